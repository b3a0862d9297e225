import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

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

/** Fails with every violation of WCAG 2.2 A and AA, and of good practice, that axe finds on the page as it is; or of some rules. */
export async function assertAccessible(page: Page, label: string, rules?: string[]): Promise<void> {
  source ??= await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
  // The page's own policy forbids scripts that are not its own: axe comes in through the developer's door, once for a page however often it is looked at.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source)
  const violations = await page.evaluate(async (only): Promise<Violation[]> => {
    const { violations: found } = await axe.run(document, {
      resultTypes: ['violations'],
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

/** Fails when the page is wider than the window. */
export async function assertFits(page: Page, label: string): Promise<void> {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  assert.ok(over <= 0, `${label} is ${over} px too wide`)
}
