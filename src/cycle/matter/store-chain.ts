import { sql } from 'kysely'
import type { Tx } from '../../ground/base/database.ts'
import { askOnce, rowsOf, together } from '../../ground/base/question.ts'
import type { Secret } from '../../ground/base/secret.ts'
import { type Finding, findingsIn, type Kept, sha256 } from './attest.ts'
import type { Matter } from './matter.ts'
import type { Whole } from './package.ts'
import { dispatchesAsked, documentsAsked, registerAsked } from './store.ts'
import { attestKeys, keysAsked } from './store-check.ts'
import './tables.ts'

/** How many attests are held against their documents at a time: their bytes may be large. */
const atOnce = 20

/** Goes through the attests of an authority from the first to the last: what is wrong with them, and how many there are. */
export async function verifyAttests(tx: Tx, secret: Secret, authority: string): Promise<{ count: number; findings: Finding[] }> {
  const keys = await attestKeys(tx, secret)
  const head = await tx.selectFrom('attest_head').select(['sequence', 'hash']).where('authority_id', '=', authority).executeTakeFirst()
  const kept: Kept[] = []
  for (;;) {
    const rows = await someAttests(tx, authority, kept.at(-1)?.sequence ?? 0)
    kept.push(...rows)
    if (rows.length < atOnce) break
  }
  return { count: kept.length, findings: findingsIn(kept, keys, head ?? null) }
}

async function someAttests(tx: Tx, authority: string, after: number): Promise<Kept[]> {
  const { rows } = await sql<Omit<Kept, 'contentHash'> & { bytes: Buffer | null }>`
    select a.sequence, d.number,
           json_build_object('title', d.title, 'version', d.version, 'size', d.size, 'name', r.name, 'post', r.title, 'unit', r.unit, 'part', r.part,
                             'sentence', r.sentence) as beside,
           r.person_id as person, a.at, a.body, a.hash, a.previous, a.signature, a.key_id as "keyId", d.sha256 as "documentHash", c.bytes
      from attest a join attest_request r on r.id = a.request_id join matter_document d on d.id = a.document_id
      left join matter_content c on c.document_id = d.id
     where a.authority_id = ${authority} and a.sequence > ${after} order by a.sequence limit ${atOnce}`.execute(tx)
  return rows.map(({ bytes, ...row }) => ({ ...row, contentHash: bytes && sha256(bytes) }))
}

/** Bytes of documents that are packed at most: they are held in memory meanwhile. */
const mostPacked = 256 * 1024 * 1024

/** All of a matter, with the bytes of its documents; null when they are too large to be packed. */
export async function wholeOf(tx: Tx, secret: Secret, matter: Matter): Promise<Whole | null> {
  const [documents, register, dispatches, attests, published] = await askOnce(
    tx,
    together(
      documentsAsked({ matter: matter.id }),
      registerAsked(matter.id),
      dispatchesAsked(matter.id),
      rowsOf(sql<Whole['attests'][number]>`
        select a.document_id as document, a.body, encode(a.signature, 'base64') as signature, a.key_id as "keyId",
               (select w.reason from attest_withdrawal w where w.attest_id = a.id) as withdrawn
          from attest a join matter_document d on d.id = a.document_id where d.matter_id = ${matter.id} order by a.sequence`),
      keysAsked(secret),
    ),
  )
  if (documents.reduce((sum, { size }) => sum + size, 0) > mostPacked) return null
  const { rows: contents } = await sql<{ id: string; bytes: Buffer }>`
    select c.document_id as id, c.bytes from matter_content c join matter_document d on d.id = c.document_id where d.matter_id = ${matter.id}`.execute(
    tx,
  )
  const bytes = new Map(contents.map((content) => [content.id, content.bytes]))
  const keys = published.filter(({ id }) => attests.some(({ keyId }) => keyId === id))
  return {
    matter,
    documents: documents.map((document) => ({ ...document, bytes: bytes.get(document.id) ?? new Uint8Array() })),
    attests,
    keys,
    register,
    dispatches,
  }
}
