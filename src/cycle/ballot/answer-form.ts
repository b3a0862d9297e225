import { lists } from '../../ground/base/form.ts'
import { type Answers, type Asking, longestLine, type Question } from './ballot.ts'

/** What was chosen and written in the form, as it was sent: by the name of the field. */
export type Written = Readonly<Record<string, readonly string[]>>

/** What has to be mended: nothing answered at all, or a line that is too long. */
export type AnswerFault = { field: string; why: 'nothing' | 'long' }

/** What is to be mended with a meeting's code. `changed`: there is another since the device came by one. */
export type CodeFault = 'wrong' | 'full' | 'often' | 'changed'

/** The name of a question's field. */
export function fieldOf(index: number): string {
  return `a${index + 1}`
}

/** The field of a meeting's code, which stands in the form where another code is needed to send by. */
export const codeField = 'code'

/** The form of a ballot: what was chosen and written in each of its questions, and the code. Made once for what is asked, since it is read with every answer. */
export function answersForm(asking: Asking): ReturnType<typeof lists<string>> {
  const before = forms.get(asking)
  if (before) return before
  const form = lists(...asking.questions.map((_, index) => fieldOf(index)), codeField)
  forms.set(asking, form)
  return form
}

const forms = new WeakMap<Asking, ReturnType<typeof lists<string>>>()

/** Reads it. What is not among the choices was not sent by the page, and counts as not answered. */
export function readAnswers(
  asking: Asking,
  written: Readonly<Record<string, readonly string[]>>,
): { answers: Answers; faults: AnswerFault[] } {
  const steps = new Map<string, number>()
  const choices = new Map<string, number[]>()
  const lines = new Map<string, string>()
  const faults: AnswerFault[] = []
  asking.questions.forEach((question, index) => {
    const field = fieldOf(index)
    const sent = written[field] ?? []
    if (question.kind === 'line') {
      const text = sent.at(-1) ?? ''
      if (text.length > longestLine) faults.push({ field, why: 'long' })
      else if (text !== '') lines.set(question.key, text)
      return
    }
    const chosen = placesIn(question, sent)
    if (question.kind === 'steps' && chosen[0] !== undefined) steps.set(question.key, chosen[0])
    if (question.kind === 'choices' && chosen.length > 0) choices.set(question.key, chosen)
  })
  const answered = steps.size + choices.size + lines.size > 0
  if (!answered && faults.length === 0) faults.push({ field: fieldOf(0), why: 'nothing' })
  return { answers: { steps, choices, lines }, faults }
}

/** The steps (from 1; 0 aside) or choices (from 0) that exist among what was sent. */
function placesIn(question: Exclude<Question, { kind: 'line' }>, sent: readonly string[]): number[] {
  if (sent.length === 0) return []
  return placesOf(question).flatMap(([place, text]) => (sent.includes(text) ? [place] : []))
}

type Place = [place: number, text: string]

/** The places of a question, and how a form sends each. Made once for a question, since it is read with every answer. */
function placesOf(question: Exclude<Question, { kind: 'line' }>): Place[] {
  const before = knownPlaces.get(question)
  if (before) return before
  const places =
    question.kind === 'choices'
      ? question.choices.map((_, place) => place)
      : [...question.steps.map((_, index) => index + 1), ...(question.aside ? [0] : [])]
  const made = places.map((place): Place => [place, String(place)])
  knownPlaces.set(question, made)
  return made
}

const knownPlaces = new WeakMap<Question, Place[]>()
