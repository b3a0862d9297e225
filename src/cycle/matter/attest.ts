import { createPublicKey, hash, type KeyObject, verify } from 'node:crypto'
import type { Signer } from '../../ground/base/secret.ts'

/**
 * What one person approved, word for word as it was signed. Names, titles and units are as they were on that day: nothing that happens to them later
 * changes what was said.
 */
export type Statement = {
  /** Of the attest itself; 1 for the first of the authority. */
  sequence: number
  /** By which anyone can ask about the document. */
  document: { number: string; title: string; version: number; size: number; sha256: string }
  person: { id: string; name: string; title: string; unit: string }
  /** What the person was in the matter: "Handläggare". */
  part: string
  /** The sentence that was approved. */
  sentence: string
  /** ISO 8601, UTC. */
  at: string
  /** How the person had just shown who they are. `session` is a keyed hash: it tells two sessions apart and opens none. */
  signIn: { method: 'mail code'; to: string; at: string; session: string }
  /** The hash of the attest before, as hex; null for the authority's first. */
  previous: string | null
}

/** An attest as it is kept: the statement's exact text, its hash, and the installation's signature of it. */
export type Sealed = { body: string; hash: Buffer; signature: Buffer; keyId: string }

/** Makes the text of a statement: the fields in the order of the type, so that the same statement always is the same bytes. */
export function bodyOf({ sequence, document, person, part, sentence, at, signIn, previous }: Statement): string {
  const { number, title, version, size, sha256 } = document
  return JSON.stringify({
    attest: 1,
    sequence,
    document: { number, title, version, size, sha256 },
    person: { id: person.id, name: person.name, title: person.title, unit: person.unit },
    part,
    sentence,
    at,
    signIn: { method: signIn.method, to: signIn.to, at: signIn.at, session: signIn.session },
    previous,
  })
}

/** Signs a statement with the installation's key. */
export function sealed(statement: Statement, signer: Signer): Sealed {
  const body = bodyOf(statement)
  return { body, hash: sha256(body), signature: signer.sign(Buffer.from(body)), keyId: keyIdOf(signer.publicKey) }
}

/** SHA-256 (FIPS 180-4) of bytes, or of a text's UTF-8. */
export function sha256(content: Uint8Array | string): Buffer {
  return hash('sha256', content, 'buffer')
}

/** By what a public key is named: the first sixteen hex digits of the SHA-256 of its SubjectPublicKeyInfo. */
export function keyIdOf(key: KeyObject): string {
  return sha256(key.export({ format: 'der', type: 'spki' }))
    .toString('hex')
    .slice(0, 16)
}

/** A public key as it is published and kept: SubjectPublicKeyInfo in PEM. */
export function pemOf(key: KeyObject): string {
  return key.export({ format: 'pem', type: 'spki' }).toString()
}

/** An attest as it lies in the database, with the hash of the bytes that its document has there now; null when the bytes are gone. */
export type Kept = Sealed & {
  sequence: number
  number: string
  /** What the rows beside it say of the document and of who attested it: what anyone reads by the number. */
  beside: Pick<Statement['document'], 'title' | 'version' | 'size'> &
    Pick<Statement['person'], 'name' | 'unit'> & {
      post: string
      part: string
      sentence: string
    }
  /** Null when the person has been erased: what they attested stays. */
  person: string | null
  at: Date
  previous: Buffer | null
  documentHash: Buffer
  contentHash: Buffer | null
}

export type AttestFault =
  | 'gap' /** One before it is missing. */
  | 'chain' /** It does not follow on the one before. */
  | 'hash' /** The text is not the one that was hashed. */
  | 'signature' /** The text is not what the installation signed. */
  | 'key' /** The key that it names is not known. */
  | 'row' /** A column says something else than the text. */
  | 'document' /** The document's bytes are not those that were attested. */
  | 'end' /** The last ones are missing. */

/** What is wrong with an authority's attests, each with its place; none for a chain that holds. */
export type Finding = { sequence: number; fault: AttestFault }

/**
 * Goes through an authority's attests from the first to the last.
 * @param kept all of them, in order
 * @param keys the public keys that the installation has signed with, as PEM by their ids
 * @param head the last place that was given out and the hash that stood there
 */
export function findingsIn(
  kept: readonly Kept[],
  keys: ReadonlyMap<string, string>,
  head: { sequence: number; hash: Buffer } | null,
): Finding[] {
  const findings: Finding[] = []
  let before: Kept | undefined
  for (const each of kept) {
    if (each.sequence !== (before?.sequence ?? 0) + 1) findings.push({ sequence: each.sequence, fault: 'gap' })
    else if (!equal(each.previous, before?.hash ?? null)) findings.push({ sequence: each.sequence, fault: 'chain' })
    for (const fault of faultsOf(each, keys)) findings.push({ sequence: each.sequence, fault })
    before = each
  }
  if ((head?.sequence ?? 0) !== (before?.sequence ?? 0) || !equal(head?.hash ?? null, before?.hash ?? null))
    findings.push({ sequence: head?.sequence ?? 0, fault: 'end' })
  return findings
}

function faultsOf(kept: Kept, keys: ReadonlyMap<string, string>): AttestFault[] {
  const faults: AttestFault[] = []
  const pem = keys.get(kept.keyId)
  if (!equal(sha256(kept.body), kept.hash)) faults.push('hash')
  if (pem === undefined) faults.push('key')
  else if (!isSigned(kept.body, kept.signature, pem)) faults.push('signature')
  if (!says(kept)) faults.push('row')
  if (!equal(kept.contentHash, kept.documentHash)) faults.push('document')
  return faults
}

/** Whether a text is what the holder of a key signed. */
export function isSigned(body: string, signature: Uint8Array, pem: string): boolean {
  return verify(null, Buffer.from(body), createPublicKey(pem), signature)
}

/** Whether the columns beside a text say what it says. */
function says({ body, sequence, number, beside, person, at, previous, documentHash }: Kept): boolean {
  const said = statementIn(body)
  return (
    said !== null &&
    said.sequence === sequence &&
    said.document.number === number &&
    said.document.title === beside.title &&
    said.document.version === beside.version &&
    said.document.size === beside.size &&
    said.person.name === beside.name &&
    said.person.title === beside.post &&
    said.person.unit === beside.unit &&
    said.part === beside.part &&
    said.sentence === beside.sentence &&
    (person === null || said.person.id === person) &&
    said.at === at.toISOString() &&
    said.previous === (previous?.toString('hex') ?? null) &&
    said.document.sha256 === documentHash.toString('hex')
  )
}

/** A statement from its text; null when it is none of ours. */
export function statementIn(body: string): Statement | null {
  try {
    const said: Statement = JSON.parse(body)
    return bodyOf(said) === body ? said : null
  } catch {
    return null
  }
}

function equal(one: Buffer | null, other: Buffer | null): boolean {
  return one === null || other === null ? one === other : one.equals(other)
}
