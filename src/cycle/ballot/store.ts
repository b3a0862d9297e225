import { type RawBuilder, sql } from 'kysely'
import type { Program } from '../../ground/base/ask.ts'
import type { Day } from '../../ground/base/clock.ts'
import type { Tx } from '../../ground/base/database.ts'
import { enqueue } from '../../ground/base/jobs.ts'
import { askOnce, known, type Question, rowsOf } from '../../ground/base/question.ts'
import type { Secret } from '../../ground/base/secret.ts'
import { register } from '../../ground/published/published.ts'
import type { MinimumGroup } from '../round/round.ts'
import { type Asking, type Ballot, hasRoom, type Outcome } from './ballot.ts'
import { ballotQuantities } from './quantities.ts'
import { codedTicket, codeHash, codeOf, doorOf, rollHash, ticketOf } from './ticket.ts'
import './tables.ts'

export type Opening = {
  authority: string
  asking: Asking
  minimumGroup: MinimumGroup
  /** Who may answer, each once. */
  people: readonly string[]
  closesOn: Day
  today: Day
  /** Nobody is written to yet: whoever opens it has them written to later (`writeToAll`). */
  lettersLater?: true
}

/** Opens a ballot: freezes its questions and who may answer, lays out the tickets, and has everybody written to. The transaction is scoped to the authority. */
export async function openBallot(
  tx: Tx,
  secret: Secret,
  { authority, asking, minimumGroup, people, closesOn, today, lettersLater }: Opening,
): Promise<string> {
  if (!hasRoom(asking)) throw new RangeError('a paper has no room for so many questions, lines or choices')
  const { id } = await tx
    .insertInto('ballot')
    .values({
      authority_id: authority,
      asking: JSON.stringify(asking),
      minimum_group: minimumGroup,
      eligible: people.length,
      opened_on: today,
      closes_on: closesOn,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('ballot_person')
    .values(people.map((person) => ({ ballot_id: id, authority_id: authority, person_id: person })))
    .execute()
  const mailed = people.map((person) => rollHash(secret, ticketOf(secret, id, person)))
  const coded = people.map((_, index) => rollHash(secret, codedTicket(secret, id, 1, index + 1)))
  await sql`select private.ballot_open(${id}, ${mailed}, ${coded}, ${doorOf(secret, id)})`.execute(tx)
  if (!lettersLater) await writeToAll(tx, authority, id, false)
  return id
}

/** Has everybody who may answer written to, whatever they have done: the first time, or again. */
export async function writeToAll(tx: Tx, authority: string, ballot: string, again: boolean): Promise<void> {
  await enqueue(tx, 'ballot-mails', { authority, ballot, again })
}

/** Those who may answer and have no address that a link could be mailed to, by name: for who leads the meeting, where they answer by the code. */
export async function withoutMail(tx: Tx, ballot: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select app.person_name(p) as name from ballot_person b join person p on p.id = b.person_id
     where b.ballot_id = ${ballot} and p.email is null order by lower(p.given_name), lower(p.family_name), p.id`.execute(tx)
  return rows.map(({ name }) => name)
}

/** The ballots that a person may answer, as a subquery. Whether they have is known to nobody. */
export function ballotsOfPerson(person: string): RawBuilder<unknown> {
  return sql`(select ballot_id from ballot_person where person_id = ${person})`
}

/** Ballots by their ids. */
export async function ballotsOf(tx: Tx, ids: readonly string[]): Promise<Map<string, Ballot>> {
  return askOnce(tx, ballotsAsked(ids))
}

/** The same, to be asked together with something else. */
export function ballotsAsked(ids: readonly string[]): Question<Map<string, Ballot>> {
  if (ids.length === 0) return known(new Map())
  const select = sql<Ballot>`
    select b.id, b.asking, b.minimum_group as "minimumGroup", b.eligible, b.opened_on as "openedOn", b.closes_on as "closesOn", c.closed_on as "closedOn"
      from ballot b left join ballot_closing c on c.ballot_id = b.id where b.id = any (${ids}::uuid[])`
  return rowsOf(select).map((rows) => new Map(rows.map((row) => [row.id, row])))
}

/** How many papers have come, for who runs it; null once they are counted. */
export async function totalOf(tx: Tx, ballot: string): Promise<number | null> {
  const { rows } = await sql<{ total: number | null }>`select private.ballot_total(${ballot}) as total`.execute(tx)
  const total = rows[0]?.total ?? null
  const place = { occasion: ballot, unit: ballot, audience: 'asked', measure: 'papers so far', contributors: null }
  register({ total }, () => (total === null ? [] : [{ ...place, n: total, sum: null, squares: null, parts: null, figures: [total] }]))
  return total
}

/** What was counted; undefined until it has been. */
export async function outcomeOf(tx: Tx, ballot: string): Promise<Outcome | undefined> {
  return (await askOnce(tx, countedAsked([ballot]))).get(ballot)
}

/** What was counted of some ballots, by ballot; to be asked together with something else. */
export function countedAsked(ids: readonly string[]): Question<Map<string, Outcome>> {
  if (ids.length === 0) return known(new Map())
  const select = sql<{
    ballot: string
    outcome: Outcome
  }>`select ballot_id as ballot, outcome from ballot_result where ballot_id = any (${ids}::uuid[])`
  return rowsOf(select).map((rows) =>
    register(new Map(rows.map(({ ballot, outcome }) => [ballot, outcome])), () =>
      rows.flatMap(({ ballot, outcome }) => ballotQuantities(ballot, outcome)),
    ),
  )
}

/** The lines that were written, by question, in random order: for the group itself. */
export async function linesOf(tx: Tx, secret: Secret, ballot: string): Promise<ReadonlyMap<string, string[]>> {
  const row = await tx.selectFrom('ballot_result').select('words').where('ballot_id', '=', ballot).executeTakeFirst()
  const text = row?.words ? secret.unseal('ballot words', row.words) : null
  const lines: Record<string, string[]> = text === null ? {} : JSON.parse(text)
  return new Map(Object.entries(lines))
}

/** Closes a ballot and has it counted. Closing one that is closed changes nothing. */
export async function closeBallot(tx: Tx, authority: string, ballot: string, today: Day): Promise<void> {
  await tx
    .insertInto('ballot_closing')
    .values({ ballot_id: ballot, authority_id: authority, closed_on: today })
    .onConflict((conflict) => conflict.column('ballot_id').doNothing())
    .execute()
  await enqueue(tx, 'ballot-count', { authority, ballot }, { key: `ballot-count ${ballot}` })
}

/** The code of a meeting, as the screen shows it: how many devices have a ticket by it. */
export type Code = { letters: string; untilOn: Day; given: number }

/** The code that holds today, if one does. */
export async function codeNow(tx: Tx, secret: Secret, ballot: string, today: Day): Promise<Code | null> {
  const row = await tx
    .selectFrom('ballot_code')
    .select(['number', 'until_on as untilOn', 'given'])
    .where('ballot_id', '=', ballot)
    .where('until_on', '>=', today)
    .executeTakeFirst()
  if (!row) return null
  const { number, ...rest } = row
  return { letters: codeOf(secret, ballot, number), ...rest }
}

/**
 * Makes a code that holds today, for as many devices as are in the room: another one each time, so that one which has been spread stops working. What the code before gave and
 * nobody has used opens nothing any more, and can be given again; there are never more answers by codes than may answer.
 */
export async function makeCode(
  tx: Tx,
  { secret }: Pick<Program, 'secret'>,
  ballot: Pick<Ballot, 'id' | 'eligible'>,
  present: number,
  today: Day,
): Promise<void> {
  const before = await tx.selectFrom('ballot_code').select('number').where('ballot_id', '=', ballot.id).executeTakeFirst()
  const number = (before?.number ?? 0) + 1
  const tickets = Array.from({ length: ballot.eligible }, (_, index) => rollHash(secret, codedTicket(secret, ballot.id, number, index + 1)))
  const hash = codeHash(secret, codeOf(secret, ballot.id, number))
  // Who presses at the same moment as somebody else shows the code that came first.
  await sql`select private.ballot_recode(${ballot.id}, ${number}, ${hash}, ${today}, ${present}, ${tickets})`.execute(tx)
}
