import { z } from 'zod'
import type { Day } from '../../ground/base/clock.ts'
import { dayField, texts } from '../../ground/base/form.ts'
import { longest } from './joint.ts'
import type { jointWords } from './joint.words.ts'
import type { JointAddresses } from './joint-addresses.ts'
import type { WrittenConclusion } from './pages/joint-parts.tsx'
import type { JointStatementPageProps } from './pages/statement-page.tsx'

type Words = (typeof jointWords)['sv']

/** What a group said about one question, where to go next, and what is to be mended. `level` is null where nothing was chosen. */
export type JointAnswer = {
  level: number | null
  note: string
  go: 'next' | 'previous' | 'overview'
  written: JointStatementPageProps['written'] | null
}

/** The form of one question. */
export const questionForm = texts('choice', 'note').extend({ go: z.enum(['next', 'previous', 'overview']).catch('next') })

/** Reads it. @param top the highest level of the ladder */
export function jointAnswer({ choice, note, go }: z.infer<typeof questionForm>, top: number, t: Words): JointAnswer {
  const level = /^\d$/.test(choice) && Number(choice) <= top ? Number(choice) : null
  // A line about a question without a level has nothing to stand beside.
  const misses = choice === '' ? note !== '' : level === null
  const errors = { ...(misses ? { choice: t.choice } : {}), ...(note.length > longest.note ? { note: t.noteLong } : {}) }
  return { level, note, go, written: Object.keys(errors).length > 0 ? { choice: level, note, errors } : null }
}

/** The address to go on to from a question. */
export function onwards(at: JointAddresses, { number, of, go }: { number: number; of: number; go: JointAnswer['go'] }): string {
  if (go === 'overview') return at.page
  const next = number + (go === 'previous' ? -1 : 1)
  return next > of ? at.page : at.question(Math.max(1, next))
}

const dayIn = dayField()

/** The form that finishes a joint assessment. */
export const conclusionForm = texts('agreedOn', 'note')

/** Reads it. @returns what is to be mended in `errors`; empty when it may be finished */
export function conclusionIn(
  { agreedOn, note }: z.infer<typeof conclusionForm>,
  { today, agreed }: { today: Day; agreed: number },
  t: Words,
): WrittenConclusion {
  const errors = {
    ...(agreed === 0 ? { levels: t.nothingAgreed } : {}),
    ...(!dayIn.safeParse(agreedOn).success || agreedOn > today || agreedOn < '2000-01-01' ? { agreedOn: t.badDay } : {}),
    ...(note.length > longest.agreement ? { note: t.whoLong } : {}),
  }
  return { agreedOn, note, errors }
}
