import { formatDay, formatNumber, type Language } from '../../ground/base/language.ts'
import { type ActionField, type FieldsInPlan, fieldNames, fields, textOfField } from './action/fields.ts'
import { priorities } from './action/kinds.ts'
import { actionWords } from './action.words.ts'
import { nameWords } from './names.words.ts'

/** A field's value, as its form has it, as a language writes it for readers. */
export function fieldText(name: ActionField, value: string, language: Language): string {
  if (value === '') return ''
  if (name === 'money') return nameWords[language].money(formatNumber(Number(value), language))
  switch (fields[name].asked) {
    case 'day':
      return formatDay(value, language, true)
    case 'number':
      return formatNumber(Number(value), language, Number.isInteger(Number(value)) ? 0 : 1)
    case 'priority': {
      const priority = priorities.find((each) => String(each) === value)
      return priority ? nameWords[language].priorities[priority] : value
    }
    default:
      return value
  }
}

/** The fields that have a place of their own on every page and paper that tells of an action. */
const placed: ReadonlySet<ActionField> = new Set([
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
  'hoursEach',
  'weeks',
  'money',
  'priority',
  'howWeKnow',
  'tags',
])

/** A field with what stands in it, in words. */
export type ToldField = { name: ActionField; label: string; text: string }

/** What an action says in fields that have no place of their own: each under its name, in the order of the form. */
export function otherFields(action: FieldsInPlan, language: Language, without = placed): ToldField[] {
  const draft = { ...action, ownerPerson: null, ownerRole: '' }
  return fieldNames
    .filter((name) => !without.has(name))
    .map((name) => ({ name, label: actionWords[language].fields[name], text: fieldText(name, textOfField(draft, name, '.'), language) }))
    .filter(({ text }) => text !== '')
}
