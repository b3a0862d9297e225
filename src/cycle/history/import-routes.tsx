import { z } from 'zod'
import { newestVersions } from '../../content/framework/store.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import type { SignedInAsk } from '../../ground/base/ask.ts'
import { csvOf } from '../../ground/base/csv.ts'
import { codesOf, maybeDayField, sentencesOf, texts } from '../../ground/base/form.ts'
import { enqueue } from '../../ground/base/jobs.ts'
import { askOnce } from '../../ground/base/question.ts'
import { tidyCell } from '../../people/organisation/roster/text.ts'
import { type Route, seeing } from '../../people/permission/route.ts'
import { usualFramework } from '../round/framework-choice.ts'
import { minimumGroups } from '../round/round.ts'
import { columnNames, faultTexts } from './faults.words.ts'
import { columns, largestFile } from './history.ts'
import { frameworkNamed, readUpload, smallFile } from './importing.ts'
import { mappingAgainst } from './instrument.ts'
import { readMapping } from './mapping.ts'
import { hasNumberLike } from './number-like.ts'
import { DonePage, FailedPage, FaultsPage, ProgressPage, progressText } from './pages/import-pages.tsx'
import { importPagesWords } from './pages/import-pages.words.ts'
import { PreviewPage } from './pages/preview-page.tsx'
import { previewPageWords } from './pages/preview-page.words.ts'
import { newMapping, type UploadForm, UploadPage } from './pages/upload-page.tsx'
import { uploadPageWords } from './pages/upload-page.words.ts'
import { whileWaiting } from './reading-apart.ts'
import { discardImport, importOf, keepUpload, startImport } from './store-imports.ts'
import { mappingsAsked, savedMapping } from './store-mappings.ts'

/** Importing earlier surveys: a file, what it would do, a yes. */
export const historyImportRoutes: Route[] = [
  seeing('earlier surveys', 'GET', '/history-imports/new', async (ask) =>
    uploadPage(ask, { framework: (await usualFramework(ask.tx))?.framework.key ?? '', saved: '', round: '', day: '' }),
  ),
  seeing('earlier surveys', 'GET', '/history-imports/template.csv', (ask) =>
    ask.file(
      csvOf([columns.slice(0, -1).map((column) => columnNames[ask.language][column])], ';'),
      'text/csv; charset=utf-8',
      'stegvis-history.csv',
    ),
  ),
  seeing('earlier surveys', 'POST', '/history-imports', upload, { bodyLimit: largestFile + 2 * 1024 * 1024 }),
  seeing('earlier surveys', 'GET', '/history-imports/:id', (ask) => importPage(ask)),
  seeing('earlier surveys', 'GET', '/history-imports/:id/progress', async (ask) => {
    const going = await importOf(ask.tx, ask.viewer.authority, ask.id('id'))
    const works = going.state === 'reading' || going.state === 'importing'
    return ask.json({
      done: going.done,
      total: Math.max(1, going.total),
      text: progressText(going, ask.language),
      ...(works ? {} : { url: linkTo('/history-imports/:id', going.id) }),
    })
  }),
  seeing('earlier surveys', 'POST', '/history-imports/:id/import', async (ask) => {
    const { authority } = ask.viewer
    const going = await importOf(ask.tx, authority, ask.id('id'))
    const { minimumGroup: wanted } = await ask.form(texts('minimumGroup'))
    const minimumGroup = minimumGroups.find((each) => String(each) === wanted)
    if (minimumGroup === undefined) return importPage(ask, true)
    const started = await startImport(ask.tx, authority, going.id, going.preview?.rounds.length ?? 0)
    if (started) await enqueue(ask.tx, 'import-history', { authority, id: going.id, minimumGroup })
    return ask.redirect(linkTo('/history-imports/:id', going.id))
  }),
  seeing('earlier surveys', 'DELETE', '/history-imports/:id', async (ask) => {
    const { id } = await importOf(ask.tx, ask.viewer.authority, ask.id('id'))
    const gone = await discardImport(ask.tx, ask.viewer.authority, id)
    return ask.redirect(gone ? linkTo('/history-imports/new') : linkTo('/history-imports/:id', id))
  }),
]

const uploadCodes = codesOf(uploadPageWords.sv.errors)
const uploadForm = z.object({
  framework: z.string().default(''),
  /** A mapping made before, by its id; `new` to make one. */
  saved: z.string().default(''),
  round: z
    .string()
    .max(120, uploadCodes.tooLong)
    .refine((name) => !hasNumberLike(name), uploadCodes.numberLike)
    .default(''),
  day: maybeDayField(uploadCodes.badDay),
})

type Errors = Parameters<typeof UploadPage>[0]['errors']

