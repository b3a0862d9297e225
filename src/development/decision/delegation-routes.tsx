import { actorName, actorOf } from '../../ground/base/actor.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import type { SignedInAsk } from '../../ground/base/ask.ts'
import { sentencesOf } from '../../ground/base/form.ts'
import { askOnce, together } from '../../ground/base/question.ts'
import { sightOf } from '../../people/permission/permission.ts'
import { type Route, seeing } from '../../people/permission/route.ts'
import { pointsIn } from './decision.ts'
import { listForm, organiserCode, organiserForm } from './forms.ts'
import { DelegationPage, type DelegationPageProps } from './pages/delegation-page.tsx'
import { delegationPageWords } from './pages/delegation-page.words.ts'
import { adoptList, delegationAsked, organiserAsked, setOrganiser } from './store-delegation.ts'

/** What kind of organiser the authority is, and what its board has given others to decide on. */
export const delegationRoutes: Route[] = [
  seeing('matters', 'GET', '/delegation', (ask) => delegationPage(ask)),
  seeing('matters of the board', 'PUT', '/delegation/organiser', async (ask) => {
    const parsed = await ask.form(organiserForm, organiserCode)
    const t = delegationPageWords[ask.language]
    if (!parsed.ok) return delegationPage(ask, { written: parsed.sent, errors: sentencesOf(parsed.faults, t.errors) })
    await setOrganiser(ask.tx, actorOf(ask), actorName(ask), parsed.value)
    return ask.redirect(linkTo('/delegation'), t.saved)
  }),
  seeing(
    'matters of the board',
    'POST',
    '/delegation/lists',
    async (ask) => {
      const parsed = await ask.form(listForm(ask.today), organiserCode)
      const t = delegationPageWords[ask.language]
      if (!parsed.ok) return delegationPage(ask, { written: parsed.sent, errors: sentencesOf(parsed.faults, t.errors) })
      const { version, adopted, points: text } = parsed.value
      const points = pointsIn(text)
      if (!points) return delegationPage(ask, { written: parsed.sent, errors: { points: t.errors.points } })
      const id = await adoptList(ask.tx, actorOf(ask), actorName(ask), { version, adoptedOn: adopted, points })
      if (!id) return delegationPage(ask, { written: parsed.sent, errors: { version: t.errors.taken } })
      return ask.redirect(linkTo('/delegation'), t.adopted)
    },
    { bodyLimit: 2 * 1024 * 1024 },
  ),
]

async function delegationPage(ask: SignedInAsk, shown: Pick<DelegationPageProps, 'written' | 'errors'> = {}): Promise<Response> {
  const { language, today, viewer } = ask
  const [organiser, lists] = await askOnce(ask.tx, together(organiserAsked(language), delegationAsked()))
  return ask.page(
    { title: delegationPageWords[language].title, current: 'matters', status: shown.errors ? 422 : 200 },
    <DelegationPage {...{ language, today, organiser, lists }} writes={sightOf(viewer, 'matters of the board') !== null} {...shown} />,
  )
}
