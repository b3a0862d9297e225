import { sql } from 'kysely'
import type { Program } from '../../ground/base/ask.ts'
import type { Day } from '../../ground/base/clock.ts'
import type { Tx } from '../../ground/base/database.ts'
import type { Secret } from '../../ground/base/secret.ts'
import type { MinimumGroup } from '../round/round.ts'
import type { Answers, Asking } from './ballot.ts'
import { sealLines, sealPaper } from './paper.ts'
import { ballotOfTicket, rollHash } from './ticket.ts'

/** What a ticket opens. */
export type Form = {
  ballot: string
  authority: string
  authorityName: string
  asking: Asking
  minimumGroup: MinimumGroup
  eligible: number
  closesOn: Day
  state: 'unused' | 'used' | 'closed'
}

type Known = Omit<Form, 'state'>

/** Questions that are frozen need not be asked for again with each paper. */
const known = new Map<string, Known>()
const mostKnown = 500

/** What a ticket opens; null for one that the key did not make, or of a ballot that is gone. Looking changes nothing, however often. */
export async function formOf({ secret, calls }: Program, ticket: string, today: Day): Promise<Form | null> {
  const ballot = ballotOfTicket(secret, ticket)
  if (ballot === null) return null
  const row = await calls<Omit<Form, 'ballot'> & { found: boolean }>(
    'ballot-look',
    'select l.authority is not null as found, l.* from (select) one left join private.ballot_look($1, $2, $3) l on true',
    [ballot, rollHash(secret, ticket), today],
  )
  if (!row.found) return null
  const { found, ...form } = row
  return { ballot, ...form }
}

/** The questions that a ticket's paper has to fit, from memory where they are known. */
export async function askedOf(program: Program, ticket: string, today: Day): Promise<Known | null> {
  const ballot = ballotOfTicket(program.secret, ticket)
  if (ballot === null) return null
  const before = known.get(ballot)
  if (before) return before
  const form = await formOf(program, ticket, today)
  if (!form) return null
  const { state, ...frozen } = form
  if (known.size >= mostKnown) known.clear()
  known.set(ballot, frozen)
  return frozen
}

/** Uses a ticket up and lays its paper in, in one round trip. */
export async function cast(
  program: Program,
  ticket: string,
  { ballot, asking }: Known,
  answers: Answers,
  today: Day,
): Promise<'taken' | 'used' | 'closed'> {
  const { secret, calls } = program
  const { outcome } = await calls<{ outcome: 'taken' | 'used' | 'closed' }>(
    'ballot-cast',
    'select private.ballot_cast($1, $2, $3, $4, $5) as outcome',
    [ballot, rollHash(secret, ticket), sealPaper(secret, ballot, asking, answers), sealLines(secret, ballot, asking, answers), today],
  )
  return outcome
}

/** The same within a transaction: for invented answers of the demo, which are written together. */
export async function castWithin(
  tx: Tx,
  secret: Secret,
  { ballot, asking }: Pick<Known, 'ballot' | 'asking'>,
  ticket: string,
  answers: Answers,
  today: Day,
): Promise<void> {
  const [paper, lines] = [sealPaper(secret, ballot, asking, answers), sealLines(secret, ballot, asking, answers)]
  await sql`select private.ballot_cast(${ballot}, ${rollHash(secret, ticket)}, ${paper}, ${lines}::bytea[], ${today})`.execute(tx)
}
