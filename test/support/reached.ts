import { routes } from '../../src/app.tsx'
import { characters } from '../../src/face/demo/characters.ts'
import type { Route } from '../../src/people/permission/route.ts'
import type { Visitor } from './browser.ts'
import type { TestProgram } from './program.ts'

/** A page that somebody reaches, with the route that answers it. */
export type Reached = { path: string; route: Route; html: string }

/**
 * Every page that somebody reaches by following links, beginning at the start page: a few of each route, so that lists of a hundred do not hide what else there is.
 * @param mostOfEach how many addresses of one route are followed
 * @param get how an address is asked for, where more is to be noticed than its page
 */
export async function pagesReached(
  visitor: Visitor,
  mostOfEach = 2,
  from = ['/', '/account', '/no-such-page'],
  get = (path: string) => visitor.get(path),
): Promise<Reached[]> {
  const waiting = [...from]
  const known = new Set(waiting)
  const followed = new Map<string, number>()
  const reached: Reached[] = []
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const route = routeOf('GET', path)
    if (route) {
      const before = followed.get(route.path) ?? 0
      if (before >= mostOfEach) continue
      followed.set(route.path, before + 1)
    }
    const { text, location, headers } = await get(path)
    const links = location
      ? [location]
      : [...text.matchAll(/<a [^>]*?href="(\/[^"#]*)/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'))
    for (const link of links) {
      const [plain = ''] = link.split('#')
      if (known.has(plain) || /^\/(assets|components)|\.(pdf|docx|xlsx|csv|json|ics|yaml)(\?|$)/.test(plain)) continue
      known.add(plain)
      waiting.push(plain)
    }
    if (route && !location && headers.get('content-type')?.startsWith('text/html')) reached.push({ path, route, html: text })
  }
  return reached
}

/** The route that answers an address; undefined when none does. */
export function routeOf(method: string, address: string): Route | undefined {
  const { pathname, searchParams } = new URL(address, 'http://localhost')
  const asked = searchParams.get('_method') ?? method
  return routes.find((route) => {
    const pattern = new RegExp(`^${route.path.replace(/:\w+/g, '[^/]+')}$`)
    return route.method === asked && pattern.test(pathname)
  })
}

/** The people that the loaded demo is looked at as: one of each role. */
export async function charactersOf(program: TestProgram): Promise<{ authority: string; person: string }[]> {
  const { rows } = await program.owner.query<{ authority: string; person: string }>(
    'select authority_id as authority, id as person from person where external_id = any ($1) order by array_position($1, external_id)',
    [characters.map(({ id }) => id)],
  )
  if (rows.length !== characters.length) throw new Error('The demo is not loaded.')
  return rows
}

/** Where the links of a page's content lead, files aside. */
export function linksIn(html: string): string[] {
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'))
  return [...main.matchAll(/<a\b([^>]*)>/g)]
    .map(([, attributes = '']) => attributes)
    .filter((attributes) => !/\sdownload\b/.test(attributes))
    .flatMap((attributes) => /\shref="(\/[^"]*)"/.exec(attributes)?.[1]?.replaceAll('&amp;', '&') ?? [])
}
