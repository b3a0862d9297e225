import { z } from 'zod'
import { actionStatuses } from '../../cycle/plan/plan.ts'
import { helpKinds } from '../../cycle/report/report.ts'
import { contentFile } from '../../ground/base/content-file.ts'

const words = z.array(z.string()).min(1)
const help = z.array(z.strictObject({ kind: z.enum(helpKinds), text: z.string() }))
/** Days from today; those gone by are negative. */
const days = z.number().int()

const agreement = z.strictObject({
  title: z.string(),
  text: z.string(),
  /** The head, the principal, or a name in own words. */
  owner: z.string(),
  due: days,
  notes: z.array(z.strictObject({ status: z.enum(actionStatuses), text: z.string(), days })),
})

/** An agreement of the demo, and what became of it. */
export type DemoAgreement = z.output<typeof agreement>

/** What is written in the demo's reports and dialogues, of `content/demo/dialogues.yaml`. */
export const demoDialogues = contentFile(
  'demo/dialogues.yaml',
  z.strictObject({
    before: z.strictObject({
      words,
      decisions: z.string(),
      help,
      answer: z.string(),
      place: z.string(),
      questions: z.array(z.string()),
      notes: z.string(),
      agreements: z.array(agreement).min(1),
    }),
    now: z.strictObject({ words }),
    second: z.strictObject({ words, help, place: z.string(), message: z.string() }),
    third: z.strictObject({ words, help, answer: z.string() }),
  }),
)
