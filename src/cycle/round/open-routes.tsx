import { z } from 'zod'
import { linkTo } from '../../ground/base/addresses.ts'
import type { SignedInAsk } from '../../ground/base/ask.ts'
import type { Day } from '../../ground/base/clock.ts'
import { dayField } from '../../ground/base/form.ts'
import { formatDay } from '../../ground/base/language.ts'
import { type Route, seeing } from '../../people/permission/route.ts'
import type { MailCalendar } from '../year/mail-days.ts'
import { calendarOf } from '../year/store-mail-days.ts'
import { extensionFaults, type ReminderDays, reminderFaults } from './dates.ts'
import { doneWords } from './done.words.ts'
import { optionalDay, releaseDelay } from './draft-routes.tsx'
import type { Mailing } from './mailing.ts'
import { actorOf, roundToChange } from './managing.ts'
import { ClosingPage } from './pages/confirm-pages.tsx'
import { confirmWords } from './pages/confirm-pages.words.ts'
import { DatesPage } from './pages/dates-page.tsx'
import { dateWords } from './pages/dates-page.words.ts'
import type { FormState } from './pages/form-state.ts'
import { canEdit, type Round } from './round.ts'
import { code, type RoundFault } from './round-sentences.ts'
import { mailGoesOut } from './sending.ts'
import { refuseChange, showPreview } from './show.tsx'
import { mailingsOf, roundManaged } from './store.ts'
import { changeDates, closeRound } from './store-close.ts'
import { reminderDaysOf } from './store-draft.ts'
import { obstacleOf, openRound, scheduleRound, unscheduleRound } from './store-open.ts'

/** Without a choice, the round's own delay. */
const closing = z.object({ delay: releaseDelay.optional() })
const dates = z.object({ closesOn: dayField(code.day), first: optionalDay.optional(), second: optionalDay.optional() })

/** Opening, planning, closing; and what an open round still can change about its time. */
export const openRoutes: Route[] = [
  seeing('rounds', 'POST', '/rounds/:id/opening', async (ask, sight) => {
    const round = await roundToChange(ask, sight)
    if (round.state === 'closed') return refuseChange(ask, sight, round)
    const opened = await openRound(ask.tx, actorOf(ask), round.id, ask.today)
    if (opened.outcome === 'obstacle') return showPreview(ask, round, true)
    const { done } = doneWords[ask.language]
    const mail = await mailGoesOut(ask.tx, ask.program, ask.viewer.authority)
    return ask.redirect(linkTo('/rounds/:id', round.id), (mail ? done.opened : done.openedSilent)(round.name))
  }),
  seeing('rounds', 'POST', '/rounds/:id/schedule', async (ask, sight) => {
    const round = await roundToChange(ask, sight)
    if (!canEdit(round)) return refuseChange(ask, sight, round)
    if (await obstacleOf(ask.tx, round, ask.today)) return showPreview(ask, round, true)
    await scheduleRound(ask.tx, actorOf(ask), round)
    return ask.redirect(
      linkTo('/rounds/:id', round.id),
      doneWords[ask.language].done.scheduled(round.name, formatDay(round.opensOn, ask.language)),
    )
  }),
  seeing('rounds', 'DELETE', '/rounds/:id/schedule', async (ask, sight) => {
    const round = await roundToChange(ask, sight)
    if (!canEdit(round)) return refuseChange(ask, sight, round)
    await unscheduleRound(ask.tx, actorOf(ask), round.id)
    return ask.redirect(linkTo('/rounds/:id', round.id), doneWords[ask.language].done.unscheduled)
  }),
  seeing('rounds', 'GET', '/rounds/:id/closing', async (ask, sight) => {
    const round = await roundManaged(ask.tx, sight, ask.id('id'), ask.today)
    if (round.state !== 'open') return ask.redirect(linkTo('/rounds/:id', round.id))
    return showClosing(ask, round, [])
  }),
  seeing('rounds', 'POST', '/rounds/:id/closing', async (ask, sight) => {
    const round = await roundToChange(ask, sight)
    if (canEdit(round)) return refuseChange(ask, sight, round)
    const form = await ask.form(closing, code)
    if (!form.ok) return showClosing(ask, round, form.faults)
    await closeRound(ask.tx, actorOf(ask), round.id, 'hand', ask.now, { delay: form.value.delay })
    return ask.redirect(linkTo('/rounds/:id', round.id), doneWords[ask.language].done.closed(round.name))
  }),
  seeing('rounds', 'GET', '/rounds/:id/dates', async (ask, sight) => {
    const round = await roundManaged(ask.tx, sight, ask.id('id'), ask.today)
    if (round.state !== 'open') return ask.redirect(linkTo('/rounds/:id', round.id))
    const mailings = await mailingsOf(ask.tx, round.id)
    const { first, second } = reminderDaysOf(mailings)
    return showDates(ask, round, mailings, { values: { closesOn: round.closesOn, first: first ?? '', second: second ?? '' }, faults: [] })
  }),
  seeing('rounds', 'POST', '/rounds/:id/dates', async (ask, sight) => {
    const round = await roundToChange(ask, sight)
    if (round.state !== 'open') return refuseChange(ask, sight, round)
    const mailings = await mailingsOf(ask.tx, round.id)
    const parsed = await ask.form(dates, code)
    const values = parsed.sent
    if (!parsed.ok) return showDates(ask, round, mailings, { values, faults: parsed.faults })
    const reminders = remindersAfter(mailings, parsed.value)
    const faults = faultsOf(round, parsed.value.closesOn, reminders, mailings, ask.today, await calendarOf(ask.tx))
    if (faults.length > 0) return showDates(ask, round, mailings, { values, faults })
    await changeDates(ask.tx, actorOf(ask), round, parsed.value.closesOn, reminders)
    return ask.redirect(linkTo('/rounds/:id', round.id), doneWords[ask.language].done.dates)
  }),
]

