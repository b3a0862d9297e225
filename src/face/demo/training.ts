import { sql } from 'kysely'
import type { FrameworkVersion } from '../../content/framework/store.ts'
import { makePost, publishPost } from '../../development/news/store.ts'
import { makeSession } from '../../development/programme/store-change.ts'
import { seatMany } from '../../development/programme/store-seats.ts'
import { standInLine } from '../../development/programme/store-signup.ts'
import { releaseVersion } from '../../development/programme/store-versions.ts'
import { addCourse, makeProgramme, releaseProgramme } from '../../development/programme/store-write.ts'
import { addDays, type Day, startOfDay } from '../../ground/base/clock.ts'
import { setScope, type Tx } from '../../ground/base/database.ts'
import { actingAt } from './acting.ts'
import { findCharacterIn, nameOf } from './places.ts'
import { fillSeminarDay } from './seminar-days.ts'
import { demoTraining, type SeriesTold, type SessionTold } from './training-content.ts'
import { type Hall, type HeldInDemo, type MadeSessions, soonBefore, workingDayFrom } from './training-hall.ts'
import { fillGroups } from './working-groups.ts'
import '../../people/organisation/tables.ts'

type Stage = { tx: Tx; authority: string; today: Day }
type Line = { session: string; guests: string[]; day: number }

const hour = 3_600_000

/**
 * A programme of some sixty sessions that the development lead runs, three seminar days among them: some held, one full with a line, the others to sign up for. Seats are given all at once,
 * without the mails of real sign-ups, which would fill the outbox that visitors look in.
 * @returns the sessions that were held, and the teachers and staff who take part, always in the same order
 */
export async function fillTraining(stage: Stage, version: FrameworkVersion): Promise<{ held: HeldInDemo[]; staff: string[] }> {
  const { framework } = version
  const { tx, today } = stage
  const { courses, seminarDays, groups, news, materials: _, aspects, levelFrom, levelTo, from, to, ...text } = demoTraining()
  const lead = await findCharacterIn(tx, 'development_lead')
  const leaderName = await nameOf(tx, lead)
  const actor = await actingAt(tx, stage, lead, from)
  const programme = await makeProgramme(tx, actor, leaderName, {
    ...text,
    from: addDays(today, from),
    to: addDays(today, to),
    funder: '',
    funderLine: '',
    funderNumber: '',
    funding: '',
    forms: [],
    schools: [],
    aspects: aspects.map((aspect) => ({ framework: framework.key, aspect, from: levelFrom, to: levelTo })),
  })
  await releaseProgramme(tx, actor, leaderName, programme)
  const staff = await staffOf(tx)
  const characters = { teacher: await findCharacterIn(tx, 'teacher'), lead: await findCharacterIn(tx, 'lead') }
  const hall: Hall = { tx, today, actor, programme, leaderName, staff, characters }
  const { lines, ...made } = await fillCourses(hall, courses)
  for (const day of seminarDays) {
    const { seats, held } = await fillSeminarDay(hall, day)
    made.seats.push(...seats)
    made.held.push(...held)
  }
  await releaseVersion(tx, actor, leaderName, programme)
  for (const { title, text, day } of news) {
    const writing = await actingAt(tx, stage, lead, day)
    const post = await makePost(tx, writing, leaderName, programme, { title, text, author: leaderName, day: writing.today })
    await publishPost(tx, writing, leaderName, post)
  }
  await seatMany(tx, actor.authority, made.seats)
  for (const { session, guests, day } of lines)
    for (const by of guests) await standInLine(tx, await actingAt(tx, stage, by, soonBefore(day)), session, 'room', false)
  await fillGroups(stage, version, programme, groups, staff)
  await setScope(tx, { moment: '', person: '' })
  return { held: made.held, staff }
}

async function fillCourses(hall: Hall, courses: ReturnType<typeof demoTraining>['courses']): Promise<MadeSessions & { lines: Line[] }> {
  const { tx, today, actor, programme, leaderName, staff, characters } = hall
  const made: MadeSessions & { lines: Line[] } = { seats: [], held: [], lines: [] }
  // From the end of them: those who have no seat on the seminar days come first.
  let next = 0
  for (const { sessions, series, ...course } of courses) {
    const id = await addCourse(tx, actor, programme, course)
    for (const told of [...sessions, ...(series ? repeated(series) : [])]) {
      const draft = draftOf(told, today, actor.now)
      const session = await makeSession(tx, actor, id, draft)
      const way = told.room === undefined ? 'link' : 'room'
      const known = told.also.map((key) => characters[key])
      const guests = Array.from({ length: told.taken - known.length + told.line }, (_, at) =>
        staff.at(-1 - ((next + at) % staff.length)),
      ).filter((each) => each !== undefined)
      const people = [...guests.slice(0, told.taken - known.length), ...known]
      const at = new Date(startOfDay(addDays(today, soonBefore(told.day))).getTime() + 9 * hour)
      made.seats.push(...people.map((person) => ({ session, person, way, at }) as const))
      made.lines.push({ session, guests: guests.slice(told.taken - known.length), day: told.day })
      const { title, startsAt, endsAt } = draft
      if (told.day < 0)
        made.held.push({ id: session, programme, title, startsAt, endsAt, people, leaderName, after: told.after, later: told.later })
      next += told.taken
    }
  }
  return made
}

function repeated({ every, count, ...told }: SeriesTold): SessionTold[] {
  return Array.from({ length: count }, (_, at) => ({
    ...told,
    day: told.day + at * every,
    taken: Math.max(0, told.taken - at),
    also: [],
    line: 0,
  }))
}

function draftOf({ title, day, place, room, link }: SessionTold, today: Day, opensAt: Date) {
  const on = workingDayFrom(addDays(today, day))
  const startsAt = new Date(startOfDay(on).getTime() + 14.5 * hour)
  const closes = new Date(startOfDay(addDays(on, -1)).getTime() + 12 * hour)
  return {
    title,
    startsAt,
    endsAt: new Date(startsAt.getTime() + (room === undefined ? 1 : 2) * hour),
    place,
    link: link === undefined ? '' : 'https://mote.example.se/kallkritik',
    seatsRoom: room ?? null,
    seatsLink: link ?? null,
    overbook: 0,
    opensAt,
    closesAt: closes,
    cancelUntil: closes,
    timeKind: room === undefined ? ('voluntary' as const) : ('regulated' as const),
    bring: '',
    remindDays: 2,
    lecturers: [],
  }
}

/** Teachers and other staff of every school, in an order that is the same each time. */
async function staffOf(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select p.id from person p where exists (select from duty d where d.person_id = p.id and d.role in ('teacher', 'staff')) and p.external_id ~ '^demo-[0-9]+$'
     order by md5(p.external_id), p.id limit 400`.execute(tx)
  return rows.map(({ id }) => id)
}
