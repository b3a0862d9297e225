import type { Framework } from '../../content/framework/schema.ts'
import { frameworkVersion } from '../../content/framework/store.ts'
import { overlayAsked } from '../../content/own-framework/overlay.ts'
import { found, must, type SignedInAsk } from '../../ground/base/ask.ts'
import { type Day, schoolYearOf } from '../../ground/base/clock.ts'
import { texts } from '../../ground/base/form.ts'
import { askOnce, known, type Question, together } from '../../ground/base/question.ts'
import type { Viewer } from '../../ground/base/viewer.ts'
import { membershipsIn, writes } from '../../people/membership/membership.ts'
import { type Group, groupsAsked } from '../../people/organisation/store-groups.ts'
import { frameworkFor } from '../joint-assessment/framework-choice.ts'
import type { Joint } from '../joint-assessment/joint.ts'
import { latestJointsAsked } from '../joint-assessment/store.ts'
import { canEdit } from '../plan/rules.ts'
import { type Plan, plansAsked } from '../plan/store.ts'
import type { ReleasedResult, ReleasedRound } from '../release/released.ts'
import { meetsAt } from '../result/meeting-place.ts'
import { roundsOpenAsked, seenResultAsked } from '../result/store-seen.ts'
import { startAt } from './clock.ts'
import { type Keep, shownToAll } from './meeting.ts'

/** A unit's meeting about its result: what it can look at, and the plan that its choices go to. */
export type Meeting = {
  unit: Group
  /** The released rounds that the unit has a result in, the newest first. */
  rounds: ReleasedRound[]
  /** The unit's own figures, as everyone in the room may see them. */
  result: ReleasedResult | null
  /** With the authority's own actions. */
  framework: Framework
  frameworkVersion: string
  /** The latest joint assessment that is finished. */
  joint: Joint | null
  /** The plan of the year, as it is written; null when there is none yet, or when the viewer does not see it. */
  plan: Plan | null
  schoolYear: number
  /** Whether the viewer sees what is chosen: the plan as it is written. */
  seesPlan: boolean
  /** Whether the viewer is of those who write the plan. */
  writes: boolean
  /** Whether they can now: the plan is not closed, and the unit is there. */
  edits: boolean
  keep: Keep
}

/** The meeting that the address names by `:unit`, or NotFound. */
export async function meetingOf(ask: SignedInAsk): Promise<Meeting> {
  const { tx, viewer, today } = ask
  const keep = await keepOf(ask)
  const id = ask.id('unit')
  const asked = together(
    unitAsked(ask),
    resultAsked(viewer, id, keep),
    plansAsked(viewer, today, { units: [id] }),
    latestJointsAsked([id]),
    overlayAsked(viewer),
  )
  const [unit, { rounds, round, result }, plans, joints, overlay] = await askOnce(tx, asked)
  const { plan, schoolYear } = planOf(plans, today)
  const version = round?.frameworkVersion ?? (await frameworkFor(tx, unit, plan))
  const { framework } = await frameworkVersion(tx, version)
  const roles = membershipsIn(viewer, { unit, school: { id: unit.school } })
  return {
    unit,
    rounds,
    result,
    framework: overlay(framework),
    frameworkVersion: version,
    // A school's joint assessment is its leaders' plan data: the staff who meet see the result, not that.
    joint: roles.length > 0 ? (joints.find(({ frameworkVersion: of }) => of === version) ?? null) : null,
    plan,
    schoolYear,
    seesPlan: roles.length > 0,
    writes: writes(roles, unit.kind),
    edits: plan ? canEdit(roles, plan) : !unit.ended && writes(roles, unit.kind),
    keep,
  }
}

/** The unit that the address names, for those who meet there, or NotFound. */
export async function meetingUnit(ask: SignedInAsk): Promise<Group> {
  return askOnce(ask.tx, unitAsked(ask))
}

function unitAsked(ask: SignedInAsk): Question<Group> {
  return groupsAsked([ask.id('unit')], ask.today).map(([unit]) => {
    must(unit && meetsAt(ask.viewer, unit))
    return unit
  })
}

type Looked = { rounds: ReleasedRound[]; round: ReleasedRound | undefined; result: ReleasedResult | null }

/** The rounds that a viewer may look at with the unit, the one that the address names or the newest, and what everyone in the room may see of it. */
function resultAsked(viewer: Viewer, unit: string, keep: Keep): Question<Looked> {
  return roundsOpenAsked(viewer, unit).followedBy((rounds): Question<Looked> => {
    const round = keep.round === null ? rounds[0] : found(rounds.find(({ id }) => id === keep.round))
    if (!round) return known({ rounds, round, result: null })
    return seenResultAsked(viewer, round.id, unit).map(({ result }) => ({ rounds, round, result: shownToAll(result) }))
  })
}

/** The plan of the year; in spring, when it has been followed up, the choices are for the next. */
function planOf(seen: readonly Plan[], today: Day): { plan: Plan | null; schoolYear: number } {
  const thisYear = schoolYearOf(today)
  const of = (year: number) => seen.filter(({ sees }) => sees === 'whole').find(({ schoolYear }) => schoolYear === year) ?? null
  const [current, month] = [of(thisYear), Number(today.slice(5, 7))]
  if (current?.state === 'closed' && month >= 4 && month <= 6) return { plan: of(thisYear + 1), schoolYear: thisYear + 1 }
  return { plan: current, schoolYear: thisYear }
}

/** What the address or the form carries on. What is no round's id or time is left out. */
async function keepOf(ask: SignedInAsk): Promise<Keep> {
  const carried = texts('round', 'start', 'from')
  const asked = () => ({ round: ask.query('round'), start: ask.query('start'), from: ask.query('from') })
  const { round, start, from } = ask.request.method === 'GET' ? asked() : await ask.form(carried)
  return { round: round === '' ? null : round, start: startAt(start, ask.today) ? start : null, joint: from === 'joint' }
}
