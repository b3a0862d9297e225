import type { Language } from '../../base/language.ts'
import { Hidden } from '../components/field/inputs.tsx'
import type { NamedLink } from './header.tsx'

/** The other languages, each named in itself: a form that keeps the choice. */
export type LanguageSwitch = { to: { label: string; lang: Language }[]; action: string; values?: Record<string, string> }

export interface FooterProps {
  authorityName?: string | undefined
  footerLinks: NamedLink[]
  languageSwitch?: LanguageSwitch
}

/** Whose it is, how answers are protected, accessibility, help, and the other language. */
export function Footer({ authorityName, footerLinks, languageSwitch }: FooterProps) {
  return (
    <footer class="site-foot">
      <div class="wrap">
        {authorityName && <span>{authorityName}</span>}
        {footerLinks.map((link) => (
          <a key={link.href} href={link.href}>
            {link.label}
          </a>
        ))}
        {languageSwitch && <Switch {...languageSwitch} />}
      </div>
    </footer>
  )
}

function Switch({ to, action, values }: LanguageSwitch) {
  return (
    <form class="push" method="post" action={action} novalidate>
      {values && <Hidden values={values} />}
      {to.map(({ lang, label }) => (
        <button key={lang} type="submit" name="language" value={lang} lang={lang}>
          {label}
        </button>
      ))}
    </form>
  )
}
