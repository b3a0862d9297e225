import { z } from 'zod'
import { formTo, linkTo } from '../../ground/base/addresses.ts'
import type { SignedInAsk } from '../../ground/base/ask.ts'
import { dayField } from '../../ground/base/form.ts'
import { type Route, seeing } from '../../people/permission/route.ts'
import { calendarOf } from '../year/store-mail-days.ts'
import { releaseDelays, usualDelay } from './closing.ts'
import { reminderFaults } from './dates.ts'
import { doneWords } from './done.words.ts'
import { longest } from './limits.ts'
import { actorOf, roundToChange } from './managing.ts'
import { RemovalPage } from './pages/confirm-pages.tsx'
import { confirmWords } from './pages/confirm-pages.words.ts'
import type { FormState } from './pages/form-state.ts'
import { InvitationPage } from './pages/invitation-page.tsx'
import { invitationWords } from './pages/invitation-page.words.ts'
import { canEdit, minimumGroups, type Round } from './round.ts'
import { code } from './round-sentences.ts'
import { refuseChange, showPreview } from './show.tsx'
import { mailingsOf, roundManaged } from './store.ts'
import { changeInvitation, deleteDraft, reminderDaysOf } from './store-draft.ts'

/** A day, or nothing where the field was left empty. */
export const optionalDay = z.union([z.literal('').transform(() => null), dayField(code.day)], code.day)

/** Hours between closing and release. */
export const releaseDelay = z
  .enum(
    releaseDelays.map((hours) => `${hours}` as const),
    code.delay,
  )
  .transform(Number)

const invitation = z.object({
  releaseDelay: releaseDelay.default(usualDelay),
  minimumGroup: z.coerce.number(code.minimum).pipe(
    z.union(
      minimumGroups.map((group) => z.literal(group)),
      code.minimum,
    ),
  ),
  message: z.string(code.messageLong).max(longest.message, code.messageLong).default(''),
  first: optionalDay.default(null),
  second: optionalDay.default(null),
})

/** Steps 3 and 4, and removing what never opened. */
export const draftRoutes: Route[] = [
  seeing('rounds', 'GET', '/rounds/:id/invitation', async (ask, sight) => {
    const round = await roundManaged(ask.tx, sight, ask.id('id'), ask.today)
    if (!canEdit(round)) return ask.redirect(linkTo('/rounds/:id', round.id))
    const { first, second } = reminderDaysOf(await mailingsOf(ask.tx, round.id))
    return showInvitation(ask, round, {
      values: {
        minimumGroup: String(round.minimumGroup),
        releaseDelay: String(round.releaseDelay),
        message: round.message,
        first: first ?? '',
        second: second ?? '',
      },
      faults: [],
    })
  }),
  seeing('rounds', 'POST', '/rounds/:id/invitation', async (ask, sight) => {
    const round = await roundToChange(ask, sight)
    if (!canEdit(round)) return refuseChange(ask, sight, round)
    const parsed = await ask.form(invitation, code)
    const values = parsed.sent
    if (!parsed.ok) return showInvitation(ask, round, { values, faults: parsed.faults })
    const { first, second, ...rest } = parsed.value
    const faults = reminderFaults({ first, second }, round, await calendarOf(ask.tx))
    if (faults.length > 0) return showInvitation(ask, round, { values, faults })
    await changeInvitation(ask.tx, actorOf(ask), round.id, { ...rest, reminders: { first, second } })
    return ask.redirect(linkTo('/rounds/:id/preview', round.id))
  }),
  seeing('rounds', 'GET', '/rounds/:id/preview', async (ask, sight) => {
    const round = await roundManaged(ask.tx, sight, ask.id('id'), ask.today)
    if (!canEdit(round)) return ask.redirect(linkTo('/rounds/:id', round.id))
    return round.schoolCount > 0 ? showPreview(ask, round) : ask.redirect(linkTo('/rounds/:id/schools', round.id))
  }),
  seeing('rounds', 'GET', '/rounds/:id/removal', async (ask, sight) => {
    const round = await roundManaged(ask.tx, sight, ask.id('id'), ask.today)
    if (!canEdit(round)) return ask.redirect(linkTo('/rounds/:id', round.id))
    return ask.page(
      { title: confirmWords[ask.language].removal.title(round.name), current: 'rounds' },
      <RemovalPage language={ask.language} round={round} />,
    )
  }),
  seeing('rounds', 'DELETE', '/rounds/:id', async (ask, sight) => {
    const round = await roundToChange(ask, sight)
    if (!canEdit(round)) return refuseChange(ask, sight, round)
    await deleteDraft(ask.tx, actorOf(ask), round)
    return ask.redirect(linkTo('/rounds'), doneWords[ask.language].done.removed(round.name))
  }),
]

function showInvitation(ask: SignedInAsk, round: Round, form: FormState): Response {
  const { language } = ask
  const status = form.faults.length > 0 ? 422 : 200
  return ask.page(
    { title: `${round.name}, ${invitationWords[language].title}`, current: 'rounds', status },
    <InvitationPage
      language={language}
      roundName={round.name}
      action={formTo('POST /rounds/:id/invitation', round.id)}
      back={linkTo('/rounds/:id/schools', round.id)}
      form={form}
    />,
  )
}
