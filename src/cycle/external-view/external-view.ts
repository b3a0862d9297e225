import type { Day } from '../../ground/base/clock.ts'

/** Who looked from outside. */
export const kinds = ['inspection', 'audit', 'research', 'other'] as const
export type ExternalKind = (typeof kinds)[number]

/** Characters that may be written. */
export const longest = { madeBy: 120, title: 160, summary: 4000, judgement: 80, text: 1000 } as const

/** Bytes that a document may have. */
export const largestDocument = 10 * 1024 * 1024

/** What an outside evaluation says of an aspect, in its own words: never a level of ours. */
export type Judgement = { framework: string; aspect: string; judgement: string; text: string }

/** An outside evaluation of a school or of the authority, without its document. */
export type ExternalView = {
  id: string
  unit: { id: string; name: string; kind: 'school' | 'authority' }
  kind: ExternalKind
  madeBy: string
  title: string
  heldOn: Day
  summary: string
  fileName: string | null
  byName: string
  /** What stands in its place since it was changed; null for what holds. */
  replacedBy: string | null
  /** What it stands in the place of, and until which day that held. */
  before: { id: string; until: Day } | null
  /** Whether the viewer may change or remove it. */
  enters: boolean
}

/** Why a document is not taken. */
export type DocumentFault = 'noPdf' | 'tooLarge'

/** Whether bytes are a PDF, by what they begin and end with and not by their name. */
export function documentFault(content: Uint8Array): DocumentFault | null {
  if (content.length > largestDocument) return 'tooLarge'
  const text = (from: number, length: number) => Buffer.from(content.subarray(from, from + length)).toString('latin1')
  return text(0, 5) === '%PDF-' && text(Math.max(0, content.length - 2048), 2048).includes('%%EOF') ? null : 'noPdf'
}
