import { z } from 'zod'
import { actorName, actorOf } from '../../ground/base/actor.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import { found, must, type SignedInAsk } from '../../ground/base/ask.ts'
import { inScope, type Tx } from '../../ground/base/database.ts'
import { codesOf, sentencesOf } from '../../ground/base/form.ts'
import { firstLanguage } from '../../ground/base/languages.ts'
import { askOnce, together } from '../../ground/base/question.ts'
import { logoOf } from '../../ground/paper/logo.ts'
import type { OpenKind, OpenThing } from '../../ground/paper/open-kind.ts'
import { pdfOf } from '../../ground/paper/pdf.ts'
import { sightOf } from '../../people/permission/permission.ts'
import { type Route, seeing } from '../../people/permission/route.ts'
import { longest } from './open.ts'
import { OpenPagesPage } from './pages/open-pages.tsx'
import { openPagesWords } from './pages/open-pages.words.ts'
import { PublicationPage } from './pages/publication.tsx'
import { isAddressTaken, isTwice, keepPublication, type Prepared, prepared, saysTheSame, takeBack } from './publishing.ts'
import { keepingOf } from './serving.tsx'
import { publishableAsked, publishablesAsked } from './store-publishing.ts'
import { chosenSite } from './store-site.ts'

const thing = 'open pages'

/** What is open, what could be, and making it so. */
export function publishingRoutes(kinds: readonly OpenKind[]): Route[] {
  return [
    seeing(thing, 'GET', '/open-pages', async ({ tx, viewer, language, today, page }) => {
      const [site, all] = await askOnce(tx, together(chosenSite(viewer.authority), publishablesAsked(kinds, today)))
      const chooses = sightOf(viewer, 'settings') !== null
      return page({ title: openPagesWords[language].title, current: 'plans' }, <OpenPagesPage {...{ language, site, all, chooses }} />)
    }),
    seeing(thing, 'GET', '/open-pages/:kind/:thing', (ask) => publicationPage(ask, ask.tx)),
    seeing(thing, 'POST', '/open-pages/:kind/:thing', (ask) => publish(ask), { ownTransactions: true }),
    seeing(thing, 'DELETE', '/open-pages/:kind/:thing', async (ask) => {
      const { tx, program, language } = ask
      const parsed = await ask.form(reasonForm, codes)
      const { open } = await publishableIn(ask, tx)
      if (!parsed.ok)
        return publicationPage(ask, tx, {
          reason: parsed.sent.reason ?? '',
          errors: sentencesOf(parsed.faults, openPagesWords[language].errors),
        })
      must(await takeBack(tx, actorOf(ask), actorName(ask), found(open).page, parsed.value.reason))
      return async () => {
        keepingOf(program).forget()
        return ask.redirect(linkTo('/open-pages'), openPagesWords[language].takenBack)
      }
    }),
  ]

  function publishableIn({ today, param }: SignedInAsk, tx: Tx) {
    return askOnce(tx, publishableAsked(kinds, today, param('kind'), param('thing')))
  }

  /** The paper is made between two transactions: nobody waits with a connection for the press. */
  async function publish(ask: SignedInAsk): Promise<Response> {
    const { program, viewer, language } = ask
    const { authority, person } = viewer
    const { version, names } = await ask.form(publishForm)
    const withNames = names === 'yes'
    const within = <T,>(work: (tx: Tx) => Promise<T>) => inScope(program.db, { authority, person }, work)
    const made = await within(async (tx) => {
      const { kind, thing: now, open } = await publishableIn(ask, tx)
      // What somebody looked at is what is published: a newer version is looked at first.
      if (!now || now.version !== version || !(await askOnce(tx, chosenSite(authority)))) return null
      const ready = await preparedFor(ask, tx, kind, now, withNames)
      // The same version is published anew when more is told of it: what a board said, how its goals were judged.
      if (open?.version === version && open.withNames === withNames && (await saysTheSame(tx, open.page, ready.content)))
        return 'already' as const
      return { kind: kind.kind, thing: now, withNames, ...ready }
    })
    const t = openPagesWords[language]
    if (made === null) return within((tx) => publicationPage(ask, tx, { changed: true }))
    if (made !== 'already') {
      const pdf = made.document ?? (await pdfOf(made.paper))
      const fileName = `${made.content.title.replaceAll('/', '-')}.pdf`
      const keep = () => within((tx) => keepPublication(tx, actorOf(ask), actorName(ask), { ...made, pdf, fileName }))
      await keep()
        .catch((error) => {
          if (!isAddressTaken(error)) throw error
          return keep()
        })
        .catch((error) => {
          if (!isTwice(error)) throw error
        })
      keepingOf(program).forget()
    }
    return ask.redirect(linkTo('/open-pages'), t.published)
  }

  async function publicationPage(ask: SignedInAsk, tx: Tx, shown: Shown = {}): Promise<Response> {
    const { viewer, language } = ask
    const { kind, thing: now, open, past } = await publishableIn(ask, tx)
    const site = await askOnce(tx, chosenSite(viewer.authority))
    const preview = now ? await preparedFor(ask, tx, kind, now, open?.withNames ?? false) : null
    const isOlder =
      preview !== null && open?.version === now?.version && open !== null && !(await saysTheSame(tx, open.page, preview.content))
    const title = now?.title ?? open?.title ?? past[0]?.title ?? ''
    const status = shown.errors ? 422 : shown.changed ? 409 : 200
    return ask.page(
      { title, current: 'plans', status },
      <PublicationPage {...{ language, site, kind, now, open, past, preview, title, isOlder, ...shown }} />,
    )
  }
}

type Shown = { reason?: string; errors?: Record<string, string>; changed?: boolean }

async function preparedFor(
  { viewer, program, today }: SignedInAsk,
  tx: Tx,
  kind: OpenKind,
  now: OpenThing,
  withNames: boolean,
): Promise<Prepared> {
  const logo = await logoOf(program.config.home, viewer.authorityKind)
  return prepared(tx, kind, now, { authority: viewer.authorityName, logo, today }, withNames)
}

const codes = codesOf(openPagesWords[firstLanguage].errors)
const reasonForm = z.object({ reason: z.string(codes.reason).min(1, codes.reason).max(longest.reason, codes.reason) })
const publishForm = z.object({ version: z.string().max(120).default(''), names: z.string().default('') })
