import { createHash } from 'node:crypto'
import { z } from 'zod'
import { actorName, actorOf } from '../../ground/base/actor.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import type { SignedInAsk } from '../../ground/base/ask.ts'
import { codesOf, sentencesOf } from '../../ground/base/form.ts'
import { firstLanguage } from '../../ground/base/languages.ts'
import { askOnce } from '../../ground/base/question.ts'
import { type Route, seeing } from '../../people/permission/route.ts'
import { addressFrom, longest, shortestAddress } from './open.ts'
import { OpenSitePage } from './pages/open-site.tsx'
import { openSiteWords } from './pages/open-site.words.ts'
import { keepingOf } from './serving.tsx'
import { type ChosenSite, chooseSite, chosenSite, heldSite } from './store-site.ts'

/** The address of the site and what stands at its head: an administrator's to choose. */
export const siteRoutes: Route[] = [
  seeing('settings', 'GET', '/settings/open-site', async (ask) => {
    const chosen = await askOnce(ask.tx, chosenSite(ask.viewer.authority))
    const proposed = { address: addressFrom(ask.viewer.authorityName.replace(/ kommun$/i, ''), longest.authority), title: '', lead: '' }
    return sitePage(ask, { ...(chosen ?? proposed), shown: markOf(chosen) })
  }),
  seeing('settings', 'PUT', '/settings/open-site', async (ask) => {
    const t = openSiteWords[ask.language]
    const parsed = await ask.form(form, codes)
    if (!parsed.ok) return sitePage(ask, parsed.sent, sentencesOf(parsed.faults, t.errors))
    const now = await heldSite(ask.tx, ask.viewer.authority)
    if (parsed.value.shown !== markOf(now)) return sitePage(ask, { ...parsed.sent, shown: markOf(now) }, {}, now)
    if (!(await chooseSite(ask.tx, actorOf(ask), actorName(ask), parsed.value)))
      return sitePage(ask, parsed.sent, { address: t.errors.taken })
    return async () => {
      keepingOf(ask.program).forget()
      return ask.redirect(linkTo('/open-pages'), t.saved)
    }
  }),
]

const codes = codesOf(openSiteWords[firstLanguage].errors)
const form = z.object({
  address: z
    .string(codes.address)
    .transform((text) => addressFrom(text, longest.authority))
    .refine((text) => text.length >= shortestAddress, codes.address),
  title: z.string().max(longest.title, codes.title).default(''),
  lead: z.string().max(longest.lead, codes.lead).default(''),
  shown: z.string().default(''),
})

/** What the form was shown with, in short: to tell whether somebody has saved since. Empty where nothing is chosen. */
function markOf(site: ChosenSite | null): string {
  return site
    ? createHash('sha256')
        .update(JSON.stringify([site.address, site.title, site.lead]))
        .digest('hex')
        .slice(0, 32)
    : ''
}

/** @param theirs what somebody saved meanwhile: null of a site that is gone, nothing where nobody did */
function sitePage(
  ask: SignedInAsk,
  written: Record<string, string>,
  errors?: Record<string, string>,
  theirs?: ChosenSite | null,
): Response {
  const { language } = ask
  const status = theirs === undefined ? (errors ? 422 : 200) : 409
  return ask.page(
    { title: openSiteWords[language].title, current: 'people', status },
    <OpenSitePage {...{ language, written, theirs: theirs ?? null, ...(errors ? { errors } : {}) }} />,
  )
}
