import { randomInt } from 'node:crypto'
import type { Day } from '../../ground/base/clock.ts'
import type { FileType } from '../plan/plan.ts'

/** What somebody may say that a document is; a sheet of attests is made by the program alone. */
export const chosenKinds = ['plan', 'report', 'decision', 'statement', 'minutes', 'letter', 'note', 'appendix'] as const
export type DocumentKind = (typeof chosenKinds)[number] | 'attests'

export const directions = ['in', 'out', 'made'] as const
export type Direction = (typeof directions)[number]

/** Characters at most. */
export const longest = {
  number: 60,
  title: 200,
  party: 200,
  subject: 300,
  secrecy: 200,
  role: 100,
  unit: 200,
  sentence: 300,
  reason: 1000,
  note: 300,
  search: 100,
}

/** Matters on a page of their list. */
export const mattersOnAPage = 50

/** Bytes of a document: an appendix of 30 MB goes in. */
export const largestDocument = 32 * 1024 * 1024

/** How something is sent. */
export const ways = ['mail', 'post', 'system', 'hand'] as const
export type Way = (typeof ways)[number]

/** A matter in a list. */
export type Matter = { id: string; number: string; title: string; openedOn: Day; openedByName: string; closedOn: Day | null }

/** A document as it was frozen. `withdrawn`: why it no longer counts. */
export type FrozenDocument = {
  id: string
  kind: DocumentKind
  title: string
  version: number
  fileName: string
  type: FileType
  size: number
  /** As hex. */
  sha256: string
  number: string
  secrecy: string | null
  frozenAt: Date
  byName: string
  withdrawn: { reason: string; byName: string; at: Date } | null
  madeFrom: MadeFrom | null
  /** The document whose attests it tells, as they were when it was made. */
  sheetOf: string | null
  /** The document that it is a copy of, signed by means of others. */
  copyOf: string | null
  cameIn: boolean
  /** There is a later version of it. */
  replaced: boolean
  /** When it was sent to somebody, the first time. */
  sentOn: Day | null
}

/** A decision on a document that was not taken back, by what it is called. */
export type DecisionStanding = { id: string; called: string }

/** What of the program a document was made from: the kind of thing, which, and which version of it. */
export type MadeFrom = { kind: string; id: string; version: number | null }

/** What was sent: to whom, how and when. */
export type Dispatch = { id: string; recipient: string; way: Way; onDay: Day; note: string; byName: string; documents: string[] }

export type RegisterEntry = {
  id: string
  direction: Direction
  onDay: Day
  party: string
  subject: string
  document: string | null
  secrecy: string | null
}

/** Somebody who is asked to attest, and what came of it. */
export type AttestRequest = {
  id: string
  document: string
  /** Null when the person is no more; the name stays. */
  person: string | null
  name: string
  title: string
  unit: string
  part: string
  sentence: string
  step: number
  dueOn: Day | null
  askedAt: Date
  attest: { id: string; at: Date; withdrawn: { reason: string; at: Date } | null } | null
  refused: { reason: string; at: Date } | null
  ended: { reason: string; byName: string; at: Date } | null
  /** Whose request they stand in for. */
  insteadOf: string | null
}

export type RequestState = 'attested' | 'withdrawn' | 'refused' | 'ended' | 'waits' | 'not yet'

/**
 * How a request stands among those of its document: it waits when everyone of the steps before has attested. A refusal, or an attest that is taken back, holds up
 * those after it; who is no longer asked holds up nobody.
 */
export function stateOf(request: AttestRequest, all: readonly AttestRequest[]): RequestState {
  if (request.attest) return request.attest.withdrawn ? 'withdrawn' : 'attested'
  if (request.refused) return 'refused'
  if (request.ended) return 'ended'
  const before = all.filter(({ document, step, ended }) => document === request.document && step < request.step && !ended)
  return before.every(({ attest }) => attest !== null && attest.withdrawn === null) ? 'waits' : 'not yet'
}

/** Whose turn it is among those who are asked about a document. */
export function inTurn(all: readonly AttestRequest[]): AttestRequest[] {
  return all.filter((each) => stateOf(each, all) === 'waits')
}

