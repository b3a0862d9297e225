import { z } from 'zod'
import { findAspect } from '../../content/framework/framework.ts'
import { versionAsked } from '../../content/framework/store.ts'
import { askedFor } from '../../cycle/checkin/store-write.ts'
import { planTitle } from '../../cycle/plan/plan-sentences.ts'
import { canAdopt } from '../../cycle/plan/rules.ts'
import { type Plan, plansSeen } from '../../cycle/plan/store.ts'
import { schoolsUnder } from '../../cycle/release/store-released.ts'
import { actorName, actorOf } from '../../ground/base/actor.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import { found, must, type SignedInAsk } from '../../ground/base/ask.ts'
import { askOnce, together } from '../../ground/base/question.ts'
import { membershipsIn } from '../../people/membership/membership.ts'
import { sightOf } from '../../people/permission/permission.ts'
import { type Route, seeing } from '../../people/permission/route.ts'
import { programmesAsked } from '../programme/store.ts'
import { sessionSeen, sessionsAsked } from '../programme/store-sessions.ts'
import { signUp } from '../programme/store-signup.ts'
import { groundAsked } from './ground.ts'
import { invitationWords } from './invitation.words.ts'
import { needsWords } from './needs.words.ts'
import { about, type Offer } from './offer.ts'
import { NeedsPage } from './pages/needs-page.tsx'
import { PlanTrainingPage } from './pages/plan-training-page.tsx'
import { aspectsOfPlan } from './plan-aspects.ts'
import { answerInvitation, invite, invitedAsked } from './store.ts'
import { noOffer, offersAsked } from './store-offer.ts'

const inviteForm = z.object({ session: z.uuid().catch('') })
const answerForm = z.object({ answer: z.string().default('') })

/** From a need to what is offered, and inviting a group to it. */
export const offerRoutes: Route[] = [
  seeing('training needs', 'GET', '/training-needs', async (ask) => {
    const { language, viewer, now, tx } = ask
    const ground = await askOnce(tx, groundAsked(viewer, ask.query('unit')))
    const schools = ground?.unit.level === 'district' ? await schoolsUnder(tx, ground.round.id, ground.unit) : null
    const needs = ground?.needs ?? []
    const keys = needs.map(({ aspect }) => aspect.key)
    const offers = ground ? await askOnce(tx, offersAsked(ground.framework.key, keys, schools, now)) : new Map<string, Offer>()
    const rows = needs.map((need) => ({ need, offer: offers.get(need.aspect.key) ?? noOffer }))
    return ask.page(
      { title: needsWords[language].title, current: 'programmes' },
      <NeedsPage {...{ language, ground, rows }} makes={sightOf(viewer, 'running programmes') !== null} />,
    )
  }),
  seeing('programmes', 'GET', '/plans/:id/training', async (ask) => {
    const { language, viewer, now, today, tx } = ask
    const plan = await ledPlan(ask)
    const [aspects, programmes, sessions, invited, { framework }] = await askOnce(
      tx,
      together(
        aspectsOfPlan(plan, today),
        programmesAsked(viewer, today),
        sessionsAsked(viewer, { endsAfter: now }),
        invitedAsked(plan.id),
        versionAsked(plan.frameworkVersion),
      ),
    )
    return ask.page(
      { title: invitationWords[language].title, current: 'plans' },
      <PlanTrainingPage
        {...{ language, invited }}
        plan={{ id: plan.id, title: planTitle(plan, language), school: plan.unit.kind === 'school' }}
        hasAspects={aspects.length > 0}
        fitting={about(aspects, programmes, sessions, now)}
        nameOf={(_, aspect) => findAspect(framework, aspect)?.name[language] ?? null}
      />,
    )
  }),
  seeing('programmes', 'POST', '/plans/:id/training', async (ask) => {
    const { language, viewer, now, today, tx } = ask
    const plan = await ledPlan(ask)
    const { session } = await ask.form(inviteForm)
    const [aspects, programmes, sessions] = await askOnce(
      tx,
      together(aspectsOfPlan(plan, today), programmesAsked(viewer, today), sessionsAsked(viewer, { endsAfter: now })),
    )
    found(about(aspects, programmes, sessions, now).find((each) => each.session.id === session))
    const people = (await askedFor(tx, plan.unit, plan.school.id, today)).map(({ id }) => id)
    const count = await invite(tx, actorOf(ask), actorName(ask), { plan: plan.id, session, people })
    return ask.redirect(linkTo('/plans/:id/training', plan.id), invitationWords[language].invited(count))
  }),
  seeing('programmes', 'PUT', '/course-sessions/:id/invitation', async (ask) => {
    const session = await askOnce(ask.tx, sessionSeen(ask.viewer, ask.id('id')))
    const { answer } = await ask.form(answerForm)
    must(session.released && (await answerInvitation(ask.tx, actorOf(ask), session.id)))
    const { yours: t } = invitationWords[ask.language]
    const back = linkTo('/course-sessions/:id', session.id)
    if (answer !== 'yes') return ask.redirect(back, t.declined)
    const way = (session.seats.find(({ free }) => free > 0) ?? found(session.seats[0])).way
    // Under the session's lock as every sign-up: an invitation gives nobody a seat before others.
    const came = session.programme.forAsker ? await signUp(ask.tx, actorOf(ask), session.id, way, { text: '', to: '' }) : 'full'
    return ask.redirect(back, came === 'seated' ? t.signedUp : t.full)
  }),
]

/** A plan of which the asker leads the group, or NotFound. */
async function ledPlan(ask: SignedInAsk): Promise<Plan> {
  const { tx, viewer, today } = ask
  const [plan] = await plansSeen(tx, viewer, today, { id: ask.id('id') })
  const seen = found(plan)
  must(canAdopt(membershipsIn(viewer, seen), seen))
  return seen
}
