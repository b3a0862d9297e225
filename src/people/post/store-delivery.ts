import { sql } from 'kysely'
import type { Day } from '../../ground/base/clock.ts'
import type { Database, Tx } from '../../ground/base/database.ts'
import './tables.ts'

/** A letter that this worker has taken out of the queue. */
export type Claimed = { id: string; authority: string }

/** A letter as it waits, with the mailing that it is part of. */
export type WaitingLetter = {
  mailing: string
  kind: string
  discreet: boolean
  sealed: Buffer
  attempts: number
  lapsesAt: Date
  authorityKind: 'real' | 'demo'
  authorityName: string
}

/** What a letter came to: sent, not called for any more, refused for good, or given up. */
export type Outcome = { is: 'delivered' | 'dropped' | 'lapsed' } | { is: 'refused'; reason: string }

/** Minutes that a claimed letter is nobody else's: longer than the most patient attempt. */
const leaseMinutes = 5

/** Takes letters that are due, the most urgent first, so that no other worker sends them. Of authorities of these kinds only. */
export async function claimLetters(db: Database, now: Date, kinds: string[], most: number): Promise<Claimed[]> {
  if (kinds.length === 0) return []
  const until = new Date(now.getTime() + leaseMinutes * 60_000)
  const { rows } = await sql<Claimed>`
    select id, authority_id as authority from app.claim_letters(${now}, ${until}, ${kinds}, ${most})`.execute(db)
  return rows
}

/** A claimed letter, or undefined when it is gone. */
export async function waitingLetter(tx: Tx, id: string): Promise<WaitingLetter | undefined> {
  const { rows } = await sql<WaitingLetter>`
    select l.mailing_id as mailing, m.kind, m.discreet, l.sealed, l.attempts, l.lapses_at as "lapsesAt", a.kind as "authorityKind", a.name as "authorityName"
      from letter l join mailing m on m.id = l.mailing_id join authority a on a.id = l.authority_id
     where l.id = ${id}`.execute(tx)
  return rows[0]
}

/** Lays a letter aside until it is tried again. `held`: only for the server's sake. */
export async function postpone(tx: Tx, id: string, until: Date, held: boolean): Promise<void> {
  await tx
    .updateTable('letter')
    .set({ attempts: sql`attempts + 1`, due_at: until, held, leased_until: null })
    .where('id', '=', id)
    .execute()
}

/**
 * Lays aside all letters of an authority that nobody waits for at the screen, until its mail goes out again. The time that they rest does not count as time in which
 * they could not be sent.
 */
export async function restLetters(tx: Tx, authority: string, now: Date, until: Date): Promise<void> {
  await sql`
    update letter set due_at = ${until}, leased_until = null, lapses_at = lapses_at + (${until}::timestamptz - ${now}::timestamptz)
     where authority_id = ${authority} and priority > 0 and due_at < ${until}`.execute(tx)
}

/** Gives a claimed letter back as it was. */
export async function giveBack(tx: Tx, id: string): Promise<void> {
  await tx.updateTable('letter').set({ leased_until: null }).where('id', '=', id).execute()
}

/** Takes a letter out of the queue and counts what it came to; of a discreet mailing only that it is done with. */
export async function settle(
  tx: Tx,
  { id, authority }: Claimed,
  letter: Pick<WaitingLetter, 'mailing' | 'discreet'>,
  outcome: Outcome,
  today: Day,
): Promise<void> {
  const gone = await tx.deleteFrom('letter').where('id', '=', id).returning('id').executeTakeFirst()
  if (!gone) return
  const counted = letter.discreet ? 'delivered' : outcome.is
  await sql`
    update mailing set
      delivered = delivered + ${counted === 'delivered' ? 1 : 0}, dropped = dropped + ${counted === 'dropped' ? 1 : 0},
      lapsed = lapsed + ${counted === 'lapsed' ? 1 : 0},
      done = done + 1, half_on = coalesce(half_on, case when 2 * (done + 1) >= letters then ${today}::date end)
     where id = ${letter.mailing}`.execute(tx)
  if (letter.discreet || outcome.is !== 'refused') return
  await tx
    .insertInto('mailing_refusal')
    .values({ mailing_id: letter.mailing, authority_id: authority, reason: outcome.reason, count: 1 })
    .onConflict((conflict) => conflict.columns(['mailing_id', 'reason']).doUpdateSet({ count: sql`mailing_refusal.count + 1` }))
    .execute()
}

/** Forgets mailings of a day, long done with; those about something go with it. */
export async function forgetMailings(tx: Tx, before: Day): Promise<void> {
  await sql`
    delete from mailing m where m.about is null and m.begun_on < ${before} and not exists (select from letter l where l.mailing_id = m.id)`.execute(
    tx,
  )
}
