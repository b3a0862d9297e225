import { linkTo } from '../../../ground/base/addresses.ts'
import { type Language, languages, localeOf } from '../../../ground/base/language.ts'
import { firstLanguage } from '../../../ground/base/languages.ts'
import { cardSize } from '../../../ground/paper/card.ts'
import { assetPath } from '../../../ground/ui/assets.ts'
import type { OpenSite } from '../open.ts'
import { inLanguage } from './in-language.ts'
import { openWords } from './open.words.ts'

export type OpenHeadProps = {
  language: Language
  /** Where the program is reached: "https://stegvis.example". */
  origin: string
  site: Pick<OpenSite, 'name' | 'address' | 'isDemo' | 'title'>
  /** The page's own path, without its language; null for one that is gone, which is nothing to find. */
  path: string | null
  title: string
  /** The path of the picture that is shown of it where a link is shared: its title and whose it is. */
  picture: string
  /** In one or two sentences, for who shares a link to it. */
  description: string
}

/** Characters of a description: what is shown of it where a link is shared. */
const longestDescription = 200

/** The head of an open page: where it is at home, in which languages it is, what is shown where somebody shares it. */
export function OpenHead({ language, origin, site, path, title, picture, description }: OpenHeadProps) {
  const t = openWords[language]
  const whole = title === site.name ? title : `${title} – ${site.name}`
  const said = shortened(description)
  if (!path)
    return (
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{whole}</title>
        <meta name="robots" content="noindex" />
        <OpenAssets />
      </head>
    )
  const address = `${origin}${inLanguage(path, language)}`
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{whole}</title>
      {said !== '' && <meta name="description" content={said} />}
      {site.isDemo && <meta name="robots" content="noindex" />}
      <link rel="canonical" href={address} />
      {languages.map((each) => (
        <link key={each} rel="alternate" hreflang={each} href={`${origin}${inLanguage(path, each)}`} />
      ))}
      <link rel="alternate" hreflang="x-default" href={`${origin}${inLanguage(path, firstLanguage)}`} />
      <link
        rel="alternate"
        type="application/atom+xml"
        title={t.feedOf(site.name)}
        href={inLanguage(linkTo('/open/:authority/feed.xml', site.address), language)}
      />
      <meta property="og:type" content="website" />
      <meta property="og:site_name" content={site.name} />
      <meta property="og:title" content={title} />
      {said !== '' && <meta property="og:description" content={said} />}
      <meta property="og:url" content={address} />
      <meta property="og:locale" content={localeOf(language).replace('-', '_')} />
      <meta property="og:image" content={`${origin}${picture}`} />
      <meta property="og:image:type" content="image/png" />
      <meta property="og:image:width" content={String(cardSize.width)} />
      <meta property="og:image:height" content={String(cardSize.height)} />
      <meta property="og:image:alt" content={t.pictureAlt(title, site.name)} />
      <meta name="twitter:card" content="summary_large_image" />
      <meta name="twitter:image:alt" content={t.pictureAlt(title, site.name)} />
      <OpenAssets />
    </head>
  )
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= longestDescription) return line
  const cut = line.slice(0, longestDescription)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1)).replace(/[\uD800-\uDBFF]$/, '')} …`
}

/** What pages of the open site load: a style sheet and a typeface of our own. */
function OpenAssets() {
  return (
    <>
      <meta name="theme-color" content="#faf7f0" media="(prefers-color-scheme: light)" />
      <meta name="theme-color" content="#141918" media="(prefers-color-scheme: dark)" />
      <link rel="icon" href={assetPath('icon.svg')} type="image/svg+xml" />
      <link rel="stylesheet" href={assetPath('stegvis.css')} />
    </>
  )
}
