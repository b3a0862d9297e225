import { z } from 'zod'
import { actionStatuses } from '../../cycle/plan/plan.ts'
import { contentFile } from '../../ground/base/content-file.ts'

/** Days from today; those gone by are negative. */
const day = z.int().min(-360).max(360)
const someone = z.enum(['lead', 'colleague', 'other', 'principal'])
const done = z.strictObject({ day, by: someone })

const goal = z.strictObject({ key: z.string(), title: z.string(), aspect: z.string(), signs: z.string() })

const action = z.strictObject({
  key: z.string(),
  /** An action of the framework, by its id. */
  action: z.string(),
  goal: z.string().nullable().default(null),
  why: z.string(),
  owner: someone.nullable().default(null),
  due: day,
  /** Nothing: what the framework says. */
  how_we_know: z.string().optional(),
  notes: z.array(done.extend({ status: z.enum(actionStatuses), note: z.string().default('') })).default([]),
  evidence: z.array(done.extend({ title: z.string(), text: z.string() })).default([]),
})

const plan = z.strictObject({
  /** Which of the school's teams, counted from one; nothing is the school. */
  team: z.int().min(1).optional(),
  begun: day,
  by: someone,
  introduction: z.string(),
  /** When its goals and actions were written. */
  written: day,
  goals: z.array(goal).default([]),
  actions: z.array(action),
  /** Actions of plans before this one that it takes up, by their keys. */
  takes_up: z.array(z.string()).default([]),
  adoption: done.extend({ role: z.enum(['team_lead', 'principal']), record_number: z.string() }).optional(),
  submission: done.extend({ text: z.string() }).optional(),
  comments: z.array(done.extend({ by: z.literal('principal'), text: z.string() })).default([]),
})

export type DemoPerson = z.output<typeof someone>
export type DemoPlan = z.output<typeof plan>
export type DemoAction = z.output<typeof action>

/** The plans of the demo's first school, of `content/demo/plans.yaml`. */
export const demoPlans = contentFile('demo/plans.yaml', z.array(plan))
