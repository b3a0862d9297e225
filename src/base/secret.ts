import { createCipheriv, createDecipheriv, createHmac, createSecretKey, hash, hkdfSync, type KeyObject, randomBytes } from 'node:crypto'
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config } from './config.ts'

/**
 * What the key outside the database is used for. Every purpose has a key of its own, derived by HKDF-SHA256, so that
 * a value made for one purpose says nothing about another.
 */
export type Secret = {
  /** The name under which a person's answers are kept: the same across rounds and schools, unguessable without the key. */
  pseudonym(authority: string, person: string): string
  /** A keyed fingerprint of something short or guessable (return codes, rate-limit buckets, sessions in private tables). */
  fingerprint(purpose: string, value: string): string
  /** Encrypts text that only its owner may read (AES-256-GCM, fresh nonce). */
  seal(purpose: string, text: string): Buffer
  /** Decrypts what `seal` made for the same purpose. Throws when it was altered or made for another. */
  unseal(purpose: string, sealed: Buffer): string
}

/** How many pseudonyms are kept at hand; with the key in memory they add no risk. */
const most = 20_000

/** Makes a Secret from 32 bytes or more of key material. */
export function secretFrom(material: Buffer): Secret {
  const keys = new Map<string, KeyObject>()
  function key(purpose: string): KeyObject {
    const known = keys.get(purpose)
    if (known) return known
    const made = createSecretKey(Buffer.from(hkdfSync('sha256', material, 'stegvis', purpose, 32)))
    keys.set(purpose, made)
    return made
  }
  const pseudonyms = new Map<string, string>()
  function keyed(purpose: string, value: string): string {
    return createHmac('sha256', key(purpose)).update(value).digest('base64url')
  }
  return {
    /** The same people come again with every answer they save. */
    pseudonym(authority, person) {
      const value = `${authority}|${person}`
      const known = pseudonyms.get(value)
      if (known) return known
      const made = keyed('pseudonym', value)
      if (pseudonyms.size >= most) pseudonyms.clear()
      pseudonyms.set(value, made)
      return made
    },
    fingerprint: (purpose, value) => keyed(`fingerprint ${purpose}`, value),
    seal(purpose, text) {
      const nonce = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', key(`seal ${purpose}`), nonce)
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return Buffer.concat([nonce, cipher.getAuthTag(), body])
    },
    unseal(purpose, sealed) {
      const decipher = createDecipheriv('aes-256-gcm', key(`seal ${purpose}`), sealed.subarray(0, 12))
      decipher.setAuthTag(sealed.subarray(12, 28))
      return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]).toString('utf8')
    },
  }
}

/**
 * The installation's key: STEGVIS_SECRET, else `secret.key` in STEGVIS_HOME, which is made (mode 0600) the first time.
 * Without this key nobody can open the answers in a copy of the database; lost, nobody ever can.
 */
export async function loadSecret(config: Config): Promise<Secret> {
  if (config.secret) return secretFrom(Buffer.from(config.secret, 'utf8'))
  const path = join(config.home, 'secret.key')
  await mkdir(config.home, { recursive: true, mode: 0o700 })
  await writeFile(path, randomBytes(32).toString('base64'), { flag: 'wx', mode: 0o600 }).catch(ignoreExisting)
  await chmod(path, 0o600)
  const text = (await readFile(path, 'utf8')).trim()
  if (text.length < 43) throw new Error(`${path} is damaged: put back the key from your backup, the answers cannot be opened without it.`)
  return secretFrom(Buffer.from(text, 'base64'))
}

/** SHA-256 of a random token: what the database keeps instead of the token. */
export function tokenHash(token: string): Buffer {
  return hash('sha256', token, 'buffer')
}

/** A random 256-bit token for a URL or cookie. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error
}
