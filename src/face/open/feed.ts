import { linkTo } from '../../ground/base/addresses.ts'
import { startOfDay } from '../../ground/base/clock.ts'
import { type Language, languages } from '../../ground/base/language.ts'
import type { OpenNews } from '../../ground/paper/open-kind.ts'
import { whole } from '../../ground/paper/text.ts'
import type { OpenEntry, OpenSite } from './open.ts'
import { inLanguage } from './pages/in-language.ts'
import { homeTitle, pathOf } from './pages/open-home.tsx'

/** What is published, the latest first, as an Atom feed (RFC 4287). */
export function feedOf(site: OpenSite, origin: string, language: Language): string {
  const home = linkTo('/open/:authority', site.address)
  const entries = site.entries.toSorted((a, b) => b.at.getTime() - a.at.getTime())
  const updated = (entries[0]?.at ?? new Date(0)).toISOString()
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">`,
    `<title>${escaped(homeTitle(site, language))}</title>`,
    `<id>urn:uuid:${site.authority}</id>`,
    `<updated>${updated}</updated>`,
    `<author><name>${escaped(site.name)}</name></author>`,
    `<link rel="self" type="application/atom+xml" href="${escaped(origin + inLanguage(linkTo('/open/:authority/feed.xml', site.address), language))}"/>`,
    `<link rel="alternate" type="text/html" href="${escaped(origin + inLanguage(home, language))}"/>`,
    ...entries.map((entry) =>
      [
        '<entry>',
        `<title>${escaped(entry.title)}</title>`,
        `<id>urn:uuid:${entry.page}</id>`,
        `<updated>${entry.at.toISOString()}</updated>`,
        `<link rel="alternate" type="text/html" href="${escaped(origin + pathOf(site, entry, language))}"/>`,
        `<summary>${escaped([entry.summary, entry.said[language]].filter(Boolean).join(' '))}</summary>`,
        '</entry>',
      ].join('\n'),
    ),
    '</feed>',
    '',
  ].join('\n')
}

/** The news of one page, the latest first, as an Atom feed (RFC 4287). Each is found on the page; its text is told whole. */
export function newsFeedOf(site: OpenSite, entry: OpenEntry, news: readonly OpenNews[], origin: string, language: Language): string {
  const path = linkTo('/open/:authority/:page/feed.xml', site.address, entry.address)
  const page = escaped(origin + pathOf(site, entry, language))
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">`,
    `<title>${escaped(entry.title)}</title>`,
    `<id>urn:uuid:${entry.page}</id>`,
    `<updated>${entry.at.toISOString()}</updated>`,
    `<author><name>${escaped(site.name)}</name></author>`,
    `<link rel="self" type="application/atom+xml" href="${escaped(origin + inLanguage(path, language))}"/>`,
    `<link rel="alternate" type="text/html" href="${page}"/>`,
    ...news.map(({ id, title, text, day }) =>
      [
        '<entry>',
        `<title>${escaped(title)}</title>`,
        `<id>urn:uuid:${id}</id>`,
        `<updated>${startOfDay(day).toISOString()}</updated>`,
        `<link rel="alternate" type="text/html" href="${page}"/>`,
        `<content type="text">${escaped(text)}</content>`,
        '</entry>',
      ].join('\n'),
    ),
    '</feed>',
    '',
  ].join('\n')
}

/** Every page of a site in every language, for those who search (sitemaps.org, protocol 0.9). */
export function sitemapOf(site: OpenSite, origin: string): string {
  const latest = new Date(Math.max(0, ...site.entries.map(({ at }) => at.getTime())))
  const pages = [
    { path: linkTo('/open/:authority', site.address), at: latest },
    ...site.entries.map((entry) => ({ path: linkTo('/open/:authority/:page', site.address, entry.address), at: entry.at })),
  ]
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...pages.flatMap(({ path, at }) =>
      languages.map((language) =>
        [
          `<url><loc>${escaped(origin + inLanguage(path, language))}</loc><lastmod>${at.toISOString()}</lastmod>`,
          ...languages.map((each) => `<xhtml:link rel="alternate" hreflang="${each}" href="${escaped(origin + inLanguage(path, each))}"/>`),
          '</url>',
        ].join(''),
      ),
    ),
    '</urlset>',
    '',
  ].join('\n')
}

/** A text within XML: without what no XML may hold. */
function escaped(text: string): string {
  return whole(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
