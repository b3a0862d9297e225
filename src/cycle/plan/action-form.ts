import { createHash } from 'node:crypto'
import type { Day } from '../../ground/base/clock.ts'
import { type ActionDraft, type ActionField, draftFrom, fieldNames, fields, forEachField, textOfField } from './action/fields.ts'
import { type Decimal, dayIn, isNumber } from './action/kinds.ts'

/** An action's form as it stands: every field a text. `owner` is a person's id or empty. */
export type WrittenAction = Record<ActionField, string>

/** What must be mended, as the key of a sentence. */
export type ActionFault =
  | 'title'
  | 'titleLong'
  | 'long'
  | 'goal'
  | 'aspect'
  | 'owner'
  | 'ownerBoth'
  | 'day'
  | 'order'
  | 'past'
  | 'hours'
  | 'hoursEach'
  | 'weeks'
  | 'money'
  | 'tags'

const mostTags = 12
const longestTag = 40
const mostHours = 99_999
const mostHoursEach = 400
const mostWeeks = 60
const mostMoney = 2_000_000_000

/** What was sent, every field of it. */
export function writtenAction(sent: Partial<Record<string, string>>): WrittenAction {
  const written = forEachField((name) => sent[name] ?? '')
  return { ...written, title: written.title.replace(/\s+/g, ' ').trim() }
}

/** The form of an action that there is. `decimal` is the language's sign. */
export function formForAction(draft: ActionDraft, decimal: Decimal): WrittenAction {
  return forEachField((name) => textOfField(draft, name, decimal))
}

/** What a form says: a person answers for it before a role does. What is no number, day or choice reads as nothing: `faultsInAction` tells of it first. */
export function draftOfAction(form: WrittenAction): ActionDraft {
  return draftFrom(form.owner ? { ...form, ownerRole: '' } : form)
}

/** What the form is held against. */
export type ActionSetting = {
  goals: readonly { id: string }[]
  aspects: readonly string[]
  /** Who may answer for it: those who work there, and who answers for it already. */
  people: readonly string[]
  today: Day
  /** The last day as it was: one that has passed since needs no reason. */
  dueBefore: Day | null
}

/** What must be mended before an action can be kept. A last day in the past is allowed, with a note that says why. */
export function faultsInAction(form: WrittenAction, setting: ActionSetting): Partial<Record<ActionField, ActionFault>> {
  const faults: Partial<Record<ActionField, ActionFault>> = {}
  if (form.title === '') faults.title = 'title'
  else if ([...form.title].length > (fields.title.longest ?? 0)) faults.title = 'titleLong'
  for (const name of fieldNames) if (name !== 'title' && form[name].length > (fields[name].longest ?? 10_000)) faults[name] = 'long'
  if (form.goal !== '' && !setting.goals.some(({ id }) => id === form.goal)) faults.goal = 'goal'
  if (form.aspect !== '' && !setting.aspects.includes(form.aspect)) faults.aspect = 'aspect'
  if (form.owner !== '' && !setting.people.includes(form.owner)) faults.owner = 'owner'
  else if (form.owner !== '' && form.ownerRole !== '') faults.ownerRole = 'ownerBoth'
  const [start, due] = [dayIn(form.startOn), dayIn(form.dueOn)]
  if (start === null) faults.startOn = 'day'
  if (due === null) faults.dueOn = 'day'
  if (start && due && due < start) faults.dueOn = 'order'
  else if (due && due < setting.today && due !== setting.dueBefore && form.dueNote === '') faults.dueNote = 'past'
  if (form.hours !== '' && !isNumber(form.hours, { decimals: 2, least: 0.01, most: mostHours })) faults.hours = 'hours'
  if (form.hoursEach !== '' && !isNumber(form.hoursEach, { decimals: 2, least: 0.01, most: mostHoursEach })) faults.hoursEach = 'hoursEach'
  if (form.weeks !== '' && !isNumber(form.weeks, { decimals: 0, least: 1, most: mostWeeks })) faults.weeks = 'weeks'
  if (form.money !== '' && !isNumber(form.money, { decimals: 0, least: 0, most: mostMoney })) faults.money = 'money'
  const tags = fields.tags.read(form.tags)
  if (tags.length > mostTags || tags.some((tag) => [...tag].length > longestTag)) faults.tags = 'tags'
  return faults
}

/** A mark for each field as it was when the form was shown, in one line: tells afterwards which fields its writer has touched. */
export function marksOf(form: WrittenAction): string {
  return fieldNames.map((field) => markOf(form[field])).join('.')
}

/** The fields that differ from how they stood when the form was shown; all of them when the marks are missing. */
export function touchedSince(marks: string, form: WrittenAction): ActionField[] {
  const before = marks.split('.')
  return fieldNames.filter((field, index) => before[index] !== markOf(form[field]))
}

function markOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 8)
}
