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
import { chooseSite, chosenSite } from './store-site.ts'

/** The address of the site and what stands at its head: an administrator's to choose. */
export const siteRoutes: Route[] = [
  seeing('settings', 'GET', '/settings/open-site', async (ask) => {
    const chosen = await askOnce(ask.tx, chosenSite(ask.viewer.authority))
    return sitePage(
      ask,
      chosen ?? { address: addressFrom(ask.viewer.authorityName.replace(/ kommun$/i, ''), longest.authority), title: '', lead: '' },
    )
  }),
  seeing('settings', 'PUT', '/settings/open-site', async (ask) => {
    const t = openSiteWords[ask.language]
    const parsed = await ask.form(form, codes)
    if (!parsed.ok) return sitePage(ask, parsed.sent, sentencesOf(parsed.faults, t.errors))
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
})

function sitePage(ask: SignedInAsk, written: Record<string, string>, errors?: Record<string, string>): Response {
  const { language } = ask
  return ask.page(
    { title: openSiteWords[language].title, current: 'people', status: errors ? 422 : 200 },
    <OpenSitePage {...{ language, written, ...(errors ? { errors } : {}) }} />,
  )
}