/** Whether all who are asked have attested, and somebody is. */
export function isAttested(all: readonly AttestRequest[]): boolean {
  const asked = all.filter(({ ended }) => !ended)
  return asked.length > 0 && asked.every((each) => stateOf(each, all) === 'attested')
}

/** Where a matter is: nothing frozen, frozen and nobody asked, attests that wait, one that was refused, all given, or closed. */
export type Stage = 'begun' | 'frozen' | 'attesting' | 'refused' | 'attested' | 'closed'

export function stageOf(
  { closedOn }: Pick<Matter, 'closedOn'>,
  documents: readonly Pick<FrozenDocument, 'id' | 'withdrawn' | 'replaced'>[],
  requests: readonly AttestRequest[],
): Stage {
  if (closedOn) return 'closed'
  const held = documents.filter(({ withdrawn, replaced }) => !withdrawn && !replaced)
  if (held.length === 0) return 'begun'
  const asked = requests.filter(({ document, ended }) => !ended && held.some(({ id }) => id === document))
  if (asked.length === 0) return 'frozen'
  const states = asked.map((each) => stateOf(each, asked))
  if (states.some((state) => state === 'refused' || state === 'withdrawn')) return 'refused'
  return states.every((state) => state === 'attested') ? 'attested' : 'attesting'
}

/** Whether a document can be attested at all: frozen, not withdrawn, the latest version, of an open matter, and none that tells of attests or signatures itself. */
export function canBeAttested(
  { closedOn }: Pick<Matter, 'closedOn'>,
  { withdrawn, replaced, sheetOf, copyOf }: Pick<FrozenDocument, 'withdrawn' | 'replaced' | 'sheetOf' | 'copyOf'>,
): boolean {
  return closedOn === null && withdrawn === null && !replaced && sheetOf === null && copyOf === null
}

/**
 * Whether anyone may have a document: it is not secret, and it has become public. What came in is at once; what the authority made is when it is sent or
 * its matter closed, and an extract of minutes when it is locked (TF 2:9 and 2:10). Drafts are in no matter.
 */
export function isPublic(
  { closedOn }: Pick<Matter, 'closedOn'>,
  { secrecy, cameIn, sentOn, kind }: Pick<FrozenDocument, 'secrecy' | 'cameIn' | 'sentOn' | 'kind'>,
): boolean {
  return secrecy === null && (closedOn !== null || cameIn || sentOn !== null || kind === 'minutes')
}

/** Crockford's base 32: no letter that is taken for a digit. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
export const numberForm = /^[0-9A-HJKMNP-TV-Z]{10}$/

/** A number by which anyone can ask about a document: 50 random bits, so that nobody finds one by trying. */
export function newNumber(): string {
  return Array.from({ length: 10 }, () => alphabet[randomInt(alphabet.length)]).join('')
}

/** A number as people write it: in any case, with spaces or hyphens, O for 0 and I or L for 1. Null when it is none. */
export function numberFrom(text: string): string | null {
  const plain = text.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')
  return numberForm.test(plain) ? plain : null
}

/** A number in two groups, easier to read off a paper. */
export function numberText(number: string): string {
  return `${number.slice(0, 5)}-${number.slice(5)}`
}

/** A hash in groups of four, as far as two hashes need to be told apart by eye. */
export function shortHash(sha256: string): string {
  return `${sha256.slice(0, 4)} ${sha256.slice(4, 8)}…`
}

/** Minutes that a mailed code holds, and how often one may be tried. */
export const codeMinutes = 5
export const mostTries = 5

/** Codes that are mailed about one request in an hour, and codes that are tried: each new one begins its own tries, so all of them are counted too. */
export const mostCodesAnHour = 6
export const mostTriesAnHour = 20

/** A code of six digits. */
export function newCode(): string {
  return String(randomInt(1_000_000)).padStart(6, '0')
}

/** An address as it may be kept beside an attest: enough to know one's own again. */
export function maskedAddress(address: string): string {
  const at = address.lastIndexOf('@')
  return `${[...address.slice(0, at)][0] ?? ''}…${address.slice(at)}`
}
