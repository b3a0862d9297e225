import { z } from 'zod'
import { actorOf } from '../../ground/base/actor.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import { found, type SignedInAsk } from '../../ground/base/ask.ts'
import { schoolYearName } from '../../ground/base/clock.ts'
import { dayField, sentencesOf } from '../../ground/base/form.ts'
import { askOnce, together } from '../../ground/base/question.ts'
import { type Route, seeing } from '../../people/permission/route.ts'
import { chosenYear } from './chosen-year.ts'
import { code, stepFaults } from './faults.ts'
import { faultWords } from './faults.words.ts'
import { DatesPage } from './pages/dates-page.tsx'
import { datesPageWords } from './pages/dates-page.words.ts'
import { StepPage, type StepValues } from './pages/step-page.tsx'
import { stepPageWords } from './pages/step-page.words.ts'
import { stepWords } from './steps.words.ts'
import { decidedAsked, decidedIn, setStep } from './store.ts'
import { calendarAsked, calendarOf } from './store-mail-days.ts'
import { furthest, type Step, stepOf, steps } from './year.ts'

const limit = z.coerce.number(code.limit).int(code.limit).min(0, code.limit).max(furthest, code.limit)
const form = z.object({
  used: z.literal(['yes', 'no']).default('yes'),
  from: dayField(code.day),
  to: dayField(code.day),
  earlier: limit,
  later: limit,
})

/** The authority's dates of a school year: all of them, and one to change. */
export const dateRoutes: Route[] = [
  seeing('dates of the year', 'GET', '/year/dates', async (ask) => {
    const schoolYear = chosenYear(ask, ask.query('year'))
    const [decided, { breaks }] = await askOnce(
      ask.tx,
      together(decidedAsked({ from: schoolYear, to: schoolYear, schools: [] }), calendarAsked()),
    )
    return ask.page(
      { title: datesPageWords[ask.language].title(schoolYearName(schoolYear)), current: 'year' },
      <DatesPage language={ask.language} schoolYear={schoolYear} decided={decided} breaks={breaks} />,
    )
  }),
  seeing('dates of the year', 'GET', '/year/dates/:step', async (ask) => {
    const step = stepIn(ask)
    const schoolYear = chosenYear(ask, ask.query('year'))
    const { used, from, to, earlier, later } = stepOf(
      await decidedIn(ask.tx, { from: schoolYear, to: schoolYear, schools: [] }),
      schoolYear,
      step,
    )
    const values = { used: used ? 'yes' : 'no', from, to, earlier: String(earlier), later: String(later) }
    return stepPage(ask, schoolYear, step, values, {})
  }),
  seeing('dates of the year', 'PUT', '/year/dates/:step', async (ask) => {
    const step = stepIn(ask)
    const schoolYear = chosenYear(ask, ask.query('year'))
    const sent = await ask.form(form, code)
    const sentences = faultWords[ask.language]
    if (!sent.ok) return stepPage(ask, schoolYear, step, sent.sent, sentencesOf(sent.faults, sentences))
    const { used, ...days } = sent.value
    const faults = used === 'yes' ? stepFaults(days, schoolYear, step, (await calendarOf(ask.tx)).breaks) : []
    const written = { used, from: days.from, to: days.to, earlier: String(days.earlier), later: String(days.later) }
    if (faults.length > 0) return stepPage(ask, schoolYear, step, written, sentencesOf(faults, sentences))
    await setStep(ask.tx, actorOf(ask), schoolYear, step, { ...days, used: used === 'yes' })
    return ask.redirect(`${linkTo('/year/dates')}?year=${schoolYear}`, stepPageWords[ask.language].saved)
  }),
]

function stepIn(ask: SignedInAsk): Step {
  const asked = ask.param('step')
  return found(steps.find((each) => each === asked))
}

function stepPage(ask: SignedInAsk, schoolYear: number, step: Step, values: StepValues, errors: Record<string, string>): Response {
  const { language } = ask
  return ask.page(
    {
      title: `${stepWords[language].names[step]}, ${stepWords[language].schoolYear(schoolYearName(schoolYear))}`,
      current: 'year',
      status: Object.keys(errors).length > 0 ? 422 : 200,
    },
    <StepPage {...{ language, schoolYear, step, values, errors }} />,
  )
}
