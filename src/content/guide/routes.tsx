import { type Ask, found } from '../../ground/base/ask.ts'
import { setScope } from '../../ground/base/database.ts'
import { onlyAuthority } from '../../people/access/store.ts'
import { authorityPage } from '../../people/organisation/store-settings.ts'
import { sightOf } from '../../people/permission/permission.ts'
import { open, type Route } from '../../people/permission/route.ts'
import { authorityRoutes } from './authority-routes.tsx'
import { informationText, sortedFor } from './guide.ts'
import { informationRoutes } from './information-routes.tsx'
import { textFor } from './information-text.ts'
import { readMarkdown } from './markdown.ts'
import { messages } from './messages.ts'
import { GuidePage, type Own } from './pages/guide.tsx'
import { GuidesPage } from './pages/guides.tsx'
import { allGuides } from './reading.ts'
import { responseRoutes } from './response-routes.tsx'
import { informationTextOf } from './store.ts'

/** Help pages, which everyone may read, and the text that an authority writes for itself. */
export const guideRoutes: Route[] = [
  open('GET', '/guides', async (ask) => {
    const sorted = await sortedForAsker(ask)
    const readsResponses = ask.viewer !== null && sightOf(ask.viewer, 'settings') !== null
    const page = <GuidesPage language={ask.language} {...sorted} readsResponses={readsResponses} />
    return ask.page({ title: messages[ask.language].list.title }, page)
  }),
  open('GET', '/guides/:guide', async (ask) => {
    const guide = found((await allGuides(ask.program)).get(ask.param('guide')))
    const isInformation = guide.key === informationText
    const { own, others } = await sortedForAsker(ask)
    const next = [...own, ...others].filter(({ key }) => key !== guide.key).slice(0, 3)
    const mayAdapt = isInformation && ask.viewer !== null && sightOf(ask.viewer, 'settings') !== null
    const page = (
      <GuidePage
        language={ask.language}
        guide={guide}
        own={isInformation ? await ownText(ask) : null}
        mayAdapt={mayAdapt}
        mayRespond={ask.viewer !== null}
        next={next}
      />
    )
    return ask.page({ title: guide.text[ask.language].title }, page)
  }),
  ...informationRoutes,
  ...responseRoutes,
  ...authorityRoutes,
]

async function sortedForAsker(ask: Ask) {
  const guides = await allGuides(ask.program)
  return sortedFor([...guides.values()], ask.viewer?.duties.map(({ role }) => role) ?? [])
}

/** The text of the reader's authority, or of the only one; null where none has been written. */
async function ownText(ask: Ask): Promise<Own | null> {
  const authority = ask.viewer?.authority ?? (await onlyAuthority(ask.tx))
  if (!authority) return null
  await setScope(ask.tx, { authority })
  const written = await informationTextOf(ask.tx, authority)
  if (!written) return null
  const { text, language } = textFor(written, ask.language)
  const { name } = await authorityPage(ask.tx, authority)
  return { blocks: readMarkdown(text), language, authorityName: name, changedOn: written.changedOn }
}
