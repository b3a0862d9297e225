import { type Day, dayOf } from '../../ground/base/clock.ts'
import { formatDay, type Language } from '../../ground/base/language.ts'
import type { Block, Fact, Logo, Paper } from '../../ground/paper/paper.ts'
import { line, writtenOf } from '../../ground/paper/text.ts'
import { type Goal, type Need, numberedGoals, type Part } from './authority-plan.ts'
import { kindSaid, scopeSaid } from './frame-line.tsx'
import { goalFrameWords } from './goal-frame.words.ts'
import { planPageWords } from './pages/plan-page.words.ts'
import { paperWords } from './paper.words.ts'
import { capturedSaid, costSaid, documentRows, ownerOf, type Shown, sourceSaid } from './plan-sentences.ts'

/** Whose plan it is, and which day it is. */
export type PaperFacts = { authority: string; logo: Logo | null; today: Day }

/** The authority's plan on paper, whole: the head of a governing document, then part by part. The same text as the page has. */
export function paperOf({ plan, text, version }: Shown, { authority, logo, today }: PaperFacts, language: Language): Paper {
  const t = paperWords[language]
  const title = line(text.head.title)
  const numbers = new Map(numberedGoals(text.parts).map(({ goal, number }) => [goal.id, number]))
  return {
    language,
    title,
    sender: { name: line(authority), logo },
    corner: [line(text.head.kind), version ? t.version(version.number) : t.draft],
    foot: `${line(authority)} · ${title}`,
    day: version ? dayOf(version.at) : today,
    blocks: [
      { kind: 'heading', level: 1, text: title },
      soft(version ? t.frozen(version.number, dayOf(version.at), line(version.byName)) : t.draftOf(today)),
      ...(text.head.summary === '' ? [] : [written(text.head.summary, 'lead')]),
      { kind: 'facts', facts: documentRows({ plan, text, version }, language).map(({ term, value }) => ({ term, lines: [line(value)] })) },
      ...text.parts.flatMap((part, at) => partOf(part, at + 1, numbers, language)),
    ],
  }
}

function partOf(part: Part, number: number, numbers: ReadonlyMap<string, string>, language: Language): Block[] {
  const t = planPageWords[language]
  return [
    { kind: 'heading', level: 2, text: `${number}. ${line(part.title)}` },
    ...(part.responsible === '' ? [] : [soft(t.responsible(line(part.responsible)))]),
    ...(part.text === '' ? [] : [written(part.text)]),
    ...part.goals.flatMap((goal) => goalOf(goal, numbers.get(goal.id) ?? '', language)),
  ]
}

function goalOf(goal: Goal, number: string, language: Language): Block[] {
  const t = planPageWords[language]
  const owner = ownerOf(goal.owner)
  const facts: Fact[] = [
    ...frameFacts(goal, language),
    ...(owner === '' ? [] : [{ term: t.owner, lines: [line(owner)] }]),
    ...(goal.sign === '' ? [] : [{ term: t.sign, lines: [line(goal.sign)] }]),
    ...(goal.needs.length === 0
      ? []
      : [
          {
            term: t.needs,
            lines: goal.needs.map((need) => needOf(need, language)),
          },
        ]),
  ]
  return [
    { kind: 'heading', level: 3, text: `${number} ${line(goal.title)}` },
    ...(goal.text === '' ? [] : [written(goal.text)]),
    ...(facts.length === 0 ? [] : [{ kind: 'facts' as const, facts }]),
    ...(goal.measures.length === 0 ? [] : [measuresOf(goal, number, language)]),
  ]
}

/** A need, and within brackets the schools that it was captured with and what it comes from. */
function needOf({ text, source, captured }: Need, language: Language): string {
  const from = [capturedSaid(captured, language), source.kind === 'own' ? '' : sourceSaid(source, language)].filter(Boolean)
  return from.length === 0 ? line(text) : `${line(text)} (${line(from.join('. '))})`
}

/** What the goal asks of schools, of whom and by when, and the ways to choose among. */
function frameFacts({ frame }: Goal, language: Language): Fact[] {
  if (!frame) return []
  const t = goalFrameWords[language]
  const options = frame.options.map(({ text }) => line(text))
  return [
    { term: t.asks, lines: [`${kindSaid(frame, language)}. ${scopeSaid(frame, language)}`] },
    ...(options.length > 0 ? [{ term: t.options, lines: options }] : []),
  ]
}

function measuresOf({ measures }: Goal, number: string, language: Language): Block {
  const t = planPageWords[language]
  return {
    kind: 'table',
    table: {
      caption: t.measuresOf(number),
      columns: [t.columns.what, t.columns.owner, t.columns.due, t.columns.cost],
      widths: [6, 4, 3, 3],
      rows: measures.map((measure) => [
        line(measure.what),
        line(ownerOf(measure.owner)) || t.none,
        measure.dueOn ? formatDay(measure.dueOn, language, true) : t.none,
        costSaid(measure, language) || t.none,
      ]),
    },
  }
}

function written(text: string, tone: 'body' | 'lead' = 'body'): Block {
  return { kind: 'text', tone, written: writtenOf(text) }
}

function soft(text: string): Block {
  return { kind: 'text', tone: 'soft', written: [[text]] }
}
