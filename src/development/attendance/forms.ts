import { z } from 'zod'
import { codesOf, texts } from '../../ground/base/form.ts'
import { verdicts } from './attendance.ts'
import { fewestAfter, longest, mostAfter, mostBefore } from './limits.ts'
import { attendancePageWords } from './pages/attendance-page.words.ts'
import { attendeePageWords } from './pages/attendee-page.words.ts'

export const attendeeCode = codesOf(attendeePageWords.sv.faults)
/** @param length minutes of the session @param why whether a reason must be given */
export function attendeeForm(length: number, why: boolean) {
  return z
    .object({
      what: z.enum(verdicts, attendeeCode.what),
      minutes: z.string().default(''),
      reason: z
        .string()
        .max(longest.reason, attendeeCode.reason)
        .min(why ? 1 : 0, attendeeCode.reason)
        .default(''),
    })
    .transform(({ minutes, ...rest }) => ({ ...rest, minutes: rest.what === 'partly' ? Number(minutes || 'none') : null }))
    .refine(({ minutes }) => minutes === null || (Number.isInteger(minutes) && minutes >= 1 && minutes <= length), {
      path: ['minutes'],
      message: attendeeCode.minutes,
    })
    .refine(({ reason }) => !why || reason !== '', { path: ['reason'], message: attendeeCode.reason })
}

export const listCode = codesOf(attendancePageWords.sv.faults)
const whole = (least: number, most: number, code: string) => z.coerce.number(code).int(code).min(least, code).max(most, code)
export const settingForm = z.object({
  before: whole(0, mostBefore, listCode.before),
  after: whole(fewestAfter, mostAfter, listCode.after),
  leaving: z.string().default(''),
})
export const openForm = z.object({ reason: z.string(listCode.reason).min(1, listCode.reason).max(longest.reason, listCode.reason) })
export const walkInForm = z
  .object({ name: z.string().max(longest.name, listCode.name).default(''), person: z.string().default('') })
  .refine(({ name, person }) => name !== '' || person !== '', { path: ['name'], message: listCode.name })
export const mergeForm = z.object({ person: z.uuid() })
export const typedForm = texts('code')
