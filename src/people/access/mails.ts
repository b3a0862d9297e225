import type { Mail } from '../../ground/base/mail.ts'
import type { Account } from './store.ts'
import { linkMinutes } from './ticket.ts'

/** The mail with a sign-in link. */
export function signInMail(account: Pick<Account, 'email' | 'givenName' | 'language' | 'authorityName'>, link: string): Mail {
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

type Readdressed = { to: string; givenName: string; newAddress: string; language: 'sv' | 'en'; authorityName: string }

/** The mail to an earlier address, with the link that confirms the new one. */
export function confirmationMail({ to, givenName, newAddress, language, authorityName }: Readdressed, link: string): Mail {
  if (language === 'en') {
    return {
      to,
      subject: `Is your new address right? Stegvis, ${authorityName}`,
      text: `Hello ${givenName},\n\nYour address in Stegvis has been changed to ${newAddress}. Until you confirm it, links sent there do not open answers that you have given.\n\nIs it yours? Then confirm it here, within 24 hours:\n\n${link}\n\nIf it is not yours, do nothing with the link, and tell your administrator.\n`,
    }
  }
  return {
    to,
    subject: `Stämmer din nya adress? Stegvis, ${authorityName}`,
    text: `Hej ${givenName}!\n\nDin adress i Stegvis har ändrats till ${newAddress}. Tills du bekräftar den öppnar länkar dit inga svar som du har gett.\n\nÄr adressen din? Bekräfta då här, inom 24 timmar:\n\n${link}\n\nÄr den inte din, låt länken vara och säg till din administratör.\n`,
  }
}
