import { routes } from '../../../src/app.tsx'
import type { Route } from '../../../src/people/permission/route.ts'
import type { Visitor } from '../../support/browser.ts'
import { addressOf, type Things } from '../../support/things.ts'
import { unzipped } from '../../support/zip.ts'
import type { Mask } from './mask.ts'

/** What an attacker has seen, by where. */
export type Seen = Map<string, string>

/** How much is looked at: `at` tells of a route's path, and its place among them all, whether it is asked for; without it each is. */
export type Looking = { most: number; at?: (path: string, place: number) => boolean }

/** The things that an address may name in the place of a parameter, beside those that `things` has. */
export type Namable = (route: Route, parameter: string) => readonly string[]

/**
 * Asks for everything that can be read: each route of the program, with every thing of a kind that its address can name, and then every address with a query that a page
 * led to (other languages of a list, filters, the next page).
 * @param looking which routes are asked for, and how many addresses with a query are followed at most
 */
export async function walk(visitor: Visitor, things: Things, namable: Namable, mask: Mask, { most, at }: Looking): Promise<Seen> {
  const seen: Seen = new Map()
  const leading = new Set<string>()
  const look = async (address: string) => {
    if (seen.has(address)) return
    const { status, headers, bytes, text } = await visitor.get(address)
    if (status >= 500) throw new Error(`${address}: ${status}`)
    seen.set(address, mask(whole(status, headers, bytes, text)))
    for (const [, to = ''] of text.matchAll(/href="(\/[^"#]*\?[^"#]*)/g)) leading.add(to.replaceAll('&amp;', '&'))
  }
  for (const [place, route] of routes.filter(({ method }) => method === 'GET').entries())
    if (at?.(route.path, place) ?? true) for (const address of addressesOf(route, things, namable)) await look(address)
  for (const address of [...leading].toSorted().slice(0, most)) await look(address)
  return seen
}

function addressesOf(route: Route, things: Things, namable: Namable): string[] {
  const parameters = [...route.path.matchAll(/:(\w+)/g)].map(([, name = '']) => name)
  const others = parameters.flatMap((parameter) =>
    namable(route, parameter).map((value) => addressOf(route, { ...things, [parameter]: value })),
  )
  return [...new Set([addressOf(route, things), ...others])]
}

/** Status, headers and body, byte by byte; of files that are archives what lies in them, since they are packed with the real clock in between. */
function whole(status: number, headers: Headers, bytes: ArrayBuffer, text: string): string {
  const type = headers.get('content-type') ?? ''
  const told = [...headers].filter(([name]) => !isArchive(type) || name !== 'content-length')
  const parts =
    isArchive(type) && text.startsWith('PK') ? [...unzipped(Buffer.from(bytes))].map(([name, part]) => `${name}\n${part}`) : [text]
  return [status, ...told.map(([name, value]) => `${name}: ${value}`), ...parts].join('\n')
}

function isArchive(type: string): boolean {
  return type.includes('officedocument')
}
