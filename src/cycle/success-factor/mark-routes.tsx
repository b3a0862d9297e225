import { z } from 'zod'
import { actorName, actorOf } from '../../ground/base/actor.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import { found, must, type SignedInAsk } from '../../ground/base/ask.ts'
import { revisionField, revisionIn, sentencesOf } from '../../ground/base/form.ts'
import { askOnce } from '../../ground/base/question.ts'
import { type Route, seeing } from '../../people/permission/route.ts'
import { code } from './faults.ts'
import { factorFaultWords } from './faults.words.ts'
import { FactorPage } from './pages/factor-page.tsx'
import { factorPageWords } from './pages/factor-page.words.ts'
import { MarkPage } from './pages/mark-page.tsx'
import { markPageWords } from './pages/mark-page.words.ts'
import { seesSource, standingOf } from './seeing.ts'
import { type Origin, originIn } from './sources.ts'
import { beginFactor, changeFactor, factorsAsked, markFactor, unmark } from './store.ts'
import { longest, themes } from './success-factor.ts'

const marked = z.object({
  source: z.string().default(''),
  about: z.string().default(''),
  factor: z.string().default(''),
  title: z.string().max(longest.title, code.titleLong).default(''),
  theme: z.enum(themes, code.theme).optional(),
  text: z.string(code.text).min(1, code.text).max(longest.text, code.textLong),
})
const changed = z.object({
  title: z.string(code.title).min(1, code.title).max(longest.title, code.titleLong),
  theme: z.enum(themes, code.theme),
  revision: revisionField,
})

/** Marking what has helped, from where it is said; naming a factor anew, and taking a mark away. */
export const markRoutes: Route[] = [
  seeing('mark success factors', 'GET', '/success-factors/new', async (ask, sight) => {
    const source = ask.query('report') ? 'report' : 'dialogue'
    return markPage(ask, await originIn(ask, sight, source, idIn(ask.query(source))), {}, {})
  }),
  seeing('mark success factors', 'POST', '/success-factors', async (ask, sight) => {
    const sent = await ask.form(marked, code)
    const origin = await originIn(ask, sight, sent.sent.source ?? '', idIn(sent.sent.about))
    const sentences = factorFaultWords[ask.language]
    if (!sent.ok) return markPage(ask, origin, sent.sent, sentencesOf(sent.faults, sentences))
    const { factor, title, theme, text } = sent.value
    const known = (await askOnce(ask.tx, factorsAsked())).find((each) => (title === '' ? each.id === factor : each.title === title))
    if (!known && title === '') return markPage(ask, origin, sent.sent, { title: sentences.title })
    if (!known && !theme) return markPage(ask, origin, sent.sent, { theme: sentences.theme })
    const actor = actorOf(ask)
    const id = known?.id ?? (await beginFactor(ask.tx, actor, { theme: found(theme), title }))
    const byName = actorName(ask)
    await markFactor(ask.tx, actor, id, { source: origin.source, about: origin.about, school: origin.school.id, text, byName })
    return ask.redirect(linkTo('/success-factors/:factor', id), markPageWords[ask.language].marked)
  }),
  seeing('mark success factors', 'PUT', '/success-factors/:factor', async (ask) => {
    const factor = await factorOf(ask)
    const sent = await ask.form(changed, code)
    const again = (status: 409 | 422, shown: Omit<Parameters<typeof FactorPage>[0], 'language' | 'standing' | 'sent'>) =>
      ask.page(
        { title: factor.title, current: 'reports', status },
        <FactorPage language={ask.language} standing={standingOf(ask.viewer)} sent={sent.sent} {...shown} />,
      )
    if (!sent.ok)
      return again(422, {
        factor: { ...factor, revision: revisionIn(sent.sent) },
        errors: sentencesOf(sent.faults, factorFaultWords[ask.language]),
      })
    if (await changeFactor(ask.tx, actorOf(ask), factor.id, sent.value))
      return ask.redirect(linkTo('/success-factors/:factor', factor.id), factorPageWords[ask.language].saved)
    return again(409, { factor: await factorOf(ask), errors: {}, conflict: true })
  }),
  seeing('mark success factors', 'DELETE', '/success-factors/:factor/marks/:mark', async (ask) => {
    const factor = await factorOf(ask)
    const mark = found(factor.marks.find(({ id }) => id === ask.id('mark')))
    must(seesSource({ ...standingOf(ask.viewer), names: [] }, mark))
    await unmark(ask.tx, actorOf(ask), { factor: factor.id, mark: mark.id })
    return ask.redirect(linkTo('/success-factors'), factorPageWords[ask.language].unmarked)
  }),
]

/** An id as the browser sends it, or NotFound. */
function idIn(sent: string | undefined): string {
  return found(z.uuid().safeParse(sent).data)
}

async function factorOf(ask: SignedInAsk) {
  const id = ask.id('factor')
  return found((await askOnce(ask.tx, factorsAsked())).find((each) => each.id === id))
}

async function markPage(ask: SignedInAsk, origin: Origin, sent: Record<string, string>, errors: Record<string, string>): Promise<Response> {
  const { language } = ask
  return ask.page(
    { title: markPageWords[language].title, current: 'reports', status: Object.keys(errors).length > 0 ? 422 : 200 },
    <MarkPage {...{ language, origin, sent, errors }} factors={await askOnce(ask.tx, factorsAsked())} />,
  )
}
