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

/** Of a signature: the bytes before it, from the file's first; where those after it begin, and how many they are. */
export type Range = { first: number; second: number; length: number }

/** What can be found out about the signature at a range of a PDF. Never throws for what lies there. */
export async function findingOf(pdf: Uint8Array, { first, second, length }: Range): Promise<SignatureFinding> {
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
