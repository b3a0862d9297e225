import { z } from 'zod'
import { actorName, actorOf } from '../../ground/base/actor.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import { found, type SignedInAsk } from '../../ground/base/ask.ts'
import { revisionField, revisionIn, sentencesOf } from '../../ground/base/form.ts'
import { askOnce } from '../../ground/base/question.ts'
import type { Sight } from '../../people/permission/permission.ts'
import { type Route, seeing } from '../../people/permission/route.ts'
import type { BesideTheme } from './beside.ts'
import { code } from './faults.ts'
import { helpFaultWords } from './faults.words.ts'
import { longest, type Source, type Theme, themeStates } from './help-asked.ts'
import { type Gathered, gatheredAsked } from './loading.ts'
import { ThemePage } from './pages/theme-page.tsx'
import { themePageWords } from './pages/theme-page.words.ts'
import { sources } from './sources.ts'
import { changeTheme, judgeTheme, removeTheme } from './store.ts'

const changed = z.object({
  title: z.string(code.title).min(1, code.title).max(longest.title, code.titleLong),
  note: z.string().max(longest.note, code.noteLong).default(''),
  sources: z.array(z.enum(sources)).default([]),
  revision: revisionField,
})
const judged = z.object({
  state: z.enum(themeStates, code.state),
  reason: z.string().max(longest.reason, code.reasonLong).default(''),
})

/** One theme: its name, what belongs to it, and what is said of it. */
export const themeRoutes = (beside: BesideTheme): Route[] => [
  seeing('help asked', 'GET', '/help-asked/themes/:theme', async (ask, sight) => {
    const { theme, gathered } = await themeIn(ask, sight)
    return themePage(beside, ask, theme, gathered, {}, {})
  }),
  seeing('help asked', 'PUT', '/help-asked/themes/:theme', async (ask, sight) => {
    const { theme, gathered } = await themeIn(ask, sight)
    const sent = await ask.form(changed, code)
    if (!sent.ok) {
      const seen = { ...theme, revision: revisionIn(sent.sent) }
      return themePage(beside, ask, seen, gathered, sent.sent, sentencesOf(sent.faults, helpFaultWords[ask.language]))
    }
    if (await changeTheme(ask.tx, actorOf(ask), theme.id, sent.value))
      return ask.redirect(linkTo('/help-asked/themes/:theme', theme.id), themePageWords[ask.language].saved)
    const now = await themeIn(ask, sight)
    return themePage(beside, ask, now.theme, now.gathered, sent.sent, {}, sent.value.sources)
  }),
  seeing('help asked', 'POST', '/help-asked/themes/:theme/states', async (ask, sight) => {
    const { theme, gathered } = await themeIn(ask, sight)
    const sent = await ask.form(judged, code)
    const sentences = helpFaultWords[ask.language]
    if (!sent.ok) return themePage(beside, ask, theme, gathered, sent.sent, sentencesOf(sent.faults, sentences))
    const { state, reason } = sent.value
    if (state === 'declined' && reason === '') return themePage(beside, ask, theme, gathered, sent.sent, { reason: sentences.reason })
    const byName = actorName(ask)
    await judgeTheme(ask.tx, actorOf(ask), theme.id, { state, reason, byName })
    return ask.redirect(linkTo('/help-asked/themes/:theme', theme.id), themePageWords[ask.language].judged)
  }),
  seeing('help asked', 'DELETE', '/help-asked/themes/:theme', async (ask, sight) => {
    const { theme } = await themeIn(ask, sight)
    await removeTheme(ask.tx, actorOf(ask), theme.id)
    return ask.redirect(linkTo('/help-asked'), themePageWords[ask.language].removed(theme.title))
  }),
]

/** A theme within a sight with all that is gathered there, or NotFound. */
async function themeIn(ask: SignedInAsk, sight: Sight): Promise<{ theme: Theme; gathered: Gathered }> {
  const gathered = await askOnce(ask.tx, gatheredAsked(sight, ask.today))
  return { theme: found(gathered.themes.find(({ id }) => id === ask.id('theme'))), gathered }
}

async function themePage(
  beside: BesideTheme,
  ask: SignedInAsk,
  theme: Theme,
  gathered: Gathered,
  sent: Record<string, string>,
  errors: Record<string, string>,
  conflict?: readonly Source[],
): Promise<Response> {
  return ask.page(
    { title: theme.title, current: 'reports', status: conflict ? 409 : Object.keys(errors).length > 0 ? 422 : 200 },
    <ThemePage
      language={ask.language}
      {...{ theme, gathered, sent, errors, conflict }}
      beside={await askOnce(ask.tx, beside(ask, theme))}
    />,
  )
}
