// Long: one town, and every promise about marking who is there.
import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { Visitor } from '../../../test/support/browser.ts'
import { listenTo } from '../../../test/support/counting.ts'
import { type Held, hold, untilSomeoneWaits } from '../../../test/support/holding.ts'
import { TrainingTown, theDay } from '../../../test/support/training.ts'
import { codeAt } from './code.ts'

type Answer = Awaited<ReturnType<Visitor['post']>>
type Who = 'teacher' | 'colleague' | 'otherPrincipal' | 'adultTeacher'

describe('attendance', () => {
  let place: TrainingTown
  let path = ''
  before(async () => {
    place = await TrainingTown.open()
  })
  after(() => place.program.close())
  beforeEach(async () => {
    await place.clear()
    await place.rows('delete from attempt')
    path = await place.session({ seatsRoom: '20' })
  })

  const idOf = (session: string) => session.split('/')[2] ?? ''
  const personOf = (who: Who) => place.town.people[who]
  /** The session is from 14.30 to 16.30 in Sweden. */
  const at = (time: string) => place.at(`${theDay}T${time}:00+01:00`)
  const now = () => place.program.program.clock()
  const codeNow = (session = path, turn: 'in' | 'out' = 'in') => codeAt(place.program.program.secret, idOf(session), turn, now())
  const scan = (who: Who, session = path, letters = codeNow(session)) => place.as(who).get(`/presence/${idOf(session)}?code=${letters}`)
  const press = (who: Who, session = path) => place.as(who).post(`/presence/${idOf(session)}`)
  const list = async (who: 'ulla' | 'admin' = 'ulla', session = path) => (await place.as(who).get(`${session}/attendance`)).text
  const tick = (marks: Partial<Record<Who, 'whole' | 'absent'>>, more: Record<string, string> = {}, who: 'ulla' | 'admin' = 'ulla') =>
    place.as(who).post(`${path}/attendance?_method=PUT`, {
      go: 'save',
      ...Object.fromEntries(
        Object.entries(marks).flatMap(([each, what]) => [
          [`m-${personOf(each as Who)}`, what],
          [`was-${personOf(each as Who)}`, ''],
        ]),
      ),
      ...more,
    })
  const correct = (who: Who, fields: Record<string, string>) =>
    place.as('ulla').post(`${path}/attendance/people/${personOf(who)}?_method=PUT`, fields)
  const minutesOf = async (who: Who, session = path) =>
    (
      await place.rows<{ minutes: number }>('select minutes from session_attended where session_id = $1 and person_id = $2', [
        idOf(session),
        personOf(who),
      ])
    ).map(({ minutes }) => minutes)[0]

  /** What comes of a press while another transaction holds a session: the press waits, the other finishes, and the press goes on. */
  const whileHeld = async <T>(
    session: string,
    press: () => Promise<T>,
    finish: (client: Held['client'], id: string) => Promise<unknown>,
  ) => {
    const id = idOf(session)
    const other = await hold(place.program.owner, ['select from course_session where id = $1 for update', [id]])
    const pressed = press()
    try {
      await untilSomeoneWaits(place.program)
      await finish(other.client, id)
    } finally {
      await other.commit()
    }
    return pressed
  }
  const locks = (client: Held['client'], id: string) =>
    client.query("insert into attendance_lock (authority_id, session_id, at, by_name) values ($1, $2, $3, 'Anna')", [
      place.town.authority,
      id,
      now(),
    ])
  const comes = (client: Held['client'], id: string) =>
    client.query(
      `insert into attendance_mark (authority_id, session_id, person_id, source, what, way, held_on, at, by_name)
       values ($1, $2, $3, 'qr', 'in', 'room', $4, $5, 'Sara')`,
      [place.town.authority, id, personOf('teacher'), theDay, now()],
    )

  it('is marked by scanning the code on the screen and one press', async () => {
    await place.signUp('teacher', path)
    await at('14:20')
    const page = await scan('teacher')
    assert.match(page.text, /Jag är här/)
    assert.equal(await minutesOf('teacher'), undefined, 'a look marks nobody')
    const done = await press('teacher')
    assert.equal(done.status, 303)
    assert.match((await place.as('teacher').get(path)).text, /Du är markerad som här|Var med/)
    assert.equal(await minutesOf('teacher'), 120)
    assert.match(await list(), /1 av 1 är här[\s\S]*Här 14\.20/)
  })

  it('refuses a picture of the code a minute later, and says what to do', async () => {
    await at('14:25')
    const letters = codeNow()
    await place.at(`${theDay}T14:26:00+01:00`)
    const late = await scan('teacher', path, letters)
    assert.equal(late.status, 410)
    assert.match(late.text, /Koden gäller inte längre[\s\S]*Rikta kameran mot duken igen/)
    assert.equal((await press('teacher')).status, 410)
    assert.equal(await minutesOf('teacher'), undefined)
  })

  it('takes the code through signing in and back to the same session, a quarter of an hour at most', async () => {
    await at('14:25')
    const stranger = new Visitor(place.program)
    const sent = await stranger.get(`/presence/${idOf(path)}?code=${codeNow()}`)
    assert.equal(sent.location, `/sign-in?next=${encodeURIComponent(`/presence/${idOf(path)}`)}`)
    const late = new Visitor(place.program)
    assert.equal((await late.get(`/presence/${idOf(path)}?code=BCDFGH`)).status, 410)
    const note = [...stranger.cookies].find(([name]) => name.startsWith('here-'))
    assert.ok(note)
    const teacher = place.as('teacher')
    teacher.cookies.set(...note)
    place.program.setNow(`${theDay}T14:32:00+01:00`)
    assert.match((await teacher.get(`/presence/${idOf(path)}`)).text, /Jag är här/)
    assert.equal((await teacher.post(`/presence/${idOf(path)}`)).status, 303)
    assert.equal(await minutesOf('teacher'), 120)
    place.program.setNow(`${theDay}T14:41:00+01:00`)
    const colleague = place.as('colleague')
    colleague.cookies.set(...note)
    assert.equal((await colleague.post(`/presence/${idOf(path)}`)).status, 410)
  })

  it('is not marked by a note that somebody made up, or that is of another session', async () => {
    const other = await place.session({ seatsRoom: '20', title: 'Ett annat' }, await place.course({ title: 'Annat' }))
    await at('14:25')
    const teacher = place.as('teacher')
    await scan('teacher')
    const [name, value = ''] = [...teacher.cookies].find(([each]) => each.startsWith('here-')) ?? []
    assert.ok(name)
    teacher.cookies.set(`here-${idOf(other).slice(0, 8)}`, value)
    assert.equal((await press('teacher', other)).status, 410)
    teacher.cookies.set(name, value.replace(/^in/, 'out'))
    assert.equal((await press('teacher')).status, 410)
  })

  it('is not marked by what a colleague’s device kept, nor twice by what one’s own did', async () => {
    await at('14:25')
    const teacher = place.as('teacher')
    await scan('teacher')
    const [name, value = ''] = [...teacher.cookies].find(([each]) => each.startsWith('here-')) ?? []
    assert.ok(name)
    const colleague = place.as('colleague')
    colleague.cookies.set(name, value)
    assert.equal((await colleague.post(`/presence/${idOf(path)}`)).status, 410)
    assert.equal((await press('teacher')).status, 303)
    assert.equal((await press('teacher')).status, 410)
  })

  it('holds from fifteen minutes before to twenty after the start, or as the leader has set it', async () => {
    await at('14:14')
    assert.match((await scan('teacher')).text, /Närvaro markeras inte just nu/)
    await at('14:51')
    assert.equal((await scan('teacher')).status, 410)
    const set = await place.as('ulla').post(`${path}/attendance/setting?_method=PUT`, { before: '15', after: '45' })
    assert.equal(set.status, 303)
    assert.match((await scan('teacher')).text, /Jag är här/)
    assert.equal((await place.as('ulla').post(`${path}/attendance/setting?_method=PUT`, { before: '15', after: '900' })).status, 422)
  })

  it('finds the session by typed letters, and holds off who guesses without shutting out anybody else', async () => {
    await at('14:25')
    const typed = (who: Who, code: string) => place.as(who).post('/narvaro', { code })
    for (let wrong = 0; wrong < 10; wrong += 1) assert.equal((await typed('teacher', 'BCDFGH')).status, 422)
    assert.equal((await typed('teacher', codeNow())).status, 429)
    const done = await typed('colleague', codeNow().toLowerCase())
    assert.equal(done.location, path)
    assert.equal(await minutesOf('colleague'), 120)
    assert.equal(await minutesOf('teacher'), undefined)
  })

  it('counts whoever came and left where leaving counts, and lets the leader say how long the others were there', async () => {
    for (const who of ['teacher', 'colleague'] as const) await place.signUp(who, path)
    await place.as('ulla').post(`${path}/attendance/setting?_method=PUT`, { before: '15', after: '20', leaving: '1' })
    await at('14:25')
    for (const who of ['teacher', 'colleague'] as const) {
      await scan(who)
      await press(who)
    }
    assert.equal(await minutesOf('teacher'), undefined)
    await at('16:28')
    assert.match((await scan('teacher', path, codeNow(path, 'out'))).text, /Jag går nu/)
    assert.equal((await press('teacher')).location, path)
    assert.equal(await minutesOf('teacher'), 120)
    const locked = await place.as('ulla').post(`${path}/attendance/lock`)
    assert.equal(locked.status, 422)
    assert.match(locked.text, /En har bara bockat in/)
    assert.equal((await correct('colleague', { what: 'partly', minutes: '50', reason: 'Gick 15.20' })).status, 303)
    assert.equal((await place.as('ulla').post(`${path}/attendance/lock`)).status, 303)
    assert.equal(await minutesOf('colleague'), 50)
  })

  it('shows a code for half a minute on the screen, for who leads, and comes anew by itself', async () => {
    await at('14:20')
    const shown = await place.as('ulla').get(`${path}/attendance/screen`)
    assert.match(shown.text, new RegExp(codeNow()))
    assert.equal(shown.response.headers.get('refresh'), '30')
    const before = codeNow()
    place.program.setNow(`${theDay}T14:20:31+01:00`)
    assert.notEqual(codeNow(), before)
    assert.equal((await place.as('teacher').get(`${path}/attendance/screen`)).status, 404)
    await at('15:00')
    assert.match((await place.as('ulla').get(`${path}/attendance/screen`)).text, /Tiden för koden har gått ut/)
  })

  it('is marked by a list in one request, all who signed up in one press, then exceptions', async () => {
    for (const who of ['teacher', 'colleague', 'otherPrincipal'] as const) await place.signUp(who, path)
    assert.equal((await tick({ teacher: 'whole' })).status, 404, 'not before the day')
    await at('14:35')
    assert.equal((await tick({ colleague: 'absent' }, { go: 'everybody' })).status, 303)
    assert.deepEqual([await minutesOf('teacher'), await minutesOf('colleague'), await minutesOf('otherPrincipal')], [120, 0, 120])
    assert.equal((await correct('teacher', { what: 'partly', minutes: '45' })).status, 303)
    assert.equal(await minutesOf('teacher'), 45)
    const faulty = await correct('teacher', { what: 'partly', minutes: '121' })
    assert.equal(faulty.status, 422)
    assert.match(faulty.text, /högst så länge som passet är[\s\S]*value="121"/)
  })

  it('merges what two leaders mark at once: by person, the last one stands, and is told whose it goes before', async () => {
    for (const who of ['teacher', 'colleague', 'otherPrincipal'] as const) await place.signUp(who, path)
    await at('14:35')
    await tick({ teacher: 'absent', colleague: 'whole' })
    // The other leader's page was made before, and has nothing ticked of the colleague.
    const second = await tick({ teacher: 'whole', otherPrincipal: 'whole' }, {}, 'admin')
    assert.equal(second.status, 303)
    assert.match(await list('admin'), /Ulla Ström hade skrivit något annat om Sara Lindqvist/)
    assert.deepEqual([await minutesOf('teacher'), await minutesOf('colleague'), await minutesOf('otherPrincipal')], [120, 120, 120])
    const person = (await place.as('ulla').get(`${path}/attendance/people/${personOf('teacher')}`)).text
    assert.match(person, /Var med\. Anna[^<]*14\.35[\s\S]*Kom inte\. Ulla Ström/)
  })

  it('does not undo what another leader changed, when a page that lies open saves something else', async () => {
    for (const who of ['teacher', 'colleague'] as const) await place.signUp(who, path)
    await at('14:35')
    const saved = await place.as('admin').post(`${path}/attendance`, { [`m-${personOf('teacher')}`]: 'whole' })
    const { fields } = JSON.parse(saved.text)
    assert.deepEqual(fields, { [`was-${personOf('teacher')}`]: 'whole' })
    await correct('teacher', { what: 'absent' })
    await place.as('admin').post(`${path}/attendance`, {
      [`m-${personOf('teacher')}`]: 'whole',
      ...fields,
      [`m-${personOf('colleague')}`]: 'whole',
    })
    assert.deepEqual([await minutesOf('teacher'), await minutesOf('colleague')], [0, 120])
  })

  it('lets a list undo nobody who checked in; the leader does that with a reason, which stands against checking in again', async () => {
    await place.signUp('teacher', path)
    await at('14:25')
    await scan('teacher')
    await press('teacher')
    await tick({ teacher: 'absent' })
    assert.match(await list(), /Sara Lindqvist har bockat av sig själv/)
    assert.equal(await minutesOf('teacher'), 120)
    assert.equal((await correct('teacher', { what: 'absent' })).status, 422)
    assert.equal((await correct('teacher', { what: 'absent', reason: 'Var inte i salen' })).status, 303)
    await scan('teacher')
    await press('teacher')
    assert.equal(await minutesOf('teacher'), 0)
    assert.match((await place.as('teacher').get(path)).text, /Ulla Ström har skrivit att du inte var här/)
    assert.match(await list(), /Bockade av sig själv 14\.25/)
  })

  it('lets a list that is being saved undo nobody who checks in between its reading and its saving', async () => {
    await place.signUp('teacher', path)
    await at('14:25')
    await scan('teacher')
    // The teacher's press has written its mark and not ended yet, when the leader saves that nobody came.
    const press = await hold(
      place.program.owner,
      ["select pg_advisory_xact_lock_shared(hashtextextended('attendance ' || $1::text, 0))", [idOf(path)]],
      [
        `insert into attendance_mark (authority_id, session_id, person_id, source, what, way, held_on, at, by_name)
         select authority_id, id, $2, 'qr', 'in', 'room', (starts_at at time zone 'Europe/Stockholm')::date, now(), 'Sara' from course_session where id = $1`,
        [idOf(path), personOf('teacher')],
      ],
    )
    const saving = tick({ teacher: 'absent' })
    await untilSomeoneWaits(place.program)
    await press.commit()
    assert.equal((await saving).status, 303)
    assert.match(await list(), /Sara Lindqvist har bockat av sig själv/)
    assert.equal(await minutesOf('teacher'), 120)
  })

  it('is locked by the leader, corrected with a reason, and opened again only with one', async () => {
    for (const who of ['teacher', 'colleague'] as const) await place.signUp(who, path)
    await at('14:35')
    await tick({ teacher: 'whole' })
    assert.equal((await place.as('ulla').post(`${path}/attendance/lock`)).status, 404, 'not while it goes on')
    await at('16:20')
    assert.equal((await place.as('ulla').post(`${path}/attendance/lock`)).status, 303)
    assert.equal(await minutesOf('colleague'), 0, 'who is not marked did not come')
    assert.equal((await tick({ colleague: 'whole' })).status, 422)
    assert.equal((await place.as('admin').post(`${path}/attendance`, { [`m-${personOf('colleague')}`]: 'whole' })).status, 409)
    assert.equal((await correct('colleague', { what: 'whole' })).status, 422)
    assert.equal((await correct('colleague', { what: 'whole', reason: 'Satt längst bak' })).status, 303)
    assert.equal(await minutesOf('colleague'), 120)
    assert.match((await place.as('colleague').get('/attendance')).text, /Satt längst bak \(Ulla Ström\)[\s\S]*2 timmar/)
    const open = (reason: string) => place.as('ulla').post(`${path}/attendance/lock?_method=DELETE`, { reason })
    assert.equal((await open('')).status, 422)
    assert.equal((await open('Två listor förväxlades')).status, 303)
    assert.match(await list(), /Öppnad igen av Ulla Ström[^<]*Två listor förväxlades/)
    assert.equal((await tick({ teacher: 'whole' })).status, 303)
  })

  it('counts who checks in while the list is being locked, and does not lock over who has not left', async () => {
    await place.signUp('teacher', path)
    await at('16:20')
    const lock = () => place.as('ulla').post(`${path}/attendance/lock`)
    assert.equal((await whileHeld(path, lock, comes)).status, 303)
    assert.equal(await minutesOf('teacher'), 120, 'who came is not written as absent')
    await place.as('ulla').post(`${path}/attendance/lock?_method=DELETE`, { reason: 'Räknar om' })
    await place.as('ulla').post(`${path}/attendance/setting?_method=PUT`, { before: '15', after: '20', leaving: '1' })
    await place.rows('delete from attendance_mark')
    const refused = await whileHeld(path, lock, comes)
    assert.equal(refused.status, 422)
    assert.match(refused.text, /En har bara bockat in/)
  })

  it('answers calmly whoever marks, corrects, adds or locks while the list is being locked', async () => {
    for (const who of ['teacher', 'colleague'] as const) await place.signUp(who, path)
    await place.as('ulla').post(`${path}/attendance/setting?_method=PUT`, { before: '15', after: '120' })
    await at('16:20')
    const meets = async (press: () => Promise<Answer>) => {
      const answer = await whileHeld(path, press, locks)
      await place.rows('delete from attendance_lock')
      return answer
    }
    const late = await meets(() => place.as('teacher').post('/narvaro', { code: codeNow() }))
    assert.equal(late.status, 409)
    assert.match(late.text, /Listan är låst\. Säg till Ulla Ström/)
    const ticked = await meets(() => tick({ colleague: 'whole' }))
    assert.equal(ticked.status, 422)
    assert.match(ticked.text, /Listan är låst\. Det du bockade för är inte sparat/)
    const saved = await meets(() => place.as('admin').post(`${path}/attendance`, { [`m-${personOf('colleague')}`]: 'whole' }))
    assert.equal(saved.status, 409)
    const corrected = await meets(() => correct('colleague', { what: 'whole' }))
    assert.equal(corrected.status, 422)
    assert.match(corrected.text, /Listan är låst\. Skriv varför/)
    const added = await meets(() => place.as('ulla').post(`${path}/attendance/walk-ins`, { person: personOf('otherPrincipal') }))
    assert.equal(added.status, 422)
    assert.deepEqual(await place.rows('select 1 from attendance_mark'), [])
    assert.equal((await meets(() => place.as('ulla').post(`${path}/attendance/lock`))).status, 303, 'pressed twice')
  })

  it('marks who changes track, though the list of the other track is locked meanwhile', async () => {
    const second = await place.session({ seatsRoom: '20', title: 'Det andra spåret' }, await place.course({ title: 'Spår' }))
    await at('14:25')
    await scan('teacher')
    await press('teacher')
    await scan('teacher', second)
    assert.equal((await whileHeld(path, () => press('teacher', second), locks)).status, 303)
    assert.deepEqual([await minutesOf('teacher'), await minutesOf('teacher', second)], [120, 120], 'a locked list stays')
  })

  it('refuses who checks in at a locked list, and says whom to tell', async () => {
    await place.as('ulla').post(`${path}/attendance/setting?_method=PUT`, { before: '15', after: '120' })
    await place.signUp('teacher', path)
    await at('16:20')
    await place.as('ulla').post(`${path}/attendance/lock`)
    const late = await place.as('teacher').post('/narvaro', { code: codeNow() })
    assert.equal(late.status, 409)
    assert.match(late.text, /Listan är låst\. Säg till Ulla Ström/)
  })

  it('finds who came without signing up by name or school, and keeps a name alone until it is known who it was', async () => {
    await at('14:35')
    const found = await place.as('ulla').get(`${path}/attendance?who=lindqvist alm`)
    assert.match(found.text, /Sara Lindqvist[\s\S]*Almskolan/)
    const add = (fields: Record<string, string>) => place.as('ulla').post(`${path}/attendance/walk-ins`, fields)
    assert.equal((await add({ person: personOf('teacher') })).location, `${path}/attendance`)
    assert.equal(await minutesOf('teacher'), 120)
    assert.equal((await add({ name: '' })).status, 422)
    assert.equal((await add({ person: '00000000-0000-4000-8000-000000000000' })).status, 404)
    for (const name of ['Saras vän', 'Sara L']) await add({ name })
    assert.match(await list(), /3 av 3 är här/)
    const names = await place.rows<{ id: string; name: string }>('select id, name from walk_in order by name')
    const merge = (name: string, who: Who) =>
      place.as('ulla').post(`${path}/attendance/walk-ins/${names.find((each) => each.name === name)?.id}?_method=PUT`, {
        person: personOf(who),
      })
    await merge('Saras vän', 'colleague')
    await merge('Sara L', 'teacher')
    assert.match(await list(), /2 av 2 är här/)
    assert.equal(await minutesOf('colleague'), 120)
    assert.deepEqual(await place.rows('select name from walk_in where name <> $1', ['']), [])
  })

  it('finds out who a name was for one person only, and keeps the name nowhere once the list is locked', async () => {
    await at('16:20')
    await place.as('ulla').post(`${path}/attendance/walk-ins`, { name: 'Saras vän' })
    await place.as('ulla').post(`${path}/attendance/lock`)
    const [walkIn] = await place.rows<{ id: string }>('select id from walk_in')
    const merge = (who: Who) => place.as('ulla').post(`${path}/attendance/walk-ins/${walkIn?.id}?_method=PUT`, { person: personOf(who) })
    const ends = (client: Held['client']) =>
      client.query("update walk_in set name = '', ended_at = $1, ended_as = 'merged', ended_by_name = 'Anna', person_id = $2", [
        now(),
        personOf('colleague'),
      ])
    assert.equal((await whileHeld(path, () => merge('teacher'), ends)).status, 303)
    assert.equal(await minutesOf('teacher'), undefined, 'another leader has said that it was somebody else')
    assert.match(await list(), /Någon annan har redan tagit hand om namnet/)
    await place.rows("update walk_in set name = 'Saras vän', ended_at = null, ended_as = null, ended_by_name = null, person_id = null")
    assert.equal((await merge('teacher')).status, 303)
    assert.equal(await minutesOf('teacher'), 120)
    assert.deepEqual(await place.rows('select reason from attendance_mark'), [{ reason: 'Stod på listan med bara ett namn' }])
  })

  it('forgets the name of somebody who was never found a year after', async () => {
    await at('14:35')
    await place.as('ulla').post(`${path}/attendance/walk-ins`, { name: 'Okänd gäst' })
    const kept = async () => {
      await place.program.runTask('clear-walk-ins', {})
      return (await place.rows('select 1 from walk_in where name <> $1', [''])).length
    }
    await place.at('2027-12-14T12:00:00Z')
    assert.equal(await kept(), 1)
    await place.at('2027-12-16T12:00:00Z')
    assert.equal(await kept(), 0)
    assert.match(await list(), /1 av 1 var här/)
  })

  it('moves with who changes track at the door, with a note; what the other leader wrote stays', async () => {
    const course = await place.course({ title: 'Spår' })
    const second = await place.session({ seatsRoom: '20', title: 'Det andra spåret' }, course)
    for (const who of ['teacher', 'colleague'] as const) await place.signUp(who, path)
    await at('14:25')
    await scan('teacher')
    await press('teacher')
    await tick({ colleague: 'whole' })
    for (const who of ['teacher', 'colleague'] as const) {
      await scan(who, second)
      await press(who, second)
    }
    assert.deepEqual([await minutesOf('teacher'), await minutesOf('teacher', second)], [undefined, 120])
    assert.match(await list(), /Gick på Det andra spåret/)
    assert.match(await list(), /Är markerad på Det andra spåret, som hålls samtidigt/)
    assert.equal(await minutesOf('colleague'), 120, 'what a leader wrote is not moved')
    await tick({}, { go: 'everybody' })
    assert.equal(await minutesOf('teacher'), undefined)
  })

  it('takes nothing away for a short overlap, and says that the sessions meet', async () => {
    const course = await place.course({ title: 'Dagen efter lunch' })
    const session = (title: string, from: string, to: string) => place.session({ seatsRoom: '20', title, from, to }, course)
    const [next, half] = [await session('Det som följer', '16.15', '18.15'), await session('Det korta', '16.15', '16.45')]
    await place.signUp('teacher', next)
    await at('14:25')
    await scan('teacher')
    await press('teacher')
    await at('16:14')
    await scan('teacher', next)
    await press('teacher', next)
    assert.deepEqual([await minutesOf('teacher'), await minutesOf('teacher', next)], [120, 120])
    assert.match((await place.as('teacher').get(next)).text, /Du är också markerad på Eleverna jämför två källor/)
    await scan('teacher', half)
    await press('teacher', half)
    assert.deepEqual([await minutesOf('teacher'), await minutesOf('teacher', half)], [undefined, 30], 'half of the shorter one')
  })

  it('moves nothing from elsewhere for who the leader here has written as absent', async () => {
    const second = await place.session({ seatsRoom: '20', title: 'Det andra spåret' }, await place.course({ title: 'Spår' }))
    await place.signUp('teacher', path)
    await at('14:25')
    await tick({ teacher: 'absent' })
    for (const session of [second, path]) {
      await scan('teacher', session)
      await press('teacher', session)
    }
    assert.deepEqual([await minutesOf('teacher'), await minutesOf('teacher', second)], [0, 120])
  })

  it('waits for who leads the session from its start until it is locked', async () => {
    await place.signUp('teacher', path)
    const waits = async () => /Markera närvaro: Eleverna jämför två källor/.test((await place.as('ulla').get('/')).text)
    assert.equal(await waits(), false)
    await at('14:31')
    assert.equal(await waits(), true)
    assert.match((await place.as('ulla').get('/')).text, new RegExp(`href="${path}/attendance"[^>]*>Till närvarolistan`))
    assert.doesNotMatch((await place.as('admin').get('/')).text, /Markera närvaro/)
    await at('16:20')
    await place.as('ulla').post(`${path}/attendance/lock`)
    assert.equal(await waits(), false)
  })

  it('is seen by oneself, by those who lead, and by a principal of their own staff once it is locked', async () => {
    for (const who of ['teacher', 'otherPrincipal'] as const) await place.signUp(who, path)
    await at('14:35')
    await tick({ teacher: 'whole', otherPrincipal: 'whole' })
    assert.doesNotMatch((await place.as('principal').get('/staff-attendance')).text, /Sara Lindqvist/)
    await at('16:20')
    await place.as('ulla').post(`${path}/attendance/lock`)
    const staff = (await place.as('principal').get('/staff-attendance')).text
    assert.match(staff, /Sara Lindqvist[\s\S]*2 timmar/)
    assert.doesNotMatch(staff, /Eva Berg/)
    for (const who of ['teacher', 'colleague', 'principal', 'coach'] as const)
      for (const under of ['', '/screen', '/list.pdf', '/list.xlsx', `/people/${personOf('teacher')}`])
        assert.equal((await place.as(who).get(`${path}/attendance${under}`)).status, 404, `${who} ${under}`)
    assert.match((await place.as('teacher').get('/attendance')).text, /Eleverna jämför två källor[\s\S]*Var med[\s\S]*2 timmar/)
    assert.doesNotMatch((await place.as('colleague').get('/attendance')).text, /Eleverna/)
  })

  it('shows a principal who was of their staff on the day, from the first hour of the school year in Sweden', async () => {
    await place.signUp('teacher', path)
    await at('16:20')
    await tick({ teacher: 'whole' })
    await place.as('ulla').post(`${path}/attendance/lock`)
    const seen = async () => /Sara Lindqvist/.test((await place.as('principal').get('/staff-attendance')).text)
    const duties = await place.rows<{ id: string; to_on: string | null }>('select id, to_on::text from duty where person_id = $1', [
      personOf('teacher'),
    ])
    const end = (day: string) => place.rows('update duty set to_on = $2 where person_id = $1', [personOf('teacher'), day])
    try {
      await end('2026-12-31')
      await place.at('2027-02-01T12:00:00+01:00')
      assert.equal(await seen(), true, 'who has left since')
      await end('2026-12-01')
      assert.equal(await seen(), false, 'who had left before')
    } finally {
      for (const { id, to_on } of duties) await place.rows('update duty set to_on = $2 where id = $1', [id, to_on])
    }
    const held = async (starts: string, day: string) => {
      await place.rows(
        `update course_session set opens_at = '2026-05-01Z', closes_at = '2026-05-02Z', cancel_until = '2026-05-02Z', starts_at = $2::timestamptz, ends_at = $2::timestamptz + interval '1 hour' where id = $1`,
        [idOf(path), starts],
      )
      await place.rows('update attendance_mark set held_on = $1', [day])
      return seen()
    }
    assert.equal(await held('2026-07-01T00:30:00+02:00', '2026-07-01'), true)
    assert.equal(await held('2026-06-30T23:30:00+02:00', '2026-06-30'), false)
  })

  it('asks the database as often for three as for one', async () => {
    const people = ['teacher', 'colleague', 'otherPrincipal'] as const
    for (const who of people) await place.signUp(who, path)
    await at('14:35')
    const heard = listenTo(place.program.web)
    const asked = async (work: () => Promise<unknown>) => {
      heard()
      await work()
      return heard().texts.length
    }
    const one = await asked(() => tick({ teacher: 'whole' }))
    const two = await asked(() => tick({ colleague: 'whole', otherPrincipal: 'whole' }))
    assert.equal(two, one)
  })
})
