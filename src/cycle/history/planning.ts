import { randomUUID } from 'node:crypto'
import type { Audience } from '../../content/framework/framework.ts'
import { type Day, daysBetween } from '../../ground/base/clock.ts'
import type { Overlap, SmallestGroup, Sums, Tree } from '../protection/sums.ts'
import { Faults } from './faults.ts'
import type { Fault, Reading, RoundRead } from './history.ts'
import { audiencesIn } from './summing.ts'

/** What an import meets: the authority's schools and teams, also those that are no more, and what has been imported before. */
export type Register = {
  authority: string
  schools: { id: string; code: string | null; name: string; district: string | null; inForce: boolean }[]
  teams: { id: string; school: string; name: string }[]
  earlier: Held[]
  /** Stegvis' own rounds, also those that are planned: the days on which they could be answered. */
  own: Omit<Held, 'removed'>[]
}

/** A round with its first and its last day, and the schools that were in it. */
type Held = { name: string; first: Day; day: Day; removed: boolean; schools: string[] }

/** What an import would do, for who is to say yes. It names no person, and no figure of anyone's answers. */
export type Preview = {
  rows: number
  faults: Fault[]
  ignored: string[]
  rounds: RoundPreview[]
  /** Statements that somebody in the file answered, and those of them that ask the same as one of a framework here. */
  statements: number
  compared: number
  levels: number
  /** What was asked was this: a framework's name, or the survey's own. */
  instrument: string
  /** Something else would have happened than what was said yes to. */
  again?: boolean
}

export type RoundPreview = Pick<RoundRead, 'name' | 'day' | 'kind' | 'answers' | 'persons'> & {
  audiences: Audience[]
  schools: number
  teams: number
  /** Teams that the file names and Stegvis does not have, as "school: team". */
  unknownTeams: string[]
}

/** A round that is ready to be released, with the names of teams that only it has. */
export type PlannedRound = Pick<RoundRead, 'name' | 'first' | 'day' | 'kind' | 'answers'> & {
  audiences: Audience[]
  sums: Sums
  ownTeams: { id: string; school: string; name: string }[]
}

/** Days between two rounds of a school: nearer than that they are taken for the same people asked once. */
const shortestBetween = 30

/** Unknown teams that are named. */
const mostNamed = 60

/** Holds a reading against the register: whose the answers are, and whether they may come in. Pure, but for the ids of teams that are no more. */
export function planned(
  reading: Reading,
  register: Register,
  today: Day,
): { faults: Fault[]; rounds: PlannedRound[]; previews: RoundPreview[] } {
  const faults = new Faults()
  const schools = schoolsIn(reading, register, faults)
  for (const round of reading.rounds) refuseTwice(round, reading, register, schools, today, faults)
  const list = [...reading.faults, ...faults.list()]
  if (list.length > 0) return { faults: list, rounds: [], previews: [] }
  const each = reading.rounds.map((round) => placed(round, register, schools))
  return { faults: [], rounds: each.map(({ round }) => round), previews: each.map(({ preview }) => preview) }
}

type Places = ReadonlyMap<string, { id: string; name: string; district: string | null }>

/** Which school each is that a file names: by its code, else by its name. */
function schoolsIn(reading: Reading, register: Register, faults: Faults): Places {
  const found = new Map<string, { id: string; name: string; district: string | null }>()
  const named = new Map<string, string>()
  const lower = (text: string) => text.toLocaleLowerCase('sv')
  const byCode = Map.groupBy(
    register.schools.filter(({ code }) => code !== null),
    ({ code }) => lower(code ?? ''),
  )
  const byName = Map.groupBy(
    register.schools.filter(({ inForce }) => inForce),
    ({ name }) => lower(name),
  )
  for (const { school, row, rows } of reading.places) {
    const all = byCode.get(lower(school)) ?? byName.get(lower(school)) ?? []
    const some = all.some(({ inForce }) => inForce) ? all.filter(({ inForce }) => inForce) : all
    const [only, ...others] = some
    const before = only && named.get(only.id)
    if (!only) faults.addMany('unknown-school', 'school', row, rows, school)
    else if (others.length > 0) faults.addMany('school-ambiguous', 'school', row, rows, school)
    else if (before !== undefined) faults.addMany('school-two-names', 'school', row, rows, `${before}, ${school}`)
    else {
      found.set(school, only)
      named.set(only.id, school)
    }
  }
  return found
}

