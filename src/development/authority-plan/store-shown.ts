import { found } from '../../ground/base/ask.ts'
import type { Day } from '../../ground/base/clock.ts'
import { type Question, together } from '../../ground/base/question.ts'
import type { Viewer } from '../../ground/base/viewer.ts'
import { sightOf } from '../../people/permission/permission.ts'
import type { Goal, Need, PlanText } from './authority-plan.ts'
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
 * A plan as somebody reads it, or NotFound: the text that is being written, or what was frozen and is in force, and nothing else. Who sees every draft is known before
 * anything is asked, and then all is asked at once.
 */
export function planShown(viewer: Viewer, today: Day, id: string): Question<ShownPlan> {
  if (sightOf(viewer, 'authority plan draft'))
    return together(planSeen(viewer, today, id), bodyAsked(id)).map(([seen, body]) => written(seen, body))
  return planSeen(viewer, today, id).followedBy((seen) =>
    seesDraft(seen.right)
      ? bodyAsked(id).map((body) => written(seen, body))
      : frozenTextAsked(found(seen.plan.force).revision).map((told) => ({ ...seen, ...told, loose: [], removed: [] })),
  )
}

type Body = LiveBody & Pick<ShownPlan, 'removed'>

function bodyAsked(id: string): Question<Body> {
  return together(liveBodyAsked(id), goalsAsked(id, true)).map(([body, removed]) => ({ ...body, removed }))
}

function written(seen: SeenPlan, { loose, removed, ...body }: Body): ShownPlan {
  return { ...seen, text: { head: seen.plan.head, ...body }, version: null, loose, removed }
}
