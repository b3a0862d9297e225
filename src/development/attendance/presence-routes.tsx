import { readCode } from '../../cycle/ballot/ticket.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import type { Ask, SignedInAsk } from '../../ground/base/ask.ts'
import { formatList } from '../../ground/base/language.ts'
import { askOnce, together } from '../../ground/base/question.ts'
import { countAttempt, secondsUntil } from '../../people/access/attempts.ts'
import { open, type Route, seeing } from '../../people/permission/route.ts'
import { type SeenSession, sessionSeen } from '../programme/store-sessions.ts'
import { minutesLater, type Turn, turnAt } from './attendance.ts'
import { hasMarked, markOneself } from './attending.ts'
import { dropNote, holds, keepNote, noteOf } from './code.ts'
import { typedForm } from './forms.ts'
import { mostAfter, mostBefore, mostWrong, mostWrongFromNetwork, windowMinutes } from './limits.ts'
import { ExpiredPage, NotNowPage, PresencePage, TypedPage } from './pages/presence-page.tsx'
import { presenceWords } from './pages/presence-page.words.ts'
import { attendeesAsked, settingAsked } from './store.ts'
import { nearSessionsAsked } from './store-own.ts'

/** Marking oneself: by the picture on the screen, which leads through signing in and back to the same session, or by its letters. */
export const presenceRoutes: Route[] = [
  open('GET', '/presence/:id', (ask) => (ask.viewer ? arrive(Object.assign(ask, { viewer: ask.viewer })) : arriveSignedOut(ask)), {
    secretAddress: true,
  }),
  seeing('programmes', 'POST', '/presence/:id', async (ask) => {
    const id = ask.id('id')
    const note = noteOf(ask, id)
    const [session, setting] = await askOnce(ask.tx, together(sessionSeen(ask.viewer, id), settingAsked(id)))
    if (!note) return typedPage(ask, { expired: true }, 410)
    if (turnAt(session, setting, note.at) !== note.turn) return notNow(ask, session)
    dropNote(ask, id)
    return markedAt(ask, session, note.turn, 'qr')
  }),
  seeing('programmes', 'GET', '/narvaro', (ask) => typedPage(ask, {})),
  seeing('programmes', 'POST', '/narvaro', async (ask) => {
    const { code } = await ask.form(typedForm)
    const t = presenceWords[ask.language]
    const bucket = `attendance code ${ask.viewer.person}`
    const tried = await countAttempt(ask.program, bucket, windowMinutes, 0)
    if (tried.count >= mostWrong) return typedPage(ask, { error: t.faults.often, code }, 429, secondsUntil(tried, ask.now))
    const meant = await sessionBy(ask, code)
    if (!meant) {
      await countAttempt(ask.program, bucket, windowMinutes)
      return typedPage(ask, { error: t.faults.wrong, code }, 422)
    }
    const session = await askOnce(ask.tx, sessionSeen(ask.viewer, meant.session))
    return markedAt(ask, session, meant.turn, 'self')
  }),
]

/** Somebody signed in has scanned the picture, or comes back from signing in with what their device kept. */
async function arrive(ask: SignedInAsk): Promise<Response> {
  const { language, viewer, today, now } = ask
  const id = ask.id('id')
  const turn = await turnOf(ask, id)
  const [session, setting, [mine]] = await askOnce(
    ask.tx,
    together(sessionSeen(viewer, id), settingAsked(id), attendeesAsked(id, today, viewer.person)),
  )
  if (turn === 'expired') return typedPage(ask, { expired: true }, 410)
  const note = noteOf(ask, id)
  const at = turn === null ? (note?.at ?? now) : now
  const marks = turn ?? note?.turn ?? null
  if (marks === null) return turnAt(session, setting, now) ? typedPage(ask, {}) : notNow(ask, session)
  if (turnAt(session, setting, at) !== marks) return notNow(ask, session)
  const t = presenceWords[language]
  if (hasMarked(mine, marks))
    return ask.page(
      { title: t.title, current: 'programmes' },
      <NotNowPage language={language} title={t.title} text={t.already(session.title)} session={session.id} />,
    )
  const name = `${viewer.givenName} ${viewer.familyName}`
  return ask.page({ title: t.title, current: 'programmes' }, <PresencePage {...{ language, session, name }} turn={marks} />)
}

