import type { Day } from '../../ground/base/clock.ts'
import type { Quantity } from '../../ground/published/published.ts'
import type { Organiser } from '../../people/organisation/organisation.ts'
import type { GoalFrame } from './goal-frame.ts'

/** Where a need comes from. `need`: one that was captured and prioritised together with schools. */
export const needSources = [
  'own',
  'assessment',
  'change',
  'authority-answers',
  'help',
  'hindrance',
  'success-factor',
  'evaluation',
  'outlook',
  'equipment',
  'need',
] as const
export type NeedSourceKind = (typeof needSources)[number]

/** What a need was taken from, as it was told then. Nothing for `own`. */
export type NeedSource = { kind: NeedSourceKind; name: string; on: Day | null; said: string; key: string; figures: readonly Quantity[] }

/** Who answers for something: a duty in the authority's words, and the unit that it lies in. */
export type Owner = { unit: string | null; unitName: string | null; duty: string }

/** The schools that a need was captured with, by the names that they had, and when they met; null for one that its writers put into words themselves. */
export type Captured = { on: Day | null; schools: { id: string; name: string }[] } | null

/** `captured`: null in texts that were frozen before it could be told. */
export type Need = { id: string; goal: string | null; text: string; source: NeedSource; captured: Captured; revision: number }

export type Measure = {
  id: string
  goal: string
  need: string | null
  what: string
  owner: Owner
  dueOn: Day | null
  /** Whole kronor. */
  money: number | null
  hours: number | null
  /** The framework's key, the action's id there, and what it was called when it was chosen. */
  action: { framework: string; action: string; title: string } | null
  revision: number
}

export type Goal = {
  id: string
  part: string
  title: string
  text: string
  /** How it will be noticed that it is reached. */
  sign: string
  owner: Owner
  /** What it asks of schools; null when nothing, and in texts that were frozen before there were frames. */
  frame: GoalFrame | null
  revision: number
  needs: Need[]
  measures: Measure[]
}

export type Part = {
  part: string
  title: string
  text: string
  responsible: string
  revision: number
  changedByName: string
  goals: Goal[]
}

/** The head of a governing document, as its writers fill it in. */
export type Head = {
  title: string
  kind: string
  summary: string
  decider: string
  recordNumber: string
  responsible: string
  appliesTo: string
  from: Day
  to: Day
  review: string
  /** The plan in Stegvis that it replaces, and what it is called; else a name in own words. */
  replacesPlan: string | null
  replaces: string
}

/** Whom a plan was talked over with before it was decided. */
export const consultationKinds = ['unions', 'pupils', 'other'] as const
export type ConsultationKind = (typeof consultationKinds)[number]
export type Consultation = { id: string; kind: ConsultationKind; withWhom: string; onDay: Day; text: string; byName: string }

/** All of a plan in its order: what its page, its papers and its frozen revisions are made of, so that they say the same. */
export type PlanText = { head: Head; parts: Part[]; consultations: Consultation[] }

/** By which decision a revision holds; `decision`: the record of it, when it was made in Stegvis. */
export type ForceRecord = {
  id: string
  revision: string
  number: number
  from: Day
  decidedBy: string
  decidedOn: Day
  decision: string | null
  /** As that revision says it, whatever has been written since. */
  head: Head
}

/** What has happened to a plan, each a record. */
export type Records = {
  /** The latest frozen revision. */
  latest: { id: string; number: number; at: Date; byName: string } | null
  sharing: { id: string; message: string; untilOn: Day | null; byName: string; at: Date } | null
  /** The revision that holds today, or from the first day to come. */
  force: ForceRecord | null
  /** All that are decided and not taken back, by the day that they hold from: `force`, those to come, and those that others came after. */
  decided: ForceRecord[]
  /** By which plan it is replaced, since when. */
  replaced: { by: string; title: string; from: Day } | null
  review: { onDay: Day; holds: boolean; nextOn: Day | null } | null
}

/** A plan in a list. */
export type AuthorityPlan = Records & {
  id: string
  template: string
  /** Whose words it speaks: those of public law, or of a company's board. */
  organiser: Organiser
  /** What the plan is called and when it holds: as what holds says; before anything has held, as it is decided from a day to come, and before it is decided, as it is written. */
  head: Head
  /** The head as it is being written. */
  written: Head
  revision: number
  madeOn: Day
  madeByName: string
  changedAt: Date
  changedByName: string
}

/** Where a plan stands. `in force` stays while its next revision is written. */
export type PlanState = 'draft' | 'shared' | 'final' | 'coming' | 'in force' | 'replaced'

