import { sql } from 'kysely'
import { checkedAsked, checksAsked } from '../../cycle/checkin/store-year.ts'
import { adoptedAsked } from '../../cycle/plan/store-year.ts'
import { sentAsked } from '../../cycle/report/store-year.ts'
import { assessedAsked } from '../../cycle/round/store-year.ts'
import { decidedAsked } from '../../cycle/year/store.ts'
import type { Decided, Step } from '../../cycle/year/year.ts'
import { type Day, schoolYearOf } from '../../ground/base/clock.ts'
import { known, type Question, rowsOf, together } from '../../ground/base/question.ts'
import type { Viewer } from '../../ground/base/viewer.ts'
import { sightOf } from '../../people/permission/permission.ts'
import type { DoneInYear } from './year.ts'

export type YearSchool = { id: string; name: string }

/** What is known of a school year: what has been decided, and what has been done at each of some schools. */
export type YearFacts = { decided: Decided; done: ReadonlyMap<string, DoneInYear> }

export const nothingDone: DoneInYear = { round: null, on: {}, check: null }

/** The schools whose year a viewer sees, by name, as they are on a day. */
export function yearSchoolsAsked(viewer: Viewer, today: Day): Question<YearSchool[]> {
  const sight = sightOf(viewer, 'school year')
  if (!sight) return known([])
  return rowsOf(sql<YearSchool>`
    select u.id, u.name from unit_place u
     where u.kind = 'school' and app.is_there(u.to_on, ${today})
       and (${sight.authority} or u.id = any (${sight.schools}::uuid[]) or u.district_id = any (${sight.districts}::uuid[]))
     order by u.name, u.id`)
}

/** What is known of a school year at some schools. */
export function yearFactsAsked(schoolYear: number, schools: readonly string[], today: Day): Question<YearFacts> {
  const isNow = schoolYear === schoolYearOf(today)
  return together(
    // The year before as well: a plan of it can be the one that is checked.
    decidedAsked({ from: schoolYear - 1, to: schoolYear + 1, schools }),
    assessedAsked(schoolYear, schools),
    adoptedAsked(schoolYear, schools),
    isNow ? known([]) : checkedAsked(schoolYear, schools),
    sentAsked(schoolYear, schools),
    isNow ? checksAsked(schools) : known(null),
  ).map(([decided, rounds, plans, checks, reports, checkOf]) => {
    const done = new Map<string, DoneInYear>(schools.map((id) => [id, { round: null, on: {}, check: checkOf?.(id, decided) ?? null }]))
    for (const { school, from, to, closed } of rounds)
      done.set(school, { ...nothingDone, ...done.get(school), round: { from, to, closed } })
    const note = (step: Step, rows: readonly { school: string; on: Day }[]) => {
      for (const { school, on } of rows) {
        const of = done.get(school)
        if (of) of.on[step] = on
      }
    }
    note('plan', plans)
    note('check', isNow ? checkedNow(done, schoolYear) : checks)
    for (const half of [1, 2] as const)
      note(
        half === 1 ? 'spring-report' : 'autumn-report',
        reports.filter((each) => each.half === half),
      )
    return { decided, done }
  })
}

/** When the check that the rule looks at was done, at the schools where that was in the school year. */
function checkedNow(done: ReadonlyMap<string, DoneInYear>, schoolYear: number): { school: string; on: Day }[] {
  return [...done].flatMap(([school, { check }]) => {
    const on = check?.lastOn ?? null
    return on !== null && on >= `${schoolYear}-07-01` ? [{ school, on }] : []
  })
}

/** The school that a viewer's own duties are at, the foremost first; null for those above schools. */
export function ownSchoolOf({ duties }: Viewer): YearSchool | null {
  const duty = duties.find(({ school, role }) => school !== null && role !== 'coach')
  return duty?.school && duty.schoolName ? { id: duty.school, name: duty.schoolName } : null
}
