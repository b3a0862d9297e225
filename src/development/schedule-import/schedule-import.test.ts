// Long: one file, and everything that can be wrong with it.
import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import writeXlsx from 'write-excel-file/node'
import { growsEvenly } from '../../../test/support/growth.ts'
import { TrainingTown } from '../../../test/support/training.ts'
import { csvOf } from '../../ground/base/csv.ts'
import { cellsOf, mostRows, rowsIn } from './file.ts'
import { daysOfSeries } from './schedule.ts'

const heading = ['Kurs', 'Namn', 'Datum', 'Från', 'Till', 'Plats', 'Platser', 'Platser via länk', 'Föreläsare', 'Spår']
const row = (more: Partial<Record<string, string>> = {}) => {
  const usual: Record<string, string> = {
    Kurs: 'Två källor',
    Namn: 'Pass',
    Datum: '2026-12-15',
    Från: '14.30',
    Till: '16.30',
    Plats: 'Sal 12',
    Platser: '20',
  }
  return heading.map((name) => more[name] ?? usual[name] ?? '')
}

describe('a schedule that is read in', () => {
  let place: TrainingTown
  before(async () => {
    place = await TrainingTown.open()
  })
  after(() => place.program.close())
  beforeEach(() => place.clear())

  const send = (bytes: string | Uint8Array<ArrayBuffer>, name = 'schema.csv') => {
    const form = new FormData()
    form.append('file', new File([bytes], name))
    return place.as('ulla').upload(`${place.programme}/schedule-imports`, form)
  }
  const sessions = () =>
    place.rows<{ title: string; course: string; starts: string; place: string; seats: number; released: boolean }>(
      `select s.title, c.title as course, to_char(s.starts_at at time zone 'Europe/Stockholm', 'YYYY-MM-DD HH24:MI') as starts, s.place, s.seats_room as seats,
              exists (select from course_session_release r where r.session_id = s.id) as released
         from course_session s join course c on c.id = s.course_id order by s.starts_at, s.title`,
    )
  const keep = async (text: string) => {
    const cells = /name="cells" value="([^"]*)"/.exec(text)?.[1] ?? ''
    return place.as('ulla').post(`${place.programme}/schedule-imports`, {
      cells: cells.replaceAll('&quot;', '"').replaceAll('&amp;', '&').replaceAll('&#39;', "'"),
    })
  }

  it('is shown before anything is saved, and becomes drafts, with the courses that there were not', async () => {
    await place.course()
    const preview = await send(
      csvOf(
        [
          heading,
          row(),
          row({ Kurs: 'Ny kurs', Namn: 'Natten', Datum: '2026-12-16', Från: '09:00', Till: '10:00:00', Föreläsare: 'Eva Ek; Bo Berg' }),
        ],
        ';',
      ),
    )
    assert.equal(preview.status, 200, preview.text)
    assert.match(preview.text, /2 pass läggs till[\s\S]*Nya kurser: Ny kurs[\s\S]*tisdag 15 december, 14\.30–16\.30/)
    assert.deepEqual(await sessions(), [])
    assert.equal((await keep(preview.text)).status, 303)
    assert.deepEqual(
      (await sessions()).map((each) => Object.values(each)),
      [
        ['Pass', 'Två källor', '2026-12-15 14:30', 'Sal 12', 20, false],
        ['Natten', 'Ny kurs', '2026-12-16 09:00', 'Sal 12', 20, false],
      ],
    )
    assert.deepEqual(
      (await place.rows<{ name: string }>('select name from session_lecturer order by position')).map(({ name }) => name),
      ['Eva Ek', 'Bo Berg'],
    )
    const again = await send(csvOf([heading, row()], ','))
    assert.equal(again.status, 422)
    assert.match(again.text, /Passet finns redan/)
  })

  it('is kept once by two who press at once: the second is told of the sessions that there are', async () => {
    await place.course()
    const { text } = await send(csvOf([heading, row()], ';'))
    const statuses = (await Promise.all([keep(text), keep(text)])).map(({ status }) => status)
    assert.deepEqual(statuses.toSorted(), [303, 422])
    assert.equal((await sessions()).length, 1)
  })

  it('is cleaned when it comes back from the preview, too', async () => {
    await place.course()
    const cells = JSON.stringify([heading, row({ Kurs: 'a\u0000b', Namn: ' \u202ePass ' })])
    assert.equal((await place.as('ulla').post(`${place.programme}/schedule-imports`, { cells })).status, 303)
    assert.deepEqual(
      (await sessions()).map(({ course, title }) => [course, title]),
      [['ab', 'Pass']],
    )
  })

  it('is read from a workbook, with days and times as it keeps them', async () => {
    await place.course()
    const day = new Date('2026-12-15T00:00:00Z')
    const book = await writeXlsx([
      heading.slice(0, 7).map((value) => ({ value })),
      [
        { value: 'Två källor' },
        { value: 'Ur en arbetsbok' },
        { value: day, type: Date, format: 'yyyy-mm-dd' },
        { value: 14.5 / 24, type: Number },
        { value: '16:30', type: String },
        { value: 'Sal 12' },
        { value: 20, type: Number },
      ],
    ]).toBuffer()
    const preview = await send(new Uint8Array(book), 'schema.xlsx')
    assert.equal(preview.status, 200, preview.text)
    assert.match(preview.text, /Ur en arbetsbok[\s\S]*tisdag 15 december, 14\.30–16\.30/)
  })

  it('is refused whole, with every fault of every row, and nothing of it is saved', async () => {
    await place.course()
    const faulty = [
      row({ Namn: '' }),
      row({ Namn: 'A', Datum: 'igår' }),
      row({ Namn: 'B', Från: 'nio', Till: '08.00' }),
      row({ Namn: 'C', Platser: '' }),
      row({ Namn: 'D', Datum: '2026-10-01' }),
      row({ Namn: 'E', Föreläsare: 'ingen@example.se' }),
      row({ Namn: 'F' }),
      row({ Namn: 'F' }),
      row({ Namn: 'G', Kurs: '' }),
      row({ Namn: 'H', Spår: 'Yngre' }),
    ]
    const { status, text } = await send(csvOf([heading, ...faulty], ';'))
    assert.equal(status, 422)
    for (const told of [
      /2<[\s\S]{0,200}?Skriv ett namn/,
      /där står: igår/,
      /där står: nio/,
      /platser på plats eller via länk/,
      /tid som inte har varit \(där står: 2026-10-01\)/,
      /Ingen här har e-postadressen/,
      /Passet står på fler än en rad/,
      /vilken kurs passet hör till/,
      /spår hör till en seminariedag/,
    ])
      assert.match(text, told)
    assert.deepEqual(await sessions(), [])
    for (const [bytes, told] of [
      ['', /Filen gick inte att läsa/],
      ['hej', /Kolumnerna kurs, namn/],
      [csvOf([heading], ';'), /Filen har inga rader/],
      [csvOf([heading, ...Array.from({ length: mostRows + 1 }, (_, at) => row({ Namn: `P${at}` }))], ';'), /fler än 500 rader/],
      [new TextEncoder().encode('PK\x03\x04 inget'), /Filen gick inte att läsa/],
      ['%PDF-1.7', /Filen gick inte att läsa/],
    ] as const) {
      const sent = await send(bytes)
      assert.equal(sent.status, 422)
      assert.match(sent.text, told)
    }
    for (const cells of ['{', '[[1]]', '"x"'])
      assert.equal((await place.as('ulla').post(`${place.programme}/schedule-imports`, { cells })).status, 422)
    assert.equal((await place.as('teacher').post(`${place.programme}/schedule-imports`, { cells: '[]' })).status, 404)
  })

  it('becomes blocks of a seminar day where the course is one, in their tracks, on that day alone', async () => {
    await place.course()
    const day = {
      title: 'Dagen',
      day: '2026-12-15',
      place: 'Stadshuset',
      opensOn: '2026-10-05',
      closesOn: '2026-12-10',
      cancelOn: '2026-12-10',
      timeKind: 'regulated',
    }
    const path = (await place.as('ulla').post(`${place.programme}/seminar-days`, day)).location ?? ''
    const other = await send(csvOf([heading, row({ Kurs: 'Dagen', Datum: '2026-12-16' })], ';'))
    assert.match(other.text, /Seminariedagen är en annan dag/)
    const dated = await send(
      'Kurs;Namn;Datum;Från;Till;Platser;Anmälan stänger;Räknas som\nDagen;Sen;2026-12-15;15.00;15.45;20;2026-12-01;frivilligt',
    )
    assert.equal(dated.status, 422)
    assert.match(dated.text, /Anmälan stänger[\s\S]*Det här bestäms för hela seminariedagen[^<]*\(där står: 2026-12-01\)[\s\S]*Räknas som/)
    const bare = await send('Kurs;Namn;Datum;Från;Till;Platser\nDagen;Utan sal;2026-12-15;15.00;15.45;20')
    assert.match(bare.text, /Ett pass läggs till/)
    const course = await send('Kurs;Namn;Datum;Från;Till;Plats;Platser\nKällor;Sju kolumner;2026-12-15;15.00;15.45;Sal 1;20')
    assert.match(course.text, /Ett pass läggs till/, 'as many columns as the page says are enough')
    const preview = await send(
      csvOf([heading, row({ Kurs: 'dagen', Spår: 'Yngre', Plats: 'Sal 3' }), row({ Kurs: 'Dagen', Namn: 'Ett till', Spår: 'Äldre' })], ';'),
    )
    assert.equal((await keep(preview.text)).status, 303)
    assert.match((await place.as('ulla').get(path)).text, /Yngre<\/th>[\s\S]*Äldre<\/th>[\s\S]*Sal 3/)
    assert.equal((await sessions())[0]?.place, 'Stadshuset, Sal 12')
  })

  it('takes at most three times the work for twice the rows', async () => {
    await growsEvenly(
      (size) => csvOf([heading, ...Array.from({ length: size }, (_, at) => row({ Namn: `Pass ${at}` }))], ';'),
      250,
      async (text) => {
        const cells = await cellsOf(Buffer.from(text))
        assert.ok(cells && 'rows' in rowsIn(cells, '2026-10-06'))
      },
    )
  })
})

