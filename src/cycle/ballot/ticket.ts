import { timingSafeEqual } from 'node:crypto'
import type { Secret } from '../../ground/base/secret.ts'
import { idBytes } from './paper.ts'

/** Bytes of each third of a ticket: the ballot, what is one's own in it, and what shows that the key made it. */
const part = 16

const form = /^[\w-]{64}$/

/** What a ticket says by itself: for which ballot it is, and the number of the code that gave it; null where it was mailed. */
export type Ticket = { ballot: string; code: number | null }

/** The ticket that a person has been sent, and is sent again in a reminder: computed, kept nowhere. 64 characters. */
export function ticketOf(secret: Secret, ballot: string, person: string): string {
  return written(secret, mailedMark, ballot, secret.mac('ballot ticket', ballot, person))
}

/** One of the tickets that a code gives, by its number from 1. It says which code gave it: when there is another, it may be one that was taken back. */
export function codedTicket(secret: Secret, ballot: string, code: number, place: number): string {
  const own = secret.mac('ballot code ticket', ballot, String(code), String(place)).subarray(0, part)
  own.writeUInt16BE(code)
  return written(secret, codedMark, ballot, own)
}

/** What a ticket says; null when the key did not make it. That it is unused only the roll knows. */
export function readTicket(secret: Secret, ticket: string): Ticket | null {
  if (!form.test(ticket)) return null
  const bytes = Buffer.from(ticket, 'base64url')
  const [said, shown] = [bytes.subarray(0, 2 * part), bytes.subarray(2 * part)]
  if (timingSafeEqual(markOf(secret, mailedMark, said), shown)) return { ballot: idIn(bytes), code: null }
  if (timingSafeEqual(markOf(secret, codedMark, said), shown)) return { ballot: idIn(bytes), code: bytes.readUInt16BE(part) }
  return null
}

/** The ballot that a ticket names, whoever made it: no more than where to ask the roll, which knows the ticket or does not. Null for what cannot be a ticket. */
export function ballotNamed(ticket: string): string | null {
  return form.test(ticket) ? idIn(Buffer.from(ticket.slice(0, 24), 'base64url')) : null
}

/** What opens a look at a ballot in the database: whoever has not the key cannot make it of an id. */
export function doorOf(secret: Secret, ballot: string): Buffer {
  return secret.mac('ballot door', ballot)
}

/** What the roll keeps of a ticket. */
export function rollHash(secret: Secret, ticket: string): Buffer {
  return secret.mac('ballot roll', ticket)
}

/** What the database keeps of a code's letters. */
export function codeHash(secret: Secret, letters: string): Buffer {
  return secret.mac('ballot code hash', letters)
}

/** Letters that nobody mixes up when they are read from a screen far away: no vowels, so that no word comes of them. */
const alphabet = 'BCDFGHJKLMNPRSTVX'
const codeLength = 6

/** A ballot's code: computed, so that the screen can show it again. 17^6 are some 24 million; it holds a day, and who guesses is held off. */
export function codeOf(secret: Secret, ballot: string, number: number): string {
  return lettersOf(secret.mac('ballot code', ballot, String(number)))
}

/** The letters of a code that a keyed hash makes: what is read from a screen, whatever it opens. */
export function lettersOf(mac: Buffer): string {
  let rest = BigInt(`0x${mac.toString('hex')}`)
  return Array.from({ length: codeLength }, () => {
    const letter = alphabet[Number(rest % BigInt(alphabet.length))] ?? ''
    rest /= BigInt(alphabet.length)
    return letter
  }).join('')
}

/** A code as somebody typed it; null when it cannot be one. */
export function readCode(typed: string): string | null {
  const code = typed.slice(0, 40).toUpperCase().replace(/[\s-]/g, '')
  return code.length === codeLength && [...code].every((letter) => alphabet.includes(letter)) ? code : null
}

const mailedMark = 'ballot ticket mark'
const codedMark = 'ballot code ticket mark'

function written(secret: Secret, mark: string, ballot: string, own: Buffer): string {
  const bytes = Buffer.concat([idBytes(ballot), own.subarray(0, part)])
  return Buffer.concat([bytes, markOf(secret, mark, bytes)]).toString('base64url')
}

function markOf(secret: Secret, mark: string, bytes: Buffer): Buffer {
  return secret.mac(mark, bytes.toString('hex')).subarray(0, part)
}

function idIn(bytes: Buffer): string {
  const hex = bytes.toString('hex', 0, part)
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
