import { z } from 'zod'
import { actorOf } from '../../ground/base/actor.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import { found, must, type SignedInAsk } from '../../ground/base/ask.ts'
import { teamsOf } from '../../people/organisation/store-groups.ts'
import { type Route, seeing } from '../../people/permission/route.ts'
import { type Frame, wholeFrame } from '../plan/frame.ts'
import { canEdit, isUnfinished } from '../plan/rules.ts'
import { plansSeen } from '../plan/store.ts'
import { keptAction } from '../plan/store-actions.ts'
import { actionsOf, goalsOf } from '../plan/store-content.ts'
import { letGo, placeReference, takeUp } from '../plan/store-references.ts'
import { overlapsIn } from './overlaps.ts'
import { TeamsPage } from './pages/teams-page.tsx'
import { teamWords } from './pages/teams-page.words.ts'

const room = 'school plan'

/** The teams' plans beside the school's: what several teams do, and taking one up. An action lives in one plan; the school's refers to it. */
export const referenceRoutes: Route[] = [
  seeing(room, 'GET', '/plans/:id/teams', async (ask) => {
    const { language, today, tx, viewer } = ask
    const frame = await schoolFrame(ask)
    const { plan, framework } = frame
    const plans = await plansSeen(tx, viewer, today, { school: plan.school.id, year: plan.schoolYear, kind: 'team' })
    const all = await actionsOf(tx, plans, today)
    const own = await actionsOf(tx, [plan], today)
    const teams = plans.map((team) => ({ plan: team, actions: all.filter(({ home, referred }) => home.plan === team.id && !referred) }))
    const begun = new Set(plans.map(({ unit }) => unit.id))
    return ask.page(
      { title: teamWords[language].title, current: 'plans' },
      <TeamsPage
        {...{ language, today, plan, framework, teams }}
        missing={(await teamsOf(tx, [plan.school.id], today)).filter(({ id }) => !begun.has(id))}
        overlaps={overlapsIn(teams.filter((team) => !team.plan.unit.ended).flatMap(({ actions }) => actions))}
        takenUp={new Set(own.filter(({ referred }) => referred).map(({ id }) => id))}
        editable={canEdit(frame.roles, plan)}
      />,
    )
  }),
  seeing(room, 'POST', '/plans/:id/references', async (ask) => {
    const { plan } = await editedFrame(ask)
    const wanted = await ask.form(z.object({ action: z.uuid() }))
    const action = await teamAction(ask, plan.school.id, wanted.action)
    // Under the school's goal about the same, if there is one.
    const goal = (await goalsOf(ask.tx, plan.id)).find(({ aspect }) => aspect !== null && aspect === action.aspect)
    await takeUp(ask.tx, actorOf(ask), plan.id, action.id, goal?.id ?? null, plan.unit.name)
    return ask.redirect(linkTo('/plans/:id/teams', plan.id), teamWords[ask.language].done(action.title))
  }),
  seeing(room, 'PUT', '/plans/:id/references/:reference', async (ask) => {
    const { plan } = await editedFrame(ask)
    const action = await keptReference(ask, plan.id)
    const { goal: wanted } = await ask.form(z.object({ goal: z.union([z.uuid(), z.literal('')]).default('') }))
    const goal = wanted === '' ? null : found((await goalsOf(ask.tx, plan.id)).find(({ id }) => id === wanted)).id
    await placeReference(ask.tx, actorOf(ask), plan.id, action.id, goal)
    return ask.redirect(`${linkTo('/plans/:id', plan.id)}#a-${action.id}`, teamWords[ask.language].placed(action.title))
  }),
  seeing(room, 'DELETE', '/plans/:id/references/:reference', async (ask) => {
    const { plan } = await editedFrame(ask)
    const action = await keptReference(ask, plan.id)
    await letGo(ask.tx, actorOf(ask), plan.id, action.id)
    return ask.redirect(linkTo('/plans/:id', plan.id), teamWords[ask.language].letGo(action.title))
  }),
]

async function schoolFrame(ask: SignedInAsk): Promise<Frame> {
  const frame = await wholeFrame(ask)
  must(frame.plan.unit.kind === 'school')
  return frame
}

async function editedFrame(ask: SignedInAsk): Promise<Frame> {
  const frame = await schoolFrame(ask)
  must(canEdit(frame.roles, frame.plan))
  return frame
}

/** A live action in a team's plan of the school, or NotFound. */
async function teamAction(ask: SignedInAsk, school: string, id: string) {
  const action = await keptAction(ask.tx, id)
  const [home] = await plansSeen(ask.tx, ask.viewer, ask.today, { id: action.plan, school, kind: 'team' })
  must(home && !action.removed && isUnfinished(action))
  return action
}

async function keptReference(ask: SignedInAsk, plan: string): Promise<{ id: string; title: string }> {
  const id = ask.id('reference')
  const row = await ask.tx
    .selectFrom('plan_action_reference as r')
    .innerJoin('plan_action as a', 'a.id', 'r.action_id')
    .select(['a.id', 'a.title'])
    .where('r.plan_id', '=', plan)
    .where('r.action_id', '=', id)
    .executeTakeFirst()
  return found(row)
}
