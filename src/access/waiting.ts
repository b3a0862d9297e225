import type { SignedInAsk } from '../base/ask.ts'
import { inEach } from '../base/language.ts'
import { keepsMail } from '../base/mail.ts'
import { hasRole } from '../base/viewer.ts'
import type { Waiting } from '../base/waiting.ts'
import { waitingMessages as words } from './waiting-messages.ts'

/** What waits for an administrator about ways to sign in: mail that has not been set up. */
export function waitingFor({ viewer, program }: Pick<SignedInAsk, 'viewer' | 'program'>): Waiting[] {
  if (!hasRole(viewer, 'administrator') || program.post.ready || keepsMail(viewer.authorityKind, program.config)) return []
  return [
    {
      title: inEach((language) => words[language].title),
      text: inEach((language) => words[language].text),
      lastDay: null,
      link: { href: '/slips', label: inEach((language) => words[language].action) },
    },
  ]
}
