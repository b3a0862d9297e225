import { actorName, actorOf } from '../../ground/base/actor.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import { must, type SignedInAsk } from '../../ground/base/ask.ts'
import { sentencesOf } from '../../ground/base/form.ts'
import { askOnce, together } from '../../ground/base/question.ts'
import { tidy } from '../../ground/base/text.ts'
import { type Route, seeing } from '../../people/permission/route.ts'
import { checkFile } from '../follow-up/file-type.ts'
import { attestRoutes } from './attest-routes.tsx'
import { checkRoutes } from './check-routes.tsx'
import { documentRoutes } from './document-routes.tsx'
import { documentCode, entryCode, matterCode, newDocument, newEntry, newMatter } from './form.ts'
import { largestDocument, type Matter } from './matter.ts'
import { matterWords } from './matter.words.ts'
import { packageOf, publicOf } from './package.ts'
import { MattersPage } from './pages/list-page.tsx'
import { listPageWords } from './pages/list-page.words.ts'
import { MatterPage } from './pages/matter-page.tsx'
import { matterPageWords } from './pages/matter-page.words.ts'
import { NewDocumentPage } from './pages/new-document-page.tsx'
import { newDocumentWords } from './pages/new-document-page.words.ts'
import { registerCsv } from './register.ts'
import { closeMatter, documentsAsked, freeze, matterAt, mattersAsked, openMatter, registerAsked, writeEntry } from './store.ts'
import { requestsAsked } from './store-attests.ts'
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
    const matter = await openOne(ask)
    const t = matterPageWords[ask.language]
    const parsed = await ask.form(newEntry(ask.today), entryCode)
    if (!parsed.ok) return matterPage(ask, matter, { written: parsed.sent, errors: sentencesOf(parsed.faults, t.errors) })
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
  ...attestRoutes,
  ...checkRoutes,
]

/** A matter that is still open, or NotFound. */
async function openOne(ask: SignedInAsk): Promise<Matter> {
  const matter = await matterAt(ask.tx, ask.id('id'))
  must(matter.closedOn === null)
  return matter
}

async function addDocument(ask: SignedInAsk): Promise<Response> {
  const matter = await openOne(ask)
  const t = newDocumentWords[ask.language]
  const parsed = await ask.form(newDocument, documentCode)
  const chosen = ask.upload('file')
  const file = chosen?.name ? checkFile(tidy(chosen.name), new Uint8Array(await chosen.arrayBuffer()), largestDocument) : null
  const errors = {
    ...(file === null ? { file: t.errors.file } : typeof file === 'string' ? { file: t.faults[file] } : {}),
    ...(parsed.ok ? {} : sentencesOf(parsed.faults, t.errors)),
  }
  if (!parsed.ok || file === null || typeof file === 'string') return newDocumentPage(ask, matter, { written: parsed.sent, errors })
  const { kind, name, secrecy } = parsed.value
  const id = await freeze(ask.tx, actorOf(ask), actorName(ask), matter.id, { kind, title: name, secrecy: secrecy || null, file })
  return ask.redirect(linkTo('/documents/:id', id), t.done)
}

type Shown = { written?: Record<string, string>; errors?: Record<string, string> }

async function listPage(ask: SignedInAsk, shown: Shown = {}): Promise<Response> {
  const matters = await askOnce(ask.tx, mattersAsked())
  return ask.page(
    { title: matterWords[ask.language].matters, current: 'matters', status: shown.errors ? 422 : 200 },
    <MattersPage language={ask.language} matters={matters} {...shown} />,
  )
}

async function matterPage(ask: SignedInAsk, matter: Matter, shown: Shown = {}): Promise<Response> {
  const { tx, language, today } = ask
  const [documents, requests, register] = await askOnce(
    tx,
    together(documentsAsked({ matter: matter.id }), requestsAsked({ matter: matter.id }), registerAsked(matter.id)),
  )
  return ask.page(
    { title: matter.title, current: 'matters', status: shown.errors ? 422 : 200 },
    <MatterPage {...{ language, today, matter, documents, requests, register }} {...shown} />,
  )
}

function newDocumentPage(ask: SignedInAsk, matter: Matter, shown: Shown = {}): Response {
  return ask.page(
    { title: newDocumentWords[ask.language].title, current: 'matters', status: shown.errors ? 422 : 200 },
    <NewDocumentPage language={ask.language} matter={matter} {...shown} />,
  )
}

function fileName({ number }: Matter): string {
  return number.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '') || 'matter'
}
