import type { Language } from '../../base/language.ts'
import { Hidden } from '../components/field/inputs.tsx'
import type { NamedLink } from './header.tsx'

/** The other language, named in itself: a link, or a form where the choice is kept. */
export type LanguageSwitch = { label: string; lang: Language } & ({ href: string } | { action: string; values?: Record<string, string> })

export interface FooterProps {
  authorityName?: string
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

function Switch(props: LanguageSwitch) {
  if ('href' in props)
    return (
      <a class="push" href={props.href} lang={props.lang} hreflang={props.lang}>
        {props.label}
      </a>
    )
  return (
    <form class="push" method="post" action={props.action} novalidate>
      <Hidden values={{ language: props.lang, ...props.values }} />
      <button type="submit" lang={props.lang}>
        {props.label}
      </button>
    </form>
  )
}
