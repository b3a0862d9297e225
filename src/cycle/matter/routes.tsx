import { actorName, actorOf } from '../../ground/base/actor.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import { must, type SignedInAsk } from '../../ground/base/ask.ts'
import { lists, sentencesOf } from '../../ground/base/form.ts'
import { askOnce, together } from '../../ground/base/question.ts'
import { tidy } from '../../ground/base/text.ts'
import { sightOf } from '../../people/permission/permission.ts'
import { type Route, seeing } from '../../people/permission/route.ts'
import { checkFile } from '../follow-up/file-type.ts'
import { attestRoutes } from './attest-routes.tsx'
import { checkRoutes } from './check-routes.tsx'
import { copyRoutes } from './copy-routes.tsx'
import { documentRoutes } from './document-routes.tsx'
import { dispatchCode, documentCode, entryCode, matterCode, newDispatch, newDocument, newEntry, newMatter } from './form.ts'
import { freezeDocument } from './freezing.ts'
import { largestDocument, longest, type Matter } from './matter.ts'
import { matterWords } from './matter.words.ts'
import { packageOf, publicOf } from './package.ts'
import { dispatchWords } from './pages/dispatches.words.ts'
import { MattersPage } from './pages/list-page.tsx'
import { listPageWords } from './pages/list-page.words.ts'
import { MatterPage } from './pages/matter-page.tsx'
import { matterPageWords } from './pages/matter-page.words.ts'
import type { MatterPageProps } from './pages/matter-props.ts'
import { NewDocumentPage } from './pages/new-document-page.tsx'
import { newDocumentWords } from './pages/new-document-page.words.ts'
import { planDocumentRoutes } from './plan-routes.ts'
import { registerCsv } from './register.ts'
import {
  closeMatter,
  dispatchDocuments,
  dispatchesAsked,
  documentsAsked,
  heldMatter,
  type ListChoice,
  matterAt,
  mattersAsked,
  openMatter,
  registerAsked,
  writeEntry,
} from './store.ts'
import { askableAsked, requestsAsked } from './store-attests.ts'
import { wholeOf } from './store-chain.ts'

/** Matters: opened, filled with frozen documents, registered and closed by those who lead the authority and its administrators. */
export const matterRoutes: Route[] = [
  seeing('matters', 'GET', '/matters', (ask) => listPage(ask)),
  seeing('matters', 'POST', '/matters', async (ask) => {
    const parsed = await ask.form(newMatter, matterCode)
    const t = listPageWords[ask.language]
    if (!parsed.ok) return listPage(ask, { written: parsed.sent, errors: sentencesOf(parsed.faults, t.errors) })
    const id = await openMatter(ask.tx, actorOf(ask), actorName(ask), parsed.value)
    if (!id) return listPage(ask, { written: parsed.value, errors: { number: t.errors.taken } })
    return ask.redirect(linkTo('/matters/:id', id), t.opened)
  }),
  seeing('matters', 'GET', '/matters/:id', async (ask) => matterPage(ask, await matterAt(ask.tx, ask.id('id')))),
  seeing('matters', 'POST', '/matters/:id/closing', async (ask) => {
    const matter = await matterAt(ask.tx, ask.id('id'))
    await closeMatter(ask.tx, actorOf(ask), actorName(ask), matter.id)
    return ask.redirect(linkTo('/matters/:id', matter.id), matterPageWords[ask.language].closed)
  }),
  seeing('matters', 'POST', '/matters/:id/entries', async (ask) => {
    const matter = await heldOpen(ask)
    const t = matterPageWords[ask.language]
    const parsed = await ask.form(newEntry(ask.today), entryCode)
    if (!parsed.ok) return matterPage(ask, matter, { form: 'entry', written: parsed.sent, errors: sentencesOf(parsed.faults, t.errors) })
    const { direction, day, party, subject, secrecy } = parsed.value
    await writeEntry(ask.tx, actorOf(ask), actorName(ask), matter.id, {
      direction,
      onDay: day,
      party,
      subject,
      document: null,
      secrecy: secrecy || null,
    })
    return ask.redirect(`${linkTo('/matters/:id', matter.id)}#register`, t.written)
  }),
  seeing('matters', 'POST', '/matters/:id/dispatches', async (ask) => {
    const { tx, today } = ask
    const matter = await heldOpen(ask)
    const t = dispatchWords[ask.language]
    const [parsed, ticked] = [await ask.form(newDispatch(today), dispatchCode), await ask.form(lists('which'))]
    const all = (await askOnce(tx, documentsAsked({ matter: matter.id }))).filter(({ withdrawn }) => !withdrawn)
    const documents = all.filter(({ id }) => ticked.which.includes(id))
    if (!parsed.ok || documents.length === 0) {
      const errors = parsed.ok ? { which: t.errors.which } : sentencesOf(parsed.faults, t.errors)
      return matterPage(ask, matter, { form: 'dispatch', written: parsed.sent, errors, chosen: ticked.which })
    }
    const { recipient, way, sentOn, note } = parsed.value
    await dispatchDocuments(tx, actorOf(ask), actorName(ask), matter.id, { recipient, way, onDay: sentOn, note, documents })
    return ask.redirect(`${linkTo('/matters/:id', matter.id)}#sent`, t.written)
  }),
  seeing('matters', 'GET', '/matters/:id/documents/new', async (ask) => newDocumentPage(ask, await openOne(ask))),
  seeing('matters', 'POST', '/matters/:id/documents', addDocument, { bodyLimit: largestDocument + 8 * 1024 * 1024 }),
  seeing('matters', 'GET', '/matters/:id/register.csv', async (ask) => {
    const matter = await matterAt(ask.tx, ask.id('id'))
    return ask.file(
      registerCsv(await askOnce(ask.tx, registerAsked(matter.id)), ask.language),
      'text/csv; charset=utf-8',
      `${fileName(matter)}.csv`,
    )
  }),
  seeing('matters', 'GET', '/matters/:id/package.zip', async (ask) => {
    const matter = await matterAt(ask.tx, ask.id('id'))
    const all = await wholeOf(ask.tx, ask.program.secret, matter)
    if (!all) return ask.redirect(linkTo('/matters/:id', matter.id), matterPageWords[ask.language].tooLarge)
    const part = ask.query('part') === 'public' ? publicOf(all) : all
    return async () => ask.file(packageOf(part, ask.language), 'application/zip', `${fileName(matter)}.zip`)
  }),
  ...documentRoutes,
  ...planDocumentRoutes,
  ...copyRoutes,
  ...attestRoutes,
  ...checkRoutes,
]

