import { actorName, actorOf } from '../../ground/base/actor.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import { found, must, type SignedInAsk } from '../../ground/base/ask.ts'
import { type Fault, sentencesOf } from '../../ground/base/form.ts'
import { askOnce, together } from '../../ground/base/question.ts'
import { authorityPageAsked } from '../../people/organisation/store-settings.ts'
import { type Route, seeing } from '../../people/permission/route.ts'
import { decidedAs, isChanged } from './authority-plan.ts'
import { lacksOf } from './lacks.ts'
import { RevisionsPage } from './pages/revisions-page.tsx'
import { revisionsPageWords } from './pages/revisions-page.words.ts'
import type { RevisionsPageProps } from './pages/revisions-props.ts'
import { seesDraft } from './seeing.ts'
import { consultationForm, endForm, forceForm, freezeForm, reviewForm, sharingForm, stateCode } from './state-forms.ts'
import { planSeen } from './store.ts'
import { liveTextAsked, revisionsAsked } from './store-content.ts'
import { endForce, freezePlan, noteConsultation, noteReview, putInForce, sharePlan, unsharePlan } from './store-states.ts'
import { openPlan } from './writing.ts'

const thing = 'writing authority plan'

/** What happens to a plan, each a record: shared, talked over, frozen, in force, reviewed. */
export const stateRoutes: Route[] = [
  seeing('authority plan', 'GET', '/authority-plans/:id/revisions', (ask) => revisionsPage(ask)),
  seeing(thing, 'POST', '/authority-plans/:id/sharing', async (ask) => {
    const plan = await openPlan(ask)
    const parsed = await ask.form(sharingForm(ask.today), stateCode)
    if (!parsed.ok) return refused(ask, parsed)
    const { message, until } = parsed.value
    await sharePlan(ask.tx, actorOf(ask), actorName(ask), plan.id, { message, untilOn: until || null })
    return back(ask, 'sharing', revisionsPageWords[ask.language].isShared)
  }),
  seeing(thing, 'DELETE', '/authority-plans/:id/sharing', async (ask) => {
    const plan = await openPlan(ask)
    await unsharePlan(ask.tx, actorOf(ask), actorName(ask), plan.id)
    return back(ask, 'sharing', revisionsPageWords[ask.language].isUnshared)
  }),
  seeing(thing, 'POST', '/authority-plans/:id/consultations', async (ask) => {
    const plan = await openPlan(ask)
    const parsed = await ask.form(consultationForm(ask.today), stateCode)
    if (!parsed.ok) return refused(ask, parsed)
    const { result, ...noted } = parsed.value
    await noteConsultation(ask.tx, actorOf(ask), actorName(ask), plan.id, { ...noted, text: result })
    return back(ask, 'consultations', revisionsPageWords[ask.language].noted)
  }),
  seeing(thing, 'POST', '/authority-plans/:id/revisions', async (ask) => {
    const plan = await openPlan(ask)
    const parsed = await ask.form(freezeForm, stateCode)
    const t = revisionsPageWords[ask.language]
    if (!parsed.ok) return refused(ask, parsed)
    if (plan.latest && !isChanged(plan)) return back(ask, 'versions', t.frozenAlready(plan.latest.number))
    const number = await freezePlan(ask.tx, actorOf(ask), actorName(ask), plan, parsed.value.note)
    return back(ask, 'versions', t.frozen(number))
  }),
  seeing(thing, 'POST', '/authority-plans/:id/revisions/:number/force', async (ask) => {
    const plan = await openPlan(ask)
    const revision = found((await askOnce(ask.tx, revisionsAsked(plan.id))).find(({ number }) => String(number) === ask.param('number')))
    const before = decidedAs(plan, revision)
    if (before) return back(ask, 'force', revisionsPageWords[ask.language].inForceBefore(before.number, before.from))
    const parsed = await ask.form(forceForm(ask.today), stateCode)
    if (!parsed.ok) return refused(ask, parsed)
    await putInForce(ask.tx, actorOf(ask), actorName(ask), plan.id, revision.id, parsed.value)
    return back(ask, 'force', revisionsPageWords[ask.language].inForce)
  }),
  seeing(thing, 'DELETE', '/authority-plans/:id/revisions/:number/force', async (ask) => {
    const plan = await openPlan(ask)
    const force = found(plan.decided.find(({ number }) => String(number) === ask.param('number')))
    must(force.decision === null)
    const parsed = await ask.form(endForm, stateCode)
    if (!parsed.ok) {
      const said = sentencesOf(parsed.faults, revisionsPageWords[ask.language].errors).reason ?? ''
      return revisionsPage(ask, { sent: parsed.sent, errors: { [`reason-${force.number}`]: said } })
    }
    await endForce(ask.tx, actorOf(ask), actorName(ask), plan.id, force.id, parsed.value.reason)
    return back(ask, 'force', revisionsPageWords[ask.language].forceEnded(force.number))
  }),
  seeing(thing, 'POST', '/authority-plans/:id/reviews', async (ask) => {
    const plan = await openPlan(ask)
    must(plan.force !== null && plan.force.from <= ask.today)
    const parsed = await ask.form(reviewForm(ask.today), stateCode)
    if (!parsed.ok) return refused(ask, parsed)
    const { reviewDay, holds, reviewText, next } = parsed.value
    await noteReview(ask.tx, actorOf(ask), actorName(ask), plan.id, {
      onDay: reviewDay,
      holds: holds === 'yes',
      text: reviewText,
      nextOn: next || null,
    })
    return back(ask, 'review', revisionsPageWords[ask.language].reviewDone)
  }),
]

function back(ask: SignedInAsk, place: string, said: string): Response {
  return ask.redirect(`${linkTo('/authority-plans/:id/revisions', ask.id('id'))}#${place}`, said)
}

function refused(
  ask: SignedInAsk,
  { sent, faults }: { sent: Record<string, string>; faults: Fault<keyof typeof stateCode>[] },
): Promise<Response> {
  return revisionsPage(ask, { sent, errors: sentencesOf(faults, revisionsPageWords[ask.language].errors) })
}

async function revisionsPage(ask: SignedInAsk, shown: Pick<RevisionsPageProps, 'sent' | 'errors'> = {}): Promise<Response> {
  const { tx, viewer, today, language } = ask
  const [{ plan, right, revisions, text }, { organiser }] = await askOnce(
    tx,
    together(
      planSeen(viewer, today, ask.id('id')).followedBy((seen) => {
        must(seesDraft(seen.right))
        return together(revisionsAsked(seen.plan.id), liveTextAsked(seen.plan)).map(([all, live]) => ({
          ...seen,
          revisions: all,
          text: live,
        }))
      }),
      authorityPageAsked(viewer.authority),
    ),
  )
  return ask.page(
    { title: revisionsPageWords[language].title, current: 'plans', status: shown.errors ? 422 : 200 },
    <RevisionsPage
      {...{ language, today, plan, organiser, right, revisions, ...shown }}
      consultations={text.consultations}
      lacks={lacksOf(text, text.loose.length)}
    />,
  )
}
