import type { Mail } from '../base/mail.ts'
import type { Account } from './store.ts'
import { linkMinutes } from './ticket.ts'

/** The mail with a sign-in link. */
export function signInMail(account: Account, link: string): Mail {
  const to = account.email
  if (account.language === 'en') {
    return {
      to,
      subject: `Sign in to Stegvis, ${account.authorityName}`,
      text: `Hello ${account.givenName},\n\nUse this link to sign in to Stegvis:\n\n${link}\n\nIt works once and for ${linkMinutes} minutes. If you did not ask for it, you need not do anything: nobody can sign in without the link.\n`,
    }
  }
  return {
    to,
    subject: `Logga in i Stegvis, ${account.authorityName}`,
    text: `Hej ${account.givenName}!\n\nAnvänd den här länken för att logga in i Stegvis:\n\n${link}\n\nLänken fungerar en gång och i ${linkMinutes} minuter. Har du inte bett om den behöver du inte göra något: ingen kan logga in utan länken.\n`,
  }
}
