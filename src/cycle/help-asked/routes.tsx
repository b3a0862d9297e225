import { actorOf } from '../../ground/base/actor.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import { found, type SignedInAsk } from '../../ground/base/ask.ts'
import { texts } from '../../ground/base/form.ts'
import { askOnce } from '../../ground/base/question.ts'
import type { Sight } from '../../people/permission/permission.ts'
import { type Route, seeing } from '../../people/permission/route.ts'
import type { BesideTheme } from './beside.ts'
import { helpFaultWords } from './faults.words.ts'
import { longest } from './help-asked.ts'
import { gatheredAsked, isOwn } from './loading.ts'
import { HelpAskedPage, type SortingError } from './pages/list-page.tsx'
import { listPageWords } from './pages/list-page.words.ts'
import { beginTheme, placeOf, sortUnder } from './store.ts'
import { themeRoutes } from './theme-routes.tsx'

/** What schools ask for, sorted into themes; with what a room above has to say of a theme. */
export const helpAskedRoutes = (beside: BesideTheme): Route[] => [
  seeing('help asked', 'GET', '/help-asked', (ask, sight) => listPage(ask, sight, null)),
  seeing('help asked', 'PUT', '/help-asked/asks/:ask', async (ask, sight) => {
    const { asks, themes } = await askOnce(ask.tx, gatheredAsked(sight, ask.today))
    const sorted = found(asks.find((each) => placeOf(each) === ask.param('ask')))
    const { theme, title } = await ask.form(texts('theme', 'title'))
    const t = listPageWords[ask.language]
    if (theme === '' && title === '') {
      await sortUnder(ask.tx, actorOf(ask), sorted, null, !sight.authority)
      return ask.redirect(linkTo('/help-asked'), t.unsorted)
    }
    if (title.length > longest.title)
      return listPage(ask, sight, { place: placeOf(sorted), title, text: helpFaultWords[ask.language].titleLong })
    const own = themes.filter((each) => isOwn(each, sight))
    const known = own.find((each) =>
      title === '' ? each.id === theme : each.title.toLocaleLowerCase('sv') === title.toLocaleLowerCase('sv'),
    )
    if (title === '') found(known)
    const district = sight.authority ? null : (sorted.school.district ?? sight.districts[0] ?? null)
    const id = known?.id ?? (await beginTheme(ask.tx, actorOf(ask), { district, title }))
    await sortUnder(ask.tx, actorOf(ask), sorted, id, !sight.authority)
    return ask.redirect(`${linkTo('/help-asked')}#to-sort`, t.sorted(known?.title ?? title))
  }),
  ...themeRoutes(beside),
]

async function listPage(ask: SignedInAsk, sight: Sight, error: SortingError | null): Promise<Response> {
  const { language, tx, today } = ask
  return ask.page(
    { title: listPageWords[language].title, current: 'reports', status: error ? 422 : 200 },
    <HelpAskedPage {...{ language, error }} gathered={await askOnce(tx, gatheredAsked(sight, today))} whole={sight.authority} />,
  )
}
