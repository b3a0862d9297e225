import { withOwnCheck } from '../../cycle/checkin/due.ts'
import { type Checks, checksAsked } from '../../cycle/checkin/store-year.ts'
import type { Break } from '../../cycle/year/mail-days.ts'
import { stepWords } from '../../cycle/year/steps.words.ts'
import { decidedAsked } from '../../cycle/year/store.ts'
import { calendarAsked } from '../../cycle/year/store-mail-days.ts'
import { authoritySteps, type Decided, type SchoolStep, type Step, schoolYearSteps } from '../../cycle/year/year.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import { type Day, schoolYearOf } from '../../ground/base/clock.ts'
import { inEach } from '../../ground/base/language.ts'
import { type Question, together } from '../../ground/base/question.ts'
import { hasRole, type Role, type Viewer } from '../../ground/base/viewer.ts'
import type { YearDays } from './calendar.ts'

/** The steps that belong to the work of each role at a school. */
const atSchool: Partial<Record<Role, readonly Step[]>> = {
  teacher: ['assessment', 'talk', 'check'],
  staff: ['assessment', 'talk', 'check'],
  team_lead: ['assessment', 'talk', 'plan', 'check'],
  leader: ['assessment', 'talk', 'plan', 'autumn-report', 'autumn-dialogue', 'check', 'spring-report', 'spring-dialogue'],
  principal: ['assessment', 'talk', 'plan', 'autumn-report', 'autumn-dialogue', 'check', 'spring-report', 'spring-dialogue'],
}

/** Those of the whole authority, for roles above schools: what they read, hold or support. */
const above: Partial<Record<Role, readonly Step[]>> = {
  district_head: ['plan', 'autumn-report', 'autumn-dialogue', 'check', 'spring-report', 'spring-dialogue'],
  coach: ['talk', 'plan', 'check'],
  head: ['assessment', 'plan', 'autumn-report', 'autumn-dialogue', 'check', 'spring-report', 'spring-dialogue'],
  development_lead: ['assessment', 'plan', 'autumn-report', 'check', 'spring-report'],
  administrator: ['assessment', 'talk', 'plan', 'autumn-report', 'autumn-dialogue', 'check', 'spring-report', 'spring-dialogue'],
}

/** The days of this school year and the next that somebody's duties have to do with, for their calendar: dates alone, and nothing of what anyone has done. */
export function yearDaysAsked(viewer: Viewer, today: Day): Question<YearDays[]> {
  const schoolYear = schoolYearOf(today)
  const schools = [...new Set(viewer.duties.flatMap(({ school }) => school ?? []))]
  // The year before as well: a plan of it can be the one that is checked.
  const decidedOf = decidedAsked({ from: schoolYear - 1, to: schoolYear + 1, schools })
  return together(decidedOf, calendarAsked(), checksAsked(schools)).map(([decided, { breaks }, checks]) => [
    ...ofSchools(viewer, ownSteps(decided, schoolYear, checks, today)),
    ...ofAuthority(viewer, decided, schoolYear),
    ...ofSchools(viewer, (school) => ({ schoolYear: schoolYear + 1, steps: schoolYearSteps(decided, schoolYear + 1, school) })),
    ...ofAuthority(viewer, decided, schoolYear + 1),
    ...(hasRole(viewer, 'administrator') ? breaks.filter(({ to }) => to >= today).map(breakDays) : []),
  ])
}

type StepsOf = (school: string) => { schoolYear: number; steps: readonly SchoolStep[] }

/** This school year's steps at a school, with the days of its own check as its plan and its year page have them. */
function ownSteps(decided: Decided, schoolYear: number, checks: Checks, today: Day): StepsOf {
  return (school) => {
    const check = checks(school, decided)
    const doneOn = check.lastOn !== null && check.lastOn >= `${schoolYear}-07-01` ? check.lastOn : null
    return { schoolYear, steps: withOwnCheck(schoolYearSteps(decided, schoolYear, school), check, doneOn, today) }
  }
}

function ofSchools({ duties }: Viewer, stepsOf: StepsOf): YearDays[] {
  const bySchool = Map.groupBy(
    duties.filter(({ school, role }) => school !== null && atSchool[role] !== undefined),
    ({ school }) => school ?? '',
  )
  return [...bySchool].flatMap(([school, held]) => {
    const theirs = new Set(held.flatMap(({ role }) => atSchool[role] ?? []))
    const { schoolYear, steps } = stepsOf(school)
    return steps
      .filter(({ step }) => theirs.has(step))
      .map(({ step, from, to }) => ({
        id: `year ${schoolYear} ${step} ${school}`,
        title: inEach((language) => `${stepWords[language].names[step]}, ${held[0]?.schoolName ?? ''}`),
        from,
        to,
        href: `${linkTo('/year')}?year=${schoolYear}&school=${school}`,
      }))
  })
}

function ofAuthority({ duties, authority }: Viewer, decided: Decided, schoolYear: number): YearDays[] {
  const theirs = new Set(duties.flatMap(({ role }) => above[role] ?? []))
  return authoritySteps(decided, schoolYear)
    .filter(({ step }) => theirs.has(step))
    .map(({ step, from, to }) => ({
      id: `year ${schoolYear} ${step} ${authority}`,
      title: inEach((language) => stepWords[language].names[step]),
      from,
      to,
      href: `${linkTo('/year')}?year=${schoolYear}`,
    }))
}

function breakDays({ id, name, from, to }: Break): YearDays {
  return { id: `break ${id}`, title: inEach(() => name), from, to, href: linkTo('/year') }
}
