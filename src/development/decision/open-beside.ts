import { openPdfAsked } from '../../cycle/matter/store-open.ts'
import { formatDay, type Language } from '../../ground/base/language.ts'
import { known, together } from '../../ground/base/question.ts'
import type { Block, Fact } from '../../ground/paper/paper.ts'
import { line } from '../../ground/paper/text.ts'
import { numberedGoals, type PlanText } from '../authority-plan/authority-plan.ts'
import type { OpenBeside } from '../authority-plan/open.ts'
import { type Half, isSameHalf, type Judgement, judgementsHeld } from '../indicator/indicator.ts'
import { indicatorWords } from '../indicator/indicator.words.ts'
import { judgementsAsked } from '../indicator/store.ts'
import type { Decision } from './decision.ts'
import { openBesideWords } from './open-beside.words.ts'
import { organiserWords } from './organiser.words.ts'
import { decisionsAsked } from './store.ts'

/** Half-years of judgements that stand on an open page, the latest. */
const mostHalves = 4

/** What is told of a plan in force on its open page: by which decision, what the board said, how its goals were judged; and the document that was decided on. */
export const planOpenBeside: OpenBeside = (plan, version, text) =>
  together(decisionsAsked({ plan }), judgementsAsked(plan)).followedBy(([decisions, judgements]) => {
    const decision = decisions.find((each) => each.plan?.version === version && each.withdrawn === null) ?? null
    const decided = decision === null ? known(null) : openPdfAsked(decision.document.id)
    return decided.map((document) => ({
      document,
      blocks: (language, unnamed) => [
        ...(decision ? decisionBlocks(decision, language, unnamed) : []),
        ...followUpBlocks(text, judgements, language),
      ],
    }))
  })

function decisionBlocks(
  { matter, document, reported, ...decision }: Decision,
  language: Language,
  unnamed: (field: string) => string,
): Block[] {
  const t = openBesideWords[language]
  const facts: Fact[] = [
    { term: t.decided, lines: [t.on(decision.decidedOn, decision.called)] },
    { term: t.by, lines: [line(unnamed(`${decision.title} ${decision.name}, ${decision.unit}`))] },
    ...(decision.point ? [{ term: t.point, lines: [line(`${decision.point.number} ${decision.point.text}`)] }] : []),
    ...(document.secrecy === null ? [{ term: t.matter, lines: [line(matter.number)] }] : []),
    ...(reported ? [{ term: t.board, lines: boardLines(reported, language) }] : []),
  ]
  return [
    { kind: 'heading', level: 2, text: t.decision },
    { kind: 'facts', facts },
  ]
}

function boardLines({ board, onDay, outcome }: NonNullable<Decision['reported']>, language: Language): string[] {
  const t = openBesideWords[language]
  if (!outcome) return [line(t.told(board, onDay))]
  const result = organiserWords[language].results[outcome.result]
  return [
    line(t.told(board, onDay)),
    line([result, outcome.paragraph].filter(Boolean).join(', ')),
    ...(outcome.minutesOn ? [t.minutes(outcome.minutesOn)] : []),
  ]
}

/** How persons have judged each goal in the latest half-years: their judgement alone, and no figure. */
function followUpBlocks({ parts }: PlanText, judgements: readonly Judgement[], language: Language): Block[] {
  const t = openBesideWords[language]
  const held = judgementsHeld(judgements)
  const halves = halvesOf(held).slice(0, mostHalves)
  if (halves.length === 0) return []
  const words = indicatorWords[language]
  const latest = halves[0]
  return [
    { kind: 'heading', level: 2, text: t.followUp },
    { kind: 'text', tone: 'body', written: [[t.followUpNote]] },
    {
      kind: 'table',
      table: {
        caption: t.followUp,
        columns: [t.goal, ...halves.map((half) => words.half(half).replace(/^./, (first) => first.toLocaleUpperCase(language)))],
        widths: [6, ...halves.map(() => 3)],
        rows: numberedGoals(parts).map(({ number, goal }) => [
          `${number} ${line(goal.title)}`,
          ...halves.map((half) => {
            const judged = held.find((each) => each.goal === goal.id && isSameHalf(each, half))
            return judged ? words.statuses[judged.status] : words.notJudged
          }),
        ]),
      },
    },
    ...(latest
      ? [{ kind: 'text' as const, tone: 'soft' as const, written: [[t.judgedBy(formatDay(latestDay(held), language, true))]] }]
      : []),
  ]
}

function halvesOf(held: readonly Judgement[]): Half[] {
  const halves: Half[] = []
  for (const { year, half } of held) if (!halves.some((each) => isSameHalf(each, { year, half }))) halves.push({ year, half })
  return halves
}

function latestDay(held: readonly Judgement[]): string {
  return (
    held
      .map(({ onDay }) => onDay)
      .toSorted()
      .at(-1) ?? ''
  )
}
