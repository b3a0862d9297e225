import { type RawBuilder, sql } from 'kysely'
import { found } from '../../ground/base/ask.ts'
import type { Day } from '../../ground/base/clock.ts'
import type { Tx } from '../../ground/base/database.ts'
import { type Question as Asked, askOnce, known, rowsOf, together } from '../../ground/base/question.ts'
import type { Viewer } from '../../ground/base/viewer.ts'
import { placeWithin } from '../../people/organisation/within.ts'
import { sightOf } from '../../people/permission/permission.ts'
import type { Period } from '../report/report.ts'
import type { Approval, Booking, Dialogue, Notes, Question } from './dialogue.ts'
import '../../people/organisation/tables.ts'
import '../report/tables.ts'
import './tables.ts'

/** A dialogue that the viewer is of, or NotFound. */
export function dialogueSeen(tx: Tx, viewer: Viewer, id: string, now: Date): Promise<Dialogue> {
  return askOnce(tx, dialogueAsked(viewer, id, now))
}

/** The same as a question. */
export function dialogueAsked(viewer: Viewer, id: string, now: Date): Asked<Dialogue> {
  return dialoguesAsked(sql`d.dialogue_id = ${id} and ${placeWithin(found(sightOf(viewer, 'dialogue')))}`, now).map(([dialogue]) =>
    found(dialogue),
  )
}

/** The dialogues about a school, the latest half-year first. The caller has looked the school up. */
export function dialoguesOfSchoolAsked(school: string, now: Date): Asked<Dialogue[]> {
  return dialoguesAsked(sql`d.school_id = ${school}`, now)
}

/** A dialogue by its id, for what is sent by itself. */
export function anyDialogueAsked(id: string, now: Date): Asked<Dialogue | undefined> {
  return dialoguesAsked(sql`d.dialogue_id = ${id}`, now).map(([dialogue]) => dialogue)
}

/** The dialogues that are not concluded of the schools that the viewer leads or heads, those with the earliest time first. */
export function openDialoguesAsked(viewer: Viewer, now: Date): Asked<Dialogue[]> {
  const sight = sightOf(viewer, 'dialogue')
  if (!sight) return known([])
  return dialoguesAsked(sql`d.state in ('booked', 'held') and ${placeWithin(sight)}`, now).map((dialogues) =>
    dialogues.toSorted((a, b) => a.booking.startsAt.getTime() - b.booking.startsAt.getTime()),
  )
}

/** What belongs to a dialogue besides its agreements: questions, what was struck, notes that both see, who has said yes. */
export type Papers = {
  /** Somebody's own that stand, and those that were struck. */
  questions: Question[]
  struckQuestions: Question[]
  /** What was struck: the ids of somebody's own, the keys of proposed ones. */
  struck: string[]
  notes: Notes
  approvals: Approval[]
  /** What both sides say yes to: another as soon as the agreements change. */
  version: string
}

export function papersAsked(dialogue: string): Asked<Papers> {
  return together(
    rowsOf(sql<Question>`select id, text, by_name as "byName" from dialogue_question where dialogue_id = ${dialogue} order by at, id`),
    rowsOf(sql<{ question: string }>`select question from dialogue_struck where dialogue_id = ${dialogue} order by question`),
    rowsOf(sql<Notes>`select text, revision, by_name as "byName" from dialogue_notes where dialogue_id = ${dialogue}`),
    rowsOf(
      sql<Approval>`select side, version, by_name as "byName", at from dialogue_approval where dialogue_id = ${dialogue} order by at, side`,
      'at',
    ),
    rowsOf(sql<{ version: string }>`select app.agreed_version(${dialogue}) as version`),
  ).map(([own, struckRows, [notes], approvals, [agreed]]) => {
    const struck = struckRows.map(({ question }) => question)
    return {
      questions: own.filter(({ id }) => !struck.includes(id)),
      struckQuestions: own.filter(({ id }) => struck.includes(id)),
      struck,
      notes: notes ?? { text: '', revision: 0, byName: '' },
      approvals,
      version: agreed?.version ?? '',
    }
  })
}

type Row = Period & {
  id: string
  school: string
  name: string
  district: string | null
  state: Dialogue['state']
  concludedOn: Day | null
  report: string | null
  reportNumber: number | null
  reportDay: Day | null
  read: boolean | null
} & Booking

function dialoguesAsked(where: RawBuilder<unknown>, now: Date): Asked<Dialogue[]> {
  const select = sql<Row>`
    select d.dialogue_id as id, u.id as school, u.name, u.district_id as district, d.year, d.half, d.state, d.concluded_on as "concludedOn", d.number,
           d.starts_at as "startsAt", d.minutes, d.place, d.message, d.by_name as "byName", r.report_id as report, r.number as "reportNumber", r.on_day as "reportDay", r.read
      from app.dialogue_standing_at(${now}) d
      join unit_place u on u.id = d.school_id
      left join report_told r on r.school_id = d.school_id and r.year = d.year and r.half = d.half
     where ${where}
     order by d.year desc, d.half desc, u.name, d.dialogue_id`
  return rowsOf(select, 'startsAt').map((rows) => rows.map(dialogueFrom))
}

function dialogueFrom({
  id,
  school,
  name,
  district,
  year,
  half,
  state,
  concludedOn,
  report,
  reportNumber,
  reportDay,
  read,
  ...booking
}: Row): Dialogue {
  return {
    id,
    school: { id: school, name, district },
    period: { year, half },
    state,
    booking,
    concludedOn,
    report:
      report === null || reportNumber === null || reportDay === null
        ? null
        : { id: report, number: reportNumber, onDay: reportDay, read: read ?? false },
  }
}
