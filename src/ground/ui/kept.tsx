import type { VNode } from 'preact'
import { jsxTemplate } from 'preact/jsx-runtime'
import { renderToString } from 'preact-render-to-string'
import type { Language } from '../base/language.ts'
import { InLanguage, useLanguage } from './language.tsx'

/** What can be written down whole, and is then told apart from everything else by what is written. */
export type Plain = string | number | boolean | null | undefined | readonly Plain[] | { readonly [name: string]: Plain }

/** Pieces of one component that stand ready at most, unless it says otherwise. When there are more all are made anew, as they are asked for. */
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
  const ready = new Map<string, string>()
  return (props) => {
    const language = useLanguage()
    const told = `${language} ${JSON.stringify(props)}`
    const known = ready.get(told)
    if (known !== undefined) return jsxTemplate([known])
    const html = rendered(Piece, props, language)
    if (ready.size >= most) ready.clear()
    ready.set(told, html)
    return jsxTemplate([html])
  }
}

function rendered<Props extends object>(Piece: (props: Props) => VNode | null, props: Props, language: Language): string {
  return renderToString(
    <InLanguage language={language}>
      <Piece {...props} />
    </InLanguage>,
  )
}
