import type { Day } from '../../ground/base/clock.ts'
import { inEach, type Language, languages, others } from '../../ground/base/language.ts'
import { firstLanguage } from '../../ground/base/languages.ts'
import type { SchoolForm } from '../../people/organisation/organisation.ts'
import { fewestWords, longestTitle, mostPersonHours } from '../framework/check/action-form.ts'
import { wordsOf } from '../framework/check/likeness.ts'
import { findAspect } from '../framework/framework.ts'
import { type Action, type Framework, type Work, work } from '../framework/schema.ts'

export const audiences = ['person', 'team', 'school'] as const
export const kinds = ['try', 'learn', 'share', 'agree', 'organise', 'acquire'] as const
export const textFields = ['title', 'text', 'first_step', 'evidence'] as const

export type ActionText = Record<(typeof textFields)[number], string>

/** An action's texts by language: always in the first, in others where somebody has written them. */
export type Texts = Readonly<Record<typeof firstLanguage, ActionText> & Partial<Record<Language, ActionText>>>

/** An action as somebody has written it, whether or not it can be kept. */
export type Draft = {
  framework: string
  aspect: string
  audience: (typeof audiences)[number]
  from: number
  to: number
  kind: (typeof kinds)[number]
  texts: Texts
  /** Hours of one person, or of who arranges it. */
  hours: number
  /** Hours for each who takes part besides; a team's or a school's only. */
  each: number | null
  weeks: number | null
  tags: string[]
  /** Who can use it: kinds of work, and school forms. Empty: everyone. */
  roles: Work[]
  forms: SchoolForm[]
}

/** An action that an authority has added. `key` is its id in files and in goals. */
export type LocalAction = Draft & {
  id: string
  key: string
  revision: number
  createdOn: Day
  createdBy: string | null
  archivedOn: Day | null
}

/** What a fault is about: a field of the form, or a place in a file; of a text with its language. */
export type Field =
  | { name: 'aspect' | 'step' | 'hours' | 'each' | 'weeks' | 'tags' | 'roles' }
  | { name: keyof ActionText; language: Language }

/** Why an action cannot be kept, as the key of a sentence. */
export type FaultCode =
  | 'aspect'
  | 'step'
  | 'title'
  | 'titleLong'
  | 'text'
  | 'textLong'
  | 'firstStep'
  | 'evidence'
  | 'long'
  | 'repeats'
  | 'partly'
  | 'hours'
  | 'personHours'
  | 'each'
  | 'personEach'
  | 'weeks'
  | 'weeksNumber'
  | 'tags'
  | 'personRoles'

export type DraftFault = { field: Field; code: FaultCode }

/** Characters of an action's text, and of its first step and evidence. */
export const longestText = 900
export const longestLine = 300
/** Characters of each text, in any language. */
export const longestIn: Readonly<Record<keyof ActionText, number>> = {
  title: longestTitle,
  text: longestText,
  first_step: longestLine,
  evidence: longestLine,
}
export const mostTags = 8
const longestTag = 40
export const mostHours = 400
export const mostEach = 40
export const mostWeeks = 60

/** The steps that actions of a framework lead up: from a level to the next. */
export function stepsOf(framework: Framework): number[] {
  const levels = new Set(framework.levels.map(({ level }) => level))
  return [...levels].filter((level) => levels.has(level + 1)).sort((a, b) => a - b)
}

/**
 * What must be mended in an action: the same things that are asked of the framework's own (`framework/check/action-form.ts`).
 * @param framework the one that the draft names, or none if there is no such
 */
export function faultsIn(draft: Draft, framework: Framework | undefined): DraftFault[] {
  const { from, to, audience, texts, hours, each, weeks, tags, roles } = draft
  const faults: DraftFault[] = []
  const add = (name: Exclude<Field['name'], keyof ActionText>, code: FaultCode) => faults.push({ field: { name }, code })
  if (!framework || !findAspect(framework, draft.aspect)) add('aspect', 'aspect')
  if (framework && !(stepsOf(framework).includes(from) && to === from + 1)) add('step', 'step')
  faults.push(...textFaults(firstLanguage, texts[firstLanguage]))
  if (!isAmount(hours)) add('hours', 'hours')
  else if (audience === 'person' && hours > mostPersonHours) add('hours', 'personHours')
  if (each !== null && audience === 'person') add('each', 'personEach')
  else if (each !== null && !isAmount(each, mostEach)) add('each', 'each')
  if (roles.length > 0 && audience !== 'person') add('roles', 'personRoles')
  if (weeks !== null && !(Number.isInteger(weeks) && weeks >= 1 && weeks <= mostWeeks)) add('weeks', 'weeksNumber')
  else if (weeks === null && audience !== 'person') add('weeks', 'weeks')
  if (tags.length > mostTags || tags.some((tag) => tag.length > longestTag)) add('tags', 'tags')
  return [...faults, ...others(firstLanguage).flatMap((language) => translationFaults(language, texts[language]))]
}