async function uploadPage(
  ask: SignedInAsk,
  sent: UploadForm,
  errors?: Errors,
  mappingFaults: readonly { line: number; reason: string }[] = [],
): Promise<Response> {
  const frameworks = (await newestVersions(ask.tx)).map(({ framework: { key, name } }) => ({ key, name: name[ask.language] }))
  const mappings = await askOnce(ask.tx, mappingsAsked())
  return ask.page(
    { title: uploadPageWords[ask.language].title, current: 'result', status: errors ? 422 : 200 },
    <UploadPage language={ask.language} {...{ frameworks, mappings, sent, mappingFaults }} errors={errors ?? {}} />,
  )
}

async function upload(ask: SignedInAsk): Promise<Response> {
  const t = uploadPageWords[ask.language]
  const form = await ask.form(uploadForm, uploadCodes)
  const { framework = '', saved = '', round = '', day = '' } = form.sent
  const sent = { framework, saved, round: hasNumberLike(round) ? '' : round, day }
  const [file, mappingFile] = [ask.upload('file'), ask.upload('mapping')]
  if (!file || file.size === 0) return uploadPage(ask, sent, { file: t.noFile })
  if (file.size > largestFile) return uploadPage(ask, sent, { file: faultTexts[ask.language]['too-large']('') })
  if (!form.ok) return uploadPage(ask, sent, sentencesOf(form.faults, t.errors))
  const read = mappingFile ? readMapping(await mappingFile.text()) : null
  if (read && !read.ok) return uploadPage(ask, sent, { mapping: t.badMapping }, read.faults)
  const makes = !read && saved === newMapping
  const chosen = read || makes || saved === '' ? null : await savedMapping(ask.tx, ask.viewer.authority, saved)
  if (!read && !makes && saved !== '' && !chosen) return uploadPage(ask, sent, { saved: t.noSaved })
  const mapping = read?.mapping ?? chosen
  if (hasNumberLike(JSON.stringify(mapping))) return uploadPage(ask, sent, { mapping: t.errors.numberLike })
  const target = await frameworkNamed(ask.tx, mapping?.framework ?? framework)
  if (!target) return uploadPage(ask, sent, { framework: t.noFramework })
  const contradictions = mapping ? mappingAgainst(mapping, target.framework) : []
  if (contradictions.length > 0)
    return uploadPage(
      ask,
      sent,
      { [read ? 'mapping' : 'saved']: t.badMapping },
      contradictions.map((reason) => ({ line: 1, reason })),
    )
  const { authority, person } = ask.viewer
  const content = new Uint8Array(await file.arrayBuffer())
  const manner = { mapping, framework: target.id, round: round || null, day: day || null, audience: null }
  const id = await keepUpload(ask.tx, ask.program.secret, {
    authority,
    by: person,
    fileName: tidyCell(file.name),
    content,
    manner,
    state: makes ? 'mapping' : 'reading',
    at: ask.now,
  })
  if (makes) return ask.redirect(linkTo('/history-imports/:id/columns', id))
  if (content.length <= smallFile) await readUpload(ask.tx, ask.program.secret, authority, id, ask.now, whileWaiting)
  else await enqueue(ask.tx, 'read-history', { authority, id })
  return ask.redirect(linkTo('/history-imports/:id', id))
}

/** Where an import is. `unchosen`: somebody would import without having chosen for how many something is shown. */
async function importPage(ask: SignedInAsk, unchosen = false): Promise<Response> {
  const { language } = ask
  const going = await importOf(ask.tx, ask.viewer.authority, ask.id('id'))
  const { preview, fileName } = going
  const t = importPagesWords[language]
  const show = (title: string, page: preact.ComponentChildren, status: 200 | 422 = 200) =>
    ask.page({ title, current: 'result', status }, page)
  switch (going.state) {
    case 'reading':
      return show(t.reading.title, <ProgressPage language={language} going={going} />)
    case 'mapping':
      return ask.redirect(linkTo('/history-imports/:id/columns', going.id))
    case 'importing':
      return show(t.importing.title, <ProgressPage language={language} going={going} />)
    case 'done':
      return show(t.done.title, <DonePage language={language} fileName={fileName} now={ask.now} />)
    case 'ready':
      if (preview)
        return show(
          previewPageWords[language].title,
          <PreviewPage language={language} id={going.id} fileName={fileName} preview={preview} unchosen={unchosen} />,
          unchosen ? 422 : 200,
        )
      break
    case 'faulty':
      if (preview) return show(t.faulty.title, <FaultsPage language={language} fileName={fileName} preview={preview} />)
  }
  return show(t.failed.title, <FailedPage language={language} fileName={fileName} />)
}
