import { must, type SignedInAsk } from '../../ground/base/ask.ts'
import { does, type Membership, membershipsIn } from '../../people/membership/membership.ts'
import { frameOf, type Frame as PlanFrame } from '../plan/frame.ts'
import { canAdopt, canEdit, isOpen } from '../plan/rules.ts'
import { type Plan, plansSeen } from '../plan/store.ts'
import type { Checkin } from './checkin.ts'
import { checkinSeen } from './store.ts'

/** What somebody may do with the checks of a plan. */
export type Powers = { run: boolean; decide: boolean; edit: boolean }

/** A check with its plan, as far as the viewer sees that, and what they may do. */
export type Frame = { checkin: Checkin; plan: Plan | null; powers: Powers }

/** The check that the address names by `:id`, or NotFound. */
export async function checkinFrame(ask: SignedInAsk): Promise<Frame> {
  const checkin = await checkinSeen(ask.tx, ask.viewer, ask.id('id'), ask.today)
  const [plan = null] = await plansSeen(ask.tx, ask.viewer, ask.today, { id: checkin.plan })
  return { checkin, plan, powers: powersOver(membershipsIn(ask.viewer, checkin), plan) }
}

/** The same, for who runs it; anyone else gets NotFound. */
export async function runFrame(ask: SignedInAsk): Promise<Frame> {
  const frame = await checkinFrame(ask)
  must(frame.powers.run)
  return frame
}

/** A plan and what the viewer may do with its checks: for who is something to the plan. */
export async function planFrame(ask: SignedInAsk): Promise<PlanFrame & { powers: Powers }> {
  const frame = await frameOf(ask)
  must(
    frame.plan.sees === 'whole' ||
      membershipsIn(ask.viewer, { unit: frame.plan.unit, school: frame.plan.school }).length > 0 ||
      worksThere(ask, frame.plan),
  )
  return { ...frame, powers: powersOver(frame.roles, frame.plan) }
}

/** Everyone at a school reads the checks of the school's plan. */
function worksThere({ viewer }: SignedInAsk, { unit, school }: Plan): boolean {
  return unit.kind === 'school' && viewer.duties.some((duty) => duty.school === school.id && duty.role !== 'coach')
}

/** The lead of a team or its principal runs a check of the team's plan, the principal of the school's; decisions are for who decides on the plan. */
function powersOver(roles: readonly Membership[], plan: Plan | null): Powers {
  if (!plan) return { run: false, decide: false, edit: false }
  const runs = does(roles, plan.unit.kind === 'team' ? 'run team checkin' : 'run school checkin')
  return { run: runs && isOpen(plan) && plan.adoption !== null, decide: canAdopt(roles, plan), edit: canEdit(roles, plan) }
}
