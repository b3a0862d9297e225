import type { VNode } from 'preact'
import { jsxTemplate } from 'preact/jsx-runtime'
import { renderToString } from 'preact-render-to-string'
import { isHeard } from '../../ground/published/published.ts'

/** How many pages are kept: of some 30 to 90 kB each. */
const mostPages = 300

const pages = new Map<string, string>()

/**
 * A page of released figures as it was rendered before: what it shows never changes, so who asks next gets the same text.
 * @param facts everything that the page is made from besides what is released; two pages with the same facts are the same page
 */
export function rendered(facts: readonly unknown[], make: () => VNode): VNode {
  if (isHeard()) return make()
  const key = JSON.stringify(facts)
  const known = pages.get(key)
  const html = known ?? renderToString(make())
  if (known === undefined) pages.set(key, html)
  for (const oldest of pages.keys()) {
    if (pages.size <= mostPages) break
    pages.delete(oldest)
  }
  return jsxTemplate([html])
}