/** Somebody who is not signed in has scanned the picture: their device keeps that they were here, and they sign in. Nothing is asked of the database: whose session it is is not known yet. */
async function arriveSignedOut(ask: Ask): Promise<Response> {
  const { language } = ask
  const id = ask.id('id')
  const turn = await turnOf(ask, id)
  if (turn === 'expired') return ask.page({ title: presenceWords[language].expired, status: 410 }, <ExpiredPage language={language} />)
  return ask.redirect(`${linkTo('/sign-in')}?next=${encodeURIComponent(linkTo('/presence/:id', id))}`)
}

/**
 * What the code in the address marks, kept on the device; null without a code. Who guesses is held off by person, and before signing in by network: whoever is held off signs in and types the
 * letters, so that nobody is shut out by others behind the same network.
 */
async function turnOf(ask: Ask, session: string): Promise<Turn | 'expired' | null> {
  const code = ask.query('code')
  if (code === '') return null
  const bucket = ask.viewer ? `attendance code ${ask.viewer.person}` : `attendance picture ${ask.address}`
  const most = ask.viewer ? mostWrong : mostWrongFromNetwork
  if ((await countAttempt(ask.program, bucket, windowMinutes, 0)).count >= most) return 'expired'
  const letters = readCode(code)
  const turn = letters && (['in', 'out'] as const).find((each) => holds(ask.program.secret, session, each, letters, ask.now))
  if (!turn) {
    await countAttempt(ask.program, bucket, windowMinutes)
    return 'expired'
  }
  keepNote(ask, session, turn)
  return turn
}

/** The session whose letters somebody typed, of those that have a code now. */
async function sessionBy({ tx, program, now }: SignedInAsk, typed: string): Promise<{ session: string; turn: Turn } | null> {
  const letters = readCode(typed)
  if (!letters) return null
  const near = await askOnce(tx, nearSessionsAsked(minutesLater(now, -mostAfter), minutesLater(now, mostBefore)))
  for (const { id, startsAt, endsAt, ...setting } of near) {
    const turn = turnAt({ startsAt, endsAt, released: true, cancelled: null }, setting, now)
    if (turn && holds(program.secret, id, turn, letters, now)) return { session: id, turn }
  }
  return null
}

async function markedAt(ask: SignedInAsk, session: SeenSession, turn: Turn, source: 'qr' | 'self'): Promise<Response> {
  const { language } = ask
  const t = presenceWords[language]
  const outcome = await markOneself(ask, session, turn, source)
  if (outcome.as === 'locked')
    return ask.page(
      { title: t.title, current: 'programmes', status: 409 },
      <NotNowPage language={language} title={t.noCode} text={t.locked(session.leader?.name ?? t.leader)} session={session.id} />,
    )
  const there = linkTo('/course-sessions/:id', session.id)
  if (outcome.as === 'overruled') return ask.redirect(there, t.overruled(outcome.byName))
  const said = [
    turn === 'in' ? t.marked(session.title) : t.markedOut(session.title),
    ...(outcome.movedFrom.length > 0 ? [t.moved(formatList(outcome.movedFrom, language))] : []),
    ...(outcome.elsewhere.length > 0 ? [t.elsewhere(formatList(outcome.elsewhere, language))] : []),
  ]
  return ask.redirect(there, said.join(' '))
}

function notNow(ask: SignedInAsk, session: SeenSession): Response {
  const t = presenceWords[ask.language]
  return ask.page(
    { title: t.noCode, current: 'programmes', status: 410 },
    <NotNowPage language={ask.language} title={t.noCode} text={t.noCodeText(session.leader?.name ?? t.leader)} session={session.id} />,
  )
}

function typedPage(
  ask: SignedInAsk,
  shown: { error?: string; expired?: boolean; code?: string },
  status: 200 | 410 | 422 | 429 = 200,
  retryAfter?: number,
): Response {
  const { language } = ask
  const t = presenceWords[language]
  return ask.page(
    { title: shown.expired ? t.expired : t.typed, current: 'programmes', status, retryAfter },
    <TypedPage {...{ language, ...shown }} code={shown.code?.slice(0, 40) ?? ''} />,
  )
}
