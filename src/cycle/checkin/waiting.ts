import { linkTo } from '../../ground/base/addresses.ts'
import { addDays, type Day, schoolYearOf } from '../../ground/base/clock.ts'
import { inEach, type Text } from '../../ground/base/language.ts'
import { known, type Question, together } from '../../ground/base/question.ts'
import type { Viewer } from '../../ground/base/viewer.ts'
import type { Waiting, WaitingAsk } from '../../ground/base/waiting.ts'
import { membershipsIn } from '../../people/membership/membership.ts'
import { checkTitle } from '../plan/past/check-title.ts'
import { planInSentence } from '../plan/plan-sentences.ts'
import { type Plan, plansAsked } from '../plan/store.ts'
import { decidedAsked } from '../year/store.ts'
import type { Checkin } from './checkin.ts'
import { checkOfYear, isDue, type NextSpan } from './due.ts'
import { leadsPlan } from './leading.ts'
import { nextSpan } from './next-day.ts'
import { checkinsOfPlansAsked, ownCheckinsAsked } from './store.ts'
import { chosenDaysAsked } from './store-write.ts'
import { waitingWords as words } from './waiting.words.ts'

/** Days that a result is told of after it has come. */
const daysTold = 14

/**
 * What waits for a person about checks: starting one that is due and deciding, for who leads the plan; for everyone in the group that one is open, or has a result. Whether
 * they have answered is not known.
 */
export function waitingFor({ viewer, today }: WaitingAsk): Question<Waiting[]> {
  if (!viewer.duties.some(({ school, role }) => school !== null && role !== 'coach')) return known([])
  const leads = viewer.duties.some(({ role }) => role === 'principal' || role === 'team_lead')
  const ledChecks = (leads ? ledPlansAsked(viewer, today) : known<Plan[]>([])).followedBy((led) => {
    const ids = led.map(({ id }) => id)
    const schools = [...new Set(led.map(({ school }) => school.id))]
    const year = decidedAsked({ from: schoolYearOf(today) - 1, schools })
    return together(checkinsOfPlansAsked(ids, today), chosenDaysAsked(ids), year).map(([checks, chosen, decided]) => ({
      led,
      checks,
      chosen,
      decided,
    }))
  })
  return together(ledChecks, ownCheckinsAsked(viewer, addDays(today, -100), today)).map(([{ led, checks, chosen, decided }, own]) => {
    const undecided = checks.filter(isUndecided)
    const of = (plan: Plan) => checks.filter((each) => each.plan === plan.id)
    return [
      ...led.flatMap((plan) =>
        starting(plan, of(plan), nextSpan(plan, of(plan), chosen, checkOfYear(decided, plan.school.id, plan.schoolYear)), today),
      ),
      ...undecided.map((check) => about(check, isShown(check) ? 'decide' : 'decideUnshown', null)),
      ...own.flatMap((check) => told(check, undecided, today)),
    ]
  })
}

/** The adopted plans of the last two school years that a person leads the checks of: whoever decides on them. */
function ledPlansAsked(viewer: Viewer, today: Day): Question<Plan[]> {
  return plansAsked(viewer, today, { from: schoolYearOf(today) - 1 }).map((plans) =>
    plans.filter((plan) => leadsPlan(membershipsIn(viewer, plan), plan)),
  )
}

function starting(plan: Plan, checks: Checkin[], next: NextSpan | null, today: Day): Waiting[] {
  if (next === null || !isDue(next, today) || checks.some(({ state }) => state.is !== 'done')) return []
  return [
    {
      title: inEach((language) => words[language].start.title(planInSentence(plan, language))),
      text: inEach((language) => words[language].start.text),
      lastDay: next.to,
      link: {
        href: linkTo('/plans/:id/checkins/new', plan.id),
        label: inEach((language) => words[language].start.action),
        about: inEach((language) => `: ${planInSentence(plan, language)}`),
      },
    },
  ]
}

function isUndecided({ state, actions }: Checkin): boolean {
  return state.is === 'done' && actions.some(({ decided, gone }) => !decided && !gone)
}

/** Whether a check has a result to read: enough have answered, or a small group has filled it in. */
function isShown({ state }: Checkin): boolean {
  return state.is === 'done' && (state.outcome?.enough ?? true)
}

function told(check: Checkin, undecided: readonly Checkin[], today: string): Waiting[] {
  const { state } = check
  if (state.is === 'open') return [about(check, 'open', state.closesOn)]
  const isNew = state.is === 'done' && state.outcome !== null && addDays(state.on, daysTold) >= today
  return isNew && !undecided.some(({ id }) => id === check.id) ? [about(check, isShown(check) ? 'done' : 'few', null)] : []
}

function about(check: Checkin, what: 'decide' | 'decideUnshown' | 'open' | 'done' | 'few', lastDay: string | null): Waiting {
  const title: Text = checkTitle(check.openedOn)
  return {
    title: inEach((language) => words[language][what].title(title[language], check.unit.name)),
    text: inEach((language) => words[language][what].text),
    lastDay,
    ...(what === 'open' && { letter: true }),
    link: {
      href: linkTo('/checkins/:id', check.id),
      label: inEach((language) => words[language][what].action),
      about: inEach((language) => `: ${title[language]}, ${check.unit.name}`),
    },
  }
}
