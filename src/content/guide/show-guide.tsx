import { type Ask, found } from '../../ground/base/ask.ts'
import { setScope } from '../../ground/base/database.ts'
import { onlyAuthority } from '../../people/access/store.ts'
import { authorityPage } from '../../people/organisation/store-settings.ts'
import { sightOf } from '../../people/permission/permission.ts'
import { informationText, nextAfter, sortedFor } from './guide.ts'
import { textFor } from './information-text.ts'
import { readMarkdown } from './markdown.ts'
import { GuidePage, type Own } from './pages/guide.tsx'
import { allGuides } from './reading.ts'
import { informationTextOf } from './store.ts'

/**
 * The page of a guide, or NotFound.
 * @param unsaid the line of somebody who did not say whether it helped: kept on the page, which then asks
 */
export async function showGuide(ask: Ask, key: string, unsaid?: string): Promise<Response> {
  const guide = found((await allGuides(ask.program)).get(key))
  const isInformation = guide.key === informationText
  const { own, others } = await guidesFor(ask)
  const next = nextAfter(guide, [...own, ...others])
  const page = (
    <GuidePage
      language={ask.language}
      guide={guide}
      own={isInformation ? await ownText(ask) : null}
      mayAdapt={isInformation && ask.viewer !== null && sightOf(ask.viewer, 'settings') !== null}
      mayRespond={ask.viewer !== null}
      unsaid={unsaid}
      next={next}
    />
  )
  return ask.page({ title: guide.text[ask.language].title, status: unsaid === undefined ? 200 : 422 }, page)
}

/** The guides, those for the reader's duties apart. */
export async function guidesFor(ask: Ask) {
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
  const { text, language } = textFor(written.texts, ask.language)
  const { name } = await authorityPage(ask.tx, authority)
  return { blocks: readMarkdown(text), language, authorityName: name, changedOn: written.changedOn }
}
