import { z } from 'zod'
import { actorName, actorOf } from '../../ground/base/actor.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import { found, must, type SignedInAsk } from '../../ground/base/ask.ts'
import { texts } from '../../ground/base/form.ts'
import { askOnce, together } from '../../ground/base/question.ts'
import { sightOf } from '../../people/permission/permission.ts'
import { type Route, seeing, signedIn } from '../../people/permission/route.ts'
import type { AsksBeside } from '../plan/asked-beside.ts'
import { canBeAdopted, checksOf, withChecks } from '../plan/checks.ts'
import { openTalkIn } from '../plan/comments.ts'
import { asSeenBy, contentFor, type Frame, frameOf, wholeFrame } from '../plan/frame.ts'
import { longest } from '../plan/limits.ts'
import { planTitle } from '../plan/plan-sentences.ts'
import { canAdopt, canClose, canReopen, canSubmit, canUnsubmit, canWithdraw } from '../plan/rules.ts'
import { lockPlan } from '../plan/store.ts'
import { commentsOn } from '../plan/store-comments.ts'
import { contentAsked, planContent } from '../plan/store-content.ts'
import {
  adoptPlan,
  closePlan,
  type Decision,
  decisionsOf,
  reopenPlan,
  submitPlan,
  unsubmitPlan,
  withdrawAdoption,
} from '../plan/store-decisions.ts'
import { feedbackOn } from '../plan/store-feedback.ts'
import { changesBetween } from './changes.ts'
import { contentKey } from './content-key.ts'
import { decisionWords } from './decision.words.ts'
import { AdoptionPage, type AdoptionPageProps } from './pages/adoption-page.tsx'
import { RevisionPage, type RevisionPageProps, RevisionsPage } from './pages/revisions-page.tsx'
import { differsFromDecision, powersIn } from './plan-routes.tsx'

const room = 'plan feedback'

/** Feedback asked for, the decision, its versions, and the closing. Each is a record of its own. */
export const decisionRoutes = ({ asked: asks }: { asked: AsksBeside }): Route[] => [
  seeing(room, 'POST', '/plans/:id/submission', async (ask) => {
    const { plan, roles } = await lockedFrame(ask)
    const { submit: t } = decisionWords[ask.language]
    if (plan.submission) return ask.redirect(linkTo('/plans/:id', plan.id), t.already)
    must(canSubmit(roles, plan))
    const { message } = await ask.form(texts('message'))
    await submitPlan(ask.tx, actorOf(ask), plan.id, message.slice(0, 2000))
    return ask.redirect(linkTo('/plans/:id', plan.id), t.done)
  }),
  seeing(room, 'DELETE', '/plans/:id/submission', async (ask) => {
    const { plan, roles } = await lockedFrame(ask)
    if (!plan.submission) return ask.redirect(linkTo('/plans/:id', plan.id))
    must(canUnsubmit(roles, plan))
    await unsubmitPlan(ask.tx, actorOf(ask), plan.id)
    return ask.redirect(linkTo('/plans/:id', plan.id), decisionWords[ask.language].submit.backDone)
  }),
  seeing(room, 'GET', '/plans/:id/adoption', async (ask) => {
    const frame = await wholeFrame(ask)
    const { adopt, withdraw } = powersIn(frame)
    return adopt || withdraw ? adoptionPage(ask, frame, asks) : ask.redirect(linkTo('/plans/:id', frame.plan.id))
  }),
  seeing(room, 'POST', '/plans/:id/adoption', (ask) => adopt(ask, asks)),
  seeing(room, 'DELETE', '/plans/:id/adoption', (ask) => withdraw(ask, asks)),
  seeing(room, 'POST', '/plans/:id/closing', async (ask) => {
    const { plan, roles } = await lockedFrame(ask)
    const { close: t } = decisionWords[ask.language]
    if (plan.state === 'closed') return ask.redirect(linkTo('/plans/:id', plan.id), t.done)
    must(canClose(roles, plan))
    const { text } = await ask.form(texts('text'))
    await closePlan(ask.tx, actorOf(ask), plan.id, text.slice(0, 4000))
    return ask.redirect(linkTo('/plans/:id', plan.id), t.done)
  }),
  seeing(room, 'DELETE', '/plans/:id/closing', async (ask) => {
    const { plan, roles } = await lockedFrame(ask)
    if (plan.state !== 'closed') return ask.redirect(linkTo('/plans/:id', plan.id))
    must(canReopen(roles, plan))
    await reopenPlan(ask.tx, actorOf(ask), plan.id)
    return ask.redirect(linkTo('/plans/:id', plan.id), decisionWords[ask.language].close.opened)
  }),
  signedIn('GET', '/plans/:id/revisions', async (ask) => {
    const { plan } = await frameOf(ask)
    const { language } = ask
    return ask.page(
      { title: `${decisionWords[language].revisions.title}: ${planTitle(plan, language)}`, current: 'plans' },
      <RevisionsPage language={language} plan={plan} decisions={await decisionsSeen(ask, plan)} />,
    )
  }),
  signedIn('GET', '/plans/:id/revisions/:number', revision),
]

