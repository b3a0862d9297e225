import { inEach, type Text } from '../../ground/base/language.ts'
import { type Content, isOwn, starterOf, type Words } from './report.ts'
import { reportWords } from './report.words.ts'
import type { Draft } from './store-draft.ts'

/** One part of the words to write: what it is about, what stands there, and what it builds on. */
export type Part = {
  part: string
  title: Text
  text: string
  /** Revision of what is kept; 0 where nothing is. */
  revision: number
  starter: Text | null
  own: boolean
}

/** The parts of a report in order: the framework's areas, then decisions. Where nobody has written, the figures give a sentence to start from, in the writer's language. */
export function partsOf(
  draft: Pick<Draft, 'facts' | 'words'>,
  areas: readonly { key: string; name: Text }[],
  language: keyof Text,
): Part[] {
  const titles = [
    ...areas.map(({ key, name }) => ({ part: `area:${key}`, title: name })),
    { part: 'decisions', title: inEach((each) => reportWords[each].decisions) },
  ]
  return titles.map(({ part, title }) => {
    const kept = draft.words.get(part)
    const starter = starterOf(draft.facts, part)
    const text = kept?.text ?? starter?.[language] ?? ''
    return { part, title, text, revision: kept?.revision ?? 0, starter, own: isOwn(text, starter) }
  })
}

/** What is sent: every part that has words, each with whether they are the leaders' own. `from`: what those are called whose report it is. */
export function contentOf(draft: Draft, parts: readonly Part[], to: string[], from: NonNullable<Content['from']>): Content {
  const words = parts.filter(({ text }) => text !== '').map(({ part, title, text, own }): Words => ({ part, title, text, own }))
  const help = draft.help.map(({ kind, text }) => ({ kind, text }))
  return { to, from, factsOn: draft.factsOn, facts: draft.facts, agreements: draft.agreements, words, help }
}
