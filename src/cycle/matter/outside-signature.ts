import { createHash } from 'node:crypto'
import { GeneralizedTime, OctetString, UTCTime } from 'asn1js'
import { type Certificate, ContentInfo, SignedData, SignedDataVerifyError } from 'pkijs'
import { tidy } from '../../ground/base/text.ts'

/** What could be found out about one signature in a PDF. `unknown`: it could not be read, or is of a kind that is not tried here. */
export type SignatureFinding = {
  /** Whether it covers all of the file, or what the file was before something was added; `odd`: it leaves out more than itself. */
  covers: 'whole' | 'earlier' | 'odd'
  /** Bytes that were added to the file after what it covers, which it says nothing of. Not told of copies that were tried before this was looked at. */
  after?: number
  /** Whether the bytes that it covers are those that were signed. */
  digest: 'same' | 'other' | 'unknown'
  /** Whether the signature was made with the key of the certificate that lies in it. */
  signature: 'holds' | 'broken' | 'unknown'
  /** Whose certificate it says it is. Nobody here has asked its issuer. */
  signer: { name: string; organisation: string; issuer: string; from: string; to: string } | null
  /** The moment that the signer's machine said it was, ISO 8601; null for none. */
  claimedAt: string | null
}

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
  const signatures: SignatureFinding[] = []
  let hashed = 0
  for (const range of ranges.slice(0, mostSignatures)) {
    hashed += range.first + range.length
    if (hashed > mostHashed) break
    signatures.push(await findingOf(copy, range))
  }
  return { beginsWithOurs: beginsWith(copy, original), signatures, more: ranges.length > signatures.length }
}

/** Of a signature: the bytes before it, from the file's first; where those after it begin, and how many they are. */
type Range = { first: number; second: number; length: number }

const byteRange = /\/ByteRange\s{0,20}\[\s{0,20}0\s{1,20}(\d{1,10})\s{1,20}(\d{1,10})\s{1,20}(\d{1,10})\s{0,20}\]/g

function rangesIn(pdf: Uint8Array): Range[] {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1')
  return [...text.matchAll(byteRange)]
    .map(([, first, second, length]) => ({ first: Number(first), second: Number(second), length: Number(length) }))
    .filter(({ first, second, length }) => first < second && second + length <= pdf.length && second - first <= longestContents + 2)
}

async function findingOf(pdf: Uint8Array, { first, second, length }: Range): Promise<SignatureFinding> {
  const gap = Buffer.from(pdf.subarray(first, second)).toString('latin1')
  const hex = /^<([0-9A-Fa-f\s]*)>$/.exec(gap)?.[1]
  const covers = hex === undefined ? 'odd' : second + length === pdf.length ? 'whole' : 'earlier'
  const after = pdf.length - second - length
  const nothing: SignatureFinding = { covers, after, digest: 'unknown', signature: 'unknown', signer: null, claimedAt: null }
  const signed = hex === undefined ? null : signedDataIn(Buffer.from(hex.replace(/\s/g, ''), 'hex'))
  const info = signed?.signerInfos[0]
  if (!signed || !info) return nothing
  const covered = Buffer.concat([pdf.subarray(0, first), pdf.subarray(second, second + length)])
  const attributes = info.signedAttrs?.attributes ?? []
  const algorithm = hashes[info.digestAlgorithm.algorithmId]
  const said = bytesOf(attributes.find(({ type }) => type === messageDigest)?.values[0])
  const at = attributes.find(({ type }) => type === signingTime)?.values[0]
  const { valid, certificate } = await verified(signed, covered)
  return {
    covers,
    after,
    digest: algorithm && said ? (createHash(algorithm).update(covered).digest().equals(said) ? 'same' : 'other') : 'unknown',
    signature: valid === null ? 'unknown' : valid ? 'holds' : 'broken',
    signer: certificate && signerOf(certificate),
    claimedAt: momentOf(at),
  }
}

/** By their object identifiers (RFC 8017, RFC 5652). Hashes that are no longer safe are not tried. */
const hashes: Readonly<Record<string, string>> = {
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
}
const messageDigest = '1.2.840.113549.1.9.4'
const signingTime = '1.2.840.113549.1.9.5'

function signedDataIn(der: Buffer): SignedData | null {
  try {
    return new SignedData({ schema: ContentInfo.fromBER(new Uint8Array(der)).content })
  } catch {
    return null
  }
}

/** Whether the signature was made with the key of a certificate that lies beside it, and which; null where that could not be tried. */
async function verified(signed: SignedData, covered: Buffer): Promise<{ valid: boolean | null; certificate: Certificate | null }> {
  try {
    const data = new Uint8Array(covered).buffer
    const { signatureVerified, signerCertificate } = await signed.verify({ signer: 0, data, checkChain: false, extendedMode: true })
    return { valid: signatureVerified ?? null, certificate: signerCertificate ?? null }
  } catch (error) {
    if (!(error instanceof SignedDataVerifyError)) return { valid: null, certificate: null }
    return { valid: error.signatureVerified, certificate: error.signerCertificate }
  }
}

function signerOf({ subject, issuer, notBefore, notAfter }: Certificate): NonNullable<SignatureFinding['signer']> {
  const named = (of: typeof subject, type: string) => {
    const value: unknown = of.typesAndValues.find((each) => each.type === type)?.value.valueBlock
    return typeof value === 'object' && value !== null && 'value' in value ? tidy(String(value.value)).slice(0, longestName) : ''
  }
  const day = ({ value }: { value: Date }) => (Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10))
  return {
    name: named(subject, commonName),
    organisation: named(subject, organisationName),
    issuer: named(issuer, commonName) || named(issuer, organisationName),
    from: day(notBefore),
    to: day(notAfter),
  }
}

/** Of names (X.520), and characters of one that are kept. */
const commonName = '2.5.4.3'
const organisationName = '2.5.4.10'
const longestName = 200

function bytesOf(value: unknown): Buffer | null {
  return value instanceof OctetString ? Buffer.from(value.getValue()) : null
}

function momentOf(value: unknown): string | null {
  if (!(value instanceof UTCTime || value instanceof GeneralizedTime)) return null
  const at = value.toDate()
  return Number.isNaN(at.getTime()) ? null : at.toISOString()
}

function beginsWith(copy: Uint8Array, original: Uint8Array): boolean {
  return copy.length >= original.length && Buffer.compare(copy.subarray(0, original.length), original) === 0
}