/** The plan, held still until what is decided is written. */
async function lockedFrame(ask: SignedInAsk): Promise<Frame> {
  const { plan } = await wholeFrame(ask)
  await lockPlan(ask.tx, plan.id)
  return wholeFrame(ask)
}

const adoptionForm = texts('seen', 'recordNumber', 'note').extend({ number: z.coerce.number().int().catch(0) })

/** One decision at a time, on what the one who decides has read: of two at once one wins, and the other is told. */
async function adopt(ask: SignedInAsk, asks: AsksBeside): Promise<Response> {
  const frame = await lockedFrame(ask)
  const { plan, roles } = frame
  must(canAdopt(roles, plan))
  const { race: t, ...words } = decisionWords[ask.language]
  const { seen, number, recordNumber, note } = await ask.form(adoptionForm)
  const written = { recordNumber, note, reason: '' }
  const content = await planContent(ask.tx, plan, ask.today)
  if (number !== plan.decisions + 1) {
    const race = plan.adoption ? t.adopted(plan.adoption.byName ?? '', plan.adoption.number) : t.changed
    return adoptionPage(ask, frame, asks, { written, race, status: 409 })
  }
  const checks = checksOf(content, ask.today, { coachAsks: [], unanswered: 0 })
  if (!canBeAdopted(checks)) return adoptionPage(ask, frame, asks, { written, errors: { checks: words.empty }, status: 422 })
  if (seen !== contentKey(content)) return adoptionPage(ask, frame, asks, { written, race: t.changed, status: 409 })
  const errors = {
    ...(recordNumber.length > 60 ? { recordNumber: words.faults.recordNumber } : {}),
    ...(note.length > longest.decision ? { note: words.submit.tooLong } : {}),
  }
  if (Object.keys(errors).length > 0) return adoptionPage(ask, frame, asks, { written, errors, status: 422 })
  if (plan.adoption && !(await differsFromDecision(ask, frame, content))) {
    return ask.redirect(linkTo('/plans/:id', plan.id), words.unchanged(plan.adoption.number))
  }
  const role = plan.unit.kind === 'team' && roles.includes('team_lead') ? 'team_lead' : 'principal'
  const name = actorName(ask)
  const done = await adoptPlan(ask.tx, actorOf(ask), plan, content, { name, role, recordNumber, note })
  return ask.redirect(linkTo('/plans/:id', plan.id), words.done(done))
}

/** Takes the decision in force back, with the reason. */
async function withdraw(ask: SignedInAsk, asks: AsksBeside): Promise<Response> {
  const frame = await lockedFrame(ask)
  const { plan, roles } = frame
  const { withdraw: t } = decisionWords[ask.language]
  if (!plan.adoption) return ask.redirect(linkTo('/plans/:id', plan.id))
  must(canWithdraw(roles, plan))
  const { reason } = await ask.form(texts('reason'))
  if (reason === '' || reason.length > longest.withdrawal) {
    const errors = { reason: reason === '' ? t.missing : t.tooLong }
    return adoptionPage(ask, frame, asks, { written: { recordNumber: '', note: '', reason }, errors, status: 422 })
  }
  await withdrawAdoption(ask.tx, actorOf(ask), plan.id, plan.adoption.id, reason)
  return ask.redirect(linkTo('/plans/:id', plan.id), t.done)
}

