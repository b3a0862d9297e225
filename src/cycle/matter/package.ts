import { strToU8, zipSync } from 'fflate'
import { csvOf } from '../../ground/base/csv.ts'
import type { Language } from '../../ground/base/language.ts'
import { mappingRows } from './mapping.ts'
import { type Dispatch, type FrozenDocument, isPublic, type Matter, numberText, type RegisterEntry } from './matter.ts'
import { packageWords } from './package.words.ts'
import { registerCsv } from './register.ts'
import { registerWords } from './register.words.ts'

/** All of a matter, to be handed to an archive or to whoever asks for it. */
export type Whole = {
  matter: Matter
  documents: (FrozenDocument & { bytes: Uint8Array })[]
  attests: { document: string; body: string; signature: string; keyId: string; withdrawn: string | null }[]
  keys: { id: string; pem: string }[]
  register: RegisterEntry[]
  dispatches: Dispatch[]
}

/** What anyone may have of a matter: the documents that are public, and nothing that names a secret one. The register is public from its first line, but for what is secret. */
export function publicOf(whole: Whole): Whole {
  const secret = new Set(whole.documents.filter(({ secrecy }) => secrecy !== null).map(({ id }) => id))
  const documents = whole.documents.filter((document) => isPublic(whole.matter, document))
  const open = new Set(documents.map(({ id }) => id))
  return {
    ...whole,
    documents,
    attests: whole.attests.filter(({ document }) => open.has(document)),
    register: whole.register.filter(({ secrecy, document }) => secrecy === null && (document === null || !secret.has(document))),
    dispatches: whole.dispatches.filter((each) => each.documents.every((document) => !secret.has(document))),
  }
}

/** What the files in a package are dated: what they tell of time stands in them. */
const sameTime = '1980-01-01T12:00:00'

/**
 * A matter as one file: the documents as they were frozen, their hashes, the attests as they were signed, the register, what was sent, all of it as data, how to read it, and
 * what answers to what in E-ARK CITS ERMS.
 */
export function packageOf(whole: Whole, language: Language): Uint8Array {
  const { matter, documents, attests, keys, register } = whole
  const names = namesOf(documents)
  const t = packageWords[language]
  const files: Record<string, Uint8Array> = {
    'README.txt': strToU8(t.readme(`${matter.number} ${matter.title}`)),
    'diarium.csv': strToU8(registerCsv(register, language)),
    'sha256.txt': strToU8(documents.map(({ id, sha256 }) => `${sha256}  ${names.get(id)}\n`).join('')),
    'attester.json': strToU8(`${JSON.stringify({ attests, keys }, null, 1)}\n`),
    'arende.json': strToU8(`${JSON.stringify(dataOf(whole, names), null, 1)}\n`),
    'cits-erms.csv': strToU8(
      csvOf(
        [[t.mapping.ours, t.mapping.where, t.mapping.theirs, t.mapping.note], ...mappingRows(language)],
        registerWords[language].separator,
      ),
    ),
  }
  for (const { id, bytes } of documents) files[names.get(id) ?? id] = bytes
  // Most of it is packed already, so packing again takes time for nothing. The same matter gives the same bytes whenever it is fetched.
  return zipSync(files, { level: 0, mtime: sameTime })
}

/** The matter as data: what the table of what answers to what speaks of. */
function dataOf({ matter, documents, register, dispatches }: Whole, names: ReadonlyMap<string, string>) {
  const { id, number, title, openedOn, openedByName, closedOn } = matter
  return {
    matter: { id, number, title, openedOn, openedBy: openedByName, closedOn },
    documents: documents.map(
      ({ id: document, kind, title: name, version, type, size, sha256, number: mark, secrecy, frozenAt, byName, ...rest }) => ({
        id: document,
        file: names.get(document),
        kind,
        title: name,
        version,
        type,
        size,
        sha256,
        number: numberText(mark),
        secrecy,
        frozenAt,
        frozenBy: byName,
        cameIn: rest.cameIn,
        attestsOf: rest.sheetOf,
        signedCopyOf: rest.copyOf,
        withdrawn: rest.withdrawn,
      }),
    ),
    register: register.map(({ id: entry, direction, onDay, party, subject, document, secrecy }) => ({
      id: entry,
      direction,
      onDay,
      party,
      subject,
      document,
      secrecy,
    })),
    dispatches: dispatches.map(({ recipient, way, onDay, note, byName, documents: sent }) => ({
      recipient,
      way,
      onDay,
      note,
      by: byName,
      documents: sent,
    })),
  }
}

/** A name for each document that no other has. */
function namesOf(documents: readonly FrozenDocument[]): Map<string, string> {
  const places = documents.toSorted((a, b) => a.frozenAt.getTime() - b.frozenAt.getTime() || a.id.localeCompare(b.id))
  const width = String(places.length).length
  return new Map(
    places.map(({ id, fileName, version }, index) => [id, `handlingar/${String(index + 1).padStart(width, '0')}-v${version}-${fileName}`]),
  )
}
