import { z } from 'zod'
import { codesOf, dayField, maybeDayField, revisionField } from '../../ground/base/form.ts'
import { groupEditWords } from './pages/group-edit-page.words.ts'
import { groupPageWords } from './pages/group-page.words.ts'
import { meetingPageWords } from './pages/meeting-page.words.ts'
import { longest, seenBy } from './working-group.ts'

export const groupCode = codesOf(groupEditWords.sv.errors)
export const groupForm = z.object({
  title: z.string(groupCode.title).min(1, groupCode.title).max(longest.title, groupCode.title),
  purpose: z.string().max(longest.purpose, groupCode.purpose).default(''),
  notesSeenBy: z.enum(seenBy, groupCode.notesSeenBy).optional(),
  needsSeenBy: z.enum(seenBy, groupCode.needsSeenBy).optional(),
  revision: revisionField,
})

export const memberForm = z.object({ mail: z.string().default(''), chair: z.string().default('') })
export const chairForm = z.object({ chair: z.string().default('') })

export const beginCode = codesOf(groupPageWords.sv.errors)
export const beginForm = z.object({
  heldOn: dayField(beginCode.heldOn),
  place: z.string().max(longest.place, beginCode.place).default(''),
})

export const meetingCode = codesOf(meetingPageWords.sv.errors)
export const notesForm = z.object({
  text: z.string().max(longest.text, meetingCode.text).default(''),
  participants: z.string().max(longest.participants, meetingCode.participants).default(''),
  take: z.array(z.string()).default([]),
  revision: revisionField,
})
export const taskForm = z.object({
  what: z.string(meetingCode.what).min(1, meetingCode.what).max(longest.what, meetingCode.what),
  person: z.string().default(''),
  dueOn: maybeDayField(meetingCode.dueOn),
})
export const needForm = z.object({
  need: z.string(meetingCode.need).min(1, meetingCode.need).max(longest.need, meetingCode.need),
  aspect: z.string().default(''),
})
