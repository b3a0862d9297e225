import { sha256 } from '../../cycle/matter/attest.ts'
import type { Actor } from '../../ground/base/actor.ts'
import type { Day } from '../../ground/base/clock.ts'
import type { Tx } from '../../ground/base/database.ts'
import { type Happenings, recordEvent } from '../../ground/base/event.ts'
import type { ColumnOfExport, Rate, Rounding } from './funded-time.ts'
import './tables.ts'

export type ProjectDraft = {
  number: string
  call: string
  from: Day
  to: Day
  share: number
  hoursADay: number
  rounding: Rounding
  managerAttests: boolean
  rulesSource: string
  columns: ColumnOfExport[]
  /** Years after its last day that names are kept; null while the call does not say. */
  keepYears: number | null
}

/** Sets a programme's funded project up, once. @returns false when somebody else has */
export async function setUpProject(tx: Tx, actor: Actor, byName: string, programme: string, draft: ProjectDraft): Promise<boolean> {
  const made = await tx
    .insertInto('funded_project')
    .values({ authority_id: actor.authority, programme_id: programme, ...columnsOf(draft), changed_by_name: byName })
    .onConflict((conflict) => conflict.column('programme_id').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (made) await tell(tx, actor, 'set-up', made.id)
  return made !== undefined
}

/** Changes a project over the revision that its writer saw; what is locked stays as it was reckoned. False when somebody else has changed it in between. */
export async function changeProject(
  tx: Tx,
  actor: Actor,
  byName: string,
  { id, revision }: { id: string; revision: number },
  draft: ProjectDraft,
): Promise<boolean> {
  const changed = await tx
    .updateTable('funded_project')
    .set({ ...columnsOf(draft), revision: revision + 1, changed_by_name: byName })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) return false
  await tell(tx, actor, 'changed', id)
  return true
}

/** Adds a rate from a day on; false when the category has one from that day. */
export async function addRate(
  tx: Tx,
  actor: Actor,
  byName: string,
  project: string,
  { category, oreAnHour, from, source }: Omit<Rate, 'id' | 'byName'>,
): Promise<boolean> {
  const done = await tx
    .insertInto('funded_rate')
    .values({
      authority_id: actor.authority,
      project_id: project,
      category,
      ore_an_hour: oreAnHour,
      from_on: from,
      source,
      by_name: byName,
    })
    .onConflict((conflict) => conflict.columns(['project_id', 'category', 'from_on']).doNothing())
    .executeTakeFirst()
  if (!done.numInsertedOrUpdatedRows) return false
  await tell(tx, actor, 'rate-added', project)
  return true
}

/** Says which category a participant is of, and when they cease to be one: both count from the next month that is locked, and in corrections. */
export async function putParticipant(
  tx: Tx,
  actor: Actor,
  project: string,
  number: number,
  { category, ended }: { category: string; ended: Day | null },
): Promise<void> {
  await tx
    .updateTable('funded_participant')
    .set({ category, ended_on: ended })
    .where('project_id', '=', project)
    .where('number', '=', number)
    .execute()
  await tell(tx, actor, 'participant-changed', project)
}

/** Leaves somebody out: they take part in the programme and are no participant of the project. False when they are left out already. */
export async function leaveOut(tx: Tx, actor: Actor, byName: string, project: string, person: string, reason: string): Promise<boolean> {
  const done = await tx
    .insertInto('funded_left_out')
    .values({ project_id: project, person_id: person, authority_id: actor.authority, reason, by_name: byName, on_day: actor.today })
    .onConflict((conflict) => conflict.columns(['project_id', 'person_id']).doNothing())
    .executeTakeFirst()
  if (!done.numInsertedOrUpdatedRows) return false
  await tell(tx, actor, 'left-out', project)
  return true
}

/** Takes somebody off the list of those left out; nothing happens when they are not on it. */
export async function takeIn(tx: Tx, actor: Actor, project: string, person: string): Promise<void> {
  const done = await tx.deleteFrom('funded_left_out').where('project_id', '=', project).where('person_id', '=', person).executeTakeFirst()
  if (done.numDeletedRows > 0n) await tell(tx, actor, 'taken-in', project)
}

/**
 * Holds a project until the transaction is over: months are locked, exports made and participants changed one at a time, from what is asked after this.
 * @returns when its names went, as it stands now that nobody else can let them go; null while they are there
 */
export async function holdProject(tx: Tx, project: string): Promise<{ namesGone: Day | null }> {
  return tx
    .selectFrom('funded_project')
    .select('names_gone_on as namesGone')
    .where('id', '=', project)
    .forUpdate()
    .executeTakeFirstOrThrow()
}

export type NewExport = { month: Day; content: string; rows: number; hours: number; csv: Uint8Array; xlsx: Uint8Array }

/** Keeps an export with its hashes, in the place of the latest of the same month. The project is held since before what it tells was read. */
export async function keepExport(tx: Tx, actor: Actor, byName: string, project: string, made: NewExport): Promise<void> {
  const before = await tx
    .selectFrom('funded_export')
    .select(['id', 'number', 'month', 'content_sha256'])
    .where('project_id', '=', project)
    .orderBy('number', 'desc')
    .execute()
  const [latest] = before.filter(({ month }) => month === made.month)
  await tx
    .insertInto('funded_export')
    .values({
      authority_id: actor.authority,
      project_id: project,
      number: (before[0]?.number ?? 0) + 1,
      month: made.month,
      supersedes: latest?.id ?? null,
      content_sha256: Buffer.from(made.content, 'hex'),
      rows: made.rows,
      hours: made.hours,
      csv: Buffer.from(made.csv),
      csv_sha256: sha256(made.csv),
      xlsx: Buffer.from(made.xlsx),
      xlsx_sha256: sha256(made.xlsx),
      at: actor.now,
      by_name: byName,
    })
    .execute()
  await tell(tx, actor, 'exported', project)
}

/** The exact bytes of an export. */
export async function exportBytes(tx: Tx, id: string, form: 'csv' | 'xlsx'): Promise<{ bytes: Buffer; number: number; month: Day } | null> {
  const row = await tx.selectFrom('funded_export').select([form, 'number', 'month']).where('id', '=', id).executeTakeFirst()
  const bytes = row && (form === 'csv' ? row.csv : row.xlsx)
  return row && bytes && bytes.length > 0 ? { bytes, number: row.number, month: row.month } : null
}

function columnsOf(draft: ProjectDraft) {
  return {
    number: draft.number,
    call: draft.call,
    from_on: draft.from,
    to_on: draft.to,
    share: draft.share,
    hours_a_day: draft.hoursADay,
    rounding: draft.rounding,
    manager_attests: draft.managerAttests,
    rules_source: draft.rulesSource,
    columns: JSON.stringify(draft.columns),
    keep_years: draft.keepYears,
  }
}

function tell(tx: Tx, { authority, by }: Actor, what: Happenings['funded-time'], id: string): Promise<void> {
  return recordEvent(tx, { authority, by, what: `funded-time.${what}`, about: { kind: 'funded-time', id } })
}
