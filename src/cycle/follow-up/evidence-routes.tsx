import { actorOf } from '../../ground/base/actor.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import { found, must, type SignedInAsk } from '../../ground/base/ask.ts'
import { texts } from '../../ground/base/form.ts'
import { askOnce, together } from '../../ground/base/question.ts'
import { tidy } from '../../ground/base/text.ts'
import { type Route, signedIn } from '../../people/permission/route.ts'
import { longest } from '../plan/limits.ts'
import { seenIn } from './action-routes.tsx'
import { evidenceWords } from './evidence.words.ts'
import { type EvidenceFault, largestForm, readEvidence } from './evidence-form.ts'
import { mediaTypes } from './file-type.ts'
import { canNote, canRemoveEvidence, type Evidence, mostEvidence } from './follow-up.ts'
import { type EvidenceErrors, EvidenceFormPage } from './pages/evidence-form.tsx'
import { EvidenceRemovalPage } from './pages/evidence-removal.tsx'
import { addEvidence, evidenceItem, evidenceItemAsked, evidenceOfAsked, fileContent, removeEvidence } from './store-evidence.ts'
import { actionAsked, lockAction, type SeenAction } from './store-seen.ts'

/** What shows that something was done: added, fetched, and deleted with a reason. */
export const evidenceRoutes: Route[] = [
  signedIn('GET', '/actions/:id/evidence', async (ask) => formPage(ask, await notedIn(ask))),
  signedIn('POST', '/actions/:id/evidence', add, { bodyLimit: largestForm }),
  signedIn('GET', '/actions/:id/evidence/:evidence', fetchFile),
  signedIn('GET', '/actions/:id/evidence/:evidence/removal', async (ask) => {
    const { action, item } = await removableIn(ask)
    return removalPage(ask, action.id, item)
  }),
  signedIn('DELETE', '/actions/:id/evidence/:evidence', async (ask) => {
    await lockAction(ask.tx, ask.id('id'))
    const seen = await notedIn(ask)
    const item = await evidenceItem(ask.tx, seen.action.id, ask.id('evidence'))
    const { errors, done } = evidenceWords[ask.language]
    const back = `${linkTo('/actions/:id', seen.action.id)}#evidence`
    if (item.removed) return ask.redirect(back, done.gone)
    found(canRemoveEvidence(seen.place, seen.who, item, ask.viewer.person) ? item : null)
    const { reason } = await ask.form(texts('reason'))
    if (reason === '') return removalPage(ask, seen.action.id, item, { reason, error: errors.reason })
    if (reason.length > longest.evidenceRemoval) return removalPage(ask, seen.action.id, item, { reason, error: errors.reasonLong })
    await removeEvidence(ask.tx, actorOf(ask), seen.action.id, item, reason)
    return ask.redirect(back, done.removed)
  }),
]

/** An action that the viewer may write about, or NotFound. */
async function notedIn(ask: SignedInAsk): Promise<SeenAction> {
  const seen = await seenIn(ask)
  must(canNote(seen.place, seen.who))
  return seen
}

async function removableIn(ask: SignedInAsk): Promise<SeenAction & { item: Evidence }> {
  const [seen, item] = await itemIn(ask)
  must(canRemoveEvidence(seen.place, seen.who, item, ask.viewer.person))
  return { ...seen, item }
}

/** The piece of evidence that the address names, of an action that the viewer sees, or NotFound. */
function itemIn(ask: SignedInAsk): Promise<[SeenAction, Evidence]> {
  const id = ask.id('id')
  return askOnce(ask.tx, together(actionAsked(ask.viewer, id, ask.today), evidenceItemAsked(id, ask.id('evidence'))))
}

async function add(ask: SignedInAsk): Promise<Response> {
  await lockAction(ask.tx, ask.id('id'))
  const seen = await notedIn(ask)
  const { name, url, text } = await ask.form(texts('name', 'url', 'text'))
  const chosen = ask.upload('file')
  const file = chosen && { name: tidy(chosen.name), content: new Uint8Array(await chosen.arrayBuffer()) }
  const read = readEvidence({ name, url, text, file })
  const { errors, done } = evidenceWords[ask.language]
  if (!read.ok) return formPage(ask, seen, { values: { name, url, text }, errors: errorsOf(ask, read.faults), chooseAgain: file !== null })
  const there = await askOnce(ask.tx, evidenceOfAsked(seen.action.id))
  if (there.filter(({ removed }) => removed === null).length >= mostEvidence)
    return formPage(ask, seen, { values: { name, url, text }, errors: { name: errors.many }, chooseAgain: file !== null })
  await addEvidence(ask.tx, actorOf(ask), seen.action.id, read.evidence)
  return ask.redirect(`${linkTo('/actions/:id', seen.action.id)}#evidence`, done.added)
}

/**
 * A kept file, only ever to be saved: as an attachment of the kind that it was found to be, never guessed at, and where somebody opens it in the browser all
 * the same it may load and run nothing.
 */
async function fetchFile(ask: SignedInAsk): Promise<Response> {
  const [, { id, file }] = await itemIn(ask)
  const { name, type } = found(file)
  const response = ask.file(await fileContent(ask.tx, id), mediaTypes[type], name)
  response.headers.set('content-security-policy', "default-src 'none'; sandbox")
  return response
}

type Shown = { values?: Record<string, string>; errors?: EvidenceErrors; chooseAgain?: boolean }

function formPage(ask: SignedInAsk, { action }: SeenAction, shown: Shown = {}): Response {
  const t = evidenceWords[ask.language].form
  const page = <EvidenceFormPage language={ask.language} action={action} {...shown} />
  return ask.page({ title: t.title(action.title), current: 'plans', status: shown.errors ? 422 : 200 }, page)
}

function removalPage(ask: SignedInAsk, action: string, item: Evidence, shown: { reason?: string; error?: string } = {}): Response {
  const title = evidenceWords[ask.language].removal.title(item.title)
  const page = <EvidenceRemovalPage language={ask.language} action={action} item={item} {...shown} />
  return ask.page({ title, current: 'plans', status: shown.error ? 422 : 200 }, page)
}

function errorsOf(ask: SignedInAsk, faults: EvidenceFault[]): EvidenceErrors {
  const { errors, fileErrors } = evidenceWords[ask.language]
  return Object.fromEntries(
    faults.map((fault) => [fault.field, fault.field === 'file' ? fileErrors[fault.code](fault.fileName) : errors[fault.code]]),
  )
}
