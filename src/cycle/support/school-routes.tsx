import { z } from 'zod'
import { linkTo } from '../../ground/base/addresses.ts'
import type { SignedInAsk } from '../../ground/base/ask.ts'
import { codesOf } from '../../ground/base/form.ts'
import { askOnce } from '../../ground/base/question.ts'
import { type Coach, coachesAsked } from '../../people/access/coach-access.ts'
import { type Route, seeing } from '../../people/permission/route.ts'
import { longest } from './limits.ts'
import { AskPage } from './pages/ask.tsx'
import { askWords } from './pages/ask.words.ts'
import { RequestsPage } from './pages/requests.tsx'
import { requestsWords } from './pages/requests.words.ts'
import { SchoolRequestPage } from './pages/school-request.tsx'
import { requestWords } from './request.words.ts'
import { errorsOf } from './request-sentences.ts'
import { lockRequest, requestSeen, requestsSeen } from './store.ts'
import { type Actor, askForSupport, complete, withdraw } from './store-asking.ts'
import { kinds, type Place, placesToAsk, type Request } from './support.ts'

/** What a form here may be told to mend. */
const code = codesOf(requestWords.sv.errors)

const wish = z
  .object({
    unit: z.uuid(code.unit),
    kind: z.enum(kinds, code.kind),
    coach: z.union([z.literal(''), z.uuid()], code.coach).default(''),
    text: z.string().max(longest.request, code.textLong).default(''),
  })
  .refine(({ kind, text }) => kind !== 'other' || text !== '', { path: ['text'], message: code.text })

/** The note that support is ended with, from either side. */
export const ending = z.object({ note: z.string().max(longest.answer, code.textLong).default('') })

/** A school asks for support, follows its requests, takes them back and ends them. */
export const schoolRoutes: Route[] = [
  seeing('support requests', 'GET', '/support', async (ask, sight) => {
    const { language, today, viewer, tx } = ask
    const requests = await requestsSeen(tx, sight, today)
    const page = <RequestsPage language={language} today={today} requests={requests} mayAsk={placesToAsk(viewer).length > 0} />
    return ask.page({ title: requestsWords[language].title, current: 'support' }, page)
  }),
  seeing('support requests', 'GET', '/support/new', (ask) => {
    const places = placesToAsk(ask.viewer)
    const unit = places.find((place) => place.unit === ask.query('unit'))?.unit ?? places[0]?.unit ?? ''
    return askPage(ask, { values: { unit, kind: ask.query('kind'), coach: '', text: '' } })
  }),
  seeing('support requests', 'POST', '/support', async (ask) => {
    const parsed = await ask.form(wish, code)
    if (!parsed.ok) return askPage(ask, { values: parsed.sent, errors: errorsOf(parsed.faults, ask.language) })
    const values = parsed.value
    const errors = requestWords[ask.language].errors
    const place = placesToAsk(ask.viewer).find(({ unit }) => unit === values.unit)
    if (!place) return askPage(ask, { values, errors: { unit: errors.unit } })
    const made = await askForSupport(ask.tx, actorOf(ask), { ...place, kind: values.kind, text: values.text, coach: values.coach || null })
    if ('id' in made) return ask.redirect(linkTo('/support/:id', made.id), requestWords[ask.language].done.asked)
    if (made.why === 'same') return askPage(ask, { values, same: made.request })
    return askPage(ask, { values, errors: made.why === 'coach' ? { coach: errors.coach } : {} }, 422)
  }),
  seeing('support requests', 'GET', '/support/:id', async (ask, sight) =>
    requestPage(ask, await requestSeen(ask.tx, sight, ask.id('id'), ask.today)),
  ),
  seeing('support requests', 'POST', '/support/:id/withdrawal', async (ask, sight) => {
    const request = await requestSeen(ask.tx, sight, ask.id('id'), ask.today)
    const t = requestWords[ask.language].done
    if (await withdraw(ask.tx, actorOf(ask), sight, request.id)) return ask.redirect(linkTo('/support'), t.withdrawn)
    return requestPage(ask, await requestSeen(ask.tx, sight, request.id, ask.today), { refused: t.notWithdrawn })
  }),
  seeing('support requests', 'POST', '/support/:id/completion', async (ask, sight) => {
    await lockRequest(ask.tx, ask.id('id'))
    const request = await requestSeen(ask.tx, sight, ask.id('id'), ask.today)
    const parsed = await ask.form(ending, code)
    if (!parsed.ok) return requestPage(ask, request, { errors: errorsOf(parsed.faults, ask.language), note: parsed.sent.note })
    if (request.state.is !== 'accepted') return requestPage(ask, request, { refused: requestWords[ask.language].done.notEnded })
    await complete(ask.tx, actorOf(ask), request, parsed.value.note)
    return ask.redirect(linkTo('/support/:id', request.id), requestWords[ask.language].done.ended)
  }),
]

/** Who acts in a request's transaction. */
export function actorOf({ viewer, today }: SignedInAsk): Actor {
  return { authority: viewer.authority, by: viewer.person, today }
}

type Form = { values: Record<string, string>; errors?: Record<string, string>; same?: Request }

async function askPage(
  ask: SignedInAsk,
  { values, errors = {}, same }: Form,
  status: 200 | 422 = same || Object.keys(errors).length > 0 ? 422 : 200,
): Promise<Response> {
  const { language, today, viewer } = ask
  const places = placesToAsk(viewer)
  const page = <AskPage {...{ language, today, places, values, errors, same }} coaches={await coachesAt(ask, places)} />
  return ask.page({ title: askWords[language].form.title, current: 'support', status }, page)
}

/** The coaches of the places' schools, each once. */
async function coachesAt(ask: SignedInAsk, places: Place[]): Promise<Coach[]> {
  const schools = [...new Set(places.map((place) => place.school))]
  const coaches = await askOnce(ask.tx, coachesAsked(schools, ask.today))
  return coaches.sort((a, b) => a.name.localeCompare(b.name, 'sv'))
}

type Shown = { errors?: Record<string, string>; note?: string | undefined; refused?: string }

function requestPage(ask: SignedInAsk, request: Request, shown: Shown = {}): Response {
  const status = shown.refused || shown.errors ? 422 : 200
  const page = <SchoolRequestPage language={ask.language} request={request} {...shown} />
  return ask.page({ title: requestWords[ask.language].kinds[request.kind], current: 'support', status }, page)
}
