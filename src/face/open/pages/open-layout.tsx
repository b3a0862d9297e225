import type { ComponentChildren } from 'preact'
import { linkTo } from '../../../ground/base/addresses.ts'
import { languageOffers } from '../../../ground/base/language.ts'
import { InLanguage } from '../../../ground/ui/language.tsx'
import { uiWords } from '../../../ground/ui/ui.words.ts'
import { inLanguage } from './in-language.ts'
import { openWords } from './open.words.ts'
import { OpenHead, type OpenHeadProps } from './open-head.tsx'

type Props = OpenHeadProps & {
  /** Where the parts of the first page begin. */
  navigation?: { href: string; label: string }[]
  children: ComponentChildren
}

/** A page of the open site: no script, no form, nobody's name in the corner, the same for everyone. */
export function OpenLayout(props: Props) {
  const { language, site, path, navigation = [], children } = props
  const words = uiWords[language]
  const t = openWords[language]
  const home = inLanguage(linkTo('/open/:authority', site.address), language)
  return (
    <InLanguage language={language}>
      <html lang={language}>
        <OpenHead {...props} />
        <body>
          <a class="skip" href="#main">
            {words.skip}
          </a>
          <header class="site-head">
            <div class="wrap">
              <a class="brand" href={home}>
                <svg viewBox="0 0 24 24" aria-hidden="true">
                  <path d="M1 20.5h7.5v-6.75h7V7H23" fill="none" stroke="currentColor" stroke-width="3.6" />
                </svg>
                <span class="brand-authority">{site.name}</span>
              </a>
              {navigation.length > 0 && (
                <nav class="nav" aria-label={words.mainMenu}>
                  {navigation.map(({ href, label }) => (
                    <a key={href} href={href}>
                      {label}
                    </a>
                  ))}
                </nav>
              )}
              <a class="push tap" href={linkTo('/sign-in')}>
                {t.signIn}
              </a>
            </div>
          </header>
          <main id="main" class="wrap">
            {children}
          </main>
          <footer class="site-foot">
            <div class="wrap">
              <span>
                {site.name}
                {site.isDemo && ` · ${t.demo}`}
              </span>
              <a href={linkTo('/protection')}>{t.protection}</a>
              <a href={linkTo('/accessibility')}>{t.accessibility}</a>
              {path && (
                <a href={inLanguage(linkTo('/open/:authority/feed.xml', site.address), language)} type="application/atom+xml">
                  {t.feed}
                </a>
              )}
              {path &&
                languageOffers(language).map(({ lang, label }) => (
                  <a key={lang} class="push" href={inLanguage(path, lang)} lang={lang} hreflang={lang}>
                    {label}
                  </a>
                ))}
            </div>
          </footer>
        </body>
      </html>
    </InLanguage>
  )
}
