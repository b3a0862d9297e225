import { keyOf } from './asking.ts'
import { type FormQuestion, type Kind, longestQuestion, mostQuestions, mostWords, scales } from './evaluation.ts'
import type { questionsPageWords } from './pages/questions-page.words.ts'

/** What is to be mended, by field. */
export type QuestionFaults = Record<string, keyof (typeof questionsPageWords)['sv']['faults']>

/** The fields of questions as they stand. */
export function writtenOf(questions: readonly FormQuestion[]): Record<string, string> {
  return Object.fromEntries(
    questions.flatMap(({ scale, text }, index) => [
      [`sv${index + 1}`, text.sv],
      [`en${index + 1}`, text.en === text.sv ? '' : text.en],
      [`scale${index + 1}`, scale],
    ]),
  )
}

/** Reads the form: a question that is emptied is gone, and the others move up. What has no English is asked in Swedish. */
export function readQuestions(kind: Kind, sent: Readonly<Record<string, string>>): { questions: FormQuestion[]; faults: QuestionFaults } {
  const faults: QuestionFaults = {}
  const questions: FormQuestion[] = []
  for (let number = 1; number <= mostQuestions; number += 1) {
    const [sv = '', en = ''] = [sent[`sv${number}`], sent[`en${number}`]]
    if (sv === '' && en === '') continue
    if (sv.length > longestQuestion) faults[`sv${number}`] = 'long'
    if (en.length > longestQuestion) faults[`en${number}`] = 'long'
    if (sv === '') faults[`sv${number}`] = 'none'
    const scale = scales.find((each) => each === sent[`scale${number}`])
    if (!scale) faults[`scale${number}`] = 'scale'
    else {
      const question = { scale, text: { sv, en: en || sv } }
      questions.push({ key: keyOf(kind, question, questions.length), ...question })
      if (questions.filter((each) => each.scale === 'words').length > mostWords && scale === 'words') faults[`scale${number}`] = 'words'
    }
  }
  if (questions.length === 0 && Object.keys(faults).length === 0) faults.sv1 = 'none'
  return { questions, faults }
}
