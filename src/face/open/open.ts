import type { Text } from '../../ground/base/language.ts'

/** Signs that an address of the open site is made of: small letters and digits, words joined by a dash. */
const address = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** Characters of an authority's short name, and of a page's own part of the address. */
export const longest = { authority: 40, page: 80, title: 120, lead: 600, reason: 1000 }
export const shortestAddress = 2

/** Milliseconds that a process trusts what it keeps before it asks whether something has changed, and how long it may do so when the database does not answer. */
export const trusted = { before: 1000, alone: 60_000 }

export function isAddress(text: string): boolean {
  return address.test(text) && text.length <= longest.page
}

/**
 * A text as it can stand in an address: "Björkköping" → "bjorkkoping". Every other sign parts words, so that nothing of it can mean something to a header or a path.
 * @returns empty where nothing is left
 */
export function addressFrom(text: string, most: number): string {
  const plain = text
    .slice(0, 1000)
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[øœ]/g, 'o')
    .replace(/æ/g, 'ae')
    .replace(/ß/g, 'ss')
    .replace(/[^a-z0-9]+/g, '-')
  return plain.slice(0, plain.startsWith('-') ? most + 1 : most).replace(/^-|-$/g, '')
}

/** The first address for a title that no other page has: "plan", "plan-2", … */
export function freeAddress(title: string, taken: ReadonlySet<string>): string {
  const wanted = addressFrom(title, longest.page - 5) || 'sida'
  if (!taken.has(wanted)) return wanted
  for (let number = 2; ; number += 1) if (!taken.has(`${wanted}-${number}`)) return `${wanted}-${number}`
}

/** A site as it is shown, of what is published now and nothing else. */
export type OpenSite = {
  authority: string
  name: string
  address: string
  isDemo: boolean
  /** In the authority's own words; empty: as the program says it. */
  title: string
  lead: string
  entries: OpenEntry[]
}

/** A page of a site, as it is told of on the first page and in the feed. */
export type OpenEntry = {
  page: string
  kind: string
  thing: string
  address: string
  version: string
  title: string
  summary: string
  at: Date
  publication: string
  paper: { name: string; bytes: number } | null
  standing: 'now' | 'before'
  said: Text
}
