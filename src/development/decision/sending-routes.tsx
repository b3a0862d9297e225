import { contentOf, heldDocument } from '../../cycle/matter/store.ts'
import { actorName, actorOf } from '../../ground/base/actor.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import { found, must, type SignedInAsk } from '../../ground/base/ask.ts'
import { askOnce } from '../../ground/base/question.ts'
import { type Route, seeing } from '../../people/permission/route.ts'
import { frozenTextAsked } from '../authority-plan/store-content.ts'
import { standing } from './decision.ts'
import { sendCode, sendForm } from './forms.ts'
import { ComingPage } from './pages/coming-page.tsx'
import { planDecisionWords } from './pages/plan-decision-page.words.ts'
import { planOf, planRevisionAsked } from './plan-document.ts'
import { planDecisionPage } from './plan-routes.tsx'
import { decisionAt, decisionsAsked } from './store.ts'
import { type Coming, comingAsked, sendPlan } from './store-sending.ts'

/** A decided plan on its way to the schools: sent from its page, and read by them before the day it is in force. */
export const sendingRoutes: Route[] = [
  seeing('matters of the board', 'POST', '/authority-plans/:id/dispatches', send),
  seeing('authority plan', 'GET', '/authority-plans/:id/coming', async (ask) => {
    const coming = await comingIn(ask)
    const { text } = await askOnce(ask.tx, frozenTextAsked(coming.revision))
    return ask.page({ title: coming.title, current: 'plans' }, <ComingPage language={ask.language} {...{ coming, text }} />)
  }),
  seeing('authority plan', 'GET', '/authority-plans/:id/coming/plan.pdf', async (ask) => {
    const { document, title } = await comingIn(ask)
    return ask.file(await contentOf(ask.tx, document), 'application/pdf', `${title.replaceAll('/', '-')}.pdf`)
  }),
]

/** The version of a plan that was sent and is not in force yet, or NotFound. */
async function comingIn(ask: SignedInAsk): Promise<Coming> {
  const [coming] = await askOnce(ask.tx, comingAsked(ask.today, ask.id('id')))
  return found(coming)
}

async function send(ask: SignedInAsk): Promise<Response> {
  const { tx, language } = ask
  const t = planDecisionWords[language]
  const parsed = await ask.form(sendForm, sendCode)
  if (!parsed.ok) return planDecisionPage(ask, { message: t.errors.message })
  const decision = await decisionAt(tx, parsed.value.decision)
  must(decision.plan?.id === ask.id('id'))
  const { matter, document } = await heldDocument(tx, decision.document.id)
  must(matter.closedOn === null && document.withdrawn === null && document.secrecy === null)
  must(standing(await askOnce(tx, decisionsAsked({ document: document.id })), document.id, planOf(document))?.id === decision.id)
  const revision = found(await askOnce(tx, planRevisionAsked(document)))
  const { message } = parsed.value
  await sendPlan(tx, actorOf(ask), actorName(ask), { decision, revision, document, recipient: t.allSchools, message })
  return ask.redirect(`${linkTo('/authority-plans/:id/decision', revision.plan)}#send`, t.sent)
}
