import type { Program } from '../../ground/base/ask.ts'
import type { Day } from '../../ground/base/clock.ts'
import type { Tx } from '../../ground/base/database.ts'
import { dropWaiting, handOver, stillWaiting } from '../../people/post/store-handing.ts'
import { type MailingKind, mailingKinds } from './mailing.ts'
import { roundLetter } from './sending.ts'
import { lockRound, mailingsOf, seriesOf } from './store.ts'
import { tellOf } from './store-draft.ts'
import { addresseesOf } from './store-mail.ts'
import './tables.ts'

/** A round's mailing. */
type Wish = { authority: string; round: string; kind: MailingKind }

/**
 * Hands one letter for each person to the post office and marks the mailing as handed over, in one transaction: carried out again it does nothing. A reminder
 * is handed over for every member alike, and looked at when it is written whether it is still called for: so what waits tells nobody who has handed in. Who
 * still waits for the invitation gets that, and a reminder that still waits gives way to the next.
 */
export async function handMailing(tx: Tx, program: Program, wish: Wish, today: Day): Promise<void> {
  const { authority, round, kind } = wish
  await lockRound(tx, round)
  const mailing = (await mailingsOf(tx, round)).find((each) => each.kind === kind)
  if (!mailing || mailing.handedOn !== null) return
  const reachable = (await addresseesOf(tx, round, today)).filter(({ email }) => email !== null)
  const persons = [...new Set(reachable.map(({ person }) => person))]
  const uninvited = kind === 'invitation' ? [] : await waitingFor(tx, program, { ...wish, kind: 'invitation' }, persons)
  for (const earlier of mailingKinds.slice(1, mailingKinds.indexOf(kind)))
    await dropWaiting(tx, authority, roundLetter, seriesOf(round, earlier))
  await handTo(
    tx,
    program,
    wish,
    persons.filter((person) => !uninvited.includes(person)),
  )
  const recipients = kind === 'invitation' ? persons.length : null
  await tx.updateTable('round_mailing').set({ sent_on: today, recipients }).where('round_id', '=', round).where('kind', '=', kind).execute()
  await tellOf(tx, { authority, by: null }, 'mailing-sent', round, { kind })
}

/** Invites people who came into a round after its invitation went out, as part of the same mailing. Whoever asks: nobody else is, nor before it has. */
export async function inviteLate(
  tx: Tx,
  program: Program,
  { authority, round }: Omit<Wish, 'kind'>,
  persons: string[],
  today: Day,
): Promise<void> {
  const invitation = (await mailingsOf(tx, round)).find(({ kind }) => kind === 'invitation')
  if (!invitation?.handedOn) return
  const since = await tx
    .selectFrom('round_member')
    .select('person_id')
    .where('round_id', '=', round)
    .where('added_on', '>=', invitation.handedOn)
    .execute()
  const late = new Set(since.map(({ person_id }) => person_id))
  const members = new Set(
    (await addresseesOf(tx, round, today)).flatMap(({ email, person }) => (email && late.has(person) ? [person] : [])),
  )
  await handTo(
    tx,
    program,
    { authority, round, kind: 'invitation' },
    persons.filter((person) => members.has(person)),
  )
}

async function handTo(tx: Tx, program: Program, { authority, round, kind }: Wish, persons: readonly string[]): Promise<void> {
  await handOver(tx, program, roundLetter, {
    authority,
    series: seriesOf(round, kind),
    about: round,
    discreet: kind !== 'invitation',
    letters: persons.map((person) => ({ round, kind, person })),
  })
}

/** Those of these people whose letter of a mailing still waits. */
async function waitingFor(tx: Tx, program: Program, { authority, round, kind }: Wish, persons: readonly string[]): Promise<string[]> {
  const letters = persons.map((person) => ({ round, kind, person }))
  return (await stillWaiting(tx, program, authority, roundLetter, seriesOf(round, kind), letters)).map(({ person }) => person)
}
