import { z } from 'zod'
import { codesOf, dayField, revisionField, texts } from '../../ground/base/form.ts'
import { longest } from './limits.ts'
import { courseEditWords } from './pages/course-edit-page.words.ts'
import { programmeEditWords } from './pages/programme-edit-page.words.ts'
import { listPageWords } from './pages/session-list-page.words.ts'
import { sessionPageWords } from './pages/session-page.words.ts'
import { chargeParts, ways, wishes } from './programme.ts'
import { sessionFields } from './session-form.ts'

export const programmeCode = codesOf(programmeEditWords.sv.errors)
const line = (most: number) => z.string().max(most, programmeCode.long).default('')
export const programmeForm = z
  .object({
    title: z.string(programmeCode.title).min(1, programmeCode.title).max(longest.title, programmeCode.title),
    purpose: z.string(programmeCode.purpose).min(1, programmeCode.purpose).max(longest.purpose, programmeCode.purpose),
    from: dayField(programmeCode.from),
    to: dayField(programmeCode.to),
    funder: line(longest.funder),
    funderLine: line(longest.funderLine),
    funderNumber: line(longest.funderNumber),
    funding: line(longest.funding),
    contact: line(longest.contact),
    recordNumber: line(longest.recordNumber),
    partners: line(longest.partners),
    forms: z.array(z.string()).default([]),
    schools: z.array(z.string()).default([]),
    aspects: z.array(z.string()).default([]),
    levelFrom: z.coerce.number().int().min(1).max(20).catch(1),
    levelTo: z.coerce.number().int().min(1).max(20).catch(20),
    revision: revisionField,
  })
  .refine(({ from, to }) => to >= from, { path: ['to'], message: programmeCode.order })
  .refine(({ levelFrom, levelTo }) => levelTo >= levelFrom, { path: ['levelTo'], message: programmeCode.levels })
export type ProgrammeForm = z.output<typeof programmeForm>

export const chargeCode = codesOf(programmeEditWords.sv.chargeErrors)
export const chargeForm = z.object({ mail: z.string().default(''), part: z.enum(chargeParts) })

export const courseCode = codesOf(courseEditWords.sv.errors)
export const courseForm = z.object({
  title: z.string(courseCode.title).min(1, courseCode.title).max(longest.title, courseCode.title),
  about: z.string().max(longest.about, courseCode.long).default(''),
  audience: z.string().max(longest.audience, courseCode.long).default(''),
  revision: revisionField,
})

export const sessionSent = texts(...sessionFields).extend({ revision: revisionField })

export const signupCode = codesOf(sessionPageWords.sv.faults)
/** What somebody needs, and whom the form said it is told to. */
const needFields = { need: z.string().max(longest.need, signupCode.need).default(''), to: z.string().default('') }
export const signupForm = z.object({ way: z.enum(ways, signupCode.way), ...needFields })
export const waitingForm = z.object({ wish: z.enum(wishes, signupCode.way), direct: z.string().default('') })
export const offerForm = z.object({ answer: z.enum(['yes', 'no'], signupCode.answer), ...needFields })
export const needForm = z.object(needFields)

export const cancelCode = codesOf(listPageWords.sv.faults)
export const cancelForm = z.object({ reason: z.string(cancelCode.reason).min(1, cancelCode.reason).max(longest.reason, cancelCode.reason) })
export const leadForm = z.object({ mail: z.string().default('') })
