import { sql } from 'kysely'
import type { Actor } from '../../ground/base/actor.ts'
import type { Tx } from '../../ground/base/database.ts'
import { recordEvent } from '../../ground/base/event.ts'
import { isSoon } from './offering.ts'
import { endLine, lockSession } from './store-seats.ts'
import { type SessionLetter, tellBy } from './telling.ts'
import './tables.ts'

/** Ends a programme: from now on nobody gets a seat of its sessions. Who stands in line is told that there is none any more; who has a seat keeps it. Twice is once. */
export async function endProgramme(tx: Tx, actor: Actor, byName: string, id: string): Promise<void> {
  const done = await tx
    .insertInto('programme_ending')
    .values({ programme_id: id, authority_id: actor.authority, on_day: actor.today, at: actor.now, by_name: byName })
    .onConflict((conflict) => conflict.column('programme_id').doNothing())
    .executeTakeFirst()
  if (!done.numInsertedOrUpdatedRows) return
  const { rows } = await sql<{ id: string }>`
    select s.id from course_session s join course c on c.id = s.course_id
     where c.programme_id = ${id} and exists (select from waiting_place w where w.session_id = s.id and w.ended_at is null) order by s.id`.execute(
    tx,
  )
  for (const { id: session } of rows) {
    const locked = await lockSession(tx, session)
    if (!locked) continue
    const letters = (await endLine(tx, session, actor.now)).map(
      (about): SessionLetter => ({ what: 'line-over', about, number: locked.sequence }),
    )
    await tellBy(tx, actor.authority, letters, isSoon(actor.now, locked.startsAt))
  }
  await tell(tx, actor, 'ended', id)
}

/** Takes a programme up again: what is open of its sessions can be signed up for. Nobody stands in line from before. */
export async function resumeProgramme(tx: Tx, actor: Actor, id: string): Promise<void> {
  const done = await tx.deleteFrom('programme_ending').where('programme_id', '=', id).executeTakeFirst()
  if (done.numDeletedRows > 0n) await tell(tx, actor, 'resumed', id)
}

function tell(tx: Tx, { authority, by }: Actor, what: 'ended' | 'resumed', id: string): Promise<void> {
  return recordEvent(tx, { authority, by, what: `programme.${what}`, about: { kind: 'programme', id } })
}
