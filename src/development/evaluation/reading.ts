import type { Outcome } from '../../cycle/ballot/ballot.ts'
import { answeredInWords } from '../../cycle/ballot/saying.ts'
import { type Content, shownValue } from '../../cycle/protection/cell.ts'
import { formatList, formatNumber, formatWeekday, type Language } from '../../ground/base/language.ts'
import { type Evaluation, type FormQuestion, fewestSessions } from './evaluation.ts'
import { evaluationWords } from './evaluation.words.ts'
import { readingWords } from './reading.words.ts'

/** A question and what may be said of its answers. */
export type Reading = { question: FormQuestion; content: Content | null; steps: number }

/** What may be said of each question that has steps, in the order of the form. */
export function readingsOf({ questions }: Pick<Evaluation, 'questions'>, { steps }: Outcome): Reading[] {
  return questions.flatMap((question) => {
    const told = steps.find(({ key }) => key === question.key)
    return told ? [{ question, content: told.content, steps: told.levels ?? 4 }] : []
  })
}

/** The step that a question is told by, by its place: the one nearest to the shown mean; null where that is protected. */
export function stepOf({ content, steps }: Pick<Reading, 'content' | 'steps'>): number | null {
  const mean = content && shownValue(content)
  return mean === null ? null : Math.min(steps, Math.max(1, Math.round(mean))) - 1
}

/** An evaluation in a sentence, from what is shown of the usual questions. */
export function sentenceOf(evaluation: Pick<Evaluation, 'questions'>, outcome: Outcome, language: Language): string {
  const t = readingWords[language]
  if (!outcome.enough) return t.few
  const readings = readingsOf(evaluation, outcome)
  const said = readings.flatMap((reading) => {
    const step = stepOf(reading)
    const words = step === null ? undefined : t.told[reading.question.key]?.[step]
    return words === undefined ? [] : [words]
  })
  if (said.length > 0) return t.inMean(formatList(said, language))
  return readings.some(({ content }) => content && shownValue(content) !== null) ? t.shown : t.few
}

/** What lies in the middle of sessions' evaluations: the step of each usual question, by its place. */
export type Middle = { sessions: number; steps: { key: string; step: number }[] }

/**
 * The middle step of each usual question over the sessions whose evaluation is shown, once there are five: the lower one of two. It is made of nothing but the steps that its reader is told of each session, so it tells
 * nothing that they could not lay side by side themselves; a mean of all answers would be a sum over other groups, which two days' sums would take apart.
 */
export function middleOf(
  evaluations: readonly Pick<Evaluation, 'questions' | 'standing' | 'kind'>[],
  kind: Evaluation['kind'],
): Middle | null {
  const shown = evaluations.flatMap(({ standing, questions, ...each }) =>
    each.kind === kind && standing.is === 'done' && standing.outcome.enough ? [readingsOf({ questions }, standing.outcome)] : [],
  )
  if (shown.length < fewestSessions) return null
  const keys = Object.keys(readingWords.sv.told)
  const steps = keys.flatMap((key) => {
    const found = shown.flatMap((readings) =>
      readings.filter(({ question }) => question.key === key).flatMap((reading) => stepOf(reading) ?? []),
    )
    const step = found.toSorted((a, b) => a - b)[Math.floor((found.length - 1) / 2)]
    return step === undefined || found.length < fewestSessions ? [] : [{ key, step }]
  })
  return steps.length === 0 ? null : { sessions: shown.length, steps }
}

/** "I mitten av 6 pass: det är till stor nytta och nivån var lagom." */
export function middleInWords({ sessions, steps }: Middle, language: Language): string {
  const t = readingWords[language]
  const said = steps.flatMap(({ key, step }) => t.told[key]?.[step] ?? [])
  return t.middle(formatNumber(sessions, language), formatList(said, language))
}

/** Where an evaluation is, in a few words: "Öppen till och med torsdag 30 september", "18 av 24 har svarat". */
export function standingInWords({ standing, asked }: Pick<Evaluation, 'standing' | 'asked'>, language: Language): string {
  const { standing: t } = evaluationWords[language]
  switch (standing.is) {
    case 'few':
      return t.few(asked)
    case 'open':
      return t.open(formatWeekday(standing.closesOn, language))
    case 'counting':
      return t.counting
    case 'done':
      return (standing.outcome.enough ? t.done : t.protected)(answeredInWords(standing.outcome, language))
  }
}
