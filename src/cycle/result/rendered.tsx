import type { VNode } from 'preact'
import { jsxTemplate } from 'preact/jsx-runtime'
import { renderToString } from 'preact-render-to-string'
import type { Language } from '../../ground/base/language.ts'
import { isHeard } from '../../ground/published/published.ts'
import { InLanguage } from '../../ground/ui/language.tsx'

/** How many pages are kept: of some 30 to 90 kB each. */
const mostPages = 300

const pages = new Map<string, string>()

/**
 * A page of released figures as it was rendered before: what it shows never changes, so who asks next gets the same text.
 * @param facts everything that the page is made from besides what is released; two pages with the same facts are the same page
 */
export function rendered(language: Language, facts: readonly unknown[], make: () => VNode): VNode {
  if (isHeard()) return make()
  const key = JSON.stringify([language, facts])
  const known = pages.get(key)
  const html = known ?? renderToString(<InLanguage language={language}>{make()}</InLanguage>)
  if (known === undefined) pages.set(key, html)
  for (const oldest of pages.keys()) {
    if (pages.size <= mostPages) break
    pages.delete(oldest)
  }
  return jsxTemplate([html])
}
