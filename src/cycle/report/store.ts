import { sql } from 'kysely'
import type { Actor } from '../../ground/base/actor.ts'
import { found } from '../../ground/base/ask.ts'
import type { Day } from '../../ground/base/clock.ts'
import type { Tx } from '../../ground/base/database.ts'
import { recordEvent } from '../../ground/base/event.ts'
import { askOnce, type Question, rowsOf } from '../../ground/base/question.ts'
import type { Viewer } from '../../ground/base/viewer.ts'
import { register } from '../../ground/published/published.ts'
import { placeWithin } from '../../people/organisation/within.ts'
import { sightOf } from '../../people/permission/permission.ts'
import { type Fact, isBefore, type Period, type Sending } from './report.ts'
import '../../people/organisation/tables.ts'
import './tables.ts'

/** A report as somebody sees it in lists: whose, of when, and how its latest version stands. */
export type Report = {
  id: string
  school: { id: string; name: string; district: string | null }
  period: Period
  /** Its latest version, without what stands in it. */
  latest: (Pick<Sending, 'id' | 'number' | 'byName' | 'onDay'> & { returned: boolean; read: boolean; answered: boolean }) | null
  /** The answer that was given last, and to which version: it stays the report's answer when a new version comes. `seen`: its school has read every answer. Null while there is none. */
  answer: { number: number; byName: string; at: Date; seen: boolean } | null
  /** A new version is begun, and not sent: something is written that the latest version does not say. Told to its writers. */
  begun: boolean
  /** The viewer is of those who write it. */
  writes: boolean
  /** The viewer may read what stands in it: its writers, and others once it is sent. An administrator sees only how it stands. */
  reads: boolean
}

type Choice = { id?: string; school?: string }

/** The reports that somebody sees, the newest first, by school. */
export function reportsSeen(tx: Tx, viewer: Viewer, choice: Choice = {}): Promise<Report[]> {
  return askOnce(tx, reportsAsked(viewer, choice))
}

/** The same as a question. */
export function reportsAsked(viewer: Viewer, choice: Choice = {}): Question<Report[]> {
  const [writes, reads, stands] = [sightOf(viewer, 'report draft'), sightOf(viewer, 'sent report'), sightOf(viewer, 'report standing')]
  return rowsOf(
    sql<Row>`
    select r.id, r.year, r.half, u.id as school, u.name, u.district_id as district,
           s.id as sending, s.number, s.by_name as "byName", s.on_day as "onDay",
           exists (select from report_return x where x.sending_id = s.id) as returned,
           exists (select from report_reading x where x.sending_id = s.id) as read,
           exists (select from report_answer x where x.sending_id = s.id) as answered,
           a.number as "answeredNumber", a.by_name as "answeredBy", a.at as "answeredAt", a.seen as "answerSeen",
           case when s.id is null or not ${placeWithin(writes)} then false else ${begunSince} end as begun,
           ${placeWithin(writes)} as writes,
           coalesce(${placeWithin(writes)} or s.id is not null and ${placeWithin(reads)}, false) as reads
      from report r
      join unit_place u on u.id = r.school_id
      -- Its writers see their latest version, others the latest that is not taken back.
      left join lateral (
        select * from report_sending x
         where x.report_id = r.id and (${placeWithin(writes)} or not exists (select from report_return t where t.sending_id = x.id))
         order by x.number desc limit 1) s on true
      left join lateral (
        select x.number, w.by_name, w.at, bool_and(exists (select from report_answer_seen z where z.answer_id = w.id)) over () as seen
          from report_answer w join report_sending x on x.id = w.sending_id
         where x.report_id = r.id order by w.at desc, x.number desc, w.id limit 1) a on true
     where (${choice.id ?? null}::uuid is null or r.id = ${choice.id ?? null})
       and (${choice.school ?? null}::uuid is null or r.school_id = ${choice.school ?? null})
       and (${placeWithin(writes)} or ${placeWithin(stands)} or ${placeWithin(reads)} and s.id is not null)
     order by r.year desc, r.half desc, u.name, r.id`,
    'answeredAt',
  ).map((rows) =>
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
      answer:
        row.answeredNumber === null || row.answeredAt === null
          ? null
          : { number: row.answeredNumber, byName: row.answeredBy ?? '', at: row.answeredAt, seen: row.answerSeen ?? false },
      begun: row.begun,
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
  what: 'report.begun' | 'report.refilled' | 'report.sent' | 'report.returned' | 'report.read' | 'report.answered' | 'report.answer-seen',
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
  answeredNumber: number | null
  answeredBy: string | null
  answeredAt: Date | null
  answerSeen: boolean | null
  begun: boolean
  writes: boolean
  reads: boolean
}

/** Whether the draft has come to say something else than the version `s` of report `r`: other words, other things asked for, other figures. */
const begunSince = sql<boolean>`(
  exists (select from report_words w where w.report_id = r.id and w.text <> coalesce(
    (select c ->> 'text' from jsonb_array_elements(s.content -> 'words') c where c ->> 'part' = w.part), ''))
  or (select count(*) from report_help h where h.report_id = r.id) <> jsonb_array_length(s.help_kinds)
  or exists (select from report_help h where h.report_id = r.id and not exists (
    select from jsonb_array_elements(s.content -> 'help') c where c ->> 'text' = h.text and c ->> 'kind' = h.kind))
  or r.facts is distinct from s.content -> 'facts')`

/** The school whose report was sent and is taken back, where the viewer answers for it; null where it is no such report. */
export async function takenBackFrom(tx: Tx, viewer: Viewer, report: string): Promise<string | null> {
  const { rows } = await sql<{ name: string }>`
    select u.name from report r join unit_place u on u.id = r.school_id
     where r.id = ${report} and ${placeWithin(sightOf(viewer, 'report answer'))}
       and exists (select from report_sending s join report_return t on t.sending_id = s.id where s.report_id = r.id)`.execute(tx)
  return rows[0]?.name ?? null
}
