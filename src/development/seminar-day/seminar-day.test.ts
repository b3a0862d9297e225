// Long: a seminar day from its making to its end, each promise with the day and the blocks that it needs.
import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { TrainingTown } from '../../../test/support/training.ts'
import { canChangeDay } from '../programme/programme.ts'
import { gridOf } from './seminar-day.ts'

describe('a seminar day', () => {
  let place: TrainingTown
  before(async () => {
    place = await TrainingTown.open()
  })
  after(() => place.program.close())
  beforeEach(() => place.clear())

  const dayForm = {
    title: 'Källornas dag',
    day: '2026-12-15',
    place: 'Stadshuset',
    opensOn: '2026-10-05',
    closesOn: '2026-12-10',
    cancelOn: '2026-12-12',
    timeKind: 'regulated',
  }
  async function makeDay(): Promise<string> {
    await place.course()
    const made = await place.as('ulla').post(`${place.programme}/seminar-days`, dayForm)
    assert.equal(made.status, 303, made.text)
    return made.location ?? ''
  }
  /** Adds a block, a draft. @returns its session's address */
  async function add(day: string, more: Record<string, string>): Promise<string> {
    const made = await place.as('ulla').post(`${day}/blocks`, { from: '09.00', to: '09.45', seatsRoom: '2', ...more })
    assert.equal(made.status, 303, made.text)
    const [row] = await place.rows<{ id: string }>('select id from course_session where title = $1', [more.title])
    return `/course-sessions/${row?.id}`
  }
  const release = async () => assert.equal((await place.as('ulla').post(`${place.programme}/versions`)).status, 303)

  const change = async (day: string, more: Record<string, string>) => {
    const [row] = await place.rows<{ revision: number }>('select revision from course where id = $1', [day.split('/')[2]])
    return place.as('ulla').post(`${day}?_method=PUT`, { ...dayForm, revision: String(row?.revision), ...more })
  }

  it('is moved as a whole, each block to its time on the new day at the new place, and who has signed up is told', async () => {
    const day = await makeDay()
    const block = await add(day, { title: 'Bilder', room: 'Sal 1' })
    const own = await add(day, { title: 'Texter', room: 'Sal 2', from: '10.00', to: '10.45' })
    await release()
    assert.equal((await place.signUp('teacher', block)).status, 303)
    await place.program.runJobs()
    place.program.sent.length = 0
    assert.equal((await place.as('teacher').get(`${day}/edit`)).status, 404)
    const faulty = await change(day, { day: '2026-12-09' })
    assert.equal(faulty.status, 422, 'sign-up would go on after it')
    assert.match(faulty.text, /Välj en dag före seminariedagen[\s\S]*value="Källornas dag"/)
    await place.rows("update course_session set closes_at = '2026-11-01' where title = 'Texter'")
    const done = await change(day, { day: '2027-03-30', place: 'Folkets hus', closesOn: '2027-03-20', cancelOn: '2027-03-22' })
    assert.equal(done.status, 303, done.text.slice(0, 500))
    await place.program.runJobs()
    assert.deepEqual(
      place.program.sent.map(({ subject, event }) => [subject, event?.method]),
      [['Ändrat: Bilder', 'REQUEST']],
    )
    assert.match((await place.as('teacher').get(block)).text, /30 mars[\s\S]*09\.00–09\.45[\s\S]*Folkets hus, Sal 1/)
    assert.deepEqual(
      await place.rows(
        `select title, to_char(starts_at at time zone 'Europe/Stockholm', 'MM-DD HH24:MI') as starts, place, (closes_at at time zone 'Europe/Stockholm')::date::text as closes from course_session order by title`,
      ),
      [
        { title: 'Bilder', starts: '03-30 09:00', place: 'Folkets hus, Sal 1', closes: '2027-03-20' },
        { title: 'Texter', starts: '03-30 10:00', place: 'Folkets hus, Sal 2', closes: '2026-11-01' },
      ],
      'in summer time, and what was said of one block by itself stays',
    )
    place.program.sent.length = 0
    assert.equal(
      (await change(day, { day: '2027-03-30', place: 'Folkets hus', closesOn: '2027-03-20', cancelOn: '2027-03-22', about: 'Om dagen' }))
        .status,
      303,
    )
    await place.program.runJobs()
    assert.deepEqual(place.program.sent, [], 'what is said of the day alone is no change of a session')
    const old = await place.as('ulla').post(`${day}?_method=PUT`, { ...dayForm, revision: '1' })
    assert.equal(old.status, 409)
    assert.match(old.text, /Någon annan, eller du i ett annat fönster, har ändrat dagen/)
    assert.equal((await place.as('ulla').get(own)).status, 200)
  })

  it('is taken away with its drafts while nothing of it is released, and not after', async () => {
    const day = await makeDay()
    await add(day, { title: 'Bilder' })
    assert.match((await place.as('ulla').get(`${day}/edit`)).text, /Ta bort dagen/)
    assert.equal((await place.as('principal').post(`${day}?_method=DELETE`)).status, 404)
    assert.equal((await place.as('ulla').post(`${day}?_method=DELETE`)).location, place.programme)
    assert.equal((await place.as('ulla').get(day)).status, 404)
    assert.deepEqual(await place.rows("select 1 from course_session where title = 'Bilder'"), [])
    const [made] = await place.rows<{ id: string }>('select course_id as id from seminar_day')
    assert.equal(made, undefined)
    const other = (await place.as('ulla').post(`${place.programme}/seminar-days`, dayForm)).location ?? ''
    await add(other, { title: 'Texter' })
    await release()
    assert.doesNotMatch((await place.as('ulla').get(`${other}/edit`)).text, /Ta bort dagen/)
    assert.equal((await place.as('ulla').post(`${other}?_method=DELETE`)).location, other)
    assert.equal((await place.as('ulla').get(other)).status, 200)
  })

  it('leads whoever runs it to no page that is not there: not of a day, a session or a programme that has been, is called off or has ended', async () => {
    const day = await makeDay()
    const block = await add(day, { title: 'Bilder' })
    await release()
    const [course] = await place.rows<{ id: string }>('select id from course where not one_at_a_time')
    const held = await place.session({}, `/courses/${course?.id}`)
    const off = await place.session({ day: '2026-12-20' }, `/courses/${course?.id}`)
    await place.as('ulla').post(`${off}/cancelling`, { reason: 'För få' })
    const empty = (await place.as('ulla').post(`${place.programme}/seminar-days`, { ...dayForm, title: 'Utan pass' })).location ?? ''
    const pages = [
      place.programme,
      day,
      empty,
      block,
      held,
      off,
      `${held}/list`,
      `${held}/attendance`,
      '/programmes',
      `${place.programme}/versions`,
    ]
    const dead = async () => {
      const found: string[] = []
      for (const page of pages) {
        const { text, status } = await place.as('ulla').get(page)
        if (status !== 200) found.push(`${page} ${status}`)
        const links = [...text.matchAll(/href="(\/(?:programmes|seminar-days|courses|course-sessions)[^"#?]*)["#?]/g)].map(
          ([, link = '']) => link,
        )
        for (const link of new Set(links)) {
          const { status } = await place.as('ulla').get(link)
          if (status >= 400) found.push(`${page} → ${link} ${status}`)
        }
      }
      return found
    }
    assert.match((await place.as('ulla').get(day)).text, /Nytt pass[\s\S]*Ändra dagen/)
    assert.match((await place.as('ulla').get(place.programme)).text, new RegExp(`${empty}/blocks/new"`))
    assert.deepEqual(await dead(), [], 'before')
    await place.at('2026-12-22T08:00:00Z')
    assert.deepEqual(await dead(), [], 'when it has been')
    assert.match((await place.as('ulla').get(place.programme)).text, new RegExp(`href="${empty}"`), 'one without blocks can be read')
    assert.doesNotMatch((await place.as('ulla').get(day)).text, /Ändra dagen/)
    await place.as('ulla').post(`${place.programme}/ending`)
    assert.deepEqual(await dead(), [], 'when the programme has ended')
  })

  it('is a table of times and tracks, with rooms and who lectures, and a draft until its version is released', async () => {
    const day = await makeDay()
    const [coach] = await place.rows<{ email: string; name: string }>(
      'select email, app.person_name(p) as name from person p where id = $1',
      [place.town.people.coach],
    )
    await add(day, { title: 'Inledning', from: '08.30', to: '09.00', room: 'Stora salen', seatsRoom: '200' })
    const first = await add(day, { title: 'Bilder', track: 'Yngre', room: 'Sal 1', lecturers: `${coach?.email}\nEva Ek, Stadsbiblioteket` })
    await add(day, { title: 'Texter', track: 'Äldre', room: 'Sal 2' })
    assert.equal((await place.as('teacher').get(day)).status, 404)
    assert.doesNotMatch((await place.as('teacher').get(place.programme)).text, new RegExp(`href="${day}"`))
    await release()
    const { text } = await place.as('teacher').get(day)
    assert.match(text, /För alla<\/th>[\s\S]*Yngre<\/th>[\s\S]*Äldre<\/th>/)
    assert.match(
      text,
      /08\.30–09\.00[\s\S]*Inledning[\s\S]*Stora salen[\s\S]*09\.00–09\.45[\s\S]*Bilder[\s\S]*Sal 1[\s\S]*2 av 2 platser kvar[\s\S]*Texter/,
    )
    const block = (await place.as('teacher').get(first)).text
    assert.match(block, /Stadshuset, Sal 1/)
    assert.ok(block.includes(coach?.name ?? 'nobody') && block.includes('Eva Ek, Stadsbiblioteket'))
    assert.match((await place.as('teacher').get(place.programme)).text, new RegExp(`href="${day}"`))
  })

  it('gives each block its own seats, and refuses one that overlaps another that one has; after leaving it one may change', async () => {
    const day = await makeDay()
    const [yngre, aldre, later] = [
      await add(day, { title: 'Bilder', track: 'Yngre', seatsRoom: '1' }),
      await add(day, { title: 'Texter', track: 'Äldre', from: '09.30', to: '10.15' }),
      await add(day, { title: 'Samtal', track: 'Äldre', from: '10.15', to: '11.00' }),
    ]
    await release()
    assert.equal((await place.signUp('teacher', yngre)).status, 303)
    assert.equal((await place.signUp('colleague', yngre)).status, 422, 'one seat')
    assert.equal((await place.signUp('teacher', later)).status, 303)
    const refused = await place.signUp('teacher', aldre)
    assert.equal(refused.status, 422)
    assert.match(refused.text, /redan en plats i ett annat pass vid samma tid/)
    assert.match((await place.as('teacher').get(aldre)).text, /en plats åt gången/)
    await place.leave('teacher', yngre)
    assert.equal((await place.signUp('teacher', aldre)).status, 303)
    const { text } = await place.as('teacher').get(day)
    const own = /id="own"[\s\S]*?<\/section>/.exec(text)?.[0] ?? ''
    assert.match(own, /Texter[\s\S]*Samtal/)
    assert.doesNotMatch(own, /Bilder/)
  })

  it('refuses a day or a block that cannot be, with what was written kept, and is written by nobody else', async () => {
    const day = await makeDay()
    const faulty: [Record<string, string>, RegExp][] = [
      [{ title: '' }, /Skriv ett namn/],
      [{ title: 'Kvar', to: '08.00' }, /måste sluta efter att det börjar/],
      [{ title: 'Kvar', from: 'nio' }, /Skriv ett klockslag/],
      [{ title: 'Kvar', seatsRoom: '' }, /antal platser på plats eller via länk/],
      [{ title: 'Kvar', link: 'http://example.se' }, /börjar med https/],
      [{ title: 'Kvar', lecturers: 'ingen@example.se' }, /Ingen här har den e-postadress/],
    ]
    for (const [more, told] of faulty) {
      const sent = await place.as('ulla').post(`${day}/blocks`, { from: '09.00', to: '09.45', seatsRoom: '2', ...more })
      assert.equal(sent.status, 422, JSON.stringify(more))
      assert.match(sent.text, told)
      if (more.title) assert.match(sent.text, /value="Kvar"/)
    }
    for (const more of [{ day: '2026-10-06' }, { closesOn: '2026-12-15' }, { place: '' }, { opensOn: '2026-12-11' }, { timeKind: 'x' }]) {
      const sent = await place.as('ulla').post(`${place.programme}/seminar-days`, { ...dayForm, ...more })
      assert.equal(sent.status, 422, JSON.stringify(more))
      assert.match(sent.text, /value="Källornas dag"/)
    }
    assert.deepEqual(await place.rows('select 1 from course_session'), [])
    for (const who of ['teacher', 'principal', 'coach'] as const) {
      assert.equal((await place.as(who).post(`${day}/blocks`, { title: 'X' })).status, 404)
      assert.equal((await place.as(who).get(`${day}/blocks/new`)).status, 404)
    }
    await place.at('2026-12-16T08:00:00Z')
    assert.equal((await place.as('ulla').get(`${day}/blocks/new`)).status, 404, 'nothing is added to a day that has been')
  })

  it('is changed to the end of its day', () => {
    const day = { day: '2026-12-15' }
    assert.deepEqual(
      ['2026-12-14', '2026-12-15', '2026-12-16'].map((today) => canChangeDay(day, today)),
      [true, true, false],
    )
  })

  it('lies in its table by start and track, what runs together in one cell', () => {
    const at = (id: string, track: string, from: string, to: string) => ({
      id,
      track,
      startsAt: new Date(`2026-12-15T${from}:00Z`),
      endsAt: new Date(`2026-12-15T${to}:00Z`),
    })
    const { tracks, rows } = gridOf([
      at('c', 'Ö', '09:00', '10:00'),
      at('a', 'A', '09:00', '09:30'),
      at('b', 'A', '09:00', '09:15'),
      at('d', '', '08:00', '08:30'),
    ])
    assert.deepEqual(tracks, ['', 'A', 'Ö'])
    assert.deepEqual(
      rows.map(({ cells }) => cells.map((cell) => cell.map(({ id }) => id).join('+'))),
      [
        ['d', '', ''],
        ['', 'b+a', 'c'],
      ],
    )
    assert.equal(rows[1]?.endsAt.toISOString(), '2026-12-15T10:00:00.000Z')
  })
})
