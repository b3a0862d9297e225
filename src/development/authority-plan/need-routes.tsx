import { actorName, actorOf } from '../../ground/base/actor.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import { found, type SignedInAsk } from '../../ground/base/ask.ts'
import { sentencesOf } from '../../ground/base/form.ts'
import { askOnce } from '../../ground/base/question.ts'
import { type Route, seeing } from '../../people/permission/route.ts'
import type { AuthorityPlan, Need } from './authority-plan.ts'
import { needCode, needForm } from './forms.ts'
import { NeedPage, type NeedPageProps, type WrittenNeed } from './pages/need-page.tsx'
import { needPageWords } from './pages/need-page.words.ts'
import { mixed, openPlan, revisionIn } from './plan-routes.tsx'
import { goalsAsked } from './store-content.ts'
import { goalOf } from './store-goals.ts'
import { addNeed, changeNeed, needOf, ownWords, removeNeed } from './store-needs.ts'

/** The needs of a plan in own words; those that are taken from somewhere begin on the page of what the plan starts from. */
export const needRoutes: Route[] = [
  seeing('writing authority plan', 'GET', '/authority-plans/:id/needs/new', async (ask) =>
    needPage(ask, await openPlan(ask), { written: { text: '', goal: ask.query('goal') } }),
  ),
  seeing('writing authority plan', 'POST', '/authority-plans/:id/needs', async (ask) => {
    const plan = await openPlan(ask)
    const t = needPageWords[ask.language]
    const parsed = await ask.form(needForm, needCode)
    if (!parsed.ok)
      return needPage(ask, plan, { written: { text: '', goal: '', ...parsed.sent }, errors: sentencesOf(parsed.faults, t.errors) })
    const { text, goal } = parsed.value
    const need = { text, goal: await goalIn(ask, plan, goal), source: ownWords }
    const id = await addNeed(ask.tx, actorOf(ask), actorName(ask), plan.id, need)
    if (id === null) return needPage(ask, plan, { written: { text, goal }, errors: { text: t.errors.full } })
    return ask.redirect(placeOf(plan, goal), t.added)
  }),
  seeing('writing authority plan', 'GET', '/authority-plans/:id/needs/:need', async (ask) => {
    const plan = await openPlan(ask)
    const kept = await needOf(ask.tx, plan.id, ask.id('need'))
    return needPage(ask, plan, { written: formOf(kept), kept })
  }),
  seeing('writing authority plan', 'PUT', '/authority-plans/:id/needs/:need', putNeed),
  seeing('writing authority plan', 'DELETE', '/authority-plans/:id/needs/:need', async (ask) => {
    const plan = await openPlan(ask)
    const { id, goal } = await needOf(ask.tx, plan.id, ask.id('need'))
    await removeNeed(ask.tx, actorOf(ask), actorName(ask), plan.id, id)
    return ask.redirect(placeOf(plan, goal ?? ''), needPageWords[ask.language].removed)
  }),
]

async function putNeed(ask: SignedInAsk): Promise<Response> {
  const plan = await openPlan(ask)
  const kept = await needOf(ask.tx, plan.id, ask.id('need'))
  const t = needPageWords[ask.language]
  const parsed = await ask.form(needForm, needCode)
  if (!parsed.ok) {
    const shown = { ...kept, revision: revisionIn(parsed.sent) }
    return needPage(ask, plan, { written: { ...formOf(kept), ...parsed.sent }, errors: sentencesOf(parsed.faults, t.errors), kept: shown })
  }
  const { revision, take, ...written } = parsed.value
  const wanted = revision === kept.revision ? mixed(written, formOf(kept), take) : written
  const draft = { text: wanted.text, goal: await goalIn(ask, plan, wanted.goal) }
  if (await changeNeed(ask.tx, actorOf(ask), actorName(ask), plan.id, { id: kept.id, revision }, draft))
    return ask.redirect(placeOf(plan, wanted.goal), t.saved)
  const now = await needOf(ask.tx, plan.id, kept.id)
  return needPage(ask, plan, { written, kept: now, theirs: formOf(now) }, 409)
}

/** The goal that was chosen, which the plan has; null for none. */
export async function goalIn(ask: SignedInAsk, plan: AuthorityPlan, goal: string): Promise<string | null> {
  if (goal === '') return null
  const { id, removed } = await goalOf(ask.tx, plan.id, goal)
  return found(removed ? null : id)
}

/** Where a goal, or what has none, stands on the plan's page. */
export function placeOf({ id }: AuthorityPlan, goal: string): string {
  return `${linkTo('/authority-plans/:id', id)}#${goal === '' ? 'loose' : `g-${goal}`}`
}

function formOf({ text, goal }: Need): WrittenNeed {
  return { text, goal: goal ?? '' }
}

type Shown = Pick<NeedPageProps, 'written' | 'errors' | 'kept' | 'theirs'>

async function needPage(
  ask: SignedInAsk,
  plan: AuthorityPlan,
  shown: Shown,
  status: 200 | 409 | 422 = shown.errors ? 422 : 200,
): Promise<Response> {
  const { language } = ask
  const goals = await askOnce(ask.tx, goalsAsked(plan.id))
  const t = needPageWords[language]
  return ask.page({ title: shown.kept ? t.change : t.new, current: 'plans', status }, <NeedPage {...{ language, plan, goals, ...shown }} />)
}
