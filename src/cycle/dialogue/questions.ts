import { createHash } from 'node:crypto'
import type { Day } from '../../ground/base/clock.ts'
import { inEach, type Text } from '../../ground/base/language.ts'
import { type Agreement, isOverdue } from '../agreement/agreement.ts'
import type { Content, Topic } from '../report/report.ts'
import { questionWords } from './questions.words.ts'

/** A question that is proposed for the talk; `key` is the same as long as it is about the same. */
export type Proposed = { key: string; text: Text }

/** As many as there is time for in a talk of an hour and a half. */
export const mostProposed = 5
/** Of one kind at most, so that one matter does not fill the talk. */
const mostOfAKind = 2

/**
 * The questions that a report and the agreements before it give rise to. The order is the rule: first what the school asks for, then what was agreed and is late, what is
 * late in the plan, what hinders most by the last temperature check, what has hardly begun by it, what has certainly changed, and whether there is a plan. Levels give
 * rise to none: how high a school puts itself is no matter to answer for.
 */
export function questionsFrom(content: Pick<Content, 'help' | 'facts'> | null, agreements: readonly Agreement[], today: Day): Proposed[] {
  const topics = content?.facts.flatMap(({ topic }) => topic ?? []) ?? []
  const kinds: Proposed[][] = [
    (content?.help ?? []).map(({ kind, text }) => proposed(keyOf('help', kind, text), (t) => t.help(text))),
    agreements
      .filter((each) => isOverdue(each, today))
      .map(({ id, title, dueOn }) => proposed(`agreement ${id}`, (t) => t.agreement(title, dueOn))),
    ...(['late', 'hindrance', 'begun', 'change', 'no plan'] as const).map((is) => topics.filter((topic) => topic.is === is).map(fromTopic)),
  ]
  return kinds.flatMap((kind) => onceEach(kind).slice(0, mostOfAKind)).slice(0, mostProposed)
}

function fromTopic(topic: Topic): Proposed {
  switch (topic.is) {
    case 'late':
      return proposed(keyOf('late', ...topic.titles), (t) => t.late(topic.titles))
    case 'hindrance':
      return proposed(keyOf('hindrance', topic.name.sv), (t, language) => t.hindrance(topic.name[language]))
    case 'begun':
      return proposed(keyOf('begun', ...topic.titles), (t) => t.begun(topic.titles))
    case 'change':
      return proposed(keyOf(`change ${topic.way}`, ...topic.of.map(({ sv }) => sv)), (t, language) =>
        t.change[topic.way](topic.of.map((each) => each[language])),
      )
    case 'no plan':
      return proposed('no plan', (t) => t.noPlan)
  }
}

/** What a question is about, as a key that an address can hold: the same in every version of a report that says the same, wherever in it that stands. */
function keyOf(kind: string, ...about: string[]): string {
  return `${kind} ${createHash('sha256').update(JSON.stringify(about)).digest('hex').slice(0, 32)}`
}

/** A report that says the same twice gives rise to one question. */
function onceEach(questions: readonly Proposed[]): Proposed[] {
  return [...new Map(questions.map((question) => [question.key, question])).values()]
}

type Words = (typeof questionWords)['sv']

function proposed(key: string, say: (t: Words, language: keyof Text) => string): Proposed {
  return { key, text: inEach((language) => say(questionWords[language], language)) }
}
