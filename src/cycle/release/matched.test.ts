import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import fc from 'fast-check'
import { openRoundIn } from '../../../test/support/answering.ts'
import { closeAndRelease } from '../../../test/support/crowds.ts'
import { type Municipality, makeMunicipality } from '../../../test/support/municipality.ts'
import { openTestProgram, type TestProgram } from '../../../test/support/program.ts'
import { answerAs } from '../../../test/support/releasing.ts'
import { inScope } from '../../ground/base/database.ts'
import type { Cell } from '../protection/cell.ts'
import { type MatchedSum, matchedCells } from '../protection/matched.ts'
import type { Tree } from '../protection/sums.ts'
import { matchedOf } from './store-matched.ts'

const tree: Tree = {
  authority: 'authority',
  districts: ['north'],
  schools: ['a', 'b', 'c'].map((id) => ({ id, district: id === 'c' ? null : 'north', teams: [] })),
}

const cell = (unit: string, n: number): Cell => ({
  unit,
  level: 'school',
  audience: 'staff',
  measure: { kind: 'statement', key: 's' },
  content: { kind: 'large', n, mean: 3, deviation: null, distribution: { kind: 'collapsed' } },
  coverage: null,
  index: null,
})
const sumOf = (school: string, persons: number, sum = 0, squares = persons, uncounted = 0): MatchedSum => ({
  school,
  key: 's',
  persons,
  uncounted,
  sum,
  squares,
})
const shownOf = (sums: MatchedSum[], now: Cell[], then: Cell[], k = 5) =>
  matchedCells(sums, now, then, tree, k).map(({ unit, content }) => [unit, content.n, content.mean])

describe('the change of those who answered both times', () => {
  it('is shown from ten who count on, and where those who only answered once are nobody or at least k', () => {
    const shown = (persons: number, now: number, then: number, k = 5, uncounted = 0) =>
      shownOf([sumOf('a', persons, 0, persons, uncounted)], [cell('a', now)], [cell('a', then)], k).length > 0
    assert.deepEqual(
      [shown(9, 9, 9), shown(10, 10, 10), shown(20, 21, 20), shown(20, 20, 24), shown(20, 25, 25), shown(20, 25, 25, 7)],
      [false, true, false, false, true, false],
    )
    assert.equal(shown(12, 12, 12, 5, 3), false)
  })

  it('is not shown beside a protected figure or an end of the ladder', () => {
    const protectedCell: Cell = { ...cell('a', 20), content: { kind: 'protected', reason: 'complementary' } }
    const end: Cell = {
      ...cell('a', 20),
      content: { kind: 'large', n: 20, mean: 4.9, bound: 'at least', deviation: null, distribution: { kind: 'collapsed' } },
    }
    for (const other of [protectedCell, end]) {
      assert.deepEqual(shownOf([sumOf('a', 20)], [other], [cell('a', 20)]), [])
      assert.deepEqual(shownOf([sumOf('a', 20)], [cell('a', 20)], [other]), [])
    }
  })

  it('above the school is that of the shown schools and of nothing else', () => {
    const sums = [sumOf('a', 20, 10), sumOf('b', 20, 4), sumOf('c', 30, 30)]
    const now = [cell('a', 20), cell('b', 22), cell('c', 35)]
    assert.deepEqual(shownOf(sums, now, [cell('a', 20), cell('b', 20), cell('c', 30)]), [
      ['a', 20, 0.5],
      ['c', 30, 1],
      ['authority', 50, 0.8],
      ['north', 20, 0.5],
    ])
  })

  it('has no school in it that is left out for a mean change over three levels: it would be worked out from what stands above', () => {
    const cells = [cell('a', 20), cell('b', 10), cell('c', 30)]
    const shown = (b: number) => shownOf([sumOf('a', 20, 4), sumOf('b', 10, b), sumOf('c', 30, 30)], cells, cells)
    const withoutB = [
      ['a', 20, 0.2],
      ['c', 30, 1],
      ['authority', 50, 0.7],
      ['north', 20, 0.2],
    ]
    for (const far of [38, -38, 31, -31]) assert.deepEqual(shown(far), withoutB)
    assert.deepEqual(
      shown(30).map(([unit, n]) => [unit, n]),
      [
        ['a', 20],
        ['b', 10],
        ['c', 30],
        ['authority', 60],
        ['north', 30],
      ],
    )
  })

  it('above the school is made of as many people and schools as are shown below it, and of their sum', () => {
    const group = fc.record({ persons: fc.integer({ min: 1, max: 30 }), tenths: fc.integer({ min: -40, max: 40 }) })
    fc.assert(
      fc.property(fc.array(group, { minLength: 3, maxLength: 3 }), (groups) => {
        const ids = ['a', 'b', 'c']
        const sums = groups.map(({ persons, tenths }, index) => sumOf(ids[index] ?? '', persons, Math.trunc((persons * tenths) / 10)))
        const cells = sums.map(({ school, persons }) => cell(school, persons))
        const shown = matchedCells(sums, cells, cells, tree, 5)
        for (const { unit, content } of shown.filter(({ level }) => level !== 'school')) {
          const below = sums.filter(({ school }) => (unit === 'authority' || school !== 'c') && shown.some((each) => each.unit === school))
          const [n, sum] = [below.reduce((all, { persons }) => all + persons, 0), below.reduce((all, each) => all + each.sum, 0)]
          assert.deepEqual([content.schools, content.n], [below.length, n])
          assert.equal(Math.abs(content.mean), Math.round((10 * Math.abs(sum)) / n) / 10)
        }
      }),
    )
  })

  it('says how far apart changes lie from twenty on, and not how few have moved', () => {
    const deviation = (persons: number, squares: number) =>
      matchedCells([sumOf('a', persons, 0, squares)], [cell('a', persons)], [cell('a', persons)], tree, 5)[0]?.content.deviation
    assert.equal(deviation(19, 19), null)
    assert.deepEqual(deviation(20, 20), { kind: 'plain', value: 1 })
    for (const squares of [0, 1, 2, 4]) assert.deepEqual(deviation(25, squares), { kind: 'at most', value: 0.5 })
  })

  it('with the two rounds leaves no sum of fewer than k people, whichever of the three are added and subtracted', () => {
    const group = fc.record({ stayed: fc.nat(30), left: fc.nat(8), came: fc.nat(8) })
    fc.assert(
      fc.property(fc.array(group, { minLength: 3, maxLength: 3 }), fc.constantFrom(5, 7, 10), (groups, k) => {
        const ids = ['a', 'b', 'c']
        const at = (of: (group: (typeof groups)[number]) => number) => groups.map((each, index) => cell(ids[index] ?? '', of(each)))
        const shown = new Set(
          matchedCells(
            groups.map(({ stayed }, index) => sumOf(ids[index] ?? '', stayed)),
            at(({ stayed, came }) => stayed + came),
            at(({ stayed, left }) => stayed + left),
            tree,
            k,
          ).map(({ unit }) => unit),
        )
        for (const [index, { stayed, left, came }] of groups.entries()) {
          if (!shown.has(ids[index] ?? '')) continue
          // Now less before less change: those who came less those who left.
          assert.ok(stayed >= 10 && (left === 0 || left >= k) && (came === 0 || came >= k))
        }
        // Nothing above the school where no school below is shown.
        assert.equal(
          shown.has('authority'),
          ids.some((id) => shown.has(id)),
        )
        assert.equal(shown.has('north'), shown.has('a') || shown.has('b'))
      }),
    )
  })
})

