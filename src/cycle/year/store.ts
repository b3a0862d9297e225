import { sql } from 'kysely'
import type { Actor } from '../../ground/base/actor.ts'
import { type Day, schoolYearOf } from '../../ground/base/clock.ts'
import type { Tx } from '../../ground/base/database.ts'
import { recordEvent } from '../../ground/base/event.ts'
import { askOnce, type Question, rowsOf, together } from '../../ground/base/question.ts'
import { type Decided, type Span, type Step, stepOf, type YearStep } from './year.ts'
import './tables.ts'

/** Which school years and schools are asked about: the authority's own steps always come along. */
export type YearChoice = {
  /** The first and last school year, each by the year it begins; all unless said. */
  from?: number
  to?: number
  /** The schools whose own days are asked for; all unless said. */
  schools?: readonly string[]
}

/** What the authority of the transaction and its schools have decided about their years; `stepOf` and `schoolStep` tell each step from it. */
export function decidedAsked({ from = 0, to = 9999, schools }: YearChoice = {}): Question<Decided> {
  return together(
    rowsOf(sql<Decided['steps'][number]>`
      select school_year as "schoolYear", step, used, from_on as "from", to_on as "to", earlier, later
        from year_step where school_year between ${from} and ${to}`),
    rowsOf(sql<Decided['moves'][number]>`
      select school_year as "schoolYear", school_id as school, step, days
        from year_move where school_year between ${from} and ${to} and (${schools ?? null}::uuid[] is null or school_id = any (${schools ?? null}::uuid[]))`),
  ).map(([steps, moves]) => ({ steps, moves }))
}

/** The same, asked now. */
export function decidedIn(tx: Tx, choice: YearChoice = {}): Promise<Decided> {
  return askOnce(tx, decidedAsked(choice))
}

/** The assessing that comes next or is under way by the authority's year; null where neither this school year nor the next has one. */
export async function assessingAhead(tx: Tx, today: Day): Promise<Span | null> {
  const schoolYear = schoolYearOf(today)
  const decided = await decidedIn(tx, { from: schoolYear, to: schoolYear + 1, schools: [] })
  return [schoolYear, schoolYear + 1].map((year) => stepOf(decided, year, 'assessment')).find(({ used, to }) => used && to >= today) ?? null
}

/** Sets a step of a school year for the whole authority. */
export async function setStep(tx: Tx, actor: Actor, schoolYear: number, step: Step, to: Omit<YearStep, 'set'>): Promise<void> {
  const days = { used: to.used, from_on: to.from, to_on: to.to, earlier: to.earlier, later: to.later }
  await tx
    .insertInto('year_step')
    .values({ authority_id: actor.authority, school_year: schoolYear, step, ...days })
    .onConflict((conflict) => conflict.columns(['authority_id', 'school_year', 'step']).doUpdateSet(days))
    .execute()
  await tell(tx, actor, 'year.step-set', null, { schoolYear, step })
}

/** Moves a step of a school by days from the authority's; 0 follows the authority again. */
export async function moveStep(tx: Tx, actor: Actor, schoolYear: number, step: Step, school: string, days: number): Promise<void> {
  if (days === 0)
    await tx
      .deleteFrom('year_move')
      .where('school_id', '=', school)
      .where('school_year', '=', schoolYear)
      .where('step', '=', step)
      .execute()
  else
    await tx
      .insertInto('year_move')
      .values({ authority_id: actor.authority, school_id: school, school_year: schoolYear, step, days })
      .onConflict((conflict) => conflict.columns(['school_id', 'school_year', 'step']).doUpdateSet({ days }))
      .execute()
  await tell(tx, actor, 'year.step-moved', school, { schoolYear, step, days })
}

export function tell(
  tx: Tx,
  { authority, by }: Pick<Actor, 'authority' | 'by'>,
  what: 'year.step-set' | 'year.step-moved' | 'year.break-added' | 'year.break-removed' | 'year.mail-chosen',
  school: string | null,
  detail: Record<string, string | number | boolean> = {},
): Promise<void> {
  return recordEvent(tx, { authority, by, what, about: { kind: school ? 'unit' : 'authority', id: school ?? authority }, detail })
}
