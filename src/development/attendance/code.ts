import { timingSafeEqual } from 'node:crypto'
import { lettersOf } from '../../cycle/ballot/ticket.ts'
import type { Ask } from '../../ground/base/ask.ts'
import type { Secret } from '../../ground/base/secret.ts'
import type { Turn } from './attendance.ts'

/** Milliseconds that a code is shown. It holds for as long again, for who was just about to scan it: a picture of it is of no use a minute later. */
export const slotLength = 30_000

/** Minutes from when somebody was there with a code that held, to when they have signed in and marked themselves. */
const noteMinutes = 15

/** The code on the screen: a keyed hash of the session, what it marks and the half minute; it stands in no table. */
export function codeAt(secret: Secret, session: string, turn: Turn, at: Date): string {
  return codeOfSlot(secret, session, turn, slotOf(at))
}

/** Seconds until the next code is shown; 1 to 30. */
export function secondsLeft(at: Date): number {
  return Math.ceil((slotLength - (at.getTime() % slotLength)) / 1000)
}

/** Whether letters are the session's code, of this half minute or the one before. */
export function holds(secret: Secret, session: string, turn: Turn, letters: string, at: Date): boolean {
  const slot = slotOf(at)
  return letters === codeOfSlot(secret, session, turn, slot) || letters === codeOfSlot(secret, session, turn, slot - 1)
}

/** That this device was at a session when a code held. */
export type Note = { turn: Turn; at: Date }

/** Has the device keep that it was there, so that whoever must sign in first is not late: for this session alone, a quarter of an hour; for that person alone where somebody is signed in. */
export function keepNote(ask: Ask, session: string, turn: Turn): void {
  const at = ask.now.getTime().toString(36)
  ask.setCookie(nameOf(session), `${turn}.${at}.${markOf(ask, session, turn, at)}`, noteMinutes / 1440)
}

/** Has the device forget it: a note marks once. */
export function dropNote(ask: Ask, session: string): void {
  ask.setCookie(nameOf(session), '', 0)
}

/** What the device kept of a session, for whoever is signed in or before anybody was; null for nothing that still holds. */
export function noteOf(ask: Ask, session: string): Note | null {
  const { request, now } = ask
  const cookies = request.headers.get('cookie') ?? ''
  const found = new RegExp(`(?:^|; )${nameOf(session)}=(in|out)\\.([0-9a-z]{1,12})\\.([\\w-]{43})(?:;|$)`).exec(cookies)
  const [, turn, at = '', mark = ''] = found ?? []
  if (turn !== 'in' && turn !== 'out') return null
  const expected = [markOf(ask, session, turn, at), markOf({ program: ask.program, viewer: null }, session, turn, at)]
  if (!expected.some((each) => timingSafeEqual(Buffer.from(mark), Buffer.from(each)))) return null
  const moment = new Date(Number.parseInt(at, 36))
  return now.getTime() - moment.getTime() <= noteMinutes * 60_000 ? { turn, at: moment } : null
}

function codeOfSlot(secret: Secret, session: string, turn: Turn, slot: number): string {
  return lettersOf(secret.mac('attendance code', session, turn, String(slot)))
}

function slotOf(at: Date): number {
  return Math.floor(at.getTime() / slotLength)
}

function markOf({ program, viewer }: Pick<Ask, 'program' | 'viewer'>, session: string, turn: Turn, at: string): string {
  return program.secret.mac('attendance note', session, turn, at, viewer?.person ?? '').toString('base64url')
}

function nameOf(session: string): string {
  return `here-${session.slice(0, 8)}`
}
