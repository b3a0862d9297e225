import { found, must } from '../../ground/base/ask.ts'
import type { Day } from '../../ground/base/clock.ts'
import { type Question, together } from '../../ground/base/question.ts'
import type { Viewer } from '../../ground/base/viewer.ts'
import { sightOf } from '../../people/permission/permission.ts'
import { type Goal, hasHeld, type Need, type PlanText } from './authority-plan.ts'
import { seesDraft } from './seeing.ts'
import { planSeen, type SeenPlan } from './store.ts'
import { frozenTextAsked, goalsAsked, type LiveBody, liveBodyAsked, type Version } from './store-content.ts'

/** A plan with the text that somebody is shown of it. */
export type ShownPlan = SeenPlan & {
  text: PlanText
  /** The frozen version that it is; null for the text that is being written. */
  version: Version | null
  /** Of a text that is being written: needs that no goal answers, and goals that were taken away. */
  loose: Need[]
  removed: Pick<Goal, 'id' | 'title'>[]
}

/**
 * A plan as somebody reads it, or NotFound. Who writes it is shown what is being written; everyone else what was frozen and holds, and those who see drafts what is being
 * written until something holds. Of who writes it is known before anything is asked that they see all, and all is asked at once.
 */
export function planShown(viewer: Viewer, today: Day, id: string): Question<ShownPlan> {
  if (sightOf(viewer, 'writing authority plan'))
    return together(planSeen(viewer, today, id), bodyAsked(id)).map(([seen, body]) => asWritten(seen, body))
  return planSeen(viewer, today, id).followedBy((seen) =>
    hasHeld(seen.plan, today)
      ? frozenTextAsked(found(seen.plan.force).revision).map((told) => ({ ...seen, ...told, loose: [], removed: [] }))
      : draftOf(seen),
  )
}

/** The text that is being written, for those who see drafts, or NotFound. */
export function draftShown(viewer: Viewer, today: Day, id: string): Question<ShownPlan> {
  return planSeen(viewer, today, id).followedBy(draftOf)
}

function draftOf(seen: SeenPlan): Question<ShownPlan> {
  must(seesDraft(seen.right))
  return bodyAsked(seen.plan.id).map((body) => asWritten(seen, body))
}

type Body = LiveBody & Pick<ShownPlan, 'removed'>

function bodyAsked(id: string): Question<Body> {
  return together(liveBodyAsked(id), goalsAsked(id, true)).map(([body, removed]) => ({ ...body, removed }))
}

function asWritten(seen: SeenPlan, { loose, removed, ...body }: Body): ShownPlan {
  return { ...seen, text: { head: seen.plan.written, ...body }, version: null, loose, removed }
}
