import { type Ask, found } from '../../ground/base/ask.ts'
import { setScope, type Tx } from '../../ground/base/database.ts'
import { remembered } from '../../ground/base/remembered.ts'
import { onlyAuthority } from '../../people/access/store.ts'
import { authorityPage } from '../../people/organisation/store-settings.ts'
import { sightOf } from '../../people/permission/permission.ts'
import { mayOpen, type Route } from '../../people/permission/route.ts'
import { informationText, nextAfter, sortedFor } from './guide.ts'
import { type OwnText, textFor } from './information-text.ts'
import { readMarkdown } from './markdown.ts'
import { GuidePage, type Own } from './pages/guide.tsx'
import { allGuides } from './reading.ts'
import { informationTextOf } from './store.ts'

/**
 * The page of a guide, or NotFound. What it links to is a link for whoever may open it, and words for everyone else.
 * @param pages every route of the program
 * @param unsaid the line of somebody who did not say whether it helped: kept on the page, which then asks
 */
export async function showGuide(ask: Ask, key: string, pages: Pages, unsaid?: string): Promise<Response> {
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
      opens={(href) => mayOpen(pages(), ask.viewer, href) ?? true}
    />
  )
  return ask.page({ title: guide.text[ask.language].title, status: unsaid === undefined ? 200 : 422 }, page)
}

/** The guides, those for the reader's duties apart. */
export async function guidesFor(ask: Ask) {
  const guides = await allGuides(ask.program)
  return sortedFor([...guides.values()], ask.viewer?.duties.map(({ role }) => role) ?? [])
}

/** Every route of the program: told when a guide is shown, since the guides are among them. */
export type Pages = () => readonly Route[]

type Written = { text: OwnText; authorityName: string }

/** The text of the reader's authority, or of the only one for who is signed out; null where none has been written. */
async function ownText(ask: Ask): Promise<Own | null> {
  const written = ask.viewer ? await writtenBy(ask.tx, ask.viewer.authority) : await writtenByOnly(ask.program)
  if (!written) return null
  const { text, language } = textFor(written.text.texts, ask.language)
  return { blocks: readMarkdown(text), language, authorityName: written.authorityName, changedOn: written.text.changedOn }
}

const writtenByOnly = remembered(async (tx) => {
  const authority = await onlyAuthority(tx)
  if (!authority) return null
  await setScope(tx, { authority })
  return writtenBy(tx, authority)
})

async function writtenBy(tx: Tx, authority: string): Promise<Written | null> {
  const text = await informationTextOf(tx, authority)
  return text && { text, authorityName: (await authorityPage(tx, authority)).name }
}
