import { sql } from 'kysely'
import type { Actor } from '../../ground/base/actor.ts'
import { found } from '../../ground/base/ask.ts'
import type { Day } from '../../ground/base/clock.ts'
import type { Tx } from '../../ground/base/database.ts'
import { recordEvent } from '../../ground/base/event.ts'
import { askOnce, type Question, rowsOf, together } from '../../ground/base/question.ts'
import type { Viewer } from '../../ground/base/viewer.ts'
import { register } from '../../ground/published/published.ts'
import { placeWithin } from '../../people/organisation/within.ts'
import { sightOf } from '../../people/permission/permission.ts'
import { type Agreed, type Fact, type Help, isBefore, type Period, periodOf, type Sending } from './report.ts'
import '../../people/organisation/tables.ts'
import './tables.ts'

/** A report as somebody sees it in lists: whose, of when, and how its latest version stands. */
export type Report = {
  id: string
  school: { id: string; name: string; district: string | null }
  period: Period
  /** Its latest version, without what stands in it. */
  latest: (Pick<Sending, 'id' | 'number' | 'byName' | 'onDay'> & { returned: boolean; read: boolean; answered: boolean }) | null
  /** The viewer is of those who write it. */
  writes: boolean
  /** The viewer may read what stands in it: its writers, and others once it is sent. An administrator sees only how it stands. */
  reads: boolean
}

/** One part of a report's words, as it is kept. */
export type KeptWords = { part: string; text: string; revision: number; byName: string; at: Date }
export type KeptHelp = Help & { id: string }

/** A report that is written: locked facts and the leaders' words. */
export type Draft = { facts: Fact[]; agreements: Agreed[]; factsOn: Day; words: Map<string, KeptWords>; help: KeptHelp[] }

/** What a report locks. */
export type Known = { facts: readonly Fact[]; agreements: readonly Agreed[] }

type Choice = { id?: string; school?: string }

/** The reports that somebody sees, the newest first, by school. */
export function reportsSeen(tx: Tx, viewer: Viewer, choice: Choice = {}): Promise<Report[]> {
  return askOnce(tx, reportsAsked(viewer, choice))
}

/** The same as a question. */
export function reportsAsked(viewer: Viewer, choice: Choice = {}): Question<Report[]> {
  const [writes, reads, stands] = [sightOf(viewer, 'report draft'), sightOf(viewer, 'sent report'), sightOf(viewer, 'report standing')]
  return rowsOf(sql<Row>`
    select r.id, r.year, r.half, u.id as school, u.name, u.district_id as district,
           s.id as sending, s.number, s.by_name as "byName", s.on_day as "onDay",
           exists (select from report_return x where x.sending_id = s.id) as returned,
           exists (select from report_reading x where x.sending_id = s.id) as read,
           exists (select from report_answer x where x.sending_id = s.id) as answered,
           ${placeWithin(writes)} as writes,
           coalesce(${placeWithin(writes)} or s.id is not null and ${placeWithin(reads)}, false) as reads
      from report r
      join unit_place u on u.id = r.school_id
      -- Its writers see their latest version, others the latest that is not taken back.
      left join lateral (
        select * from report_sending x
         where x.report_id = r.id and (${placeWithin(writes)} or not exists (select from report_return t where t.sending_id = x.id))
         order by x.number desc limit 1) s on true
     where (${choice.id ?? null}::uuid is null or r.id = ${choice.id ?? null})
       and (${choice.school ?? null}::uuid is null or r.school_id = ${choice.school ?? null})
       and (${placeWithin(writes)} or ${placeWithin(stands)} or ${placeWithin(reads)} and s.id is not null)
     order by r.year desc, r.half desc, u.name, r.id`).map((rows) =>
    rows.map(({ id, year, half, school, name, district, sending, ...row }) => ({
      id,
      school: { id: school, name, district },
      period: { year, half: half === 1 ? 1 : 2 },
      latest:
        sending === null || row.number === null
          ? null
          : {
              id: sending,
              number: row.number,
              byName: row.byName ?? '',
              onDay: row.onDay ?? '',
              returned: row.returned,
              read: row.read,
              answered: row.answered,
            },
      writes: row.writes,
      reads: row.reads,
    })),
  )
}

/** A report that the viewer may read or write, or NotFound. */
export function reportSeen(tx: Tx, viewer: Viewer, id: string): Promise<Report> {
  return askOnce(tx, reportAsked(viewer, id))
}

/** The same as a question. */
export function reportAsked(viewer: Viewer, id: string): Question<Report> {
  return reportsAsked(viewer, { id }).map(([report]) => found(report?.reads ? report : null))
}

