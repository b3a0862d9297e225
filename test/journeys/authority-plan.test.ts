import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { assertAccessible, assertFits } from '../support/axe.ts'
import { type Municipality, makeMunicipality } from '../support/municipality.ts'
import { openSite, press, type Site } from '../support/site.ts'

describe('the authority’s plan, on a phone of 390 px without JavaScript', () => {
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

  it('goes from the list of plans to a text that everyone reads: written, shared, commented on, frozen and in force', async () => {
    const [admin, reader] = [await visitor('admin'), await visitor('admin', true)]
    await admin.goto('/plans')
    await press(admin, 'Huvudmannens plan', 'link')
    await look(admin, reader, 'no plan yet')
    await press(admin, 'Skriv en ny plan', 'link')
    await look(admin, reader, 'a new plan')
    await admin.getByLabel('Planens namn').fill('Plan 2027–2029')
    await admin.getByLabel('från och med').fill('2027-01-01')
    await admin.getByLabel('till och med').fill('2029-12-31')
    await press(admin, 'Börja skriva')
    const plan = admin.url()
    await press(admin, /Ändra texten/, 'link')
    await look(admin, reader, 'the text of a part')
    await admin.locator('#text').fill('Alla elever möter lärare som vet när det digitala hjälper.')
    await press(admin, 'Spara')
    await press(admin, /Nytt mål/, 'link')
    await look(admin, reader, 'a goal')
    await admin.getByLabel('Mål', { exact: true }).fill('Eleverna granskar källor')
    await press(admin, 'Lägg till målet')
    await press(admin, /Nytt behov/, 'link')
    await look(admin, reader, 'a need')
    await admin.getByLabel('Vad behöver vi?').fill('Tid att planera ihop')
    await press(admin, 'Lägg till behovet')
    await press(admin, /Ny åtgärd/, 'link')
    await look(admin, reader, 'a measure')
    await admin.getByLabel('Vad ska göras?').fill('Två halvdagar')
    await press(admin, 'Lägg till åtgärden')
    await look(admin, reader, 'the draft')
    await press(admin, 'Utgår från', 'link')
    await look(admin, reader, 'what it starts from')
    await press(admin, 'Versioner', 'link')
    await look(admin, reader, 'versions and decisions')
    await press(admin, 'Dela utkastet')

    const [principal, also] = [await visitor('principal'), await visitor('principal', true)]
    await principal.goto('/')
    await press(principal, /Läs och lämna synpunkter/, 'link')
    await look(principal, also, 'the shared draft')
    await press(principal, 'Synpunkter', 'link')
    await principal.getByLabel('Din synpunkt').fill('Vi behöver tid')
    await press(principal, 'Lämna synpunkten')
    await look(principal, also, 'a comment')

    await press(admin, 'Lås texten')
    await admin.getByLabel('Beslutad av').fill('Margareta Ljung, förvaltningschef')
    await admin.getByLabel('Beslutsdatum').fill('2026-09-28')
    await admin.getByLabel('Gäller från och med').fill('2026-09-29')
    await press(admin, 'Sätt planen i kraft')
    await look(admin, reader, 'in force')

    const [teacher, withAxe] = [await visitor('teacher'), await visitor('teacher', true)]
    await teacher.goto(plan)
    await press(teacher, 'In English')
    const said = (await teacher.textContent('main')) ?? ''
    assert.match(said, /In force[\s\S]*Eleverna granskar källor[\s\S]*Tid att planera ihop[\s\S]*Två halvdagar/)
    await look(teacher, withAxe, 'as a teacher reads it, in English')
  })

  it('has beside it what is noticed outside and what there is at schools', async () => {
    const [admin, reader] = [await visitor('admin'), await visitor('admin', true)]
    await admin.goto('/authority-plans')
    await press(admin, 'Omvärldsbevakning', 'link')
    await press(admin, 'Ny notering', 'link')
    await look(admin, reader, 'a note')
    await admin.getByLabel('Källa').fill('Skolverket')
    await admin.getByLabel('Vad det säger').fill('En ny läroplan')
    await press(admin, 'Spara noteringen')
    await look(admin, reader, 'the outlook')
    await admin.goto('/authority-plans')
    await press(admin, 'Utrustning, konton och stöd', 'link')
    await admin.getByLabel('Vad är det?').fill('Datorer')
    await admin.getByLabel('Antal', { exact: true }).fill('20')
    await press(admin, 'Spara antalet')
    await look(admin, reader, 'equipment')
    await press(admin, 'Läs in en fil', 'link')
    await admin.getByLabel('Eller klistra in här').fill('enhet;slag;vad;antal;datum\nOkänd;utrustning;X;1;2026-09-01')
    await press(admin, 'Läs in')
    assert.match((await admin.textContent('main')) ?? '', /Ingen enhet heter/)
    await assertFits(admin, 'a faulty file')
  })
})
