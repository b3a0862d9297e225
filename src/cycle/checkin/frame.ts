import { must, type SignedInAsk } from '../../ground/base/ask.ts'
import { does, type Membership, membershipsIn } from '../../people/membership/membership.ts'
import { frameOf, type Frame as PlanFrame } from '../plan/frame.ts'
import type { PlanUnitKind } from '../plan/plan.ts'
import { canAdopt, canEdit, isOpen } from '../plan/rules.ts'
import { type Plan, plansSeen } from '../plan/store.ts'
import type { Checkin } from './checkin.ts'
import { checkinSeen } from './store.ts'

/**
 * What somebody may do with the checks of a plan. `run`: start one, and choose the day. `lead`: one that is open, with its code, reminder and closing, whatever has become of the
 * plan meanwhile: a decision is taken back, a plan closed, a team gone, and tickets hold until somebody closes the check.
 */
export type Powers = { run: boolean; lead: boolean; decide: boolean; edit: boolean }

/** A check with its plan, as far as the viewer sees that, and what they may do. */
export type Frame = { checkin: Checkin; plan: Plan | null; powers: Powers }

/** The check that the address names by `:id`, or NotFound. */
export async function checkinFrame(ask: SignedInAsk): Promise<Frame> {
  const checkin = await checkinSeen(ask.tx, ask.viewer, ask.id('id'), ask.today)
  const [plan = null] = await plansSeen(ask.tx, ask.viewer, ask.today, { id: checkin.plan })
  return { checkin, plan, powers: powersOver(membershipsIn(ask.viewer, checkin), checkin.unit.kind, plan) }
}

/** The same, for who leads it while it is open; anyone else gets NotFound. */
export async function leadFrame(ask: SignedInAsk): Promise<Frame> {
  const frame = await checkinFrame(ask)
  must(frame.powers.lead)
  return frame
}

/** A plan and what the viewer may do with its checks: for who is something to the plan. */
export async function planFrame(ask: SignedInAsk): Promise<PlanFrame & { powers: Powers }> {
  const frame = await frameOf(ask)
  must(frame.plan.readsChecks)
  return { ...frame, powers: powersOver(frame.roles, frame.plan.unit.kind, frame.plan) }
}

/** The lead of a team or its principal runs a check of the team's plan, the principal of the school's; decisions are for who decides on the plan. */
function powersOver(roles: readonly Membership[], kind: PlanUnitKind, plan: Plan | null): Powers {
  const lead = does(roles, kind === 'team' ? 'run team checkin' : 'run school checkin')
  if (!plan) return { run: false, lead, decide: false, edit: false }
  return { run: lead && isOpen(plan) && plan.adoption !== null, lead, decide: canAdopt(roles, plan), edit: canEdit(roles, plan) }
}
