import { z } from 'zod'
import { contentFile } from '../../ground/base/content-file.ts'

const share = z.number().min(0).max(1)

const answered = z.strictObject({
  share,
  /** Levels higher than the first time: in everything, and in an aspect. */
  everywhere: z.number().default(0),
  aspects: z.record(z.string(), z.number()).default({}),
})

/** How a round of the demo was answered. */
export type Answered = z.output<typeof answered>

/** How the demo's people have answered, of `content/demo/rounds.yaml`. */
export const demoAnswers = contentFile(
  'demo/rounds.yaml',
  z.strictObject({
    first: answered,
    second: answered,
    third: answered,
    teacher: z.strictObject({
      goals: z.array(z.strictObject({ action: z.string(), chosen: z.int().min(1), done: z.int().optional() })),
      looking_back: z.record(z.string(), z.int()),
    }),
  }),
)
