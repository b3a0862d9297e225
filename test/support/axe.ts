import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { LookedAt } from './looked-at.ts'
import { routeOf } from './reached.ts'
import { thorough } from './thorough.ts'

type Violation = { id: string; help: string; nodes: { target: unknown[]; failureSummary?: string | undefined }[] }

/** In the page, once axe has been read there. */
declare const axe: { run(root: Document, options: object): Promise<{ violations: Violation[] }> }

let source: string | undefined

/** What another theme or width can change on a page whose HTML stays as it is. */
export const rulesOfLook = [
  'aria-hidden-focus',
  'button-name',
  'color-contrast',
  'empty-heading',
  'heading-order',
  'label',
  'link-in-text-block',
  'link-name',
  'page-has-heading-one',
  'scrollable-region-focusable',
  'target-size',
]

/**
 * Fails with every violation of WCAG 2.2 A and AA, and of good practice, that axe finds on the page as it is; or of some rules. In the suite a page is looked at if it has a part that
 * none had before it in this process, in the same theme and at a like width, or is the first of its route.
 */
export async function assertAccessible(page: Page, label: string, rules?: string[]): Promise<void> {
  const { html, look } = await page.evaluate(() => {
    const copy = document.documentElement.cloneNode(true)
    if (!(copy instanceof Element)) throw new Error('no page')
    // What is chosen looks otherwise, and does not stand in the HTML.
    for (const chosen of copy.querySelectorAll(':checked')) chosen.setAttribute('checked', '')
    const theme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
    return { html: copy.outerHTML, look: `${theme}, ${innerWidth < 600 ? 'narrow' : 'wide'}` }
  })
  const { pathname } = new URL(page.url())
  const known = lookedAt.get(look) ?? { all: new LookedAt(thorough), some: new LookedAt(thorough) }
  lookedAt.set(look, known)
  const route = routeOf('GET', pathname)?.path ?? pathname
  const isNew = known.some.isNew(html, route)
  if (!(rules ? isNew : known.all.isNew(html, route))) return
  source ??= await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
  // The page's own policy forbids scripts that are not its own: axe comes in through the developer's door, once for a page however often it is looked at.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source)
  const violations = await page.evaluate(async (only): Promise<Violation[]> => {
    const { violations: found } = await axe.run(document, {
      resultTypes: ['violations'],
      // Style sheets are read by a rule that is not asked for.
      preload: { assets: ['media'] },
      ...(only ? { runOnly: { type: 'rule', values: only } } : {}),
    })
    return found.map(({ id, help, nodes }) => ({
      id,
      help,
      nodes: nodes.slice(0, 3).map(({ target, failureSummary }) => ({ target, failureSummary })),
    }))
  }, rules)
  assert.deepEqual(violations, [], label)
}

/** What has been looked at in this process, by look: at everything, and at least at what a look can change. */
const lookedAt = new Map<string, { all: LookedAt; some: LookedAt }>()

/** Looks at a page as it is, in light, and at what can be otherwise in the dark. */
export async function assertAccessibleDayAndNight(page: Page, label: string): Promise<void> {
  // Without motion, or colours would be looked at half-way from one theme to the other.
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  await assertAccessible(page, `${label}, light`)
  await page.emulateMedia({ colorScheme: 'dark' })
  await assertAccessible(page, `${label}, dark`, rulesOfLook)
  await page.emulateMedia({ colorScheme: 'light' })
}

/** Fails when the page is wider than the window. */
export async function assertFits(page: Page, label: string): Promise<void> {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  assert.ok(over <= 0, `${label} is ${over} px too wide`)
}
