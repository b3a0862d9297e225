import { actionAsked } from '../../cycle/follow-up/store-seen.ts'
import { plansAsked } from '../../cycle/plan/store.ts'
import { actorName, actorOf } from '../../ground/base/actor.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import { NotFound, type SignedInAsk } from '../../ground/base/ask.ts'
import { texts } from '../../ground/base/form.ts'
import { askOnce, together } from '../../ground/base/question.ts'
import { type Route, seeing } from '../../people/permission/route.ts'
import { programmeRun, type SeenProgramme } from '../programme/store.ts'
import { mostLinks, type Target, targetIn } from './belonging.ts'
import { belongingWords } from './belonging.words.ts'
import { LinksPage, type LinksPageProps } from './pages/links-page.tsx'
import { addLink, linkablesAsked, linkedAsked, removeLink } from './store.ts'

const thing = 'programmes'

/** What of plans a programme serves: chosen by who runs it, of what they see. */
export const belongingRoutes: Route[] = [
  seeing(thing, 'GET', '/programmes/:id/links', async (ask) => linksPage(ask, await programmeRun(ask.tx, ask.viewer, ask.id('id')))),
  seeing(thing, 'POST', '/programmes/:id/links', async (ask) => {
    const programme = await programmeRun(ask.tx, ask.viewer, ask.id('id'))
    const written = await ask.form(texts('target', 'address'))
    const t = belongingWords[ask.language]
    const target = targetIn(written.target, written.address)
    if (!target || !(await sees(ask, target))) return linksPage(ask, programme, { written, error: t.errors.target })
    const links = await askOnce(ask.tx, linkedAsked(ask.viewer, programme.id, ask.today))
    if (links.length >= mostLinks) return linksPage(ask, programme, { written, error: t.errors.many })
    await addLink(ask.tx, actorOf(ask), actorName(ask), programme.id, target)
    return ask.redirect(linkTo('/programmes/:id/links', programme.id), t.added)
  }),
  seeing(thing, 'DELETE', '/programmes/:id/links/:link', async (ask) => {
    const programme = await programmeRun(ask.tx, ask.viewer, ask.id('id'))
    await removeLink(ask.tx, programme.id, ask.id('link'))
    return ask.redirect(linkTo('/programmes/:id/links', programme.id), belongingWords[ask.language].removed)
  }),
]

/** Whether who asks sees what is to be linked: nothing is learnt by trying. */
async function sees(ask: SignedInAsk, { kind, id }: Target): Promise<boolean> {
  if (kind === 'plan') return (await askOnce(ask.tx, plansAsked(ask.viewer, ask.today, { id }))).length > 0
  if (kind === 'action')
    return askOnce(ask.tx, actionAsked(ask.viewer, id, ask.today)).then(
      () => true,
      (error: unknown) => {
        if (error instanceof NotFound) return false
        throw error
      },
    )
  const linkables = await askOnce(ask.tx, linkablesAsked(ask.viewer, ask.today))
  return linkables.some(({ target }) => target.kind === kind && target.id === id)
}

async function linksPage(
  ask: SignedInAsk,
  programme: SeenProgramme,
  shown: Pick<LinksPageProps, 'written' | 'error'> = {},
): Promise<Response> {
  const { language, viewer, today } = ask
  const [links, linkables] = await askOnce(ask.tx, together(linkedAsked(viewer, programme.id, today), linkablesAsked(viewer, today)))
  return ask.page(
    { title: belongingWords[language].change, current: 'programmes', status: shown.error ? 422 : 200 },
    <LinksPage {...{ language, programme, links, linkables, ...shown }} />,
  )
}
