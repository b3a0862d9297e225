import { z } from 'zod'
import { findAspect } from '../../content/framework/framework.ts'
import { actorOf } from '../../ground/base/actor.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import { found, must, type SignedInAsk } from '../../ground/base/ask.ts'
import { revisionField, texts } from '../../ground/base/form.ts'
import { type Route, seeing } from '../../people/permission/route.ts'
import { baselineFor } from './figures.ts'
import { type Frame, wholeFrame } from './frame.ts'
import { goalWords } from './goal.words.ts'
import { longest } from './limits.ts'

import { GoalPage, type GoalPageProps, type WrittenGoal } from './pages/goal-page.tsx'
import { mostGoals } from './plan.ts'
import { pageWords } from './plan.words.ts'
import { canEdit } from './rules.ts'
import { lockPlan } from './store.ts'
import { goalsOf } from './store-content.ts'
import { addGoal, changeGoal, type GoalDraft, goalOf, type KeptGoal, moveGoal, removeGoal, restoreGoal } from './store-goals.ts'
import { groundOf } from './store-ground.ts'
import { hasRoomFor } from './store-room.ts'

const room = 'plan feedback'

/** The goals of a plan: written by those who write the plan. */
export const goalRoutes: Route[] = [
  seeing(room, 'GET', '/plans/:id/goals/new', async (ask) => {
    const frame = await editedFrame(ask)
    return goalPage(ask, frame, { written: { title: '', aspect: ask.query('aspect'), signs: '' } })
  }),
  seeing(room, 'POST', '/plans/:id/goals', async (ask) => {
    const frame = await editedFrame(ask)
    const { written, errors } = await sentIn(ask, frame)
    if (Object.keys(errors).length > 0) return goalPage(ask, frame, { written, errors }, 422)
    if (!(await hasRoomFor(ask.tx, 'goal', frame.plan.id)))
      return goalPage(ask, frame, { written, errors: { title: goalWords[ask.language].full(mostGoals) } }, 422)
    const id = await addGoal(ask.tx, actorOf(ask), frame.plan.id, await draftOf(ask, frame, written, null))
    return ask.redirect(`${linkTo('/plans/:id', frame.plan.id)}#g-${id}`, goalWords[ask.language].added)
  }),
  seeing(room, 'GET', '/plans/:id/goals/:goal', async (ask) => {
    const frame = await editedFrame(ask)
    const goal = await liveGoal(ask, frame)
    return goalPage(ask, frame, { written: formFor(goal), kept: await keptIn(ask, frame, goal) })
  }),
  seeing(room, 'PUT', '/plans/:id/goals/:goal', putGoal),
  seeing(room, 'DELETE', '/plans/:id/goals/:goal', async (ask) => {
    const { plan } = await editedFrame(ask)
    const { id } = await goalOf(ask.tx, plan.id, ask.id('goal'))
    await removeGoal(ask.tx, actorOf(ask), plan.id, id)
    return ask.redirect(linkTo('/plans/:id', plan.id), pageWords[ask.language].removed.gone.goal)
  }),
  seeing(room, 'DELETE', '/plans/:id/goals/:goal/removal', async (ask) => {
    const { plan } = await editedFrame(ask)
    const { id } = await goalOf(ask.tx, plan.id, ask.id('goal'))
    await restoreGoal(ask.tx, actorOf(ask), plan.id, id)
    return ask.redirect(`${linkTo('/plans/:id', plan.id)}#g-${id}`, pageWords[ask.language].removed.restored.goal)
  }),
  seeing(room, 'POST', '/plans/:id/goals/:goal/position', async (ask) => {
    const { plan } = await editedFrame(ask)
    await lockPlan(ask.tx, plan.id)
    const { id } = await goalOf(ask.tx, plan.id, ask.id('goal'))
    const { direction } = await ask.form(directionForm)
    await moveGoal(ask.tx, actorOf(ask), plan.id, id, direction)
    return ask.redirect(`${linkTo('/plans/:id/order', plan.id)}#g-${id}`)
  }),
]

const directionForm = z.object({ direction: z.enum(['up', 'down']).catch('up') })