/** The texts that a reader of a language gets, and the language that they are in: the first where it is not written in the reader's. */
export function textFor({ texts }: Pick<Draft, 'texts'>, language: Language): { text: ActionText; language: Language } {
  const own = texts[language]
  return own ? { text: own, language } : { text: texts[firstLanguage], language: firstLanguage }
}

/** An action's texts of what is written in each language: one in which nothing stands is none. */
export function textsOf(written: Readonly<Record<Language, ActionText>>): Texts {
  const texts: Record<typeof firstLanguage, ActionText> & Partial<Record<Language, ActionText>> = {
    [firstLanguage]: written[firstLanguage],
  }
  for (const language of others(firstLanguage))
    if (textFields.some((field) => written[language][field] !== '')) texts[language] = written[language]
  return texts
}

/** A framework with the actions of its own that an authority has added before the framework's; the same framework where there are none. */
export function withActions(framework: Framework, actions: readonly LocalAction[]): Framework {
  const own = actions.filter((action) => action.framework === framework.key).map(asAction)
  return own.length === 0 ? framework : { ...framework, actions: [...own, ...framework.actions] }
}

/** The action in the form that a framework has its own. */
function asAction(local: Draft & { key: string; archivedOn: Day | null }): Action {
  const both = (field: keyof ActionText) => inEach((language) => textFor(local, language).text[field])
  return {
    id: local.key,
    audience: local.audience,
    aspect: local.aspect,
    from: local.from,
    to: local.to,
    kind: local.kind,
    title: both('title'),
    text: both('text'),
    first_step: both('first_step'),
    evidence: both('evidence'),
    ...(isForEveryone(local) ? {} : { for: readersOf(local) }),
    effort: effortOf(local),
    depends_on: [],
    tags: local.tags,
    local: { archived: local.archivedOn !== null },
  }
}

/** Hours and weeks as a framework has them: what is not set is not there. */
export function effortOf({ hours, each, weeks }: Pick<Draft, 'hours' | 'each' | 'weeks'>): Action['effort'] {
  return { hours, ...(each === null ? {} : { each }), ...(weeks === null ? {} : { weeks }) }
}

/** Whether nobody is left out. */
export function isForEveryone({ roles, forms }: Pick<Draft, 'roles' | 'forms'>): boolean {
  return roles.length === 0 && forms.length === 0
}

/** Who can use it, as a framework has it. */
export function readersOf({ roles, forms }: Pick<Draft, 'roles' | 'forms'>): NonNullable<Action['for']> {
  return { ...(roles.length > 0 ? { roles } : {}), ...(forms.length > 0 ? { forms } : {}) }
}

/** The kinds of work that an action can be for, in the order that they are told. */
export const workers = work

/** Whether two actions say the same, whatever their keys. */
export function isSame(one: Draft, other: Draft): boolean {
  return JSON.stringify(plain(one)) === JSON.stringify(plain(other))
}

function plain({ framework, aspect, audience, from, to, kind, texts, hours, each, weeks, tags, roles, forms }: Draft) {
  return [
    framework,
    aspect,
    audience,
    from,
    to,
    kind,
    languages.map((language) => textFields.map((field) => texts[language]?.[field])),
    hours,
    each,
    weeks,
    tags,
    roles.toSorted(),
    forms.toSorted(),
  ]
}

/** The first language must be whole; another is looked at in the same way, once there is any of it. */
function textFaults(language: Language, text: ActionText): DraftFault[] {
  const faults: DraftFault[] = []
  const add = (field: keyof ActionText, code: FaultCode) => faults.push({ field: { name: field, language }, code })
  if (text.title === '') add('title', 'title')
  else if ([...text.title].length > longestTitle) add('title', 'titleLong')
  if (wordsOf(text.text).length < fewestWords) add('text', 'text')
  else if (text.text.length > longestText) add('text', 'textLong')
  for (const [field, code] of [
    ['first_step', 'firstStep'],
    ['evidence', 'evidence'],
  ] as const) {
    const before = textFields.slice(0, textFields.indexOf(field))
    if (wordsOf(text[field]).length < fewestWords) add(field, code)
    else if (text[field].length > longestLine) add(field, 'long')
    else if (before.some((other) => sameWords(text[other], text[field]))) add(field, 'repeats')
  }
  return faults
}

function translationFaults(language: Language, text: ActionText | undefined): DraftFault[] {
  if (!text) return []
  const missing = textFields.filter((field) => text[field] === '')
  return missing.length > 0 ? missing.map((name) => ({ field: { name, language }, code: 'partly' })) : textFaults(language, text)
}

function sameWords(one: string, other: string): boolean {
  return wordsOf(one).join(' ') === wordsOf(other).join(' ')
}

/** Hours with at most two decimals. */
function isAmount(hours: number, most = mostHours): boolean {
  return hours > 0 && hours <= most && Math.abs(hours * 100 - Math.round(hours * 100)) < 1e-6
}
