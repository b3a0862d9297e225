import { z } from 'zod'
import type { Day } from '../../ground/base/clock.ts'
import { codesOf, dayField, maybeDayField } from '../../ground/base/form.ts'
import { consultationKinds } from './authority-plan.ts'
import { longest } from './limits.ts'
import { revisionsPageWords } from './pages/revisions-page.words.ts'

export const stateCode = codesOf(revisionsPageWords.sv.errors)
const said = z.string().max(longest.message, stateCode.long).default('')
/** A day that has come. */
const past = (today: Day, code: string) => dayField(code).refine((day) => day <= today, code)

export const sharingForm = (today: Day) => z.object({ message: said, until: maybeDayField(stateCode.until, (day) => day >= today) })

export const consultationForm = (today: Day) =>
  z.object({
    kind: z.enum(consultationKinds, stateCode.kind),
    withWhom: z.string(stateCode.withWhom).min(1, stateCode.withWhom).max(longest.withWhom, stateCode.withWhom),
    onDay: past(today, stateCode.onDay),
    result: said,
  })

export const freezeForm = z.object({ note: said })

export const forceForm = (today: Day) =>
  z
    .object({
      decidedBy: z.string(stateCode.decidedBy).min(1, stateCode.decidedBy).max(longest.decider, stateCode.decidedBy),
      decidedOn: past(today, stateCode.decidedOn),
      from: dayField(stateCode.from),
    })
    .refine(({ decidedOn, from }) => from >= decidedOn, { path: ['from'], message: stateCode.from })

export const endForm = z.object({ reason: z.string(stateCode.reason).min(1, stateCode.reason).max(longest.reason, stateCode.reason) })

export const reviewForm = (today: Day) =>
  z
    .object({
      reviewDay: past(today, stateCode.reviewDay),
      holds: z.enum(['yes', 'no'], stateCode.holds),
      reviewText: said,
      next: maybeDayField(stateCode.next),
    })
    .refine(({ reviewDay, next }) => next === '' || next > reviewDay, { path: ['next'], message: stateCode.next })
