import type { Day } from '../../../ground/base/clock.ts'
import { formatDay, type Language } from '../../../ground/base/language.ts'
import type { Block, Logo, Paper, Tone } from '../../../ground/paper/paper.ts'
import { line, writtenOf } from '../../../ground/paper/text.ts'
import type { Board } from './board.ts'
import { boardWords } from './board.words.ts'

/** The page for the board set for paper: two pages, each chart with its table. */
export function boardPaper(board: Board, from: { authority: string; logo: Logo | null; today: Day }, language: Language): Paper {
  const t = boardWords[language]
  const { steps, areas, middle } = board
  return {
    language,
    title: board.title,
    sender: { name: line(from.authority), logo: from.logo },
    corner: board.context.split(' · '),
    foot: `${line(from.authority)} · ${formatDay(from.today, language, true)}`,
    day: from.today,
    blocks: [
      { kind: 'heading', level: 1, text: board.title },
      ...board.lead.flatMap((said, index) => text(index === 0 ? 'lead' : 'body', said)),
      ...part(steps.question, steps.answer, {
        kind: 'bars',
        bars: {
          alt: altOf(steps),
          rows: steps.bars.map(({ name, count, total }) => ({ label: name, share: total === 0 ? 0 : count / total })),
        },
      }),
      table(steps, [4, 3, 1]),
      ...(areas
        ? [
            ...part(areas.question, areas.answer, {
              kind: 'chart',
              chart: {
                alt: altOf(areas),
                levels: areas.levels,
                legend: [
                  { series: 'staff', name: t.areas.staff },
                  { series: 'leader', name: t.areas.leaders },
                ],
                rows: areas.marks.map(({ name, staff, leader }) => ({
                  label: name,
                  marks: [
                    ...(staff === null ? [] : [{ series: 'staff' as const, value: staff }]),
                    ...(leader === null ? [] : [{ series: 'leader' as const, value: leader }]),
                  ],
                })),
              },
            }),
            table(areas, [4, 2, 2, 2, 2]),
          ]
        : []),
      ...(middle
        ? [
            ...part(middle.question, middle.answer, {
              kind: 'chart',
              chart: {
                alt: altOf(middle),
                levels: middle.levels,
                legend: [{ series: 'staff', name: `${t.middle.dot}. ${t.middle.band}: ─` }],
                rows: middle.bands.map(({ name, middle: all }) => ({
                  label: name,
                  marks: all ? [{ series: 'staff' as const, value: all.median }] : [],
                  ...(all ? { band: { from: all.low, to: all.high } } : {}),
                })),
              },
            }),
            table(middle, [4, 2, 1, 2, 1]),
          ]
        : []),
      { kind: 'heading', level: 2, text: t.help.title },
      ...(board.help.length > 0
        ? [{ kind: 'facts' as const, facts: board.help.map(({ name, said }) => ({ term: name, lines: [said] })) }]
        : text('body', t.help.none)),
      { kind: 'heading', level: 2, text: t.goals },
      ...text('body', board.goals || t.unwritten),
      { kind: 'heading', level: 2, text: t.asks },
      ...text('body', board.asks || t.unwritten),
      ...text('soft', board.notes.join(' ')),
    ],
  }
}

function part(question: string, answer: string, drawn: Block): Block[] {
  return [{ kind: 'heading', level: 2, text: question }, ...text('body', answer), drawn]
}

function table({ question, columns, rows }: { question: string; columns: string[]; rows: string[][] }, widths: number[]): Block {
  return { kind: 'table', table: { caption: question, columns, widths, rows } }
}

/** All that a chart shows. */
function altOf({ question, columns, rows }: { question: string; columns: string[]; rows: string[][] }): string {
  return `${question} ${rows.map(([name, ...figures]) => `${name}: ${figures.map((figure, index) => `${columns[index + 1]} ${figure}`).join(', ')}`).join('. ')}.`
}

function text(tone: Tone, said: string): Block[] {
  const written = writtenOf(said)
  return written.length > 0 ? [{ kind: 'text', tone, written }] : []
}
