import { type Audience, type Statement, statementKey, topLevel } from '../../content/framework/framework.ts'
import type { Area, Framework } from '../../content/framework/schema.ts'
import type { Importance } from '../../content/suggestion/suggestion.ts'
import type { Language } from '../../ground/base/language.ts'

/** One answer as it is kept. `revision` counts its savings from 1. */
export type Answer = {
  statement: string
  /** -1 "chosen not to, for my pupils", 0 "not relevant to me", from 1 the level, null not chosen yet. */
  choice: number | null
  importance: Importance | null
  /** For the person's own eyes; empty when there is none. */
  note: string
  revision: number
}

/** What someone wants an answer to be. */
export type Wanted = Pick<Answer, 'choice' | 'importance' | 'note'>

/** How far someone has come. */
export type Progress = { answered: number; total: number; unanswered: Statement[] }

/** The choice of who has chosen not to, for their pupils: no level, and not the same as "not relevant to me". */
export const optedOut = -1

/** Whether a choice is a level of the ladder. */
export function isLevelChoice(choice: number | null): choice is number {
  return choice !== null && choice >= 1
}

/** The longest note, in characters. */
export const longestNote = 2000

/** A statement is answered when a level, "not relevant to me" or "chosen not to" is chosen. */
export function isAnswered(answer: Pick<Answer, 'choice'> | undefined): boolean {
  return answer !== undefined && answer.choice !== null
}

export function progressOf(statements: readonly Statement[], answers: ReadonlyMap<string, Answer>): Progress {
  const unanswered = statements.filter(({ key }) => !isAnswered(answers.get(key)))
  return { answered: statements.length - unanswered.length, total: statements.length, unanswered }
}

/** The number, from 1, of the statement to go on with: the first without an answer; null when all have one. */
export function nextNumber(statements: readonly Statement[], answers: ReadonlyMap<string, Answer>): number | null {
  const index = statements.findIndex(({ key }) => !isAnswered(answers.get(key)))
  return index < 0 ? null : index + 1
}

/** The keys of an audience's statements in order: number n is at n − 1, whatever the wording. */
export function statementKeys(framework: Framework, audience: Audience): string[] {
  return framework.areas.flatMap(({ aspects }) =>
    aspects.filter(({ statements }) => statements[audience]).map(({ key }) => statementKey(key, audience)),
  )
}

/** Which audience a statement's key belongs to; null when it is no such key. */
export function audienceOf(key: string): Audience | null {
  if (key.endsWith('.staff')) return 'staff'
  return key.endsWith('.leader') ? 'leader' : null
}

/** Whether a choice is a level of the ladder, "not relevant to me", "chosen not to" (staff only), or none yet. */
export function isChoice(framework: Framework, audience: Audience, choice: number | null): boolean {
  const lowest = audience === 'staff' ? optedOut : 0
  return choice === null || (Number.isInteger(choice) && choice >= lowest && choice <= topLevel(framework))
}

/** Two answers that say the same: saving one over the other changes nothing. */
export function saysTheSame(one: Wanted, other: Wanted): boolean {
  return one.choice === other.choice && one.importance === other.importance && one.note === other.note
}

/** Statements under their areas, in the framework's order, each with its number. */
export function byArea(statements: readonly Statement[]): { area: Area; items: { number: number; statement: Statement }[] }[] {
  const areas = new Map<string, { area: Area; items: { number: number; statement: Statement }[] }>()
  for (const [index, statement] of statements.entries()) {
    const group = areas.get(statement.area.key) ?? { area: statement.area, items: [] }
    group.items.push({ number: index + 1, statement })
    areas.set(statement.area.key, group)
  }
  return [...areas.values()]
}

type Term = { term: string; explanation: string }
const used = new WeakMap<Statement, Map<Language, Term[]>>()

/** The framework's terms that a statement uses, in the order of the framework. Found once for a statement: the terms are of the version that it belongs to. */
export function termsIn(framework: Framework, statement: Statement, language: Language): Term[] {
  const found = used.get(statement) ?? new Map<Language, Term[]>()
  const terms = found.get(language) ?? findTerms(framework, statement, language)
  used.set(statement, found.set(language, terms))
  return terms
}

function findTerms(framework: Framework, { question, levels }: Statement, language: Language): Term[] {
  const text = [question, ...levels.map((level) => level.text)].map((each) => each[language]).join(' ')
  return framework.terms
    .filter(({ term }) => new RegExp(`(?<!\\p{L})${escaped(term[language])}`, 'iu').test(text))
    .map(({ term, explanation }) => ({ term: term[language], explanation: explanation[language] }))
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

/** Whether a framework, with what the authority has added, has anything to suggest to someone of an audience: to persons, or to leaders for the school. */
export function suggestsSteps(framework: Framework, audience: Audience): boolean {
  return framework.actions.some((action) => action.audience === (audience === 'leader' ? 'school' : 'person'))
}
