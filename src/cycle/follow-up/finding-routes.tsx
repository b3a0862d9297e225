import { versionAsked } from '../../content/framework/store.ts'
import type { SignedInAsk } from '../../ground/base/ask.ts'
import { all, askOnce } from '../../ground/base/question.ts'
import { type Route, signedIn } from '../../people/permission/route.ts'
import { readChoice } from './finding.ts'
import { findingWords } from './finding.words.ts'
import { actionsWorkbook, mostInWorkbook } from './finding-workbook.ts'
import { ActionsPage } from './pages/actions.tsx'
import { findActions } from './store-finding.ts'

const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** All actions that one sees, narrowed as the address says. */
export const findingRoutes: Route[] = [
  signedIn('GET', '/actions', async (ask) => {
    const { language, today } = ask
    const choice = readChoice(ask.query)
    const found = await findActions(ask.tx, ask.viewer, choice, today)
    const page = <ActionsPage {...{ language, today, choice, found }} aspectNames={await aspectNames(ask, found.facets.versions)} />
    return ask.page({ title: findingWords[language].title, current: 'plans' }, page)
  }),
  signedIn('GET', '/actions.xlsx', async (ask) => {
    const { language, today } = ask
    const { actions, facets } = await findActions(ask.tx, ask.viewer, { ...readChoice(ask.query), page: 1 }, today, mostInWorkbook)
    const names = await aspectNames(ask, facets.versions)
    return async () =>
      ask.file(await actionsWorkbook(actions, names, today, language), workbook, `${findingWords[language].file} ${today}.xlsx`)
  }),
]

/** What aspects are called, in the order of the frameworks that the plans are written in. */
async function aspectNames(ask: SignedInAsk, versions: readonly string[]): Promise<Map<string, string>> {
  const names = new Map<string, string>()
  for (const { framework } of await askOnce(ask.tx, all(versions.map((version) => versionAsked(version))))) {
    for (const { aspects } of framework.areas) for (const { key, name } of aspects) if (!names.has(key)) names.set(key, name[ask.language])
  }
  return names
}
