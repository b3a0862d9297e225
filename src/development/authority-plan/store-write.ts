import { sql, type UpdateResult } from 'kysely'
import type { Actor } from '../../ground/base/actor.ts'
import type { Day } from '../../ground/base/clock.ts'
import type { Tx } from '../../ground/base/database.ts'
import { type Happenings, recordEvent } from '../../ground/base/event.ts'
import type { Language } from '../../ground/base/language.ts'
import type { Head } from './authority-plan.ts'
import type { Template } from './templates.ts'
import './tables.ts'

export type NewPlan = { title: string; from: Day; to: Day; template: Template; language: Language; replaces: string | null }

/** Makes a plan of a template: its parts, and what usually stands in the head. @returns its id */
export async function makePlan(
  tx: Tx,
  actor: Actor,
  byName: string,
  { title, from, to, template, language, replaces }: NewPlan,
): Promise<string> {
  const { id } = await tx
    .insertInto('authority_plan')
    .values({
      authority_id: actor.authority,
      template: template.key,
      title,
      kind: template.kind[language],
      applies_to: template.applies_to[language],
      review: template.review[language],
      from_on: from,
      to_on: to,
      replaces_id: replaces,
      made_on: actor.today,
      made_by_name: byName,
      changed_at: actor.now,
      changed_by_name: byName,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('authority_plan_part')
    .values(
      template.parts.map((part, position) => ({
        authority_id: actor.authority,
        plan_id: id,
        part: part.key,
        position,
        title: part.title[language],
      })),
    )
    .execute()
  await tell(tx, actor, 'made', id)
  return id
}

/** Changes the head over the revision that its writer saw; false when somebody else has changed it in between, and nothing is written. */
export async function changeHead(tx: Tx, actor: Actor, byName: string, plan: string, revision: number, head: Head): Promise<boolean> {
  const changed = await tx
    .updateTable('authority_plan')
    .set({
      title: head.title,
      kind: head.kind,
      summary: head.summary,
      decider: head.decider,
      record_number: head.recordNumber,
      responsible: head.responsible,
      applies_to: head.appliesTo,
      from_on: head.from,
      to_on: head.to,
      review: head.review,
      replaces_id: head.replacesPlan,
      replaces: head.replacesPlan === null ? head.replaces : '',
      revision: revision + 1,
    })
    .where('id', '=', plan)
    .where('revision', '=', revision)
    .executeTakeFirst()
  return touchedBy(tx, actor, byName, plan, changed)
}

export type WrittenPart = { title: string; text: string; responsible: string }

/** Changes a part's text over the revision that its writer saw; false as above. */
export async function changePart(
  tx: Tx,
  actor: Actor,
  byName: string,
  { plan, part, revision }: { plan: string; part: string; revision: number },
  written: WrittenPart,
): Promise<boolean> {
  const changed = await tx
    .updateTable('authority_plan_part')
    .set({ ...written, revision: revision + 1, changed_by_name: byName })
    .where('plan_id', '=', plan)
    .where('part', '=', part)
    .where('revision', '=', revision)
    .executeTakeFirst()
  return touchedBy(tx, actor, byName, plan, changed)
}

/** Says that the text of a plan has changed, if anything has: false when what was to be changed is gone, or somebody else was there before. */
export async function touchedBy(tx: Tx, actor: Actor, byName: string, plan: string, { numUpdatedRows }: UpdateResult): Promise<boolean> {
  if (numUpdatedRows === 0n) return false
  await touch(tx, actor, byName, plan)
  return true
}

/** Says that the text of a plan has changed, and by whom. */
export async function touch(tx: Tx, actor: Actor, byName: string, plan: string): Promise<void> {
  await tx.updateTable('authority_plan').set({ changed_at: actor.now, changed_by_name: byName }).where('id', '=', plan).execute()
}

/** Holds a plan still: places in a list, freezing and putting in force come one after the other. */
export async function lockPlan(tx: Tx, plan: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`authority plan ${plan}`}, 0))`.execute(tx)
}

export function tell(tx: Tx, { authority, by }: Actor, what: Happenings['authority-plan'], plan: string): Promise<void> {
  return recordEvent(tx, { authority, by, what: `authority-plan.${what}`, about: { kind: 'authority-plan', id: plan } })
}