describe('two rounds of a school, one after the other', () => {
  let program: TestProgram
  let town: Municipality
  let rounds: { first: string; second: string; third: string }

  /** Twenty-four the first time. The second time the same, each a level up but four who stay. The third time without one of them. */
  before(async () => {
    program = await openTestProgram()
    town = await makeMunicipality(program)
    const place = { school: town.bergskolan, team: null, district: town.district }
    const levels = Array.from({ length: 24 }, (_, index) => 1 + (index % 4))
    const answered = async (name: string, at: string, given: (number | null)[], people?: string[]) => {
      program.setNow(at)
      const round = await openRoundIn(program, town, { schools: [town.bergskolan], name })
      await program.owner.query('delete from round_member where round_id = $1', [round])
      const made = await answerAs(program, town, round, { ...place, levels: given }, people)
      await closeAndRelease(program, town, round)
      return { round, people: made }
    }
    const first = await answered('Första', '2026-09-16T08:00:00Z', levels)
    const later = levels.map((level, index) => (index < 4 ? level : level + 1))
    const second = await answered('Andra', '2026-09-17T08:00:00Z', later, first.people)
    const third = await answered('Tredje', '2026-09-18T08:00:00Z', [null, ...later.slice(1)], first.people)
    rounds = { first: first.round, second: second.round, third: third.round }
  })
  after(() => program.close())

  const changes = (round: string, then: string, unit: string) =>
    inScope(program.program.db, { authority: town.authority }, (tx) => matchedOf(tx, round, then, unit))

  it('are set beside each other from the sums of those who answered both, at the school and above it', async () => {
    for (const unit of [town.bergskolan, town.district, town.authority]) {
      const found = await changes(rounds.second, rounds.first, unit)
      assert.ok(found.size > 5)
      for (const content of found.values())
        assert.deepEqual(content, {
          n: 24,
          mean: 0.8,
          deviation: { kind: 'at most', value: 0.5 },
          schools: unit === town.bergskolan ? null : 1,
        })
    }
    assert.equal((await changes(rounds.second, rounds.first, town.almskolan)).size, 0)
  })

  it('are not where one has left: the two figures and the change would be that one’s answers', async () => {
    for (const unit of [town.bergskolan, town.district, town.authority])
      assert.equal((await changes(rounds.third, rounds.second, unit)).size, 0)
  })

  it('give their sums to the worker once, at the release, and to nobody else', async () => {
    const ask = `select * from private.matched_sums('${rounds.second}', '${rounds.first}', '{}', '{}', '{}', '{}')`
    const quality = `select * from private.instrument_sums('${rounds.second}', '{}', '{}', '{}', 5)`
    for (const question of [ask, quality]) {
      await assert.rejects(program.web.query(question), /permission denied/)
      await assert.rejects(program.worker.query(question), /once/)
    }
    await assert.rejects(program.web.query(`select private.is_being_released('${rounds.second}')`), /permission denied/)
    for (const table of ['result_change', 'result_instrument']) {
      await assert.rejects(program.web.query(`insert into ${table} select * from ${table}`), /permission denied/)
      await assert.rejects(program.worker.query(`delete from ${table}`), /permission denied/)
    }
  })
})
