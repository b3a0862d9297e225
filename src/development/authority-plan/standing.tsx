import type { VNode } from 'preact'
import { jsxTemplate } from 'preact/jsx-runtime'
import { AtHand } from '../../ground/base/at-hand.ts'
import type { Language } from '../../ground/base/language.ts'
import { renderedIn } from '../../ground/ui/language.tsx'

/** Pieces that stand ready, of some 3 to 6 kB each. */
const mostPieces = 800

const pieces = new AtHand<string, string>(mostPieces)

/**
 * A piece of a plan's page as it was rendered before: of a plan with forty goals one changes between two looks at it, and one in force none. It is known by all that it is
 * made of, so that whoever is shown the same text gets the same piece and nobody another; the plan was looked up for them before.
 * @param of what is shown, which does not change
 * @param facts everything that the piece is made from besides that and the language
 */
export function standing(language: Language, of: object, facts: readonly (string | number | boolean)[], make: () => VNode): VNode {
  return jsxTemplate([pieces.of(`${language} ${facts.join(' ')} ${saidBy(of)}`, () => renderedIn(language, make()))])
}

/** All that a thing says, as text; once for as long as it is there. */
function saidBy(of: object): string {
  const before = said.get(of)
  if (before !== undefined) return before
  const now = JSON.stringify(of)
  said.set(of, now)
  return now
}

const said = new WeakMap<object, string>()
