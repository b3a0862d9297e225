import { actorName, actorOf } from '../../ground/base/actor.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import { must, type SignedInAsk } from '../../ground/base/ask.ts'
import { addDays, addMonths, type Day, startOfDay } from '../../ground/base/clock.ts'
import { anything } from '../../ground/base/form.ts'
import { askOnce } from '../../ground/base/question.ts'
import { logoOf } from '../../ground/paper/logo.ts'
import { pdfOf } from '../../ground/paper/pdf.ts'
import { type Route, signedIn } from '../../people/permission/route.ts'
import { linesOf } from '../ballot/store.ts'
import type { AnsweredByActions } from '../plan/asked-beside.ts'
import { checkTitle } from '../plan/past/check-title.ts'
import { isOpen } from '../plan/rules.ts'
import { lockPlan, plansSeen } from '../plan/store.ts'
import { keptAction } from '../plan/store-actions.ts'
import { keys } from './asking.ts'
import type { Checkin, State } from './checkin.ts'
import { type Deciding, decide } from './deciding.ts'
import { decisionWords } from './decision.words.ts'
import { readDecisions, valuesIn, valuesOf } from './decision-form.ts'
import { monthsBetween } from './due.ts'
import { checkinFrame, type Frame } from './frame.ts'
import { nextSpan, readDay } from './next-day.ts'
import { CountingPage } from './pages/counting-page.tsx'
import type { DecisionErrors, DecisionProps } from './pages/decision-fields.tsx'
import { ResultPage } from './pages/result-page.tsx'
import { paperOf } from './paper.ts'
import { togetherLines } from './reading.ts'
import { resultWords } from './result.words.ts'
import { runningPage, togetherPage } from './running-routes.tsx'
import { checkinsOf, readsLines } from './store.ts'
import { chooseDay, chosenDays, tell } from './store-write.ts'

type Done = Extract<State, { is: 'done' }>

/** What a check says, and what is decided. */
export const resultRoutes = (answered: AnsweredByActions): Route[] => [
  signedIn('GET', '/checkins/:id', async (ask) => {
    const frame = await checkinFrame(ask)
    const { checkin } = frame
    const { state } = checkin
    if (state.is === 'open') return runningPage(ask, frame)
    if (state.is === 'together') return togetherPage(ask, frame)
    if (state.is === 'counting')
      return ask.page(
        { title: resultWords[ask.language].counting.title, current: 'plans' },
        <CountingPage language={ask.language} checkin={checkin} />,
      )
    return resultPage(ask, answered, frame, state, {})
  }),
  signedIn('POST', '/checkins/:id/decisions', (ask) => decisions(ask, answered), { bodyLimit: 256 * 1024 }),
  signedIn('GET', '/checkins/:id/result.pdf', async (ask) => {
    const { checkin } = await checkinFrame(ask)
    must(checkin.state.is === 'done')
    const { viewer, language, today, program } = ask
    const paper = paperOf(
      checkin,
      { authority: viewer.authorityName, logo: await logoOf(program.config.home, viewer.authorityKind), today },
      language,
    )
    return async () => ask.file(await pdfOf(paper), 'application/pdf', `${checkTitle(checkin.openedOn)[language]}.pdf`)
  }),
]

/** Takes the decisions that were chosen, all or none. Who comes second for an action is told, and everything written stays in the form. */
async function decisions(ask: SignedInAsk, answered: AnsweredByActions): Promise<Response> {
  const { language, tx, today, viewer } = ask
  const before = await checkinFrame(ask)
  must(before.powers.decide && before.checkin.state.is === 'done')
  await lockPlan(tx, before.checkin.plan)
  const frame = await checkinFrame(ask)
  const { checkin, powers } = frame
  const { state } = checkin
  must(powers.decide && state.is === 'done')
  const t = decisionWords[language]
  const sent = await ask.form(anything)
  const { deciding, errors } = await readDecisions(ask, frame, sent)
  const next = sent.nextOn ? readDay(sent.nextOn, today, addDays(today, 730)) : null
  const faults: Record<string, string> = { ...errors, ...(sent.nextOn && next === null ? { nextOn: t.faults.due } : {}) }
  if (Object.keys(faults).length > 0) return resultPage(ask, answered, frame, state, { sent, errors: faults })
  const late = await takeAll(ask, checkin, deciding)
  if (Object.keys(late).length > 0) return resultPage(ask, answered, await checkinFrame(ask), state, { sent, errors: late })
  if (next !== null) await chooseDay(tx, actorOf(ask), checkin.plan, next)
  await tell(tx, { ...actorOf(ask), authority: viewer.authority }, 'decided', checkin.id)
  return ask.redirect(linkTo('/checkins/:id', checkin.id), t.saved)
}

