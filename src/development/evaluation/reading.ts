import type { Outcome } from '../../cycle/ballot/ballot.ts'
import { answeredInWords } from '../../cycle/ballot/saying.ts'
import { type Content, shownValue } from '../../cycle/protection/cell.ts'
import { formatList, formatWeekday, type Language } from '../../ground/base/language.ts'
import type { Evaluation, FormQuestion } from './evaluation.ts'
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
