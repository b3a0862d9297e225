import type { Asking, Question } from '../../cycle/ballot/ballot.ts'
import { dayOf } from '../../ground/base/clock.ts'
import { capitalise, countInWords, formatWeekday, inEach, type Text } from '../../ground/base/language.ts'
import type { FormQuestion, Kind, Scale } from './evaluation.ts'
import { type UsualKey, standardWords as words } from './standard.words.ts'

const usual: Record<Kind, readonly [UsualKey, Scale][]> = {
  after: [
    ['use', 'use'],
    ['level', 'fit'],
    ['time', 'enough'],
    ['try', 'yes'],
    ['recommend', 'yes'],
    ['next', 'words'],
  ],
  later: [
    ['changed', 'change'],
    ['used', 'often'],
    ['pupils', 'change'],
    ['hinders', 'words'],
  ],
}

/** The usual questions of a kind: what is asked where nobody has written others. */
export function usualQuestions(kind: Kind): FormQuestion[] {
  return usual[kind].map(([key, scale]) => ({ key, scale, text: inEach((language) => words[language].questions[key]) }))
}

/** The key of a question that somebody has written: the usual one's where it is word for word that, so that sessions can be told together by it; else its place. */
export function keyOf(kind: Kind, { scale, text }: Omit<FormQuestion, 'key'>, place: number): string {
  const same = usualQuestions(kind).find((each) => each.scale === scale && each.text.sv === text.sv)
  return same?.key ?? `own-${place + 1}`
}

/** The steps of a scale, in every language. */
export function stepsOf(scale: Scale): Text[] {
  return words.sv.scales[scale].map((_, index) => inEach((language) => words[language].scales[scale][index] ?? ''))
}

/** What an evaluation asks: frozen in its ballot when it opens. */
export function askingOf(kind: Kind, questions: readonly FormQuestion[], session: { title: string; startsAt: Date }): Asking {
  return {
    title: inEach((language) => words[language].titles[kind]),
    place: session.title,
    lead: inEach((language) => {
      const day = formatWeekday(dayOf(session.startsAt), language)
      return words[language].lead[kind](kind === 'after' ? capitalise(day) : day, capitalise(countInWords(questions.length, language)))
    }),
    readers: 'leader',
    numbered: true,
    questions: questions.map(questionOf),
  }
}

function questionOf({ key, scale, text }: FormQuestion): Question {
  if (scale === 'words') return { kind: 'line', key, heading: null, text, hint: inEach((language) => words[language].hint) }
  const aside = scale === 'change' ? inEach((language) => words[language].early) : null
  return { kind: 'steps', key, heading: null, text, steps: stepsOf(scale), aside }
}
