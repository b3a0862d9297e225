import { z } from 'zod'
import { linkTo } from '../../ground/base/addresses.ts'
import { found, type SignedInAsk } from '../../ground/base/ask.ts'
import { revisionField } from '../../ground/base/form.ts'
import { inEach, type Language } from '../../ground/base/language.ts'
import { type Route, seeing } from '../../people/permission/route.ts'
import type { Framework } from '../framework/schema.ts'
import { newestVersions } from '../framework/store.ts'
import { faultsIn, namesFrom, type WrittenNames, writtenFrom } from './level-names.ts'
import { namedFor } from './overlay.ts'
import { fieldOf, LevelNamesPage, type LevelNamesPageProps } from './pages/level-names.tsx'
import { levelNamesWords } from './pages/level-names.words.ts'
import { LevelNamesListPage } from './pages/list.tsx'
import { namingOf, removeNaming, saveNaming } from './store.ts'

/** What an authority calls the levels: every framework's, and changing one's. */
export const ownFrameworkRoutes: Route[] = [
  seeing('settings', 'GET', '/settings/level-names', async (ask) => {
    const frameworks = (await newestVersions(ask.tx)).map(({ framework }) => ({ framework, own: namedFor(ask.viewer, framework) }))
    const page = <LevelNamesListPage language={ask.language} frameworks={frameworks} />
    return ask.page({ title: levelNamesWords[ask.language].title, current: 'people' }, page)
  }),
  seeing('settings', 'GET', '/settings/level-names/:framework', async (ask) => {
    const framework = await frameworkIn(ask)
    const saved = await namingOf(ask.tx, ask.viewer.authority, framework.key)
    return namesPage(ask, { framework, saved, written: writtenFrom(framework, saved.names), revision: saved.revision })
  }),
  seeing('settings', 'PUT', '/settings/level-names/:framework', save),
  seeing('settings', 'POST', '/settings/level-names/:framework/preview', async (ask) => {
    const sent = await sentIn(ask)
    const faulty = Object.keys(sent.errors).length > 0
    return namesPage(ask, { ...sent, preview: !faulty }, faulty ? 422 : 200)
  }),
  seeing('settings', 'DELETE', '/settings/level-names/:framework', async (ask) => {
    const framework = await frameworkIn(ask)
    await removeNaming(ask.tx, actorOf(ask), framework.key)
    return ask.redirect(linkTo('/settings/level-names'), levelNamesWords[ask.language].wasReset(framework.name[ask.language]))
  }),
]

/** Saves over the revision that the writer saw. Who comes second gets both: theirs to read, one's own still in the form. Nothing written is the framework's own names. */
async function save(ask: SignedInAsk): Promise<Response> {
  const sent = await sentIn(ask)
  const { framework, written, revision, errors } = sent
  if (Object.keys(errors).length > 0) return namesPage(ask, sent, 422)
  const t = levelNamesWords[ask.language]
  const names = namesFrom(written)
  if (Object.keys(names).length === 0) await removeNaming(ask.tx, actorOf(ask), framework.key)
  else if (!(await saveNaming(ask.tx, actorOf(ask), framework.key, { names, revision }))) {
    const saved = await namingOf(ask.tx, ask.viewer.authority, framework.key)
    return namesPage(ask, { ...sent, saved, revision: saved.revision, conflict: true }, 409)
  }
  return ask.redirect(linkTo('/settings/level-names'), t.saved(framework.name[ask.language]))
}

const sentForm = z.object({ revision: revisionField }).catchall(z.string())

type Sent = Omit<LevelNamesPageProps, 'language' | 'errors'> & { errors: NonNullable<LevelNamesPageProps['errors']> }

async function sentIn(ask: SignedInAsk): Promise<Sent> {
  const framework = await frameworkIn(ask)
  const saved = await namingOf(ask.tx, ask.viewer.authority, framework.key)
  const { revision, ...texts } = await ask.form(sentForm)
  const written: WrittenNames = Object.fromEntries(
    framework.levels.map(({ level }) => [level, inEach((each) => (texts[fieldOf(level, each)] ?? '').replace(/\s+/g, ' ').trim())]),
  )
  return { framework, saved, written, revision, errors: errorsOf(framework, written, ask.language) }
}

function errorsOf(framework: Framework, written: WrittenNames, language: Language): Record<string, string> {
  const { faults: t } = levelNamesWords[language]
  return Object.fromEntries(faultsIn(framework, written).map(({ level, language: each, code }) => [fieldOf(level, each), t[code]]))
}

function namesPage(ask: SignedInAsk, shown: Omit<LevelNamesPageProps, 'language'>, status: 200 | 409 | 422 = 200): Response {
  const { language } = ask
  return ask.page(
    { title: levelNamesWords[language].titleOf(shown.framework.name[language]), current: 'people', status },
    <LevelNamesPage language={language} {...shown} />,
  )
}

async function frameworkIn(ask: SignedInAsk): Promise<Framework> {
  return found((await newestVersions(ask.tx)).find(({ framework }) => framework.key === ask.param('framework'))).framework
}

function actorOf({ viewer, today }: SignedInAsk) {
  return { authority: viewer.authority, by: viewer.person, today }
}
