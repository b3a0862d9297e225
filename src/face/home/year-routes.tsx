import { dialoguesOfYearAsked, type YearDialogue } from '../../cycle/dialogue/store-year.ts'
import { chosenYear } from '../../cycle/year/chosen-year.ts'
import { calendarAsked } from '../../cycle/year/store-mail-days.ts'
import type { SignedInAsk } from '../../ground/base/ask.ts'
import { schoolYearName } from '../../ground/base/clock.ts'
import { askOnce, together } from '../../ground/base/question.ts'
import { sightOf } from '../../people/permission/permission.ts'
import { type Route, signedIn } from '../../people/permission/route.ts'
import { YearPage } from './pages/year-page.tsx'
import { yearPageWords } from './pages/year-page.words.ts'
import { countedBy, type DoneInYear, dialogueStep, doneAbove, standingOf } from './year.ts'
import { nothingDone, ownSchoolOf, type YearSchool, yearFactsAsked, yearSchoolsAsked } from './year-loading.ts'

/** The year at a glance: of a school, or of the authority with how many schools have come how far. */
export const yearPageRoutes: Route[] = [
  signedIn('GET', '/year', async (ask) => {
    const { tx, viewer, language, today, now } = ask
    const schoolYear = chosenYear(ask, ask.query('year'))
    const asked = yearSchoolsAsked(viewer, today).followedBy((schools) => {
      const school = chosenSchool(ask, schools)
      // Without one school: all of them, to count.
      const ids = (school ? [school] : schools).map(({ id }) => id)
      return together(yearFactsAsked(schoolYear, ids, today), calendarAsked(), dialoguesOfYearAsked(viewer, schoolYear, ids, now)).map(
        ([facts, calendar, dialogues]) => ({
          schools,
          school,
          facts,
          calendar,
          dialogues,
        }),
      )
    })
    const { schools, school, facts, calendar, dialogues } = await askOnce(tx, asked)
    const above = doneAbove([...facts.done.values()].flatMap(({ round }) => round ?? []))
    const of = (each: YearSchool | null) =>
      standingOf(
        facts.decided,
        schoolYear,
        each?.id ?? null,
        each ? withDialogues(facts.done.get(each.id) ?? nothingDone, each.id, dialogues ?? []) : above,
        today,
      )
    const counted = schools.map((each) => ({ name: each.name, standing: of(each) }))
    const breaks = calendar.breaks.filter(({ from, to }) => to >= `${schoolYear}-07-01` && from <= `${schoolYear + 1}-06-30`)
    return ask.page(
      { title: yearPageWords[language].title(schoolYearName(schoolYear)), current: 'year' },
      <YearPage
        {...{ language, today, viewer, school, schools, breaks }}
        dialogues={dialogues}
        year={of(school)}
        counts={!school && schools.length > 0 ? countedBy(of(null), counted) : null}
        changes={sightOf(viewer, 'dates of the year') !== null}
        moves={school !== null && (sightOf(viewer, 'dates of the school')?.schools.includes(school.id) ?? false)}
      />,
    )
  }),
]

/** What has been done at a school, with the dialogues that were concluded. */
function withDialogues(done: DoneInYear, school: string, dialogues: readonly YearDialogue[]): DoneInYear {
  const held = dialogues.flatMap(({ school: of, half, concludedOn }) =>
    of === school && concludedOn ? [[dialogueStep(half), concludedOn]] : [],
  )
  return { ...done, on: { ...done.on, ...Object.fromEntries(held) } }
}

/** The school that is asked for, else the viewer's own; null is the whole of what they see. */
function chosenSchool(ask: SignedInAsk, schools: readonly YearSchool[]): YearSchool | null {
  const asked = schools.find(({ id }) => id === ask.query('school'))
  if (asked) return asked
  const own = ownSchoolOf(ask.viewer)
  return schools.find(({ id }) => id === own?.id) ?? null
}
