import { found } from '../../ground/base/ask.ts'
import type { Day } from '../../ground/base/clock.ts'
import { known, type Question, together } from '../../ground/base/question.ts'
import type { Viewer } from '../../ground/base/viewer.ts'
import type { Goal, Need, PlanText } from './authority-plan.ts'
import { seesDraft } from './seeing.ts'
import { planSeen, type SeenPlan } from './store.ts'
import { frozenTextAsked, goalsAsked, liveTextAsked, type Version } from './store-content.ts'

/** A plan with the text that somebody is shown of it. */
export type ShownPlan = SeenPlan & {
  text: PlanText
  /** The frozen version that it is; null for the text that is being written. */
  version: Version | null
  /** Of a text that is being written: needs that no goal answers, and goals that were taken away. */
  loose: Need[]
  removed: Pick<Goal, 'id' | 'title'>[]
}

/** A plan as somebody reads it, or NotFound: the text that is being written, or what was frozen and is in force, and nothing else. */
export function planShown(viewer: Viewer, today: Day, id: string): Question<ShownPlan> {
  return planSeen(viewer, today, id).followedBy((seen) => (seesDraft(seen.right) ? beingWritten(seen) : frozen(seen)))
}

function beingWritten(seen: SeenPlan): Question<ShownPlan> {
  const removed = seen.right === 'writes' ? goalsAsked(seen.plan.id, true) : known([])
  return together(liveTextAsked(seen.plan), removed).map(([text, gone]) => ({
    ...seen,
    text,
    version: null,
    loose: text.loose,
    removed: gone,
  }))
}

function frozen(seen: SeenPlan): Question<ShownPlan> {
  return frozenTextAsked(found(seen.plan.force).revision).map((told) => ({ ...seen, ...told, loose: [], removed: [] }))
}
