import { actorOf } from '../../ground/base/actor.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import { must, type SignedInAsk } from '../../ground/base/ask.ts'
import { revisionField, texts } from '../../ground/base/form.ts'
import { askOnce, known, type Question, together } from '../../ground/base/question.ts'
import { successionsAsked } from '../../people/organisation/store-units.ts'
import { sightOf } from '../../people/permission/permission.ts'
import { type Route, seeing, signedIn } from '../../people/permission/route.ts'
import type { AsksBeside } from '../plan/asked-beside.ts'
import { checksOf, withChecks } from '../plan/checks.ts'
import { openTalkIn } from '../plan/comments.ts'
import { asSeenBy, contentFor, contentForAsked, type Frame, frameAsked, seesResultOf, wholeFrame } from '../plan/frame.ts'
import { longest } from '../plan/limits.ts'
import { ActionHistory } from '../plan/past/action-history.tsx'
import type { Shown } from '../plan/past/history.ts'
import { historiesAsked } from '../plan/past/store.ts'
import { numbered, type PlanContent } from '../plan/plan.ts'
import { pageWords } from '../plan/plan.words.ts'
import { planTitle } from '../plan/plan-sentences.ts'
import { canAdopt, canClose, canEdit, canGiveFeedback, canReopen, canSubmit, canUnsubmit, canWithdraw, seesTalk } from '../plan/rules.ts'
import { type Decision, decisionAsked, decisionOf } from '../plan/store-decisions.ts'
import { removedAsked } from '../plan/store-goals.ts'
import { coachAsked } from '../plan/store-people.ts'
import { changeIntroduction } from '../plan/store-write.ts'
import { changesBetween } from './changes.ts'
import { healthIn, pulsesAsked } from './health/store.ts'
import { IntroductionPage } from './pages/introduction-page.tsx'
import { OrderPage } from './pages/order-page.tsx'
import { orderWords } from './pages/order-page.words.ts'
import type { Powers } from './pages/plan-decision.tsx'
import { PlanPage, type PlanPageProps } from './pages/plan-page.tsx'
import { talkAsked } from './talk-loading.ts'

/** What the rooms above add to a plan's page. */
export type Additions = {
  /** What shows that actions were done, by action. */
  shown(ask: SignedInAsk, actions: readonly string[]): Question<ReadonlyMap<string, Shown>>
  /** The way to the meetings that the plan comes out of. */
  meetings: PlanPageProps['meetings']
  /** What is asked of the plan from outside it. */
  asked: AsksBeside
}

/** A plan's page, its introduction, and its order. */
export const readingRoutes = ({ shown, meetings, asked: asks }: Additions): Route[] => [
  signedIn('GET', '/plans/:id', async (ask) => {
    const { language, today } = ask
    const { frame, content, hasCoach, successions, removed, pulse, decided, told, histories, asked } = await askOnce(
      ask.tx,
      pageAsked(ask, shown, asks),
    )
    const { plan, roles, framework } = frame
    const talk = told?.(content) ?? null
    return ask.page(
      { title: planTitle(plan, language), current: 'plans' },
      <PlanPage
        {...{ language, today, plan, content, framework, talk, hasCoach, histories, removed, meetings }}
        asked={asked?.section}
        powers={powersIn(frame)}
        health={pulse ? healthIn(content, pulse, today) : []}
        changed={decided !== null && differs(ask, plan, decided, content)}
        checks={withChecks(checksOf(content, today, openTalkIn(talk?.feedback ?? [], talk?.comments ?? [])), asked?.checks ?? [])}
        mayGiveFeedback={canGiveFeedback(roles, plan)}
        seesResult={seesResultOf(ask.viewer, plan)}
        asksSupport={sightOf(ask.viewer, 'support requests') !== null}
        successors={successions.filter(({ side }) => side === 'after')}
      />,
    )
  }),
  seeing('plan feedback', 'GET', '/plans/:id/introduction', async (ask) => {
    const { plan, powers } = await written(ask)
    if (!powers.edit) return ask.redirect(linkTo('/plans/:id', plan.id))
    return introductionPage(ask, <IntroductionPage language={ask.language} plan={plan} text={plan.introduction} />)
  }),
  seeing('plan feedback', 'PUT', '/plans/:id/introduction', putIntroduction, { bodyLimit: 256 * 1024 }),
  seeing('plan feedback', 'GET', '/plans/:id/order', async (ask) => {
    const { plan, powers } = await written(ask)
    if (!powers.edit) return ask.redirect(linkTo('/plans/:id', plan.id))
    const { language } = ask
    return ask.page(
      { title: orderWords[language].title, current: 'plans' },
      <OrderPage language={language} plan={plan} content={await contentFor(ask, plan)} />,
    )
  }),
]

