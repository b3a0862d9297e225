import { actorOf } from '../../ground/base/actor.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import { found, must, type SignedInAsk } from '../../ground/base/ask.ts'
import { sentencesOf } from '../../ground/base/form.ts'
import { enqueue } from '../../ground/base/jobs.ts'
import { askOnce } from '../../ground/base/question.ts'
import { attempt } from '../../people/access/attempts.ts'
import { type Route, signedIn } from '../../people/permission/route.ts'
import { mailThoseInTurn } from './document-routes.tsx'
import { ownCode, ownReason, sentCode } from './form.ts'
import { hindranceOf } from './hindrance.ts'
import { type AttestRequest, canBeAttested, inTurn, mostCodesAnHour, mostTriesAnHour, stateOf } from './matter.ts'
import { RequestPage, type RequestPageProps } from './pages/request-page.tsx'
import { requestPageWords } from './pages/request-page.words.ts'
import { documentAt } from './store.ts'
import { attest, refuse, requestsAsked, withdrawAttest } from './store-attests.ts'
import { codeSent, type Proof, useCode } from './store-code.ts'

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
    if (!(await attempt(ask.program, `attest code ${request.id}`, mostCodesAnHour, 60)))
      return ask.redirect(linkTo('/attest-requests/:id', request.id), requestPageWords[ask.language].tooOften)
    await enqueue(ask.tx, 'attest-code-mail', { authority: ask.viewer.authority, request: request.id })
    return ask.redirect(linkTo('/attest-requests/:id', request.id), requestPageWords[ask.language].codeOnWay)
  }),
  signedIn('POST', '/attest-requests/:id/attest', async (ask) => {
    const { tx, program, viewer } = ask
    const { request, all } = await ownRequest(ask)
    const t = requestPageWords[ask.language]
    const at = linkTo('/attest-requests/:id', request.id)
    const { matter, document } = await documentAt(tx, request.document)
    if (stateOf(request, all) !== 'waits' || !canBeAttested(matter, document)) return ask.redirect(at, t.tooLate)
    must(hindranceOf(viewer) === null)
    if (!(await attempt(program, `attest try ${request.id}`, mostTriesAnHour, 60))) return ask.redirect(at, t.tooOften)
    const { code } = await ask.form(sentCode)
    const proved = await useCode(tx, program.secret, proofOf(ask, request), code, ask.now)
    // The try that failed is to be counted, so what is answered may not undo it.
    if (!proved) return ask.redirect(`${at}?code=wrong`)
    const signIn = {
      method: 'mail code' as const,
      to: proved.to,
      at: proved.at.toISOString(),
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
  signedIn('POST', '/attest-requests/:id/withdrawal', async (ask) => {
    const own = await ownRequest(ask)
    const t = requestPageWords[ask.language]
    const given = found(own.request.attest)
    must(hindranceOf(ask.viewer) === null)
    const parsed = await ask.form(ownReason, ownCode)
    if (!parsed.ok)
      return requestPage(ask, own, { written: parsed.sent, errors: { withdrawal: sentencesOf(parsed.faults, t.errors).reason ?? '' } })
    await withdrawAttest(ask.tx, actorOf(ask), own.request, given.id, parsed.value.reason)
    await sheetIsDue(ask, own.request.document)
    return ask.redirect(linkTo('/attest-requests/:id', own.request.id), t.withdrawn)
  }),
]

/** What whoever asks shows anew who they are for. */
function proofOf({ viewer }: SignedInAsk, { id }: AttestRequest): Proof {
  return { purpose: 'attest', about: id, person: viewer.person }
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
  shown: Pick<RequestPageProps, 'written' | 'errors'> = {},
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
