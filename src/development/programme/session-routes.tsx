import { actorName, actorOf } from '../../ground/base/actor.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import { found, must, type SignedInAsk } from '../../ground/base/ask.ts'
import { sentencesOf } from '../../ground/base/form.ts'
import { askOnce, together } from '../../ground/base/question.ts'
import { type Route, seeing } from '../../people/permission/route.ts'
import type { TrainingBeside } from './beside.ts'
import { cancelCode, cancelForm, leadForm } from './forms.ts'
import { calendarEventOf } from './invitation.ts'
import { longestSearch, SessionListPage, type SessionListProps } from './pages/session-list-page.tsx'
import { listPageWords } from './pages/session-list-page.words.ts'
import { sessionPageWords } from './pages/session-page.words.ts'
import { canChange } from './programme.ts'
import { showSession } from './signup-routes.tsx'
import { colleagueWith } from './store.ts'
import { cancelSession, handLead, releaseSession } from './store-change.ts'
import { listAsked, waitingListAsked } from './store-list.ts'
import { type SeenSession, sessionRun, sessionSeen } from './store-sessions.ts'
import { takeOff } from './store-signup.ts'

/** A session as it is read, and as who runs the programme or leads it deals with it. */
export function sessionRoutes(beside: TrainingBeside): Route[] {
  return [
    seeing('programmes', 'GET', '/course-sessions/:id', (ask) => showSession(ask, beside)),
    seeing('programmes', 'GET', '/course-sessions/:id/session.ics', async (ask) => {
      const { language, program, now } = ask
      const session = await askOnce(ask.tx, sessionSeen(ask.viewer, ask.id('id')))
      const { id } = found(session.own.signup)
      const text = await calendarEventOf(
        session,
        { signup: id, gone: session.cancelled !== null },
        { publicUrl: program.config.publicUrl, language, stamp: now },
      )
      return ask.file(text, 'text/calendar; charset=utf-8', `${session.title}.ics`)
    }),
    seeing('programmes', 'POST', '/course-sessions/:id/release', async (ask) => {
      const session = await sessionRun(ask.tx, ask.viewer, ask.id('id'))
      must(session.programme.released && !session.cancelled)
      await releaseSession(ask.tx, actorOf(ask), actorName(ask), session.id)
      return ask.redirect(linkTo('/course-sessions/:id', session.id), sessionPageWords[ask.language].released)
    }),
    seeing('programmes', 'GET', '/course-sessions/:id/list', async (ask) => listPage(ask, await listedSession(ask))),
    seeing('programmes', 'DELETE', '/course-sessions/:id/list/:person', async (ask) => {
      const session = await listedSession(ask)
      const person = ask.id('person')
      const [list] = await askOnce(ask.tx, together(listAsked(session.id, ask.today)))
      const { name } = found(list.find((each) => each.person === person))
      must(await takeOff(ask.tx, actorOf(ask), actorName(ask), session.id, person))
      return ask.redirect(linkTo('/course-sessions/:id/list', session.id), listPageWords[ask.language].tookOff(name))
    }),
    seeing('programmes', 'PUT', '/course-sessions/:id/leader', async (ask) => {
      const session = await sessionRun(ask.tx, ask.viewer, ask.id('id'))
      const { mail } = await ask.form(leadForm)
      const t = listPageWords[ask.language]
      const somebody = await colleagueWith(ask.tx, mail)
      if (!somebody) return listPage(ask, session, { sent: { mail }, errors: { mail: t.faults.mail } })
      await handLead(ask.tx, actorOf(ask), session.id, somebody.id)
      return ask.redirect(linkTo('/course-sessions/:id/list', session.id), t.handed(somebody.name))
    }),
    seeing('programmes', 'POST', '/course-sessions/:id/cancelling', async (ask) => {
      const session = await sessionRun(ask.tx, ask.viewer, ask.id('id'))
      must(canChange(session, ask.now))
      const parsed = await ask.form(cancelForm, cancelCode)
      const t = listPageWords[ask.language]
      if (!parsed.ok) return listPage(ask, session, { sent: parsed.sent, errors: sentencesOf(parsed.faults, t.faults) })
      await cancelSession(ask.tx, actorOf(ask), actorName(ask), session.id, parsed.value.reason)
      return ask.redirect(linkTo('/course-sessions/:id', session.id), t.cancelled)
    }),
  ]
}

/** A session whose names the asker reads: who runs its programme, and who leads it. */
async function listedSession(ask: SignedInAsk): Promise<SeenSession> {
  const session = await askOnce(ask.tx, sessionSeen(ask.viewer, ask.id('id')))
  must(session.runs || session.leads)
  return session
}

async function listPage(ask: SignedInAsk, session: SeenSession, shown: Pick<SessionListProps, 'sent' | 'errors'> = {}): Promise<Response> {
  const { language, now, today } = ask
  const [list, line] = await askOnce(ask.tx, together(listAsked(session.id, today), waitingListAsked(session.id)))
  return ask.page(
    { title: `${listPageWords[language].title}: ${session.title}`, current: 'programmes', status: shown.errors ? 422 : 200 },
    <SessionListPage
      {...{ language, now, session, list, line, ...shown }}
      who={ask.query('who').slice(0, longestSearch).trim()}
      page={pageOf(ask.query('page'))}
    />,
  )
}

/** A page's number as an address says it; the first for what is none. */
function pageOf(said: string): number {
  const page = Number(said)
  return Number.isInteger(page) && page >= 1 && page <= 1000 ? page : 1
}
