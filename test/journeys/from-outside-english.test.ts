import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { assertAccessibleDayAndNight, assertFits } from '../support/axe.ts'
import { type Municipality, makeMunicipality } from '../support/municipality.ts'
import { openSite, press, type Site } from '../support/site.ts'

const heading = 'Round;Date;School;Team;Person;Audience;Statement;Level'
const survey = [2, 3, 3, 4, 3, 2, 3].flatMap((level, index) =>
  ['kollegium', 'kallkritik'].map((statement) => `Autumn 2023;2023-11-05;10000001;4–6;code${index};Staff;${statement};${level}`),
)

describe('what comes from outside, read in English, by day and by night, wide and narrow', () => {
  let site: Site
  let town: Municipality
  before(async () => {
    site = await openSite()
    site.program.setNow('2026-09-29T08:00:00Z')
    town = await makeMunicipality(site.program)
    await site.program.owner.query("update person set language = 'en'")
  })
  after(() => site.close())

  function visitor(who: keyof Municipality['people']): Promise<Page> {
    return site.visitor({ width: 1280, language: 'en-GB', as: { authority: town.authority, person: town.people[who] } })
  }

  async function look(page: Page, label: string): Promise<void> {
    assert.equal(await page.locator('html').getAttribute('lang'), 'en', label)
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 844 })
      await assertFits(page, `${label}, ${width} px`)
      await assertAccessibleDayAndNight(page, `${label}, ${width} px`)
    }
    await page.setViewportSize({ width: 1280, height: 844 })
  }
  const said = async (page: Page) => (await page.textContent('main')) ?? ''

  it('an earlier survey: faults, preview, done, and the result that is marked as imported', async () => {
    const admin = await visitor('admin')
    await admin.goto('/history')
    await look(admin, 'nothing imported')
    await press(admin, 'Import a survey', 'link')
    await look(admin, 'choosing a file')
    const send = async (rows: readonly string[]) => {
      await admin
        .getByLabel('File with answers')
        .setInputFiles({ name: 'survey.csv', mimeType: 'text/csv', buffer: Buffer.from([heading, ...rows].join('\n')) })
      await admin.getByLabel('Framework').selectOption('digital-skola')
      await press(admin, 'Check the file')
      await site.program.runJobs()
      await admin.goto(admin.url())
    }
    await send(['A;2023-11-05;999;;p1;;kollegium;9'])
    assert.match(await said(admin), /needs? mending/)
    await look(admin, 'what is to be mended')
    await press(admin, 'Choose another file', 'link')
    await send(survey)
    assert.match(await said(admin), /One round with 14 answers/)
    await look(admin, 'the preview')
    await press(admin, 'Import the survey')
    await site.program.runJobs()
    await admin.goto(admin.url())
    assert.match(await said(admin), /The survey has been imported/)
    await look(admin, 'done')
    await press(admin, 'To the surveys', 'link')
    await look(admin, 'what is imported')
    await press(admin, /^Remove/, 'link')
    await look(admin, 'asked before it is removed')
    site.program.setNow('2026-09-30T09:00:00Z')
    const principal = await visitor('principal')
    await principal.goto('/history')
    await look(principal, 'the list of a principal')
    await press(principal, 'Almskolan', 'link')
    assert.match(await said(principal), /Imported/)
    await look(principal, 'the imported result')
  })

  it('a file with headings of its own: columns, statements, answers, and the mapping that is kept and changed', async () => {
    const admin = await visitor('admin')
    await admin.goto('/history-imports/new')
    const words = ['Never', 'Sometimes', 'Often', 'Always', 'Have not thought of it']
    const rows = [...words, ...words, ...words].map((word, at) => `2022-05-0${(at % 5) + 1};Bergskolan;${word};${words[4 - (at % 5)]}`)
    const buffer = Buffer.from(['Begun;Where do you work?;We share material;I get help', ...rows].join('\n'))
    await admin.getByLabel('File with answers').setInputFiles({ name: 'own.csv', mimeType: 'text/csv', buffer })
    await admin.getByLabel('Mapping', { exact: true }).selectOption('new')
    await press(admin, 'Check the file')
    await look(admin, 'the columns')
    await press(admin, 'To the statements')
    assert.match(await said(admin), /Say which column is the school/)
    await look(admin, 'the faults of the columns')
    await admin.getByLabel('Where do you work?').selectOption('school')
    await admin.getByLabel('We share material').selectOption('question')
    await admin.getByLabel('I get help').selectOption('question')
    await admin.getByLabel('Name of the round').fill('Spring 2022')
    await admin.getByLabel('When the answers were given').fill('2022-05-02')
    await press(admin, 'To the statements')
    await look(admin, 'the statements')
    await admin.getByLabel('We share material').selectOption('kollegium')
    await press(admin, 'To the answers')
    await look(admin, 'the answers')
    for (const [at, word] of words.entries()) await admin.getByLabel(word).selectOption(String((at + 1) % 5))
    await admin.getByLabel('What the survey is called').fill('Our own survey')
    await press(admin, 'Show what would be imported')
    assert.match(await said(admin), /One round with 30 answers[\s\S]*1 of 2 statements/)
    await admin.goto('/history-imports/new')
    await press(admin, 'Our own survey', 'link')
    await look(admin, 'the kept mapping')
    await admin.getByLabel('What the survey is called').fill('')
    await press(admin, 'Save')
    assert.match(await said(admin), /Write what the survey is called/)
    await look(admin, 'the kept mapping with a fault')
    await admin.getByLabel('What the survey is called').fill('The survey of our own')
    await press(admin, 'Save')
    assert.match((await admin.textContent('body')) ?? '', /The mapping is saved/)
  })

  it('an outside evaluation: entered, read, changed, and asked before it is removed', async () => {
    const head = await visitor('districtHead')
    await head.goto('/external-views')
    await look(head, 'none is entered')
    await press(head, 'Enter an evaluation', 'link')
    await press(head, 'Enter the evaluation')
    await look(head, 'the form with its faults')
    await head.getByLabel('What it is of').selectOption({ label: 'Almskolan' })
    await head.getByLabel('What sort').selectOption('inspection')
    await head.getByLabel('Who made it').fill('The inspectorate')
    await head.getByLabel('What it is called').fill('Planned supervision')
    await head.getByLabel('Date').fill('2026-03-05')
    await press(head, 'Enter the evaluation')
    await look(head, 'the evaluation')
    await press(head, 'Change', 'link')
    await look(head, 'changing it')
    await head.goBack()
    await press(head, 'Remove the evaluation', 'link')
    await look(head, 'asked before it is removed')
    const teacher = await visitor('teacher')
    await teacher.goto('/external-views')
    await look(teacher, 'the list of a teacher')
    await press(teacher, 'Planned supervision', 'link')
    await look(teacher, 'read by the school')
  })

  it('a visit: invited, answered, somebody named who writes along, notes written by both, shared, answered', async () => {
    const [host, guest, along] = [await visitor('principal'), await visitor('otherPrincipal'), await visitor('adultTeacher')]
    await host.goto('/visits')
    await look(host, 'no visits')
    await press(host, 'Invite to a visit', 'link')
    await press(host, 'Invite')
    await look(host, 'the invitation with its faults')
    await host.getByLabel('Principal of another school').selectOption({ value: `${town.people.otherPrincipal} ${town.bergskolan}` })
    await host.getByLabel('Day', { exact: true }).fill('2026-10-08')
    await host.getByLabel('What is the visitor to look at?').fill('How the team plans')
    await press(host, 'Invite')
    await look(host, 'invited')
    await guest.goto('/')
    await press(guest, /^Answer/, 'link')
    await look(guest, 'to be answered')
    await guest.getByLabel('Yes, I am coming').check()
    await press(guest, 'Answer')
    await look(guest, 'coming')
    const { rows } = await site.program.owner.query<{ email: string }>('select email from person where id = $1', [town.people.adultTeacher])
    await guest.getByLabel('E-mail address of somebody who comes along').fill(rows[0]?.email ?? '')
    await press(guest, 'Add')
    await look(guest, 'with somebody who writes along')
    site.program.setNow('2026-10-08T12:00:00Z')
    await along.goto('/visits')
    await press(along, 'At Almskolan', 'link')
    await look(along, 'to be written by who writes along')
    await along.getByLabel('What did you see?').fill('Three teams plan on one board')
    await press(along, 'Save, for us alone')
    await guest.goto('/')
    await press(guest, /^Write/, 'link')
    assert.match((await guest.getByLabel('What did you see?').inputValue()) ?? '', /on one board/)
    await look(guest, 'to be shared')
    await press(guest, 'Share with the school')
    await host.goto('/')
    await press(host, /^Read and answer/, 'link')
    await look(host, 'to be read')
    await host.getByLabel('Your answer').fill('Thank you')
    await press(host, 'Answer the visitor')
    await look(host, 'answered')
  })
})
