import { sql } from 'kysely'
import type { Day } from '../../ground/base/clock.ts'
import { known, type Question, together } from '../../ground/base/question.ts'
import type { Viewer } from '../../ground/base/viewer.ts'
import { stateOf } from '../authority-plan/authority-plan.ts'
import { planSeen, type SeenPlan } from '../authority-plan/store.ts'
import { frozenTextAsked, liveTextAsked } from '../authority-plan/store-content.ts'
import { type FollowedGoal, followUpOf } from './follow-up.ts'
import {
  baselinesAsked,
  goalsOnceAsked,
  indicatorsAsked,
  judgementsAsked,
  readingsAsked,
  schoolJudgementsAsked,
  targetsAsked,
} from './store.ts'

/** A plan with its goals as they are followed. */
export type FollowUp = SeenPlan & { goals: FollowedGoal[] }

/**
 * The follow-up of a plan that somebody sees, or NotFound: of the text that is decided, and of goals that were in one before; for those who see drafts also of what is new in
 * them, or was frozen and never decided.
 */
export function followUpAsked(viewer: Viewer, today: Day, id: string): Question<FollowUp> {
  return planSeen(viewer, today, id).followedBy((seen) => {
    const { plan, right } = seen
    const isDecided = ['in force', 'coming', 'replaced'].includes(stateOf(plan, today)) && plan.force !== null
    const decided = isDecided && plan.force ? frozenTextAsked(plan.force.revision).map(({ text }) => text.parts) : known([])
    const drafts = right === 'writes' || right === 'reads'
    const draft = drafts ? liveTextAsked(plan).map(({ parts }) => parts) : known([])
    return together(decided, draft, goalsOnceAsked(id, drafts ? 'frozen' : 'in force', today)).followedBy(([now, written, once]) => {
      const shown = [...now, ...written].flatMap(({ goals }) => goals.map((goal) => goal.id))
      const goals = [...new Set([...shown, ...once.map((goal) => goal.id)])]
      const indicators = sql`select id from indicator where goal_id = any (${goals}::uuid[])`
      return together(
        indicatorsAsked(goals),
        readingsAsked(indicators),
        targetsAsked(indicators),
        baselinesAsked(id),
        judgementsAsked(id),
        schoolJudgementsAsked(id),
      ).map(([all, readings, targets, baselines, judgements, ofSchools]) => ({
        ...seen,
        goals: followUpOf({ decided: now, draft: written, once, indicators: all, readings, targets, baselines, judgements, ofSchools }),
      }))
    })
  })
}
