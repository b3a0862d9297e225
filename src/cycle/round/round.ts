import type { Audience } from '../../content/framework/framework.ts'
import { type Day, schoolYearOf } from '../../ground/base/clock.ts'
import type { Language } from '../../ground/base/language.ts'
import { type Sight, seesSchool } from '../../people/permission/permission.ts'
import type { Reopening } from './closing.ts'
import { seasonWords } from './round-season.words.ts'

/** A draft waits for somebody, a scheduled round for its day; open is when people answer. */
export type RoundState = 'draft' | 'scheduled' | 'open' | 'closed'

/** The records that a round's state is read from. */
export type RoundRecords = { closesOn: Day; scheduled: boolean; opened: boolean; closed: boolean }

/** The group sizes under which a group's result is protected (NUMBERS section 3). Fixed when the round opens. */
export const minimumGroups = [5, 7, 10] as const
export type MinimumGroup = (typeof minimumGroups)[number]

/** Who is asked: staff about their own practice, leaders about their school. */
export const audiences = ['staff', 'leader'] as const satisfies Audience[]

export type RoundSchool = { id: string; name: string }

/** A round as someone sees it. */
export type Round = RoundRecords & {
  id: string
  name: string
  frameworkVersion: string
  opensOn: Day
  closesOn: Day
  minimumGroup: MinimumGroup
  audiences: Audience[]
  /** Hours from closing to the release of group results. */
  releaseDelay: number
  /** When the results are released, if it is closed; a reopened school moves it. */
  releaseAt: Date | null
  /** The day in Sweden when the results were released, if they are. */
  releasedOn: Day | null
  /** The reopenings of schools in sight, the latest first. */
  reopenings: Reopening[]
  /** A greeting that goes with the invitation; may be empty. */
  message: string
  /** The school that started the round by itself; null when the authority did. */
  startedBySchool: string | null
  startedBySchoolName: string | null
  createdOn: Day
  /** How it was closed, if it was. */
  closedBy: 'hand' | 'date' | null
  /** The day in Sweden when it was closed, if it was. */
  closedOn: Day | null
  state: RoundState
  /** Its schools within what the viewer sees, by name. */
  schools: RoundSchool[]
  /** How many schools it has in all. */
  schoolCount: number
}

/** A round that is still open after its last day counts as closed: nobody can answer, whether or not the job has been by. */
export function stateOf(round: RoundRecords, today: Day): RoundState {
  if (round.closed) return 'closed'
  if (round.opened) return round.closesOn < today ? 'closed' : 'open'
  return round.scheduled && round.closesOn >= today ? 'scheduled' : 'draft'
}

/** The administrator has all rounds in hand; a principal those that the own school started. */
export function canManage(sight: Sight, round: { startedBySchool: string | null }): boolean {
  return sight.authority || (round.startedBySchool !== null && seesSchool(sight, { id: round.startedBySchool, district: null }))
}

/** Everything about a round can be changed until it opens. */
export function canEdit(round: { state: RoundState }): boolean {
  return round.state === 'draft' || round.state === 'scheduled'
}

/** Drafts are nobody's business but theirs who make them. */
export function isShownTo(sight: Sight, round: { state: RoundState; startedBySchool: string | null }): boolean {
  return round.state !== 'draft' || canManage(sight, round)
}

/** "Hösten 2026": a half-year by the month. */
export function suggestedName(today: Day, language: Language): string {
  const year = Number(today.slice(0, 4))
  const autumn = schoolYearOf(today) === year
  const t = seasonWords[language]
  return autumn ? t.autumn(year) : t.spring(year)
}

/** Minutes that so many statements take, in fives: about a minute each, so fourteen take a quarter of an hour. */
export function minutesFor(statements: number): number {
  return Math.max(5, Math.ceil((statements * 1.05) / 5) * 5)
}