/** A matter that is still open, or NotFound. */
async function openOne(ask: SignedInAsk): Promise<Matter> {
  const matter = await matterAt(ask.tx, ask.id('id'))
  must(matter.closedOn === null)
  return matter
}

/** The same, held still until something has been written in it. */
async function heldOpen(ask: SignedInAsk): Promise<Matter> {
  const matter = await heldMatter(ask.tx, ask.id('id'))
  must(matter.closedOn === null)
  return matter
}

async function addDocument(ask: SignedInAsk): Promise<Response> {
  const matter = await heldOpen(ask)
  const t = newDocumentWords[ask.language]
  const parsed = await ask.form(newDocument(ask.today), documentCode)
  const chosen = ask.upload('file')
  const file = chosen?.name ? checkFile(tidy(chosen.name), new Uint8Array(await chosen.arrayBuffer()), largestDocument) : null
  const errors: Record<string, string> = {
    ...(file === null ? { file: t.errors.file } : typeof file === 'string' ? { file: t.faults[file] } : {}),
    ...(parsed.ok ? {} : sentencesOf(parsed.faults, t.errors)),
    ...(parsed.ok && parsed.value.direction === 'in' && parsed.value.party === '' ? { party: t.errors.party } : {}),
  }
  if (!parsed.ok || errors.party || file === null || typeof file === 'string')
    return newDocumentPage(ask, matter, { written: parsed.sent, errors })
  const { kind, name, secrecy, direction, party, day } = parsed.value
  const id = await freezeDocument(ask.tx, actorOf(ask), actorName(ask), matter.id, {
    kind,
    title: name,
    secrecy: secrecy || null,
    file,
    ...(direction === 'in' ? { came: { party, onDay: day || ask.today } } : {}),
  })
  return ask.redirect(linkTo('/documents/:id', id), t.done)
}

type Shown = { written?: Record<string, string>; errors?: Record<string, string> }

async function listPage(ask: SignedInAsk, shown: Shown = {}): Promise<Response> {
  const page = ask.query('page')
  const choice: ListChoice = { search: ask.query('q').slice(0, longest.search), page: /^[1-9]\d{0,4}$/.test(page) ? Number(page) : 1 }
  const { matters, found } = await askOnce(ask.tx, mattersAsked(choice))
  return ask.page(
    { title: matterWords[ask.language].matters, current: 'matters', status: shown.errors ? 422 : 200 },
    <MattersPage language={ask.language} {...{ matters, found, choice }} {...shown} />,
  )
}

async function matterPage(ask: SignedInAsk, matter: Matter, refused?: MatterPageProps['refused']): Promise<Response> {
  const { tx, language, today } = ask
  const { id } = matter
  const [documents, requests, register, dispatches, people] = await askOnce(
    tx,
    together(documentsAsked({ matter: id }), requestsAsked({ matter: id }), registerAsked(id), dispatchesAsked(id), askableAsked(today)),
  )
  const there = new Set(people.map((person) => person.id))
  return ask.page(
    { title: matter.title, current: 'matters', status: refused ? 422 : 200 },
    <MatterPage {...{ language, today, matter, documents, requests, register, dispatches, there, refused }} />,
  )
}

function newDocumentPage(ask: SignedInAsk, matter: Matter, shown: Shown = {}): Response {
  const reads = { plans: sightOf(ask.viewer, 'adopted plan') !== null, reports: sightOf(ask.viewer, 'sent report') !== null }
  return ask.page(
    { title: newDocumentWords[ask.language].title, current: 'matters', status: shown.errors ? 422 : 200 },
    <NewDocumentPage language={ask.language} today={ask.today} matter={matter} reads={reads} {...shown} />,
  )
}

function fileName({ number }: Matter): string {
  return number.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '') || 'matter'
}
