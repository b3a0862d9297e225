import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createPrivateKey,
  createPublicKey,
  createSecretKey,
  hash,
  hkdfSync,
  type KeyObject,
  randomBytes,
  sign,
  timingSafeEqual,
} from 'node:crypto'
import { chmod, link, mkdir, readFile, unlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { AtHand } from './at-hand.ts'

/**
 * What the key outside the database is used for. Every purpose has a key of its own, derived by HKDF-SHA256, so that
 * a value made for one purpose says nothing about another.
 */
export type Secret = {
  /** The name under which a person's answers are kept: the same across rounds and schools, unguessable without the key. */
  pseudonym(authority: string, person: string): string
  /** A keyed fingerprint of something short or guessable (return codes, rate-limit buckets, sessions in private tables). */
  fingerprint(purpose: string, value: string): string
  /**
   * A code (HMAC-SHA256) that binds what a row says: who changes a field of it, or copies it to another row, cannot make the code that fits.
   * @param fields all that the row says, in a fixed order
   */
  mac(purpose: string, ...fields: string[]): Buffer
  /** Encrypts text that only its owner may read (AES-256-GCM, fresh nonce). */
  seal(purpose: string, text: string): Buffer
  /**
   * Decrypts what `seal` made for the same purpose. Null when it was altered, cut off, or made for another purpose or with another key: a row can be damaged, and whoever
   * reads it says what then is to be seen.
   */
  unseal(purpose: string, sealed: Buffer): string | null
  /** Signs for one purpose (Ed25519, RFC 8032), so that anyone who has the public key can tell that this installation did. */
  signer(purpose: string): Signer
}

/** A pair of keys of one purpose, of which only the public one leaves the program. */
export type Signer = { publicKey: KeyObject; sign(bytes: Uint8Array): Buffer }

/** A key as text: 32 bytes or more as base64. */
export const keyForm = /^[A-Za-z0-9+/]{43,}={0,2}$/

/** What stands before the 32 bytes of an Ed25519 key in PKCS #8 (RFC 8410, section 7). */
const ed25519Pkcs8 = Buffer.from('302e020100300506032b657004220420', 'hex')

/** Bytes before what is sealed. */
const nonceLength = 12
const tagLength = 16

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
  const pseudonyms = new AtHand<string, string>(most)
  function keyed(purpose: string, value: string): string {
    return createHmac('sha256', key(purpose)).update(value).digest('base64url')
  }
  return {
    /** The same people come again with every answer they save. */
    pseudonym(authority, person) {
      const value = `${authority}|${person}`
      return pseudonyms.of(value, () => keyed('pseudonym', value))
    },
    mac: (purpose, ...fields) =>
      createHmac('sha256', key(`mac ${purpose}`))
        .update(JSON.stringify(fields))
        .digest(),
    signer(purpose) {
      const seed = Buffer.from(hkdfSync('sha256', material, 'stegvis', `sign ${purpose}`, 32))
      const key = createPrivateKey({ key: Buffer.concat([ed25519Pkcs8, seed]), format: 'der', type: 'pkcs8' })
      return { publicKey: createPublicKey(key), sign: (bytes) => sign(null, bytes, key) }
    },
    fingerprint: (purpose, value) => keyed(`fingerprint ${purpose}`, value),
    seal(purpose, text) {
      const nonce = randomBytes(nonceLength)
      const cipher = createCipheriv('aes-256-gcm', key(`seal ${purpose}`), nonce)
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return Buffer.concat([nonce, cipher.getAuthTag(), body])
    },
    unseal(purpose, sealed) {
      // A shorter tag would be taken for one that is easier to guess.
      if (sealed.length < nonceLength + tagLength) return null
      const decipher = createDecipheriv('aes-256-gcm', key(`seal ${purpose}`), sealed.subarray(0, nonceLength))
      decipher.setAuthTag(sealed.subarray(nonceLength, nonceLength + tagLength))
      const opened = decipher.update(sealed.subarray(nonceLength + tagLength))
      try {
        return Buffer.concat([opened, decipher.final()]).toString('utf8')
      } catch {
        return null
      }
    },
  }
}

/** Thrown, in words for an operator, when the key is not there, is damaged, or is not the one that the answers were given under. */
export class KeyFault extends Error {}

/**
 * The installation's key: STEGVIS_SECRET, else `secret.key` in STEGVIS_HOME, which is made (mode 0600) the first time. Both hold the same: 32 random bytes
 * or more as base64. Without this key nobody can open the answers in a copy of the database; lost, nobody ever can.
 * @param mayMake whether a new key may be made: not where something has been done under another
 * @throws KeyFault
 */
export async function loadSecret(config: { secret: string | undefined; home: string }, mayMake: boolean): Promise<Secret> {
  if (config.secret !== undefined) return secretFrom(material(config.secret, 'STEGVIS_SECRET'))
  const path = join(config.home, 'secret.key')
  const kept = (await readIfThere(path)) ?? (mayMake ? await makeKey(config.home, path) : undefined)
  if (kept === undefined) {
    throw new KeyFault(
      `STEGVIS_HOME: ${path} is missing, and this database has been used with a key: put the key back from your backup, or give it as STEGVIS_SECRET. A new one would not open the answers.`,
    )
  }
  await chmod(path, 0o600)
  return secretFrom(material(kept, path))
}

/** What a key's text means. */
function material(text: string, where: string): Buffer {
  if (!keyForm.test(text.trim())) {
    throw new KeyFault(
      `${where} is damaged: it must be 32 bytes or more as base64. Put back the key from your backup, the answers cannot be opened without it.`,
    )
  }
  return Buffer.from(text.trim(), 'base64')
}

/** Makes the file as a whole, so that a second process finds either none or a complete one; the first that is there holds. */
async function makeKey(home: string, path: string): Promise<string> {
  await mkdir(home, { recursive: true, mode: 0o700 })
  const draft = `${path}.${process.pid}.${newToken().slice(0, 8)}`
  await writeFile(draft, randomBytes(32).toString('base64'), { flag: 'wx', mode: 0o600 })
  await link(draft, path).catch(ignoreExisting)
  await unlink(draft)
  return readFile(path, 'utf8')
}

async function readIfThere(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
}

/** Whether a row's code is the one that its fields should have. A row without one is bound to nothing. */
export function isBound(mac: Buffer | null, expected: Buffer): boolean {
  return mac !== null && mac.length === expected.length && timingSafeEqual(mac, expected)
}

/** The day's lock of a pseudonym, one of this many. */
const locks = 32

/**
 * Which of a few locks a person takes while their private rows are written: everyone may see which locks are taken, and this tells nothing about who takes
 * them. It changes from day to day, so nothing adds up either.
 * @returns 0–31
 */
export function lockOf(secret: Secret, pseudonym: string, day: string): number {
  return (secret.mac('lock', pseudonym, day)[0] ?? 0) % locks
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
