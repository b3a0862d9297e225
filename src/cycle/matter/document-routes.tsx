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
import { askCode, newRequest, substituteForm, withReason } from './form.ts'
import { type AttestRequest, canBeAttested, inTurn } from './matter.ts'
import { DocumentPage } from './pages/document-page.tsx'
import { documentPageWords } from './pages/document-page.words.ts'
import type { DocumentPageProps } from './pages/document-props.ts'
import { contentOf, decisionStandingAsked, documentAt, documentsAsked, heldDocument, withdrawDocument } from './store.ts'
import { askableAsked, askFor, endRequest, requestsAsked, substitute } from './store-attests.ts'
import { findingsFor } from './store-outside.ts'

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
    const { document } = await heldDocument(ask.tx, ask.id('id'))
    const t = documentPageWords[ask.language]
    const parsed = await ask.form(withReason, askCode)
    if (await askOnce(ask.tx, decisionStandingAsked(document.id)))
      return documentPage(ask, document.id, { form: 'withdraw', written: parsed.sent, errors: { withdraw: t.decidedError } })
    if (!parsed.ok)
      return documentPage(ask, document.id, { form: 'withdraw', written: parsed.sent, errors: sentencesOf(parsed.faults, t.errors) })
    await withdrawDocument(ask.tx, actorOf(ask), actorName(ask), document.id, parsed.value.reason)
    return ask.redirect(linkTo('/documents/:id', document.id), t.done)
  }),
  seeing('matters', 'POST', '/documents/:id/attest-requests', async (ask) => {
    const { tx, language, today } = ask
    const { matter, document } = await heldDocument(tx, ask.id('id'))
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
  seeing('matters', 'POST', '/attest-requests/:id/substitute', standIn),
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

/** Somebody stands in for who was asked: their own name, with "tf" before the title. */
async function standIn(ask: SignedInAsk): Promise<Response> {
  const { tx, language, today } = ask
  const request = await requestAt(ask)
  const { matter, document } = await heldDocument(tx, request.document)
  must(canBeAttested(matter, document))
  const t = documentPageWords[language]
  const parsed = await ask.form(substituteForm, askCode)
  const refused = (errors: Record<string, string>) =>
    documentPage(ask, document.id, {
      form: request.id,
      written: parsed.sent,
      errors: Object.fromEntries(Object.entries(errors).map(([field, text]) => [`${field}-${request.id}`, text])),
    })
  if (!parsed.ok) return refused(sentencesOf(parsed.faults, t.errors))
  const { substitute: chosen, post, why } = parsed.value
  const person = found((await askOnce(tx, askableAsked(today))).find(({ id }) => id === chosen))
  const id = await substitute(tx, actorOf(ask), actorName(ask), request, {
    person: person.id,
    name: person.name,
    unit: person.unit,
    title: post,
    reason: why,
  })
  if (id === null) return refused({ substitute: t.notPossible })
  await mailThoseInTurn(ask, document.id, (each) => each.id === id)
  return ask.redirect(`${linkTo('/documents/:id', document.id)}#attests`, t.stoodIn)
}

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
  const [requests, people, others, decision] = await askOnce(
    tx,
    together(requestsAsked({ document: id }), askableAsked(today), documentsAsked({ matter: matter.id }), decisionStandingAsked(id)),
  )
  return ask.page(
    { title: document.title, current: 'matters', status: refused ? 422 : 200 },
    <DocumentPage
      {...{ language, today, matter, document, requests, decision, refused }}
      there={new Set(people.map((person) => person.id))}
      people={people.filter((person) => !requests.some((request) => request.person === person.id && !request.ended))}
      beside={others.filter(({ sheetOf, copyOf }) => sheetOf === id || copyOf === id)}
      signed={await findingsFor(tx, id)}
      about={others.find((each) => each.id === (document.sheetOf ?? document.copyOf))}
    />,
  )
}
