import type { Page } from 'playwright-core'
import { thorough } from './thorough.ts'

/**
 * Shows a page that has been read already. In the long run a browser goes there; in the suite what stands in the open page is replaced by what was read, which saves making the page a
 * second time, and reading styles, elements and tools anew. Where another head stands than before (other styles or elements) a browser goes there in the suite as well.
 * @param path where it was read, which is the page's address from then on
 * @param html all of it
 */
export async function show(page: Page, path: string, html: string): Promise<void> {
  const replaced =
    !thorough &&
    (await page.evaluate(
      ({ address, text }) => {
        if (!location.href.startsWith('http')) return false
        const next = new DOMParser().parseFromString(text, 'text/html')
        const [files, before] = [next, document].map((of) =>
          [...of.head.querySelectorAll('link, script')].map((each) => each.outerHTML).join(),
        )
        if (files !== before) return false
        const root = document.documentElement
        for (const name of root.getAttributeNames()) root.removeAttribute(name)
        for (const { name, value } of next.documentElement.attributes) root.setAttribute(name, value)
        document.title = next.title
        document.body.replaceWith(document.adoptNode(next.body))
        history.replaceState(null, '', address)
        scrollTo(0, 0)
        return true
      },
      { address: path, text: html },
    ))
  if (!replaced) await page.goto(path)
}
