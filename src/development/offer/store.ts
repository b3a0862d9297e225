import { sql } from 'kysely'
import type { Actor } from '../../ground/base/actor.ts'
import type { Tx } from '../../ground/base/database.ts'
import { recordEvent } from '../../ground/base/event.ts'
import { type Question, rowsOf } from '../../ground/base/question.ts'
import '../programme/tables.ts'
import './tables.ts'

/** Somebody's open invitation to a session. */
export type Invitation = { id: string; session: string; title: string; startsAt: Date; byName: string }

/** The invitations that somebody has not answered, to sessions that can still be signed up for and that they have no seat or place in. */
export function invitationsAsked(person: string, now: Date): Question<Invitation[]> {
  return rowsOf(
    sql<Invitation>`
    select i.id, s.id as session, s.title, s.starts_at as "startsAt", i.by_name as "byName"
      from session_invitation i join course_session s on s.id = i.session_id
     where i.person_id = ${person} and i.answered_at is null and s.opens_at <= ${now} and s.closes_at > ${now}
       and not exists (select from course_session_cancelling x where x.session_id = s.id)
       and not exists (select from signup u where u.session_id = s.id and u.person_id = i.person_id and u.ended_at is null)
     order by s.starts_at, i.id`,
    'startsAt',
  )
}

/** How many of a plan's group have been invited to each session. */
export function invitedAsked(plan: string): Question<Map<string, number>> {
  return rowsOf(sql<{ session: string; count: number }>`
    select session_id as session, count(*)::integer as count from session_invitation where plan_id = ${plan} group by session_id`).map(
    (rows) => new Map(rows.map(({ session, count }) => [session, count])),
  )
}

/** Invites people to a session, each once, those who have no seat. @returns how many were */
export async function invite(
  tx: Tx,
  actor: Actor,
  byName: string,
  { plan, session, people }: { plan: string; session: string; people: readonly string[] },
): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    insert into session_invitation (authority_id, session_id, person_id, plan_id, by_name, at)
    select ${actor.authority}, ${session}, person, ${plan}, ${byName}, ${actor.now} from unnest(${people}::uuid[]) person
     where person <> ${actor.by} and not exists (select from signup u where u.session_id = ${session} and u.person_id = person and u.ended_at is null)
    on conflict (session_id, person_id) do nothing returning id`.execute(tx)
  if (rows.length > 0)
    await recordEvent(tx, {
      authority: actor.authority,
      by: actor.by,
      what: 'session-invitation.sent',
      about: { kind: 'course-session', id: session },
    })
  return rows.length
}

/** Keeps that somebody has answered, whatever they answered. False when nothing waited for an answer. */
export async function answerInvitation(tx: Tx, { by, now }: Pick<Actor, 'by' | 'now'>, session: string): Promise<boolean> {
  const done = await tx
    .updateTable('session_invitation')
    .set({ answered_at: now })
    .where('session_id', '=', session)
    .where('person_id', '=', by)
    .where('answered_at', 'is', null)
    .executeTakeFirst()
  return (done.numUpdatedRows ?? 0n) > 0n
}
