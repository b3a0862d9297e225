import { sql } from 'kysely'
import type { Day } from '../../ground/base/clock.ts'
import type { Tx } from '../../ground/base/database.ts'
import { type Happenings, recordEvent } from '../../ground/base/event.ts'
import { enqueue } from '../../ground/base/jobs.ts'
import { closeSchool, coachesOf } from '../../people/access/coach-access.ts'
import type { Sight } from '../../people/permission/permission.ts'
import { lockRequest, requestSeen, requestsOfSchool } from './store.ts'
import { isSame, type Request, type Wish } from './support.ts'
import './tables.ts'

/** Who acts, and when. */
export type Actor = { authority: string; by: string; today: Day }

/** Why a request was not made: there is one for the same; the coach does not coach the school; nobody does. */
export type Refused = { why: 'same'; request: Request } | { why: 'coach' } | { why: 'nobody' }

/** Asks for support and tells the coaches; returns the request's id. Two colleagues who ask at once make one request. */
export async function askForSupport(tx: Tx, actor: Actor, wish: Wish): Promise<{ id: string } | Refused> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`support ${wish.school}`}, 0))`.execute(tx)
  const coaches = await coachesOf(tx, wish.school, actor.today)
  if (coaches.length === 0) return { why: 'nobody' }
  if (wish.coach !== null && !coaches.some(({ id }) => id === wish.coach)) return { why: 'coach' }
  const same = (await requestsOfSchool(tx, wish.school, actor.today)).find((request) => isSame(request, wish))
  if (same) return { why: 'same', request: same }
  const { id } = await tx
    .insertInto('support_request')
    .values({
      authority_id: actor.authority,
      school_id: wish.school,
      team_id: wish.team,
      kind: wish.kind,
      text: wish.text,
      coach_id: wish.coach,
      by_person_id: actor.by,
      asked_on: actor.today,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tell(tx, actor, 'asked', id)
  await enqueue(tx, 'support-mails', { authority: actor.authority, request: id, what: 'asked' })
  return { id }
}

/** Takes a request back that nobody has answered; false when it is answered or taken back already. */
export async function withdraw(tx: Tx, actor: Actor, sight: Sight, id: string): Promise<boolean> {
  await lockRequest(tx, id)
  const request = await requestSeen(tx, sight, id, actor.today)
  if (request.state.is !== 'asked') return false
  await tx
    .insertInto('support_withdrawal')
    .values({ request_id: id, authority_id: actor.authority, by_person_id: actor.by, on_day: actor.today })
    .execute()
  await tell(tx, actor, 'withdrawn', id)
  return true
}

/** Ends support that is under way, and with it the coach's access, today. The caller has looked the request up within the sight of who ends it. */
export async function complete(tx: Tx, actor: Actor, request: Request, note: string): Promise<void> {
  await tx
    .insertInto('support_completion')
    .values({ request_id: request.id, authority_id: actor.authority, by_person_id: actor.by, note, on_day: actor.today })
    .execute()
  await closeSchool(tx, request.id, actor.today)
  await tell(tx, actor, 'done', request.id)
}

/** An event about a request: what happened, never its text. */
export function tell(tx: Tx, { authority, by }: Actor, what: Happenings['support'], id: string): Promise<void> {
  return recordEvent(tx, { authority, by, what: `support.${what}`, about: { kind: 'support', id } })
}
