import { z } from 'zod'
import { answeredNow } from '../../cycle/ballot/answered-now.ts'
import type { Ballot } from '../../cycle/ballot/ballot.ts'
import { BallotScreen } from '../../cycle/ballot/screen.tsx'
import { ballotsOf, closeBallot, codeNow, makeCode, withoutMail } from '../../cycle/ballot/store.ts'
import { actorOf } from '../../ground/base/actor.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import { must, type SignedInAsk } from '../../ground/base/ask.ts'
import { dayOf } from '../../ground/base/clock.ts'
import { recordEvent } from '../../ground/base/event.ts'
import { codesOf } from '../../ground/base/form.ts'
import { formatDay } from '../../ground/base/language.ts'
import { askOnce, together } from '../../ground/base/question.ts'
import { type Route, seeing } from '../../people/permission/route.ts'
import { sessionSeen } from '../programme/store-sessions.ts'
import { besideWords } from './beside.words.ts'
import { canOpen, type Evaluation } from './evaluation.ts'
import { evaluationWords } from './evaluation.words.ts'
import { RunningPage } from './pages/running-page.tsx'
import { runningWords } from './running.words.ts'
import { chargedAsked, evaluationSeen } from './store.ts'
import { lettersOf, openEvaluation, writeLetters } from './store-open.ts'

const code = codesOf({ wrong: '' })
const presentForm = z.object({ present: z.coerce.number(code.wrong).int(code.wrong).min(1, code.wrong).max(100_000, code.wrong) })

/** Opening an evaluation in the room, and one that is open: the code and the screen, reminding, closing. */
export const runningRoutes: Route[] = [
  seeing('programmes', 'POST', '/course-sessions/:id/evaluation', async (ask) => {
    const session = await askOnce(ask.tx, sessionSeen(ask.viewer, ask.id('id')))
    must(canOpen(session, ask.now) && (session.leads || (await askOnce(ask.tx, chargedAsked(ask.viewer, session.programme.id)))))
    const held = { ...session, programme: session.programme.id }
    const { id } = await openEvaluation(ask.tx, ask.program.secret, actorOf(ask), held, 'after')
    return ask.redirect(linkTo('/evaluations/:id', id), besideWords[ask.language].opened)
  }),
  seeing('programmes', 'POST', '/evaluations/:id/code', async (ask) => {
    const { evaluation, ballot } = await openOne(ask)
    if (!ballot) return ask.redirect(linkTo('/evaluations/:id', evaluation.id))
    const form = await ask.form(presentForm, code)
    if (!form.ok) return runningPage(ask, evaluation, { present: form.sent.present ?? '', error: runningWords[ask.language].codeWrong })
    await makeCode(ask.tx, ask.program, ballot, form.value.present, ask.today)
    return ask.redirect(linkTo('/evaluations/:id/screen', evaluation.id))
  }),
  seeing('programmes', 'GET', '/evaluations/:id/screen', async (ask) => {
    const { evaluation, ballot } = await openOne(ask)
    const letters = ballot && (await codeNow(ask.tx, ask.program.secret, ballot.id, ask.today))
    if (!ballot || !letters) return ask.redirect(linkTo('/evaluations/:id', evaluation.id))
    const { language, program, tx } = ask
    const { screen: t, unsaid } = runningWords[language]
    const { text: answered } = await answeredNow(tx, ballot, language, { of: t.count, unsaid })
    const title = evaluationWords[language].of(evaluation.session.title)
    return ask.page(
      { title, current: 'programmes' },
      <BallotScreen
        {...{ title, answered }}
        words={t}
        context={formatDay(dayOf(evaluation.session.startsAt), language, true)}
        letters={letters.letters}
        publicUrl={program.config.publicUrl}
        to={{ screen: linkTo('/evaluations/:id/screen', evaluation.id), back: linkTo('/evaluations/:id', evaluation.id) }}
      />,
    )
  }),
  seeing('programmes', 'POST', '/evaluations/:id/reminder', async (ask) => {
    const { evaluation, ballot } = await openOne(ask)
    const sends = ballot !== null && (await askOnce(ask.tx, lettersOf(evaluation.id))).has('first')
    if (sends) await writeLetters(ask.tx, actorOf(ask), { id: evaluation.id, ballot: ballot.id }, 'again')
    return ask.redirect(linkTo('/evaluations/:id', evaluation.id), sends ? runningWords[ask.language].reminded : undefined)
  }),
  seeing('programmes', 'POST', '/evaluations/:id/closing', async (ask) => {
    const { evaluation, ballot } = await openOne(ask)
    if (!ballot) return ask.redirect(linkTo('/evaluations/:id', evaluation.id))
    const { authority, by, today } = actorOf(ask)
    await closeBallot(ask.tx, authority, ballot.id, today)
    await recordEvent(ask.tx, { authority, by, what: 'evaluation.closed', about: { kind: 'course-session', id: evaluation.session.id } })
    return ask.redirect(linkTo('/evaluations/:id', evaluation.id), runningWords[ask.language].closed)
  }),
]

/** An evaluation that the asker reads, with its ballot while that is open; null once it is not. */
async function openOne(ask: SignedInAsk): Promise<{ evaluation: Evaluation; ballot: Ballot | null }> {
  const evaluation = await askOnce(ask.tx, evaluationSeen(ask.viewer, ask.id('id')))
  return { evaluation, ballot: await ballotOf(ask, evaluation) }
}

async function ballotOf({ tx }: SignedInAsk, { standing, ballot }: Evaluation): Promise<Ballot | null> {
  if (standing.is !== 'open' || ballot === null) return null
  return (await ballotsOf(tx, [ballot])).get(ballot) ?? null
}

type Sent = { present?: string; error?: string }

/** The page of an evaluation that is open. */
export async function runningPage(ask: SignedInAsk, evaluation: Evaluation, { present, error }: Sent = {}): Promise<Response> {
  const { language, tx, today, program } = ask
  const ballot = await ballotOf(ask, evaluation)
  must(ballot !== null)
  const [letters] = await askOnce(tx, together(lettersOf(evaluation.id)))
  return ask.page(
    { title: evaluationWords[language].of(evaluation.session.title), current: 'programmes', status: error ? 422 : 200 },
    <RunningPage
      {...{ language, evaluation, letters, error }}
      closesOn={ballot.closesOn}
      answered={await answeredNow(tx, ballot, language, runningWords[language])}
      code={await codeNow(tx, program.secret, ballot.id, today)}
      withoutMail={await withoutMail(tx, ballot.id)}
      present={present ?? String(ballot.eligible)}
    />,
  )
}
