import { z } from 'zod'
import { contentForAsked } from '../../cycle/plan/frame.ts'
import { lockPlan, type Plan, planAsked } from '../../cycle/plan/store.ts'
import { actorName, actorOf } from '../../ground/base/actor.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import { found, must, type SignedInAsk } from '../../ground/base/ask.ts'
import { schoolYearName } from '../../ground/base/clock.ts'
import { texts } from '../../ground/base/form.ts'
import { askOnce, known, together } from '../../ground/base/question.ts'
import { type Route, seeing, signedIn } from '../../people/permission/route.ts'
import { pointable } from './answer-said.tsx'
import { type Answer, type Framed, longestText, waysFor } from './frame.ts'
import { FramePage, goalOf } from './pages/frame-page.tsx'
import { framePageWords } from './pages/frame-page.words.ts'
import { GoalPage, type GoalPageProps, type WrittenAnswer } from './pages/goal-page.tsx'
import { goalPageWords } from './pages/goal-page.words.ts'
import { frameRight, mayRemark } from './seeing.ts'
import { framedAsked, historyAsked, type Proposal, proposalsAsked, remarksAsked } from './store.ts'
import { giveAnswer, remark } from './store-write.ts'

/** What the authority's plan asks of a school, answered in the school's plan. */
export const framePlanRoutes: Route[] = [
  signedIn('GET', '/plans/:id/frame', async (ask) => {
    const { language, today, viewer } = ask
    const { plan, framed, content } = await askOnce(
      ask.tx,
      schoolPlanAsked(ask).followedBy((seen) =>
        together(framedAsked(seen, today), contentForAsked(ask, seen)).map(([framed, content]) => ({ plan: seen, framed, content })),
      ),
    )
    return ask.page(
      { title: framePageWords[language].title(schoolYearName(plan.schoolYear)), current: 'plans' },
      <FramePage {...{ language, today, plan, framed, content }} right={frameRight(viewer, plan)} />,
    )
  }),
  signedIn('GET', '/plans/:id/frame/:goal', async (ask) => goalPage(ask, await loadedGoal(ask), {})),
  seeing('school plan', 'POST', '/plans/:id/frame/:goal', answer, { bodyLimit: 256 * 1024 }),
  seeing('frame remark', 'POST', '/plans/:id/frame/:goal/remarks', async (ask) => {
    const loaded = await loadedGoal(ask)
    must(mayRemark(ask.viewer, loaded.plan))
    const latest = found(loaded.history[0])
    const { remark: text } = await ask.form(texts('remark'))
    const t = goalPageWords[ask.language]
    const error = text === '' ? t.errors.remark : text.length > longestText ? t.errors.long : null
    if (error) return goalPage(ask, loaded, { remark: text, errors: { remark: error } }, 422)
    await remark(ask.tx, actorOf(ask), actorName(ask), latest, text)
    return ask.redirect(`${linkTo('/plans/:id/frame/:goal', loaded.plan.id, loaded.goal)}#remarks`, t.remarked)
  }),
]

/** A school's plan that the asker sees, or NotFound. */
function schoolPlanAsked(ask: SignedInAsk) {
  return planAsked(ask.viewer, ask.id('id'), ask.today).map((plan) => found(plan.unit.kind === 'school' ? plan : null))
}

type LoadedGoal = Pick<GoalPageProps, 'plan' | 'right' | 'asked' | 'goal' | 'history' | 'remarks' | 'content'> & {
  proposal: Proposal | null
}

/** A goal that is asked of the plan, or that it has answered, with all that is said of it; NotFound for who is told what was taken up and no more. */
async function loadedGoal(ask: SignedInAsk): Promise<LoadedGoal> {
  const goal = ask.id('goal')
  const [plan, framed, content, history, remarks, proposals] = await askOnce(
    ask.tx,
    schoolPlanAsked(ask).followedBy((seen) =>
      together(
        known(seen),
        framedAsked(seen, ask.today),
        contentForAsked(ask, seen),
        historyAsked(seen.id, goal),
        remarksAsked(seen.id, goal),
        proposalsAsked(seen),
      ),
    ),
  )
  const right = frameRight(ask.viewer, plan)
  must(right !== 'took up')
  const { asked } = found(framed.find((each: Framed) => goalOf(each) === goal))
  return { plan, right, asked, goal, history, remarks, content, proposal: proposals.find((each) => each.goal === goal) ?? null }
}

