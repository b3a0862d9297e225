import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { TestProgram } from '../../../test/support/program.ts'
import { mixed, Releases } from '../../../test/support/releases.ts'
import { answerAs, releasedRows } from '../../../test/support/releasing.ts'
import { inScope } from '../../ground/base/database.ts'
import { releasedCells } from './store-released.ts'

describe('the release of a round', () => {
  let place: Releases
  before(async () => {
    place = await Releases.open()
  })
  after(() => place.program.close())

  it('protects a group that falls under the minimum because somebody deleted during the delay, and changes nothing for a deletion after it', async () => {
    const round = await place.round()
    const people = await answerAs(place.program, place.town, round, {
      school: place.town.almskolan,
      team: place.town.teams.f3,
      levels: mixed(5),
    })
    await answerAs(place.program, place.town, round, { school: place.town.almskolan, team: place.town.teams.fourSix, levels: mixed(12) })
    await place.close(round, 24)
    const forget = (person: string | undefined) =>
      place.program.owner.query('delete from private.response where round_id = $1 and pseudonym = $2', [
        round,
        place.program.program.secret.pseudonym(place.town.authority, person ?? ''),
      ])
    await forget(people[0])
    place.program.setNow('2026-10-01T08:00:00Z')
    await place.release(round)
    assert.deepEqual((await place.cellsOf(round, place.town.teams.f3)).cell, { kind: 'protected', reason: 'few' })
    const before = await releasedRows(place.program, round)
    const total = () =>
      inScope(
        place.program.program.db,
        { authority: place.town.authority },
        async (tx) => (await releasedCells(tx, round, [place.town.almskolan])).participation,
      )
    const told = await total()
    await forget(people[1])
    assert.equal(await releasedRows(place.program, round), before)
    assert.deepEqual(await total(), told)
    const { rows } = await place.program.web.query<{ n: number }>(
      `select set_config('app.authority', $3, false), private.handed_in_total($1, $2) as n`,
      [round, place.town.almskolan, place.town.authority],
    )
    assert.equal(rows[0]?.n, 16, 'the round page keeps the released total')
  })

  it('forgets who has handed in: nobody can be told apart for a reminder any more', async () => {
    const round = await place.round()
    const people = await answerAs(place.program, place.town, round, {
      school: place.town.almskolan,
      team: place.town.teams.f3,
      levels: mixed(5),
    })
    const pseudonyms = people.map((person) => place.program.program.secret.pseudonym(place.town.authority, person))
    const known = async () =>
      (await place.program.worker.query('select * from private.handed_in($1, $2, $3)', [round, place.town.almskolan, pseudonyms])).rows
        .length
    assert.equal(await known(), 5)
    await place.close(round)
    await place.release(round)
    assert.equal(await known(), 0)
  })

  it('gives its sums to nobody before closing, nor after the release, and never to the web login', async () => {
    const round = await place.round()
    const sums = (pool: TestProgram['worker']) =>
      pool.query(
        `select set_config('app.authority', $2, false), (select count(*) from private.release_sums($1, '{}', '{}', '{}', '{}', '{}'::jsonb))`,
        [round, place.town.authority],
      )
    await assert.rejects(sums(place.program.worker), /once, after it has closed/)
    await place.close(round)
    await sums(place.program.worker)
    await assert.rejects(sums(place.program.web), /permission denied/)
    await place.release(round)
    await assert.rejects(sums(place.program.worker), /once, after it has closed/)
  })

  it('writes what can never be changed by either login', async () => {
    const round = await place.round()
    await place.close(round)
    await place.release(round)
    for (const pool of [place.program.web, place.program.worker])
      for (const table of ['round_release', 'result_cell', 'result_participation', 'result_unit', 'result_comparison'])
        await assert.rejects(pool.query(`delete from ${table}`), /permission denied/)
    await assert.rejects(
      place.program.web.query(`insert into round_release (round_id, authority_id, at) values ($1, $2, now())`, [
        round,
        place.town.authority,
      ]),
      /permission denied/,
    )
  })

  it('leaves the rows of the private tables in one transaction, in another order', async () => {
    const round = await place.round()
    await answerAs(place.program, place.town, round, { school: place.town.almskolan, team: place.town.teams.f3, levels: mixed(20) })
    const order = async () =>
      (
        await place.program.owner.query<{ pseudonym: string; xmin: string }>(
          'select pseudonym, xmin::text from private.response where round_id = $1 order by ctid',
          [round],
        )
      ).rows
    const before = await order()
    await place.close(round)
    await place.program.runTask('round-closed', { authority: place.town.authority, round })
    const after = await order()
    assert.equal(new Set(after.map(({ xmin }) => xmin)).size, 1)
    assert.notDeepEqual(
      after.map(({ pseudonym }) => pseudonym),
      before.map(({ pseudonym }) => pseudonym),
    )
  })
})
