import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import fc from 'fast-check'
import { signedIn } from '../../../test/support/browser.ts'
import { type Municipality, makeMunicipality } from '../../../test/support/municipality.ts'
import { openTestProgram, type TestProgram } from '../../../test/support/program.ts'
import { answerAs, statementsIn } from '../../../test/support/releasing.ts'
import { newestVersions } from '../../content/framework/store.ts'
import { inScope } from '../../ground/base/database.ts'
import { type Answerer, type Example, places, settingsWith, sumsOf } from '../protection/example-authority.ts'
import { type OptedOutGroup, optedOutShown } from '../protection/opted-out.ts'
import { optedOutFindings } from '../protection/opted-out-gate.ts'
import { prove } from '../protection/prove.ts'
import { quantitiesIn } from '../protection/quantities.ts'
import { closeRound } from '../round/store-close.ts'
import { createDraft, setSchools } from '../round/store-draft.ts'
import { optedOutLeaks } from './audit/opted-out.ts'
import { releaseRound } from './release.ts'
import type { ReleasedUnit } from './released.ts'

const group = (team: string | null, levels: number, optedOut: number, otherwise: number): OptedOutGroup => ({
  team,
  levels,
  optedOut,
  otherwise,
  uncounted: { levels: 0, optedOut: 0 },
})

describe('how many opted out of a statement', () => {
  it('is said from k on, where k others chose a level', () => {
    const groups = (optedOut: number, levels: number) => [group('t', levels, optedOut, 0), group('u', 0, 0, 9)]
    const spread = (optedOut: number, levels: number) =>
      Array.from({ length: optedOut }, (_, index) => group(String(index), index === 0 ? levels : 0, 1, 2))
    assert.equal(optedOutShown(spread(5, 5), 5), 5)
    assert.equal(optedOutShown(spread(4, 12), 5), null, 'four are too few')
    assert.equal(optedOutShown(spread(6, 4), 5), null, 'nearly all')
    assert.equal(optedOutShown(spread(6, 6), 7), null)
    assert.equal(optedOutShown(groups(5, 9), 5), null, 'the rest of u is as many as can have opted out of it')
  })

  it('is not said where participation and levels would tell that somebody of a team did, or that all who are left did', () => {
    // All who chose no level are in one team: each of them did.
    assert.equal(optedOutShown([group('t', 12, 0, 0), group('u', 7, 5, 0)], 5), null)
    // Eight of ten without a level: two of the eight in u may be the others, so six of u did for certain.
    assert.equal(optedOutShown([group('t', 10, 2, 0), group('u', 10, 6, 2)], 5), null)
    assert.equal(optedOutShown([group('t', 10, 3, 4), group('u', 10, 2, 3)], 5), null, 'one who left it out knows one of the others')
    assert.equal(optedOutShown([group('t', 10, 3, 4), group('u', 10, 2, 4)], 5), 5)
  })

  it('does not count who came late or only ever signed in by a slip towards k; once k others are there they are in it', () => {
    const late = (optedOut: number, uncounted: number): OptedOutGroup[] => [
      { ...group('t', 10, optedOut, 0), uncounted: { levels: 0, optedOut: uncounted } },
      group('u', 10, 0, 6),
      group('v', 10, 0, 6),
    ]
    assert.equal(optedOutShown(late(6, 2), 5), null)
    assert.equal(optedOutShown(late(7, 2), 5), 7)
    assert.equal(
      optedOutShown([{ ...group('t', 6, 7, 0), uncounted: { levels: 2, optedOut: 0 } }, group('u', 0, 0, 6), group('v', 0, 0, 6)], 5),
      null,
    )
  })

  it('leaves for each group a world in which nobody of it did, and one in which somebody did, whatever was answered', () => {
    const groups = fc.array(fc.tuple(fc.nat(9), fc.nat(4), fc.nat(4)), { minLength: 1, maxLength: 4 })
    let said = 0
    fc.assert(
      fc.property(groups, (drawn) => {
        const own = drawn.map(([levels, optedOut, otherwise], index) => group(String(index), levels, optedOut, otherwise))
        const shown = optedOutShown(own, 5)
        if (shown === null) return
        said += 1
        const worlds = worldsOf(own.map(({ optedOut, otherwise }) => optedOut + otherwise)).filter((world) => sum(world) === shown)
        for (const [index, { optedOut, otherwise }] of own.entries()) {
          const of = new Set(worlds.map((world) => world[index]))
          assert.ok(of.has(0) && (optedOut + otherwise === 0 || of.size > 1))
        }
      }),
      { numRuns: 2000, seed: 4 },
    )
    assert.ok(said > 50, `${said}`)
  })

  it('is looked at by the gate and by the audit, which find what the rule is taken away from', () => {
    const example = schoolWhere({ t: { levels: 12, out: 0, other: 0 }, u: { levels: 7, out: 5, other: 0 } })
    const sums = sumsOf(example)
    const { release, silenced } = prove(sums, settingsWith())
    assert.deepEqual(silenced, [])
    assert.ok(release.cells.every(({ optedOut }) => optedOut === undefined))
    const told = release.cells.map((cell) =>
      cell.level === 'school' && cell.audience === 'staff' && cell.measure.kind === 'statement' && cell.measure.key === 'a1.staff'
        ? { ...cell, optedOut: 5 }
        : cell,
    )
    assert.deepEqual(
      optedOutFindings(told, sums, settingsWith()).map(({ group }) => group),
      ['u'],
    )
    const units: ReleasedUnit[] = [
      { id: 's', level: 'school', name: 'Almskolan', code: null, parent: 'authority' },
      ...['t', 'u'].map((id) => ({ id, level: 'team' as const, name: id, code: null, parent: 's' })),
    ]
    const shown = quantitiesIn('round', { ...release, cells: told })
    const leaks = optedOutLeaks(shown, units, 5)
    assert.deepEqual(
      leaks.map(({ how, derivation }) => [how, derivation]),
      [['linear', 'at least 5 of u opted out: at most 0 others of Almskolan did']],
    )
    const four = quantitiesIn('round', { ...release, cells: told.map((cell) => (cell.optedOut ? { ...cell, optedOut: 4 } : cell)) })
    assert.equal(optedOutLeaks(four, units, 5)[0]?.how, 'few')
  })
})

