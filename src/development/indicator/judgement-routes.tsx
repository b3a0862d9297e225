import { actorName, actorOf } from '../../ground/base/actor.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import { found, must, type SignedInAsk } from '../../ground/base/ask.ts'
import { sentencesOf } from '../../ground/base/form.ts'
import { askOnce, together } from '../../ground/base/question.ts'
import { type Route, seeing } from '../../people/permission/route.ts'
import { isOpen, numberedGoals } from '../authority-plan/authority-plan.ts'
import { planSeen } from '../authority-plan/store.ts'
import { frozenTextAsked } from '../authority-plan/store-content.ts'
import { judgementCode, judgementForm, schoolForm } from './forms.ts'
import { askedHalf, type Half, halfBefore, halfOf } from './indicator.ts'
import { followUpAsked } from './loading.ts'
import { JudgementPage } from './pages/judgement-page.tsx'
import { judgementPageWords } from './pages/judgement-page.words.ts'
import { SchoolJudgementPage } from './pages/school-page.tsx'
import { schoolJudgementsAsked } from './store.ts'
import { schoolNamesAsked } from './store-waiting.ts'
import { judgeAtSchool, judgeGoal } from './store-write.ts'

const long = { bodyLimit: 256 * 1024 }

/** Judgements of goals: by who leads the development for the authority, by a principal for the school's own work. */
export const judgementRoutes: Route[] = [
  seeing('judging authority goals', 'GET', '/authority-plans/:id/goals/:goal/judgements/new', (ask) => judgementPage(ask, {})),
  seeing(
    'judging authority goals',
    'POST',
    '/authority-plans/:id/goals/:goal/judgements',
    async (ask) => {
      const { plan, goal, halves } = await judgedIn(ask)
      const t = judgementPageWords[ask.language]
      const parsed = await ask.form(judgementForm, judgementCode)
      if (!parsed.ok) return judgementPage(ask, { sent: parsed.sent, errors: sentencesOf(parsed.faults, t.errors) })
      const { half: name, ...said } = parsed.value
      const half = found(halves.find((each) => nameOf(each) === name))
      await judgeGoal(ask.tx, actorOf(ask), actorName(ask), plan.id, { goal: goal.id, ...half, ...said })
      return ask.redirect(`${linkTo('/authority-plans/:id/follow-up', plan.id)}#g-${goal.id}`, t.saved)
    },
    long,
  ),
  seeing('judging goals at school', 'GET', '/authority-plans/:id/schools/:school/judgements', (ask) => schoolPage(ask, {})),
  seeing(
    'judging goals at school',
    'POST',
    '/authority-plans/:id/schools/:school/judgements',
    async (ask, sight) => {
      const school = ask.id('school')
      must(sight.schools.includes(school))
      const { plan, goals, halves } = await schoolIn(ask)
      const { school: t, errors } = judgementPageWords[ask.language]
      const parsed = await ask.form(schoolForm, judgementCode)
      if (!parsed.ok) return schoolPage(ask, { sent: parsed.sent, errors: sentencesOf(parsed.faults, errors) })
      const { half: name, goal, ...said } = parsed.value
      found(goals.find(({ value }) => value === goal))
      const half = found(halves.find((each) => nameOf(each) === name))
      await judgeAtSchool(ask.tx, actorOf(ask), actorName(ask), plan.id, { goal, school, ...half, ...said })
      return ask.redirect(linkTo('/authority-plans/:id/schools/:school/judgements', plan.id, school), t.saved)
    },
    long,
  ),
]

function nameOf({ year, half }: Half): string {
  return `${year}-${half}`
}

/** The half-years that can be judged, the one that is asked for first. */
function halvesOn(today: string): Half[] {
  const now = halfOf(today)
  const asked = askedHalf(today)
  const both = [now, halfBefore(now)]
  return asked && nameOf(asked) !== nameOf(now) ? both.toReversed() : both
}

/** A decided goal of a plan that is not replaced, or NotFound. */
async function judgedIn({ tx, viewer, today, id }: SignedInAsk) {
  const { plan, goals } = await askOnce(tx, followUpAsked(viewer, today, id('id')))
  must(isOpen(plan, today))
  const goal = found(goals.find((each) => each.id === id('goal') && each.standing === 'decided'))
  return { plan, goal, halves: halvesOn(today) }
}

type Shown = { sent?: Readonly<Record<string, string>>; errors?: Readonly<Record<string, string>> }

async function judgementPage(ask: SignedInAsk, { sent = {}, errors }: Shown): Promise<Response> {
  const { language } = ask
  const { plan, goal, halves } = await judgedIn(ask)
  return ask.page(
    { title: judgementPageWords[language].title, current: 'plans', status: errors ? 422 : 200 },
    <JudgementPage {...{ language, goal, halves, sent, errors }} plan={plan.id} />,
  )
}

/** The goals of a plan in force that a school of the asker's judges its work for, or NotFound. */
async function schoolIn(ask: SignedInAsk) {
  const { tx, viewer, today } = ask
  const school = ask.id('school')
  const [{ plan }, names, judgements] = await askOnce(
    tx,
    together(planSeen(viewer, today, ask.id('id')), schoolNamesAsked([school]), schoolJudgementsAsked(ask.id('id'), school)),
  )
  must(isOpen(plan, today) && plan.force !== null && plan.force.from <= today)
  const { text } = await askOnce(tx, frozenTextAsked(found(plan.force).revision))
  const goals = numberedGoals(text.parts).map(({ number, goal }) => ({ value: goal.id, label: `${number} ${goal.title}` }))
  return { plan, title: text.head.title, goals, judgements, name: found(names[0]).name, halves: halvesOn(today) }
}

async function schoolPage(ask: SignedInAsk, { sent = {}, errors }: Shown): Promise<Response> {
  const { language, viewer } = ask
  const school = ask.id('school')
  must(viewer.duties.some((duty) => duty.role === 'principal' && duty.school === school))
  const { plan, title, goals, judgements, name, halves } = await schoolIn(ask)
  return ask.page(
    { title: judgementPageWords[language].school.title(name), current: 'plans', status: errors ? 422 : 200 },
    <SchoolJudgementPage
      {...{ language, goals, judgements, halves, sent, errors }}
      plan={{ id: plan.id, title }}
      school={{ id: school, name }}
    />,
  )
}
