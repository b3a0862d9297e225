import { sql } from 'kysely'
import type { Actor } from '../../ground/base/actor.ts'
import { found } from '../../ground/base/ask.ts'
import type { Day } from '../../ground/base/clock.ts'
import type { Tx } from '../../ground/base/database.ts'
import './tables.ts'
import '../../people/organisation/tables.ts'

/** What is written of a meeting. */
export type WrittenNotes = { text: string; participants: string }

/** Notes of a meeting, kept with a plan. A meeting is a day. */
export type MeetingNotes = WrittenNotes & {
  id: string
  plan: string
  heldOn: Day
  title: string
  revision: number
  changedAt: Date
  changedByName: string | null
}

/** A plan's notes, the latest meeting first. */
export async function notesOf(tx: Tx, plan: string): Promise<MeetingNotes[]> {
  return read(tx, sql`m.plan_id = ${plan}`)
}

/** The notes of a meeting, or NotFound. Whether the viewer may see the plan is for the caller to ask. */
export async function notesById(tx: Tx, id: string): Promise<MeetingNotes> {
  return found((await read(tx, sql`m.id = ${id}`))[0])
}

/** The notes of a plan's meeting on a day; undefined for none yet. */
export async function notesOn(tx: Tx, plan: string, day: Day): Promise<MeetingNotes | undefined> {
  return (await read(tx, sql`m.plan_id = ${plan} and m.held_on = ${day}`))[0]
}

/**
 * Keeps what was written over the revision that its writer saw, 0 for none yet; null when somebody else has written in between, and nothing is kept then. The
 * plan must be locked. Returns the new revision.
 */
export async function saveNotes(
  tx: Tx,
  actor: Actor,
  plan: string,
  day: Day,
  revision: number,
  notes: WrittenNotes,
): Promise<number | null> {
  const there = await notesOn(tx, plan, day)
  if ((there?.revision ?? 0) !== revision) return null
  if (there) {
    await tx
      .updateTable('plan_meeting')
      .set({ ...notes, revision: revision + 1, by_person_id: actor.by, changed_at: actor.now })
      .where('id', '=', there.id)
      .execute()
    return revision + 1
  }
  if (notes.text === '' && notes.participants === '') return 0
  await tx
    .insertInto('plan_meeting')
    .values({ authority_id: actor.authority, plan_id: plan, held_on: day, ...notes, by_person_id: actor.by, changed_at: actor.now })
    .execute()
  return 1
}

async function read(tx: Tx, which: ReturnType<typeof sql>): Promise<MeetingNotes[]> {
  const { rows } = await sql<MeetingNotes>`
    select m.id, m.plan_id as plan, m.held_on as "heldOn", m.title, m.participants, m.text, m.revision, m.changed_at as "changedAt",
           app.person_name(p) as "changedByName"
      from plan_meeting m left join person p on p.id = m.by_person_id
     where ${which} order by m.held_on desc, m.changed_at desc, m.id`.execute(tx)
  return rows
}
