import { linkTo } from '../../ground/base/addresses.ts'
import { addDays, schoolYearOf } from '../../ground/base/clock.ts'
import { inEach, type Text } from '../../ground/base/language.ts'
import type { Waiting, WaitingAsk } from '../../ground/base/waiting.ts'
import { membershipsIn } from '../../people/membership/membership.ts'
import { planInSentence } from '../plan/plan-sentences.ts'
import { type Plan, plansSeen } from '../plan/store.ts'
import { titleOf } from './asking.ts'
import { type Checkin, isDue } from './checkin.ts'
import { leadsPlan } from './leading.ts'
import { nextDay } from './next-day.ts'
import { checkinsOfPlans, ownCheckins } from './store.ts'
import { chosenDays } from './store-write.ts'
import { waitingWords as words } from './waiting.words.ts'

/** Days that a result is told of after it has come. */
const daysTold = 14

/**
 * What waits for a person about checks: starting one that is due and deciding, for who leads the plan; for everyone in the group that one is open, or has a result. Whether
 * they have answered is not known.
 */
export async function waitingFor(ask: WaitingAsk): Promise<Waiting[]> {
  const { tx, viewer, today } = ask
  if (!viewer.duties.some(({ school, role }) => school !== null && role !== 'coach')) return []
  const leads = viewer.duties.some(({ role }) => role === 'principal' || role === 'team_lead')
  const [led, own] = await Promise.all([leads ? ledPlans(ask) : [], ownCheckins(tx, viewer, addDays(today, -100), today)])
  const [checks, chosen] =
    led.length > 0
      ? await Promise.all([
          checkinsOfPlans(
            tx,
            led.map(({ id }) => id),
            today,
          ),
          chosenDays(
            tx,
            led.map(({ id }) => id),
          ),
        ])
      : [[], new Map()]
  const undecided = checks.filter(isUndecided)
  return [
    ...led.flatMap((plan) =>
      starting(
        plan,
        checks.filter((each) => each.plan === plan.id),
        chosen,
        today,
      ),
    ),
    ...undecided.map((check) => about(check, 'decide', null)),
    ...own.flatMap((check) => told(check, undecided, today)),
  ]
}

/** The adopted plans of the last two school years that a person leads the checks of: whoever decides on them. */
async function ledPlans({ tx, viewer, today }: WaitingAsk): Promise<Plan[]> {
  const plans = await plansSeen(tx, viewer, today)
  return plans.filter((plan) => plan.schoolYear >= schoolYearOf(today) - 1 && leadsPlan(membershipsIn(viewer, plan), plan))
}

function starting(plan: Plan, checks: Checkin[], chosen: ReadonlyMap<string, string>, today: string): Waiting[] {
  const next = nextDay(plan, checks, chosen)
  if (next === null || !isDue(next, today) || checks.some(({ state }) => state.is !== 'done')) return []
  return [
    {
      title: inEach((language) => words[language].start.title(planInSentence(plan, language))),
      text: inEach((language) => words[language].start.text),
      lastDay: next,
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

function told(check: Checkin, undecided: readonly Checkin[], today: string): Waiting[] {
  const { state } = check
  if (state.is === 'open') return [about(check, 'open', state.closesOn)]
  const isNew = state.is === 'done' && state.outcome !== null && addDays(state.on, daysTold) >= today
  return isNew && !undecided.some(({ id }) => id === check.id) ? [about(check, 'done', null)] : []
}

function about(check: Checkin, what: 'decide' | 'open' | 'done', lastDay: string | null): Waiting {
  const title: Text = titleOf(check.openedOn)
  return {
    title: inEach((language) => words[language][what].title(title[language], check.unit.name)),
    text: inEach((language) => words[language][what].text),
    lastDay,
    link: {
      href: linkTo('/checkins/:id', check.id),
      label: inEach((language) => words[language][what].action),
      about: inEach((language) => `: ${title[language]}, ${check.unit.name}`),
    },
  }
}
