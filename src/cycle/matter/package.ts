import { strToU8, zipSync } from 'fflate'
import type { Language } from '../../ground/base/language.ts'
import type { FrozenDocument, Matter, RegisterEntry } from './matter.ts'
import { registerCsv } from './register.ts'
import { registerWords } from './register.words.ts'

/** All of a matter, to be handed to an archive. */
export type Whole = {
  matter: Matter
  documents: (FrozenDocument & { bytes: Uint8Array })[]
  attests: { document: string; body: string; signature: string; keyId: string; withdrawn: string | null }[]
  keys: { id: string; pem: string }[]
  register: RegisterEntry[]
}

/** What anyone may have of a matter: nothing that is secret, and nothing that names what is. */
export function publicOf(whole: Whole): Whole {
  const documents = whole.documents.filter(({ secrecy }) => secrecy === null)
  const open = new Set(documents.map(({ id }) => id))
  return {
    ...whole,
    documents,
    attests: whole.attests.filter(({ document }) => open.has(document)),
    register: whole.register.filter(({ secrecy, document }) => secrecy === null && (document === null || open.has(document))),
  }
}

/** What the files in a package are dated: what they tell of time stands in them. */
const sameTime = '1980-01-01T12:00:00'

/** A matter as one file: the documents as they were frozen, their hashes, the attests as they were signed, the register, and how to read it. */
export function packageOf({ matter, documents, attests, keys, register }: Whole, language: Language): Uint8Array {
  const names = namesOf(documents)
  const files: Record<string, Uint8Array> = {
    'README.txt': strToU8(registerWords[language].readme(`${matter.number} ${matter.title}`)),
    'diarium.csv': strToU8(registerCsv(register, language)),
    'sha256.txt': strToU8(documents.map(({ id, sha256 }) => `${sha256}  ${names.get(id)}\n`).join('')),
    'attester.json': strToU8(`${JSON.stringify({ attests, keys }, null, 1)}\n`),
  }
  for (const { id, bytes } of documents) files[names.get(id) ?? id] = bytes
  // Most of it is packed already, so packing again takes time for nothing. The same matter gives the same bytes whenever it is fetched.
  return zipSync(files, { level: 0, mtime: sameTime })
}

/** A name for each document that no other has. */
function namesOf(documents: readonly FrozenDocument[]): Map<string, string> {
  const places = documents.toSorted((a, b) => a.frozenAt.getTime() - b.frozenAt.getTime() || a.id.localeCompare(b.id))
  const width = String(places.length).length
  return new Map(
    places.map(({ id, fileName, version }, index) => [id, `handlingar/${String(index + 1).padStart(width, '0')}-v${version}-${fileName}`]),
  )
}