/** A round that is there already, or of which a school has another so near that the two would tell of the few who were in one of them only. */
function refuseTwice(round: RoundRead, reading: Reading, register: Register, schools: Places, today: Day, faults: Faults): void {
  if (round.day > today) faults.add('future-day', 'day', null, `${round.name}: ${round.day}`)
  const others = reading.rounds
    .filter((other) => other !== round && other.day <= round.day)
    .map(({ name, first, day, groups }) => ({ name, first, day, removed: true, schools: schoolIds(groups, schools) }))
  const { name, first, day } = round
  tellTwice({ name, first, day, schools: schoolIds(round.groups, schools) }, register, others, faults)
}

/** The same of rounds that are about to be written, beside what has been imported since they were read. */
export function importedMeanwhile(rounds: readonly PlannedRound[], register: Register): Fault[] {
  const faults = new Faults()
  for (const { name, first, day, sums } of rounds)
    tellTwice({ name, first, day, schools: sums.tree.schools.map(({ id }) => id) }, register, [], faults)
  return faults.list()
}

function tellTwice(round: Omit<Held, 'removed'>, { earlier, own }: Register, others: readonly Held[], faults: Faults): void {
  const here = new Set(round.schools)
  const clashes = (other: Omit<Held, 'removed'>) => daysApart(other, round) <= shortestBetween && other.schools.some((id) => here.has(id))
  for (const other of [...earlier, ...others]) {
    if (!other.removed && other.name.toLocaleLowerCase('sv') === round.name.toLocaleLowerCase('sv'))
      faults.add('round-exists', 'round', null, round.name)
    else if (clashes(other)) faults.add('school-has-round', 'round', null, `${round.name}, ${spanned(other)}`)
  }
  for (const other of own) if (clashes(other)) faults.add('school-in-own-round', 'round', null, `${round.name}, ${spanned(other)}`)
}

type Span = Pick<Held, 'first' | 'day'>

/** Days from the end of one span to the beginning of the other; negative where they lie over each other. */
function daysApart(one: Span, other: Span): number {
  return Math.max(daysBetween(one.day, other.first), daysBetween(other.day, one.first))
}

function spanned({ name, first, day }: Span & { name: string }): string {
  return first === day ? `${name} (${day})` : `${name} (${first} – ${day})`
}

function schoolIds(groups: RoundRead['groups'], schools: Places): string[] {
  return [...new Set(groups.flatMap(({ school }) => schools.get(school)?.id ?? []))]
}

function placed(read: RoundRead, register: Register, schools: Places): { round: PlannedRound; preview: RoundPreview } {
  const ownTeams: PlannedRound['ownTeams'] = []
  const known = new Map(register.teams.map(({ id, school, name }) => [`${school} ${name.toLocaleLowerCase('sv')}`, id]))
  const teamOf = (school: string, name: string) => {
    const key = `${school} ${name.toLocaleLowerCase('sv')}`
    const id = known.get(key) ?? randomUUID()
    if (!known.has(key)) ownTeams.push({ id, school, name })
    known.set(key, id)
    return id
  }
  const groups = read.groups.flatMap(({ school: called, team, answered, ...group }): SmallestGroup[] => {
    const school = schools.get(called)
    return school
      ? [{ ...group, school: school.id, team: team === null ? null : teamOf(school.id, team), invited: answered, answered }]
      : []
  })
  const sums: Sums = {
    tree: treeOf(groups, register.authority, schools),
    groups,
    overlaps: read.overlaps.map((overlap) => withIds(overlap, schools)),
  }
  const { name, first, day, kind, answers, persons } = read
  const audiences = audiencesIn(read)
  const nameOf = (id: string) => register.schools.find((school) => school.id === id)?.name ?? ''
  return {
    round: { name, first, day, kind, answers, audiences, sums, ownTeams },
    preview: {
      ...{ name, day, kind, answers, persons, audiences },
      schools: sums.tree.schools.length,
      teams: sums.tree.schools.reduce((sum, school) => sum + school.teams.length, 0),
      unknownTeams: ownTeams.map(({ school, name: team }) => `${nameOf(school)}: ${team}`).slice(0, mostNamed),
    },
  }
}

function treeOf(groups: readonly SmallestGroup[], authority: string, schools: Places): Tree {
  const districtOf = new Map([...schools.values()].map(({ id, district }) => [id, district]))
  const placedSchools = [...Map.groupBy(groups, ({ school }) => school)].map(([id, within]) => ({
    id,
    district: districtOf.get(id) ?? null,
    teams: [...new Set(within.flatMap(({ team }) => team ?? []))].toSorted(),
  }))
  return { authority, districts: [...new Set(placedSchools.flatMap(({ district }) => district ?? []))].toSorted(), schools: placedSchools }
}

function withIds(overlap: Overlap, schools: Places): Overlap {
  return { ...overlap, schools: overlap.schools.flatMap((school) => schools.get(school)?.id ?? []).toSorted() }
}
