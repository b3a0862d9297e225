import { Brand } from '../components/brand/brand.tsx'
import { Icon } from '../components/icon/icon.tsx'
import { Avatar } from '../components/person/person.tsx'
import { useWords } from '../language.tsx'

/** A link with its words. */
export interface NamedLink {
  href: string
  label: string
}

/** Who is signed in, and what the menu under the name holds. */
export interface SignedIn {
  name: string
  /** Duty and place: "Rektor, Almskolan". */
  description: string
  links: (NamedLink & { current?: boolean })[]
  /** Signing out is a form posted to `action`. */
  signOut?: { action: string; label?: string }
}

export interface HeaderProps {
  home?: string
  /** At most five. */
  navigation?: (NamedLink & { current?: boolean })[]
  person?: SignedIn | undefined
  /** The authority's name: in the footer, and in the header when no one is signed in. */
  authorityName?: string | undefined
}

/** Wordmark, plain links and the person's menu. */
export function Header({ home = '/', navigation, person, authorityName }: HeaderProps) {
  const words = useWords()
  return (
    <header class="site-head">
      <div class="wrap">
        <Brand href={home} />
        {navigation && navigation.length > 0 && (
          <nav class="nav" aria-label={words.mainMenu}>
            {navigation.map((link) => (
              <a key={link.href} href={link.href} aria-current={link.current ? 'page' : undefined}>
                {link.label}
              </a>
            ))}
          </nav>
        )}
        {person ? <PersonMenu {...person} /> : authorityName && <span class="push soft small">{authorityName}</span>}
      </div>
    </header>
  )
}

function PersonMenu({ name, description, links, signOut }: SignedIn) {
  const words = useWords()
  return (
    <details class={links.some(({ current }) => current) ? 'menu here' : 'menu'}>
      <summary>
        <Avatar name={name} />
        <span class="wide" aria-hidden="true">
          {name}
        </span>
        <span class="vh">{words.accountOf(name)}</span>
        <Icon name="chevron-down" />
      </summary>
      <div class="menu-list">
        <p>
          <b>{name}</b>
          <br />
          {description}
        </p>
        {links.map((link) => (
          <a key={link.href} href={link.href} aria-current={link.current ? 'page' : undefined}>
            {link.label}
          </a>
        ))}
        {signOut && (
          <form method="post" action={signOut.action} novalidate>
            <button type="submit">{signOut.label ?? words.signOut}</button>
          </form>
        )}
      </div>
    </details>
  )
}
