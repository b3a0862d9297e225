import type { SignedInAsk } from '../../ground/base/ask.ts'
import { csvOf } from '../../ground/base/csv.ts'
import { formatList } from '../../ground/base/language.ts'
import { askOnce, together } from '../../ground/base/question.ts'
import { type Route, seeing } from '../../people/permission/route.ts'
import { chosen, readChoice } from './choice.ts'
import { overviewCsv, overviewWorkbook } from './export.ts'
import { eyesOf } from './eyes.ts'
import { OverviewPage } from './pages/overview-page.tsx'
import { overviewPageWords } from './pages/overview-page.words.ts'
import { reminderRoutes } from './reminder-routes.tsx'
import { overviewAsked } from './store.ts'
import { waveRoutes } from './wave-routes.tsx'
import { wavesAsked } from './waves/store.ts'

const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Where the schools are in their year, for whoever heads a district or the authority, and for the administrator. */
export const overviewRoutes: Route[] = [
  ...waveRoutes,
  ...reminderRoutes,
  seeing('overview', 'GET', '/overview', async (ask) => {
    const { tx, viewer, language, today } = ask
    const [rows, waves] = await askOnce(tx, together(overviewAsked(viewer, today), wavesAsked()))
    const place = placeOf(ask)
    return ask.page(
      { title: overviewPageWords[language].title(place), current: 'overview' },
      <OverviewPage {...{ language, today, place, rows, waves }} choice={readChoice(ask.query)} eyes={eyesOf(viewer)} />,
    )
  }),
  seeing('overview', 'GET', '/overview.xlsx', async (ask) => {
    const { viewer, language, today } = ask
    const rows = chosen(await askOnce(ask.tx, overviewAsked(viewer, today)), readChoice(ask.query))
    return async () => ask.file(await overviewWorkbook(rows, eyesOf(viewer), today, language), workbook, `${fileName(ask)}.xlsx`)
  }),
  seeing('overview', 'GET', '/overview.csv', async (ask) => {
    const { viewer, language, today } = ask
    const rows = chosen(await askOnce(ask.tx, overviewAsked(viewer, today)), readChoice(ask.query))
    return ask.file(csvOf(overviewCsv(rows, eyesOf(viewer), language), ';'), 'text/csv; charset=utf-8', `${fileName(ask)}.csv`)
  }),
]

function fileName(ask: SignedInAsk): string {
  return `${overviewPageWords[ask.language].title(placeOf(ask))} ${ask.today}`
}

/** The districts that the viewer heads, or the authority. */
function placeOf({ viewer, language }: SignedInAsk): string {
  const headed = viewer.duties
    .filter(({ role, unitKind }) => role === 'district_head' && unitKind === 'district')
    .map(({ unitName }) => unitName)
  const whole = viewer.duties.some(
    ({ role, unitKind }) => role === 'administrator' || (role === 'district_head' && unitKind === 'authority'),
  )
  return whole || headed.length === 0 ? viewer.authorityName : formatList([...new Set(headed)], language)
}
