import type { Program } from '../../ground/base/ask.ts'
import type { Day } from '../../ground/base/clock.ts'
import { codedTicket, codeHash } from './ticket.ts'

/** Whose code it is today; null for none. Takes nothing. */
export async function ballotOfCode({ secret, calls }: Program, letters: string, today: Day): Promise<string | null> {
  const { ballot } = await calls<{ ballot: string | null }>('ballot-of-code', 'select private.ballot_of_code($1, $2) as ballot', [
    codeHash(secret, letters),
    today,
  ])
  return ballot
}

/** One of the code's tickets that nobody has; null when all are given. */
export async function takeCodedTicket({ secret, calls }: Program, letters: string, today: Day): Promise<string | null> {
  const { ballot, place } = await calls<{ ballot: string | null; place: number | null }>(
    'ballot-code-take',
    'select t.ballot, t.place from (select) one left join private.ballot_code_take($1, $2) t on true',
    [codeHash(secret, letters), today],
  )
  return ballot === null || place === null ? null : codedTicket(secret, ballot, place)
}
