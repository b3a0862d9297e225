import type { Day } from '../../ground/base/clock.ts'
import type { Tx } from '../../ground/base/database.ts'
import { enqueue } from '../../ground/base/jobs.ts'
import { coachesOf, openSchool } from '../../people/access/coach-access.ts'
import type { Sight } from '../../people/permission/permission.ts'
import { lockRequest, requestFor } from './store.ts'
import { type Actor, tell } from './store-asking.ts'
import { canAnswer, hasDeclined } from './support.ts'
import './tables.ts'

/**
 * A coach says yes: the school is open to them from today to the end of a day. Of two who accept at once one wins.
 * @returns false when the request no longer waits for this coach
 */
export async function accept(tx: Tx, actor: Actor, sight: Sight, id: string, answer: { until: Day; note: string }): Promise<boolean> {
  await lockRequest(tx, id)
  const request = await requestFor(tx, sight, actor.by, id, actor.today)
  if (!canAnswer(request, actor.by)) return false
  const { authority, by, today } = actor
  await tx
    .insertInto('support_acceptance')
    .values({ request_id: id, authority_id: authority, person_id: by, until: answer.until, note: answer.note, on_day: today })
    .execute()
  await openSchool(tx, { authority, coach: by, school: request.school, request: id }, { today, until: answer.until })
  await tell(tx, actor, 'accepted', id)
  await enqueue(tx, 'support-mails', { authority, request: id, what: 'accepted' })
  return true
}

/**
 * A coach says no, with a reason. A request to one coach is then declined; one to any coach when nobody is left to ask.
 * @returns false when the request no longer waits for this coach
 */
export async function decline(tx: Tx, actor: Actor, sight: Sight, id: string, note: string): Promise<boolean> {
  await lockRequest(tx, id)
  const request = await requestFor(tx, sight, actor.by, id, actor.today)
  if (!canAnswer(request, actor.by)) return false
  const { authority, by, today } = actor
  const left = (await coachesOf(tx, request.school, today)).filter((coach) => coach.id !== by && !hasDeclined(request, coach.id))
  const closes = request.coach?.id === by || left.length === 0
  await tx
    .insertInto('support_decline')
    .values({ request_id: id, authority_id: authority, person_id: by, note, closes, on_day: today })
    .execute()
  await tell(tx, actor, 'declined', id)
  if (closes) await enqueue(tx, 'support-mails', { authority, request: id, what: 'declined' })
  return true
}
