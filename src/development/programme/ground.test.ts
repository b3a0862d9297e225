import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { listenTo } from '../../../test/support/counting.ts'
import { notingTables, tablesUnder } from '../../../test/support/grounds.ts'
import { TrainingTown } from '../../../test/support/training.ts'

describe('what the catalogue of sessions rests on', () => {
  let place: TrainingTown
  before(async () => {
    place = await TrainingTown.open()
  })
  after(() => place.program.close())

  it('is noted by whoever writes any table that its question reads, however it is narrowed', async () => {
    const teacher = await place.as('teacher')
    const heard = listenTo(place.program.web)
    for (const choice of ['', '?which=free&way=room', '?which=mine&form=gr&from=2026-10-01', '?aspect=digital-skola/teaching&level=2'])
      assert.equal((await teacher.get(`/programmes${choice}`)).status, 200)
    const asked = heard().texts.filter((text) => text.includes('from waiting_place w'))
    assert.ok(asked.length > 0)
    // Two that are no ground: the notes themselves, and who is signed in, whose table has the name of a column here.
    const none = ['ground_written', 'session']
    const [noting, read] = [await notingTables(place.program, 'catalogue'), await tablesUnder(place.program, asked)]
    assert.deepEqual(
      read.filter((table) => !noting.includes(table) && !none.includes(table)),
      [],
    )
  })
})
