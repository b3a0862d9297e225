import { actorName, actorOf } from '../../ground/base/actor.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import { type Ask, found, must, type SignedInAsk } from '../../ground/base/ask.ts'
import { sentencesOf } from '../../ground/base/form.ts'
import { inEach } from '../../ground/base/language.ts'
import { all, askOnce, together } from '../../ground/base/question.ts'
import { type BeforeAsking, type Route, seeing } from '../../people/permission/route.ts'
import type { TrainingBeside } from './beside.ts'
import { needForm, offerForm, signupCode, signupForm, waitingForm } from './forms.ts'
import { SessionPage, type SessionPageProps } from './pages/session-page.tsx'
import { sessionPageWords } from './pages/session-page.words.ts'
import { signUpTogether } from './signing-together.ts'
import { clashesAsked } from './store-clash.ts'
import { lecturersAsked } from './store-lecturers.ts'
import { movesAsked } from './store-list.ts'
import { type SeenSession, sessionSeen, signableAsked } from './store-sessions.ts'
import { answerOffer, leave, leaveLine, type Outcome, signUp, standInLine, tellNeed } from './store-signup.ts'

/** One's own part in a session: a seat, a place in line, an answer to an offer. */
export function signupRoutes(beside: TrainingBeside): Route[] {
  return [
    seeing(
      'programmes',
      'POST',
      '/course-sessions/:id/signup',
      async (ask) => {
        const id = await signable(ask)
        const parsed = await ask.form(signupForm, signupCode)
        if (!parsed.ok) return showSession(ask, beside, refusedBy(ask, parsed))
        const { way, need, to } = parsed.value
        return toldOf(ask, beside, id, await signUp(ask.tx, actorOf(ask), id, way, { text: need, to }), parsed.sent)
      },
      { attempt: seatAtOnce },
    ),
    seeing('programmes', 'DELETE', '/course-sessions/:id/signup', async (ask) => {
      const session = await mine(ask)
      must(session.own.signup !== null)
      const t = sessionPageWords[ask.language]
      if (!(await leave(ask.tx, actorOf(ask), actorName(ask), session.id))) return showSession(ask, beside, { refused: t.leftLate })
      return ask.redirect(linkTo('/course-sessions/:id', session.id), t.left)
    }),
    seeing('programmes', 'PUT', '/course-sessions/:id/need', async (ask) => {
      const session = await mine(ask)
      const { id } = found(session.own.signup)
      const parsed = await ask.form(needForm, signupCode)
      if (!parsed.ok) return showSession(ask, beside, refusedBy(ask, parsed))
      const { need, to } = parsed.value
      if (!(await tellNeed(ask.tx, actorOf(ask), session.id, id, { text: need, to })))
        return toldOf(ask, beside, session.id, 'leader', parsed.sent)
      return ask.redirect(linkTo('/course-sessions/:id', session.id), sessionPageWords[ask.language].needSaved)
    }),
    seeing('programmes', 'POST', '/course-sessions/:id/waiting', async (ask) => {
      const id = await signable(ask)
      const parsed = await ask.form(waitingForm, signupCode)
      if (!parsed.ok) return showSession(ask, beside, refusedBy(ask, parsed))
      const { wish, direct } = parsed.value
      return toldOf(ask, beside, id, await standInLine(ask.tx, actorOf(ask), id, wish, direct !== ''), parsed.sent)
    }),
    seeing('programmes', 'DELETE', '/course-sessions/:id/waiting', async (ask) => {
      const session = await mine(ask)
      must(session.own.waiting !== null && (await leaveLine(ask.tx, actorOf(ask), session.id)))
      return ask.redirect(linkTo('/course-sessions/:id', session.id), sessionPageWords[ask.language].leftLine)
    }),
    seeing('programmes', 'PUT', '/course-sessions/:id/offer', async (ask) => {
      const session = await mine(ask)
      must(session.own.waiting !== null)
      const parsed = await ask.form(offerForm, signupCode)
      if (!parsed.ok) return showSession(ask, beside, refusedBy(ask, parsed))
      const takesIt = parsed.value.answer === 'yes'
      const t = sessionPageWords[ask.language]
      const { need, to } = parsed.value
      const came = await answerOffer(ask.tx, actorOf(ask), session.id, takesIt, { text: need, to })
      if (came === 'leader' || came === 'clash') return toldOf(ask, beside, session.id, came, parsed.sent)
      if (came === 'lapsed') return showSession(ask, beside, { refused: t.lapsed })
      return ask.redirect(linkTo('/course-sessions/:id', session.id), takesIt ? t.signedUp : t.declined)
    }),
  ]
}

