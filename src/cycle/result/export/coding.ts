import type { Cell, Content, Coverage, Distribution, Participation, Reason } from '../../protection/cell.ts'
import { contributorsOf, meanOf } from '../reading/rows.ts'

/** A cell of a table: text, a whole number, or a number with one decimal. An empty text where nothing is said. */
export type Value = string | { count: number } | { decimal: number }

/** Why nothing is shown in a row. */
export type ReasonCode = 'few' | 'nobody' | 'complementary' | 'small-schools' | 'outside-view'

/** What is particular about figures that are shown. */
export type NoteCode = 'small-group' | 'details-withheld' | 'levels-together' | 'from-statements' | 'leaders-view'

export const reasonCodes: Record<Reason, ReasonCode> = {
  few: 'few',
  nobody: 'nobody',
  complementary: 'complementary',
  'small schools': 'small-schools',
  'outside view': 'outside-view',
}

/** The columns of a ladder's steps, and the words for them where neighbours are counted together. */
export type Ladder = { together: string; steps: readonly { column: string; word: string }[] }

export const importanceLadder: Ladder = {
  together: 'answers',
  steps: ['little', 'some', 'much'].map((word) => ({ column: `importance_${word}`, word })),
}

/** The ladder of a framework's statements. */
export function levelLadder(levels: number): Ladder {
  return {
    together: 'levels',
    steps: Array.from({ length: levels }, (_, index) => ({ column: `level_${index + 1}`, word: String(index + 1) })),
  }
}

/** How many handed in: a number, ">=5", "<=1", or nothing where it is not said. */
export function answeredValue(answered: Participation['answered'] | undefined): Value {
  switch (answered?.kind) {
    case 'exact':
      return { count: answered.count }
    case 'at least':
      return `>=${answered.count}`
    case 'at most':
      return `<=${answered.count}`
    default:
      return ''
  }
}

export function contributorsValue(content: Content): Value {
  const n = contributorsOf(content)
  return n === null ? '' : { count: n }
}

/** How many of a school's staff opted out of a statement, where it is said. */
export function optedOutValue({ optedOut }: Cell): Value {
  return optedOut === undefined ? '' : { count: optedOut }
}

/** A mean; text for the ends of the ladder ("<=1.4", ">=4.6"), so that nobody reckons with them as exact. */
export function meanValue(content: Content): Value {
  const mean = meanOf(content)
  if (!mean) return ''
  if (mean.coded === 'plain') return { decimal: mean.value }
  return `${mean.coded === 'at most' ? '<=' : '>='}${mean.value.toFixed(1)}`
}

/** The standard deviation where it is shown, else the word; nothing where neither is. */
export function spreadValue(content: Content): Value {
  if (content.kind === 'large' && content.deviation !== null) return { decimal: content.deviation }
  return content.kind === 'large' || content.kind === 'small' ? (content.spread ?? '') : ''
}

/**
 * How many chose each step. Steps that are counted together have their count in the first one's column, as text ("levels 1-2: 12"), and the others refer to
 * that ("see level_1"). They begin with a letter: a spreadsheet takes "1-2" for a day.
 */
export function stepValues(content: Content, { together, steps }: Ladder): Value[] {
  const parts = content.kind === 'large' ? partsOf(content.distribution) : []
  return steps.map((_, index): Value => {
    const part = parts.find(({ from, to }) => from <= index + 1 && index + 1 <= to)
    const [first, last] = part ? [steps[part.from - 1], steps[part.to - 1]] : []
    if (!part || !first || !last) return ''
    if (first === last) return { count: part.count }
    return part.from === index + 1 ? `${together} ${first.word}-${last.word}: ${part.count}` : `see ${first.column}`
  })
}

/** What is particular about the figures of a cell that shows some. */
export function notesOf(content: Content): NoteCode[] {
  switch (content.kind) {
    case 'small':
      return [content.withheld ? 'details-withheld' : 'small-group']
    case 'from statements':
      return ['from-statements']
    case 'leadership':
      return ['leaders-view']
    case 'large':
      return content.distribution.kind === 'collapsed' ? ['levels-together'] : []
    default:
      return []
  }
}

/**
 * The reason of a row without figures ("few"); "note: …" where figures are shown and something is to be said of them, or schools under the unit were too small to
 * be counted in; else nothing.
 */
export function protectedValue(content: Content, coverage: Coverage | null, minimumGroup: number): Value {
  if (content.kind === 'protected') return reasonCodes[content.reason]
  const notes = [...notesOf(content), ...leftOutNotes(coverage, minimumGroup)]
  return notes.length > 0 ? `note: ${notes.join('; ')}` : ''
}

function leftOutNotes(coverage: Coverage | null, minimumGroup: number): string[] {
  if (!coverage || coverage.leftOut.schools === 0) return []
  const { schools, answers } = coverage.leftOut
  return [`left-out schools=${schools} answers${answers === null ? `<${minimumGroup}` : `=${answers}`}`]
}

function partsOf(distribution: Distribution) {
  return distribution.kind === 'parts' ? distribution.parts : []
}
