import { timingSafeEqual } from 'node:crypto'
import type { Secret } from '../../ground/base/secret.ts'
import { idBytes } from './paper.ts'

/** Bytes of each third of a ticket: the ballot, what is one's own in it, and what shows that the key made it. */
const part = 16

/** The ticket that a person has been sent, and is sent again in a reminder: computed, kept nowhere. 64 characters. */
export function ticketOf(secret: Secret, ballot: string, person: string): string {
  return written(secret, ballot, secret.mac('ballot ticket', ballot, person))
}

/** One of the tickets that a code gives, by its number from 1. */
export function codedTicket(secret: Secret, ballot: string, place: number): string {
  return written(secret, ballot, secret.mac('ballot code ticket', ballot, String(place)))
}

/** The ballot that a ticket is for, or null when the key did not make it. That it is unused only the roll knows. */
export function ballotOfTicket(secret: Secret, ticket: string): string | null {
  if (!/^[\w-]{64}$/.test(ticket)) return null
  const bytes = Buffer.from(ticket, 'base64url')
  const shown = markOf(secret, bytes.subarray(0, 2 * part))
  if (!timingSafeEqual(shown, bytes.subarray(2 * part))) return null
  const hex = bytes.toString('hex', 0, part)
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
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
  const bytes = secret.mac('ballot code', ballot, String(number))
  let rest = BigInt(`0x${bytes.toString('hex')}`)
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

function written(secret: Secret, ballot: string, own: Buffer): string {
  const bytes = Buffer.concat([idBytes(ballot), own.subarray(0, part)])
  return Buffer.concat([bytes, markOf(secret, bytes)]).toString('base64url')
}

function markOf(secret: Secret, bytes: Buffer): Buffer {
  return secret.mac('ballot ticket mark', bytes.toString('hex')).subarray(0, part)
}
