import type { Program } from '../../ground/base/ask.ts'
import type { Day } from '../../ground/base/clock.ts'
import { codedTicket, codeHash } from './ticket.ts'

/** Whose code it is today, and which of its codes; null for none. Takes nothing. */
export async function ballotOfCode(
  { secret, calls }: Program,
  letters: string,
  today: Day,
): Promise<{ ballot: string; number: number } | null> {
  const { ballot, number } = await calls<{ ballot: string | null; number: number }>(
    'ballot-of-code',
    'select c.ballot, c.number from (select) one left join private.ballot_of_code($1, $2) c on true',
    [codeHash(secret, letters), today],
  )
  return ballot === null ? null : { ballot, number }
}

/** One of the code's tickets that nobody has; null when all are given. */
export async function takeCodedTicket({ secret, calls }: Program, letters: string, today: Day): Promise<string | null> {
  const { ballot, number, place } = await calls<{ ballot: string | null; number: number; place: number | null }>(
    'ballot-code-take',
    'select t.ballot, t.number, t.place from (select) one left join private.ballot_code_take($1, $2) t on true',
    [codeHash(secret, letters), today],
  )
  return ballot === null || place === null ? null : codedTicket(secret, ballot, number, place)
}
