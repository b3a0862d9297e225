import { statementsFor } from '../../content/framework/framework.ts'
import { frameworkVersion } from '../../content/framework/store.ts'
import { namedFor } from '../../content/own-framework/overlay.ts'
import { found, type SignedInAsk } from '../../ground/base/ask.ts'
import { inScope } from '../../ground/base/database.ts'
import { type Route, seeing } from '../../people/permission/route.ts'
import { membership } from '../round/membership.ts'
import { resultPathOf } from './loading.ts'
import { ownResult } from './own-result.ts'
import { SharedListPage, SharedResultPage } from './pages/shared.tsx'
import { inPrivate } from './private.ts'
import { resultRows } from './result.ts'

import { type CopiedResult, copyOf, sharedWith, shareResult, takeBack } from './sharing.ts'
import { sharingWords } from './sharing.words.ts'

const alone = { ownTransactions: true }

/** Showing a result to the principal of the school: the person's own doing, and undoing. The principal's pages are below. */
export const shareRoutes: Route[] = [
  seeing('own result', 'POST', '/results/:round/:school/share', share, alone),
  seeing('own result', 'DELETE', '/results/:round/:school/share', stop, alone),
  seeing('shared result', 'GET', '/shared-results', async (ask, sight) => {
    const { language } = ask
    const results = await sharedWith(ask.program, ask.tx, sight, ask.viewer.person)
    return ask.page({ title: sharingWords[language].shared.title }, <SharedListPage language={language} results={results} />)
  }),
  seeing('shared result', 'GET', '/shared-results/:id', async (ask, sight) => {
    const id = ask.id('id')
    const { copy, ...result } = found((await sharedWith(ask.program, ask.tx, sight, ask.viewer.person)).find((each) => each.id === id))
    const framework = namedFor(ask.viewer, (await frameworkVersion(ask.tx, copy.frameworkVersion)).framework)
    const answers = new Map(copy.answers.map((answer) => [answer.statement, { ...answer, note: '', revision: 0 }]))
    const rows = resultRows(statementsFor(framework, copy.audience, copy), answers, new Map())
    const { language } = ask
    return ask.page(
      { title: sharingWords[language].shared.result(result.name) },
      <SharedResultPage language={language} result={result} framework={framework} rows={rows} />,
    )
  }),
]

/** Reads in the private transaction, writes the copy in another: nothing private is written beside a row that names the person. */
async function share(ask: SignedInAsk): Promise<Response> {
  const {
    viewer: { authority, person },
    program,
    today,
  } = ask
  const place = { round: ask.id('round'), school: ask.id('school') }
  const made: { copy: CopiedResult | null } = { copy: null }
  const answer = await inPrivate(ask, async (tx) => {
    const own = await ownResult(ask, tx)
    if (own.is === 'result') made.copy = copyOf(own.result.assessment, own.result.response)
    return ask.redirect(`${resultPathOf(place)}#sharing`, made.copy ? sharingWords[ask.language].sharing.shared : undefined)
  })
  const { copy } = made
  if (copy) await inScope(program.db, { authority, person }, (tx) => shareResult(program, tx, { authority, person }, place, copy, today))
  return answer
}

async function stop(ask: SignedInAsk): Promise<Response> {
  const {
    viewer: { authority, person },
    program,
  } = ask
  const place = { round: ask.id('round'), school: ask.id('school') }
  await inScope(program.db, { authority, person }, async (tx) => {
    await membership(tx, person, place.round, place.school, ask.today)
    await takeBack(tx, person, place)
  })
  return ask.redirect(`${resultPathOf(place)}#sharing`, sharingWords[ask.language].sharing.takenBack)
}
