import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, beforeEach, describe, it } from 'node:test'
import { sql } from 'kysely'
import { TrainingTown } from '../../../test/support/training.ts'
import { inScope } from '../../ground/base/database.ts'
import { writeMarks } from './store-marks.ts'

describe('what stands of who was at a session', () => {
  let place: TrainingTown
  let session = { id: '', startsAt: new Date('2026-12-15T13:30:00Z') }
  before(async () => {
    place = await TrainingTown.open()
  })
  after(() => place.program.close())
  beforeEach(async () => {
    await place.clear()
    const path = await place.session({ seatsRoom: '5' })
    session = { id: path.split('/')[2] ?? '', startsAt: new Date('2026-12-15T13:30:00Z') }
  })

  const mark = (
    who: 'teacher' | 'colleague',
    source: 'qr' | 'list',
    what: 'whole' | 'partly' | 'absent' | 'in' | 'out',
    more: { minutes?: number; reason?: string } = {},
  ) =>
    inScope(place.program.program.db, { authority: place.town.authority, person: place.ulla }, (tx) =>
      writeMarks(
        tx,
        { authority: place.town.authority, by: place.ulla, now: new Date('2026-12-15T13:31:00Z'), today: '2026-12-15' },
        'Ulla Ström',
        session,
        [{ person: place.town.people[who], source, what, minutes: more.minutes ?? null, way: 'room', reason: more.reason ?? '' }],
      ),
    )
  const attended = async () => {
    const rows = await place.rows<{ minutes: number; locked: boolean }>(
      'select minutes, locked_at is not null as locked from session_attended where session_id = $1 order by minutes',
      [session.id],
    )
    return rows.map(({ minutes, locked }) => (locked ? `${minutes} locked` : minutes))
  }
  const lock = () =>
    place.rows("insert into attendance_lock (authority_id, session_id, at, by_name) values ($1, $2, now(), 'Ulla')", [
      place.town.authority,
      session.id,
    ])

  it('is the last that was written, and everything before it is kept', async () => {
    await mark('teacher', 'list', 'whole')
    await mark('teacher', 'list', 'partly', { minutes: 45 })
    await mark('colleague', 'list', 'absent')
    assert.deepEqual(await attended(), [0, 45])
    assert.equal((await place.rows('select 1 from attendance_mark')).length, 3)
  })

  it('is what the leader wrote, whatever somebody marks themselves after', async () => {
    await mark('teacher', 'qr', 'in')
    assert.deepEqual(await attended(), [120])
    await mark('teacher', 'list', 'absent', { reason: 'Gick hem' })
    await mark('teacher', 'qr', 'in')
    assert.deepEqual(await attended(), [0])
  })

  it('is not settled by coming alone where leaving counts', async () => {
    await place.rows("insert into attendance_setting values ($1, $2, 15, 20, true, 'Ulla')", [session.id, place.town.authority])
    await mark('teacher', 'qr', 'in')
    assert.deepEqual(await attended(), [])
    await mark('teacher', 'qr', 'out')
    assert.deepEqual(await attended(), [120])
  })

  it('takes nothing without a reason once the list is locked, and nothing that somebody marks themselves', async () => {
    await mark('teacher', 'list', 'whole')
    await lock()
    await assert.rejects(mark('teacher', 'list', 'absent'), /locked/)
    await assert.rejects(mark('colleague', 'qr', 'in', { reason: 'Jag var där' }), /locked/)
    await mark('teacher', 'list', 'partly', { minutes: 60, reason: 'Gick efter en timme' })
    assert.deepEqual(await attended(), ['60 locked'])
  })

  it('cannot be changed or taken away by the web, nor read by another authority', async () => {
    await mark('teacher', 'list', 'whole')
    const scope = { authority: place.town.authority, person: place.ulla }
    for (const statement of ['update attendance_mark set minutes = null', 'delete from attendance_mark', 'delete from attendance_lock'])
      await assert.rejects(
        inScope(place.program.program.db, scope, (tx) => sql.raw(statement).execute(tx)),
        /permission denied/,
        statement,
      )
    const elsewhere = await inScope(place.program.program.db, { authority: randomUUID() }, (tx) =>
      tx.selectFrom('session_attended').select('minutes').execute(),
    )
    assert.deepEqual(elsewhere, [])
  })

  it('holds for the day that it was marked for: a session moved to another day, or called off, has nobody', async () => {
    await mark('teacher', 'list', 'whole')
    await place.rows("update course_session set starts_at = starts_at + interval '15 minutes' where id = $1", [session.id])
    assert.deepEqual(await attended(), [105])
    await place.rows(
      "update course_session set starts_at = starts_at + interval '1 day', ends_at = ends_at + interval '1 day' where id = $1",
      [session.id],
    )
    assert.deepEqual(await attended(), [])
    await place.rows(
      "update course_session set starts_at = starts_at - interval '1 day', ends_at = ends_at - interval '1 day' where id = $1",
      [session.id],
    )
    assert.deepEqual(await attended(), [105])
    await place.rows("insert into course_session_cancelling values ($1, $2, 'Sjuk', now(), 'Ulla')", [session.id, place.town.authority])
    assert.deepEqual(await attended(), [])
  })

  it('counts the minutes that passed on the night when the clock is moved', async () => {
    await place.rows(
      "update course_session set opens_at = '2026-10-01Z', closes_at = '2026-10-02Z', cancel_until = '2026-10-02Z', starts_at = '2026-10-24T23:30:00Z', ends_at = '2026-10-25T02:30:00Z' where id = $1",
      [session.id],
    )
    session = { ...session, startsAt: new Date('2026-10-24T23:30:00Z') }
    await mark('teacher', 'list', 'whole')
    assert.deepEqual(await attended(), [180])
  })
})
