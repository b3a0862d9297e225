import type { Mail } from '../../ground/base/mail.ts'
import { type ResultMail, resultMailWords } from './mails.words.ts'
import type { Reader } from './store-mail.ts'

/** Says that a round's results can be seen. It holds no figure and no token: the link is the same for all, and signs nobody in. */
export function resultMail({ email, givenName, schools, above, language }: Reader, mail: ResultMail): Mail {
  return { to: email, ...resultMailWords[language](givenName, schools, above, mail) }
}
