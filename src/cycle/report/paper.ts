import type { Language } from '../../ground/base/language.ts'
import type { Block, Logo, Paper } from '../../ground/paper/paper.ts'
import { line, writtenOf } from '../../ground/paper/text.ts'
import { standingOf } from './agreed-list.tsx'
import { changesInWords } from './changes-sentences.ts'
import { paperWords } from './paper.words.ts'
import type { Content, Period, Sending } from './report.ts'
import { reportWords } from './report.words.ts'

/** Whose report it is. What was sent says it itself; what was sent before it did is told by today's names. */
export type PaperFacts = { authority: string; school: string; period: Period; logo: Logo | null }

/** A report as it was sent, on paper: made of what was locked then and of nothing else, so that it is the same whatever has changed since. */
export function paperOf(
  { content, number, byName, onDay }: Pick<Sending, 'content' | 'number' | 'byName' | 'onDay'>,
  facts: PaperFacts,
  language: Language,
): Paper {
  const [t, words] = [paperWords[language], reportWords[language]]
  const { authority, school } = content.from ?? facts
  const title = words.title(line(school), words.name(facts.period))
  const changes = changesInWords(content, language)
  return {
    language,
    title,
    sender: { name: line(authority), logo: facts.logo },
    corner: [t.kind, t.version(number)],
    foot: `${line(authority)} · ${title}`,
    day: onDay,
    blocks: [
      { kind: 'heading', level: 1, text: title },
      { kind: 'text', tone: 'soft', written: [[t.sent(onDay, line(byName), content.to.map(line))]] },
      ...changes.map((said): Block => ({ kind: 'text', tone: 'lead', written: [[line(said)]] })),
      { kind: 'heading', level: 2, text: t.asks },
      ...(content.help.length === 0
        ? [said(t.none)]
        : [{ kind: 'facts' as const, facts: content.help.map(({ kind, text }) => ({ term: words.kinds[kind], lines: [line(text)] })) }]),
      { kind: 'heading', level: 2, text: t.facts(content.factsOn) },
      ...(content.facts.length === 0 ? [said(t.noFacts)] : [factsOf(content, language)]),
      ...agreedOf(content, language),
      { kind: 'heading', level: 2, text: t.words },
      ...(content.words.length === 0 ? [said(t.noWords)] : wordsOf(content, language)),
    ],
  }
}

function factsOf(content: Content, language: Language): Block {
  const mark = markIn(content, language)
  return {
    kind: 'facts',
    facts: content.facts.map(({ key, what, said: told, source }) => ({
      term: line(what[language]),
      lines: [...mark(key), line(told[language]), line(source[language])],
    })),
  }
}

function agreedOf(content: Content, language: Language): Block[] {
  const { agreements = [] } = content
  const t = paperWords[language]
  if (agreements.length === 0) return []
  const mark = markIn(content, language)
  return [
    { kind: 'heading', level: 2, text: t.agreed },
    {
      kind: 'table',
      table: {
        caption: t.agreed,
        columns: t.columns,
        widths: [5, 3, 3, 4],
        rows: agreements.map((each) => [
          line(each.title),
          line(each.owner),
          [...mark(`agreement ${each.id}`), standingOf(each, language)].join(': '),
          line(each.note),
        ]),
      },
    },
  ]
}

function wordsOf(content: Content, language: Language): Block[] {
  const mark = markIn(content, language)
  return content.words.flatMap(({ part, title, text, own }): Block[] => [
    { kind: 'heading', level: 3, text: line(title[language]) },
    ...[...mark(`words ${part}`), ...(own ? [] : [paperWords[language].starter])].map(
      (each): Block => ({ kind: 'text', tone: 'aside', written: [[each]] }),
    ),
    { kind: 'text', tone: 'body', written: writtenOf(text) },
  ])
}

/** The word that says that something differs, beside it: never a colour alone. */
function markIn({ changes }: Content, language: Language): (key: string) => string[] {
  const keys = new Set(changes?.keys ?? [])
  return (key) => (keys.has(key) ? [paperWords[language].changedMark] : [])
}

function said(text: string): Block {
  return { kind: 'text', tone: 'body', written: [[text]] }
}
