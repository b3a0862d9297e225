import { frameworkVersion, versionsBetween } from '../../content/framework/store.ts'
import { found } from '../../ground/base/ask.ts'
import { type Route, signedIn } from '../../people/permission/route.ts'
import { matchedOf } from '../release/store-matched.ts'
import { loadResult, roundBefore, tabsOf } from '../result/loading.ts'
import { resultSeenBy } from '../result/store-seen.ts'
import { unitName } from '../result/unit-name.ts'
import { ChangePage } from './pages/change-page.tsx'
import { changePageWords } from './pages/change-page.words.ts'

/** A unit's result beside its result in the round before. Who sees it is decided by the result's own look-up. */
export const changeRoutes: Route[] = [
  signedIn('GET', '/group-results/:round/:unit/change', async (ask) => {
    const { tx, viewer, language } = ask
    const { result, framework, rounds, open } = await loadResult(ask)
    const earlier = await resultSeenBy(tx, viewer, found(await roundBefore(ask, result, rounds)).id, result.unit.id)
    const older = (await frameworkVersion(tx, earlier.round.frameworkVersion)).framework
    return ask.page(
      { title: `${changePageWords[language].title(unitName(result))}, ${result.round.name}`, current: 'result' },
      <ChangePage
        language={language}
        now={result}
        before={earlier}
        frameworks={{ now: framework, before: older, chain: await versionsBetween(tx, older, framework) }}
        matched={await matchedOf(tx, result.round.id, earlier.round.id, result.unit.id)}
        rounds={tabsOf(rounds, result.round)}
        open={open}
      />,
    )
  }),
]
