import { inEach, type Language, languages } from '../../ground/base/language.ts'
import { firstLanguage } from '../../ground/base/languages.ts'
import { schoolForms } from '../../people/organisation/organisation.ts'
import { type ActionText, audiences, type Draft, type Field, kinds, textFields, textsOf, workers } from './local-action.ts'

const aboutFields = ['place', 'step', 'audience', 'kind'] as const
const restFields = ['roles', 'forms', 'hours', 'each', 'weeks', 'tags'] as const
type PlainField = (typeof aboutFields)[number] | (typeof restFields)[number]

type TextField = 'title' | 'text' | 'firstStep' | 'evidence'

/** A field as the form sends it; a text in another language than the first has that in its name. */
export type FormField = PlainField | TextField | `${TextField}-${Language}`

const textNames: Record<keyof ActionText, TextField> = { title: 'title', text: 'text', first_step: 'firstStep', evidence: 'evidence' }

/** The fields, in the order of the page. */
export const formFields: readonly FormField[] = [
  ...aboutFields,
  ...textFieldsIn(firstLanguage),
  ...restFields,
  ...languages.filter((language) => language !== firstLanguage).flatMap(textFieldsIn),
]

/** An action's form as it stands: every field a text, those with several choices with commas between; its own words by language. */
export type Written = Record<PlainField, string> & { texts: Record<Language, ActionText> }

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
    texts: inEach((language) => eachText((field) => of(textField(field, language)))),
  }
}

/** The form of an action that there is. `decimal` is the language's sign. */
export function formFor(draft: Draft, decimal: ',' | '.'): Written {
  return emptyForm({
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
    texts: inEach((language) => draft.texts[language] ?? eachText(() => '')),
  })
}

/** What a text's field is called in the form. */
export function textField(field: keyof ActionText, language: Language): FormField {
  return language === firstLanguage ? textNames[field] : `${textNames[field]}-${language}`
}

/** What a form says. A number that is none becomes NaN, which the rules refuse. */
export function draftOf(form: Written): Draft {
  const [framework = '', aspect = ''] = form.place.split('/')
  const from = Number.parseInt(form.step, 10)
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
    texts: textsOf(inEach((language) => eachText((field) => oneLine(form.texts[language][field])))),
    weeks: form.weeks === '' ? null : numberIn(form.weeks),
    tags: tagsIn(form.tags),
  }
}

/** The field of the form that a fault is about. */
export function formField(field: Field): FormField {
  if ('language' in field) return textField(field.name, field.language)
  return field.name === 'aspect' ? 'place' : field.name
}

/** What is ticked of several choices. */
export function chosenIn(text: string): string[] {
  return text.split(',')
}

/** One line: an action is read in one breath, in lists and on paper. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function textFieldsIn(language: Language): FormField[] {
  return textFields.map((field) => textField(field, language))
}

function eachText(of: (field: keyof ActionText) => string): ActionText {
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