function showClosing(ask: SignedInAsk, round: Round, faults: RoundFault[]): Response {
  return ask.page(
    { title: confirmWords[ask.language].closing.title(round.name), current: 'rounds', status: faults.length > 0 ? 422 : 200 },
    <ClosingPage language={ask.language} round={round} form={{ values: { delay: String(round.releaseDelay) }, faults }} />,
  )
}

/** A reminder that has gone out keeps its day, whatever the form says. */
function remindersAfter(mailings: Mailing[], sent: { first?: Day | null | undefined; second?: Day | null | undefined }): ReminderDays {
  const before = reminderDaysOf(mailings)
  const gone = (kind: Mailing['kind']) => mailings.some((mailing) => mailing.kind === kind && mailing.handedOn !== null)
  return {
    first: gone('first_reminder') || sent.first === undefined ? before.first : sent.first,
    second: gone('second_reminder') || sent.second === undefined ? before.second : sent.second,
  }
}

/** A day that was there before may have passed; a new one may not. */
function faultsOf(
  round: Round,
  closesOn: Day,
  reminders: ReminderDays,
  mailings: Mailing[],
  today: Day,
  calendar: MailCalendar,
): RoundFault[] {
  const before = reminderDaysOf(mailings)
  const passed = (['first', 'second'] as const).filter((name) => {
    const day = reminders[name]
    return day !== null && day !== before[name] && day < today
  })
  const later = extensionFaults(round, closesOn)
  if (later.length > 0) return later
  return [
    ...passed.map((field) => ({ field, code: code.reminderPassed })),
    ...reminderFaults(reminders, { opensOn: round.opensOn, closesOn }, calendar),
  ]
}

function showDates(ask: SignedInAsk, round: Round, mailings: Mailing[], form: FormState): Response {
  const { language } = ask
  return ask.page(
    { title: `${round.name}, ${dateWords[language].title}`, current: 'rounds', status: form.faults.length > 0 ? 422 : 200 },
    <DatesPage language={language} round={round} mailings={mailings} form={form} />,
  )
}
