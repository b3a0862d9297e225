import { sql } from 'kysely'
import type { Actor } from '../../ground/base/actor.ts'
import type { Tx } from '../../ground/base/database.ts'
import { type Happenings, recordEvent } from '../../ground/base/event.ts'
import { enqueue } from '../../ground/base/jobs.ts'
import type { MarkKind } from '../funder/funder.ts'
import type { ChargePart, Course, ProgrammeAspect, ProgrammeText } from './programme.ts'
import './charge-letter.ts'
import './tables.ts'

/** A programme as its form has it. */
export type ProgrammeDraft = ProgrammeText & { forms: string[]; schools: string[]; aspects: ProgrammeAspect[] }

/** Makes a programme, a draft, with its maker as its leader. @returns its id */
export async function makeProgramme(tx: Tx, actor: Actor, byName: string, draft: ProgrammeDraft): Promise<string> {
  const { id } = await tx
    .insertInto('programme')
    .values({ authority_id: actor.authority, ...columnsOf(draft), made_on: actor.today, made_by_name: byName, changed_by_name: byName })
    .returning('id')
    .executeTakeFirstOrThrow()
  await keepLists(tx, actor.authority, id, draft)
  await putInCharge(tx, actor, id, actor.by, 'leader')
  await tell(tx, actor, 'made', id)
  return id
}

/** Changes a programme over the revision that its writer saw; false when somebody else has changed it in between. */
export async function changeProgramme(
  tx: Tx,
  actor: Actor,
  byName: string,
  { id, revision }: { id: string; revision: number },
  draft: ProgrammeDraft,
): Promise<boolean> {
  const changed = await tx
    .updateTable('programme')
    .set({ ...columnsOf(draft), revision: revision + 1, changed_by_name: byName })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) return false
  await tx.deleteFrom('programme_aspect').where('programme_id', '=', id).execute()
  await tx.deleteFrom('programme_school').where('programme_id', '=', id).execute()
  await keepLists(tx, actor.authority, id, draft)
  await tell(tx, actor, 'changed', id)
  return true
}

/**
 * Chooses the line and the mark of who pays, over the revision that was seen; the programme's row is held until the transaction is over. False when somebody else has changed the programme in between.
 */
export async function chooseMark(
  tx: Tx,
  actor: Actor,
  byName: string,
  { id, revision }: { id: string; revision: number },
  { mark, line }: { mark: MarkKind; line: string },
): Promise<boolean> {
  const changed = await tx
    .updateTable('programme')
    .set({ funder_mark: mark, funder_line: line, revision: revision + 1, changed_by_name: byName })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) return false
  await tell(tx, actor, 'changed', id)
  return true
}

/** Lets everybody see a programme, and which sessions of it are released. Twice is once. */
export async function releaseProgramme(tx: Tx, actor: Actor, byName: string, id: string): Promise<void> {
  const done = await tx
    .insertInto('programme_release')
    .values({ programme_id: id, authority_id: actor.authority, at: actor.now, by_name: byName })
    .onConflict((conflict) => conflict.column('programme_id').doNothing())
    .executeTakeFirst()
  if (done.numInsertedOrUpdatedRows) await tell(tx, actor, 'released', id)
}

/** Puts somebody in charge, in the place of what they were before. It is an event, and told by mail to them and to those who run the programme already. Twice is once. */
export async function putInCharge(tx: Tx, actor: Actor, programme: string, person: string, part: ChargePart): Promise<void> {
  const { rows } = await sql`
    insert into programme_charge as c (authority_id, programme_id, person_id, part) values (${actor.authority}, ${programme}, ${person}, ${part})
    on conflict (programme_id, person_id) do update set part = excluded.part where c.part <> excluded.part returning 1`.execute(tx)
  if (rows.length === 0) return
  await tell(tx, actor, 'charged', programme, { person, part })
  const run = await tx
    .selectFrom('programme_charge')
    .select('person_id as id')
    .where('programme_id', '=', programme)
    .where('part', 'in', ['leader', 'coordinator'])
    .execute()
  const told = new Set([person, ...run.map(({ id }) => id)])
  const letters = [...told].filter((to) => to !== actor.by).map((to) => ({ programme, person, to }))
  if (letters.length > 0) await enqueue(tx, 'charge-mails', { authority: actor.authority, letters })
}

/** Takes somebody off it; nothing happens when they are not in charge. */
export async function takeOffCharge(tx: Tx, actor: Actor, programme: string, person: string): Promise<void> {
  const done = await tx
    .deleteFrom('programme_charge')
    .where('programme_id', '=', programme)
    .where('person_id', '=', person)
    .executeTakeFirst()
  if (done.numDeletedRows > 0n) await tell(tx, actor, 'uncharged', programme, { person })
}

export type CourseDraft = Pick<Course, 'title' | 'about' | 'audience'> & { oneAtATime?: boolean }

/** Adds a course last in its programme. @returns its id */
export async function addCourse(tx: Tx, actor: Actor, programme: string, { oneAtATime = false, ...draft }: CourseDraft): Promise<string> {
  const { count } = await tx
    .selectFrom('course')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('programme_id', '=', programme)
    .executeTakeFirstOrThrow()
  const { id } = await tx
    .insertInto('course')
    .values({ authority_id: actor.authority, programme_id: programme, ...draft, one_at_a_time: oneAtATime, position: Number(count) + 1 })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tell(tx, actor, 'course-added', programme)
  return id
}

/** Changes a course over the revision that its writer saw; false when somebody else has changed it in between. */
export async function changeCourse(
  tx: Tx,
  actor: Actor,
  course: Course,
  revision: number,
  draft: Omit<CourseDraft, 'oneAtATime'>,
): Promise<boolean> {
  const changed = await tx
    .updateTable('course')
    .set({ ...draft, revision: revision + 1 })
    .where('id', '=', course.id)
    .where('revision', '=', revision)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) return false
  await tell(tx, actor, 'course-changed', course.programme)
  return true
}

/** Takes a course away with its drafts. The programme is held; that nothing of it is released is asked before, and held by nothing else. */
export async function removeCourse(tx: Tx, actor: Actor, { id, programme }: Pick<Course, 'id' | 'programme'>): Promise<void> {
  await tx.deleteFrom('course').where('id', '=', id).execute()
  await tell(tx, actor, 'course-removed', programme)
}

function columnsOf(draft: ProgrammeDraft) {
  return {
    title: draft.title,
    purpose: draft.purpose,
    from_on: draft.from,
    to_on: draft.to,
    funder: draft.funder,
    funder_line: draft.funderLine,
    funder_number: draft.funderNumber,
    funding: draft.funding,
    contact: draft.contact,
    record_number: draft.recordNumber,
    partners: draft.partners,
    forms: draft.forms,
  }
}

async function keepLists(tx: Tx, authority: string, programme: string, { aspects, schools }: ProgrammeDraft): Promise<void> {
  const to = { authority_id: authority, programme_id: programme }
  if (aspects.length > 0)
    await tx
      .insertInto('programme_aspect')
      .values(aspects.map(({ framework, aspect, from, to: up }) => ({ ...to, framework, aspect, level_from: from, level_to: up })))
      .execute()
  if (schools.length > 0)
    await tx
      .insertInto('programme_school')
      .values(schools.map((school_id) => ({ ...to, school_id })))
      .execute()
}

function tell(
  tx: Tx,
  { authority, by }: Actor,
  what: Happenings['programme'],
  id: string,
  detail: Record<string, string> = {},
): Promise<void> {
  return recordEvent(tx, { authority, by, what: `programme.${what}`, about: { kind: 'programme', id }, detail })
}
