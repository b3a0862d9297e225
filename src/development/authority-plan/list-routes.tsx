import { actorName, actorOf } from '../../ground/base/actor.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import { found, type SignedInAsk } from '../../ground/base/ask.ts'
import { sentencesOf } from '../../ground/base/form.ts'
import { askOnce } from '../../ground/base/question.ts'
import { sightOf } from '../../people/permission/permission.ts'
import { type Route, seeing } from '../../people/permission/route.ts'
import { newCode, newForm } from './forms.ts'
import { nameWords } from './names.words.ts'
import { AuthorityPlansPage } from './pages/list-page.tsx'
import { NewAuthorityPlanPage } from './pages/new-page.tsx'
import { newPageWords } from './pages/new-page.words.ts'
import { plansSeen } from './store.ts'
import { goOnFrom } from './store-copy.ts'
import { makePlan } from './store-write.ts'
import { templateOf, templates } from './templates.ts'

/** The plans that somebody sees, and beginning one. */
export const listRoutes: Route[] = [
  seeing('authority plan', 'GET', '/authority-plans', async (ask) => {
    const { language, today, viewer } = ask
    const plans = await askOnce(ask.tx, plansSeen(viewer, today))
    const [writes, drafts] = [sightOf(viewer, 'writing authority plan') !== null, sightOf(viewer, 'authority plan draft') !== null]
    const [answers, follows] = [sightOf(viewer, 'frame answers') !== null, sightOf(viewer, 'authority follow-up') !== null]
    return ask.page(
      { title: nameWords[language].plans, current: 'plans' },
      <AuthorityPlansPage {...{ language, today, plans, writes, drafts, answers, follows }} />,
    )
  }),
  seeing('writing authority plan', 'GET', '/authority-plans/new', (ask) => newPage(ask)),
  seeing('writing authority plan', 'POST', '/authority-plans', async (ask) => {
    const parsed = await ask.form(newForm, newCode)
    const t = newPageWords[ask.language]
    if (!parsed.ok) return newPage(ask, { written: parsed.sent, errors: sentencesOf(parsed.faults, t.errors) })
    const { title, from, to, goOn } = parsed.value
    const before =
      goOn === '' ? null : found((await askOnce(ask.tx, plansSeen(ask.viewer, ask.today))).find(({ plan }) => plan.id === goOn)).plan
    const template = templateOf(before?.template ?? parsed.value.template)
    if (!template) return newPage(ask, { written: parsed.sent, errors: { template: t.errors.template } })
    const [actor, name] = [actorOf(ask), actorName(ask)]
    const id = await makePlan(ask.tx, actor, name, { title, from, to, template, language: ask.language, replaces: before?.id ?? null })
    if (before) await goOnFrom(ask.tx, actor, name, before.id, id)
    return ask.redirect(linkTo('/authority-plans/:id', id))
  }),
]

type Shown = { written?: Record<string, string>; errors?: Record<string, string> }

async function newPage(ask: SignedInAsk, shown: Shown = {}): Promise<Response> {
  const plans = (await askOnce(ask.tx, plansSeen(ask.viewer, ask.today))).map(({ plan }) => plan)
  return ask.page(
    { title: newPageWords[ask.language].title, current: 'plans', status: shown.errors ? 422 : 200 },
    <NewAuthorityPlanPage language={ask.language} templates={templates()} plans={plans} {...shown} />,
  )
}
