import { z } from 'zod'
import type { Day } from '../../ground/base/clock.ts'
import { codesOf, dayField, maybeDayField } from '../../ground/base/form.ts'
import { decisionKinds, longest, organiserForms, results } from './decision.ts'
import { decidePageWords } from './pages/decide-page.words.ts'
import { decisionPageWords } from './pages/decision-page.words.ts'
import { decisionsPageWords } from './pages/decisions-page.words.ts'
import { delegationPageWords } from './pages/delegation-page.words.ts'
import { letterPageWords } from './pages/letter-page.words.ts'
import { meetingPageWords } from './pages/meeting-page.words.ts'
import { newStatementWords } from './pages/new-statement-page.words.ts'
import { planDecisionWords } from './pages/plan-decision-page.words.ts'
import { statementPageWords } from './pages/statement-page.words.ts'
import { longestText } from './statement.ts'

const past = (today: Day, code: string) => dayField(code).refine((day) => day <= today, code)
const needed = (code: string, most: number) => z.string(code).min(1, code).max(most, code)
/** Six digits, as somebody may write them: with spaces between. */
const digits = z
  .string()
  .default('')
  .transform((code) => code.replace(/\s/g, ''))

export const organiserCode = codesOf(delegationPageWords.sv.errors)
export const organiserForm = z.object({
  form: z.enum(organiserForms, organiserCode.form),
  board: needed(organiserCode.board, longest.board),
})
export const listForm = (today: Day) =>
  z.object({
    version: needed(organiserCode.version, longest.version),
    adopted: past(today, organiserCode.adopted),
    points: needed(organiserCode.points, longest.points),
  })

export const decideCode = codesOf(decidePageWords.sv.errors)
/** @param plan whether the document is a plan, which holds from a day */
export const decideForm = (today: Day, plan: boolean) =>
  z
    .object({
      kind: z.enum(decisionKinds, decideCode.kind),
      point: z.union([z.literal(''), z.uuid()], decideCode.point).default(''),
      decidedOn: past(today, decideCode.decidedOn),
      from: plan ? dayField(decideCode.from) : z.literal('').default(''),
      text: needed(decideCode.text, longest.text),
      title: needed(decideCode.title, longest.title),
      code: digits,
    })
    .refine(({ kind, point }) => kind === 'execution' || point !== '', { path: ['point'], message: decideCode.point })
    .refine(({ decidedOn, from }) => from === '' || from >= decidedOn, { path: ['from'], message: decideCode.from })

export const withdrawalCode = codesOf(decisionPageWords.sv.errors)
export const withdrawalForm = z.object({ reason: needed(withdrawalCode.reason, longest.reason), code: digits })

export const requestCode = codesOf(planDecisionWords.sv.errors)
export const requestForm = (today: Day) =>
  z.object({
    proposal: z.string().max(longest.proposal, requestCode.proposal).default(''),
    due: maybeDayField(requestCode.due, (day) => day >= today),
  })

export const sendCode = codesOf(planDecisionWords.sv.errors)
export const sendForm = z.object({ decision: z.uuid(), message: z.string().max(longest.message, sendCode.message).default('') })

export const meetingCode = codesOf(decisionsPageWords.sv.errors)
export const meetingForm = z.object({ board: needed(meetingCode.board, longest.board), onDay: dayField(meetingCode.onDay) })

export const outcomeCode = codesOf(meetingPageWords.sv.errors)
export const outcomeForm = (today: Day) =>
  z
    .object({
      result: z.enum(results, outcomeCode.result),
      paragraph: z.string().max(longest.paragraph, outcomeCode.paragraph).default(''),
      minutes: maybeDayField(outcomeCode.minutes, (day) => day <= today),
      announced: maybeDayField(outcomeCode.announced, (day) => day <= today),
      note: z.string().max(longest.note, outcomeCode.note).default(''),
    })
    .refine(({ minutes, announced }) => minutes === '' || announced === '' || announced >= minutes, {
      path: ['announced'],
      message: outcomeCode.announced,
    })

export const letterCode = codesOf(letterPageWords.sv.errors)
export const letterForm = z.object({
  recipient: needed(letterCode.recipient, longest.recipient),
  text: needed(letterCode.text, longest.letter),
})

export const newStatementCode = codesOf(newStatementWords.sv.errors)
export const newStatementForm = z.object({
  template: z.string(newStatementCode.template).min(1, newStatementCode.template),
  revision: z.union([z.literal(''), z.uuid()], newStatementCode.revision).default(''),
  about: z.union([z.literal(''), z.uuid()], newStatementCode.about).default(''),
  programme: z.union([z.literal(''), z.uuid()], newStatementCode.programme).default(''),
  subject: z.string().max(longestText.title, newStatementCode.long).default(''),
  department: z.string().max(longestText.department, newStatementCode.long).default(''),
  handler: needed(newStatementCode.handler, longestText.handler),
  phone: z.string().max(longestText.phone, newStatementCode.long).default(''),
  board: needed(newStatementCode.board, longestText.board),
  meetingOn: maybeDayField(newStatementCode.meetingOn),
  secrecy: z.string().max(longestText.secrecy, newStatementCode.long).default(''),
})

export const statementCode = codesOf(statementPageWords.sv.errors)
export const statementHeadForm = z.object({
  title: needed(statementCode.title, longestText.title),
  department: z.string().max(longestText.department, statementCode.long).default(''),
  handler: needed(statementCode.handler, longestText.handler),
  phone: z.string().max(longestText.phone, statementCode.long).default(''),
  board: needed(statementCode.board, longestText.board),
  meetingOn: maybeDayField(statementCode.meetingOn),
  secrecy: z.string().max(longestText.secrecy, statementCode.long).default(''),
  revision: z.coerce.number().int().min(0).catch(0),
})
