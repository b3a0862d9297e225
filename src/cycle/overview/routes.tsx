import type { SignedInAsk } from '../../ground/base/ask.ts'
import { csvOf } from '../../ground/base/csv.ts'
import { formatList } from '../../ground/base/language.ts'
import { askOnce, known, together } from '../../ground/base/question.ts'
import { type Route, seeing } from '../../people/permission/route.ts'
import { boardRoutes } from './board-routes.tsx'
import { chosen, mostOnOnePage, pageOf, readChoice } from './choice.ts'
import { type Listed, overviewCsv, overviewWorkbook } from './export.ts'
import { eyesOf } from './eyes.ts'
import { OverviewPage } from './pages/overview-page.tsx'
import { overviewPageWords } from './pages/overview-page.words.ts'
import { reminderRoutes } from './reminder-routes.tsx'
import { roundsRoutes } from './rounds-routes.tsx'
import { changesAsked, overviewAsked, soFarAsked } from './store.ts'
import { waveRoutes } from './wave-routes.tsx'
import { wavesAsked } from './waves/store.ts'

const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Where the schools are in their year, for whoever heads a district or the authority, and for the administrator. */
export const overviewRoutes: Route[] = [
  ...boardRoutes,
  ...roundsRoutes,
  ...waveRoutes,
  ...reminderRoutes,
  seeing('overview', 'GET', '/overview', async (ask) => {
    const { tx, viewer, language, today } = ask
    const choice = readChoice(ask.query)
    const asked = together(overviewAsked(viewer, ask), wavesAsked()).followedBy(([rows, waves]) => {
      const { shown } = pageOf(chosen(rows, choice), choice.page)
      return together(changesAsked(shown), soFarAsked(viewer, shown, today)).map(([changes, soFar]) => ({ rows, waves, changes, soFar }))
    })
    const { rows, waves, changes, soFar } = await askOnce(tx, asked)
    const place = placeOf(ask)
    return ask.page(
      { title: overviewPageWords[language].title(place), current: 'overview' },
      <OverviewPage {...{ language, today, place, rows, waves, changes, soFar, choice }} eyes={eyesOf(viewer)} />,
    )
  }),
  seeing('overview', 'GET', '/overview.xlsx', async (ask) => {
    const { viewer, language, today } = ask
    const listed = await listOf(ask)
    return async () => ask.file(await overviewWorkbook(listed, eyesOf(viewer), today, language), workbook, `${fileName(ask)}.xlsx`)
  }),
  seeing('overview', 'GET', '/overview.csv', async (ask) => {
    const { viewer, language } = ask
    return ask.file(csvOf(overviewCsv(await listOf(ask), eyesOf(viewer), language), ';'), 'text/csv; charset=utf-8', `${fileName(ask)}.csv`)
  }),
]

/** The whole list as the address narrows and orders it, with what may be said of each school's change. */
function listOf(ask: SignedInAsk): Promise<Listed> {
  const { tx, viewer, query } = ask
  const asked = overviewAsked(viewer, ask).followedBy((rows) => {
    const found = chosen(rows, readChoice(query))
    // Each change that was not reckoned before takes some milliseconds: of a longer list than a page has, the file has none.
    const reckoned = found.length > mostOnOnePage ? known(null) : changesAsked(found)
    return reckoned.map((changes) => ({ rows: found, changes }))
  })
  return askOnce(tx, asked)
}

function fileName(ask: SignedInAsk): string {
  return `${overviewPageWords[ask.language].title(placeOf(ask))} ${ask.today}`
}

/** The districts that the viewer heads, or the authority. */
function placeOf({ viewer, language }: SignedInAsk): string {
  const headed = viewer.duties
    .filter(({ role, unitKind }) => role === 'district_head' && unitKind === 'district')
    .map(({ unitName }) => unitName)
  const whole = viewer.duties.some(({ role }) => role === 'administrator' || role === 'head' || role === 'development_lead')
  return whole || headed.length === 0 ? viewer.authorityName : formatList([...new Set(headed)], language)
}