/** Begins the report of a half-year with what is known today, or finds the one that there is. */
export async function beginReport(tx: Tx, actor: Actor, school: string, known: Known): Promise<{ id: string; made: boolean }> {
  const period = periodOf(actor.today)
  const made = await tx
    .insertInto('report')
    .values({
      authority_id: actor.authority,
      school_id: school,
      ...period,
      facts: JSON.stringify(known.facts),
      agreements: JSON.stringify(known.agreements),
      facts_on: actor.today,
      begun_at: actor.now,
    })
    .onConflict((conflict) => conflict.columns(['school_id', 'year', 'half']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (made) {
    await tell(tx, actor, 'report.begun', made.id)
    return { id: made.id, made: true }
  }
  const { id } = await tx
    .selectFrom('report')
    .select('id')
    .where('school_id', '=', school)
    .where('year', '=', period.year)
    .where('half', '=', period.half)
    .executeTakeFirstOrThrow()
  return { id, made: false }
}

/** What is written so far. Figures are told to the register, as wherever they are read. */
export function draftOf(tx: Tx, report: string): Promise<Draft> {
  return askOnce(tx, draftAsked(report))
}

/** The same as a question. */
export function draftAsked(report: string): Question<Draft> {
  return together(
    rowsOf(
      sql<
        Pick<Draft, 'facts' | 'agreements' | 'factsOn'>
      >`select facts, agreements, facts_on as "factsOn" from report where id = ${report}`,
    ),
    rowsOf(sql<KeptWords>`select part, text, revision, by_name as "byName", at from report_words where report_id = ${report}`, 'at'),
    rowsOf(sql<KeptHelp>`select id, kind, text from report_help where report_id = ${report} order by at, id`),
  ).map(([[row], words, help]) => {
    const { facts, agreements, factsOn } = found(row)
    return { factsOn, agreements, facts: registeredFacts(facts), words: new Map(words.map((each) => [each.part, each])), help }
  })
}

/** Holds a report still: who saves, sends, takes back and reads at once come one after the other. */
export async function lockReport(tx: Tx, report: string): Promise<void> {
  await tx.selectFrom('report').select('id').where('id', '=', report).forUpdate().execute()
}

/** Locks the facts anew, as they are today. */
export async function refill(tx: Tx, actor: Actor, report: string, known: Known): Promise<void> {
  await tx
    .updateTable('report')
    .set({ facts: JSON.stringify(known.facts), agreements: JSON.stringify(known.agreements), facts_on: actor.today })
    .where('id', '=', report)
    .execute()
  await tell(tx, actor, 'report.refilled', report)
}

/**
 * Writes one part over the revision that its writer saw (0: none yet). False when somebody else has written in between something else; nothing is written then.
 */
export async function writeWords(
  tx: Tx,
  actor: Actor,
  report: string,
  { part, text, revision, byName }: { part: string; text: string; revision: number; byName: string },
): Promise<boolean> {
  const { rows } = await sql<{ text: string }>`
    insert into report_words as w (report_id, authority_id, part, text, by_person_id, by_name, at)
    values (${report}, ${actor.authority}, ${part}, ${text}, ${actor.by}, ${byName}, ${actor.now})
    on conflict (report_id, part) do update
       set text = excluded.text, revision = w.revision + 1, by_person_id = excluded.by_person_id, by_name = excluded.by_name, at = excluded.at
     where w.revision = ${revision} and w.text <> excluded.text
    returning w.text`.execute(tx)
  if (rows.length > 0) return true
  const kept = await tx
    .selectFrom('report_words')
    .select('text')
    .where('report_id', '=', report)
    .where('part', '=', part)
    .executeTakeFirst()
  return kept?.text === text
}

export async function addHelp(tx: Tx, actor: Actor, report: string, { kind, text }: Help): Promise<void> {
  await tx.insertInto('report_help').values({ authority_id: actor.authority, report_id: report, kind, text, at: actor.now }).execute()
}

export async function removeHelp(tx: Tx, report: string, id: string): Promise<void> {
  await tx.deleteFrom('report_help').where('report_id', '=', report).where(sql`id::text`, '=', id).execute()
}

/** The report before, of the same school, that was sent last: what this one is laid beside. */
export function reportBefore(reports: readonly Report[], { period }: Report): Report | null {
  return reports.find((each) => isBefore(each.period, period) && each.latest !== null) ?? null
}

/** Facts with figures, through the register. */
export function registeredFacts(facts: Fact[]): Fact[] {
  return register(facts, () => facts.flatMap(({ quantities }) => quantities))
}

export function tell(
  tx: Tx,
  { authority, by }: Pick<Actor, 'authority' | 'by'>,
  what: 'report.begun' | 'report.refilled' | 'report.sent' | 'report.returned' | 'report.read' | 'report.answered',
  report: string,
): Promise<void> {
  return recordEvent(tx, { authority, by, what, about: { kind: 'report', id: report } })
}

type Row = {
  id: string
  year: number
  half: number
  school: string
  name: string
  district: string | null
  sending: string | null
  number: number | null
  byName: string | null
  onDay: Day | null
  returned: boolean
  read: boolean
  answered: boolean
  writes: boolean
  reads: boolean
}

/** The school whose report was sent and is taken back, where the viewer answers for it; null where it is no such report. */
export async function takenBackFrom(tx: Tx, viewer: Viewer, report: string): Promise<string | null> {
  const { rows } = await sql<{ name: string }>`
    select u.name from report r join unit_place u on u.id = r.school_id
     where r.id = ${report} and ${placeWithin(sightOf(viewer, 'report answer'))}
       and exists (select from report_sending s join report_return t on t.sending_id = s.id where s.report_id = r.id)`.execute(tx)
  return rows[0]?.name ?? null
}
