import { z } from 'zod'
import { contentFile } from '../../ground/base/content-file.ts'

/** A mean on the four steps of a check, about which the answers lie. */
const steps = z.number().min(1).max(4)

const tried = z.strictObject({
  /** An action of the framework, by its id. */
  action: z.string(),
  why: z.string(),
  far: steps,
  helps: steps,
})

/** An action of the year before, and what those who did it said. */
export type Tried = z.output<typeof tried>

/** Days from today; those gone by are negative. */
const demoCheck = z.strictObject({
  school: z.string(),
  /** Of a team's plan; the school's where there is none. */
  team: z.string().optional(),
  /** Of the school year before this one. */
  before: z.boolean().default(false),
  adopted: z.int(),
  check: z.strictObject({ started: z.int(), closes: z.int(), share: z.number().min(0).max(1) }),
  introduction: z.string(),
  actions: z.array(z.string()).min(1).max(5),
})

/** A plan that was adopted half a year before a check of it, and that check. */
export type DemoCheck = z.output<typeof demoCheck>

/** What is written in the demo's checks, of `content/demo/checks.yaml`. */
export const demoChecks = contentFile(
  'demo/checks.yaml',
  z.strictObject({
    lines: z.array(z.string()).min(1),
    checks: z.array(demoCheck).min(1),
    year_before: z.strictObject({
      schools: z.array(z.strictObject({ name: z.string(), team: z.string() })),
      introduction: z.strictObject({ school: z.string(), team: z.string() }),
      school: z.array(tried).min(1).max(5),
      team: z.array(tried).min(1).max(5),
    }),
  }),
)
