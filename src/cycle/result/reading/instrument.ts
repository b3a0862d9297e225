import type { InstrumentContent, InstrumentStatement, Share } from '../../release/instrument.ts'
import { much } from '../../release/instrument.ts'

type Shown = Extract<InstrumentContent, { kind: 'shown' }>

/** How an area's questions hang together. Limits as they are commonly drawn (J. C. Nunnally & I. H. Bernstein, "Psychometric Theory", 1994): 0.7 is enough for groups; over 0.95 questions repeat each other. */
export type Together = 'loosely' | 'fairly' | 'well' | 'repeating'

export function togetherOf({ alpha }: Shown): Together {
  if (alpha < 0.6) return 'loosely'
  if (alpha < 0.7) return 'fairly'
  return alpha <= 0.95 ? 'well' : 'repeating'
}

/** What is worth looking at in a question; several at once, in this order, none for most. */
export const remarks = ['apart', 'better without', 'irrelevant', 'unanswered', 'floor', 'ceiling'] as const
export type Remark = (typeof remarks)[number]

/** A question's correlation with the others under which it asks something else (Nunnally & Bernstein). */
const leastItemRest = 0.3
/** How much more alpha must be without a question before that is said. */
const clearlyBetter = 0.02

export function remarksOn(statement: InstrumentStatement, { alpha }: Shown): Remark[] {
  const { itemRest, alphaWithout, irrelevant, unanswered, lowest, highest } = statement
  const said: [Remark, boolean][] = [
    ['apart', itemRest !== null && itemRest < leastItemRest],
    ['better without', alphaWithout !== null && alphaWithout > alpha + clearlyBetter],
    ['irrelevant', isMuch(irrelevant)],
    ['unanswered', isMuch(unanswered)],
    ['floor', isMuch(lowest)],
    ['ceiling', isMuch(highest)],
  ]
  return said.flatMap(([remark, holds]) => (holds ? [remark] : []))
}

function isMuch(share: Share): boolean {
  return share.kind === 'over' || (share.kind === 'about' && share.percent > much)
}