type Shown = Partial<Pick<GoalPageProps, 'written' | 'errors' | 'conflict' | 'remark'>>

function goalPage(ask: SignedInAsk, { proposal, ...loaded }: LoadedGoal, shown: Shown, status: 200 | 409 | 422 = 200): Response {
  const { language, viewer } = ask
  const { asked, history, plan } = loaded
  const [latest] = history
  const proposed = !latest && !shown.written && asked && proposal ? proposal : null
  const source = latest ?? proposed
  return ask.page(
    { title: (asked ?? latest?.asked)?.title ?? '', current: 'plans', status },
    <GoalPage
      language={language}
      {...loaded}
      written={shown.written ?? (source ? formOf(source, proposed !== null) : blank)}
      proposedFrom={proposed?.schoolYear ?? null}
      mayRemark={mayRemark(viewer, plan)}
      {...shown}
    />,
  )
}

const blank: WrittenAnswer = { way: '', text: '', options: [], goals: [], actions: [] }

/** What an answer fills the form with; of a proposal not what it pointed at, which was another plan's. */
function formOf({ way, text, options, goals, actions }: Answer, proposed: boolean): WrittenAnswer {
  return { way, text, options: options.map(({ key }) => key), goals: proposed ? [] : goals, actions: proposed ? [] : actions }
}

const answerForm = z.object({
  way: z.string().default(''),
  text: z.string().default(''),
  options: z.array(z.string()).default([]),
  goals: z.array(z.string()).default([]),
  actions: z.array(z.string()).default([]),
  seen: z.coerce.number().int().min(0).max(1_000_000).catch(-1),
})

/** Saves after the answer that the writer saw; who comes second is shown the first's, their own words kept in the form. */
async function answer(ask: SignedInAsk): Promise<Response> {
  await lockPlan(ask.tx, ask.id('id'))
  const loaded = await loadedGoal(ask)
  const { plan, asked, goal, content, history, right } = loaded
  must(right === 'writes')
  const { frame, number, title } = found(asked)
  const { seen, ...written } = await ask.form(answerForm)
  const t = goalPageWords[ask.language]
  const way = waysFor(frame.kind).find((each) => each === written.way)
  const options = way === 'chose' ? frame.options.filter(({ key }) => written.options.includes(key)) : []
  const errors: Record<string, string> = {}
  if (!way) errors.way = t.errors.way
  if (way === 'chose' && options.length === 0) errors.options = t.errors.options
  if (written.text === '' && way === 'adapts') errors.text = t.errors.how
  if (written.text === '' && way === 'departs') errors.text = t.errors.reason
  if (written.text.length > longestText) errors.text = t.errors.long
  if (!way || Object.keys(errors).length > 0) return goalPage(ask, loaded, { written, errors }, 422)
  const there = pointable(content)
  const among = (list: readonly { id: string }[], chosen: readonly string[]) =>
    way === 'departs' ? [] : list.flatMap(({ id }) => (chosen.includes(id) ? [id] : []))
  const draft = {
    ...{ goal, way, text: written.text, options },
    goals: among(there.goals, written.goals),
    actions: among(there.actions, written.actions),
    asked: { number, title, frame },
  }
  const [latest] = history
  if (latest && isSame(latest, draft)) return saved(ask, plan, goal)
  if (!(await giveAnswer(ask.tx, actorOf(ask), actorName(ask), plan.id, seen, draft)))
    return goalPage(ask, loaded, { written, conflict: true }, 409)
  return saved(ask, plan, goal)
}

function saved(ask: SignedInAsk, plan: Plan, goal: string): Response {
  return ask.redirect(`${linkTo('/plans/:id/frame', plan.id)}#f-${goal}`, goalPageWords[ask.language].saved)
}

/** Whether an answer says what holds already: sent twice it is one. */
function isSame(latest: Said, draft: Said): boolean {
  return saidIn(latest) === saidIn(draft)
}

type Said = Pick<Answer, 'way' | 'text' | 'options' | 'goals' | 'actions'>

function saidIn({ way, text, options, goals, actions }: Said): string {
  return JSON.stringify([way, text, options.map(({ key }) => key).sort(), goals.toSorted(), actions.toSorted()])
}
