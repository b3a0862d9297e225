import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { withPieces } from '../pieces.ts'

/** A page as HTML, with its doctype; `page` is a `Layout`. Every text in it is escaped. */
export function renderPage(page: VNode): string {
  return `<!doctype html>${renderToString(page)}`
}

/** The same for sending: as bytes where large pieces of it stand ready. */
export function renderToSend(page: VNode): string | Buffer<ArrayBuffer> {
  return withPieces(() => renderPage(page))
}
