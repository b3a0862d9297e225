import { mediaTypes } from '../../cycle/follow-up/file-type.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import { found, must } from '../../ground/base/ask.ts'
import { firstLanguage } from '../../ground/base/languages.ts'
import { askOnce } from '../../ground/base/question.ts'
import type { OpenKind } from '../../ground/paper/open-kind.ts'
import { renderPage } from '../../ground/ui/layout/render-page.ts'
import type { Route } from '../../people/permission/route.ts'
import { feedOf, newsFeedOf, sitemapOf } from './feed.ts'
import { type Kept, keptOf } from './keeping.ts'
import type { OpenSite } from './open.ts'
import { homeTitle, OpenHome } from './pages/open-home.tsx'
import { OpenThingPage } from './pages/open-page.tsx'
import { cardOf, markPicture } from './picture.ts'
import { entryAsked, openRoute, originOf, siteRoute } from './serving.tsx'
import { contentAsked, openSites, paperAt } from './store-site.ts'

const html = { 'content-type': 'text/html; charset=utf-8' }
const png = { 'content-type': 'image/png' }
const xml = { 'content-type': 'application/xml; charset=utf-8' }

/** What anybody reads: an authority's first page, its pages and papers, its feed, what search engines ask for. */
export function publicRoutes(kinds: readonly OpenKind[]): Route[] {
  return [
    openRoute('GET', '/robots.txt', async ({ program }) => {
      const sites = await openSites(program.db)
      const maps = sites.map((address) => `Sitemap: ${originOf(program)}${linkTo('/open/:authority/sitemap.xml', address)}`)
      const text = ['User-agent: *', 'Allow: /open/', 'Allow: /assets/', 'Disallow: /', ...maps, ''].join('\n')
      return keptOf(text, { 'content-type': 'text/plain; charset=utf-8' })
    }),
    openRoute('GET', '/open/picture.png', () => keptOf(markPicture(), png)),
    siteRoute('GET', '/open/:authority', kinds, async ({ site, language, origin }) => {
      must(site.entries.length > 0)
      return keptOf(renderPage(<OpenHome {...{ language, origin, site, kinds }} />), html)
    }),
    siteRoute('GET', '/open/:authority/feed.xml', kinds, async ({ site, language, origin }) => {
      must(site.entries.length > 0)
      return keptOf(feedOf(site, origin, language), { 'content-type': 'application/atom+xml; charset=utf-8' })
    }),
    siteRoute('GET', '/open/:authority/preview.png', kinds, async ({ site, language }) => {
      must(site.entries.length > 0)
      return preview(homeTitle(site, language), site)
    }),
    siteRoute('GET', '/open/:authority/sitemap.xml', kinds, async ({ site, origin }) => {
      must(site.entries.length > 0)
      return keptOf(sitemapOf(site, origin), xml)
    }),
    siteRoute('GET', '/open/:authority/:page', kinds, async (stage, ask) => {
      const entry = await entryAsked(stage, ask)
      if (entry instanceof Response) return entry
      const { tx, site, language, origin } = stage
      const content = await askOnce(tx, contentAsked(entry.publication))
      return keptOf(renderPage(<OpenThingPage {...{ language, origin, site, entry, content, kinds }} />), html)
    }),
    siteRoute('GET', '/open/:authority/:page/feed.xml', kinds, async (stage, ask) => {
      const entry = await entryAsked(stage, ask)
      if (entry instanceof Response) return entry
      const { tx, site, language, origin } = stage
      const { news } = await askOnce(tx, contentAsked(entry.publication))
      return keptOf(newsFeedOf(site, entry, found(news), origin, language), { 'content-type': 'application/atom+xml; charset=utf-8' })
    }),
    siteRoute('GET', '/open/:authority/:page/picture', kinds, async (stage, ask) => {
      const entry = await entryAsked(stage, ask)
      if (entry instanceof Response) return entry
      const { papers } = await askOnce(stage.tx, contentAsked(entry.publication))
      const [picture] = papers[firstLanguage].blocks.flatMap((block) =>
        block.kind === 'emblem' && 'picture' in block.emblem ? [block.emblem.picture] : [],
      )
      const { type, base64 } = found(picture)
      return keptOf(new Uint8Array(Buffer.from(base64, 'base64')), { 'content-type': mediaTypes[type] })
    }),
    siteRoute('GET', '/open/:authority/:page/preview.png', kinds, async (stage, ask) => {
      const entry = await entryAsked(stage, ask)
      return entry instanceof Response ? entry : preview(entry.title, stage.site)
    }),
    siteRoute('GET', '/open/:authority/:page/document.pdf', kinds, async (stage, ask) => {
      const entry = await entryAsked(stage, ask)
      if (entry instanceof Response) return entry
      const { name, bytes } = await paperAt(stage.tx, entry.publication)
      return keptOf(bytes, {
        'content-type': 'application/pdf',
        'content-disposition': `inline; filename="${name.replace(/[^\w.-]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(name)}`,
      })
    }),
  ]
}

/** The picture of a shared link: what the page's own head says, and nothing else. Where the press is busy the mark stands in, for this once. */
function preview(title: string, { name }: Pick<OpenSite, 'name'>): () => Promise<Kept | Response> {
  return async () => {
    const drawn = await cardOf({ title, sender: name })
    if (drawn) return keptOf(drawn, png)
    return new Response(null, { status: 302, headers: { location: linkTo('/open/picture.png'), 'cache-control': 'no-store' } })
  }
}