type Shown = Partial<Pick<AdoptionPageProps, 'written' | 'errors' | 'race'>> & { status?: 409 | 422 }

async function adoptionPage(ask: SignedInAsk, frame: Frame, asks: AsksBeside, { status, ...shown }: Shown = {}): Promise<Response> {
  const { language, today, tx } = ask
  const { plan } = frame
  const [content, asked] = await askOnce(tx, together(contentAsked(plan, today), asks(ask, plan)))
  const { adopt: mayAdopt, withdraw: mayWithdraw } = powersIn(frame)
  return ask.page(
    { title: decisionWords[language].title, current: 'plans', status: status ?? 200 },
    <AdoptionPage
      {...{ language, today, plan, content, mayAdopt, mayWithdraw }}
      seen={contentKey(content)}
      checks={withChecks(
        checksOf(content, today, openTalkIn(await feedbackOn(tx, plan.id), await commentsOn(tx, plan.id))),
        asked?.checks ?? [],
      )}
      unchanged={plan.adoption !== null && !(await differsFromDecision(ask, frame, content))}
      written={shown.written ?? { recordNumber: plan.adoption?.recordNumber ?? '', note: '', reason: '' }}
      errors={shown.errors ?? {}}
      race={shown.race}
    />,
  )
}

/** Who reads only what was adopted sees the decisions that have not been taken back. */
async function decisionsSeen(ask: SignedInAsk, plan: Frame['plan']): Promise<Decision[]> {
  const all = (await decisionsOf(ask.tx, plan.id)).map((decision) => ({
    ...decision,
    content: asSeenBy(ask.viewer, plan, decision.content),
  }))
  return plan.sees === 'whole' ? all : all.filter(({ withdrawn }) => withdrawn === null)
}

async function revision(ask: SignedInAsk): Promise<Response> {
  const { language, today } = ask
  const { plan, framework } = await frameOf(ask)
  const number = z.coerce.number().int().min(1).max(100_000).safeParse(ask.param('number'))
  const seen = await decisionsSeen(ask, plan)
  const decision = found(seen.find((each) => each.number === (number.success ? number.data : 0)))
  const { revisions: t } = decisionWords[language]
  return ask.page(
    { title: `${t.version(decision.number)}: ${planTitle(plan, language)}`, current: 'plans' },
    <RevisionPage
      {...{ language, today, plan, framework, decision }}
      since={await sinceThen(ask, plan, seen, decision)}
      before={beforeThen(ask, seen, decision)}
      freezes={sightOf(ask.viewer, 'matters') !== null}
    />,
  )
}

/** What has changed since: compared with what is written now, or with the version in force for who reads only that. */
async function sinceThen(ask: SignedInAsk, plan: Frame['plan'], seen: Decision[], decision: Decision): Promise<RevisionPageProps['since']> {
  const { revisions: t } = decisionWords[ask.language]
  if (plan.sees === 'whole') {
    return { caption: t.since(decision.number), changes: changesBetween(decision.content, await contentFor(ask, plan)) }
  }
  const latest = seen.find(({ number }) => number === plan.adoption?.number)
  if (!latest || latest.number === decision.number) return null
  return { caption: t.between(decision.number, latest.number), changes: changesBetween(decision.content, latest.content) }
}

function beforeThen({ language }: SignedInAsk, seen: Decision[], decision: Decision): RevisionPageProps['before'] {
  const earlier = seen.find(({ number }) => number < decision.number)
  if (!earlier) return null
  const caption = decisionWords[language].revisions.between(earlier.number, decision.number)
  return { caption, changes: changesBetween(earlier.content, decision.content) }
}
