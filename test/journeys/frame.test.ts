import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { assertAccessible, assertFits } from '../support/axe.ts'
import { signedIn } from '../support/browser.ts'
import { type Municipality, makeMunicipality } from '../support/municipality.ts'
import { openSite, press, type Site } from '../support/site.ts'

describe('the frame with local choice, on a phone of 390 px without JavaScript', () => {
  let site: Site
  let town: Municipality
  before(async () => {
    site = await openSite()
    site.program.setNow('2026-09-29T08:00:00Z')
    town = await makeMunicipality(site.program)
  })
  after(() => site.close())

  function visitor(who: keyof Municipality['people'], script = false): Promise<Page> {
    return site.visitor({ script, as: { authority: town.authority, person: town.people[who] } })
  }

  /** A page as it stands, looked at by axe in the same person’s other browser, since axe is a script. */
  async function look(page: Page, reader: Page, label: string): Promise<void> {
    await assertFits(page, label)
    await reader.goto(page.url())
    await assertAccessible(reader, label)
  }

  it('goes from the goal’s page over the school’s plan to who follows it', async () => {
    const [admin, adminAxe] = [await visitor('admin'), await visitor('admin', true)]
    await admin.goto('/authority-plans/new')
    await admin.getByLabel('Planens namn').fill('Plan 2026–2029')
    await admin.getByLabel('från och med').fill('2026-09-01')
    await admin.getByLabel('till och med').fill('2029-12-31')
    await press(admin, 'Börja skriva')
    const plan = admin.url()
    for (const title of ['Eleverna granskar källor', 'Lärare lär av varandra']) {
      await admin.goto(`${plan}/goals/new?part=digital-competence`)
      await admin.getByLabel('Mål', { exact: true }).fill(title)
      await press(admin, 'Lägg till målet')
    }
    await press(admin, /Ge målet en ram/, 'link')
    await look(admin, adminAxe, 'a frame')
    await press(admin, 'Spara ramen')
    assert.match((await admin.textContent('main')) ?? '', /Välj vad målet begär/)
    await admin.getByLabel(/^Ska/).check()
    await admin.getByLabel('Svar senast').fill('2026-11-30')
    await press(admin, 'Spara ramen')
    await press(admin, /Ge målet en ram/, 'link')
    await admin.getByLabel(/^Välj/).check()
    await admin.getByLabel('Vägar att välja bland').fill('Lektionsbesök\nGemensam planering')
    await admin.getByLabel('Så många ska skolan minst välja').fill('1')
    await press(admin, 'Spara ramen')
    await look(admin, adminAxe, 'the plan with frames')
    await admin.goto(`${plan}/revisions`)
    await press(admin, 'Lås texten')
    await admin.getByLabel('Beslutad av').fill('Margareta Ljung, förvaltningschef')
    await admin.getByLabel('Beslutsdatum').fill('2026-09-28')
    await admin.getByLabel('Gäller från och med').fill('2026-09-29')
    await press(admin, 'Sätt planen i kraft')

    const [principal, principalAxe] = [await visitor('principal'), await visitor('principal', true)]
    const writer = await signedIn(site.program, town.authority, town.people.principal)
    const { location: school } = await writer.post('/plans', { unit: town.almskolan, year: '2026' })
    await writer.post(`${school}/actions`, { title: 'Fyra lektioner', goal: '' })
    await principal.goto('/')
    await press(principal, /Till ramen/, 'link')
    await look(principal, principalAxe, 'the frame this year')
    await press(principal, /Svara på målet.*Eleverna/, 'link')
    await look(principal, principalAxe, 'an answer')
    await principal.getByLabel(/^Avviker/).check()
    await press(principal, 'Spara svaret')
    assert.match((await principal.textContent('main')) ?? '', /Skriv varför skolan avviker/)
    await principal.getByLabel('Så gör vi, eller därför inte').fill('Vi börjar nästa år')
    await press(principal, 'Spara svaret')
    await press(principal, /Svara på målet.*Lärare/, 'link')
    await principal.getByLabel(/^Har valt/).check()
    await principal.getByLabel('Lektionsbesök').check()
    await press(principal, 'Spara svaret')
    await look(principal, principalAxe, 'all answered')
    await principal.getByRole('link', { name: /Handlingsplan 2026\/27/ }).click()
    await look(principal, principalAxe, 'the school’s plan')
    await press(principal, /Fastställ/, 'link')
    assert.match((await principal.textContent('main')) ?? '', /Alla mål i ramen är besvarade/)
    await press(principal, /Fastställ/)

    const [head, headAxe] = [await visitor('districtHead'), await visitor('districtHead', true)]
    await head.goto(plan)
    await press(head, 'Skolornas svar', 'link')
    await look(head, headAxe, 'the schools’ answers')
    await press(head, /Läs svaren.*Almskolan/, 'link')
    await press(head, /Historik och kommentarer.*Eleverna/, 'link')
    await look(head, headAxe, 'a departure')
    await head.getByLabel('Din kommentar').fill('Vi talar om det i december')
    await press(head, 'Spara kommentaren')
    assert.match((await head.textContent('main')) ?? '', /Vi börjar nästa år[\s\S]*Vi talar om det i december/)

    const [teacher, teacherAxe] = [await visitor('teacher'), await visitor('teacher', true)]
    await teacher.goto(principal.url())
    await press(teacher, 'In English')
    const said = (await teacher.textContent('main')) ?? ''
    assert.match(said, /What the school has taken up[\s\S]*Lektionsbesök/)
    assert.doesNotMatch(said, /Vi börjar nästa år/)
    await look(teacher, teacherAxe, 'as a teacher reads it, in English')
  })
})
