import { z } from 'zod'
import { linkTo } from '../../ground/base/addresses.ts'
import { found, type SignedInAsk } from '../../ground/base/ask.ts'
import { revisionField } from '../../ground/base/form.ts'
import { inEach, type Language } from '../../ground/base/language.ts'
import { firstLanguage } from '../../ground/base/languages.ts'
import { type Route, seeing } from '../../people/permission/route.ts'
import { informationText } from './guide.ts'

import { faultsIn, gapsIn } from './information-text.ts'
import { InformationTextPage, ResetPage, type Written } from './pages/information-text.tsx'
import { informationTextWords } from './pages/information-text.words.ts'
import { allGuides } from './reading.ts'
import { informationTextOf, removeInformationText, saveInformationText } from './store.ts'

/** Two texts of twenty thousand characters, as a browser sends letters beyond A to Z. */
const roomy = { bodyLimit: 512 * 1024 }

/** The authority's own information text: writing it, seeing how it looks, and going back to the one in the guides. */
export const informationRoutes: Route[] = [
  seeing('settings', 'GET', '/settings/information-text', async (ask) => {
    const saved = await informationTextOf(ask.tx, ask.viewer.authority)
    return textPage(ask, saved ?? (await startingPoint(ask)))
  }),
  seeing('settings', 'PUT', '/settings/information-text', save, roomy),
  seeing('settings', 'DELETE', '/settings/information-text', async (ask) => {
    await removeInformationText(ask.tx, actorOf(ask))
    return ask.redirect(linkTo('/settings/information-text'), informationTextWords[ask.language].text.wasReset)
  }),
  seeing(
    'settings',
    'POST',
    '/settings/information-text/preview',
    async (ask) => {
      const written = await writtenIn(ask)
      const errors = errorsOf(written, ask.language)
      return textPage(ask, written, { errors, preview: true, status: Object.keys(errors).length > 0 ? 422 : 200 })
    },
    roomy,
  ),
  seeing('settings', 'GET', '/settings/information-text/removal', (ask) =>
    ask.page({ title: informationTextWords[ask.language].text.resetTitle, current: 'people' }, <ResetPage language={ask.language} />),
  ),
]

type Shown = { errors?: Partial<Record<Language, string>>; preview?: boolean; conflict?: boolean; status?: 200 | 409 | 422 }

const sent = z.object({ ...inEach(() => z.string().default('')), revision: revisionField })

async function save(ask: SignedInAsk): Promise<Response> {
  const written = await writtenIn(ask)
  const errors = errorsOf(written, ask.language)
  if (Object.keys(errors).length > 0) return textPage(ask, written, { errors, status: 422 })
  if (!(await saveInformationText(ask.tx, actorOf(ask), written))) {
    const theirs = await informationTextOf(ask.tx, ask.viewer.authority)
    return textPage(ask, { ...written, revision: theirs?.revision ?? 0 }, { conflict: true, status: 409 })
  }
  const gaps = gapsIn(written.texts[firstLanguage]).length
  const { text: t } = informationTextWords[ask.language]
  return ask.redirect(linkTo('/settings/information-text'), gaps > 0 ? t.savedWithGaps(gaps) : t.saved)
}

async function textPage(ask: SignedInAsk, written: Written, { errors = {}, status = 200, ...shown }: Shown = {}): Promise<Response> {
  const saved = await informationTextOf(ask.tx, ask.viewer.authority)
  return ask.page(
    { title: informationTextWords[ask.language].text.title, current: 'people', status },
    <InformationTextPage language={ask.language} written={written} saved={saved} errors={errors} {...shown} />,
  )
}

/** The texts of the guides, to begin from. */
async function startingPoint(ask: SignedInAsk): Promise<Written> {
  const { text } = found((await allGuides(ask.program)).get(informationText))
  return { texts: inEach((language) => text[language].source), revision: 0 }
}

async function writtenIn(ask: SignedInAsk): Promise<Written> {
  const { revision, ...texts } = await ask.form(sent)
  return { texts, revision }
}

function errorsOf(written: Written, language: Language): Partial<Record<Language, string>> {
  const { errors: t } = informationTextWords[language]
  return Object.fromEntries(
    faultsIn(written.texts).map(({ field, code, detail = '' }) => [field, code === 'link' ? t.link(detail) : t[code]]),
  )
}

function actorOf({ viewer, today }: SignedInAsk) {
  return { authority: viewer.authority, by: viewer.person, today }
}
