import { z } from 'zod'
import { codesOf, dayField, maybeDayField } from '../../ground/base/form.ts'
import { chosenKinds, directions, longest, ways } from './matter.ts'
import { dispatchWords } from './pages/dispatches.words.ts'
import { documentPageWords } from './pages/document-page.words.ts'
import { listPageWords } from './pages/list-page.words.ts'
import { matterPageWords } from './pages/matter-page.words.ts'
import { newDocumentWords } from './pages/new-document-page.words.ts'
import { requestPageWords } from './pages/request-page.words.ts'

export const matterCode = codesOf(listPageWords.sv.errors)
export const newMatter = z.object({
  number: z.string(matterCode.number).min(1, matterCode.number).max(longest.number, matterCode.numberLong),
  title: z.string(matterCode.title).min(1, matterCode.title).max(longest.title, matterCode.titleLong),
})

export const entryCode = codesOf(matterPageWords.sv.errors)
/** @param today the last day that something can have happened on */
export const newEntry = (today: string) =>
  z.object({
    direction: z.enum(directions, entryCode.direction),
    day: dayField(entryCode.day).refine((day) => day <= today, entryCode.day),
    party: z.string().max(longest.party, entryCode.partyLong).default(''),
    subject: z.string(entryCode.subject).min(1, entryCode.subject).max(longest.subject, entryCode.subjectLong),
    secrecy: z.string().max(longest.secrecy, entryCode.secrecyLong).default(''),
  })

export const documentCode = codesOf(newDocumentWords.sv.errors)
/** @param today the last day that it can have come in on */
export const newDocument = (today: string) =>
  z.object({
    kind: z.enum(chosenKinds, documentCode.kind),
    name: z.string(documentCode.name).min(1, documentCode.name).max(longest.title, documentCode.nameLong),
    secrecy: z.string().max(longest.secrecy, documentCode.secrecyLong).default(''),
    direction: z.enum(['made', 'in'], documentCode.direction).default('made'),
    party: z.string().max(longest.party, documentCode.partyLong).default(''),
    day: maybeDayField(documentCode.day, (day) => day <= today),
  })

export const dispatchCode = codesOf(dispatchWords.sv.errors)
/** What was sent. @param today the last day that something can have been sent on */
export const newDispatch = (today: string) =>
  z.object({
    which: z.array(z.uuid(), dispatchCode.which).min(1, dispatchCode.which).max(100, dispatchCode.which),
    recipient: z.string(dispatchCode.recipient).min(1, dispatchCode.recipient).max(longest.party, dispatchCode.recipientLong),
    way: z.enum(ways, dispatchCode.way),
    sentOn: dayField(dispatchCode.sentOn).refine((day) => day <= today, dispatchCode.sentOn),
    note: z.string().max(longest.note, dispatchCode.noteLong).default(''),
  })

export const askCode = codesOf(documentPageWords.sv.errors)
/** @param today the first day that an attest can be asked for by */
export const newRequest = (today: string) =>
  z.object({
    person: z.uuid(askCode.person),
    title: z.string(askCode.title).min(1, askCode.title).max(longest.role, askCode.long),
    part: z.string(askCode.part).min(1, askCode.part).max(longest.role, askCode.long),
    sentence: z.string(askCode.sentence).min(1, askCode.sentence).max(longest.sentence, askCode.long),
    step: z.coerce.number(askCode.step).int(askCode.step).min(1, askCode.step).max(20, askCode.step),
    due: maybeDayField(askCode.due, (day) => day >= today),
  })
/** Somebody else in the place of who was asked: the last day stays. */
export const substituteForm = z.object({
  substitute: z.uuid(askCode.person),
  post: z.string(askCode.title).min(1, askCode.title).max(longest.role, askCode.long),
  why: z.string(askCode.reason).min(1, askCode.reason).max(longest.reason, askCode.long),
})
export const withReason = z.object({
  reason: z.string(askCode.reason).min(1, askCode.reason).max(longest.reason, askCode.long),
})

export const ownCode = codesOf(requestPageWords.sv.errors)
export const ownReason = z.object({ reason: z.string(ownCode.reason).min(1, ownCode.reason).max(longest.reason, ownCode.long) })
/** The same, with the code that a letter has just brought. */
export const takenBackCode = codesOf(requestPageWords.sv.errors)
export const takenBack = z.object({
  reason: z.string(takenBackCode.reason).min(1, takenBackCode.reason).max(longest.reason, takenBackCode.long),
  code: z.string(takenBackCode.code).transform((code) => code.replace(/\s/g, '')),
})
/** Six digits, as somebody may write them: with spaces between. */
export const sentCode = z.object({
  code: z
    .string()
    .default('')
    .transform((code) => code.replace(/\s/g, '')),
})
