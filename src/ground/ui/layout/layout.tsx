import type { ComponentChildren } from 'preact'
import type { Language } from '../../base/language.ts'
import { assetPath } from '../assets.ts'
import { kept } from '../kept.tsx'
import { InLanguage } from '../language.tsx'
import { uiWords } from '../ui.words.ts'
import { Footer, type FooterProps } from './footer.tsx'
import { Header, type HeaderProps } from './header.tsx'

export type LayoutProps = HeaderProps &
  FooterProps & {
    language: Language
    /** What this page is, without the product's name. */
    title: string
    /** A row above the header, such as the demo's. */
    bar?: ComponentChildren
    children: ComponentChildren
  }

/** A whole page: head, skip link, header, main and footer. Sets the language of every component in it. */
export function Layout({ language, title, bar, children, ...rest }: LayoutProps) {
  const words = uiWords[language]
  return (
    <InLanguage language={language}>
      <html lang={language}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>{`${title} – Stegvis`}</title>
          <Assets />
        </head>
        <body>
          <a class="skip" href="#main">
            {words.skip}
          </a>
          {bar && (
            <aside class="bar" aria-label={words.demoBar}>
              <div class="wrap">{bar}</div>
            </aside>
          )}
          <Header {...rest} />
          <main id="main" class="wrap">
            {children}
          </main>
          <Footer {...rest} />
        </body>
      </html>
    </InLanguage>
  )
}

/** What every page loads, and its colours. */
const Assets = kept(() => (
  <>
    <meta name="theme-color" content="#faf7f0" media="(prefers-color-scheme: light)" />
    <meta name="theme-color" content="#141918" media="(prefers-color-scheme: dark)" />
    <link rel="icon" href={assetPath('icon.svg')} type="image/svg+xml" />
    <link rel="preload" href={assetPath(font)} as="font" type="font/woff2" crossorigin="anonymous" />
    <link rel="stylesheet" href={assetPath('stegvis.css')} />
    <script src={assetPath('elements.js')} type="module" />
  </>
))

const font = 'atkinson-hyperlegible-next-latin-wght-normal.woff2'
