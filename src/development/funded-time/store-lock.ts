import { sql } from 'kysely'
import { sha256 } from '../../cycle/matter/attest.ts'
import type { Actor } from '../../ground/base/actor.ts'
import { addDays, addMonths, type Day } from '../../ground/base/clock.ts'
import type { Tx } from '../../ground/base/database.ts'
import { recordEvent } from '../../ground/base/event.ts'
import { askOnce, type Question, rowsOf, together } from '../../ground/base/question.ts'
import { factsOf, type Rate, type Reckoned, rateIn, reckon, type Stay, saysSame, schoolOf, substanceOf } from './funded-time.ts'
import { type Project, ratesAsked } from './store.ts'
import { type Attended, attendedAsked, openListsAsked } from './store-attended.ts'
import { holdProject } from './store-write.ts'
import './tables.ts'

/** Why a month cannot be locked: the names of its project are gone, it is not over, one before it is not locked, a session's list is not, or somebody's day is too long. */
export type LockFault =
  | { fault: 'names gone' }
  | { fault: 'not over' }
  | { fault: 'before' }
  | { fault: 'open list'; title: string; day: Day }
  | { fault: 'long day'; name: string; day: Day; minutes: number }

/** What came of locking. */
export type Locked = { done: true; people: number; hours: number; changed: number } | { done: false; faults: LockFault[] }

/** A participant as they are, with the revision of the month that stands. */
type Known = {
  number: number
  person: string
  category: string
  revision: number | null
  substance: string | null
  facts: string | null
}

function knownAsked(project: string, month: Day): Question<Known[]> {
  return rowsOf(sql<Known>`
    select p.number, p.person_id as person, p.category, m.revision, encode(m.substance, 'hex') as substance, case when m.substance is null then m.facts end as facts
      from funded_participant p left join participation_standing s on s.project_id = p.project_id and s.number = p.number and s.month = ${month}
      left join participation_month m on m.id = s.id
     where p.project_id = ${project} and p.person_id is not null order by p.number`)
}

/**
 * Locks a month: reckons it for everyone from the locked lists, and freezes it. Of a month that is locked already only what has changed becomes a further revision, with the reason; an hour
 * that is gone becomes a revision without it. All or nothing.
 * @param reason why it is corrected; empty for the first time
 */
export async function lockMonth(tx: Tx, actor: Actor, byName: string, project: Project, month: Day, reason: string): Promise<Locked> {
  // One at a time for a project: participant numbers are given here.
  const { namesGone } = await holdProject(tx, project.id)
  if (namesGone) return { done: false, faults: [{ fault: 'names gone' }] }
  if (addMonths(month, 1) > actor.today) return { done: false, faults: [{ fault: 'not over' }] }
  const [attended, open, known, rates, locks] = await askOnce(
    tx,
    together(
      attendedAsked(project, month),
      openListsAsked(project, month),
      knownAsked(project.id, month),
      ratesAsked(project.id),
      rowsOf(sql<{ month: Day }>`select month from participation_lock where project_id = ${project.id} order by month`),
    ),
  )
  const again = locks.some((lock) => lock.month === month)
  const before = addDays(month, -1).slice(0, 7)
  if (!again && project.from < month && !locks.some((lock) => lock.month.startsWith(before)))
    return { done: false, faults: [{ fault: 'before' }] }
  const people = [...Map.groupBy(attended, ({ person }) => person)].map(([person, all]) => ({
    person,
    name: all[0]?.name ?? '',
    reckoned: reckon(all.map(stayOf), project),
  }))
  const faults: LockFault[] = [
    ...open.map((each): LockFault => ({ fault: 'open list', ...each })),
    ...people.flatMap(({ name, reckoned }) =>
      reckoned.tooLong.map(
        (day): LockFault => ({ fault: 'long day', name, day, minutes: reckoned.days.find((each) => each.day === day)?.minutes ?? 0 }),
      ),
    ),
  ]
  if (faults.length > 0) return { done: false, faults }
  const numbers = await numbered(tx, actor.authority, project.id, known, people, defaultCategory(rates))
  const there = new Map(known.map((each) => [each.person, each]))
  const reckonings = [
    ...people.map(({ person, reckoned }) => ({ person, reckoned })),
    // Whoever had hours and has none any more.
    ...known
      .filter(({ person, revision }) => revision !== null && !people.some((each) => each.person === person))
      .map(({ person }) => ({ person, reckoned: reckon([], project) })),
  ]
  const rows = reckonings.flatMap(({ person, reckoned }) => {
    const { number, category } = numbers.get(person) ?? { number: 0, category: '' }
    const standing = there.get(person)
    const row = rowOf(project, month, number, category, rates, reckoned)
    // Months without an hour are not made; of one that was there it is said that it has none.
    if (!standing?.revision ? reckoned.hours === 0 : isSame(standing, row, reckoned)) return []
    return [{ ...row, revision: (standing?.revision ?? 0) + 1 }]
  })
  const why = reason || (rows.some(({ revision }) => revision > 1) ? '–' : '')
  await tx
    .insertInto('participation_lock')
    .values({ project_id: project.id, month, authority_id: actor.authority, at: actor.now, by_name: byName })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await keepRows(tx, actor, byName, project.id, month, rows, why)
  const what = again ? 'funded-time.month-corrected' : 'funded-time.month-locked'
  await recordEvent(tx, {
    authority: actor.authority,
    by: actor.by,
    what,
    about: { kind: 'funded-time', id: project.id },
    detail: { month },
  })
  return { done: true, people: people.length, hours: people.reduce((sum, { reckoned }) => sum + reckoned.hours, 0), changed: rows.length }
}

