import type { Language } from '../../ground/base/language.ts'
import type { Block, Fact, Paper } from '../../ground/paper/paper.ts'
import { line, writtenOf } from '../../ground/paper/text.ts'
import type { FollowedGoal } from './follow-up.ts'
import { type Followed, headOf, type PaperFacts } from './paper.ts'
import { paperWords } from './paper.words.ts'
import { countsSaid, judgementSaid, readingSaid } from './sentences.ts'

/** Lines that two pages have room for beside the head, the lead and the last sentence, as the press sets them with the widest letters. */
const lines = 66
/** Characters on a line of each column, and of a text over the whole width. */
const wide = { goal: 34, judgement: 19, figure: 30, text: 74 }
/** Characters of what is told of each: enough to know what it is about. */
const most = { title: 100, figure: 110, causes: 280, next: 200 }

/**
 * The follow-up for a board, on two pages whatever the plan holds: every goal in a line with its judgement and a figure, and of those that are not on the way what hinders and
 * what is done, as far as there is room. What has none is counted, and the whole follow-up named.
 */
export function boardPaper({ plan, goals }: Followed, facts: PaperFacts, language: Language): Paper {
  const { board: t, ...own } = paperWords[language]
  const decided = goals.filter(({ standing }) => standing === 'decided')
  const rows = decided.map((goal) => rowOf(goal, language))
  const shown = asManyAs(rows, lines, ([goal = '', judgement = '', figure = '']) => {
    const high = Math.max(taken(goal, wide.goal), taken(judgement, wide.judgement), taken(figure, wide.figure))
    return high + 0.7
  })
  const told = asManyAs(
    decided.flatMap((goal) => factOf(goal, language) ?? []),
    lines - shown.used - 3,
    ({ lines: said }) => said.reduce((sum, each) => sum + taken(each, wide.text), 0.7),
  )
  return {
    ...headOf(t.title(plan.head.title), t.corner, facts, language),
    blocks: [
      { kind: 'heading', level: 1, text: line(t.title(cut(plan.head.title, most.title))) },
      text('lead', countsSaid(goals, language)),
      text('soft', own.asOf(facts.today)),
      {
        kind: 'table',
        table: { caption: t.goals, columns: [t.columns.goal, t.columns.judgement, t.columns.figure], widths: [5, 3, 4], rows: shown.kept },
      },
      ...(told.kept.length === 0
        ? []
        : [
            { kind: 'heading' as const, level: 2 as const, text: t.hinders },
            { kind: 'facts' as const, facts: told.kept },
          ]),
      text(
        'soft',
        t.whole(
          rows.length - shown.kept.length,
          decided.reduce((sum, { indicators }) => sum + indicators.length, 0),
        ),
      ),
    ],
  }
}

function rowOf(goal: FollowedGoal, language: Language): string[] {
  const [followed] = goal.indicators
  const latest = followed?.latest
  const figure =
    followed && latest
      ? `${line(followed.indicator.name)}: ${readingSaid(latest, followed.indicator, language)}`
      : paperWords[language].unread
  const [judged] = goal.judgements
  return [`${goal.number} ${cut(line(goal.title), most.title)}`, judgementSaid(judged, language), cut(figure, most.figure)]
}

/** What hinders a goal that is not on the way, and what is done; null of one that is, or that nobody has judged. */
function factOf(goal: FollowedGoal, language: Language): Fact | null {
  const { causes, now } = paperWords[language]
  const [latest] = goal.judgements
  if (!latest || latest.status === 'on the way') return null
  return {
    term: goal.number,
    lines: [`${causes}: ${cut(line(latest.causes), most.causes)}`, `${now}: ${cut(line(latest.next), most.next)}`],
  }
}

/** The first of some that there is room for. */
function asManyAs<Each>(all: readonly Each[], room: number, linesOf: (each: Each) => number): { kept: Each[]; used: number } {
  const kept: Each[] = []
  let used = 0
  for (const each of all) {
    const more = linesOf(each)
    if (used + more > room) break
    used += more
    kept.push(each)
  }
  return { kept, used }
}

function taken(said: string, width: number): number {
  return Math.max(Math.ceil(said.length / width), 1)
}

function cut(said: string, longest: number): string {
  return said.length > longest ? `${said.slice(0, longest - 1)}…` : said
}

function text(tone: 'lead' | 'soft', said: string): Block {
  return { kind: 'text', tone, written: writtenOf(said) }
}
