import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { formatTime } from '../../ground/base/language.ts'
import { minutesLeft, slotsFrom, startAt, startText } from './clock.ts'

describe('the clock of a meeting', () => {
  it('begins at the Swedish time in the address, summer and winter, and gives the parts an hour in order', () => {
    for (const day of ['2026-06-10', '2026-11-10']) {
      const start = startAt('1310', day)
      assert.ok(start)
      assert.equal(startText(start), '1310')
      assert.deepEqual(
        slotsFrom(start).map(({ part, from, until }) => [part, formatTime(from, 'sv'), formatTime(until, 'sv')]),
        [
          ['picture', '13.10', '13.20'],
          ['talk', '13.20', '13.45'],
          ['choices', '13.45', '14.10'],
        ],
      )
    }
  })

  it('takes nothing else for a time', () => {
    for (const text of ['', 'now', '2460', '2400', '13:10', '131', '<b>', '99999']) assert.equal(startAt(text, '2026-11-10'), null)
  })

  it('counts whole minutes down, the one under way too, and never below none', () => {
    const until = new Date('2026-11-10T12:20:00Z')
    const left = (time: string) => minutesLeft({ until }, new Date(`2026-11-10T${time}Z`))
    assert.deepEqual([left('12:10:00'), left('12:10:01'), left('12:19:59'), left('12:20:00'), left('13:00:00')], [10, 10, 1, 0, 0])
  })
})
