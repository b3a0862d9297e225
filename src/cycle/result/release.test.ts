// Long: one release, stopped and looked at from every side.
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { closeRoundIn } from '../../../test/support/answering.ts'
import { type Municipality, makeMunicipality } from '../../../test/support/municipality.ts'
import { openTestProgram, type TestProgram } from '../../../test/support/program.ts'
import { answerAs, releasedRows } from '../../../test/support/releasing.ts'
import { newestVersions } from '../../content/framework/store.ts'
import { inScope } from '../../ground/base/database.ts'
import { closeRound } from '../round/store-close.ts'
import { createDraft, setSchools } from '../round/store-draft.ts'
import { endReopening, reopenSchool } from '../round/store-reopen.ts'
import { releaseRound } from './release.ts'
import { releasedCells, releasedRound } from './store-released.ts'

describe('the release of a round', () => {
  let program: TestProgram
  let town: Municipality
  before(async () => {
    program = await openTestProgram()
    town = await makeMunicipality(program)
  })
  after(() => program.close())

  let count = 0
  /** An open round without members: each promise brings its own. */
  async function open(schools = [town.almskolan]): Promise<string> {
    program.setNow('2026-09-29T08:00:00Z')
    count += 1
    const id = `00000000-0000-4000-8000-${String(count).padStart(12, '0')}`
    await inScope(program.program.db, { authority: town.authority }, async (tx) => {
      const framework = (await newestVersions(tx)).find((version) => version.framework.key === 'digital-skola')
      const actor = { authority: town.authority, by: null }
      const basics = { name: `Omgång ${count}`, frameworkVersion: framework?.id ?? '', opensOn: '2026-09-14', closesOn: '2026-10-09' }
      await createDraft(tx, actor, id, { ...basics, audiences: ['staff', 'leader'] }, { startedBySchool: null, today: '2026-09-14' })
      await setSchools(tx, actor, id, schools)
      await tx.insertInto('round_opening').values({ round_id: id, authority_id: town.authority, by_person_id: null }).execute()
    })
    return id
  }
  const close = (id: string, delay = 0) =>
    inScope(program.program.db, { authority: town.authority }, (tx) =>
      closeRound(tx, { authority: town.authority, by: null }, id, 'hand', program.program.clock(), { delay }),
    )
  const release = (id: string) => releaseRound(program, { authority: town.authority, round: id })
  async function cellsOf(round: string, unit: string, key = 'kollegium.staff') {
    return inScope(program.program.db, { authority: town.authority }, async (tx) => {
      const { cells, participation } = await releasedCells(tx, round, [unit])
      return {
        cell: cells.find(({ measure }) => measure.kind === 'statement' && measure.key === key)?.content,
        participation: participation.find(({ audience }) => audience === 'staff'),
        all: cells,
      }
    })
  }
  const mixed = (n: number) => Array.from({ length: n }, (_, index) => 1 + ((index * 2) % 5))

  it('shows nothing before the delay has passed, and everything once after it', async () => {
    const round = await open()
    await answerAs(program, town, round, { school: town.almskolan, team: town.teams.f3, levels: mixed(12) })
    await close(round, 24)
    assert.equal(await release(round), 'not due')
    assert.equal(await releasedRows(program, round), '')
    program.setNow('2026-09-30T08:00:00Z')
    assert.equal(await release(round), 'released')
    assert.equal(await release(round), 'already')
    const { cell } = await cellsOf(round, town.almskolan)
    assert.ok(cell?.kind === 'large' && cell.n === 12)
  })

  it('comes by itself: closing books it, and the worker carries it out and tells those who may look', async () => {
    const round = await open()
    await answerAs(program, town, round, { school: town.almskolan, team: town.teams.fourSix, district: town.district, levels: mixed(6) })
    await close(round, 24)
    program.sent.length = 0
    await program.runJobs()
    assert.equal(await releasedRows(program, round), '')
    program.setNow('2026-09-30T08:00:01Z')
    await program.runJobs()
    assert.notEqual(await releasedRows(program, round), '')
    const to = program.sent.map((mail) => mail.to.split('.')[0])
    for (const name of ['sara', 'helena', 'per-olof', 'anna']) assert.ok(to.includes(name), `${name} is told`)
    assert.ok(!to.includes('karim'), 'a coach whom nobody asked is not')
    assert.match(program.sent.find((mail) => mail.to.startsWith('sara'))?.text ?? '', /resultaten från Omgång \d+ för Almskolan/)
  })

  it('sends no mail where nobody answered', async () => {
    const round = await open([town.almskolan, town.bergskolan])
    await answerAs(program, town, round, { school: town.almskolan, team: town.teams.f3, levels: Array.from({ length: 14 }, () => null) })
    await answerAs(program, town, round, { school: town.bergskolan, team: null, levels: [...mixed(9), null, null] })
    await close(round)
    program.sent.length = 0
    await program.runJobs()
    assert.notEqual(await releasedRows(program, round), '')
    assert.ok(!program.sent.some(({ to }) => to.startsWith('sara')), 'nothing to read at Almskolan')
    assert.ok(
      program.sent.some(({ to }) => to.startsWith('anna')),
      'but for the authority there is',
    )
    const silent = await open([town.almskolan])
    await answerAs(program, town, silent, { school: town.almskolan, team: town.teams.f3, levels: Array.from({ length: 14 }, () => null) })
    await close(silent)
    program.sent.length = 0
    await program.runJobs()
    assert.equal(program.sent.length, 0)
  })

  it('is the same when killed on the way and begun again, at every step', async () => {
    const round = await open([town.almskolan, town.bergskolan])
    await answerAs(program, town, round, { school: town.almskolan, team: town.teams.f3, levels: mixed(12) })
    await answerAs(program, town, round, { school: town.almskolan, team: town.teams.fourSix, levels: mixed(7) })
    await answerAs(program, town, round, { school: town.bergskolan, team: null, levels: mixed(9) })
    await close(round)
    const steps: string[] = []
    const probe = await inScope(program.program.db, { authority: town.authority }, (tx) =>
      tx.selectFrom('release_progress').selectAll().where('round_id', '=', round).execute(),
    )
    assert.deepEqual(probe, [])
    for (let at = 0; ; at += 1) {
      let told = 0
      const dying = releaseRound(program, { authority: town.authority, round }, (step) => {
        steps.push(step)
        if (told === at) throw new Error('killed')
        told += 1
      })
      const outcome = await dying.catch((error: Error) => error.message)
      if (outcome !== 'killed') {
        assert.equal(outcome, 'released')
        break
      }
      if (steps.at(-1) === 'storing' && (await releasedRows(program, round)) !== '') {
        assert.equal(await release(round), 'already')
        break
      }
      assert.equal(await releasedRows(program, round), '', `nothing is seen after being killed while ${steps.at(-1)}`)
    }
    assert.deepEqual([...new Set(steps)], ['shuffling', 'summing', 'protecting', 'storing'])
    const once = await releasedRows(program, round)
    for (const table of ['result_cell', 'result_participation', 'result_comparison', 'round_release'])
      await program.owner.query(`delete from ${table} where round_id = $1`, [round])
    assert.equal(await release(round), 'released')
    assert.equal(await releasedRows(program, round), once)
  })

  it('is made once when two are started at the same time', async () => {
    const round = await open()
    await answerAs(program, town, round, { school: town.almskolan, team: town.teams.f3, levels: mixed(12) })
    await close(round)
    const came = await Promise.all([release(round), release(round), release(round)])
    assert.deepEqual(came.toSorted(), ['already', 'already', 'released'])
  })

  it('waits for a school that may answer again, and a day more for everyone after that', async () => {
    const round = await open()
    const [person = ''] = await answerAs(program, town, round, { school: town.almskolan, team: town.teams.f3, levels: mixed(12) })
    await close(round, 24)
    const { authority } = town
    const actor = { authority, by: null }
    const isOpen = async (day: string) =>
      (await program.owner.query<{ is: boolean }>('select round_is_open($1, $2, $3) as is', [round, town.almskolan, day])).rows[0]?.is
    assert.equal(await isOpen('2026-09-29'), false)
    await inScope(program.program.db, { authority }, (tx) =>
      reopenSchool(tx, actor, round, town.almskolan, '2026-10-01', program.program.clock()),
    )
    assert.equal(await isOpen('2026-10-01'), true)
    assert.equal(await isOpen('2026-10-02'), false)
    program.setNow('2026-10-02T08:00:00Z')
    assert.equal(await release(round), 'not due')
    program.setNow('2026-10-02T22:00:00Z')
    assert.equal(await release(round), 'released')
    assert.ok(
      !(await inScope(program.program.db, { authority }, (tx) =>
        reopenSchool(tx, actor, round, town.almskolan, '2026-10-05', program.program.clock()),
      )),
    )
    assert.ok(
      !(await inScope(program.program.db, { authority }, (tx) => endReopening(tx, actor, round, town.almskolan, program.program.clock()))),
    )
    assert.notEqual(person, '')
  })

  it('protects a group that falls under the minimum because somebody deleted during the delay, and changes nothing for a deletion after it', async () => {
    const round = await open()
    const people = await answerAs(program, town, round, { school: town.almskolan, team: town.teams.f3, levels: mixed(5) })
    await answerAs(program, town, round, { school: town.almskolan, team: town.teams.fourSix, levels: mixed(12) })
    await close(round, 24)
    const forget = (person: string | undefined) =>
      program.owner.query('delete from private.response where round_id = $1 and pseudonym = $2', [
        round,
        program.program.secret.pseudonym(town.authority, person ?? ''),
      ])
    await forget(people[0])
    program.setNow('2026-10-01T08:00:00Z')
    await release(round)
    assert.deepEqual((await cellsOf(round, town.teams.f3)).cell, { kind: 'protected', reason: 'few' })
    const before = await releasedRows(program, round)
    const total = () =>
      inScope(
        program.program.db,
        { authority: town.authority },
        async (tx) => (await releasedCells(tx, round, [town.almskolan])).participation,
      )
    const told = await total()
    await forget(people[1])
    assert.equal(await releasedRows(program, round), before)
    assert.deepEqual(await total(), told)
    const { rows } = await program.web.query<{ n: number }>(
      `select set_config('app.authority', $3, false), private.handed_in_total($1, $2) as n`,
      [round, town.almskolan, town.authority],
    )
    assert.equal(rows[0]?.n, 16, 'the round page keeps the released total')
  })

  it('forgets who has handed in: nobody can be told apart for a reminder any more', async () => {
    const round = await open()
    const people = await answerAs(program, town, round, { school: town.almskolan, team: town.teams.f3, levels: mixed(5) })
    const pseudonyms = people.map((person) => program.program.secret.pseudonym(town.authority, person))
    const known = async () =>
      (await program.worker.query('select * from private.handed_in($1, $2, $3)', [round, town.almskolan, pseudonyms])).rows.length
    assert.equal(await known(), 5)
    await close(round)
    await release(round)
    assert.equal(await known(), 0)
  })

  it('gives its sums to nobody before closing, nor after the release, and never to the web login', async () => {
    const round = await open()
    const sums = (pool: TestProgram['worker']) =>
      pool.query(
        `select set_config('app.authority', $2, false), (select count(*) from private.release_sums($1, '{}', '{}', '{}', '{}', '{}'::jsonb))`,
        [round, town.authority],
      )
    await assert.rejects(sums(program.worker), /once, after it has closed/)
    await close(round)
    await sums(program.worker)
    await assert.rejects(sums(program.web), /permission denied/)
    await release(round)
    await assert.rejects(sums(program.worker), /once, after it has closed/)
  })

  it('writes what can never be changed by either login', async () => {
    const round = await open()
    await close(round)
    await release(round)
    for (const pool of [program.web, program.worker])
      for (const table of ['round_release', 'result_cell', 'result_participation', 'result_unit', 'result_comparison'])
        await assert.rejects(pool.query(`delete from ${table}`), /permission denied/)
    await assert.rejects(
      program.web.query(`insert into round_release (round_id, authority_id, at) values ($1, $2, now())`, [round, town.authority]),
      /permission denied/,
    )
  })

  it('leaves the rows of the private tables in one transaction, in another order', async () => {
    const round = await open()
    await answerAs(program, town, round, { school: town.almskolan, team: town.teams.f3, levels: mixed(20) })
    const order = async () =>
      (
        await program.owner.query<{ pseudonym: string; xmin: string }>(
          'select pseudonym, xmin::text from private.response where round_id = $1 order by ctid',
          [round],
        )
      ).rows
    const before = await order()
    await close(round)
    await program.runTask('round-closed', { authority: town.authority, round })
    const after = await order()
    assert.equal(new Set(after.map(({ xmin }) => xmin)).size, 1)
    assert.notDeepEqual(
      after.map(({ pseudonym }) => pseudonym),
      before.map(({ pseudonym }) => pseudonym),
    )
  })

  describe('of an unusual round', () => {
    const contents = async (round: string) =>
      (await inScope(program.program.db, { authority: town.authority }, (tx) => releasedCells(tx, round, null))).cells

    it('closed with nobody’s answers says so of schools that are large enough, and shows no number', async () => {
      const round = await open()
      await answerAs(program, town, round, { school: town.almskolan, team: town.teams.f3, levels: Array.from({ length: 12 }, () => null) })
      await close(round)
      assert.equal(await release(round), 'released')
      assert.ok((await contents(round)).every(({ content }) => content.kind === 'protected'))
      assert.deepEqual((await cellsOf(round, town.almskolan)).cell, { kind: 'protected', reason: 'nobody' })
    })
    it('without a single member is released, too', async () => {
      const round = await open()
      await close(round)
      assert.equal(await release(round), 'released')
    })
    it('in which only leaders answer shows their view of the school and nothing of staff', async () => {
      const round = await open()
      await answerAs(program, town, round, { school: town.almskolan, team: null, audience: 'leader', levels: [3, 4] })
      await close(round)
      await release(round)
      assert.deepEqual((await cellsOf(round, town.almskolan, 'kollegium.leader')).cell, { kind: 'leadership', n: 2, mean: 3.5 })
      assert.ok((await contents(round)).filter(({ audience }) => audience === 'staff').every(({ content }) => content.kind === 'protected'))
    })
    it('where all say "not relevant" protects every cell, and still counts them as having answered', async () => {
      const round = await open()
      await answerAs(program, town, round, { school: town.almskolan, team: town.teams.f3, levels: Array.from({ length: 12 }, () => 0) })
      await close(round)
      await release(round)
      const { all, participation } = await cellsOf(round, town.almskolan)
      assert.ok(all.every(({ content }) => content.kind === 'protected'))
      assert.deepEqual(participation?.answered, { kind: 'exact', count: 12 })
    })
    it('where all are on the same level shows that level for a large group and codes its end', async () => {
      const round = await open()
      await answerAs(program, town, round, { school: town.almskolan, team: town.teams.f3, levels: Array.from({ length: 6 }, () => 5) })
      await close(round)
      await release(round)
      const { cell } = await cellsOf(round, town.almskolan)
      assert.ok(cell?.kind === 'small' && cell.mean.kind === 'at least' && cell.mean.value === 4.6)
    })
    it('of a school without teams, and teams of one, shows the school and protects each one', async () => {
      const round = await open([town.almskolan, town.bergskolan])
      await answerAs(program, town, round, { school: town.bergskolan, team: null, levels: mixed(11) })
      for (const team of Object.values(town.teams)) await answerAs(program, town, round, { school: town.almskolan, team, levels: [3] })
      await answerAs(program, town, round, { school: town.almskolan, team: null, levels: mixed(9) })
      await close(round)
      await release(round)
      assert.equal((await cellsOf(round, town.bergskolan)).cell?.kind, 'large')
      assert.equal((await cellsOf(round, town.almskolan)).cell?.kind, 'large')
      for (const team of Object.values(town.teams))
        assert.deepEqual((await cellsOf(round, team)).cell, { kind: 'protected', reason: 'few' })
    })
    it('counts a person at two schools once above the schools', async () => {
      const round = await open([town.almskolan, town.bergskolan])
      const { district } = town
      const everywhere = await answerAs(program, town, round, { school: town.almskolan, team: null, district, levels: mixed(12) })
      await answerAs(program, town, round, { school: town.bergskolan, team: null, district, levels: mixed(12) }, everywhere)
      await close(round)
      await release(round)
      const { cell, participation } = await cellsOf(round, district)
      assert.ok(cell?.kind === 'large' && cell.n === 12)
      assert.deepEqual(participation && [participation.invited, participation.answered], [12, { kind: 'exact', count: 12 }])
    })
    it('keeps a school that was moved meanwhile in the district it was opened in', async () => {
      const round = await open()
      await answerAs(program, town, round, { school: town.almskolan, team: null, district: town.district, levels: mixed(12) })
      await program.owner.query(
        `insert into round_member (authority_id, round_id, person_id, school_id, team_id, district_id, audience, role, added_on)
         values ($1, $2, $3, $4, null, null, 'staff', 'teacher', '2026-09-25')`,
        [town.authority, round, town.people.colleague, town.almskolan],
      )
      await close(round)
      await release(round)
      const { units } = await inScope(program.program.db, { authority: town.authority }, (tx) => releasedRound(tx, round))
      assert.equal(units.find(({ id }) => id === town.almskolan)?.parent, town.district)
    })
  })

  it('of a round closed before there were releases comes by the clock', async () => {
    const round = await open()
    await closeRoundIn(program, town, round)
    await program.owner.query(`update round_closing set at = '2026-09-20T00:00:00Z' where round_id = $1`, [round])
    await program.runTask('due-rounds', {})
    await program.runJobs()
    assert.notEqual(await releasedRows(program, round), '')
  })
})
