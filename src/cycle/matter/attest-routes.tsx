import { actorOf } from '../../ground/base/actor.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import { found, must, type SignedInAsk } from '../../ground/base/ask.ts'
import { anything, sentencesOf } from '../../ground/base/form.ts'
import { enqueue } from '../../ground/base/jobs.ts'
import { askOnce } from '../../ground/base/question.ts'
import { attempt } from '../../people/access/attempts.ts'
import { type Route, signedIn } from '../../people/permission/route.ts'
import { mailThoseInTurn } from './document-routes.tsx'
import { ownCode, ownReason, sentCode, takenBack, takenBackCode } from './form.ts'
import { hindranceOf } from './hindrance.ts'
import { type AttestRequest, canBeAttested, inTurn, mostCodesAnHour, stateOf } from './matter.ts'
import { RequestPage, type RequestPageProps } from './pages/request-page.tsx'
import { requestPageWords } from './pages/request-page.words.ts'
import { proved } from './proving.ts'
import { documentAt } from './store.ts'
import { attest, refuse, requestsAsked, withdrawAttest } from './store-attests.ts'
import { codeSent, type Proof } from './store-code.ts'

/** What somebody does who is asked to attest: only that person, and nobody who looks as them. */
export const attestRoutes: Route[] = [
  signedIn('GET', '/attest-requests/:id', async (ask) => {
    const t = requestPageWords[ask.language]
    return requestPage(ask, await ownRequest(ask), ask.query('code') === 'wrong' ? { errors: { code: t.errors.code } } : {})
  }),
  signedIn('POST', '/attest-requests/:id/code', async (ask) => {
    const { request, all } = await ownRequest(ask)
    must(stateOf(request, all) === 'waits' && hindranceOf(ask.viewer) === null)
    const { matter, document } = await documentAt(ask.tx, request.document)
    must(canBeAttested(matter, document))
    const t = requestPageWords[ask.language]
    const sent = await codeOnItsWay(ask, request)
    return ask.redirect(linkTo('/attest-requests/:id', request.id), sent ? t.codeOnWay : t.tooOften)
  }),
  signedIn('POST', '/attest-requests/:id/attest', async (ask) => {
    const { tx, program, viewer } = ask
    const { request, all } = await ownRequest(ask)
    const t = requestPageWords[ask.language]
    const at = linkTo('/attest-requests/:id', request.id)
    const { matter, document } = await documentAt(tx, request.document)
    if (stateOf(request, all) !== 'waits' || !canBeAttested(matter, document)) return ask.redirect(at, t.tooLate)
    must(hindranceOf(viewer) === null)
    const { code } = await ask.form(sentCode)
    const result = await proved(ask, proofOf(ask, request), code)
    if ('why' in result) return result.why === 'wrong' ? ask.redirect(`${at}?code=wrong`) : ask.redirect(at, t.tooOften)
    const { shown: proof } = result
    const signIn = {
      method: 'mail code' as const,
      to: proof.to,
      at: proof.at.toISOString(),
      session: program.secret.fingerprint('attest session', viewer.session),
    }
    const before = inTurn(all).map(({ id }) => id)
    const done = await attest(tx, actorOf(ask), program.secret, request, signIn)
    if (done) {
      await mailThoseInTurn(ask, request.document, ({ id }) => !before.includes(id))
      await sheetIsDue(ask, request.document)
    }
    return ask.redirect(at, done ? t.done : t.tooLate)
  }),
  signedIn('POST', '/attest-requests/:id/refusal', async (ask) => {
    const own = await ownRequest(ask)
    const t = requestPageWords[ask.language]
    must(hindranceOf(ask.viewer) === null)
    const parsed = await ask.form(ownReason, ownCode)
    if (!parsed.ok)
      return requestPage(ask, own, { written: parsed.sent, errors: { refusal: sentencesOf(parsed.faults, t.errors).reason ?? '' } })
    const done = await refuse(ask.tx, actorOf(ask), own.request, parsed.value.reason)
    return ask.redirect(linkTo('/attest-requests/:id', own.request.id), done ? t.refused : t.tooLate)
  }),
  signedIn('POST', '/attest-requests/:id/withdrawal-code', async (ask) => {
    const own = await attestedBy(ask)
    const written = await ask.form(anything)
    if (await codeOnItsWay(ask, own.request)) return requestPage(ask, own, { written, codeOnWay: true })
    return requestPage(ask, own, { written, errors: { code: requestPageWords[ask.language].tooOften } })
  }),
  signedIn('POST', '/attest-requests/:id/withdrawal', async (ask) => {
    const own = await ownRequest(ask)
    const t = requestPageWords[ask.language]
    const given = found(own.request.attest)
    const at = linkTo('/attest-requests/:id', own.request.id)
    must(hindranceOf(ask.viewer) === null)
    if (given.withdrawn) return ask.redirect(at, t.withdrawn)
    const parsed = await ask.form(takenBack, takenBackCode)
    if (!parsed.ok) {
      const { reason = '', code = '' } = sentencesOf(parsed.faults, t.errors)
      return requestPage(ask, own, { written: parsed.sent, errors: { ...(reason && { withdrawal: reason }), ...(code && { code }) } })
    }
    const { reason, code } = parsed.value
    const result = await proved(ask, proofOf(ask, own.request), code)
    if ('why' in result)
      return requestPage(ask, own, { written: parsed.sent, errors: { code: result.why === 'wrong' ? t.errors.code : t.tooOften } })
    await withdrawAttest(ask.tx, actorOf(ask), own.request, given.id, reason, result.shown)
    await sheetIsDue(ask, own.request.document)
    return ask.redirect(at, t.withdrawn)
  }),
]