/** All that a plan's page is made of: first the plan, then what it holds and what is said about it, then what has happened with what it holds. */
function pageAsked(ask: SignedInAsk, shown: Additions['shown'], asks: AsksBeside) {
  const { viewer, today } = ask
  return frameAsked(ask).followedBy((frame) => {
    const { plan, roles } = frame
    const whole = plan.sees === 'whole'
    const { edit } = powersIn(frame)
    const holding = contentForAsked(ask, plan).followedBy((content) =>
      (whole ? historiesIn(ask, content, shown) : known<PlanPageProps['histories']>(new Map())).map((histories) => ({
        content,
        histories,
      })),
    )
    return together(
      holding,
      coachAsked(plan.school.id, today),
      plan.unit.ended ? successionsAsked([plan.unit.id]) : known([]),
      edit ? removedAsked(plan.id) : known(null),
      edit ? pulsesAsked(viewer, [plan]) : known([]),
      plan.adoption && whole ? decisionAsked(plan.id, plan.adoption.number) : known(null),
      seesTalk(roles) && whole ? talkAsked(ask, plan) : known(null),
      asks(ask, plan),
    ).map(([{ content, histories }, hasCoach, successions, removed, [pulse], decided, told, asked]) => ({
      ...{ frame, content, histories, hasCoach, successions, removed, pulse, decided, told, asked },
    }))
  })
}

/** What the viewer may do with a plan as a whole. */
export function powersIn({ plan, roles }: Pick<Frame, 'plan' | 'roles'>): Powers {
  return {
    edit: canEdit(roles, plan),
    adopt: canAdopt(roles, plan),
    submit: canSubmit(roles, plan),
    unsubmit: canUnsubmit(roles, plan),
    withdraw: canWithdraw(roles, plan),
    close: canClose(roles, plan),
    reopen: canReopen(roles, plan),
  }
}

/** Whether what is written differs from the decision in force; false without one, and for who reads only that. */
export async function differsFromDecision(ask: SignedInAsk, { plan }: Pick<Frame, 'plan'>, content: PlanContent): Promise<boolean> {
  if (!plan.adoption || plan.sees === 'adopted') return false
  return differs(ask, plan, await decisionOf(ask.tx, plan.id, plan.adoption.number), content)
}

/** Whether what is written differs from a decision, as far as the viewer reads both. */
export function differs({ viewer }: SignedInAsk, plan: Frame['plan'], decision: Decision, content: PlanContent): boolean {
  return changesBetween(asSeenBy(viewer, plan, decision.content), asSeenBy(viewer, plan, content)).length > 0
}

async function written(ask: SignedInAsk) {
  const frame = await wholeFrame(ask)
  return { ...frame, powers: powersIn(frame) }
}

/** What has happened with each action, and what shows it. */
function historiesIn(ask: SignedInAsk, content: PlanContent, shown: Additions['shown']): Question<PlanPageProps['histories']> {
  const ids = numbered(content).map(({ action }) => action.id)
  return together(historiesAsked(ids), shown(ask, ids)).map(
    ([histories, evidence]) =>
      new Map(
        ids.flatMap((id) => {
          const history = histories.get(id)
          if (!history) return []
          return [[id, <ActionHistory key={id} language={ask.language} action={id} {...history} shown={evidence.get(id)} />] as const]
        }),
      ),
  )
}

const introductionForm = texts('introduction', 'take').extend({ revision: revisionField })

/** Saves over the revision that the writer saw. Who comes second gets both texts. */
async function putIntroduction(ask: SignedInAsk): Promise<Response> {
  const { language, tx } = ask
  const { plan, powers } = await written(ask)
  const t = pageWords[language]
  must(powers.edit)
  const { introduction: text, take, revision } = await ask.form(introductionForm)
  if (text.length > longest.introduction)
    return introductionPage(
      ask,
      <IntroductionPage language={language} plan={{ ...plan, revision }} text={text} error={t.introductionLong} />,
      422,
    )
  const wanted = take === 'introduction' && revision === plan.revision ? plan.introduction : text
  if (await changeIntroduction(tx, actorOf(ask), plan.id, revision, wanted))
    return ask.redirect(linkTo('/plans/:id', plan.id), t.introductionSaved)
  const { plan: now } = await wholeFrame(ask)
  if (now.introduction === text) return ask.redirect(linkTo('/plans/:id', plan.id), t.introductionSaved)
  return introductionPage(ask, <IntroductionPage language={language} plan={now} text={text} theirs={now.introduction} />, 409)
}

function introductionPage(ask: SignedInAsk, page: ReturnType<typeof IntroductionPage>, status: 200 | 409 | 422 = 200): Response {
  return ask.page({ title: pageWords[ask.language].introduction, current: 'plans', status }, page)
}
