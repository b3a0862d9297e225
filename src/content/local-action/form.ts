import { schoolForms } from '../../people/organisation/organisation.ts'
import type { WrittenLanguage } from './local-action.ts'
import { type ActionText, audiences, type Draft, type Field, kinds, textFields, workers } from './local-action.ts'

/** The fields, in the order of the page. */
export const formFields = [
  'place',
  'step',
  'audience',
  'kind',
  'title',
  'text',
  'firstStep',
  'evidence',
  'roles',
  'forms',
  'hours',
  'each',
  'weeks',
  'tags',
  'titleEn',
  'textEn',
  'firstStepEn',
  'evidenceEn',
] as const
export type FormField = (typeof formFields)[number]

/** An action's form as it stands: every field a text, those with several choices with commas between. */
export type Written = Record<FormField, string>

const textNames: Record<keyof ActionText, { sv: FormField; en: FormField }> = {
  title: { sv: 'title', en: 'titleEn' },
  text: { sv: 'text', en: 'textEn' },
  first_step: { sv: 'firstStep', en: 'firstStepEn' },
  evidence: { sv: 'evidence', en: 'evidenceEn' },
}

/** The form of an action that nobody has written yet. */
export function emptyForm(given: Partial<Written> = {}): Written {
  return { ...formOf({ audience: 'person', kind: 'try' }), ...given }
}

/** What was sent, every field of it. */
export function formOf(sent: Partial<Record<string, string>>): Written {
  const of = (name: FormField) => sent[name] ?? ''
  return {
    place: of('place'),
    step: of('step'),
    audience: of('audience'),
    kind: of('kind'),
    roles: of('roles'),
    forms: of('forms'),
    hours: of('hours'),
    each: of('each'),
    weeks: of('weeks'),
    tags: of('tags'),
    title: of('title'),
    text: of('text'),
    firstStep: of('firstStep'),
    evidence: of('evidence'),
    titleEn: of('titleEn'),
    textEn: of('textEn'),
    firstStepEn: of('firstStepEn'),
    evidenceEn: of('evidenceEn'),
  }
}

/** The form of an action that there is. `decimal` is the language's sign. */
export function formFor(draft: Draft, decimal: ',' | '.'): Written {
  const form = emptyForm({
    place: `${draft.framework}/${draft.aspect}`,
    step: String(draft.from),
    audience: draft.audience,
    kind: draft.kind,
    roles: draft.roles.join(),
    forms: draft.forms.join(),
    hours: String(draft.hours).replace('.', decimal),
    each: draft.each === null ? '' : String(draft.each).replace('.', decimal),
    weeks: draft.weeks === null ? '' : String(draft.weeks),
    tags: draft.tags.join(', '),
  })
  for (const field of textFields) {
    form[textNames[field].sv] = draft.sv[field]
    form[textNames[field].en] = draft.en?.[field] ?? ''
  }
  return form
}

/** What a form says. A number that is none becomes NaN, which the rules refuse. */
export function draftOf(form: Written): Draft {
  const [framework = '', aspect = ''] = form.place.split('/')
  const from = Number.parseInt(form.step, 10)
  const en = textIn(form, 'en')
  return {
    framework,
    aspect,
    from,
    to: from + 1,
    roles: workers.filter((each) => chosenIn(form.roles).includes(each)),
    forms: schoolForms.filter((each) => chosenIn(form.forms).includes(each)),
    hours: numberIn(form.hours),
    each: form.each === '' ? null : numberIn(form.each),
    audience: audiences.find((each) => each === form.audience) ?? 'person',
    kind: kinds.find((each) => each === form.kind) ?? 'try',
    sv: textIn(form, 'sv'),
    en: textFields.every((field) => en[field] === '') ? null : en,
    weeks: form.weeks === '' ? null : numberIn(form.weeks),
    tags: tagsIn(form.tags),
  }
}

/** The field of the form that a fault is about. */
export function formField(field: Field): FormField {
  if (field === 'aspect') return 'place'
  if (field === 'step' || field === 'hours' || field === 'each' || field === 'weeks' || field === 'tags' || field === 'roles') return field
  const name = textFields.find((each) => field.endsWith(`.${each}`)) ?? 'title'
  return textNames[name][field.startsWith('en') ? 'en' : 'sv']
}

/** What is ticked of several choices. */
export function chosenIn(text: string): string[] {
  return text.split(',')
}

/** One line: an action is read in one breath, in lists and on paper. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function textIn(form: Written, language: WrittenLanguage): ActionText {
  const of = (field: keyof ActionText) => oneLine(form[textNames[field][language]])
  return { title: of('title'), text: of('text'), first_step: of('first_step'), evidence: of('evidence') }
}

function numberIn(text: string): number {
  return /^\d{1,4}([.,]\d{1,4})?$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN
}

function tagsIn(text: string): string[] {
  return [
    ...new Set(
      text
        .split(',')
        .map(oneLine)
        .filter((tag) => tag !== ''),
    ),
  ]
}
