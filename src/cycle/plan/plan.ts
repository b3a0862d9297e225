import type { Day } from '../../ground/base/clock.ts'
import type { Membership } from '../../people/membership/membership.ts'
import type { Content } from '../protection/cell.ts'
import type { FieldsInPlan } from './action/fields.ts'

/** A team's plan is decided on by its lead, a school's by its principal (NUMBERS in docs). */
export type PlanUnitKind = 'team' | 'school'

/** Where an action comes from: the framework, the authority's own list, or the team's own words. */
export const origins = ['framework', 'local', 'own'] as const
export type Origin = (typeof origins)[number]

export const actionStatuses = ['planned', 'under way', 'done', 'paused', 'dropped'] as const
export type ActionStatus = (typeof actionStatuses)[number]

/** What a line of an action's history tells. */
export const noteKinds = ['created', 'status', 'note', 'due', 'owner', 'evidence', 'taken up'] as const
export type NoteKind = (typeof noteKinds)[number]

/** What is decided about an action after a temperature check of its plan. */
export const checkDecisions = ['continue', 'change', 'stop'] as const
export type CheckDecision = (typeof checkDecisions)[number]

/** What changed: days, names, a unit's name or the title of evidence; null for none. `goal`: of an action that was added, the goal that was made for it. `check`: of what was decided after a temperature check, when that was opened, and what. */
export type NoteDetail = {
  from?: string | null
  to?: string | null
  goal?: string | null
  check?: { openedOn: Day; decision: CheckDecision }
}

export const evidenceKinds = ['text', 'link', 'file'] as const
export type EvidenceKind = (typeof evidenceKinds)[number]

export const fileTypes = ['pdf', 'png', 'jpeg', 'docx', 'xlsx', 'pptx', 'odt', 'txt'] as const
export type FileType = (typeof fileTypes)[number]

/** Bytes of a file that is kept as evidence: 5 MB, as the database has it too. */
export const largestFile = 5 * 1024 * 1024

/** What somebody is when writing about a plan. */
export type CommentRole = Membership

/**
 * What a goal starts from, kept as it was when chosen: figures that were released (staff and leaders apart, as they may be shown), or the level that the
 * team agreed on.
 */
export type Baseline =
  | { kind: 'released'; round: string; roundName: string; releasedOn: Day; unitName: string; staff: Content | null; leader: Content | null }
  | { kind: 'joint'; assessment: string; agreedOn: Day; level: number }

/** Who answers for an action: a person, named as it was when it was written down, or a role in own words. */
export type Owner =
  | {
      kind: 'person'
      person: string
      name: string
      /** No longer at the school: someone else must take over. */
      left: boolean
    }
  | { kind: 'role'; role: string }

/** Which plan an action lives in. */
export type Home = { plan: string; unit: string; unitName: string; unitKind: PlanUnitKind }

/** An action as a plan has it. In an adopted plan it is frozen like this. */
export type PlanAction = FieldsInPlan & {
  id: string
  home: Home
  /** Its home is another plan; this one refers to it. */
  referred: boolean
  origin: Origin
  /** The framework's key and the action's id there, or the local action's key; null for own words. */
  source: { framework: string; action: string } | null
  /** Came along from an earlier plan. */
  carried: boolean
  owner: Owner | null
  status: ActionStatus
}

export type PlanGoal = {
  id: string
  aspect: string | null
  title: string
  signs: string
  baseline: Baseline | null
  actions: PlanAction[]
}

/**
 * All of a plan in its order: what its page, its papers and its frozen revisions are made of, so that they say the same. Numbers ("2.1") come from the
 * order: see `numbered`.
 */
export type PlanContent = {
  unit: { id: string; kind: PlanUnitKind; name: string }
  school: { id: string; name: string }
  schoolYear: number
  frameworkVersion: string
  introduction: string
  goals: PlanGoal[]
  /** Actions under no goal. */
  loose: PlanAction[]
}

/** Every action in the order of the plan, with the number it is known by: "2.1" under the second goal, "1" where there are no goals, and a letter where there are goals and it is under none. */
export function numbered(content: PlanContent): { number: string; action: PlanAction; goal: PlanGoal | null }[] {
  const underGoals = content.goals.flatMap((goal, index) =>
    goal.actions.map((action, place) => ({ number: `${index + 1}.${place + 1}`, action, goal })),
  )
  const number = (place: number) => (content.goals.length === 0 ? `${place + 1}` : letterOf(place))
  return [...underGoals, ...content.loose.map((action, place) => ({ number: number(place), action, goal: null }))]
}

/** A, B … Z, AA, AB …: never to be taken for a goal's number. */
function letterOf(place: number): string {
  const last = String.fromCharCode(65 + (place % 26))
  return place < 26 ? last : `${letterOf(Math.floor(place / 26) - 1)}${last}`
}

/** As many as a plan has room for, removed ones too, since these can be put back: more than anybody can do in a year, and few enough for every page to be read. */
export const mostActions = 300
export const mostGoals = 60

/** "Lagets plan" and "Skolans plan" by unit and year: an action's due days fall within about a year of it. First and last day of a school year. */
export function daysOfYear(schoolYear: number): { first: Day; last: Day } {
  return { first: `${schoolYear}-07-01`, last: `${schoolYear + 1}-06-30` }
}