/** What whoever asks shows anew who they are for. */
function proofOf({ viewer }: SignedInAsk, { id }: AttestRequest): Proof {
  return { purpose: 'attest', about: id, person: viewer.person }
}

/** Has a code mailed, by which who gives an attest, or takes it back, shows anew who they are. @returns false when too many were sent in the last hour */
async function codeOnItsWay({ tx, program, viewer }: SignedInAsk, { id }: AttestRequest): Promise<boolean> {
  if (!(await attempt(program, `attest code ${id}`, mostCodesAnHour, 60))) return false
  await enqueue(tx, 'attest-code-mail', { authority: viewer.authority, request: id })
  return true
}

/** The asker's request with an attest that holds, and that they can take back as they are signed in, or NotFound. */
async function attestedBy(ask: SignedInAsk): Promise<{ request: AttestRequest; all: AttestRequest[] }> {
  const own = await ownRequest(ask)
  must(hindranceOf(ask.viewer) === null && own.request.attest !== null && own.request.attest.withdrawn === null)
  return own
}

/** Has the worker look whether the sheet of a document's attests is to be made, or made anew. */
async function sheetIsDue({ tx, viewer, language }: SignedInAsk, document: string): Promise<void> {
  await enqueue(tx, 'attest-sheet', { authority: viewer.authority, document, by: viewer.person, language })
}

/** A request to the one who asks, with all others about its document, or NotFound. */
async function ownRequest(ask: SignedInAsk): Promise<{ request: AttestRequest; all: AttestRequest[] }> {
  const id = ask.id('id')
  const all = await askOnce(ask.tx, requestsAsked({ request: id }))
  return { request: found(all.find((each) => each.id === id && each.person === ask.viewer.person)), all }
}

async function requestPage(
  ask: SignedInAsk,
  { request, all }: { request: AttestRequest; all: AttestRequest[] },
  shown: Pick<RequestPageProps, 'written' | 'errors' | 'codeOnWay'> = {},
): Promise<Response> {
  const { matter, document } = await documentAt(ask.tx, request.document)
  return ask.page(
    { title: requestPageWords[ask.language].title(document.title), status: shown.errors ? 422 : 200 },
    <RequestPage
      language={ask.language}
      request={request}
      state={stateOf(request, all)}
      document={document}
      open={canBeAttested(matter, document)}
      hindrance={hindranceOf(ask.viewer)}
      code={await codeSent(ask.tx, proofOf(ask, request), ask.now)}
      {...shown}
    />,
  )
}
