import { z } from 'zod'
import { actorName, actorOf } from '../../ground/base/actor.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import { found, type SignedInAsk } from '../../ground/base/ask.ts'
import { sentencesOf } from '../../ground/base/form.ts'
import { askOnce, together } from '../../ground/base/question.ts'
import { type Route, seeing } from '../../people/permission/route.ts'
import type { AuthorityPlan } from './authority-plan.ts'
import { goalCode, goalForm } from './forms.ts'
import { AuthorityGoalPage, type GoalPageProps, type WrittenGoal } from './pages/goal-page.tsx'
import { goalPageWords } from './pages/goal-page.words.ts'
import { placeOf } from './place.ts'
import { partsAsked } from './store-content.ts'
import { addGoal, changeGoal, type GoalDraft, goalOf, hasRoom, type KeptGoal, moveGoal, removeGoal, restoreGoal } from './store-goals.ts'
import { ownerUnitsAsked } from './store-owners.ts'
import { keep, openPlan, put, type Writing } from './writing.ts'

/** A goal as several write it. */
const goalWriting: Writing<z.infer<typeof goalForm>, KeptGoal, GoalDraft, keyof typeof goalCode> = {
  form: goalForm,
  codes: goalCode,
  words: goalPageWords,
  kept: (ask, plan) => goalOf(ask.tx, plan.id, ask.id('goal')),
  written: formOf,
  draft: async (ask, plan, written) => ({ draft: await draftOf(ask, plan, written) }),
  change: (ask, plan, over, draft) => changeGoal(ask.tx, actorOf(ask), actorName(ask), plan.id, over, draft),
  page: goalPage,
  place: (plan, { id }) => placeOf(plan, id),
}

/** The goals of a plan: written by those who write the plan. */
export const goalRoutes: Route[] = [
  seeing('writing authority plan', 'GET', '/authority-plans/:id/goals/new', async (ask) =>
    goalPage(ask, await openPlan(ask), { written: { part: ask.query('part'), title: '', text: '', sign: '', duty: '', unit: '' } }),
  ),
  seeing('writing authority plan', 'POST', '/authority-plans/:id/goals', async (ask) => {
    const plan = await openPlan(ask)
    const t = goalPageWords[ask.language]
    const parsed = await ask.form(goalForm, goalCode)
    if (!parsed.ok) return goalPage(ask, plan, { written: { ...empty, ...parsed.sent }, errors: sentencesOf(parsed.faults, t.errors) })
    const { revision: _revision, take: _take, ...written } = parsed.value
    const draft = await draftOf(ask, plan, written)
    if (!(await hasRoom(ask.tx, plan.id))) return goalPage(ask, plan, { written, errors: { title: t.errors.full } })
    const id = await addGoal(ask.tx, actorOf(ask), actorName(ask), plan.id, draft)
    return ask.redirect(placeOf(plan, id), t.added)
  }),
  seeing('writing authority plan', 'GET', '/authority-plans/:id/goals/:goal', async (ask) => {
    const plan = await openPlan(ask)
    const kept = await goalOf(ask.tx, plan.id, ask.id('goal'))
    return goalPage(ask, plan, { written: formOf(found(kept.removed ? null : kept)), kept })
  }),
  seeing('writing authority plan', 'PUT', '/authority-plans/:id/goals/:goal', put(goalWriting)),
  seeing('writing authority plan', 'POST', '/authority-plans/:id/goals/:goal', keep(goalWriting, conflictIn)),
  seeing('writing authority plan', 'DELETE', '/authority-plans/:id/goals/:goal', async (ask) => {
    const plan = await openPlan(ask)
    const { id } = await goalOf(ask.tx, plan.id, ask.id('goal'))
    await removeGoal(ask.tx, actorOf(ask), actorName(ask), plan.id, id)
    return ask.redirect(`${linkTo('/authority-plans/:id', plan.id)}#removed`, goalPageWords[ask.language].removed)
  }),
  seeing('writing authority plan', 'DELETE', '/authority-plans/:id/goals/:goal/removal', async (ask) => {
    const plan = await openPlan(ask)
    const { id } = await goalOf(ask.tx, plan.id, ask.id('goal'))
    await restoreGoal(ask.tx, actorOf(ask), actorName(ask), plan.id, id)
    return ask.redirect(placeOf(plan, id), goalPageWords[ask.language].restored)
  }),
  seeing('writing authority plan', 'POST', '/authority-plans/:id/goals/:goal/position', async (ask) => {
    const plan = await openPlan(ask)
    const goal = await goalOf(ask.tx, plan.id, ask.id('goal'))
    const { direction } = await ask.form(directionForm)
    await moveGoal(ask.tx, actorOf(ask), actorName(ask), plan.id, goal, direction === 'up' ? -1 : 1)
    return ask.redirect(placeOf(plan, goal.id), goalPageWords[ask.language].moved)
  }),
]

const directionForm = z.object({ direction: z.enum(['up', 'down']).catch('up') })
function conflictIn(plan: AuthorityPlan, { id, changedByName }: KeptGoal) {
  return { changedBy: changedByName, at: linkTo('/authority-plans/:id/goals/:goal', plan.id, id) }
}

const empty: WrittenGoal = { part: '', title: '', text: '', sign: '', duty: '', unit: '' }

/** A goal as it is kept: of a part of the plan, and a unit of the authority, or NotFound. */
async function draftOf(ask: SignedInAsk, plan: AuthorityPlan, { part, unit, duty, ...written }: WrittenGoal): Promise<GoalDraft> {
  const [parts, units] = await askOnce(ask.tx, together(partsAsked(plan.id), ownerUnitsAsked(ask.today)))
  found(parts.find((each) => each.part === part))
  return { ...written, part, owner: { unit: unit === '' ? null : found(units.find(({ id }) => id === unit)).id, duty } }
}

function formOf({ part, title, text, sign, owner }: KeptGoal): WrittenGoal {
  return { part, title, text, sign, duty: owner.duty, unit: owner.unit ?? '' }
}

type Shown = Pick<GoalPageProps, 'written' | 'errors' | 'kept' | 'theirs'>

async function goalPage(
  ask: SignedInAsk,
  plan: AuthorityPlan,
  shown: Shown,
  status: 200 | 409 | 422 = shown.errors ? 422 : 200,
): Promise<Response> {
  const { language } = ask
  const [parts, units] = await askOnce(ask.tx, together(partsAsked(plan.id), ownerUnitsAsked(ask.today)))
  const t = goalPageWords[language]
  return ask.page(
    { title: shown.kept ? t.change : t.new, current: 'plans', status },
    <AuthorityGoalPage {...{ language, plan, parts, units, ...shown }} />,
  )
}
