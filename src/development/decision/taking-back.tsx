import { hindranceOf } from '../../cycle/matter/hindrance.ts'
import { lockMatter } from '../../cycle/matter/store.ts'
import { actorName, actorOf } from '../../ground/base/actor.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import { must, type SignedInAsk } from '../../ground/base/ask.ts'
import { anything, sentencesOf } from '../../ground/base/form.ts'
import { askOnce } from '../../ground/base/question.ts'
import { sightOf } from '../../people/permission/permission.ts'
import { endForce } from '../authority-plan/store-states.ts'
import { withdrawalCode, withdrawalForm } from './forms.ts'
import { DecisionPage, type DecisionPageProps } from './pages/decision-page.tsx'
import { decisionPageWords } from './pages/decision-page.words.ts'
import { forceOf } from './plan-document.ts'
import { codeOnItsWay, codeThatHolds, proved } from './proving.ts'
import { decisionAt, withdrawDecision } from './store.ts'
import { organiserAsked } from './store-delegation.ts'

/** Mails the code that taking a decision back asks for, and shows the form anew with what was written. */
export async function sendBackCode(ask: SignedInAsk): Promise<Response> {
  const { id, withdrawn } = await decisionAt(ask.tx, ask.id('id'))
  must(hindranceOf(ask.viewer) === null && withdrawn === null)
  const written = await ask.form(anything)
  if (!(await codeOnItsWay(ask, { decision: id })))
    return decisionPage(ask, { written, errors: { code: decisionPageWords[ask.language].errors.tooOften } })
  return decisionPage(ask, { written, codeOnWay: true })
}

/** Takes a decision back, by a head who has just shown who they are, as deciding asks for: what was in force by it no longer is. */
export async function takeBack(ask: SignedInAsk): Promise<Response> {
  const { tx, language } = ask
  const { id, matter } = await decisionAt(tx, ask.id('id'))
  await lockMatter(tx, matter.id)
  must(hindranceOf(ask.viewer) === null)
  const t = decisionPageWords[language]
  const parsed = await ask.form(withdrawalForm, withdrawalCode)
  if (!parsed.ok) return decisionPage(ask, { written: parsed.sent, errors: sentencesOf(parsed.faults, t.errors) })
  const { reason, code } = parsed.value
  if ((await decisionAt(tx, id)).withdrawn) return ask.redirect(linkTo('/decisions/:id', id), t.takenBackAlready)
  const result = await proved(ask, { decision: id }, code)
  if ('why' in result)
    return decisionPage(ask, { written: parsed.sent, errors: { code: result.why === 'wrong' ? t.errors.code : t.errors.manyTries } })
  const done = await withdrawDecision(tx, actorOf(ask), actorName(ask), id, reason, result.shown)
  const force = done ? await forceOf(tx, id) : null
  if (force) await endForce(tx, actorOf(ask), actorName(ask), force.plan, force.id, reason)
  return ask.redirect(linkTo('/decisions/:id', id), done ? t.takenBack : t.takenBackAlready)
}

/** A decision's page; `shown`: the form for taking it back as it was sent. */
export async function decisionPage(
  ask: SignedInAsk,
  shown: Pick<DecisionPageProps, 'written' | 'errors' | 'codeOnWay'> = {},
): Promise<Response> {
  const { tx, language, viewer } = ask
  const decision = await decisionAt(tx, ask.id('id'))
  const organiser = await askOnce(tx, organiserAsked(language))
  const decides = sightOf(viewer, 'deciding') !== null && hindranceOf(viewer) === null
  return ask.page(
    { title: `${decision.called} ${decision.document.title}`, current: 'matters', status: shown.errors ? 422 : 200 },
    <DecisionPage
      {...{ language, decision, organiser, decides }}
      writes={sightOf(viewer, 'matters of the board') !== null}
      code={decides && !decision.withdrawn ? await codeThatHolds(ask, { decision: decision.id }) : null}
      {...shown}
    />,
  )
}
