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

type Changed = { to: string; givenName: string; changedTo: string; language: 'sv' | 'en'; authorityName: string }

/** The mail to an earlier address, with the link that confirms the new one. */
export function confirmationMail({ to, givenName, changedTo, language, authorityName }: Changed, link: string): Mail {
  if (language === 'en') {
    return {
      to,
      subject: `Is your new address right? Stegvis, ${authorityName}`,
      text: `Hello ${givenName},\n\nYour address in Stegvis has been changed to ${changedTo}. Until you confirm it, links sent there do not open answers that you have given.\n\nIs it yours? Then confirm it here, within 24 hours:\n\n${link}\n\nIf it is not yours, do nothing with the link, and tell your administrator.\n`,
    }
  }
  return {
    to,
    subject: `Stämmer din nya adress? Stegvis, ${authorityName}`,
    text: `Hej ${givenName}!\n\nDin adress i Stegvis har ändrats till ${changedTo}. Tills du bekräftar den öppnar länkar dit inga svar som du har gett.\n\nÄr adressen din? Bekräfta då här, inom 24 timmar:\n\n${link}\n\nÄr den inte din, låt länken vara och säg till din administratör.\n`,
  }
}

/** The mail to a person's own address, with the link that confirms a changed name in the school's sign-in. */
export function schoolConfirmationMail({ to, givenName, changedTo, language, authorityName }: Changed, link: string): Mail {
  if (language === 'en') {
    return {
      to,
      subject: `Is your name in the school’s sign-in right? Stegvis, ${authorityName}`,
      text: `Hello ${givenName},\n\nYour name in the school’s sign-in (EPPN) has been changed in Stegvis to ${changedTo}. Until you confirm it, the school’s sign-in does not open answers that you have given.\n\nIs it yours? Then confirm it here, within 24 hours:\n\n${link}\n\nIf it is not yours, do nothing with the link, and tell your administrator.\n`,
    }
  }
  return {
    to,
    subject: `Stämmer ditt namn i skolans inloggning? Stegvis, ${authorityName}`,
    text: `Hej ${givenName}!\n\nDitt namn i skolans inloggning (EPPN) har ändrats i Stegvis till ${changedTo}. Tills du bekräftar det öppnar skolans inloggning inga svar som du har gett.\n\nÄr namnet ditt? Bekräfta då här, inom 24 timmar:\n\n${link}\n\nÄr det inte ditt, låt länken vara och säg till din administratör.\n`,
  }
}
