import { z } from 'zod'
import { actorOf } from '../../ground/base/actor.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import { must, type SignedInAsk } from '../../ground/base/ask.ts'
import { addDays, type Day } from '../../ground/base/clock.ts'
import { texts } from '../../ground/base/form.ts'
import { formatDay } from '../../ground/base/language.ts'
import { askOnce, together } from '../../ground/base/question.ts'
import { coachesOf } from '../../people/access/coach-access.ts'
import { type Route, signedIn } from '../../people/permission/route.ts'
import type { AnsweredByActions } from '../plan/asked-beside.ts'
import { checkTitle } from '../plan/past/check-title.ts'
import { numbered } from '../plan/plan.ts'
import { planTitle } from '../plan/plan-sentences.ts'
import { lockPlan } from '../plan/store.ts'
import { planContent } from '../plan/store-content.ts'
import { type MinimumGroup, minimumGroups } from '../round/round.ts'
import { askForSupport } from '../support/store-asking.ts'
import { decidedAsked } from '../year/store.ts'
import { canBeAsked, longestOpen, mostActions, proposed, usualClosing } from './checkin.ts'
import { checkOfYear } from './due.ts'
import { planFrame } from './frame.ts'
import { nextSpan, readDay } from './next-day.ts'
import { ListPage } from './pages/list-page.tsx'
import { type StartErrors, StartPage, type StartValues } from './pages/start-page.tsx'
import { startWords } from './start.words.ts'
import { checkinsOf, checkinsOfAsked } from './store.ts'
import { askedFor, chooseDay, chosenDaysAsked, startCheckin } from './store-write.ts'

/** The checks of a plan: those that have been, the day of the next, and starting one. */
export const planCheckinRoutes = (answered: AnsweredByActions): Route[] => [
  signedIn('GET', '/plans/:id/checkins', (ask) => listPage(ask, null)),
  signedIn('PUT', '/plans/:id/checkin-day', async (ask) => {
    const { plan, powers } = await planFrame(ask)
    must(powers.run)
    const written = await ask.form(texts('day'))
    const day = readDay(written.day, ask.today, addDays(ask.today, 730))
    if (day === null) return listPage(ask, written.day)
    await chooseDay(ask.tx, actorOf(ask), plan.id, day)
    return ask.redirect(linkTo('/plans/:id/checkins', plan.id), startWords[ask.language].list.changed)
  }),
  signedIn('GET', '/plans/:id/checkins/new', async (ask) => {
    const { plan, powers } = await planFrame(ask)
    must(powers.run)
    const running = (await checkinsOf(ask.tx, ask.viewer, plan.id, ask.today)).find(({ state }) => state.is !== 'done')
    if (running) return ask.redirect(linkTo('/checkins/:id', running.id), startWords[ask.language].start.running)
    return startPage(ask, answered, null, {})
  }),
  signedIn('POST', '/plans/:id/checkins', (ask) => start(ask, answered)),
]

async function listPage(ask: SignedInAsk, faulty: string | null): Promise<Response> {
  const { language, tx, viewer, today } = ask
  const { plan, powers } = await planFrame(ask)
  const [checkins, chosen, decided] = await askOnce(
    tx,
    together(
      checkinsOfAsked(viewer, plan.id, today),
      chosenDaysAsked([plan.id]),
      decidedAsked({ from: plan.schoolYear, to: plan.schoolYear, schools: [plan.school.id] }),
    ),
  )
  const next = nextSpan(plan, checkins, chosen, checkOfYear(decided, plan.school.id, plan.schoolYear))
  const { list: t } = startWords[language]
  return ask.page(
    { title: t.title(planTitle(plan, language)), current: 'plans', status: faulty === null ? 200 : 422 },
    <ListPage
      {...{ language, today, plan, checkins, powers, next }}
      day={faulty ?? next?.from ?? ''}
      error={faulty === null ? undefined : t.dayWrong}
    />,
  )
}

const startForm = texts('closesOn', 'minimum', 'coach').extend({ actions: z.array(z.string()) })

