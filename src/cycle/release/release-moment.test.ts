import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { closeRoundIn } from '../../../test/support/answering.ts'
import { mixed, Releases } from '../../../test/support/releases.ts'
import { answerAs, releasedRows } from '../../../test/support/releasing.ts'
import { inScope } from '../../ground/base/database.ts'
import { endReopening, reopenSchool } from '../round/store-reopen.ts'
import { releaseRound } from './release.ts'

describe('the release of a round', () => {
  let place: Releases
  before(async () => {
    place = await Releases.open()
  })
  after(() => place.program.close())

  it('shows nothing before the delay has passed, and everything once after it', async () => {
    const round = await place.round()
    await answerAs(place.program, place.town, round, { school: place.town.almskolan, team: place.town.teams.f3, levels: mixed(12) })
    await place.close(round, 24)
    assert.equal(await place.release(round), 'not due')
    assert.equal(await releasedRows(place.program, round), '')
    place.program.setNow('2026-09-30T08:00:00Z')
    assert.equal(await place.release(round), 'released')
    assert.equal(await place.release(round), 'already')
    const { cell } = await place.cellsOf(round, place.town.almskolan)
    assert.ok(cell?.kind === 'large' && cell.n === 12)
  })

  it('comes by itself: closing books it, and the worker carries it out and tells those who may look', async () => {
    const round = await place.round()
    await answerAs(place.program, place.town, round, {
      school: place.town.almskolan,
      team: place.town.teams.fourSix,
      district: place.town.district,
      levels: mixed(6),
    })
    await place.close(round, 24)
    place.program.sent.length = 0
    await place.program.runJobs()
    assert.equal(await releasedRows(place.program, round), '')
    place.program.setNow('2026-09-30T08:00:01Z')
    await place.program.runJobs()
    assert.notEqual(await releasedRows(place.program, round), '')
    const to = place.program.sent.map((mail) => mail.to.split('.')[0])
    for (const name of ['sara', 'helena', 'per-olof', 'anna']) assert.ok(to.includes(name), `${name} is told`)
    assert.ok(!to.includes('karim'), 'a coach whom nobody asked is not')
    assert.match(place.program.sent.find((mail) => mail.to.startsWith('sara'))?.text ?? '', /resultaten från Omgång \d+ för Almskolan/)
  })

  it('sends no mail where nobody answered', async () => {
    const round = await place.round([place.town.almskolan, place.town.bergskolan])
    await answerAs(place.program, place.town, round, {
      school: place.town.almskolan,
      team: place.town.teams.f3,
      levels: Array.from({ length: 14 }, () => null),
    })
    await answerAs(place.program, place.town, round, { school: place.town.bergskolan, team: null, levels: [...mixed(9), null, null] })
    await place.close(round)
    place.program.sent.length = 0
    await place.program.runJobs()
    assert.notEqual(await releasedRows(place.program, round), '')
    assert.ok(!place.program.sent.some(({ to }) => to.startsWith('sara')), 'nothing to read at Almskolan')
    assert.ok(
      place.program.sent.some(({ to }) => to.startsWith('anna')),
      'but for the authority there is',
    )
    const silent = await place.round([place.town.almskolan])
    await answerAs(place.program, place.town, silent, {
      school: place.town.almskolan,
      team: place.town.teams.f3,
      levels: Array.from({ length: 14 }, () => null),
    })
    await place.close(silent)
    place.program.sent.length = 0
    await place.program.runJobs()
    assert.equal(place.program.sent.length, 0)
  })

  it('is the same when killed on the way and begun again, at every step', async () => {
    const round = await place.round([place.town.almskolan, place.town.bergskolan])
    await answerAs(place.program, place.town, round, { school: place.town.almskolan, team: place.town.teams.f3, levels: mixed(12) })
    await answerAs(place.program, place.town, round, { school: place.town.almskolan, team: place.town.teams.fourSix, levels: mixed(7) })
    await answerAs(place.program, place.town, round, { school: place.town.bergskolan, team: null, levels: mixed(9) })
    await place.close(round)
    const steps: string[] = []
    const probe = await inScope(place.program.program.db, { authority: place.town.authority }, (tx) =>
      tx.selectFrom('release_progress').selectAll().where('round_id', '=', round).execute(),
    )
    assert.deepEqual(probe, [])
    for (let at = 0; ; at += 1) {
      let told = 0
      const dying = releaseRound(place.program, { authority: place.town.authority, round }, (step) => {
        steps.push(step)
        if (told === at) throw new Error('killed')
        told += 1
      })
      const outcome = await dying.catch((error: Error) => error.message)
      if (outcome !== 'killed') {
        assert.equal(outcome, 'released')
        break
      }
      if (steps.at(-1) === 'storing' && (await releasedRows(place.program, round)) !== '') {
        assert.equal(await place.release(round), 'already')
        break
      }
      assert.equal(await releasedRows(place.program, round), '', `nothing is seen after being killed while ${steps.at(-1)}`)
    }
    assert.deepEqual([...new Set(steps)], ['shuffling', 'summing', 'protecting', 'storing'])
    const once = await releasedRows(place.program, round)
    for (const table of ['result_cell', 'result_participation', 'result_comparison', 'round_release'])
      await place.program.owner.query(`delete from ${table} where round_id = $1`, [round])
    assert.equal(await place.release(round), 'released')
    assert.equal(await releasedRows(place.program, round), once)
  })

  it('is made once when two are started at the same time', async () => {
    const round = await place.round()
    await answerAs(place.program, place.town, round, { school: place.town.almskolan, team: place.town.teams.f3, levels: mixed(12) })
    await place.close(round)
    const came = await Promise.all([place.release(round), place.release(round), place.release(round)])
    assert.deepEqual(came.toSorted(), ['already', 'already', 'released'])
  })

  it('waits for a school that may answer again, and a day more for everyone after that', async () => {
    const round = await place.round()
    const [person = ''] = await answerAs(place.program, place.town, round, {
      school: place.town.almskolan,
      team: place.town.teams.f3,
      levels: mixed(12),
    })
    await place.close(round, 24)
    const { authority } = place.town
    const actor = { authority, by: null }
    const isOpen = async (day: string) =>
      (await place.program.owner.query<{ is: boolean }>('select round_is_open($1, $2, $3) as is', [round, place.town.almskolan, day]))
        .rows[0]?.is
    assert.equal(await isOpen('2026-09-29'), false)
    await inScope(place.program.program.db, { authority }, (tx) =>
      reopenSchool(tx, actor, round, place.town.almskolan, '2026-10-01', place.program.program.clock()),
    )
    assert.equal(await isOpen('2026-10-01'), true)
    assert.equal(await isOpen('2026-10-02'), false)
    place.program.setNow('2026-10-02T08:00:00Z')
    assert.equal(await place.release(round), 'not due')
    place.program.setNow('2026-10-02T22:00:00Z')
    assert.equal(await place.release(round), 'released')
    assert.ok(
      !(await inScope(place.program.program.db, { authority }, (tx) =>
        reopenSchool(tx, actor, round, place.town.almskolan, '2026-10-05', place.program.program.clock()),
      )),
    )
    assert.ok(
      !(await inScope(place.program.program.db, { authority }, (tx) =>
        endReopening(tx, actor, round, place.town.almskolan, place.program.program.clock()),
      )),
    )
    assert.notEqual(person, '')
  })

  it('of a round closed before there were releases comes by the clock', async () => {
    const round = await place.round()
    await closeRoundIn(place.program, place.town, round)
    await place.program.owner.query(`update round_closing set at = '2026-09-20T00:00:00Z' where round_id = $1`, [round])
    await place.program.runTask('due-rounds', {})
    await place.program.runJobs()
    assert.notEqual(await releasedRows(place.program, round), '')
  })
})
