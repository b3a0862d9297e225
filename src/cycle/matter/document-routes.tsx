import { actorName, actorOf } from '../../ground/base/actor.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import { found, must, type SignedInAsk } from '../../ground/base/ask.ts'
import { sentencesOf } from '../../ground/base/form.ts'
import { enqueue } from '../../ground/base/jobs.ts'
import { askOnce, together } from '../../ground/base/question.ts'
import { attempt } from '../../people/access/attempts.ts'
import { sightOf } from '../../people/permission/permission.ts'
import { type Route, seeing, signedIn } from '../../people/permission/route.ts'
import { mediaTypes } from '../follow-up/file-type.ts'
import { askCode, newRequest, withReason } from './form.ts'
import { type AttestRequest, canBeAttested, inTurn } from './matter.ts'
import { DocumentPage, type DocumentPageProps } from './pages/document-page.tsx'
import { documentPageWords } from './pages/document-page.words.ts'
import { contentOf, documentAt, withdrawDocument } from './store.ts'
import { askableAsked, askFor, endRequest, requestsAsked } from './store-attests.ts'

/** Frozen documents: read, withdrawn, and sent for attest. */
export const documentRoutes: Route[] = [
  seeing('matters', 'GET', '/documents/:id', async (ask) => documentPage(ask, ask.id('id'))),
  signedIn('GET', '/documents/:id/file', async (ask) => {
    const { document } = await documentAt(ask.tx, ask.id('id'))
    const asked = (await askOnce(ask.tx, requestsAsked({ document: document.id }))).some(
      ({ person, ended }) => person === ask.viewer.person && !ended,
    )
    must(asked || sightOf(ask.viewer, 'matters') !== null)
    const response = ask.file(await contentOf(ask.tx, document.id), mediaTypes[document.type], document.fileName)
    response.headers.set('content-security-policy', "default-src 'none'; sandbox")
    return response
  }),
  seeing('matters', 'POST', '/documents/:id/withdrawal', async (ask) => {
    const { document } = await documentAt(ask.tx, ask.id('id'))
    const t = documentPageWords[ask.language]
    const parsed = await ask.form(withReason, askCode)
    if (!parsed.ok)
      return documentPage(ask, document.id, { form: 'withdraw', written: parsed.sent, errors: sentencesOf(parsed.faults, t.errors) })
    await withdrawDocument(ask.tx, actorOf(ask), actorName(ask), document.id, parsed.value.reason)
    return ask.redirect(linkTo('/documents/:id', document.id), t.done)
  }),
  seeing('matters', 'POST', '/documents/:id/attest-requests', async (ask) => {
    const { tx, language, today } = ask
    const { matter, document } = await documentAt(tx, ask.id('id'))
    must(canBeAttested(matter, document))
    const t = documentPageWords[language]
    const parsed = await ask.form(newRequest(today), askCode)
    if (!parsed.ok)
      return documentPage(ask, document.id, { form: 'ask', written: parsed.sent, errors: sentencesOf(parsed.faults, t.errors) })
    const { person: chosen, due, ...said } = parsed.value
    const person = found((await askOnce(tx, askableAsked(today))).find(({ id }) => id === chosen))
    const id = await askFor(tx, actorOf(ask), actorName(ask), document.id, {
      ...said,
      person: person.id,
      name: person.name,
      unit: person.unit,
      dueOn: due || null,
    })
    if (id === null)
      return documentPage(ask, document.id, {
        form: 'ask',
        written: { ...said, step: String(said.step), due, person: chosen },
        errors: { person: t.askedAlready },
      })
    await mailThoseInTurn(ask, document.id, (request) => request.id === id)
    return ask.redirect(`${linkTo('/documents/:id', document.id)}#attests`, t.asked)
  }),
  seeing('matters', 'POST', '/attest-requests/:id/reminder', async (ask) => {
    const request = await requestAt(ask)
    if (!(await attempt(ask.program, `attest reminder ${request.id}`, 1, 24 * 60)))
      return ask.redirect(`${linkTo('/documents/:id', request.document)}#attests`, documentPageWords[ask.language].remindedAlready)
    await mailThoseInTurn(ask, request.document, ({ id }) => id === request.id)
    return ask.redirect(`${linkTo('/documents/:id', request.document)}#attests`, documentPageWords[ask.language].reminded)
  }),
  seeing('matters', 'DELETE', '/attest-requests/:id', async (ask) => {
    const request = await requestAt(ask)
    const t = documentPageWords[ask.language]
    const parsed = await ask.form(withReason, askCode)
    if (!parsed.ok) {
      const errors = { [`reason-${request.id}`]: sentencesOf(parsed.faults, t.errors).reason ?? '' }
      return documentPage(ask, request.document, { form: request.id, written: parsed.sent, errors })
    }
    const before = inTurn(await askOnce(ask.tx, requestsAsked({ document: request.document }))).map(({ id }) => id)
    const done = await endRequest(ask.tx, actorOf(ask), actorName(ask), request, parsed.value.reason)
    await mailThoseInTurn(ask, request.document, ({ id }) => !before.includes(id))
    return ask.redirect(`${linkTo('/documents/:id', request.document)}#attests`, done ? t.ended : t.answered)
  }),
]

/** Has those of a document mailed whose turn it is, such as are chosen. */
export async function mailThoseInTurn(ask: SignedInAsk, document: string, chosen: (request: AttestRequest) => boolean): Promise<void> {
  const requests = inTurn(await askOnce(ask.tx, requestsAsked({ document })))
    .filter(chosen)
    .map(({ id }) => id)
  if (requests.length > 0) await enqueue(ask.tx, 'attest-mails', { authority: ask.viewer.authority, requests })
}

/** The request that the address names, or NotFound. */
export async function requestAt(ask: SignedInAsk): Promise<AttestRequest> {
  const id = ask.id('id')
  return found((await askOnce(ask.tx, requestsAsked({ request: id }))).find((each) => each.id === id))
}

async function documentPage(ask: SignedInAsk, id: string, refused?: DocumentPageProps['refused']): Promise<Response> {
  const { tx, language, today } = ask
  const { matter, document } = await documentAt(tx, id)
  const [requests, people] = await askOnce(tx, together(requestsAsked({ document: id }), askableAsked(today)))
  return ask.page(
    { title: document.title, current: 'matters', status: refused ? 422 : 200 },
    <DocumentPage
      {...{ language, today, matter, document, requests, refused }}
      people={people.filter((person) => !requests.some((request) => request.person === person.id))}
    />,
  )
}
