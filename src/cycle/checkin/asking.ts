import type { Day } from '../../ground/base/clock.ts'
import { capitalise, countInWords, inEach } from '../../ground/base/language.ts'
import type { Asking, Question } from '../ballot/ballot.ts'
import { checkTitle } from '../plan/past/check-title.ts'
import { askingMessages as words } from './asking.words.ts'

/** What can stand in the way, in the order of the form. The last is said in own words. */
export const hinders = ['time', 'tech', 'support', 'knowledge', 'leadership', 'other'] as const
export type Hinder = (typeof hinders)[number]

/** The keys of a check's questions. `far` and `helps` are numbered as its actions are. */
export const keys = {
  far: (position: number) => `far-${position}`,
  helps: (position: number) => `helps-${position}`,
  hinders: 'hinders',
  other: 'other',
  line: 'line',
}

/** What a check asks: two questions about each action, what hinders, and a line to the group. Frozen when it opens. */
export function askingOf(titles: readonly string[], place: string, openedOn: Day): Asking {
  const questions: Question[] = [
    ...titles.flatMap((title, index): Question[] => [
      {
        kind: 'steps',
        key: keys.far(index + 1),
        heading: title,
        text: inEach((l) => words[l].far.text),
        steps: stepsOf('far'),
        described: describedOf('far'),
        aside: null,
      },
      {
        kind: 'steps',
        key: keys.helps(index + 1),
        heading: title,
        text: inEach((l) => words[l].helps.text),
        steps: stepsOf('helps'),
        described: describedOf('helps'),
        aside: inEach((l) => words[l].early),
      },
    ]),
    {
      kind: 'choices',
      key: keys.hinders,
      heading: null,
      text: inEach((l) => words[l].hinders.text),
      choices: hinders.map((key) => ({ key, label: inEach((l) => words[l].hinders.names[key]) })),
    },
    { kind: 'line', key: keys.other, heading: null, text: inEach((l) => words[l].other), hint: null },
    { kind: 'line', key: keys.line, heading: null, text: inEach((l) => words[l].line.text), hint: inEach((l) => words[l].line.hint) },
  ]
  // What else hinders belongs to what hinders.
  const count = questions.length - 1
  return { title: checkTitle(openedOn), place, lead: inEach((l) => words[l].lead(capitalise(countInWords(count, l)))), questions }
}

function stepsOf(kind: 'far' | 'helps') {
  return [0, 1, 2, 3].map((index) => inEach((language) => words[language][kind].steps[index] ?? ''))
}

/** What each step means, in the order of the steps. */
function describedOf(kind: 'far' | 'helps') {
  return [0, 1, 2, 3].map((index) => inEach((language) => words[language][kind].described[index] ?? ''))
}
