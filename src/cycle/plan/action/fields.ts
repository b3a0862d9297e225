import type { Day } from '../../../ground/base/clock.ts'
import { choice, type Decimal, day, type Kind, line, number, type Priority, priority, tags, text } from './kinds.ts'

/** What an action keeps under the name that its form has for it. */
export type Plain = {
  title: string
  text: string
  why: string
  goal: string | null
  aspect: string | null
  /** Who answers for it in own words, where no person does. */
  ownerRole: string
  others: string
  startOn: Day | null
  dueOn: Day | null
  /** Of all together, or of who arranges it where each who takes part has hours of their own. */
  hours: number | null
  hoursEach: number | null
  /** Over how many calendar weeks. */
  weeks: number | null
  /** Whole kronor. */
  money: number | null
  priority: Priority
  howWeKnow: string
  tags: string[]
}

/** The same as a plan has it, where who answers for it is one thing. */
export type FieldsInPlan = Omit<Plain, 'ownerRole'>

/** An action as it is written. Who answers for it is a person, or a role in own words; neither for nobody yet. */
export type ActionDraft = Plain & { ownerPerson: string | null }

/** A field of the form: the person is chosen as `owner`, and a last day that has passed needs a reason, which goes into the history. */
export type ActionField = keyof Plain | 'owner' | 'dueNote'

export const sections = ['what', 'who', 'effort', 'know'] as const
export type Section = (typeof sections)[number]

type Field<Value> = Kind<Value> & {
  /** The column of `plan_action`; null for what is asked and kept elsewhere. */
  column: string | null
  section: Section
  /** Characters at most, as the database has them. */
  longest?: number
  /** Lines that a field of words shows. */
  rows?: number
  /** The form says that it need not be filled in. */
  optional?: true
  wide?: true
  decimals?: 0 | 2
  /** Told beside each other where two revisions of a plan differ. */
  revised: boolean
  /** How wide its column is in a workbook; without, it has none of its own. */
  width?: number
}

type PlainFields = { readonly [F in keyof Plain]: Field<Plain[F]> }

/**
 * Every field of an action, in the order of its form. What is asked of the database and written to it, form, conflict, checks, differences between revisions and workbook
 * follow from here; beside it a new field needs its column (a migration and `tables.ts`) and its words (`action.words.ts`). Until a page or a paper gives it a place of its
 * own it stands under its name after the others: `fields-told.ts`.
 */
export const fields: PlainFields & { readonly owner: Field<string | null>; readonly dueNote: Field<string> } = {
  title: { ...line, column: 'title', section: 'what', longest: 200, wide: true, revised: true, width: 44 },
  text: { ...text, column: 'text', section: 'what', longest: 4000, rows: 5, optional: true, wide: true, revised: true, width: 50 },
  why: { ...text, column: 'why', section: 'what', longest: 2000, rows: 2, optional: true, wide: true, revised: true, width: 40 },
  goal: { ...choice, column: 'goal_id', section: 'what', revised: true, width: 34 },
  aspect: { ...choice, column: 'aspect', section: 'what', revised: true, width: 24 },
  owner: { ...choice, column: 'owner_id', section: 'who', revised: true, width: 24 },
  ownerRole: { ...line, column: 'owner_role', section: 'who', longest: 200, optional: true, revised: false },
  others: { ...line, column: 'others', section: 'who', longest: 500, optional: true, wide: true, revised: true, width: 24 },
  startOn: { ...day, column: 'start_on', section: 'who', optional: true, revised: true, width: 13 },
  dueOn: { ...day, column: 'due_on', section: 'who', revised: true, width: 13 },
  dueNote: { ...line, column: null, section: 'who', longest: 2000, wide: true, revised: false },
  hours: { ...number(2), column: 'hours', section: 'effort', decimals: 2, optional: true, revised: true, width: 14 },
  hoursEach: { ...number(2), column: 'hours_each', section: 'effort', decimals: 2, optional: true, revised: true, width: 14 },
  weeks: { ...number(0), column: 'weeks', section: 'effort', decimals: 0, optional: true, revised: true, width: 11 },
  money: { ...number(0), column: 'money', section: 'effort', decimals: 0, optional: true, revised: true, width: 14 },
  priority: { ...priority, column: 'priority', section: 'effort', revised: true, width: 11 },
  howWeKnow: {
    ...text,
    column: 'how_we_know',
    section: 'know',
    longest: 2000,
    rows: 2,
    optional: true,
    wide: true,
    revised: true,
    width: 40,
  },
  tags: { ...tags, column: 'tags', section: 'know', optional: true, wide: true, revised: true, width: 24 },
}

const plainFields: PlainFields = fields

/** Their names, in order. */
export const fieldNames: readonly ActionField[] = Object.keys(fields).filter(isField)

/** Those that are told where revisions differ. */
export const revisedFields: readonly ActionField[] = fieldNames.filter((name) => fields[name].revised)

function isField(name: string): name is ActionField {
  return name in fields
}

/** Something for each field. */
export function forEachField<Value>(of: (name: ActionField) => Value): Record<ActionField, Value> {
  return {
    title: of('title'),
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
    hoursEach: of('hoursEach'),
    weeks: of('weeks'),
    money: of('money'),
    priority: of('priority'),
    howWeKnow: of('howWeKnow'),
    tags: of('tags'),
  }
}

/** An action of which nothing is written yet. */
export function blankAction(): ActionDraft {
  return {
    title: '',
    text: '',
    why: '',
    goal: null,
    aspect: null,
    ownerPerson: null,
    ownerRole: '',
    others: '',
    startOn: null,
    dueOn: null,
    hours: null,
    hoursEach: null,
    weeks: null,
    money: null,
    priority: 2,
    howWeKnow: '',
    tags: [],
  }
}

/** The fields that a plan has of an action of which nothing is written yet. */
export function blankInPlan(): FieldsInPlan {
  const { ownerPerson: _person, ownerRole: _role, ...rest } = blankAction()
  return rest
}

/** A field of an action as text, as its form has it. */
export function textOfField(draft: ActionDraft, name: ActionField, decimal: Decimal): string {
  if (name === 'owner') return fields.owner.write(draft.ownerPerson, decimal)
  return name === 'dueNote' ? '' : written(draft, name, decimal)
}

/** An action as its form says it. */
export function draftFrom(form: Readonly<Record<ActionField, string>>): ActionDraft {
  const draft = { ...blankAction(), ownerPerson: fields.owner.read(form.owner) }
  for (const name of fieldNames) if (name !== 'owner' && name !== 'dueNote') take(draft, name, form[name])
  return draft
}

function written<F extends keyof Plain>(draft: Plain, name: F, decimal: Decimal): string {
  return plainFields[name].write(draft[name], decimal)
}

function take<F extends keyof Plain>(draft: Plain, name: F, text: string): void {
  draft[name] = plainFields[name].read(text)
}
