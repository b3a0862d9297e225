import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { openTestProgram, type TestProgram } from '../../../test/support/program.ts'
import { releaseTown } from '../../../test/support/released-town.ts'
import { inScope } from '../../ground/base/database.ts'
import { askOnce } from '../../ground/base/question.ts'
import { releasedStandingsAsked } from '../release/store-standing.ts'
import { everySchool } from '../round/store.ts'
import type { Pair } from './school-change.ts'
import { reckonedAsked } from './store.ts'
import { keepChanges, keptChangesAsked } from './store-kept.ts'

describe('what may be said of schools’ changes', () => {
  let program: TestProgram
  let town: Awaited<ReturnType<typeof releaseTown>>
  before(async () => {
    program = await openTestProgram()
    town = await releaseTown(program)
  })
  after(() => program.close())

  const inTown = <T>(work: Parameters<typeof inScope<T>>[2]) => inScope(program.program.db, { authority: town.town.authority }, work)
  async function pairs(): Promise<Pair[]> {
    const standings = await inTown((tx) => askOnce(tx, releasedStandingsAsked(everySchool)))
    return [...standings].flatMap(([school, { round: now, before: then }]) => (then === null ? [] : [{ school, now, before: then }]))
  }

  it('is kept by the worker when a round is released, the same as is reckoned from the figures', async () => {
    await program.runJobs()
    const all = await pairs()
    assert.ok(all.length > 1)
    const kept = await inTown((tx) => askOnce(tx, keptChangesAsked(all)))
    const reckoned = await inTown((tx) => askOnce(tx, reckonedAsked(all)))
    assert.deepEqual([...kept].toSorted(), [...reckoned].toSorted())
    assert.equal(kept.size, all.length)
    assert.ok([...kept.values()].some(({ increase, decrease, none, few }) => increase + decrease + none + few > 0))
  })

  it('is kept once, and neither written nor changed by the web’s login', async () => {
    const all = await pairs()
    const [first] = all
    assert.ok(first)
    await inScope(program.db, { authority: town.town.authority }, (tx) =>
      keepChanges(tx, town.town.authority, all, new Map([[first.school, { increase: 9, decrease: 9, none: 9, few: 9 }]])),
    )
    assert.notEqual((await inTown((tx) => askOnce(tx, keptChangesAsked([first])))).get(first.school)?.increase, 9)
    for (const statement of [
      'delete from school_change',
      'update school_change set increase = 9',
      'insert into school_change select * from school_change',
    ])
      await assert.rejects(program.web.query(statement), /permission denied/, statement)
    await assert.rejects(program.worker.query('update school_change set increase = 9'), /permission denied/)
  })
})
