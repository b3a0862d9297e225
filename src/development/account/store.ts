import { sql } from 'kysely'
import type { Actor } from '../../ground/base/actor.ts'
import { found, must } from '../../ground/base/ask.ts'
import type { Day } from '../../ground/base/clock.ts'
import type { Tx } from '../../ground/base/database.ts'
import { recordEvent } from '../../ground/base/event.ts'
import { type Question, rowsOf, together } from '../../ground/base/question.ts'
import type { Viewer } from '../../ground/base/viewer.ts'
import { chargedAsked } from '../evaluation/store.ts'
import { programmeSeen, type SeenProgramme } from '../programme/store.ts'
import type { Heading, ProgrammeReport, ReportKind } from './account.ts'
import '../../cycle/matter/tables.ts'
import './tables.ts'

/** Reports of a programme, the latest first, or one. */
export function reportsAsked(which: { programme?: string; id?: string }): Question<ProgrammeReport[]> {
  return rowsOf(sql<ProgrammeReport>`
    select r.id, r.programme_id as programme, r.kind, r.from_on as "from", r.to_on as "to", r.revision, r.changed_by_name as "changedByName",
           coalesce((select json_object_agg(t.heading, t.text) from programme_report_text t where t.report_id = r.id), '{}') as texts,
           (select d.id from matter_document d where d.made_from_kind = 'programme-report' and d.made_from_id = r.id order by d.frozen_at desc, d.id limit 1) as document
      from programme_report r
     where (${which.programme ?? null}::uuid is null or r.programme_id = ${which.programme ?? null}) and (${which.id ?? null}::uuid is null or r.id = ${which.id ?? null})
     order by r.to_on desc, r.made_at desc, r.id`)
}

/** A programme that somebody leads or coordinates, or NotFound: they alone write its reports, as they alone read its evaluations. */
export function programmeLed(viewer: Viewer, id: string): Question<SeenProgramme> {
  return together(programmeSeen(viewer, id), chargedAsked(viewer, id)).map(([programme, charged]) => {
    must(charged)
    return programme
  })
}

/** A report of such a programme, or NotFound. */
export function reportLed(viewer: Viewer, id: string): Question<{ report: ProgrammeReport; programme: SeenProgramme }> {
  return reportsAsked({ id }).followedBy(([report]) =>
    programmeLed(viewer, found(report).programme).map((programme) => ({ report: found(report), programme })),
  )
}

/** Begins a report, empty. @returns its id */
export async function beginReport(
  tx: Tx,
  actor: Actor,
  byName: string,
  programme: string,
  kind: ReportKind,
  from: Day,
  to: Day,
): Promise<string> {
  const moments = { made_at: actor.now, changed_at: actor.now, changed_by_name: byName }
  const { id } = await tx
    .insertInto('programme_report')
    .values({ authority_id: actor.authority, programme_id: programme, kind, from_on: from, to_on: to, ...moments })
    .returning('id')
    .executeTakeFirstOrThrow()
  await recordEvent(tx, {
    authority: actor.authority,
    by: actor.by,
    what: 'programme-report.made',
    about: { kind: 'programme-report', id },
  })
  return id
}

export type Written = { from: Day; to: Day; texts: readonly { heading: Heading; text: string }[] }

/** Writes a report over the revision that its writer saw; false when somebody else has changed it in between. */
export async function writeReport(
  tx: Tx,
  actor: Actor,
  byName: string,
  id: string,
  revision: number,
  { from, to, texts }: Written,
): Promise<boolean> {
  const changed = await tx
    .updateTable('programme_report')
    .set({ from_on: from, to_on: to, revision: revision + 1, changed_at: actor.now, changed_by_name: byName })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) return false
  await tx.deleteFrom('programme_report_text').where('report_id', '=', id).execute()
  const rows = texts.filter(({ text }) => text !== '').map((each) => ({ report_id: id, authority_id: actor.authority, ...each }))
  if (rows.length > 0) await tx.insertInto('programme_report_text').values(rows).execute()
  await recordEvent(tx, {
    authority: actor.authority,
    by: actor.by,
    what: 'programme-report.changed',
    about: { kind: 'programme-report', id },
  })
  return true
}

/** A released programme that somebody leads or coordinates, with its last day (the day on which it was ended, where it was) and its final reports, the latest first. */
export type Ending = {
  programme: string
  title: string
  last: Day
  reports: Pick<ProgrammeReport, 'id' | 'kind' | 'texts' | 'document'>[]
}

export function endingAsked(person: string, from: Day, to: Day): Question<Ending[]> {
  return rowsOf(sql<Ending>`
    select * from (
      select p.id as programme, p.title, coalesce((select e.on_day from programme_ending e where e.programme_id = p.id), p.to_on) as last,
             coalesce((select json_agg(json_build_object('id', r.id, 'kind', r.kind,
                                'texts', coalesce((select json_object_agg(t.heading, t.text) from programme_report_text t where t.report_id = r.id), '{}'),
                                'document', (select d.id from matter_document d where d.made_from_kind = 'programme-report' and d.made_from_id = r.id
                                              order by d.frozen_at desc, d.id limit 1))
                              order by r.to_on desc, r.made_at desc, r.id) from programme_report r where r.programme_id = p.id and r.kind = 'final'), '[]') as reports
        from programme p join programme_release s on s.programme_id = p.id
        join programme_charge c on c.programme_id = p.id and c.person_id = ${person} and c.part in ('leader', 'coordinator')) led
     where last between ${from} and ${to} order by last, title, programme`)
}
