import type { PathOf } from '../../ground/base/addresses.ts'
import { type Ask, must, NotFound, type Program } from '../../ground/base/ask.ts'
import { dayOf } from '../../ground/base/clock.ts'
import { inScope, type Tx } from '../../ground/base/database.ts'
import { isLanguage, type Language } from '../../ground/base/language.ts'
import { firstLanguage } from '../../ground/base/languages.ts'
import type { OpenKind } from '../../ground/paper/open-kind.ts'
import { isHeard } from '../../ground/published/published.ts'
import { renderPage } from '../../ground/ui/layout/render-page.ts'
import type { Route } from '../../people/permission/route.ts'
import { answerKept, Keeping, type Kept } from './keeping.ts'
import { addressFrom, isAddress, longest, type OpenEntry, type OpenSite } from './open.ts'
import { OpenGone } from './pages/open-gone.tsx'
import { hasBeenAt, openChange, siteIn, type Whose, whoseIs } from './store-site.ts'

/** What an answer is made of: the site as it is now, within a transaction that sees its authority and no other. */
export type Stage = {
  tx: Tx
  program: Program
  kinds: readonly OpenKind[]
  language: Language
  origin: string
  site: OpenSite
}

const keepings = new WeakMap<Program, Keeping>()

/** What this program keeps of open pages. */
export function keepingOf(program: Program): Keeping {
  const before = keepings.get(program)
  if (before) return before
  const made = new Keeping()
  keepings.set(program, made)
  return made
}

/**
 * A route that anybody reads, the same for everyone: no cookie is looked at. What is kept from then on goes out by `sendingKept`, before the door and without the database.
 * @param make makes what is to be kept, or answers otherwise
 */
export function openRoute(method: 'GET', path: PathOf<'GET'>, make: (ask: Ask, language: Language) => Promise<Kept | Response>): Route {
  return {
    method,
    path,
    rule: 'public',
    checksItself: true,
    async handle(ask) {
      const { program, request, url, today } = ask
      const wanted = ask.query('language')
      const language = isLanguage(wanted) ? wanted : firstLanguage
      const keeping = keepingOf(program)
      await keeping.makeSure(async () => `${await openChange(program.db)} ${today}`)
      const key = language === firstLanguage ? url.pathname : `${url.pathname}?language=${language}`
      const made = isHeard() ? await make(ask, language) : await keeping.page(key, async () => named(await make(ask, language), path))
      return made instanceof Response ? made : answerKept(made, (name) => request.headers.get(name))
    },
  }
}

/** By which route something is made: what its line in the log says. */
function named(made: Made, pattern: string): Made {
  return made instanceof Response ? made : { ...made, pattern }
}

type Made = Kept | Response

/**
 * A route within a site: an address that is written otherwise, or was the site's before, leads to the one that holds.
 * @param make makes what is kept or answers otherwise; what takes the press it hands back as a function, which is called when the transaction is over, so that no connection waits for it
 */
export function siteRoute(
  method: 'GET',
  path: PathOf<'GET'>,
  kinds: readonly OpenKind[],
  make: (stage: Stage, ask: Ask) => Promise<Made | (() => Promise<Made>)>,
): Route {
  return openRoute(method, path, async (ask, language) => {
    const { program } = ask
    const whose = await siteNamed(ask)
    const right = rightPath(ask, whose)
    if (right) return redirected(`${right}${language === firstLanguage ? '' : `?language=${language}`}`)
    const made = await inScope(program.db, { authority: whose.authority }, async (tx) => {
      const site = await siteIn(tx, kinds, whose, dayOf(program.clock()))
      return make({ tx, program, kinds, language, origin: originOf(program), site }, ask)
    })
    return typeof made === 'function' ? made() : made
  })
}

/** Where the program is reached, without a slash. */
export function originOf({ config }: Program): string {
  return config.publicUrl.replace(/\/+$/, '')
}

async function siteNamed(ask: Ask): Promise<Whose> {
  const address = addressFrom(ask.param('authority'), longest.authority)
  must(isAddress(address))
  return whoseIs(ask.program.db, address)
}

/** The path as it should have been asked for; null when it was. Made of nothing but signs of an address. */
function rightPath(ask: Ask, { address }: Whose): string | null {
  const { pathname } = ask.url
  const page = ask.param('page')
  const parts = pathname.split('/')
  const named = addressFrom(page, longest.page)
  must(page === '' || named !== '')
  const right = ['', 'open', address, ...(page === '' ? parts.slice(3) : [named, ...parts.slice(4)])].join('/')
  return right === pathname ? null : right
}

function redirected(to: string): Response {
  return new Response(null, { status: 301, headers: { location: to, 'cache-control': 'no-cache' } })
}

/** The page that is shown at the asked address; gone where something was taken back, and otherwise what does not exist. */
export async function entryAsked({ tx, site, language, origin }: Stage, ask: Ask): Promise<OpenEntry | Response> {
  const address = ask.param('page')
  const entry = site.entries.find((each) => each.address === address)
  if (entry) return entry
  if (!(await hasBeenAt(tx, address))) throw new NotFound()
  return new Response(renderPage(<OpenGone {...{ language, origin, site }} />), {
    status: 410,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', 'x-robots-tag': 'noindex' },
  })
}
