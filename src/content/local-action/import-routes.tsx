import { linkTo } from '../../ground/base/addresses.ts'
import { found, type SignedInAsk } from '../../ground/base/ask.ts'
import { texts } from '../../ground/base/form.ts'
import { type Route, seeing } from '../../people/permission/route.ts'
import { newestVersions } from '../framework/store.ts'
import { type FileFault, writeActions } from './file.ts'

import { ImportPage } from './pages/import.tsx'
import { importWords } from './pages/import.words.ts'
import { readActionsApart } from './reading-apart.ts'
import { importActions, localActions } from './store.ts'

/** A file of five hundred actions in every language, as a browser may send it. */
const roomy = { bodyLimit: 2 * 1024 * 1024 }

/** Actions out to a file and in from one: all or nothing. */
export const importRoutes: Route[] = [
  seeing('local actions', 'GET', '/local-actions/actions.yaml', async (ask) => {
    const { key } = found((await newestVersions(ask.tx)).find(({ framework }) => framework.key === ask.query('framework'))).framework
    const live = (await localActions(ask.tx)).filter(({ archivedOn }) => archivedOn === null)
    return ask.file(writeActions(key, live), 'application/yaml; charset=utf-8', `${key}-${ask.today}.yaml`)
  }),
  seeing('local actions', 'GET', '/local-actions/imports/new', (ask) => importPage(ask, '')),
  seeing('local actions', 'POST', '/local-actions/imports', takeIn, roomy),
]

async function takeIn(ask: SignedInAsk): Promise<Response> {
  const text = (await ask.upload('file')?.text()) ?? (await ask.form(texts('text'))).text
  const t = importWords[ask.language]
  if (text.trim() === '') return importPage(ask, text, [], t.nothing)
  const read = await readActionsApart(
    text,
    (await newestVersions(ask.tx)).map(({ framework }) => framework),
  )
  if (!read.ok) return importPage(ask, text, read.faults)
  const { viewer, today } = ask
  const counts = await importActions(ask.tx, { authority: viewer.authority, by: viewer.person, today }, read.actions)
  return ask.redirect(linkTo('/local-actions'), t.done(counts))
}

function importPage(ask: SignedInAsk, text: string, faults: FileFault[] = [], error?: string): Response {
  return ask.page(
    { title: importWords[ask.language].title, current: 'local-actions', status: error || faults.length > 0 ? 422 : 200 },
    <ImportPage language={ask.language} text={text} faults={faults} error={error} />,
  )
}
