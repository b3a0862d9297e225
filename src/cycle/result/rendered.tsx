import type { VNode } from 'preact'
import { jsxTemplate } from 'preact/jsx-runtime'
import { AtHand } from '../../ground/base/at-hand.ts'
import type { Language } from '../../ground/base/language.ts'
import { isHeard } from '../../ground/published/published.ts'
import { renderedIn } from '../../ground/ui/language.tsx'

/** How many pages are kept: of some 30 to 90 kB each. */
const mostPages = 300

const pages = new AtHand<string, string>(mostPages)

/**
 * A page of released figures as it was rendered before: what it shows never changes, so who asks next gets the same text.
 * @param facts everything that the page is made from besides what is released; two pages with the same facts are the same page
 */
export function rendered(language: Language, facts: readonly unknown[], make: () => VNode): VNode {
  if (isHeard()) return make()
  return jsxTemplate([pages.of(JSON.stringify([language, facts]), () => renderedIn(language, make()))])
}
