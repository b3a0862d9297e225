import type { Language } from '../../ground/base/language.ts'
import type { Mail } from '../../ground/base/mail.ts'

import { type RoundMail, roundMailWords } from './mails.words.ts'

/** Writes an invitation or a reminder. It holds no token: the link is the same for all, and signs nobody in. */
export function roundMail(mail: RoundMail, language: Language): Mail {
  return { to: mail.to, ...roundMailWords[language](mail) }
}
