import type { Range, SignatureFinding } from './signature-reading.ts'

/** What could be found out about a copy that was signed elsewhere. That its certificates are to be trusted, have not been revoked, and its time stamps, is not tried. */
export type OutsideFindings = {
  /** The copy begins with every byte of the document, so that nothing of it was changed when the signature was added. */
  beginsWithOurs: boolean
  signatures: SignatureFinding[]
  /** There are more signatures than were looked at. */
  more: boolean
}

/** What it covers is what was signed, by the key of its certificate, and it leaves nothing out of the file as that was then. */
export function stands({ covers, digest, signature }: SignatureFinding): boolean {
  return covers !== 'odd' && digest === 'same' && signature === 'holds'
}

/** Whether any of the signatures that stand covers all of the file: only then is nothing shown that nobody signed. */
export function coveredWhole({ signatures }: Pick<OutsideFindings, 'signatures'>): boolean {
  return signatures.some((each) => stands(each) && each.covers === 'whole')
}

/** Signatures that are looked at, and bytes that are hashed for them, at most: each covers nearly all of the file. */
const mostSignatures = 10
const mostHashed = 96 * 1024 * 1024
/** Hex digits of one signature at most. */
const longestContents = 400_000

/** Looks at the signatures of a PDF (ISO 32000-2, 12.8; ETSI EN 319 142) that is said to be a signed copy of a document. Never throws for what the file holds. */
export async function outsideFindings(copy: Uint8Array, original: Uint8Array): Promise<OutsideFindings> {
  const ranges = rangesIn(copy)
  if (ranges.length === 0) return { beginsWithOurs: beginsWith(copy, original), signatures: [], more: false }
  // What reads certificates is large, and few copies are ever tried: it is loaded with the first.
  const { findingOf } = await import('./signature-reading.ts')
  const signatures: SignatureFinding[] = []
  let hashed = 0
  for (const range of ranges.slice(0, mostSignatures)) {
    hashed += range.first + range.length
    if (hashed > mostHashed) break
    signatures.push(await findingOf(copy, range))
  }
  return { beginsWithOurs: beginsWith(copy, original), signatures, more: ranges.length > signatures.length }
}

const byteRange = /\/ByteRange\s{0,20}\[\s{0,20}0\s{1,20}(\d{1,10})\s{1,20}(\d{1,10})\s{1,20}(\d{1,10})\s{0,20}\]/g

function rangesIn(pdf: Uint8Array): Range[] {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1')
  return [...text.matchAll(byteRange)]
    .map(([, first, second, length]) => ({ first: Number(first), second: Number(second), length: Number(length) }))
    .filter(({ first, second, length }) => first < second && second + length <= pdf.length && second - first <= longestContents + 2)
}

function beginsWith(copy: Uint8Array, original: Uint8Array): boolean {
  return copy.length >= original.length && Buffer.compare(copy.subarray(0, original.length), original) === 0
}
