import { actionAsked } from '../../cycle/follow-up/store-seen.ts'
import { plansAsked } from '../../cycle/plan/store.ts'
import { actorName, actorOf } from '../../ground/base/actor.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import { must, NotFound, type SignedInAsk } from '../../ground/base/ask.ts'
import { texts } from '../../ground/base/form.ts'
import { askOnce, known, together } from '../../ground/base/question.ts'
import { type Route, seeing } from '../../people/permission/route.ts'
import { programmeSeen, type SeenProgramme } from '../programme/store.ts'
import { type Target, targetIn } from './belonging.ts'
import { belongingWords } from './belonging.words.ts'
import { LinksPage, type LinksPageProps } from './pages/links-page.tsx'
import { addLink, decidedPlansAsked, type Linkable, linkablesAsked, linkedAsked, removeLink } from './store.ts'

const thing = 'programmes'

/** What of plans a programme serves: chosen by who runs it, of what they see. */
export const belongingRoutes: Route[] = [
  seeing(thing, 'GET', '/programmes/:id/links', async (ask) => linksPage(ask, await linked(ask))),
  seeing(thing, 'POST', '/programmes/:id/links', async (ask) => {
    const { programme, own } = await linked(ask)
    const written = await ask.form(texts('target', 'address'))
    const t = belongingWords[ask.language]
    const target = targetIn(written.target, written.address)
    if (!target || !(programme.runs ? await sees(ask, target) : isAmong(own, target)))
      return linksPage(ask, { programme, own }, { written, error: t.errors.target })
    const added = await addLink(ask.tx, actorOf(ask), actorName(ask), programme.id, target)
    if (!added) return linksPage(ask, { programme, own }, { written, error: t.errors.many })
    return ask.redirect(linkTo('/programmes/:id/links', programme.id), t.added)
  }),
  seeing(thing, 'DELETE', '/programmes/:id/links/:link', async (ask) => {
    const { programme, own } = await linked(ask)
    const link = ask.id('link')
    if (!programme.runs) {
      const links = await askOnce(ask.tx, linkedAsked(ask.viewer, programme.id, ask.today))
      must(links.some(({ id, target }) => id === link && isAmong(own, target)))
    }
    await removeLink(ask.tx, programme.id, link)
    return ask.redirect(linkTo('/programmes/:id/links', programme.id), belongingWords[ask.language].removed)
  }),
]

/** A programme that somebody links plans to: who runs it, whatever they see; and whoever decides on a plan, that one, to a programme that is released. NotFound for anybody else. */
async function linked(ask: SignedInAsk): Promise<Linker> {
  const [programme, own] = await askOnce(
    ask.tx,
    together(programmeSeen(ask.viewer, ask.id('id')), decidedPlansAsked(ask.viewer, ask.today)),
  )
  must(programme.runs || (programme.released && own.length > 0))
  return { programme, own }
}

type Linker = { programme: SeenProgramme; own: readonly Linkable[] }

function isAmong(own: readonly Linkable[], { kind, id }: Target): boolean {
  return own.some(({ target }) => target.kind === kind && target.id === id)
}

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
  { programme, own }: Linker,
  shown: Pick<LinksPageProps, 'written' | 'error'> = {},
): Promise<Response> {
  const { language, viewer, today } = ask
  const [links, linkables] = await askOnce(
    ask.tx,
    together(linkedAsked(viewer, programme.id, today), programme.runs ? linkablesAsked(viewer, today) : known([...own])),
  )
  return ask.page(
    { title: belongingWords[language].change, current: 'programmes', status: shown.error ? 422 : 200 },
    <LinksPage
      {...{ language, programme, linkables, ...shown }}
      links={links.filter(({ target }) => programme.runs || isAmong(own, target))}
    />,
  )
}