/** Saves over the revision that the writer saw; who comes second gets both texts in one form. */
async function putGoal(ask: SignedInAsk): Promise<Response> {
  const frame = await editedFrame(ask)
  const goal = await goalOf(ask.tx, frame.plan.id, ask.id('goal'))
  const { written, errors, revision, take } = await sentIn(ask, frame)
  const kept = await keptIn(ask, frame, goal)
  if (Object.keys(errors).length > 0) return goalPage(ask, frame, { written, errors, kept: { ...kept, revision } }, 422)
  const theirs = formFor(goal)
  const wanted = revision === goal.revision ? mixed(written, theirs, take) : written
  const saved = await changeGoal(ask.tx, actorOf(ask), frame.plan.id, goal.id, revision, await draftOf(ask, frame, wanted, goal))
  if (saved) return ask.redirect(`${linkTo('/plans/:id', frame.plan.id)}#g-${goal.id}`, goalWords[ask.language].saved)
  const now = await goalOf(ask.tx, frame.plan.id, goal.id)
  return goalPage(ask, frame, { written, kept: await keptIn(ask, frame, now), theirs: formFor(now) }, 409)
}

/** The fields that the writer chose to take from the other. */
function mixed(mine: WrittenGoal, theirs: WrittenGoal, take: readonly string[]): WrittenGoal {
  return {
    title: take.includes('title') ? theirs.title : mine.title,
    aspect: take.includes('aspect') ? theirs.aspect : mine.aspect,
    signs: take.includes('signs') ? theirs.signs : mine.signs,
  }
}

async function editedFrame(ask: SignedInAsk): Promise<Frame> {
  const frame = await wholeFrame(ask)
  must(canEdit(frame.roles, frame.plan))
  return frame
}

async function liveGoal(ask: SignedInAsk, { plan }: Frame): Promise<KeptGoal> {
  const goal = await goalOf(ask.tx, plan.id, ask.id('goal'))
  return found(goal.removed ? null : goal)
}

/** A goal's number by its place; its title's first words when it has been taken away. */
async function keptIn(ask: SignedInAsk, { plan }: Frame, { id, revision }: KeptGoal): Promise<NonNullable<GoalPageProps['kept']>> {
  const place = (await goalsOf(ask.tx, plan.id)).findIndex((each) => each.id === id)
  return { id, revision, number: place < 0 ? '' : String(place + 1) }
}

const goalForm = texts('title', 'aspect', 'signs').extend({
  revision: revisionField,
  take: z.array(z.string()),
})

async function sentIn(ask: SignedInAsk, { framework }: Frame) {
  const { title, aspect, signs, revision, take } = await ask.form(goalForm)
  const { faults: t } = goalWords[ask.language]
  const errors: GoalPageProps['errors'] = {}
  if (title === '') errors.title = t.title
  else if ([...title].length > longest.goal) errors.title = t.titleLong
  if (aspect !== '' && !findAspect(framework, aspect)) errors.aspect = t.aspect
  if (signs.length > longest.signs) errors.signs = t.signsLong
  return { written: { title, aspect, signs }, errors, revision, take }
}

/** The baseline is looked up when the aspect is chosen, and kept as long as it stays. */
async function draftOf(ask: SignedInAsk, { plan, framework }: Frame, written: WrittenGoal, before: KeptGoal | null): Promise<GoalDraft> {
  const aspect = written.aspect === '' ? null : written.aspect
  const keeps = before !== null && before.aspect === aspect && before.baseline !== null
  const baseline = keeps ? before.baseline : baselineFor(framework, await groundOf(ask.tx, ask.viewer, plan), aspect)
  return { title: written.title, aspect, signs: written.signs, baseline }
}

function formFor({ title, aspect, signs }: KeptGoal): WrittenGoal {
  return { title, aspect: aspect ?? '', signs }
}

type Shown = Pick<GoalPageProps, 'written' | 'kept' | 'theirs'> & { errors?: GoalPageProps['errors'] }

function goalPage(ask: SignedInAsk, { plan, framework }: Frame, { errors = {}, ...shown }: Shown, status: 200 | 409 | 422 = 200): Response {
  const { language } = ask
  const t = goalWords[language]
  const title = shown.kept ? t.change(shown.kept.number) : t.new
  return ask.page({ title, current: 'plans', status }, <GoalPage {...{ language, plan, framework, errors }} {...shown} />)
}
