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
    (content?.help ?? []).map(({ text }, index) => proposed(`help ${index}`, (t) => t.help(text))),
    agreements
      .filter((each) => isOverdue(each, today))
      .map(({ id, title, dueOn }) => proposed(`agreement ${id}`, (t) => t.agreement(title, dueOn))),
    ...(['late', 'hindrance', 'begun', 'change', 'no plan'] as const).map((is) => topics.filter((topic) => topic.is === is).map(fromTopic)),
  ]
  return kinds.flatMap((kind) => kind.slice(0, mostOfAKind)).slice(0, mostProposed)
}

function fromTopic(topic: Topic): Proposed {
  switch (topic.is) {
    case 'late':
      return proposed('late', (t) => t.late(topic.titles))
    case 'hindrance':
      return proposed('hindrance', (t, language) => t.hindrance(topic.name[language]))
    case 'begun':
      return proposed('begun', (t) => t.begun(topic.titles))
    case 'change':
      return proposed(`change ${topic.way}`, (t, language) => t.change[topic.way](topic.of.map((each) => each[language])))
    case 'no plan':
      return proposed('no plan', (t) => t.noPlan)
  }
}

type Words = (typeof questionWords)['sv']

function proposed(key: string, say: (t: Words, language: keyof Text) => string): Proposed {
  return { key, text: inEach((language) => say(questionWords[language], language)) }
}
