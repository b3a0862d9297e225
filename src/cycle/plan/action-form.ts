import { createHash } from 'node:crypto'
import type { Day } from '../../ground/base/clock.ts'
import { type Priority, priorities } from './plan.ts'
import type { ActionDraft } from './store-actions.ts'

/** The fields, in the order of the page. */
export const actionFormFields = [
  'title',
  'text',
  'why',
  'goal',
  'aspect',
  'owner',
  'ownerRole',
  'others',
  'startOn',
  'dueOn',
  'dueNote',
  'hours',
  'money',
  'priority',
  'howWeKnow',
  'tags',
] as const
export type ActionFormField = (typeof actionFormFields)[number]

/** An action's form as it stands: every field a text. `owner` is a person's id or empty. */
export type WrittenAction = Record<ActionFormField, string>

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
  | 'money'
  | 'tags'

/** Characters at most, as the database has them. */
export const longestIn: Partial<Record<ActionFormField, number>> = {
  text: 4000,
  why: 2000,
  ownerRole: 200,
  others: 500,
  dueNote: 2000,
  howWeKnow: 2000,
}
export const longestTitle = 200
const mostTags = 12
const longestTag = 40
const mostHours = 99_999
const mostMoney = 2_000_000_000

/** What was sent, every field of it. */
export function writtenAction(sent: Partial<Record<string, string>>): WrittenAction {
  const of = (name: ActionFormField) => sent[name] ?? ''
  return {
    title: of('title').replace(/\s+/g, ' ').trim(),
    text: of('text'),
    why: of('why'),
    goal: of('goal'),
    aspect: of('aspect'),
    owner: of('owner'),
    ownerRole: of('ownerRole'),
    others: of('others'),
    startOn: of('startOn'),
    dueOn: of('dueOn'),
    dueNote: of('dueNote'),
    hours: of('hours'),
    money: of('money'),
    priority: of('priority'),
    howWeKnow: of('howWeKnow'),
    tags: of('tags'),
  }
}

/** The form of an action that there is. `decimal` is the language's sign. */
export function formForAction(draft: ActionDraft, decimal: ',' | '.'): WrittenAction {
  return {
    title: draft.title,
    text: draft.text,
    why: draft.why,
    goal: draft.goal ?? '',
    aspect: draft.aspect ?? '',
    owner: draft.ownerPerson ?? '',
    ownerRole: draft.ownerRole,
    others: draft.others,
    startOn: draft.startOn ?? '',
    dueOn: draft.dueOn ?? '',
    dueNote: '',
    hours: draft.hours === null ? '' : String(draft.hours).replace('.', decimal),
    money: draft.money === null ? '' : String(draft.money),
    priority: String(draft.priority),
    howWeKnow: draft.howWeKnow,
    tags: draft.tags.join(', '),
  }
}

/** What a form says. What is no number, day or choice reads as nothing: `faultsInAction` tells of it first. */
export function draftOfAction(form: WrittenAction): ActionDraft {
  return {
    goal: form.goal || null,
    aspect: form.aspect || null,
    title: form.title,
    text: form.text,
    why: form.why,
    ownerPerson: form.owner || null,
    ownerRole: form.owner ? '' : form.ownerRole,
    others: form.others,
    startOn: dayIn(form.startOn) || null,
    dueOn: dayIn(form.dueOn) || null,
    hours: numberIn(form.hours, 2),
    money: numberIn(form.money, 0),
    priority: priorityIn(form.priority),
    howWeKnow: form.howWeKnow,
    tags: tagsIn(form.tags),
  }
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
export function faultsInAction(form: WrittenAction, setting: ActionSetting): Partial<Record<ActionFormField, ActionFault>> {
  const faults: Partial<Record<ActionFormField, ActionFault>> = {}
  if (form.title === '') faults.title = 'title'
  else if ([...form.title].length > longestTitle) faults.title = 'titleLong'
  for (const field of actionFormFields) if (form[field].length > (longestIn[field] ?? 10_000)) faults[field] = 'long'
  if (form.goal !== '' && !setting.goals.some(({ id }) => id === form.goal)) faults.goal = 'goal'
  if (form.aspect !== '' && !setting.aspects.includes(form.aspect)) faults.aspect = 'aspect'
  if (form.owner !== '' && !setting.people.includes(form.owner)) faults.owner = 'owner'
  else if (form.owner !== '' && form.ownerRole !== '') faults.ownerRole = 'ownerBoth'
  const [start, due] = [dayIn(form.startOn), dayIn(form.dueOn)]
  if (start === null) faults.startOn = 'day'
  if (due === null) faults.dueOn = 'day'
  if (start && due && due < start) faults.dueOn = 'order'
  else if (due && due < setting.today && due !== setting.dueBefore && form.dueNote === '') faults.dueNote = 'past'
  if (form.hours !== '' && !isNumber(form.hours, 2, 0.01, mostHours)) faults.hours = 'hours'
  if (form.money !== '' && !isNumber(form.money, 0, 0, mostMoney)) faults.money = 'money'
  const tags = tagsIn(form.tags)
  if (tags.length > mostTags || tags.some((tag) => [...tag].length > longestTag)) faults.tags = 'tags'
  return faults
}

/** A mark for each field as it was when the form was shown, in one line: tells afterwards which fields its writer has touched. */
export function marksOf(form: WrittenAction): string {
  return actionFormFields.map((field) => markOf(form[field])).join('.')
}

/** The fields that differ from how they stood when the form was shown; all of them when the marks are missing. */
export function touchedSince(marks: string, form: WrittenAction): ActionFormField[] {
  const before = marks.split('.')
  return actionFormFields.filter((field, index) => before[index] !== markOf(form[field]))
}

function markOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 8)
}

/** A day, empty for none, null for what is no day. */
function dayIn(text: string): Day | '' | null {
  if (text === '') return ''
  if (!/^20\d\d-\d\d-\d\d$/.test(text)) return null
  const moment = new Date(`${text}T12:00:00Z`)
  return Number.isNaN(moment.getTime()) || moment.toISOString().slice(0, 10) !== text ? null : text
}

/** Spaces within a number are how people group it: "12 000". */
function plainNumber(text: string): string {
  return text.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.')
}

function isNumber(text: string, decimals: number, least: number, most: number): boolean {
  const plain = plainNumber(text)
  const form = decimals === 0 ? /^\d{1,12}$/ : /^\d{1,12}(\.\d{1,2})?$/
  return form.test(plain) && Number(plain) >= least && Number(plain) <= most
}

function numberIn(text: string, decimals: number): number | null {
  return text !== '' && isNumber(text, decimals, 0, mostMoney) ? Number(plainNumber(text)) : null
}

function priorityIn(text: string): Priority {
  return priorities.find((each) => String(each) === text) ?? 2
}

function tagsIn(text: string): string[] {
  return [
    ...new Set(
      text
        .split(',')
        .map((tag) => tag.replace(/\s+/g, ' ').trim())
        .filter((tag) => tag !== ''),
    ),
  ]
}
