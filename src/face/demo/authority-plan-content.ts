import { z } from 'zod'
import { needSources } from '../../development/authority-plan/authority-plan.ts'
import { equipmentKinds } from '../../development/equipment/equipment.ts'
import { contentFile } from '../../ground/base/content-file.ts'

const days = z.int()
/** "-1-08-15": the day of a year counted from this one. */
const inYear = z.string().regex(/^-?\d-\d\d-\d\d$/)
const source = z.strictObject({ kind: z.enum(needSources), name: z.string(), said: z.string() })
const goal = z.strictObject({
  title: z.string(),
  text: z.string().default(''),
  sign: z.string(),
  duty: z.string(),
  /** `outlook`: which of what is noted it is taken from, from one. `together`: the schools that stand behind it, and when they met. */
  needs: z.array(
    z.strictObject({
      text: z.string(),
      source: source.optional(),
      outlook: z.int().optional(),
      together: z.strictObject({ schools: z.array(z.string()), met: inYear }).optional(),
    }),
  ),
  /** `need`: which of the goal's needs it answers, from one. */
  measures: z.array(
    z.strictObject({
      what: z.string(),
      duty: z.string(),
      due: inYear,
      money: z.int().optional(),
      hours: z.number().optional(),
      need: z.int().optional(),
    }),
  ),
})
const years = z.tuple([z.int(), z.int()])

/** What the demo's authority plans, of `content/demo/authority-plan.yaml`. */
export const demoAuthorityPlan = contentFile(
  'demo/authority-plan.yaml',
  z.strictObject({
    current: z.strictObject({
      title: z.string(),
      years,
      summary: z.string(),
      decider: z.string(),
      responsible: z.string(),
      number: z.string(),
      consultation: z.strictObject({ with: z.string(), text: z.string() }),
      review: z.strictObject({ holds: z.boolean(), text: z.string() }),
      parts: z.array(z.strictObject({ part: z.string(), responsible: z.string(), text: z.string(), goals: z.array(goal) })),
    }),
    next: z.strictObject({
      years,
      summary: z.string(),
      number: z.string(),
      sharing: z.strictObject({ days, until: days, message: z.string() }),
      consultation: z.strictObject({ days, with: z.string(), text: z.string() }),
      goal: goal.extend({ part: z.string() }),
      /** What schools ask for, by the theme's title, that the plan takes in and has no goal for yet. */
      themes: z.array(z.strictObject({ title: z.string(), days, name: z.string(), said: z.string() })),
      remarks: z.array(
        z.strictObject({
          by: z.enum(['principal', 'district_head']),
          days,
          /** "goal": the new one; else a part. */
          about: z.string(),
          text: z.string(),
          answer: z.string().optional(),
        }),
      ),
    }),
    answers: z.strictObject({ days, note: z.string(), levels: z.record(z.string(), z.int()) }),
    outlook: z.array(z.strictObject({ days, source: z.string(), what: z.string(), means: z.string() })),
    equipment: z.array(z.strictObject({ kind: z.enum(equipmentKinds), what: z.string(), perSchool: z.int(), step: z.int() })),
  }),
)

export type DemoGoal = z.output<typeof goal>