/** What has come in between, by field. */
async function takeAll(
  ask: SignedInAsk,
  checkin: Checkin,
  deciding: readonly (Deciding & { position: number; title: string })[],
): Promise<Record<string, string>> {
  const { language, tx, viewer } = ask
  const t = decisionWords[language]
  const faults: Record<string, string> = {}
  for (const { position, title, ...one } of deciding) {
    const came = await decide(tx, actorOf(ask), checkin, actorName({ viewer }), one)
    if (came !== 'done') faults[`decision${position}`] = t.faults[came](title)
  }
  return faults
}

type Shown = { sent?: Record<string, string>; errors?: DecisionErrors }

async function resultPage(
  ask: SignedInAsk,
  answered: AnsweredByActions,
  { checkin, plan, powers }: Frame,
  state: Done,
  { sent, errors = {} }: Shown,
): Promise<Response> {
  const { language, tx, viewer, today } = ask
  const next = await nextOf(ask, checkin)
  return ask.page(
    { title: checkTitle(checkin.openedOn)[language], current: 'plans', status: Object.keys(errors).length > 0 ? 422 : 200 },
    <ResultPage
      {...{ language, checkin, state, errors, next }}
      answers={await askOnce(tx, answered(ask, checkin.plan))}
      lines={(await readsLines(tx, viewer, checkin.id)) ? await linesIn(ask, checkin, state) : null}
      deciding={powers.decide ? await decidingIn(ask, checkin, powers.edit, sent) : new Map()}
      decides={powers.decide}
      over={plan !== null && !isOpen(plan)}
      nextSent={sent?.nextOn ?? next ?? addMonths(today, monthsBetween)}
    />,
  )
}

async function nextOf({ tx, viewer, today }: SignedInAsk, checkin: Checkin): Promise<Day | null> {
  const all = await checkinsOf(tx, viewer, checkin.plan, today)
  if (all[0]?.id !== checkin.id || checkin.state.is !== 'done') return null
  const [[plan], chosen] = await Promise.all([plansSeen(tx, viewer, today, { id: checkin.plan }), chosenDays(tx, [checkin.plan])])
  // Who does not see the plan is told by the check, which is after the decision.
  const adoption = plan?.adoption ?? { at: startOfDay(checkin.openedOn) }
  return nextSpan({ id: checkin.plan, adoption }, all, chosen)?.from ?? null
}

async function linesIn({ tx, program }: SignedInAsk, { ballot }: Checkin, { together }: Done) {
  if (together) return { other: [], line: togetherLines(together) }
  const lines = ballot === null ? new Map<string, string[]>() : await linesOf(tx, program.secret, ballot)
  return { other: lines.get(keys.other) ?? [], line: lines.get(keys.line) ?? [] }
}

/** What stands in the fields of each action that is still to be decided on: as it is kept, or as it was sent. */
async function decidingIn(
  { tx, language }: SignedInAsk,
  { actions }: Checkin,
  edits: boolean,
  sent?: Record<string, string>,
): Promise<Map<string, DecisionProps>> {
  const open = actions.filter(({ decided, gone }) => !decided && !gone)
  const all = await Promise.all(
    open.map(async ({ id, position, title }): Promise<[string, DecisionProps]> => {
      const kept = await keptAction(tx, id)
      return [id, { language, position, title, edits, values: sent ? valuesIn(sent, position, kept) : valuesOf(kept) }]
    }),
  )
  return new Map(all)
}