/** The state that the records add up to on a day. */
export function stateOf(plan: Records & Pick<AuthorityPlan, 'changedAt'>, today: Day): PlanState {
  if (plan.replaced && plan.replaced.from <= today) return 'replaced'
  if (plan.force) return plan.force.from <= today ? 'in force' : 'coming'
  if (plan.sharing) return 'shared'
  return plan.latest && !isChanged(plan) ? 'final' : 'draft'
}

/** A text of a plan: a frozen version by its id and number, or null for the one that is being written. */
export type TextOf = { id: string; number: number } | null

/** Where a text of a plan stands: as the plan does when it is the one that holds; beside that a proposal, or a version that others came after. */
export type TextState = PlanState | 'earlier'

/** Where a proposal stands, that is written while another text of the plan holds. */
export type ProposalState = Exclude<TextState, 'in force' | 'replaced' | 'earlier'>

/** Where a text stands on a day, which is never in force because another text of the same plan is. */
export function textStateOf(plan: AuthorityPlan, text: TextOf, today: Day): TextState {
  const frozen = frozenAs(plan, text)
  if (!isOpen(plan, today)) return frozen && frozen.id !== plan.force?.revision ? 'earlier' : 'replaced'
  const force = forceOf(plan, text)
  if (force) return force.from <= today ? 'in force' : 'coming'
  if (frozen && decidedAs(plan, frozen)) return 'earlier'
  if (!frozen) return plan.sharing ? 'shared' : 'draft'
  if (frozen.id !== plan.latest?.id) return 'earlier'
  return plan.sharing ? 'shared' : 'final'
}

/** The frozen version that a text is: what is being written is the latest as long as nobody has changed it. */
export function frozenAs(plan: Pick<AuthorityPlan, 'latest' | 'changedAt'>, text: TextOf): TextOf {
  return text ?? (plan.latest && !isChanged(plan) ? plan.latest : null)
}

/** By which record a text holds, or is to hold; null for a proposal, and for what others came after. */
export function forceOf(plan: AuthorityPlan, text: TextOf): ForceRecord | null {
  const frozen = frozenAs(plan, text)
  return holdingOf(plan).find(({ revision }) => revision === frozen?.id) ?? null
}

/** What holds, now or from a day to come, in the order of those days: of several that are decided for one day the one that was noted last. */
export function holdingOf({ force, decided }: Pick<Records, 'force' | 'decided'>): ForceRecord[] {
  return decided.filter(({ from }, at) => force !== null && from >= force.from && from !== decided[at + 1]?.from)
}

/** By which record a frozen version was decided, also when others came after it; null when it is not, or the decision was taken back. */
export function decidedAs({ decided }: Pick<Records, 'decided'>, { id }: { id: string }): ForceRecord | null {
  return decided.find(({ revision }) => revision === id) ?? null
}

/** Where the text that is being written stands, while another of the same plan holds; null when there is no other, or nothing is proposed. */
export function proposalOf(plan: AuthorityPlan, today: Day): ProposalState | null {
  if (!plan.force || !isOpen(plan, today)) return null
  const state = textStateOf(plan, null, today)
  return frozenAs(plan, null)?.id === plan.force.revision || state === 'in force' || state === 'replaced' || state === 'earlier'
    ? null
    : state
}

/** Whether a plan holds, or has held: from then on what was decided is the plan, and what is written a proposal. */
export function hasHeld({ force }: Pick<Records, 'force'>, today: Day): boolean {
  return force !== null && force.from <= today
}

/** Whether its text has been changed since it was last frozen; never when it was never frozen. */
export function isChanged({ latest, changedAt }: Pick<Records, 'latest'> & Pick<AuthorityPlan, 'changedAt'>): boolean {
  return latest !== null && changedAt.getTime() > latest.at.getTime()
}

/** A replaced plan is read, and no longer written. */
export function isOpen(plan: AuthorityPlan, today: Day): boolean {
  return stateOf(plan, today) !== 'replaced'
}

/** Every goal in the order of the plan with its number: "2.1" is the first of the second part. */
export function numberedGoals(parts: readonly Part[]): { number: string; part: Part; goal: Goal }[] {
  return parts.flatMap((part, at) => part.goals.map((goal, place) => ({ number: `${at + 1}.${place + 1}`, part, goal })))
}

/** What measures cost in all, as far as that is said. */
export function costOf(measures: readonly Pick<Measure, 'money' | 'hours'>[]): { money: number; hours: number } {
  const sum = (numbers: (number | null)[]) => numbers.reduce<number>((all, each) => all + (each ?? 0), 0)
  return { money: sum(measures.map(({ money }) => money)), hours: sum(measures.map(({ hours }) => hours)) }
}