/** Whether the revision that stands says the same, whatever schools and the project are called by now. */
function isSame({ substance, facts }: Known, row: MonthRow, reckoned: Reckoned): boolean {
  return substance === null && facts !== null ? saysSame(facts, row.category, reckoned) : substance === row.substance
}

function stayOf({ schoolId, schoolName, ...stay }: Attended): Stay {
  return { ...stay, school: schoolId !== null && schoolName !== null ? { id: schoolId, name: schoolName } : null }
}

/** Where there is one category it is everyone's; else it is chosen for each. */
function defaultCategory(rates: readonly Rate[]): string {
  const [only = '', ...more] = [...new Set(rates.map(({ category }) => category))]
  return more.length === 0 ? only : ''
}

type MonthRow = {
  number: number
  minutes: number
  hours: number
  category: string
  oreAnHour: number | null
  rateSource: string
  schoolId: string | null
  schoolName: string
  facts: string
  sha256: string
  substance: string
}

function rowOf(project: Project, month: Day, number: number, category: string, rates: readonly Rate[], reckoned: Reckoned): MonthRow {
  const facts = factsOf({ project: project.number, number, month, category }, reckoned)
  const [rate, school] = [rateIn(rates, category, month), schoolOf(reckoned.days)]
  return {
    number,
    minutes: reckoned.minutes,
    hours: reckoned.hours,
    category,
    oreAnHour: rate?.oreAnHour ?? null,
    rateSource: rate?.source ?? '',
    schoolId: school?.id ?? null,
    schoolName: school?.name ?? '',
    facts,
    sha256: sha256(facts).toString('hex'),
    substance: sha256(substanceOf(category, reckoned)).toString('hex'),
  }
}

/** Everyone's number in the project: those that are new get the next ones, in the order of their names. */
async function numbered(
  tx: Tx,
  authority: string,
  project: string,
  known: readonly Known[],
  people: readonly { person: string; name: string; reckoned: Reckoned }[],
  category: string,
): Promise<Map<string, { number: number; category: string }>> {
  const numbers = new Map(known.map((each) => [each.person, { number: each.number, category: each.category }]))
  const fresh = people
    .filter(({ person, reckoned }) => !numbers.has(person) && reckoned.hours > 0)
    .toSorted((a, b) => a.name.localeCompare(b.name, 'sv') || a.person.localeCompare(b.person))
  if (fresh.length === 0) return numbers
  const { last } = await tx
    .selectFrom('funded_participant')
    .select(({ fn }) => fn.coalesce(fn.max('number'), sql<number>`0`).as('last'))
    .where('project_id', '=', project)
    .executeTakeFirstOrThrow()
  const rows = fresh.map(({ person, name }, at) => ({ person, name, number: last + at + 1 }))
  await sql`
    insert into funded_participant (authority_id, project_id, number, person_id, name, category)
    select ${authority}, ${project}, r.number, r.person, r.name, ${category} from json_to_recordset(${JSON.stringify(rows)}::json) as r (person uuid, name text, number integer)`.execute(
    tx,
  )
  for (const { person, number } of rows) numbers.set(person, { number, category })
  return numbers
}

async function keepRows(
  tx: Tx,
  actor: Actor,
  byName: string,
  project: string,
  month: Day,
  rows: readonly (MonthRow & { revision: number })[],
  reason: string,
): Promise<void> {
  if (rows.length === 0) return
  await sql`
    insert into participation_month (authority_id, project_id, number, month, revision, minutes, hours, category, ore_an_hour, rate_source, school_id, school_name, facts, sha256, substance, reason, at, by_name)
    select ${actor.authority}, ${project}, r.number, ${month}, r.revision, r.minutes, r.hours, r.category, r."oreAnHour", r."rateSource", r."schoolId", r."schoolName", r.facts,
           decode(r.sha256, 'hex'), decode(r.substance, 'hex'), case when r.revision = 1 then '' else ${reason} end, ${actor.now}, ${byName}
      from json_to_recordset(${JSON.stringify(rows)}::json) as r (number integer, revision integer, minutes integer, hours integer, category text, "oreAnHour" integer, "rateSource" text,
           "schoolId" uuid, "schoolName" text, facts text, sha256 text, substance text)`.execute(tx)
}