describe('a round in which some opted out', () => {
  let program: TestProgram
  let town: Municipality
  const round = '00000000-0000-4000-8000-0000000000aa'
  before(async () => {
    program = await openTestProgram()
    town = await makeMunicipality(program)
    program.setNow('2026-09-29T08:00:00Z')
    const actor = { authority: town.authority, by: null }
    await inScope(program.program.db, { authority: town.authority }, async (tx) => {
      const framework = (await newestVersions(tx)).find((version) => version.framework.key === 'digital-skola')
      const basics = { name: 'Hösten', frameworkVersion: framework?.id ?? '', opensOn: '2026-09-14', closesOn: '2026-10-09' }
      await createDraft(tx, actor, round, { ...basics, audiences: ['staff'] }, { startedBySchool: null, today: '2026-09-14' })
      await setSchools(tx, actor, round, [town.almskolan])
      await tx.insertInto('round_opening').values({ round_id: round, authority_id: town.authority, by_person_id: null }).execute()
    })
    const school = town.almskolan
    await answerAs(program, town, round, { school, team: town.teams.f3, levels: [1, 2, 3, 4, 5, 3, 2, -1, -1, -1, 0, 0, 0, 0, 0] })
    await answerAs(program, town, round, { school, team: town.teams.fourSix, levels: [2, 3, 3, 4, 5, 2, 1, 4, -1, -1, -1, 0, 0, 0, 0] })
    const [first] = await statementsIn(program, 'staff')
    // To one statement one of them answered on a level instead: five are left.
    await program.owner.query(
      `update private.answer set choice = 3 where ctid = (select ctid from private.answer where statement = $1 and choice = -1 limit 1)`,
      [first],
    )
    await inScope(program.program.db, { authority: town.authority }, (tx) =>
      closeRound(tx, actor, round, 'hand', program.program.clock(), { delay: 0 }),
    )
    assert.equal(await releaseRound(program, { authority: town.authority, round }), 'released')
  })
  after(() => program.close())

  it('says how many on the school’s page, in no team, and in the files', async () => {
    const principal = await signedIn(program, town.authority, town.people.principal)
    const { text } = await principal.get(`/group-results/${round}/${town.almskolan}`)
    const section = /<section[^>]*aria-labelledby="opted-out"[\s\S]*?<\/section>/.exec(text)?.[0] ?? ''
    assert.match(section, /Bortvalt för eleverna/)
    assert.match(section, /<td[^>]*>6<\/td>/)
    assert.match(section, /<td[^>]*>5<\/td>/)
    assert.match(section, /kan också ha valts bort av några/)
    const team = await principal.get(`/group-results/${round}/${town.teams.fourSix}`)
    assert.doesNotMatch(team.text, /opted-out|Bortvalt/)
    const { rows } = await program.owner.query<{ level: string; opted_out: number }>(
      'select distinct level, opted_out from result_cell where round_id = $1 and opted_out is not null order by opted_out',
      [round],
    )
    assert.deepEqual(rows, [
      { level: 'school', opted_out: 5 },
      { level: 'school', opted_out: 6 },
    ])
  })
})

/** Every way in which groups may have opted out, each at most as many as chose no level. */
function worldsOf([most, ...others]: readonly number[]): number[][] {
  if (most === undefined) return [[]]
  const rest = worldsOf(others)
  return Array.from({ length: most + 1 }, (_, number) => rest.map((each) => [number, ...each])).flat()
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

/** One school with these teams: how many on levels, opted out, neither, to every statement. */
function schoolWhere(teams: Record<string, { levels: number; out: number; other: number }>): Example {
  const people = Object.entries(teams).flatMap(([team, { levels, out, other }]) =>
    [
      ...Array.from({ length: levels }, (_, index) => 1 + ((index * 2) % 5)),
      ...new Array<number>(out).fill(-1),
      ...new Array<number>(other).fill(0),
    ].map(
      (level, index): Answerer => ({
        person: `${team} ${index}`,
        school: 's',
        team,
        audience: 'staff',
        answers: Object.fromEntries(places.filter(({ audience }) => audience === 'staff').map(({ key }) => [key, level])),
      }),
    ),
  )
  return { schools: [{ id: 's', district: null, teams: Object.keys(teams) }], people, invited: {} }
}
