import type { z } from 'zod'
import { actorName, actorOf } from '../../ground/base/actor.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import type { SignedInAsk } from '../../ground/base/ask.ts'
import { askOnce, together } from '../../ground/base/question.ts'
import { authorityPageAsked } from '../../people/organisation/store-settings.ts'
import { sightOf } from '../../people/permission/permission.ts'
import { type Route, seeing } from '../../people/permission/route.ts'
import { type AuthorityPlan, type Head, textStateOf } from './authority-plan.ts'
import { headCode, headForm } from './forms.ts'
import { HeadPage, type HeadPageProps, type WrittenHead } from './pages/head-page.tsx'
import { headPageWords } from './pages/head-page.words.ts'
import { AuthorityPlanPage } from './pages/plan-page.tsx'
import { plansAsked } from './store.ts'
import { draftShown, planShown, type ShownPlan } from './store-shown.ts'
import { changeHead } from './store-write.ts'
import { openPlan, put, type Writing } from './writing.ts'

/** A plan's head as several write it. */
const headWriting: Writing<z.infer<typeof headForm>, AuthorityPlan, Head, keyof typeof headCode> = {
  form: headForm,
  codes: headCode,
  words: headPageWords,
  kept: async (_ask, plan) => plan,
  written: ({ written }) => formOf(written),
  draft: async (ask, plan, written) => {
    const replaced = (await othersOf(ask, plan)).find(({ id }) => id === written.replacesPlan)
    return { draft: { ...written, replacesPlan: replaced?.id ?? null } }
  },
  change: (ask, plan, { revision }, head) => changeHead(ask.tx, actorOf(ask), actorName(ask), plan.id, revision, head),
  page: headPage,
  place: ({ id }) => `${linkTo('/authority-plans/:id', id)}#document`,
}

/** A plan as it is read, and the head of it. */
export const planRoutes: Route[] = [
  seeing('authority plan', 'GET', '/authority-plans/:id', async (ask) =>
    planPage(ask, await askOnce(ask.tx, planShown(ask.viewer, ask.today, ask.id('id')))),
  ),
  seeing('authority plan', 'GET', '/authority-plans/:id/draft', async (ask) =>
    planPage(ask, await askOnce(ask.tx, draftShown(ask.viewer, ask.today, ask.id('id')))),
  ),
  seeing('writing authority plan', 'GET', '/authority-plans/:id/head', async (ask) => {
    const plan = await openPlan(ask)
    return headPage(ask, plan, { written: formOf(plan.written), kept: plan })
  }),
  seeing('writing authority plan', 'PUT', '/authority-plans/:id/head', put(headWriting)),
]

function planPage(ask: SignedInAsk, shown: ShownPlan): Response {
  const { language, today, viewer } = ask
  const answers = sightOf(viewer, 'frame answers') !== null && textStateOf(shown.plan, shown.version, today) === 'in force'
  return ask.page({ title: shown.text.head.title, current: 'plans' }, <AuthorityPlanPage {...{ language, today, answers, ...shown }} />)
}

function formOf({ replacesPlan, replaces, ...head }: Head): WrittenHead {
  return { ...head, replacesPlan: replacesPlan ?? '', replaces: replacesPlan === null ? replaces : '' }
}

async function othersOf({ tx, today }: SignedInAsk, { id }: AuthorityPlan): Promise<AuthorityPlan[]> {
  return (await askOnce(tx, plansAsked(today))).filter((other) => other.id !== id)
}

type Shown = Pick<HeadPageProps, 'written' | 'kept' | 'errors' | 'theirs'>

async function headPage(
  ask: SignedInAsk,
  { id }: AuthorityPlan,
  shown: Shown,
  status: 200 | 409 | 422 = shown.errors ? 422 : 200,
): Promise<Response> {
  const { language } = ask
  const [others, { organiser }] = await askOnce(ask.tx, together(plansAsked(ask.today), authorityPageAsked(ask.viewer.authority)))
  return ask.page(
    { title: headPageWords[language].title, current: 'plans', status },
    <HeadPage {...{ language, organiser, ...shown }} others={others.filter((other) => other.id !== id)} />,
  )
}
