import { linkTo } from '../../../ground/base/addresses.ts'
import type { Language } from '../../../ground/base/language.ts'
import type { SeenProgramme } from '../store.ts'
import { funderPageWords } from './funder-page.words.ts'
import { programmePageWords } from './programme-page.words.ts'

/** Where those who run a programme go on from its page. */
export function RunningLinks({ language, programme: { id, funder } }: { language: Language; programme: SeenProgramme }) {
  const t = programmePageWords[language]
  const links = [
    { href: linkTo('/programmes/:id/funder-mark', id), label: funderPageWords[language].link },
    { href: linkTo('/programmes/:id/certificates', id), label: t.certificates },
    { href: linkTo('/programmes/:id/posts', id), label: t.news },
    { href: linkTo('/programmes/:id/showing', id), label: t.showing },
    funder === ''
      ? { href: `${linkTo('/programmes/:id/edit', id)}#funder`, label: t.paid }
      : { href: linkTo('/programmes/:id/funded-time', id), label: t.funded },
  ]
  return (
    <nav class="row no-print" aria-label={t.running}>
      <span class="soft small">{t.running}</span>
      {links.map(({ href, label }) => (
        <a key={href} class="tap" href={href}>
          {label}
        </a>
      ))}
    </nav>
  )
}
