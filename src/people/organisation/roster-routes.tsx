import { z } from 'zod'
import { linkTo } from '../../ground/base/addresses.ts'
import type { SignedInAsk } from '../../ground/base/ask.ts'
import { texts } from '../../ground/base/form.ts'
import { enqueue } from '../../ground/base/jobs.ts'
import { type Route, seeing } from '../permission/route.ts'
import { progressText, RosterDonePage, RosterFailedPage, RosterFaultsPage, RosterProgressPage } from './pages/roster-import.tsx'
import { rosterImportWords } from './pages/roster-import.words.ts'
import { RosterPreviewPage } from './pages/roster-preview.tsx'
import { rosterPreviewWords } from './pages/roster-preview.words.ts'
import { RosterUploadPage } from './pages/roster-upload.tsx'
import { rosterUploadWords } from './pages/roster-upload.words.ts'
import { rosterTemplate } from './roster/export.ts'
import { faultTexts } from './roster/faults.words.ts'
import { checkUpload } from './roster/importing.ts'
import { whileWaiting } from './roster/reading-apart.ts'
import { asksForMore, people } from './roster/register.ts'
import { largestFile } from './roster/roster.ts'
import { discardImport, importOf, keepUpload, latestImports, progressOf, type RosterImport, startImport } from './roster/store-imports.ts'
import { tidyCell } from './roster/text.ts'
import { rosterRoutesWords } from './roster-routes.words.ts'

/** A file that is checked while the browser waits; larger ones are a job. */
const smallFile = 100 * 1024

export const rosterRoutes: Route[] = [
  seeing('people', 'GET', '/roster-imports/new', (ask) => uploadPage(ask)),
  seeing('people', 'GET', '/roster-imports/template.csv', (ask) =>
    ask.file(rosterTemplate(ask.language), 'text/csv; charset=utf-8', `${rosterUploadWords[ask.language].file}.csv`),
  ),
  seeing('people', 'POST', '/roster-imports', upload, { bodyLimit: largestFile + 1024 * 1024 }),
  seeing('people', 'GET', '/roster-imports/:id', async (ask) =>
    importPage(ask, await importOf(ask.tx, ask.viewer.authority, ask.id('id'))),
  ),
  seeing('people', 'GET', '/roster-imports/:id/progress', async (ask) => {
    const id = ask.id('id')
    const progress = await progressOf(ask.tx, ask.viewer.authority, id)
    const working = progress.state === 'checking' || progress.state === 'importing'
    return ask.json({
      done: progress.done,
      total: Math.max(1, progress.total),
      text: progressText(progress, ask.language),
      ...(working ? {} : { url: linkTo('/roster-imports/:id', id) }),
    })
  }),
  seeing('people', 'POST', '/roster-imports/:id/import', consent),
  seeing('people', 'DELETE', '/roster-imports/:id', async (ask) => {
    const id = ask.id('id')
    await importOf(ask.tx, ask.viewer.authority, id)
    const gone = await discardImport(ask.tx, ask.viewer.authority, id)
    return gone
      ? ask.redirect(linkTo('/roster-imports/new'), rosterRoutesWords[ask.language].discarded)
      : ask.redirect(linkTo('/roster-imports/:id', id))
  }),
]

async function uploadPage(ask: SignedInAsk, error?: string): Promise<Response> {
  const { title } = rosterUploadWords[ask.language]
  const latest = await latestImports(ask.tx, ask.viewer.authority)
  return ask.page(
    { title, current: 'people', status: error ? 422 : 200 },
    <RosterUploadPage language={ask.language} latest={latest} error={error} />,
  )
}

async function upload(ask: SignedInAsk): Promise<Response> {
  const file = ask.upload('file')
  const faultText = faultTexts[ask.language]
  if (!file) return uploadPage(ask, rosterUploadWords[ask.language].noFile)
  if (file.size > largestFile) return uploadPage(ask, faultText['too-large']('', ''))
  const { authority, person } = ask.viewer
  const content = new Uint8Array(await file.arrayBuffer())
  const id = await keepUpload(ask.tx, { authority, by: person, fileName: tidyCell(file.name), content })
  if (content.length <= smallFile) await checkUpload(ask.tx, authority, id, ask.today, whileWaiting)
  else await enqueue(ask.tx, 'check-roster', { authority, id })
  return ask.redirect(linkTo('/roster-imports/:id', id))
}

function importPage(ask: SignedInAsk, roster: RosterImport, error?: string): Response {
  const { language } = ask
  const t = rosterImportWords[language]
  const { preview, fileName, id } = roster
  const show = (title: string, page: preact.ComponentChildren) => ask.page({ title, current: 'people', status: error ? 422 : 200 }, page)
  if (roster.state === 'checking') return show(t.progress.checking, <RosterProgressPage language={language} roster={roster} />)
  if (roster.state === 'importing') return show(t.progress.importing, <RosterProgressPage language={language} roster={roster} />)
  if (roster.state === 'failed' || !preview) return show(t.failed.title, <RosterFailedPage language={language} fileName={fileName} />)
  if (roster.state === 'faulty') return show(t.faulty.title, <RosterFaultsPage language={language} fileName={fileName} preview={preview} />)
  if (roster.state === 'done') return show(t.done.title, <RosterDonePage language={language} fileName={fileName} preview={preview} />)
  const asked = z.enum(people).safeParse(ask.query('list'))
  const list = asked.success ? asked.data : (people.find((name) => preview.people[name].length > 0) ?? 'added')
  const page = z.coerce.number().int().min(1).catch(1).parse(ask.query('page'))
  return show(
    rosterPreviewWords[language].title,
    <RosterPreviewPage language={language} id={id} fileName={fileName} preview={preview} list={list} page={page} error={error} />,
  )
}

async function consent(ask: SignedInAsk): Promise<Response> {
  const { authority } = ask.viewer
  const roster = await importOf(ask.tx, authority, ask.id('id'))
  const { drastic } = await ask.form(texts('drastic'))
  if (roster.state === 'ready' && roster.preview && asksForMore(roster.preview) && drastic !== '1')
    return importPage(ask, roster, rosterPreviewWords[ask.language].drasticMissing)
  const started = await startImport(ask.tx, authority, roster.id, roster.preview?.counts.added ?? 0)
  if (started) await enqueue(ask.tx, 'import-roster', { authority, id: roster.id })
  return ask.redirect(linkTo('/roster-imports/:id', roster.id), started ? undefined : rosterRoutesWords[ask.language].notReady)
}
