import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { assertAccessible, assertFits } from '../support/axe.ts'
import { type Municipality, makeMunicipality } from '../support/municipality.ts'
import { openSite, press, type Site } from '../support/site.ts'

const heading = 'Omgång;Datum;Skolenhetskod;Arbetslag;Personkod;Målgrupp;Påstående;Nivå;Relevans'
const survey = [2, 3, 3, 4, 3, 2, 3].flatMap((level, index) =>
  ['kollegium', 'kallkritik'].map((statement) => `Hösten 2023;2023-11-05;10000001;4–6;kod${index};Personal;${statement};${level};`),
)

describe('what comes from outside, on a phone of 390 px without JavaScript', () => {
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

  it('an earlier survey goes from the file by way of faults and a preview to a result that is marked as imported', async () => {
    const [admin, reader] = [await visitor('admin'), await visitor('admin', true)]
    await admin.goto('/rounds')
    await press(admin, 'Undersökningar från tiden före Stegvis', 'link')
    await press(admin, 'Läs in en undersökning', 'link')
    await look(admin, reader, 'choosing a file')
    const send = async (rows: readonly string[]) => {
      await admin
        .getByLabel('Fil med svar')
        .setInputFiles({ name: 'enkät.csv', mimeType: 'text/csv', buffer: Buffer.from([heading, ...rows].join('\n')) })
      await admin.getByLabel('Ramverk').selectOption('digital-skola')
      await press(admin, 'Kontrollera filen')
      await site.program.runJobs()
      await admin.goto(admin.url())
    }
    await send(['A;2023-11-05;999;;p1;;kollegium;9;'])
    await look(admin, reader, 'what is to be mended')
    await press(admin, 'Välj en annan fil', 'link')
    await send(survey)
    assert.match((await admin.textContent('main')) ?? '', /En omgång med 14 svar/)
    await look(admin, reader, 'the preview')
    await press(admin, 'Läs in undersökningen')
    await site.program.runJobs()
    await admin.goto(admin.url())
    assert.match((await admin.textContent('main')) ?? '', /Undersökningen är inläst/)
    await look(admin, reader, 'done')
    await press(admin, 'Till undersökningarna', 'link')
    await press(admin, /^Ta bort/, 'link')
    await look(admin, reader, 'asked before it is removed')
    site.program.setNow('2026-09-30T09:00:00Z')
    const [principal, also] = [await visitor('principal'), await visitor('principal', true)]
    await principal.goto('/history')
    await press(principal, 'Almskolan', 'link')
    assert.match((await principal.textContent('main')) ?? '', /Inläst undersökning/)
    await look(principal, also, 'the imported result')
  })

  it('an earlier survey with headings of its own is told what they mean, and read', async () => {
    const [admin, reader] = [await visitor('admin'), await visitor('admin', true)]
    await admin.goto('/history-imports/new')
    const words = ['Aldrig', 'Ibland', 'Ofta', 'Alltid', 'Har inte tänkt på det']
    // What fewer than three have said is not shown to who says what the words mean.
    const rows = [...words, ...words, ...words].map((word, at) => `2022-05-0${(at % 5) + 1};Bergskolan;${word};${words[4 - (at % 5)]}`)
    const buffer = Buffer.from(['Starttid;Var arbetar du?;Vi delar material;Jag får hjälp', ...rows].join('\n'))
    await admin.getByLabel('Fil med svar').setInputFiles({ name: 'egen.csv', mimeType: 'text/csv', buffer })
    await admin.getByLabel('Översättning', { exact: true }).selectOption('new')
    await press(admin, 'Kontrollera filen')
    await look(admin, reader, 'the columns')
    await press(admin, 'Till påståendena')
    assert.match((await admin.textContent('main')) ?? '', /Säg vilken kolumn som är skolan/)
    await assertFits(admin, 'the faults of the columns')
    await admin.getByLabel('Var arbetar du?').selectOption('school')
    await admin.getByLabel('Vi delar material').selectOption('question')
    await admin.getByLabel('Jag får hjälp').selectOption('question')
    await admin.getByLabel('Omgångens namn').fill('Våren 2022')
    await admin.getByLabel('När svaren gavs').fill('2022-05-02')
    await press(admin, 'Till påståendena')
    await look(admin, reader, 'the statements')
    await admin.getByLabel('Vi delar material').selectOption('kollegium')
    await press(admin, 'Till svaren')
    await look(admin, reader, 'the answers')
    for (const [at, word] of words.entries()) await admin.getByLabel(word).selectOption(String((at + 1) % 5))
    await admin.getByLabel('Vad undersökningen heter').fill('Egna enkäten')
    await press(admin, 'Visa vad som skulle läsas in')
    assert.match((await admin.textContent('main')) ?? '', /En omgång med 30 svar[\s\S]*1 av 2 påståenden/)
    await admin.goto('/history-imports/new')
    await look(admin, reader, 'with a mapping that is kept')
  })

  it('an outside evaluation is entered by the district head and read by the school', async () => {
    const [head, reader] = [await visitor('districtHead'), await visitor('districtHead', true)]
    await head.goto('/external-views')
    await look(head, reader, 'none is entered')
    await press(head, 'Lägg in en utvärdering', 'link')
    await look(head, reader, 'the form')
    await head.getByLabel('Vad den gäller').selectOption({ label: 'Almskolan' })
    await head.getByLabel('Vilken sort').selectOption('inspection')
    await head.getByLabel('Vem som gjorde den').fill('Skolinspektionen')
    await head.getByLabel('Vad den heter').fill('Planerad tillsyn')
    await head.getByLabel('Datum').fill('2026-03-05')
    await press(head, 'Lägg in utvärderingen')
    await look(head, reader, 'the evaluation')
    await press(head, 'Ta bort utvärderingen', 'link')
    await look(head, reader, 'asked before it is removed')
    const teacher = await visitor('teacher')
    await teacher.goto('/external-views')
    await press(teacher, 'Planerad tillsyn', 'link')
    assert.match((await teacher.textContent('main')) ?? '', /Skolinspektionen/)
  })

  it('a visit goes from the invitation to the notes and the answer to them', async () => {
    const [host, hostReader] = [await visitor('principal'), await visitor('principal', true)]
    const [guest, guestReader] = [await visitor('otherPrincipal'), await visitor('otherPrincipal', true)]
    await host.goto('/visits')
    await look(host, hostReader, 'no visits')
    await press(host, 'Bjud in till ett besök', 'link')
    await host.getByLabel('Rektor på en annan skola').selectOption({ value: `${town.people.otherPrincipal} ${town.bergskolan}` })
    await host.getByLabel('Dag', { exact: true }).fill('2026-10-08')
    await press(host, 'Bjud in')
    await look(host, hostReader, 'the invitation')
    assert.match((await host.textContent('main')) ?? '', /Skriv vad besökaren ska titta på/)
    await host.getByLabel('Vad ska besökaren titta på?').fill('Hur laget planerar')
    await press(host, 'Bjud in')
    await guest.goto('/')
    await press(guest, /^Svara/, 'link')
    await guest.getByLabel('Ja, jag kommer').check()
    await look(guest, guestReader, 'to be answered')
    await press(guest, 'Svara')
    site.program.setNow('2026-10-08T12:00:00Z')
    await guest.goto('/')
    await press(guest, /^Skriv/, 'link')
    await guest.getByLabel('Vad såg du?').fill('Tre lag planerar på samma tavla')
    await look(guest, guestReader, 'to be written')
    await press(guest, 'Dela med skolan')
    await host.goto('/')
    await press(host, /^Läs och svara/, 'link')
    assert.match((await host.textContent('main')) ?? '', /på samma tavla/)
    await look(host, hostReader, 'to be read')
    await host.getByLabel('Ditt svar').fill('Tack')
    await press(host, 'Svara besökaren')
    await look(host, hostReader, 'answered')
    const head = await visitor('districtHead')
    await head.goto('/visits')
    assert.match((await head.textContent('main')) ?? '', /Besök som har ägt rum[\s\S]*Bergskolan/)
  })
})