describe('a session that is copied', () => {
  let place: TrainingTown
  before(async () => {
    place = await TrainingTown.open()
  })
  after(() => place.program.close())
  beforeEach(() => place.clear())

  const starts = () =>
    place.rows<{ at: string; closes: string }>(
      `select to_char(starts_at at time zone 'Europe/Stockholm', 'YYYY-MM-DD HH24:MI') as at, to_char(closes_at at time zone 'Europe/Stockholm', 'YYYY-MM-DD HH24:MI') as closes
         from course_session order by starts_at`,
    )

  it('keeps its time of day over the change to winter time, its place, seats and leader, and is a draft', async () => {
    const path = await place.session({
      day: '2026-10-20',
      closesOn: '2026-10-19',
      cancelOn: '2026-10-19',
      seatsRoom: '7',
      lecturers: 'Eva Ek',
    })
    assert.equal((await place.as('ulla').post(`${path}/copies`, { every: '7', times: '2', dates: '' })).status, 303)
    assert.deepEqual(
      (await starts()).map(({ at, closes }) => [at, closes]),
      [
        ['2026-10-20 14:30', '2026-10-19 12:00'],
        ['2026-10-27 14:30', '2026-10-26 12:00'],
        ['2026-11-03 14:30', '2026-11-02 12:00'],
      ],
    )
    const copies = await place.rows<{ leader: string; seats: number; place: string }>(
      'select leader_id as leader, seats_room as seats, place from course_session s where not exists (select from course_session_release r where r.session_id = s.id)',
    )
    assert.deepEqual(copies, Array(2).fill({ leader: place.ulla, seats: 7, place: 'Hagaskolan, sal 12' }))
    assert.equal((await place.rows('select 1 from session_lecturer')).length, 3)
    assert.equal((await place.as('teacher').post(`${path}/copies`, { every: '7', times: '2' })).status, 404)
  })

  it('goes to days that are written, and says what is wrong with what cannot be', async () => {
    const path = await place.session()
    const copy = (more: Record<string, string>) => place.as('ulla').post(`${path}/copies`, { every: '7', times: '4', dates: '', ...more })
    for (const [more, told] of [
      [{ every: '3' }, /Välj hur ofta/],
      [{ times: '0' }, /mellan 1 och 40/],
      [{ times: '41' }, /mellan 1 och 40/],
      [{ dates: '2026-12-17\nimorgon' }, /Skriv en dag som inte har varit/],
      [{ dates: '2026-10-01' }, /Skriv en dag som inte har varit/],
    ] as const) {
      const sent = await copy(more)
      assert.equal(sent.status, 422)
      assert.match(sent.text, told)
    }
    assert.equal((await copy({ dates: '2027-01-12\n2027-01-12\n2027-02-09' })).status, 303)
    assert.deepEqual(
      (await starts()).map(({ at }) => at.slice(0, 10)),
      ['2026-12-15', '2027-01-12', '2027-02-09'],
    )
  })

  it('goes to no day that has it already, and says which; pressed again it makes nothing', async () => {
    const path = await place.session()
    const copy = (dates: string) => place.as('ulla').post(`${path}/copies`, { every: '7', times: '4', dates })
    assert.equal((await copy('2027-01-12')).status, 303)
    assert.equal((await copy('2027-01-12\n2027-02-09')).status, 303)
    assert.match((await place.as('ulla').get(place.programme)).text, /En kopia är gjord[^<]*Passet fanns redan 12 januari/)
    const again = await copy('2027-01-12\n2027-02-09')
    assert.equal(again.status, 422)
    assert.match(again.text, /Passet finns redan de dagarna[\s\S]*2027-02-09/)
    assert.equal((await starts()).length, 3)
  })

  it('leaves out days on which nobody works, and tells which', () => {
    assert.deepEqual(daysOfSeries('2026-12-11', 7, 4), {
      days: ['2026-12-18', '2027-01-08', '2027-01-15', '2027-01-22'],
      free: ['2026-12-25', '2027-01-01'],
    })
    assert.deepEqual(daysOfSeries('2026-12-12', 7, 4).days, [], 'Saturdays alone')
  })
})
