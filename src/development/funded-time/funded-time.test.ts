// Long: one chain from attendance to what was sent, and what may go wrong on its way.
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, beforeEach, describe, it } from 'node:test'
import readXlsx from 'read-excel-file/node'
import { heldSession, lock, mark } from '../../../test/support/attended.ts'
import { readPdf } from '../../../test/support/pdf.ts'
import { TrainingTown } from '../../../test/support/training.ts'
import { fundedTimeCommands } from './commands.ts'

type Who = 'teacher' | 'colleague' | 'principal'

describe('funded time', () => {
  let place: TrainingTown
  let project = ''
  before(async () => {
    place = await TrainingTown.open()
  })
  after(() => place.program.close())
  beforeEach(async () => {
    await place.rows('update funded_export set supersedes = null')
    await place.rows('delete from funded_project')
    // Codes may be asked for some times an hour, and it is always the same hour here.
    await place.rows('delete from attempt')
    await place.clear()
    await place.course({ funder: 'Svenska ESF-rådet', funderLine: 'Medfinansieras av Europeiska unionen', funderNumber: '2026/00176' })
    await setUp()
  })

  const form = {
    number: '2026/00176',
    call: 'Utlysning 12',
    from: '2026-08-01',
    to: '2027-06-30',
    share: '75',
    hoursADay: '13',
    rounding: 'month',
    rulesSource: 'Utlysningen, bilaga 2',
    columns: 'Personnummer = blank\nDeltagarnummer = number\nNamn = name\nTimmar = hours\nBelopp = amount',
  }
  async function setUp(more: Record<string, string> = {}): Promise<void> {
    const [row] = await place.rows<{ revision: number }>('select revision from funded_project')
    const path = `${place.programme}/funded-time`
    const done = await place.as('ulla').post(`${path}?_method=PUT`, { ...form, ...more, revision: String(row?.revision ?? 0) })
    assert.equal(done.status, 303, done.text)
    project = (await place.rows<{ id: string }>('select id from funded_project'))[0]?.id ?? ''
  }
  const was = (who: Who, minutes: number) => ({ person: place.town.people[who], minutes })
  const lockMonth = (month: string, reason = '') => place.as('ulla').post(`/funded-projects/${project}/months`, { month, reason })
  const send = (month: string) => place.as('ulla').post(`/funded-projects/${project}/exports`, { month })
  const page = async () => (await place.as('ulla').get(`${place.programme}/funded-time`)).text

  async function attest(who: Who, only: (value: string) => boolean = () => true): Promise<number> {
    place.program.sent.length = 0
    assert.equal((await place.as(who).post('/participation/code')).status, 303)
    await place.program.runJobs()
    const code = /\b\d{6}\b/.exec(place.program.sent.at(-1)?.text ?? '')?.[0] ?? ''
    const { text } = await place.as(who).get('/participation')
    const which = [...text.matchAll(/name="which" value="([^"]+)"/g)].map(([, value = '']) => value).filter(only)
    const done = await place.as(who).post('/participation/attests', { which, code })
    assert.equal(done.location, '/participation', done.text.slice(0, 400))
    return which.length
  }
  const standing = () =>
    place.rows<{ number: number; month: string; revision: number; hours: number; attested: boolean }>(
      'select number, month::text, revision, hours, attested from participation_standing order by month, number',
    )

  /** August: the teacher 3 h 20, the colleague 2 h. September: the teacher 2 h. */
  async function held(): Promise<{ august: string; september: string }> {
    const august = await heldSession(place, { startsAt: '2026-08-20T08:00:00Z', length: 200 }, [was('teacher', 200), was('colleague', 120)])
    const september = await heldSession(place, { startsAt: '2026-09-03T08:00:00Z' }, [was('teacher', 120)])
    return { august, september }
  }

  it('goes from attendance to a locked month, an attest with a fresh code, and an export that says what was attested', async () => {
    await held()
    assert.match(await page(), /Lås augusti 2026/)
    assert.equal((await lockMonth('2026-08-01')).status, 303)
    assert.deepEqual(
      (await standing()).map(({ number, hours, attested }) => [number, hours, attested]),
      [
        [1, 2, false],
        [2, 3, false],
      ],
    )
    assert.match((await place.as('teacher').get('/')).text, /Attestera din tid i Källkritik i alla ämnen, augusti 2026/)
    assert.equal(await attest('teacher'), 1)
    assert.doesNotMatch((await place.as('teacher').get('/')).text, /Attestera din tid/)
    assert.match(await page(), /1 av 2[\s\S]*En deltagare har inte attesterat/)
    assert.equal((await send('2026-08-01')).status, 303)
    const [sent] = await place.rows<{ id: string; csv: Buffer; hash: string; hours: number }>(
      "select id, csv, encode(csv_sha256, 'hex') as hash, hours from funded_export",
    )
    const file = await place.as('ulla').get(`/funded-exports/${sent?.id}/export.csv`)
    assert.equal(
      createHash('sha256')
        .update(sent?.csv ?? '')
        .digest('hex'),
      sent?.hash,
    )
    assert.equal(
      file.text,
      '\uFEFFPersonnummer;Deltagarnummer;Namn;Timmar;Belopp\r\n;2;Sara Lindqvist;3;\r\n'.replace(
        '\uFEFF',
        file.text.startsWith('\uFEFF') ? '\uFEFF' : '',
      ),
    )
    assert.equal(sent?.hours, 3)
  })

  it('takes only the code that was just mailed, and only what waits for the one who attests', async () => {
    await held()
    await lockMonth('2026-08-01')
    const month = (await place.rows<{ id: string }>('select id from participation_standing where number = 2'))[0]?.id
    await place.as('teacher').post('/participation/code')
    const wrong = await place.as('teacher').post('/participation/attests', { which: `person ${month}`, code: '000000' })
    assert.equal(wrong.location, '/participation?code=wrong')
    assert.match((await place.as('teacher').get('/participation?code=wrong')).text, /Koden stämmer inte/)
    assert.equal((await place.as('colleague').post('/participation/attests', { which: `person ${month}`, code: '1' })).status, 422)
    const odd = `manager ${'-'.repeat(36)}`
    assert.equal((await place.as('principal').post('/participation/attests', { which: odd, code: '1' })).status, 422, 'what is no month')
    assert.equal((await place.as('coach').post('/participation/code')).status, 404)
    assert.deepEqual(await place.rows('select 1 from participation_attest'), [])
  })

  it('waits for the manager where the call asks for it: the principal of the school, after the person', async () => {
    await setUp({ managerAttests: '1' })
    await held()
    await lockMonth('2026-08-01')
    assert.equal((await place.as('principal').post('/participation/code')).status, 404, 'nobody has attested yet')
    await attest('teacher')
    assert.deepEqual(
      (await standing()).map(({ attested }) => attested),
      [false, false],
    )
    assert.match((await place.as('principal').get('/')).text, /En medarbetares deltagartid att attestera/)
    assert.equal(await attest('principal'), 1)
    assert.deepEqual(
      (await standing()).map(({ attested }) => attested),
      [false, true],
    )
    assert.doesNotMatch((await place.as('otherPrincipal').get('/participation')).text, /Sara Lindqvist/)
  })

  it('is corrected by a further revision with a new attest, and says which months must be sent again', async () => {
    const { august } = await held()
    for (const month of ['2026-08-01', '2026-09-01']) assert.equal((await lockMonth(month)).status, 303)
    await attest('teacher')
    await attest('colleague')
    assert.equal((await send('2026-09-01')).status, 404, 'August is first')
    assert.equal((await send('2026-08-01')).status, 303)
    assert.equal((await send('2026-09-01')).status, 303)
    assert.match(await page(), /Allt som är låst är skickat/)
    await mark(place, august, [was('teacher', 60)], 'Gick efter en timme')
    assert.equal((await lockMonth('2026-08-01')).status, 422, 'without a reason')
    assert.equal((await lockMonth('2026-08-01', 'Närvaron rättad')).status, 303)
    assert.deepEqual(
      (await standing()).map(({ number, month, revision, hours, attested }) => [month, number, revision, hours, attested]),
      [
        ['2026-08-01', 1, 1, 2, true],
        ['2026-08-01', 2, 2, 1, false],
        ['2026-09-01', 2, 1, 2, true],
      ],
    )
    assert.match(await page(), /Skickas igen, i ordning: augusti 2026 och september 2026/)
    assert.match((await place.as('teacher').get('/participation')).text, /Rättad: Närvaron rättad/)
    await attest('teacher')
    assert.equal((await send('2026-08-01')).status, 303)
    assert.match(await page(), /Skickas igen, i ordning: september 2026/)
    assert.equal((await send('2026-09-01')).status, 303)
    assert.match(await page(), /Allt som är låst är skickat[\s\S]*Ersätter export 2[\s\S]*Ersätter export 1/)
  })

  it('exports just the hours that are attested: the sum of the exported is the sum of the attested', async () => {
    await held()
    for (const month of ['2026-08-01', '2026-09-01']) await lockMonth(month)
    await attest('teacher', (value) => value.startsWith('person'))
    for (const month of ['2026-08-01', '2026-09-01']) await send(month)
    const [sums] = await place.rows<{ exported: number; attested: number }>(
      'select (select sum(hours)::int from funded_export) as exported, (select sum(hours)::int from participation_standing where attested) as attested',
    )
    assert.deepEqual(sums, { exported: 5, attested: 5 })
    const [file] = await place.rows<{ xlsx: Buffer }>("select xlsx from funded_export where month = '2026-08-01'")
    const [sheet] = await readXlsx(file?.xlsx ?? Buffer.alloc(0))
    assert.deepEqual(sheet?.data.at(-1)?.slice(1, 4), [2, 'Sara Lindqvist', 3])
  })

  it('is not locked while something is wrong, and every fault is named', async () => {
    const open = await heldSession(place, { startsAt: '2026-08-20T08:00:00Z', title: 'Olåst pass' }, [was('teacher', 60)], false)
    await heldSession(place, { startsAt: '2026-08-21T03:00:00Z', length: 480 }, [was('colleague', 480)])
    await heldSession(place, { startsAt: '2026-08-21T12:00:00Z', length: 420 }, [was('colleague', 420)])
    const refused = await lockMonth('2026-08-01')
    assert.equal(refused.status, 422)
    assert.match(refused.text, /Närvaron är inte låst: Olåst pass[\s\S]*har 15,0 tim den 21 augusti 2026/)
    assert.deepEqual(await place.rows('select 1 from participation_lock'), [])
    assert.match((await lockMonth('2026-09-01')).text, /Månaden före är inte låst/)
    assert.match((await lockMonth('2026-10-01')).text, /Månaden är inte slut/)
    await lock(place, open)
  })

  it('counts the days of the project’s period alone, at its beginning and at its end', async () => {
    await setUp({ from: '2026-08-20', to: '2026-08-21' })
    for (const day of ['19', '20', '21', '22']) await heldSession(place, { startsAt: `2026-08-${day}T08:00:00Z` }, [was('teacher', 120)])
    await heldSession(place, { startsAt: '2026-08-24T08:00:00Z' }, [was('teacher', 60)], false)
    assert.equal((await lockMonth('2026-08-01')).status, 303, 'an open list of another day is nothing to the project')
    assert.deepEqual(
      (await standing()).map(({ hours }) => hours),
      [4],
    )
  })

  it('is not locked while a session that somebody had signed up for has not been marked', async () => {
    await heldSession(place, { startsAt: '2026-08-19T08:00:00Z', title: 'Ingen anmäld' }, [], false)
    const session = await heldSession(place, { startsAt: '2026-08-20T08:00:00Z', title: 'Omarkerat pass' }, [], false)
    await place.rows(
      "insert into signup (authority_id, session_id, person_id, way, came_by, at) values ($1, $2, $3, 'room', 'self', now())",
      [place.town.authority, session, place.town.people.teacher],
    )
    const refused = await lockMonth('2026-08-01')
    assert.equal(refused.status, 422)
    assert.match(refused.text, /Närvaron är inte låst: Omarkerat pass/)
    assert.doesNotMatch(refused.text, /Ingen anmäld/)
    await lock(place, session)
    assert.equal((await lockMonth('2026-08-01')).status, 303)
  })

  it('keeps what has been locked from the logins of the web and of the worker', async () => {
    const [may] = await place.rows<{ none: boolean }>(
      `select not bool_or(has_table_privilege(login, name, privilege)) as none
         from (values ('participation_lock', 'update'), ('participation_lock', 'delete'), ('funded_project', 'delete'), ('funded_participant', 'delete')) as t (name, privilege)
        cross join (values ('stegvis_web'), ('stegvis_worker')) as l (login)`,
    )
    assert.equal(may?.none, true)
  })

  it('keeps a number and hours when the person is erased, and forgets the name', async () => {
    const [person] = await place.rows<{ id: string }>(
      "insert into person (authority_id, given_name, family_name, from_on) values ($1, 'Lova', 'Ek', '2026-01-01') returning id",
      [place.town.authority],
    )
    await heldSession(place, { startsAt: '2026-08-20T08:00:00Z' }, [{ person: person?.id ?? '', minutes: 120 }])
    await lockMonth('2026-08-01')
    await place.rows('delete from person where id = $1', [person?.id])
    assert.deepEqual(await place.rows('select number, name from funded_participant'), [{ number: 1, name: '' }])
    assert.deepEqual(
      (await standing()).map(({ hours }) => hours),
      [2],
    )
    assert.match((await place.as('ulla').get(`/funded-projects/${project}/months/2026-08-01`)).text, /Borttagen person/)
    await lockMonth('2026-08-01', 'Räknas om')
    assert.deepEqual(
      (await standing()).map(({ hours }) => hours),
      [2],
      'what cannot be reckoned anew stays',
    )
  })

  it('has rates with their source, never changed, and reckons the co-financing of attested hours', async () => {
    const rate = { category: 'Lärare', price: '312,50', from: '2026-01-01', source: 'Tabell 2026' }
    assert.equal((await place.as('ulla').post(`/funded-projects/${project}/rates`, rate)).status, 303)
    assert.equal((await place.as('ulla').post(`/funded-projects/${project}/rates`, rate)).status, 422)
    assert.equal((await place.as('ulla').post(`/funded-projects/${project}/rates`, { ...rate, price: 'mycket' })).status, 422)
    await held()
    await lockMonth('2026-08-01')
    await attest('teacher')
    assert.match((await page()).replaceAll(/[\u00a0\u202f]/g, ' '), /Lärare[\s\S]*312,50 kr[\s\S]*937,50 kr[\s\S]*Tabell 2026/)
  })

  it('is printed as lists to sign and frames of reports, with the flag of who pays', async () => {
    await held()
    await lockMonth('2026-08-01')
    for (const [path, said] of [
      [`/funded-projects/${project}/months/2026-08-01/list.pdf`, 'Sara Lindqvist'],
      [`/funded-projects/${project}/months/2026-08-01/list.pdf?kind=attendanceList`, '20 augusti'],
      [`/funded-projects/${project}/report.pdf?kind=final`, 'Projektidé och förväntade resultat'],
    ] as const) {
      const { response } = await place.as('ulla').get(path)
      const { root, metadata } = readPdf(Buffer.from(await response.arrayBuffer()))
      const text = JSON.stringify(root)
      assert.ok(text.includes(said), path)
      assert.ok(text.includes('Europeiska unionens flagga') && metadata.includes('pdfuaid'), path)
    }
    const docx = await place.as('ulla').get(`/funded-projects/${project}/report.docx`)
    assert.equal(docx.response.headers.get('content-type')?.includes('wordprocessingml'), true)
  })

  it('refuses a project that cannot be, with the form filled in', async () => {
    const bad = await place
      .as('ulla')
      .post(`${place.programme}/funded-time?_method=PUT`, { ...form, columns: 'Timmar', to: '2026-01-01', share: '400' })
    assert.equal(bad.status, 422)
    assert.match(bad.text, /från 0 till 100[\s\S]*kolumn på varje rad[\s\S]*value="Utlysning 12"/)
    assert.equal((await place.as('coach').get(`${place.programme}/funded-time`)).status, 404)
  })

  it('is joined with identity numbers on one’s own machine, which keeps nothing and writes over nothing', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'stegvis-join-'))
    try {
      const at = (name: string) => join(folder, name)
      const [exported, numbers, out] = [at('export.csv'), at('nummer.csv'), at('klar.xlsx')]
      await writeFile(exported, "\uFEFFPersonnummer;Deltagarnummer;Namn\r\n;2;'=Sara\r\n")
      await writeFile(numbers, 'Deltagarnummer;Personnummer\r\n2;TEST-2\r\n')
      const [command] = fundedTimeCommands
      assert.equal(await command?.run([exported, numbers, out], null), 0)
      const [sheet] = await readXlsx(await readFile(out))
      assert.deepEqual(sheet?.data.at(-1), ['TEST-2', '2', '=Sara'])
      await assert.rejects(async () => command?.run([exported, numbers, out], null), /is there already/)
      await writeFile(numbers, '3;TEST-3\r\n')
      await assert.rejects(async () => command?.run([exported, numbers, join(folder, 'b.xlsx')], null), /has no number for: 2/)
    } finally {
      await rm(folder, { recursive: true })
    }
  })
})
