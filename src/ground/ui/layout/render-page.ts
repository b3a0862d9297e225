import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'

/** A page as HTML, with its doctype; `page` is a `Layout`. Every text in it is escaped. */
export function renderPage(page: VNode): string {
  return `<!doctype html>${renderToString(page)}`
}