/** Starts a check. Two who start at once make one: the plan is locked. */
async function start(ask: SignedInAsk, answered: AnsweredByActions): Promise<Response> {
  const { language, tx, today, viewer, program } = ask
  const { plan, powers } = await planFrame(ask)
  must(powers.run)
  await lockPlan(tx, plan.id)
  const running = (await checkinsOf(tx, viewer, plan.id, today)).find(({ state }) => state.is !== 'done')
  const { start: t } = startWords[language]
  if (running) return ask.redirect(linkTo('/checkins/:id', running.id), t.running)
  const values = await ask.form(startForm)
  const content = await planContent(tx, plan, today)
  const chosen = numbered(content).flatMap(({ action }) => (values.actions.includes(action.id) && canBeAsked(action) ? [action] : []))
  const people = (await askedFor(tx, plan.unit, plan.school.id, today)).map(({ id }) => id)
  const minimumGroup = minimumOf(values.minimum)
  const together = people.length < minimumGroup
  const closesOn = together ? today : readDay(values.closesOn, today, addDays(today, longestOpen))
  const errors: StartErrors = {
    ...(chosen.length === 0 ? { actions: t.faults.none } : chosen.length > mostActions ? { actions: t.faults.many } : {}),
    ...(closesOn === null ? { closesOn: t.faults.closes } : {}),
  }
  if (closesOn === null || Object.keys(errors).length > 0) return startPage(ask, answered, values, errors)
  const place = plan.unit.kind === 'team' ? `${plan.unit.name}, ${plan.school.name}` : plan.school.name
  const id = await startCheckin(tx, program.secret, actorOf(ask), { plan: plan.id, place, actions: chosen, people, minimumGroup, closesOn })
  const asked = values.coach !== '' && (await askCoach(ask, plan, values.coach, closesOn))
  return ask.redirect(linkTo('/checkins/:id', id), [together ? t.startedTogether : t.started, ...(asked ? [t.supportAsked] : [])].join(' '))
}

/** Asks a coach to join: a request for support with the day. False where there is nobody to ask, or it has been asked already. */
async function askCoach(
  ask: SignedInAsk,
  { unit, school }: Awaited<ReturnType<typeof planFrame>>['plan'],
  coach: string,
  day: Day,
): Promise<boolean> {
  const { language, viewer, today, tx } = ask
  const text = startWords[language].start.coachText(checkTitle(today)[language], formatDay(day, language, true))
  const asked = z.uuid().safeParse(coach)
  const wish = {
    school: school.id,
    team: unit.kind === 'team' ? unit.id : null,
    kind: 'checkin' as const,
    text,
    coach: asked.success ? asked.data : null,
  }
  return 'id' in (await askForSupport(tx, { authority: viewer.authority, by: viewer.person, today }, wish))
}

function minimumOf(sent: string): MinimumGroup {
  return minimumGroups.find((size) => String(size) === sent) ?? 5
}

async function startPage(ask: SignedInAsk, answered: AnsweredByActions, sent: StartValues | null, errors: StartErrors): Promise<Response> {
  const { language, tx, viewer, today } = ask
  const { plan } = await planFrame(ask)
  const actions = numbered(await planContent(tx, plan, today)).filter(({ action }) => canBeAsked(action))
  const earlier = await checkinsOf(tx, viewer, plan.id, today)
  const followedUp = new Set(earlier.flatMap((checkin) => checkin.actions.map(({ id }) => id)))
  const values = sent ?? {
    actions: proposed(
      actions.map(({ action }) => action),
      followedUp,
    ),
    closesOn: usualClosing(today),
    minimum: '5',
    coach: '',
  }
  const people = await askedFor(tx, plan.unit, plan.school.id, today)
  return ask.page(
    { title: startWords[language].start.title, current: 'plans', status: Object.keys(errors).length > 0 ? 422 : 200 },
    <StartPage
      {...{ language, plan, actions, followedUp, values, errors }}
      eligible={people.length}
      answers={await askOnce(tx, answered(ask, plan.id))}
      withoutMail={people.flatMap(({ hasMail, name }) => (hasMail ? [] : [name]))}
      coaches={await coachesOf(tx, plan.school.id, today)}
      last={addDays(today, longestOpen)}
    />,
  )
}
