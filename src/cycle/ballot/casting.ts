import { sql } from 'kysely'
import type { Program } from '../../ground/base/ask.ts'
import { AtHand } from '../../ground/base/at-hand.ts'
import { Batches } from '../../ground/base/batches.ts'
import type { Day } from '../../ground/base/clock.ts'
import type { Calls, Tx } from '../../ground/base/database.ts'
import type { Secret } from '../../ground/base/secret.ts'
import type { MinimumGroup } from '../round/round.ts'
import type { Answers, Asking } from './ballot.ts'
import { sealLines, sealPaper } from './paper.ts'
import { ballotNamed, doorOf, readTicket, rollHash } from './ticket.ts'

/** What is asked, of whom, until when. */
export type Asked = {
  ballot: string
  authority: string
  authorityName: string
  asking: Asking
  minimumGroup: MinimumGroup
  eligible: number
  closesOn: Day
}

/** What a ticket opens. `taken back`: a code gave it, there is another code since, and it may or may not have been used. */
export type Form = Asked & { state: 'unused' | 'used' | 'taken back' | 'closed' }

/** Questions that are frozen need not be asked for again with each paper. */
const known = new AtHand<string, Asked>(500)

/** What a ticket opens; null for one that the key did not make, or of a ballot that is gone. Looking changes nothing, however often. */
export async function formOf(program: Program, ticket: string, today: Day): Promise<Form | null> {
  const read = readTicket(program.secret, ticket)
  if (read === null) return null
  const seen = await look(program, read.ballot, rollHash(program.secret, ticket), today)
  if (!seen) return null
  const { code, state, ...asked } = seen
  const isOld = state === 'used' && read.code !== null && code !== null && read.code < code
  return { ...asked, state: isOld ? 'taken back' : state }
}

/**
 * The questions that a ticket's paper has to fit, from memory where they are known; null for a ticket that the key did not make. Of a ballot that is known the ticket is not
 * looked at nearer: `cast` asks the roll, which knows it or not.
 */
export async function askedOf(program: Program, ticket: string, today: Day): Promise<Asked | null> {
  const named = ballotNamed(ticket)
  const before = named === null ? undefined : known.get(named)
  if (before) return before
  const read = readTicket(program.secret, ticket)
  return read && askedNow(program, read.ballot, today)
}

/** What a ballot asks, as it is kept now; null for none. */
export async function askedNow(program: Program, ballot: string, today: Day): Promise<Asked | null> {
  const seen = await look(program, ballot, noTicket, today)
  if (!seen) return null
  const { code, state, ...asked } = seen
  return known.keep(ballot, asked)
}

const noTicket = Buffer.alloc(0)

type Seen = Asked & { state: 'unused' | 'used' | 'closed'; code: number | null }

/** By the door, which the key makes of the ballot's id: without it the database tells nothing of a ballot whose authority is not asked for. */
async function look({ secret, calls }: Program, ballot: string, ticket: Buffer, today: Day): Promise<Seen | null> {
  const row = await calls<Omit<Seen, 'ballot'> & { found: boolean }>(
    'ballot-look',
    'select l.authority is not null as found, l.* from (select) one left join private.ballot_look($1, $2, $3, $4) l on true',
    [ballot, doorOf(secret, ballot), ticket, today],
  )
  if (!row.found) return null
  const { found, ...seen } = row
  return { ballot, ...seen }
}

/** What came of sending: `coded` where the ticket was one of a code's. */
export type Sending = 'taken' | 'coded' | 'used' | 'closed'

/** An answer as it is laid in: sealed, with what the roll knows its ticket by. */
type Sealed = { ballot: string; ticket: Buffer; paper: Buffer; lines: readonly Buffer[]; today: Day }

/** Answers that are laid in at once at most. */
const mostTogether = 32
/** Answers that may wait for that without a place inside: some 2 MB at most. */
const roomForWaiting = 512

const slits = new WeakMap<Calls, Batches<Sealed, Sending>>()

/** Where answers wait to be laid in. */
function slitOf({ calls }: Program): Batches<Sealed, Sending> {
  const before = slits.get(calls)
  if (before) return before
  const made = new Batches<Sealed, Sending>(mostTogether, roomForWaiting, (some) => layIn(calls, some))
  slits.set(calls, made)
  return made
}

/** Uses a ticket up and lays its paper in. What comes while others are laid in waits for those, and goes in together (decision 77). */
export function cast(program: Program, ticket: string, asked: Asked, answers: Answers, today: Day): Promise<Sending> {
  return slitOf(program).do(seal(program.secret, asked, ticket, answers, today))
}

/** Whether so many answers wait that whoever sends one is to keep their place inside meanwhile: the door then turns away who comes. */
export function isCrowded(program: Program): boolean {
  return slitOf(program).isCrowded
}

/** The same within a transaction: for invented answers of the demo, which are written together. */
export async function castWithin(
  tx: Tx,
  secret: Secret,
  asked: Pick<Asked, 'ballot' | 'asking'>,
  ticket: string,
  answers: Answers,
  today: Day,
): Promise<void> {
  const values = written([seal(secret, asked, ticket, answers, today)]).map((value) => sql`${value}`)
  await sql`select private.ballot_cast(${sql.join(values)})`.execute(tx)
}

/** Lays answers in, in one round trip and one transaction: all of them or, where the database refuses one, none. */
async function layIn(calls: Calls, answers: readonly Sealed[]): Promise<Map<Sealed, Sending>> {
  const sorted = answers.length > 1 ? answers.toSorted(byBallot) : answers
  const { outcomes } = await calls<{ outcomes: Sending[] }>(
    'ballot-cast',
    'select private.ballot_cast($1, $2, $3, $4, $5, $6) as outcomes',
    written(sorted),
  )
  const told = new Map<Sealed, Sending>()
  for (const [place, answer] of sorted.entries()) {
    const outcome = outcomes[place]
    if (outcome) told.set(answer, outcome)
  }
  return told
}

/** The order in which ballots are locked. */
function byBallot(one: Sealed, other: Sealed): number {
  return compare(one.ballot, other.ballot) || compare(one.today, other.today)
}

function compare(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}

function seal(secret: Secret, { ballot, asking }: Pick<Asked, 'ballot' | 'asking'>, ticket: string, answers: Answers, today: Day): Sealed {
  const paper = sealPaper(secret, ballot, asking, answers)
  return { ballot, ticket: rollHash(secret, ticket), paper, lines: sealLines(secret, ballot, asking, answers), today }
}

/** What `private.ballot_cast` takes: bytes of one kind, which have one size, one after the other, so that none is written out as text. */
function written(answers: readonly Sealed[]) {
  return [
    answers.map(({ ballot }) => ballot),
    answers.map(({ today }) => today),
    Buffer.concat(answers.map(({ ticket }) => ticket)),
    Buffer.concat(answers.map(({ paper }) => paper)),
    Buffer.concat(answers.flatMap(({ lines }) => lines)),
    answers.flatMap(({ lines }, place) => lines.map(() => place + 1)),
  ]
}
