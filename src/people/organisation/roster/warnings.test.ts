import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { planImport } from './plan.ts'
import { asksForMore, changesNothing, type KnownDuty, type KnownUnit, type Preview, type Register } from './register.ts'
import type { RosterRow } from './roster.ts'

const authority = 'the authority'

/** A school with two teams, one of which has a plan, and four people in each. */
function register(teams: { id: string; name: string; planned: boolean }[], more: Partial<Register> = {}): Register {
  const units: KnownUnit[] = [
    { id: 'school', kind: 'school', name: 'Almskolan', code: null, parent: authority, live: true },
    ...teams.map((team) => ({ ...team, kind: 'team' as const, code: null, parent: 'school', live: true })),
  ]
  const duties: KnownDuty[] = teams.flatMap(({ id }, team) =>
    [0, 1, 2, 3].map((index) => ({
      id: `${id} ${index}`,
      person: `person ${team * 4 + index}`,
      unit: id,
      role: 'teacher' as const,
      home: true,
      source: 'roster' as const,
    })),
  )
  const people = duties.map(({ person }) => ({
    id: person,
    personId: person,
    givenName: 'Kim',
    familyName: person,
    email: null,
    eppn: null,
    live: true,
  }))
  return { authority, units, people, duties, ...more }
}

const two = [
  { id: 'a', name: 'Arbetslag 4–6', planned: true },
  { id: 'b', name: 'Arbetslag 7–9', planned: false },
]

/** The rows of the people, each in the team that is named for theirs. */
function rows(teams: (string | null)[], school = 'Almskolan'): RosterRow[] {
  return teams.map((team, index) => ({
    row: index + 2,
    personId: `person ${index}`,
    givenName: 'Kim',
    familyName: `person ${index}`,
    email: null,
    eppn: null,
    schoolCode: null,
    school,
    district: null,
    team,
    roles: ['teacher'],
  }))
}

const four = (team: string | null) => [team, team, team, team]

function preview(given: RosterRow[], before: Register): Preview {
  return planImport({ rows: given, faults: [], ignored: [], total: given.length }, before).preview
}

describe('what an import does that is seldom meant', () => {
  it('takes a hyphen for an en dash, and capitals and signs put together, for the team that is there', () => {
    const given = rows([...four('Arbetslag 4-6'), ...four('ARBETSLAG 7 - 9'.normalize('NFD'))], 'almskolan')
    assert.ok(changesNothing(preview(given, register(two))))
  })

  it('takes the team that is written so where two differ in their dash only', () => {
    const twins = [...two, { id: 'c', name: 'Arbetslag 4-6', planned: false }]
    const given = rows([...four('Arbetslag 4–6'), ...four('Arbetslag 7–9'), ...four('Arbetslag 4-6')])
    assert.ok(changesNothing(preview(given, register(twins))))
  })

  it('says who would come to work for the whole authority by their title, and says it once', () => {
    const given = rows([...four('Arbetslag 4–6'), ...four('Arbetslag 7–9')])
    const titled = given.map((row, index) => (index === 0 ? { ...row, school: null, team: null, roles: ['registrar' as const] } : row))
    const before = register(two)
    assert.deepEqual(preview(titled, before).warnings.authority, [{ name: 'Kim person 0', role: 'registrar' }])
    const had: KnownDuty = { id: 'r', person: 'person 0', unit: authority, role: 'registrar', home: false, source: 'roster' }
    assert.deepEqual(preview(titled, { ...before, duties: [...before.duties, had] }).warnings.authority, [])
  })

  it('says which team would be emptied, that it has a plan, and which new one it resembles', () => {
    const { warnings, ...rest } = preview(rows([...four('4-6'), ...four('Arbetslag 7–9')]), register(two))
    assert.deepEqual(warnings.emptied, [{ kind: 'team', name: 'Arbetslag 4–6', within: 'Almskolan', planned: true, like: '4-6' }])
    assert.ok(asksForMore({ warnings, ...rest }))
  })

  it('knows a team by its people when its name is quite another', () => {
    const { warnings } = preview(rows([...four('Eken'), ...four('Arbetslag 7–9')]), register(two))
    assert.equal(warnings.emptied[0]?.like, 'Eken')
  })

  it('asks before a team with a plan is left empty, even without a new one beside it; and says nothing of a team that keeps someone', () => {
    const gone = preview(rows([...four('Arbetslag 7–9'), ...four('Arbetslag 7–9')]), register(two))
    assert.deepEqual(gone.warnings.emptied, [{ kind: 'team', name: 'Arbetslag 4–6', within: 'Almskolan', planned: true, like: null }])
    assert.ok(asksForMore(gone))
    const kept = preview(rows(['Arbetslag 4–6', ...Array<string>(7).fill('Arbetslag 7–9')]), register(two))
    assert.deepEqual([kept.warnings.emptied, asksForMore(kept)], [[], false])
  })

  it('says so when a new school takes the place of one that is known by nearly the same name', () => {
    const given = rows([...four('Arbetslag 4–6'), ...four('Arbetslag 7–9')], 'Almskolan F-9')
    const school = preview(given, register(two)).warnings.emptied.find(({ kind }) => kind === 'school')
    assert.equal(school?.like, 'Almskolan F-9')
  })

  it('names a school that would lose more than half of its people, and none that loses half', () => {
    const less = preview(rows(four('Arbetslag 4–6').slice(1)), register(two))
    assert.deepEqual(less.warnings.losses, [{ school: 'Almskolan', before: 8, after: 3 }])
    assert.ok(asksForMore(less))
    assert.deepEqual(preview(rows(four('Arbetslag 4–6')), register(two)).warnings.losses, [])
  })

  it('counts who comes and goes at a school by who they are, not by how many', () => {
    const strangers = rows(Array<string>(8).fill('Arbetslag 4–6')).map((row) => ({ ...row, personId: `new ${row.row}` }))
    assert.deepEqual(preview(strangers, register(two)).warnings.losses, [{ school: 'Almskolan', before: 8, after: 0 }])
  })

  it('says apart from all else who would come to run all of Stegvis, and who no longer', () => {
    const duty = { id: 'x', person: 'person 0', unit: authority, role: 'administrator' as const, home: false, source: 'roster' as const }
    const before = register(two)
    const given = rows([...four('Arbetslag 4–6'), ...four('Arbetslag 7–9')])
    const [, second] = given
    if (second) second.roles = ['teacher', 'administrator']
    const { warnings, ...rest } = preview(given, { ...before, duties: [...before.duties, duty] })
    assert.deepEqual(warnings.administrators, { gain: ['Kim person 1'], lose: ['Kim person 0'] })
    assert.ok(asksForMore({ warnings, ...rest }))
  })
})
