import type { Audience } from '../../content/framework/framework.ts'
import { type Day, daysBetween } from '../../ground/base/clock.ts'
import type { Questions } from './instrument.ts'

/** One answer as a row has it, understood: nothing of it names a person but `person`, which becomes a number here and is not kept. */
export type Answer = {
  row: number
  round: string
  day: Day
  school: string
  team: string | null
  person: string | null
  audience: Audience
  /** Its place among the questions. */
  statement: number
  /** 0: it did not concern who answered. */
  level: number
  importance: 0 | 1 | 2 | null
  /** How many answered so: one, or more where the file holds counts. */
  count: number
}

export type Clash = 'person-twice' | 'person-two-teams' | 'person-two-audiences' | 'persons-mixed'

/** A group of a round: what its counts are, statement by statement, for files that do not say which answers belong together. */
export type Group = {
  school: string
  team: string | null
  audience: Audience
  counts: Map<number, number[]>
  matters: Map<number, number[]>
}

/** A round as it is gathered: numbers in place of persons. Answers lie in four lists beside each other. */
export type Gathered = {
  name: string
  first: Day
  last: Day
  kind: 'persons' | 'counts' | null
  groups: Group[]
  /** By number: the group, and the person, who is the same number at each school. */
  members: { group: number; person: number }[]
  answers: { member: number[]; statement: number[]; level: number[]; importance: number[] }
  total: number
}

type Place = {
  gathered: Gathered
  groups: Map<string, number>
  members: Map<string, number>
  persons: Map<string, number>
  given: Set<number>
}

/** Statements that a survey has at most, so that a member and a statement make one number. */
const step = 1024

/** Takes in answers one by one; memory grows with their number and by a few bytes each. */
export class Gathering {
  private readonly places = new Map<string, Place>()
  private latest: { round: string; place: Place } | null = null

  constructor(private readonly levels: Questions['levels']) {}

  /** Takes an answer, or says why it cannot be one beside those before. */
  take(answer: Answer): Clash | null {
    const place = this.placeOf(answer)
    const { gathered } = place
    const kind = answer.person === null ? 'counts' : 'persons'
    gathered.kind ??= kind
    if (gathered.kind !== kind) return 'persons-mixed'
    if (answer.day < gathered.first) gathered.first = answer.day
    if (answer.day > gathered.last) gathered.last = answer.day
    const clash = answer.person === null ? this.count(place, answer) : this.keep(place, answer, answer.person)
    if (clash === null) gathered.total += answer.count
    return clash
  }

  rounds(): Gathered[] {
    return [...this.places.values()].map(({ gathered }) => gathered).toSorted((a, b) => (a.last < b.last ? -1 : a.last > b.last ? 1 : 0))
  }

  private placeOf({ round, day }: Answer): Place {
    // Most rows are of the round that the row before was of.
    if (this.latest?.round === round) return this.latest.place
    const place = this.placeCalled(round, day)
    this.latest = { round, place }
    return place
  }

  private placeCalled(round: string, day: Day): Place {
    const key = round.toLocaleLowerCase('sv')
    const known = this.places.get(key)
    if (known) return known
    const gathered: Gathered = {
      name: round,
      first: day,
      last: day,
      kind: null,
      groups: [],
      members: [],
      answers: { member: [], statement: [], level: [], importance: [] },
      total: 0,
    }
    const place: Place = { gathered, groups: new Map(), members: new Map(), persons: new Map(), given: new Set() }
    this.places.set(key, place)
    return place
  }

  private groupOf({ gathered, groups }: Place, { school, team, audience }: Answer): number {
    // Leaders stand in no team.
    const within = audience === 'leader' ? null : team
    const written = `${school}\n${within ?? ''}\n${audience}`
    const known = groups.get(written)
    if (known !== undefined) return known
    const key = `${school}\n${within === null ? '' : within.toLocaleLowerCase('sv')}\n${audience}`
    const number = groups.get(key) ?? gathered.groups.push({ school, team: within, audience, counts: new Map(), matters: new Map() }) - 1
    groups.set(key, number)
    groups.set(written, number)
    return number
  }

  private count(place: Place, answer: Answer): null {
    const group = place.gathered.groups[this.groupOf(place, answer)]
    const { statement, level, importance, count } = answer
    if (group && level > 0) add(group.counts, statement, level - 1, this.levels, count)
    if (group && level > 0 && importance !== null) add(group.matters, statement, importance, 3, count)
    return null
  }

  private keep(place: Place, answer: Answer, code: string): Clash | null {
    const { gathered, members, persons, given } = place
    const group = this.groupOf(place, answer)
    const person = numberOf(persons, code)
    const key = `${answer.school}\n${person}`
    const known = members.get(key)
    const member = known ?? gathered.members.push({ group, person }) - 1
    if (known === undefined) members.set(key, member)
    const before = gathered.members[member]
    if (before && before.group !== group)
      return gathered.groups[before.group]?.audience === answer.audience ? 'person-two-teams' : 'person-two-audiences'
    const said = member * step + answer.statement
    if (given.has(said)) return 'person-twice'
    given.add(said)
    const { answers } = gathered
    answers.member.push(member)
    answers.statement.push(answer.statement)
    answers.level.push(answer.level)
    answers.importance.push(answer.importance ?? -1)
    return null
  }
}

/** Whether a round's answers lie so far apart that they can hardly be one. */
export function isTooLong({ first, last }: Pick<Gathered, 'first' | 'last'>, most: number): boolean {
  return daysBetween(first, last) > most
}

function numberOf(numbers: Map<string, number>, name: string): number {
  const known = numbers.get(name)
  if (known !== undefined) return known
  numbers.set(name, numbers.size)
  return numbers.size - 1
}

function add(counts: Map<number, number[]>, statement: number, at: number, length: number, count: number): void {
  const known = counts.get(statement) ?? Array.from({ length }, () => 0)
  known[at] = (known[at] ?? 0) + count
  counts.set(statement, known)
}
