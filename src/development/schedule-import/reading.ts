import { sql } from 'kysely'
import { dayOf } from '../../ground/base/clock.ts'
import type { Tx } from '../../ground/base/database.ts'
import { askOnce, type Question, rowsOf } from '../../ground/base/question.ts'
import { longest } from '../programme/limits.ts'
import { readSession, type SessionFault, type SessionForm } from '../programme/session-form.ts'
import type { SessionDraft } from '../programme/store-change.ts'
import { lecturersOf } from '../programme/store-lecturers.ts'
import { isOn } from '../seminar-day/forms.ts'
import { longest as longestOfBlock, type SeminarDay } from '../seminar-day/seminar-day.ts'
import { seminarDayOf } from '../seminar-day/store.ts'
import { type Column, columns, mostSaid, type ScheduleRow } from './file.ts'

/** What is wrong in a row; `said`: what stands there. */
export type RowFault = {
  row: number
  column: Column
  code: SessionFault | 'course' | 'track' | 'twice' | 'exists' | 'other-day' | 'of-the-day'
  said: string
}
/** A session as it will be made. `seminar`: as a block of that day. */
export type ReadRow = { course: string; track: string; draft: SessionDraft; seminar: SeminarDay | null }
export type ScheduleReading = { ok: true; rows: ReadRow[]; newCourses: string[] } | { ok: false; faults: RowFault[] }

/** The courses of a programme by their titles, with the sessions that they have. */
type Known = { id: string; title: string; oneAtATime: boolean; sessions: { title: string; startsAt: string }[] }

export function knownAsked(programme: string): Question<Known[]> {
  return rowsOf(sql<Known>`
    select c.id, c.title, c.one_at_a_time as "oneAtATime",
           coalesce((select json_agg(json_build_object('title', s.title, 'startsAt', s.starts_at) order by s.starts_at, s.id)
                       from course_session s where s.course_id = c.id), '[]') as sessions
      from course c where c.programme_id = ${programme} order by c.position, c.id`)
}

/** What rows say of a programme: the sessions that they would make, or every fault of every row. All of it or nothing. */
export async function readSchedule(tx: Tx, programme: string, rows: readonly ScheduleRow[], now: Date): Promise<ScheduleReading> {
  const known = await askOnce(tx, knownAsked(programme))
  const byTitle = new Map(known.map((course) => [keyOf(course.title), course]))
  const there = new Set(
    known.flatMap(({ title, sessions }) => sessions.map((each) => sessionKey(title, each.title, new Date(each.startsAt)))),
  )
  const days = new Map<string, SeminarDay>()
  for (const { id, title, oneAtATime } of known) if (oneAtATime) days.set(keyOf(title), await seminarDayOf(tx, id))
  const seen = new Set<string>()
  const faults: RowFault[] = []
  const read: ReadRow[] = []
  for (const { row, course, track, form: written, told } of rows) {
    const fault = (column: Column, code: RowFault['code'], said: string) =>
      faults.push({ row, column, code, said: said.slice(0, mostSaid) })
    const seminar = days.get(keyOf(course)) ?? null
    // A session of a seminar day is held where the day is, and signed up for as the day says.
    const form = seminar && written.place === '' ? { ...written, place: seminar.place } : written
    if (seminar) for (const column of ofTheDay(seminar, form, told)) fault(column, 'of-the-day', form[column])
    if (course === '' || course.length > longest.title) fault('course', 'course', course)
    if (track.length > longestOfBlock.track || (track !== '' && !seminar)) fault('track', 'track', track)
    const one = readSession(form, now)
    if (!one.ok) {
      for (const [field, code] of Object.entries(one.faults)) fault(columnFor(field), code, form[keyIn(form, field)])
      continue
    }
    const lecturers = await lecturersOf(tx, one.lecturers)
    if (!lecturers) fault('lecturers', 'lecturer', form.lecturers)
    if (seminar && !isOn(seminar, one.value.startsAt)) fault('day', 'other-day', form.day)
    const key = sessionKey(course, form.title, one.value.startsAt)
    if (there.has(key)) fault('title', 'exists', form.title)
    else if (seen.has(key)) fault('title', 'twice', form.title)
    seen.add(key)
    if (lecturers) read.push({ course, track, seminar, draft: { ...one.value, lecturers } })
  }
  if (faults.length > 0) return { ok: false, faults }
  return {
    ok: true,
    rows: read,
    newCourses: [...new Set(read.filter(({ course }) => !byTitle.has(keyOf(course))).map(({ course }) => course))],
  }
}

/** The columns in which a row says of signing up, or of what time counts as, something else than its seminar day does. */
function ofTheDay({ opensAt, closesAt, cancelUntil, timeKind }: SeminarDay, form: SessionForm, told: ReadonlySet<Column>) {
  const day = { opensOn: dayOf(opensAt), closesOn: dayOf(closesAt), cancelOn: dayOf(cancelUntil), timeKind }
  return (['opensOn', 'closesOn', 'cancelOn', 'timeKind'] as const).filter((column) => told.has(column) && form[column] !== day[column])
}

export function keyOf(title: string): string {
  return title.toLocaleLowerCase('sv')
}

function sessionKey(course: string, title: string, startsAt: Date): string {
  return `${keyOf(course)}\n${keyOf(title)}\n${startsAt.getTime()}`
}

/** In which column a field of a session's form stands. */
function columnFor(field: string): Column {
  return columns.find((each) => each === field) ?? 'title'
}

function keyIn<Form extends object>(form: Form, field: string): keyof Form & string {
  for (const key in form) if (key === field) return key
  throw new Error(`no field ${field}`)
}
