import type { Ask } from '../../ground/base/ask.ts'
import { readTicket, type Ticket } from './ticket.ts'

/** What a device remembers of a ballot that it came to by a code: the ticket that it was given, then only that an answer was sent. */
export type Held = ({ kind: 'ticket'; ticket: string } & Ticket) | { kind: 'sent' } | null

/** Days that a device remembers: as long as a code holds. */
const deviceDays = 1
const sent = 'sent'

/** What this device remembers of a ballot. */
export function heldBy({ request, program }: Ask, ballot: string): Held {
  const cookies = request.headers.get('cookie') ?? ''
  const value = new RegExp(`(?:^|; )${cookieOf(ballot)}=([\\w-]{1,64})(?:;|$)`).exec(cookies)?.[1] ?? ''
  if (value === sent) return { kind: 'sent' }
  const read = readTicket(program.secret, value)
  return read?.ballot === ballot ? { kind: 'ticket', ticket: value, ...read } : null
}

/** Has the device remember the ticket that it was given. */
export function remember(ask: Ask, ballot: string, ticket: string): void {
  ask.setCookie(cookieOf(ballot), ticket, deviceDays)
}

/** Has a device that answered by a code forget the ticket, which opens nothing any more, and remember that one was sent. Who came by their mail leaves nothing on it. */
export function forgetTicket(ask: Ask, ballot: string): void {
  ask.setCookie(cookieOf(ballot), sent, deviceDays)
}

function cookieOf(ballot: string): string {
  return `ballot-${ballot.slice(0, 8)}`
}
