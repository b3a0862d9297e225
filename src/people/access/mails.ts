import type { Language } from '../../ground/base/language.ts'
import type { Mail } from '../../ground/base/mail.ts'
import { accessMailWords } from './mails.words.ts'
import type { Account } from './store.ts'

/** The mail with a sign-in link. */
export function signInMail(account: Pick<Account, 'email' | 'givenName' | 'language' | 'authorityName'>, link: string): Mail {
  return { to: account.email, ...accessMailWords[account.language].signIn(account, link) }
}

type Changed = { to: string; givenName: string; changedTo: string; language: Language; authorityName: string }

/** The mail to an earlier address, with the link that confirms the new one. */
export function confirmationMail(changed: Changed, link: string): Mail {
  return { to: changed.to, ...accessMailWords[changed.language].confirmation(changed, link) }
}

/** The mail to a person's own address, with the link that confirms a changed name in the school's sign-in. */
export function schoolConfirmationMail(changed: Changed, link: string): Mail {
  return { to: changed.to, ...accessMailWords[changed.language].schoolConfirmation(changed, link) }
}
