import { addresses } from '../../ground/base/addresses.ts'

/** The addresses of pages, as patterns that paths are held against. */
const pages = addresses.flatMap((address) => (address.startsWith('GET ') ? [address.slice('GET '.length)] : []))
const patterns = pages.map((page) => new RegExp(`^${page.replaceAll('.', '\\.').replace(/:[a-zA-Z]+/g, '[^/]+')}$`))
const written = new Set(pages.map(shapeOf))

/**
 * Where a page that answers a request can be asked for again, as when its language is switched: its own address where it was asked for; else where the form was, when the browser tells; else the nearest page that
 * forms of that address have. An address that is only written to is none.
 * @param from the path that the browser says it comes from, if any
 */
export function pageOf(method: string, path: string, from: string | null): string {
  if (method === 'GET' || method === 'HEAD') return path
  if (from !== null && from !== path && isPage(from)) return from
  for (const name of ['new', 'edit', 'change']) {
    const form = [path, name].join('/')
    if (written.has(shapeOf(form))) return form
  }
  for (let at = path; at.length > 1; at = at.slice(0, at.lastIndexOf('/'))) if (isPage(at)) return at
  return '/'
}

function isPage(path: string): boolean {
  return patterns.some((pattern) => pattern.test(path))
}

/** A path with what names a thing in it left out, so that the last word is a word: `/programmes/x/new` is not a programme called "new". */
function shapeOf(path: string): string {
  return path.replace(/\/(:[a-zA-Z]+|[0-9a-f-]{36})(?=\/|$)/g, '/*')
}
