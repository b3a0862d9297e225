import type { Framework } from '../schema.ts'
import { wordsOf } from './likeness.ts'
import { lix, median } from './lix.ts'
import type { Rule } from './rule.ts'
import { type Kind, type Passage, passagesOf } from './texts.ts'

/** LIX: the median of a file's texts is at most this. */
export const medianAtMost = 45
/** LIX: no text is above this. */
export const noneAbove = 60
/** Shorter texts are not measured: one long word more or less would decide. */
const fewestWords = 12

const measuredKinds: Kind[] = [
  'summary',
  'target',
  'about',
  'question',
  'level',
  'strength',
  'next',
  'explanation',
  'text',
  'first_step',
  'evidence',
]

/** Swedish texts that are hard to read. */
export const readable: Rule = (framework, lineOf) => {
  const texts = measured(framework).sort((a, b) => b.lix - a.lix)
  const tooHard = texts
    .filter((text) => text.lix > noneAbove)
    .map((text) => ({
      line: lineOf([...text.path, 'sv']),
      reason: `hard to read: LIX ${text.lix.toFixed(1)}, at most ${noneAbove}; shorter sentences and words help`,
    }))
  const middle = medianLix(framework)
  const hardest = texts[0]
  if (!hardest || middle <= medianAtMost) return tooHard
  return [
    ...tooHard,
    {
      line: lineOf([...hardest.path, 'sv']),
      reason: `the file is hard to read: median LIX ${middle.toFixed(1)}, at most ${medianAtMost}; this text is the hardest, with ${hardest.lix.toFixed(1)}`,
    },
  ]
}

/** The median LIX of a file's Swedish texts of at least twelve words; 0 when there are none. */
export function medianLix(framework: Framework): number {
  return median(measured(framework).map((text) => text.lix))
}

function measured(framework: Framework): (Passage & { lix: number })[] {
  return passagesOf(framework)
    .filter(({ kind, text }) => measuredKinds.includes(kind) && wordsOf(text.sv).length >= fewestWords)
    .map((passage) => ({ ...passage, lix: lix(passage.text.sv) }))
}
