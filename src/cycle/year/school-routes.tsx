import { actorOf } from '../../ground/base/actor.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import { found, type SignedInAsk } from '../../ground/base/ask.ts'
import { type Day, schoolYearOf } from '../../ground/base/clock.ts'
import { dayField, texts } from '../../ground/base/form.ts'
import { askOnce, together } from '../../ground/base/question.ts'
import { schoolsSeen } from '../../people/organisation/store.ts'
import type { Sight } from '../../people/permission/permission.ts'
import { type Route, seeing } from '../../people/permission/route.ts'
import { chosenYear } from './chosen-year.ts'
import { lastDayFault, type YearFault } from './faults.ts'
import { faultWords } from './faults.words.ts'
import { SchoolDatesPage } from './pages/school-dates-page.tsx'
import { schoolDatesWords } from './pages/school-dates-page.words.ts'
import { decidedAsked, moveStep } from './store.ts'
import { calendarAsked } from './store-mail-days.ts'
import { boundsOf, type Decided, daysMoved, type Span, type Step, schoolStep, stepOf, steps } from './year.ts'

const form = texts(...steps)

/** A school's own days, within what the authority lets it move. */
export const schoolRoutes: Route[] = [
  seeing('dates of the school', 'GET', '/schools/:school/year', async (ask, sight) => {
    const frame = await frameOf(ask, sight)
    const own = steps.flatMap((step): [Step, Day][] => {
      const { to } = schoolStep(frame.decided, frame.schoolYear, step, frame.school.id) ?? {}
      return to === undefined ? [] : [[step, to]]
    })
    return schoolPage(ask, frame, new Map(own), {})
  }),
  seeing('dates of the school', 'PUT', '/schools/:school/year', async (ask, sight) => {
    const frame = await frameOf(ask, sight)
    const { school, schoolYear, decided } = frame
    const sent = await ask.form(form)
    const read = movable(frame).map((step) => ({ step, ...readDay(frame, step, sent[step]) }))
    const errors = Object.fromEntries(read.flatMap(({ step, fault }) => (fault ? [[step, faultWords[ask.language][fault]]] : [])))
    if (Object.keys(errors).length > 0) return schoolPage(ask, frame, new Map(read.map(({ step }) => [step, sent[step]])), errors)
    for (const { step, days } of read) {
      const before = schoolStep(decided, schoolYear, step, school.id)?.moved ?? 0
      if (days !== before) await moveStep(ask.tx, actorOf(ask), schoolYear, step, school.id, days)
    }
    return ask.redirect(`${linkTo('/year')}?school=${school.id}&year=${schoolYear}`, schoolDatesWords[ask.language].saved)
  }),
]

type Frame = { school: { id: string; name: string }; schoolYear: number; decided: Decided; breaks: readonly Span[] }

async function frameOf(ask: SignedInAsk, sight: Sight): Promise<Frame> {
  const school = found((await schoolsSeen(ask.tx, sight, ask.today)).find(({ id }) => id === ask.id('school')))
  const schoolYear = Math.max(chosenYear(ask, ask.query('year')), schoolYearOf(ask.today))
  const asked = together(decidedAsked({ from: schoolYear, to: schoolYear, schools: [school.id] }), calendarAsked())
  const [decided, { breaks }] = await askOnce(ask.tx, asked)
  return { school, schoolYear, decided, breaks }
}

/** The steps that the authority has this year, and lets a school move. */
function movable({ decided, schoolYear }: Frame): Step[] {
  return steps.filter((step) => {
    const { used, earlier, later } = stepOf(decided, schoolYear, step)
    return used && earlier + later > 0
  })
}

/** How far a step is moved by a day as it was written; nothing written follows the authority. */
function readDay({ decided, schoolYear, breaks, school }: Frame, step: Step, sent: string): { days: number; fault?: YearFault } {
  const authority = stepOf(decided, schoolYear, step)
  const own = schoolStep(decided, schoolYear, step, school.id)
  // What stands as it was is no wish: a free day may have moved it.
  if (own && sent === own.to) return { days: own.moved }
  if (sent === '') return { days: 0 }
  const day = dayField().safeParse(sent)
  if (!day.success) return { days: 0, fault: 'day' }
  const days = daysMoved(authority, day.data, boundsOf(schoolYear, step))
  if (days === null) return { days: 0, fault: 'reach' }
  return { days, ...(days !== 0 && faultOf(day.data, breaks)) }
}

function faultOf(day: Day, breaks: readonly Span[]): { fault?: YearFault } {
  const fault = lastDayFault(day, breaks)
  return fault ? { fault } : {}
}

function schoolPage(ask: SignedInAsk, frame: Frame, days: ReadonlyMap<Step, string>, errors: Record<string, string>): Response {
  const { language } = ask
  const { school, schoolYear, decided } = frame
  return ask.page(
    { title: schoolDatesWords[language].title(school.name), current: 'year', status: Object.keys(errors).length > 0 ? 422 : 200 },
    <SchoolDatesPage {...{ language, school, schoolYear, decided, days, errors }} steps={movable(frame)} />,
  )
}
