import assert from 'node:assert/strict'
import type { PlanTown, Who } from './plan-town.ts'

/** An action that a plan has, with the baseline of its goal. */
export type Chosen = {
  title: string
  why: string
  origin: string
  action: string
  framework: string
  goal_id: string | null
  baseline: unknown
}

/** What people do in a unit's meeting about its result, by the pages. @param town asked for when they do it, so that a suite names these before its town is open */
export function meetingIn(town: () => PlanTown) {
  async function page(who: Who, path: string, status = 200): Promise<string> {
    const answer = await town().as(who).get(path)
    assert.equal(answer.status, status, `${who}: ${path}`)
    return answer.text
  }
  return {
    page,
    /** The actions that somebody is offered, in order. */
    async offered(who: Who, unit: string): Promise<string[]> {
      return [...(await page(who, `/workshops/${unit}/choices`)).matchAll(/name="action" value="([^"]+)"/g)].map(([, id = '']) => id)
    },
    choose: (who: Who, unit: string, action: string) => town().as(who).post(`/workshops/${unit}/choices`, { action }),
    actionsOf: (unit: string) =>
      town().rows<Chosen>(
        `select a.title, a.why, a.origin, a.action, a.framework, a.goal_id, g.baseline from plan_action a join plan p on p.id = a.plan_id
           left join plan_goal g on g.id = a.goal_id where p.unit_id = $1 and a.removed_at is null order by a.position`,
        [unit],
      ),
  }
}
