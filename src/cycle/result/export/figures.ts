import { z } from 'zod'
import type { CodedMean, Content, Part } from '../../protection/cell.ts'

/** What a cell says, in a form that every file can be read back into. For tests only. */
export type Figures = {
  n: number | null
  mean: CodedMean | null
  spread: number | string | null
  parts: readonly Part[] | null
  protected: string | null
  notes: string[]
}

/** The figures of a released cell. */
export function figuresOf(content: Content): Figures {
  const none = { n: null, mean: null, spread: null, parts: null, protected: null, notes: [] }
  switch (content.kind) {
    case 'protected':
      return { ...none, protected: content.reason.replace(' ', '-') }
    case 'leadership':
      return { ...none, n: content.n, mean: { kind: 'plain', value: content.mean }, notes: ['leaders-view'] }
    case 'from statements':
      return { ...none, n: content.n, mean: content.mean, notes: ['from-statements'] }
    case 'small':
      return {
        ...none,
        n: content.n,
        mean: content.mean,
        spread: content.spread,
        notes: [content.withheld ? 'details-withheld' : 'small-group'],
      }
    case 'large':
      return {
        ...none,
        n: content.n,
        mean: { kind: content.bound ?? 'plain', value: content.mean },
        spread: content.deviation ?? content.spread ?? null,
        parts: content.distribution.kind === 'parts' ? content.distribution.parts : null,
        notes: content.distribution.kind === 'collapsed' ? ['levels-together'] : [],
      }
  }
}

/** The figures of a row as CSV or XLSX have it, by the rules that the code book tells. @param row texts by column @param words of the ladder's steps */
export function readFigures(row: Record<string, string>, prefix: string, words: readonly string[]): Figures {
  const note = /^note: (.*)$/.exec(row.protected ?? '')?.[1]
  const notes = note?.split('; ').filter((each) => !each.startsWith('left-out ')) ?? []
  return {
    n: numberIn(row.contributors),
    mean: meanIn(row.mean ?? ''),
    spread: row.spread === '' ? null : Number.isNaN(Number(row.spread)) ? (row.spread ?? null) : Number(row.spread),
    parts: partsIn(
      words.map((word) => row[`${prefix}_${word}`] ?? ''),
      prefix,
      words,
    ),
    protected: note === undefined ? row.protected || null : null,
    notes,
  }
}

const bounded = z
  .union([z.strictObject({ exact: z.number() }), z.strictObject({ at_least: z.number() }), z.strictObject({ at_most: z.number() })])
  .nullable()
const jsonRecord = z.object({
  unit_id: z.string(),
  unit_code: z.string().nullable(),
  parent_code: z.string().nullable(),
  audience: z.string(),
  invited: z.number().nullable(),
  answered: bounded,
  measure: z.string(),
  area: z.string(),
  statement: z.string().nullable(),
  contributors: z.number().nullable(),
  mean: bounded,
  spread: z.union([z.strictObject({ deviation: z.number() }), z.strictObject({ word: z.string() })]).nullable(),
  levels: z.array(z.strictObject({ from: z.number(), to: z.number(), count: z.number() })).nullable(),
  opted_out: z.number().nullable(),
  protected: z.string().nullable(),
  notes: z.array(z.string()),
  coverage: z.unknown(),
  index: z.number().nullable(),
})

/** What the tests read of the JSON file. */
export const jsonFile = z.object({
  results: z.array(jsonRecord),
  importance: z.array(jsonRecord),
  participation: z.array(z.object({ unit_id: z.string(), audience: z.string(), invited: z.number(), answered: bounded })),
  comparisons: z.array(
    z.object({
      unit_id: z.string(),
      measure: z.string(),
      lower_quartile: z.number(),
      median: z.number(),
      upper_quartile: z.number(),
      schools: z.number(),
    }),
  ),
  code_book: z.array(z.record(z.string(), z.string())),
})

/** The figures of a record of the JSON file. */
export function jsonFigures({ contributors, mean, spread, levels, protected: reason, notes }: z.infer<typeof jsonRecord>): Figures {
  return {
    n: contributors,
    mean:
      mean &&
      ('exact' in mean
        ? plain(mean.exact)
        : 'at_least' in mean
          ? { kind: 'at least', value: mean.at_least }
          : { kind: 'at most', value: mean.at_most }),
    spread: spread && ('word' in spread ? spread.word : spread.deviation),
    parts: levels,
    protected: reason,
    notes,
  }
}

/** How many took part, as the table writes it. */
export function jsonCounts({ invited, answered }: Pick<z.infer<typeof jsonRecord>, 'invited' | 'answered'>): {
  invited: string
  answered: string
} {
  const said =
    answered && ('exact' in answered ? answered.exact : 'at_least' in answered ? `>=${answered.at_least}` : `<=${answered.at_most}`)
  return { invited: invited === null ? '' : String(invited), answered: said === null ? '' : String(said) }
}

function numberIn(text: string | undefined): number | null {
  return text ? Number(text) : null
}

function meanIn(text: string): CodedMean | null {
  if (text === '') return null
  const value = Number(text.replace(/^[<>]=/, ''))
  return text.startsWith('<=') ? { kind: 'at most', value } : text.startsWith('>=') ? { kind: 'at least', value } : plain(value)
}

function plain(value: number): CodedMean {
  return { kind: 'plain', value }
}

function partsIn(cells: readonly string[], prefix: string, words: readonly string[]): Part[] | null {
  if (cells.every((cell) => cell === '')) return null
  return cells.flatMap((cell, index): Part[] => {
    const together = /^[a-z]+ (\w+)-(\w+): (\d+)$/.exec(cell)
    if (together) {
      const [, from = '', to = '', count] = together
      return [{ from: words.indexOf(from) + 1, to: words.indexOf(to) + 1, count: Number(count) }]
    }
    const reference = new RegExp(`^see ${prefix}_(\\w+)$`).exec(cell)?.[1]
    if (reference !== undefined) {
      const first = words.indexOf(reference)
      if (first < 0 || first >= index || (!cells[first]?.includes(`-${words[index]}:`) && !cells.slice(first + 1).includes(cell)))
        throw new Error(`astray: ${cell}`)
      return []
    }
    return [{ from: index + 1, to: index + 1, count: Number(cell) }]
  })
}
