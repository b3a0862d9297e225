import type { VNode } from 'preact'
import { jsxTemplate } from 'preact/jsx-runtime'
import { AtHand } from '../base/at-hand.ts'
import { renderedIn, useLanguage } from './language.tsx'
import { placeOf, renderApart } from './pieces.ts'

/** What can be written down whole, and is then told apart from everything else by what is written. */
export type Plain = string | number | boolean | null | undefined | readonly Plain[] | { readonly [name: string]: Plain }

/** Pieces of one component that stand ready at most, unless it says otherwise. When there are more, what came first is made anew when it is asked for. */
const mostPieces = 1000

/**
 * A component that is rendered once for what it is told, in each language, and stands ready as HTML for the next page that tells it the same: for what many pages have alike, such as
 * a drawing, or a question with its levels. What it is made of comes in its props and the language of the page alone. Never for what somebody has written, and not for what only one reader is
 * shown: a piece outlives the page.
 * @param most how many stand ready: few of what is large
 */
export function kept<Props extends { readonly [name: string]: Plain }>(
  Piece: (props: Props) => VNode | null,
  most = mostPieces,
): (props: Props) => VNode {
  const ready = new AtHand<string, string>(most)
  return (props) => {
    const language = useLanguage()
    const told = `${language} ${JSON.stringify(props)}`
    return jsxTemplate([ready.of(told, () => renderedIn(language, <Piece {...props} />))])
  }
}

/**
 * The same of a large piece, such as a long table: told apart by what is said of it instead of by all that stands in it, and ready as the bytes that are sent, which a page takes in as they are.
 * @param told what tells one piece from another, its language apart
 */
export function keptLarge<Props extends object>(
  Piece: (props: Props) => VNode | null,
  told: (props: Props) => string,
  most: number,
): (props: Props) => VNode {
  const ready = new AtHand<string, Buffer>(most)
  return (props) => {
    const language = useLanguage()
    return jsxTemplate([
      placeOf(ready.of(`${language} ${told(props)}`, () => renderApart(() => renderedIn(language, <Piece {...props} />)))),
    ])
  }
}
