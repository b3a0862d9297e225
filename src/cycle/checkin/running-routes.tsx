import { z } from 'zod'
import { actorOf } from '../../ground/base/actor.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import { must, type SignedInAsk } from '../../ground/base/ask.ts'
import { codesOf } from '../../ground/base/form.ts'
import { type Route, signedIn } from '../../people/permission/route.ts'
import { answersForm, readAnswers } from '../ballot/answer-form.ts'
import { answeredNow } from '../ballot/answered-now.ts'
import type { Asking, Ballot } from '../ballot/ballot.ts'
import { BallotScreen } from '../ballot/screen.tsx'
import { ballotsOf, closeBallot, codeNow, makeCode, withoutMail, writeToAll } from '../ballot/store.ts'
import { checkTitle } from '../plan/past/check-title.ts'
import { askingOf } from './asking.ts'
import type { Checkin } from './checkin.ts'
import { checkinFrame, type Frame, leadFrame } from './frame.ts'
import { type PlanOver, RunningPage } from './pages/running-page.tsx'
import { TogetherPage } from './pages/together-page.tsx'
import { runningWords } from './running.words.ts'
import { fillInTogether, tell } from './store-write.ts'

const code = codesOf({ wrong: '' })
const presentForm = z.object({ present: z.coerce.number(code.wrong).int(code.wrong).min(1, code.wrong).max(100_000, code.wrong) })

/** A check while it is open: the code and the screen, reminding, closing; and the form of a small group. */
export const runningRoutes: Route[] = [
  signedIn('POST', '/checkins/:id/code', async (ask) => {
    const { ballot, ...frame } = await openFrame(ask)
    const { checkin } = frame
    if (!ballot) return ask.redirect(linkTo('/checkins/:id', checkin.id))
    const form = await ask.form(presentForm, code)
    if (!form.ok) return runningPage(ask, frame, { present: form.sent.present ?? '', error: runningWords[ask.language].code.wrong })
    await makeCode(ask.tx, ask.program, ballot, form.value.present, ask.today)
    return ask.redirect(linkTo('/checkins/:id/screen', checkin.id))
  }),
  signedIn('GET', '/checkins/:id/screen', async (ask) => {
    const { checkin, ballot } = await openFrame(ask)
    const code = ballot && (await codeNow(ask.tx, ask.program.secret, ballot.id, ask.today))
    if (!ballot || !code) return ask.redirect(linkTo('/checkins/:id', checkin.id))
    const { language, program } = ask
    const { screen: t, unsaid } = runningWords[language]
    const { text: answered } = await answeredNow(ask.tx, ballot, language, { of: t.count, unsaid })
    return ask.page(
      { title: t.title, current: 'plans' },
      <BallotScreen
        {...{ answered }}
        words={t}
        title={checkTitle(checkin.openedOn)[language]}
        context={checkin.unit.name}
        letters={code.letters}
        publicUrl={program.config.publicUrl}
        to={{ screen: linkTo('/checkins/:id/screen', checkin.id), back: linkTo('/checkins/:id', checkin.id) }}
      />,
    )
  }),
  signedIn('POST', '/checkins/:id/reminder', async (ask) => {
    const { checkin, ballot } = await openFrame(ask)
    if (ballot) await writeToAll(ask.tx, ask.viewer.authority, ballot.id, true)
    return ask.redirect(linkTo('/checkins/:id', checkin.id), ballot ? runningWords[ask.language].reminder.sent : undefined)
  }),
  signedIn('POST', '/checkins/:id/closing', async (ask) => {
    const { checkin, ballot } = await openFrame(ask)
    if (!ballot) return ask.redirect(linkTo('/checkins/:id', checkin.id))
    await closeBallot(ask.tx, ask.viewer.authority, ballot.id, ask.today)
    await tell(ask.tx, actorOf(ask), 'closed', checkin.id)
    return ask.redirect(linkTo('/checkins/:id', checkin.id), runningWords[ask.language].closing.done)
  }),
  signedIn('POST', '/checkins/:id/answers', async (ask) => {
    const frame = await checkinFrame(ask)
    const { checkin } = frame
    if (checkin.state.is === 'done') return ask.redirect(linkTo('/checkins/:id', checkin.id))
    must(checkin.state.is === 'together' && fillsIn(frame))
    const asking = askingOfCheckin(checkin)
    const written = await ask.form(answersForm(asking))
    const { answers, faults } = readAnswers(asking, written)
    const t = runningWords[ask.language].together
    if (faults.length > 0) {
      const errors = Object.fromEntries(faults.map(({ field, why }) => [field, why === 'nothing' ? t.nothing : t.long]))
      return togetherPage(ask, frame, written, errors)
    }
    const [steps, lines] = [Object.fromEntries(answers.steps), Object.fromEntries(answers.lines)]
    const choices = Object.fromEntries([...answers.choices].map(([key, places]) => [key, [...places]]))
    await fillInTogether(ask.tx, actorOf(ask), checkin.id, { steps, choices, lines })
    return ask.redirect(linkTo('/checkins/:id', checkin.id), t.saved)
  }),
]