const signedUp = inEach((language) => sessionPageWords[language].signedUp)

/** A seat in one round trip, with those who come at the same time, when there is one and nothing else is to be said. */
async function seatAtOnce(ask: Ask, { chosen, usedForm }: BeforeAsking): Promise<Response | null> {
  if (!ask.claim) return null
  const parsed = await ask.form(signupForm, signupCode)
  if (!parsed.ok) return null
  const { way, need, to } = parsed.value
  const session = ask.id('id')
  const location = linkTo('/course-sessions/:id', session)
  const { claim, program, now, today } = ask
  const wanted = { claim, session, way, need: { text: need, to }, form: usedForm(), language: chosen, now, today }
  const said = await signUpTogether(program, wanted, { location, said: signedUp })
  return said === null ? null : ask.redirect(location, said)
}

/** A session that everybody may see, or NotFound: nobody signs up for a draft. */
async function mine(ask: SignedInAsk): Promise<SeenSession> {
  const session = await askOnce(ask.tx, sessionSeen(ask.viewer, ask.id('id')))
  must(session.released)
  return session
}

/** The session that the address names, which is released and for who asks, or NotFound. */
async function signable(ask: SignedInAsk): Promise<string> {
  const id = ask.id('id')
  must(await askOnce(ask.tx, signableAsked(ask.viewer, id)))
  return id
}

type Shown = Pick<SessionPageProps, 'sent' | 'errors' | 'refused'>

function refusedBy(
  ask: SignedInAsk,
  { sent, faults }: { sent: Record<string, string>; faults: { field: string; code: keyof (typeof sessionPageWords)['sv']['faults'] }[] },
): Shown {
  return { sent, errors: sentencesOf(faults, sessionPageWords[ask.language].faults) }
}

/** What came of wanting a seat: said once on the session's page, or over it with the form filled in. */
function toldOf(
  ask: SignedInAsk,
  beside: TrainingBeside,
  session: string,
  outcome: Outcome,
  sent: Record<string, string>,
): Response | Promise<Response> {
  const t = sessionPageWords[ask.language]
  if (outcome === 'seated' || outcome === 'in line')
    return ask.redirect(linkTo('/course-sessions/:id', session), outcome === 'seated' ? t.signedUp : t.stood)
  return showSession(ask, beside, { sent, refused: t.faults[outcome] })
}

/** A session's page, with what rooms above show on it. */
export async function showSession(ask: SignedInAsk, { session: tells }: TrainingBeside, shown: Shown = {}): Promise<Response> {
  const { language, now } = ask
  const id = ask.id('id')
  const [{ session, beside }, moves, lecturers, clashes] = await askOnce(
    ask.tx,
    together(
      sessionSeen(ask.viewer, id).followedBy((seen) =>
        all(tells.map((tell) => tell(ask, seen))).map((beside) => ({ session: seen, beside })),
      ),
      movesAsked(id),
      lecturersAsked(id),
      clashesAsked(ask.viewer.person, id),
    ),
  )
  return ask.page(
    { title: session.title, current: 'programmes', status: shown.errors || shown.refused ? 422 : 200 },
    <SessionPage {...{ language, now, session, moves, lecturers, clashes, beside, ...shown }} />,
  )
}
