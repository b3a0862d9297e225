import { z } from 'zod'
import { actorName, actorOf } from '../../ground/base/actor.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import { found, type SignedInAsk } from '../../ground/base/ask.ts'
import { sentencesOf } from '../../ground/base/form.ts'
import { askOnce, together } from '../../ground/base/question.ts'
import { authorityPageAsked } from '../../people/organisation/store-settings.ts'
import { sightOf } from '../../people/permission/permission.ts'
import { type Route, seeing } from '../../people/permission/route.ts'
import { type AuthorityPlan, type Head, isOpen, stateOf } from './authority-plan.ts'
import { headCode, headForm } from './forms.ts'
import { HeadPage, type HeadPageProps, type WrittenHead } from './pages/head-page.tsx'
import { headPageWords } from './pages/head-page.words.ts'
import { AuthorityPlanPage } from './pages/plan-page.tsx'
import { plansAsked, planWritten } from './store.ts'
import { planShown } from './store-shown.ts'
import { changeHead } from './store-write.ts'

/** A plan as it is read, and the head of it. */
export const planRoutes: Route[] = [
  seeing('authority plan', 'GET', '/authority-plans/:id', async (ask) => {
    const { language, today, viewer } = ask
    const shown = await askOnce(ask.tx, planShown(viewer, today, ask.id('id')))
    const answers = sightOf(viewer, 'frame answers') !== null && stateOf(shown.plan, today) === 'in force'
    return ask.page({ title: shown.text.head.title, current: 'plans' }, <AuthorityPlanPage {...{ language, today, answers, ...shown }} />)
  }),
  seeing('writing authority plan', 'GET', '/authority-plans/:id/head', async (ask) => {
    const plan = await openPlan(ask)
    return headPage(ask, plan, { written: formOf(plan.head), revision: plan.revision })
  }),
  seeing('writing authority plan', 'PUT', '/authority-plans/:id/head', putHead),
]

/** A plan that the asker writes and that is not replaced, or NotFound. */
export async function openPlan(ask: SignedInAsk): Promise<AuthorityPlan> {
  const plan = await planWritten(ask.tx, ask.viewer, ask.today, ask.id('id'))
  return found(isOpen(plan, ask.today) ? plan : null)
}

/** Saves over the revision that the writer saw; who comes second gets both texts in one form. */
async function putHead(ask: SignedInAsk): Promise<Response> {
  const plan = await openPlan(ask)
  const t = headPageWords[ask.language]
  const parsed = await ask.form(headForm, headCode)
  if (!parsed.ok)
    return headPage(ask, plan, {
      written: { ...formOf(plan.head), ...parsed.sent },
      revision: revisionIn(parsed.sent),
      errors: sentencesOf(parsed.faults, t.errors),
    })
  const { revision, take, ...written } = parsed.value
  const theirs = formOf(plan.head)
  const others = await othersOf(ask, plan)
  const wanted = revision === plan.revision ? mixed(written, theirs, take) : written
  const replaced = others.find(({ id }) => id === wanted.replacesPlan)
  const head: Head = { ...wanted, replacesPlan: replaced?.id ?? null, replaces: wanted.replaces }
  if (await changeHead(ask.tx, actorOf(ask), actorName(ask), plan.id, revision, head))
    return ask.redirect(`${linkTo('/authority-plans/:id', plan.id)}#document`, t.saved)
  const now = await openPlan(ask)
  return headPage(ask, now, { written, revision: now.revision, theirs: formOf(now.head) }, 409)
}

const revisionOf = z.coerce.number().int().min(0).catch(0)
/** The revision that a refused form was shown with. */
export function revisionIn(sent: Readonly<Record<string, string>>): number {
  return revisionOf.parse(sent.revision)
}

/** What a writer wrote, with the fields in which they chose the other's words. */
export function mixed<Written extends Record<string, string>>(mine: Written, theirs: Written, take: readonly string[]): Written {
  return { ...mine, ...Object.fromEntries(Object.entries(theirs).filter(([field]) => take.includes(field))) }
}

function formOf({ replacesPlan, replaces, ...head }: Head): WrittenHead {
  return { ...head, replacesPlan: replacesPlan ?? '', replaces: replacesPlan === null ? replaces : '' }
}

async function othersOf({ tx, today }: SignedInAsk, { id }: AuthorityPlan): Promise<AuthorityPlan[]> {
  return (await askOnce(tx, plansAsked(today))).filter((other) => other.id !== id)
}

type Shown = Pick<HeadPageProps, 'written' | 'revision' | 'errors' | 'theirs'>

async function headPage(
  ask: SignedInAsk,
  plan: AuthorityPlan,
  shown: Shown,
  status: 200 | 409 | 422 = shown.errors ? 422 : 200,
): Promise<Response> {
  const { language } = ask
  const [others, { organiser }] = await askOnce(ask.tx, together(plansAsked(ask.today), authorityPageAsked(ask.viewer.authority)))
  return ask.page(
    { title: headPageWords[language].title, current: 'plans', status },
    <HeadPage {...{ language, plan, organiser, ...shown }} others={others.filter(({ id }) => id !== plan.id)} />,
  )
}
