import type { Audience } from '../../content/framework/framework.ts'
import type { SchoolPatterns } from './school-area.ts'
import type { GroupCounts, SchoolCounts, Turnout } from './school-choice.ts'
import type { ChoiceSum, Overlap, Pattern, SmallestGroup, Sums } from './sums.ts'
import { addCounts, addPatterns, sizeOf } from './tally.ts'

/** The sums by unit. What was not delivered counts as empty, what was delivered in pieces is added. */
export type Lookup = {
  counts(school: string, audience: Audience, kind: ChoiceSum['kind'], key: string, levels: number): SchoolCounts
  patterns(school: string, audience: Audience, area: string): SchoolPatterns
  turnout(school: string, audience: Audience): Turnout
  /** The groups of a school, teams by name and its people without team last. */
  groups(school: string, audience: Audience): { team: string | null; turnout: Turnout }[]
  /** Persons of an audience who stand in the sums of several schools more than once. */
  repeated(audience: Audience, of: Overlap['of'], schools: ReadonlySet<string>): number
}

const lookups = new WeakMap<Sums, Lookup>()

/** Puts the sums in order once, so that the order they came in is of no meaning. */
export function lookupIn(sums: Sums): Lookup {
  const known = lookups.get(sums) ?? makeLookup(sums)
  lookups.set(sums, known)
  return known
}

function makeLookup({ tree, groups, overlaps }: Sums): Lookup {
  const places = new Map<string, Place>()
  for (const group of groups) addTo(places, group)
  const byMeasure = Map.groupBy(overlaps, ({ audience, of }) => measureOf(audience, of))
  const teams = new Map(tree.schools.map((school) => [school.id, school.teams.toSorted()]))
  const at = (school: string, audience: Audience, team: string | null) => places.get(placeOf(school, audience, team)) ?? nothing
  const turnoutAt = (school: string, audience: Audience, team: string | null) => addTurnouts(at(school, audience, team).turnouts)
  const countsAt = ({ choices }: Place, kind: ChoiceSum['kind'], key: string, levels: number): GroupCounts => {
    const some = choices.get(`${kind} ${key}`) ?? []
    const counts = addCounts(
      some.map((choice) => choice.counts),
      levels,
    )
    return { counts, counted: sizeOf(counts) - some.reduce((total, { uncounted }) => total + (uncounted ?? 0), 0) }
  }
  const patternsAt = ({ areas }: Place, area: string) => addPatterns(areas.get(area) ?? [])
  const teamsOf = (school: string) => teams.get(school) ?? []
  const groupsOf = (school: string, audience: Audience) =>
    [...teamsOf(school), null].map((team) => ({ team, turnout: turnoutAt(school, audience, team) }))
  const turnout = (school: string, audience: Audience) => addTurnouts(groupsOf(school, audience).map((group) => group.turnout))
  const counted = new Map<string, SchoolCounts>()
  return {
    counts: (school, audience, kind, key, levels) =>
      remembered(counted, `${school} ${audience} ${kind} ${key} ${levels}`, () => ({
        turnout: turnout(school, audience),
        teams: teamsOf(school).map((id) => ({
          id,
          turnout: turnoutAt(school, audience, id),
          ...countsAt(at(school, audience, id), kind, key, levels),
        })),
        rest: countsAt(at(school, audience, null), kind, key, levels),
      })),
    patterns: (school, audience, area) => ({
      turnout: turnout(school, audience),
      teams: teamsOf(school).map((id) => ({
        id,
        turnout: turnoutAt(school, audience, id),
        patterns: patternsAt(at(school, audience, id), area),
      })),
      rest: patternsAt(at(school, audience, null), area),
    }),
    turnout,
    groups: groupsOf,
    repeated: (audience, of, schools) =>
      (byMeasure.get(measureOf(audience, of)) ?? []).reduce((total, overlap) => {
        const among = overlap.schools.filter((school) => schools.has(school)).length
        return total + overlap.persons * Math.max(0, among - 1)
      }, 0),
  }
}

/** A smallest group's sums by what they are about; delivered in pieces they are several. */
type Choice = Pick<ChoiceSum, 'counts' | 'uncounted'>
type Place = { turnouts: Turnout[]; choices: Map<string, Choice[]>; areas: Map<string, (readonly Pattern[])[]> }

const nothing: Place = { turnouts: [], choices: new Map(), areas: new Map() }

function addTo(places: Map<string, Place>, { school, audience, team, invited, answered, choices, areas }: SmallestGroup): void {
  const key = placeOf(school, audience, team)
  const place: Place = places.get(key) ?? { turnouts: [], choices: new Map(), areas: new Map() }
  places.set(key, place)
  place.turnouts.push({ invited, answered })
  for (const choice of choices) append(place.choices, `${choice.kind} ${choice.key}`, choice)
  for (const { area, patterns } of areas) append(place.areas, area, patterns)
}

function append<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}

function addTurnouts(all: readonly Turnout[]): Turnout {
  return all.reduce((total, { invited, answered }) => ({ invited: total.invited + invited, answered: total.answered + answered }), {
    invited: 0,
    answered: 0,
  })
}

function placeOf(school: string, audience: Audience, team: string | null): string {
  return JSON.stringify([school, audience, team])
}

function measureOf(audience: Audience, of: Overlap['of']): string {
  return JSON.stringify([audience, of.kind, 'key' in of ? of.key : null])
}

function remembered<Key, Value>(known: Map<Key, Value>, key: Key, make: () => Value): Value {
  const before = known.get(key)
  if (before !== undefined) return before
  const made = make()
  known.set(key, made)
  return made
}
