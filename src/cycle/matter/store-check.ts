import { sql } from 'kysely'
import type { Tx } from '../../ground/base/database.ts'
import { askOnce, type Question, rowsOf } from '../../ground/base/question.ts'
import { isBound, type Secret } from '../../ground/base/secret.ts'
import './tables.ts'

/** What anyone may know of a document that somebody has attested. */
export type Attested = {
  number: string
  authority: string
  title: string
  version: number
  fileName: string
  size: number
  /** As hex. */
  sha256: string
  withdrawn: boolean
  replaced: boolean
  attests: { name: string; title: string; part: string; at: Date; withdrawn: boolean }[]
}

/** A document by its number, for anyone, or null: nobody has attested it, it is secret, or there is none. */
export async function attestedBy(tx: Tx, number: string): Promise<Attested | null> {
  const { rows } = await sql<Row>`
    select authority, title, version, file_name as "fileName", size, encode(sha256, 'hex') as sha256, withdrawn, replaced, attests from app.attested(${number})`.execute(
    tx,
  )
  const [row] = rows
  return row ? { ...row, number, attests: row.attests.map((each) => ({ ...each, at: new Date(each.at) })) } : null
}

/** The public keys that the installation has signed with, as PEM by their ids. */
export async function attestKeys(tx: Tx, secret: Secret): Promise<Map<string, string>> {
  return new Map((await askOnce(tx, keysAsked(secret))).map(({ id, pem }) => [id, pem]))
}

/** The same as a question, the first used first. One that somebody has laid beside them, without the installation's key, is none of them. */
export function keysAsked(secret: Secret): Question<{ id: string; pem: string }[]> {
  return rowsOf(sql<{ id: string; pem: string; mac: string | null }>`
    select id, pem, encode(mac, 'hex') as mac from attest_key order by first_used_on, id`).map((rows) =>
    rows
      .filter(({ id, pem, mac }) => mac !== null && isBound(Buffer.from(mac, 'hex'), keyMac(secret, id, pem)))
      .map(({ id, pem }) => ({ id, pem })),
  )
}

/** The code that binds a public key to the installation. */
export function keyMac(secret: Secret, id: string, pem: string): Buffer {
  return secret.mac('attest key', id, pem)
}

/** As the database gives it: moments within JSON are text. */
type Row = Omit<Attested, 'number' | 'attests'> & { attests: (Omit<Attested['attests'][number], 'at'> & { at: string })[] }
