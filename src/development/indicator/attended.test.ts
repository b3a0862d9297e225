import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { TrainingTown } from '../../../test/support/training.ts'
import { inScope } from '../../ground/base/database.ts'
import { askOnce } from '../../ground/base/question.ts'
import { writeMarks } from '../attendance/store-marks.ts'
import { attendedAsked } from './store-counted.ts'

describe('the training of half a year', () => {
  let place: TrainingTown
  before(async () => {
    place = await TrainingTown.open()
    await place.clear()
  })
  after(() => place.program.close())

  it('is what locked lists say: those who came, however long, and nobody who did not', async () => {
    const path = await place.session({ seatsRoom: '5' })
    const session = { id: path.split('/')[2] ?? '', startsAt: new Date('2026-12-15T13:30:00Z') }
    const { authority, people } = place.town
    const scope = { authority, person: place.ulla }
    const now = new Date('2026-12-15T16:00:00Z')
    const mark = (person: string, what: 'whole' | 'partly' | 'absent', minutes: number | null) => ({
      ...{ person, source: 'list' as const, what, minutes, way: 'room' as const, reason: '', movedTo: null },
    })
    await inScope(place.program.program.db, scope, (tx) =>
      writeMarks(tx, { authority, by: place.ulla, now, today: '2026-12-15' }, 'Ulla Ström', session, [
        mark(people.teacher, 'whole', null),
        mark(people.colleague, 'partly', 45),
        mark(people.staff, 'absent', null),
      ]),
    )
    const read = (year: number, half: 1 | 2) => inScope(place.program.program.db, scope, (tx) => askOnce(tx, attendedAsked({ year, half })))
    assert.deepEqual(await read(2026, 2), { minutes: 0, persons: 0 }, 'before the list is locked')
    await place.rows("insert into attendance_lock (authority_id, session_id, at, by_name) values ($1, $2, now(), 'Ulla')", [
      authority,
      session.id,
    ])
    assert.deepEqual(await read(2026, 2), { minutes: 165, persons: 2 })
    assert.deepEqual(await read(2026, 1), { minutes: 0, persons: 0 })
    assert.deepEqual(await read(2027, 1), { minutes: 0, persons: 0 })
  })
})
