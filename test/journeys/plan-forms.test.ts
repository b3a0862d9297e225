import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { assertAccessibleDayAndNight, assertFits } from '../support/axe.ts'
import { type Municipality, makeMunicipality } from '../support/municipality.ts'
import { openSite, press, type Site } from '../support/site.ts'

async function look(page: Page, label: string, language = 'en'): Promise<void> {
  assert.equal(await page.locator('html').getAttribute('lang'), language, label)
  await page.evaluate(() =>
    document.querySelectorAll('details').forEach((details) => {
      details.open = !details.matches('.menu')
    }),
  )
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 844 })
    await assertFits(page, `${label}, ${width} px`)
    await assertAccessibleDayAndNight(page, `${label}, ${width} px`)
  }
}

describe('the authority’s plan, by its forms', () => {
  let site: Site
  let town: Municipality
  before(async () => {
    site = await openSite()
    site.program.setNow('2026-09-29T08:00:00Z')
    town = await makeMunicipality(site.program)
  })
  after(() => site.close())

  const visitor = async (who: keyof Municipality['people'], english: boolean, script = english) => {
    const page = await site.visitor({
      script,
      language: english ? 'en-GB' : 'sv-SE',
      as: { authority: town.authority, person: town.people[who] },
    })
    await page.context().addCookies([{ name: 'language', value: english ? 'en' : 'sv', url: site.address }])
    return page
  }
  const said = async (page: Page) => (await page.textContent('main')) ?? ''

  it('goes in English with script: written, framed, measured, commented on, in force and judged', async () => {
    const admin = await visitor('admin', true)
    await admin.goto('/authority-plans/new')
    await press(admin, 'Begin writing')
    await look(admin, 'a new plan with its faults')
    await admin.getByLabel('The plan’s name').fill('Plan 2026–2029')
    await admin.getByLabel('To be in force from').fill('2026-09-01')
    await admin.getByLabel('To be in force until').fill('2029-12-31')
    await press(admin, 'Begin writing')
    await look(admin, 'a draft without goals')
    const plan = new URL(admin.url()).pathname
    await press(admin, 'Change this', 'link')
    await look(admin, 'about the document')
    await admin.goto(`${plan}/goals/new?part=digital-competence`)
    await press(admin, 'Add the goal')
    await look(admin, 'a goal with its faults')
    await admin.getByLabel('Goal', { exact: true }).fill('Pupils examine sources')
    await press(admin, 'Add the goal')
    await press(admin, /Give the goal a frame/, 'link')
    await press(admin, 'Save the frame')
    await look(admin, 'a frame with its faults')
    await admin.getByLabel(/^Must/).check()
    await admin.getByLabel('Answer by').fill('2026-11-30')
    await press(admin, 'Save the frame')
    await press(admin, /New need/, 'link')
    await press(admin, 'Add the need')
    await look(admin, 'a need with its faults')
    await admin.getByLabel('What do we need?').fill('Time to plan together')
    await press(admin, 'Add the need')
    await press(admin, /New measure/, 'link')
    await press(admin, 'Add the measure')
    await look(admin, 'a measure with its faults')
    await admin.getByLabel('What is to be done?').fill('Two half days')
    await press(admin, 'Add the measure')
    await look(admin, 'the draft')
    await admin.goto(`${plan}/sources`)
    await look(admin, 'what it starts from')
    await admin.goto(`${plan}/revisions`)
    await press(admin, 'Share the draft')
    await look(admin, 'versions of a shared draft')

    const principal = await visitor('principal', true)
    await principal.goto(`${plan}/remarks`)
    await press(principal, 'Leave the comment')
    await look(principal, 'a comment with its faults')
    await principal.getByLabel('Your comment').fill('We need time')
    await press(principal, 'Leave the comment')
    await look(principal, 'a comment')
    await admin.goto(`${plan}/remarks`)
    await look(admin, 'a comment to be answered')

    await admin.goto(`${plan}/follow-up`)
    await press(admin, /Add an indicator/, 'link')
    await press(admin, 'Add the indicator')
    await look(admin, 'an indicator with its faults')
    await admin.locator('[name="kind"]').selectOption('own')
    await admin.locator('[name="name"]').fill('Pupils per computer')
    await admin.locator('[name="definition"]').fill('Pupils of years 4 to 9')
    await admin.locator('[name="source"]').fill('The IT unit')
    await admin.locator('[name="unit"]').fill('pupils per computer')
    await admin.locator('[name="way"]').selectOption('down')
    await admin.locator('[name="why"]').fill('To practise at home')
    await press(admin, 'Add the indicator')
    await press(admin, 'Pupils per computer', 'link')
    await press(admin, 'Save the reading')
    await look(admin, 'an indicator with a faulty reading')
    await admin.locator('[name="onDay"]').fill('2026-09-28')
    await admin.locator('[name="state"]').selectOption('value')
    await admin.locator('[name="reading"]').fill('1.3')
    await press(admin, 'Save the reading')
    await look(admin, 'an indicator that was read')

    await admin.goto(`${plan}/revisions`)
    await press(admin, 'Freeze the text')
    await press(admin, 'Put the plan in force')
    await look(admin, 'the faults of putting in force')
    await admin.getByLabel('Decided by').fill('The director')
    await admin.getByLabel('Day of decision').fill('2026-09-28')
    await admin.getByLabel('In force from').fill('2026-09-29')
    await press(admin, 'Put the plan in force')
    await look(admin, 'in force')

    site.program.setNow('2026-09-29T09:00:00Z')
    await admin.goto(`${plan}/goals/new?part=digital-competence`)
    await admin.getByLabel('Goal', { exact: true }).fill('Pupils make films')
    await press(admin, 'Add the goal')
    assert.match(await said(admin), /It has not been decided/)
    await look(admin, 'a change to a plan in force')
    await admin.goto(`${plan}/revisions`)
    await press(admin, 'Share the draft')
    await principal.goto('/authority-plans')
    await look(principal, 'a plan in force in a list, beside a proposal')
    await principal.goto(plan)
    assert.doesNotMatch(await said(principal), /Pupils make films/)
    await look(principal, 'a plan in force beside a proposal')
    await press(principal, 'Read the proposal', 'link')
    assert.match(await said(principal), /It has not been decided[\s\S]*Pupils make films/)
    await look(principal, 'a proposal')
    await admin.goto(`${plan}/follow-up`)
    await press(admin, /^Judge/, 'link')
    await press(admin, 'Save the judgement')
    await look(admin, 'a judgement with its faults')
    await admin.goto(`${plan}/follow-up`)
    await look(admin, 'the follow-up')
    await admin.goto(`${plan}/answers`)
    await look(admin, 'the schools’ answers')
  })

  it('goes in Swedish without script: an indicator, a reading and a judgement, and what is refused says what is wrong', async () => {
    const [admin, reader] = [await visitor('admin', false), await visitor('admin', false, true)]
    const lookBeside = async (label: string) => {
      await assertFits(admin, label)
      await reader.goto(admin.url())
      await look(reader, label, 'sv')
    }
    await admin.goto('/authority-plans/new')
    await admin.getByLabel('Planens namn').fill('Plan utan skript')
    await admin.getByLabel('från och med').fill('2026-09-01')
    await admin.getByLabel('till och med').fill('2029-12-31')
    await press(admin, 'Börja skriva')
    const plan = new URL(admin.url()).pathname
    await admin.goto(`${plan}/goals/new?part=digital-competence`)
    await admin.getByLabel('Mål', { exact: true }).fill('Eleverna granskar källor')
    await press(admin, 'Lägg till målet')
    await admin.goto(`${plan}/follow-up`)
    await press(admin, /Lägg till indikator/, 'link')
    await lookBeside('a new indicator')
    await press(admin, 'Lägg till indikatorn')
    assert.match(await said(admin), /Välj vad indikatorn mäter/)
    await admin.locator('[name="kind"]').selectOption('own')
    await admin.locator('[name="name"]').fill('Elever per dator')
    await admin.locator('[name="definition"]').fill('Elever i årskurs 4 till 9')
    await admin.locator('[name="source"]').fill('IT-enheten')
    await admin.locator('[name="unit"]').fill('elever per dator')
    await admin.locator('[name="way"]').selectOption('down')
    await admin.locator('[name="why"]').fill('För att öva hemma')
    await press(admin, 'Lägg till indikatorn')
    await press(admin, 'Elever per dator', 'link')
    await admin.locator('[name="onDay"]').fill('2026-09-28')
    await admin.locator('[name="state"]').selectOption('value')
    await admin.locator('[name="reading"]').fill('1,3')
    await press(admin, 'Spara mätningen')
    await lookBeside('an indicator that was read')
    await admin.goto(`${plan}/revisions`)
    await press(admin, 'Lås texten')
    await admin.getByLabel('Beslutad av').fill('Förvaltningschefen')
    await admin.getByLabel('Beslutsdatum').fill('2026-09-28')
    await admin.getByLabel('Gäller från och med').fill('2026-09-29')
    await press(admin, 'Sätt planen i kraft')
    await admin.goto(`${plan}/follow-up`)
    await press(admin, /^Bedöm/, 'link')
    await press(admin, 'Spara bedömningen')
    await lookBeside('a judgement')
    await admin.goto(`${plan}/follow-up`)
    assert.match(await said(admin), /1,3 elever per dator/)
    await lookBeside('the follow-up')
  })
})
