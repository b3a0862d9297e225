import { sql } from 'kysely'
import { checkedAsked, checksAsked } from '../../cycle/checkin/store-year.ts'
import { adoptedAsked } from '../../cycle/plan/store-year.ts'
import { sentAsked } from '../../cycle/report/store-year.ts'
import { assessedAsked } from '../../cycle/round/store-year.ts'
import { decidedAsked } from '../../cycle/year/store.ts'
import type { Decided, Step } from '../../cycle/year/year.ts'
import { type Day, schoolYearOf } from '../../ground/base/clock.ts'
import { known, type Question, rowsOf, together } from '../../ground/base/question.ts'
import type { Role, Viewer } from '../../ground/base/viewer.ts'
import { sightOf } from '../../people/permission/permission.ts'
import { type DoneInYear, doneAbove, standingOf, type YearStanding } from './year.ts'

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

/** Who has all schools before them, also when they have a post at one of them. */
const aboveSchools: readonly Role[] = ['district_head', 'head', 'development_lead', 'administrator']

/** The school whose year a viewer meets: that of their own duties, the foremost first; null is the whole of what they see. */
export function ownSchoolOf({ duties }: Viewer): YearSchool | null {
  if (duties.some(({ role }) => aboveSchools.includes(role))) return null
  const duty = duties.find(({ school, role }) => school !== null && role !== 'coach')
  return duty?.school && duty.schoolName ? { id: duty.school, name: duty.schoolName } : null
}

/** The year that a viewer meets as it stands, without how far each school has come: by the same rounds as the page of the year. */
export function ownYearAsked(viewer: Viewer, today: Day): Question<YearStanding> {
  const [schoolYear, school] = [schoolYearOf(today), ownSchoolOf(viewer)]
  if (school)
    return yearFactsAsked(schoolYear, [school.id], today).map(({ decided, done }) =>
      standingOf(decided, schoolYear, school.id, done.get(school.id) ?? nothingDone, today),
    )
  const rounds = yearSchoolsAsked(viewer, today).followedBy((schools) =>
    assessedAsked(
      schoolYear,
      schools.map(({ id }) => id),
    ),
  )
  return together(decidedAsked({ from: schoolYear - 1, to: schoolYear + 1, schools: [] }), rounds).map(([decided, all]) =>
    standingOf(decided, schoolYear, null, doneAbove(all), today),
  )
}
