import { inEach, languages } from '../../ground/base/language.ts'
import { firstLanguage } from '../../ground/base/languages.ts'
import { keyOf } from './asking.ts'
import { type FormQuestion, type Kind, longestQuestion, mostQuestions, mostWords, scales } from './evaluation.ts'
import type { questionsPageWords } from './pages/questions-page.words.ts'

/** What is to be mended, by field. */
export type QuestionFaults = Record<string, keyof (typeof questionsPageWords)['sv']['faults']>

/** The fields of questions as they stand. */
export function writtenOf(questions: readonly FormQuestion[]): Record<string, string> {
  return Object.fromEntries(
    questions.flatMap(({ scale, text }, index) => [
      ...languages.map((each) => [`${each}${index + 1}`, each !== firstLanguage && text[each] === text[firstLanguage] ? '' : text[each]]),
      [`scale${index + 1}`, scale],
    ]),
  )
}

/** Reads the form: a question that is emptied is gone, and the others move up. What is not said in another language is asked in the first. */
export function readQuestions(kind: Kind, sent: Readonly<Record<string, string>>): { questions: FormQuestion[]; faults: QuestionFaults } {
  const faults: QuestionFaults = {}
  const questions: FormQuestion[] = []
  for (let number = 1; number <= mostQuestions; number += 1) {
    const said = inEach((language) => sent[`${language}${number}`] ?? '')
    const first = said[firstLanguage]
    if (languages.every((language) => said[language] === '')) continue
    for (const language of languages) if (said[language].length > longestQuestion) faults[`${language}${number}`] = 'long'
    if (first === '') faults[`${firstLanguage}${number}`] = 'none'
    const scale = scales.find((each) => each === sent[`scale${number}`])
    if (!scale) faults[`scale${number}`] = 'scale'
    else {
      const question = { scale, text: inEach((language) => said[language] || first) }
      questions.push({ key: keyOf(kind, question, questions.length), ...question })
      if (questions.filter((each) => each.scale === 'words').length > mostWords && scale === 'words') faults[`scale${number}`] = 'words'
    }
  }
  if (questions.length === 0 && Object.keys(faults).length === 0) faults[`${firstLanguage}1`] = 'none'
  return { questions, faults }
}