/** A check for who runs it, with its ballot while that is open; null once it is not. */
async function openFrame(ask: SignedInAsk): Promise<Frame & { ballot: Ballot | null }> {
  const frame = await leadFrame(ask)
  const { checkin } = frame
  const ballot = checkin.ballot === null ? undefined : (await ballotsOf(ask.tx, [checkin.ballot])).get(checkin.ballot)
  return { ...frame, ballot: checkin.state.is === 'open' ? (ballot ?? null) : null }
}

type Sent = { present?: string; error?: string }

/** The page of a check that is open. */
export async function runningPage(ask: SignedInAsk, { checkin, plan, powers }: Frame, { present, error }: Sent = {}): Promise<Response> {
  const { language, tx, today, program } = ask
  const runs = powers.lead
  const ballot = checkin.ballot === null ? undefined : (await ballotsOf(tx, [checkin.ballot])).get(checkin.ballot)
  must(ballot !== undefined)
  const code = runs ? await codeNow(tx, program.secret, ballot.id, today) : null
  return ask.page(
    { title: ballot.asking.title[language], current: 'plans', status: error ? 422 : 200 },
    <RunningPage
      {...{ language, checkin, runs, code, error }}
      closesOn={ballot.closesOn}
      eligible={ballot.eligible}
      over={runs ? overOf(checkin, plan) : null}
      withoutMail={runs ? await withoutMail(tx, ballot.id) : []}
      answered={runs ? await answeredNow(tx, ballot, language, runningWords[language]) : null}
      minimumGroup={ballot.minimumGroup}
      present={present ?? String(ballot.eligible)}
    />,
  )
}

/** What has become of the plan of an open check, where it is not in force any more; null where it is. */
function overOf({ unit }: Checkin, plan: Frame['plan']): PlanOver | null {
  if (unit.ended) return 'gone'
  if (plan?.state === 'closed') return 'closed'
  return plan?.adoption ? null : 'withdrawn'
}

/** Who writes the plan, or runs its checks, fills the form in for the group. */
function fillsIn({ powers }: Frame): boolean {
  return powers.edit || powers.lead
}

/** The page of a small group's form. */
export function togetherPage(
  ask: SignedInAsk,
  frame: Frame,
  written: Record<string, string[]> = {},
  errors: Record<string, string> = {},
): Response {
  const { language } = ask
  const { checkin } = frame
  const asking = askingOfCheckin(checkin)
  return ask.page(
    { title: asking.title[language], current: 'plans', status: Object.keys(errors).length > 0 ? 422 : 200 },
    <TogetherPage {...{ language, checkin, asking, written, errors }} fills={fillsIn(frame)} />,
  )
}

/** What a check asks, made again from what it was started with. */
function askingOfCheckin({ actions, unit, openedOn }: Checkin): Asking {
  return askingOf(
    actions.map(({ title }) => title),
    unit.name,
    openedOn,
  )
}
