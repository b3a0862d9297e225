import { z } from 'zod'
import { linkTo } from '../../ground/base/addresses.ts'
import type { SignedInAsk } from '../../ground/base/ask.ts'
import { codesOf, dayField } from '../../ground/base/form.ts'
import { type Route, seeing } from '../../people/permission/route.ts'
import { plansWaiting } from '../plan/store-feedback.ts'

import { longest } from './limits.ts'
import { DeskPage } from './pages/desk.tsx'
import { deskWords } from './pages/desk.words.ts'
import { DeskRequestPage } from './pages/desk-request.tsx'
import { deskRequestWords } from './pages/desk-request.words.ts'
import { placeName } from './pages/places.ts'
import { requestWords } from './request.words.ts'
import { errorsOf, nameOf } from './request-sentences.ts'
import { actorOf, ending } from './school-routes.tsx'
import { lockRequest, requestFor, requestsFor } from './store.ts'
import { accept, decline } from './store-answering.ts'
import { complete } from './store-asking.ts'
import { latestUntil, type Request, usualUntil } from './support.ts'

/** What a form here may be told to mend. */
const code = codesOf(requestWords.sv.errors)

const no = z.object({ reason: z.string(code.reason).min(1, code.reason).max(longest.answer, code.textLong) })

/** A coach's desk: schools that ask, plans that wait, schools that are open to the coach. */
export const deskRoutes: Route[] = [
  seeing('coach desk', 'GET', '/desk', async (ask, sight) => {
    const { tx, viewer, today, language } = ask
    const requests = await requestsFor(tx, sight, viewer.person, today)
    const plans = await plansWaiting(
      tx,
      viewer.askedSchools.map(({ id }) => id),
      today,
    )
    const page = <DeskPage {...{ language, today, requests, plans }} person={viewer.person} />
    return ask.page({ title: deskWords[language].title, current: 'desk' }, page)
  }),
  seeing('coach desk', 'GET', '/desk/requests/:id', async (ask, sight) =>
    requestPage(ask, await requestFor(ask.tx, sight, ask.viewer.person, ask.id('id'), ask.today)),
  ),
  seeing('coach desk', 'POST', '/desk/requests/:id/acceptance', async (ask, sight) => {
    const { tx, viewer, today, language } = ask
    const request = await requestFor(tx, sight, viewer.person, ask.id('id'), today)
    const parsed = await ask.form(yesFor(ask), code)
    if (!parsed.ok) return requestPage(ask, request, { values: parsed.sent, errors: errorsOf(parsed.faults, language) })
    if (await accept(tx, actorOf(ask), sight, request.id, parsed.value))
      return ask.redirect(linkTo('/desk'), deskWords[language].done.accepted)
    return tooLate(ask, await requestFor(tx, sight, viewer.person, request.id, today), parsed.value)
  }),
  seeing('coach desk', 'POST', '/desk/requests/:id/decline', async (ask, sight) => {
    const { tx, viewer, today, language } = ask
    const request = await requestFor(tx, sight, viewer.person, ask.id('id'), today)
    const parsed = await ask.form(no, code)
    if (!parsed.ok) return requestPage(ask, request, { values: parsed.sent, errors: errorsOf(parsed.faults, language) })
    const t = deskWords[language].done
    if (!(await decline(tx, actorOf(ask), sight, request.id, parsed.value.reason)))
      return tooLate(ask, await requestFor(tx, sight, viewer.person, request.id, today), parsed.value)
    const after = await requestFor(tx, sight, viewer.person, request.id, today)
    return ask.redirect(linkTo('/desk'), after.state.is === 'declined' ? t.declined : t.declinedAny)
  }),
  seeing('coach desk', 'POST', '/desk/requests/:id/completion', async (ask, sight) => {
    const { tx, viewer, today, language } = ask
    await lockRequest(tx, ask.id('id'))
    const request = await requestFor(tx, sight, viewer.person, ask.id('id'), today)
    const parsed = await ask.form(ending, code)
    if (!parsed.ok) return requestPage(ask, request, { values: parsed.sent, errors: errorsOf(parsed.faults, language) })
    if (request.state.is !== 'accepted' || request.state.coach.id !== viewer.person)
      return requestPage(ask, request, { refused: requestWords[language].done.notEnded })
    await complete(tx, actorOf(ask), request, parsed.value.note)
    return ask.redirect(linkTo('/desk'), deskWords[language].done.ended)
  }),
]

/** A coach's yes, with its last day from today to a year ahead. */
function yesFor({ today }: SignedInAsk) {
  return z.object({
    until: dayField(code.until).refine((day) => day >= today && day <= latestUntil(today), code.until),
    note: z.string().max(longest.answer, code.textLong).default(''),
  })
}

type Shown = { values?: Record<string, string>; errors?: Record<string, string>; refused?: string; status?: 409 | 422 }

function requestPage(ask: SignedInAsk, request: Request, { values, errors, refused, status = 422 }: Shown = {}): Response {
  const { language, today, viewer } = ask
  const page = (
    <DeskRequestPage
      {...{ language, today, request, errors, refused }}
      person={viewer.person}
      values={values ?? { until: usualUntil(today), note: '', reason: '' }}
    />
  )
  const title = deskRequestWords[language].title(placeName(request), requestWords[language].kinds[request.kind])
  return ask.page({ title, current: 'desk', status: refused || errors ? status : 200 }, page)
}

/** Somebody else was first: the coach is told who, and that nothing was saved. */
function tooLate(ask: SignedInAsk, request: Request, values: Record<string, string>): Response {
  const t = deskRequestWords[ask.language]
  const taken = request.state.is === 'accepted' && request.state.coach.id !== ask.viewer.person
  const refused = taken && request.state.is === 'accepted' ? t.tooLate(nameOf(request.state.coach, ask.language)) : t.changed
  return requestPage(ask, request, { values, refused, status: 409 })
}
