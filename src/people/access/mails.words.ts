import type { Messages } from '../../ground/base/language.ts'
import { linkMinutes } from './ticket.ts'

type SignIn = { givenName: string; authorityName: string }
type Changed = SignIn & { changedTo: string }

const sv = {
  signIn: ({ givenName, authorityName }: SignIn, link: string) => ({
    subject: `Logga in i Stegvis, ${authorityName}`,
    text: `Hej ${givenName}!\n\nAnvänd den här länken för att logga in i Stegvis:\n\n${link}\n\nLänken fungerar en gång och i ${linkMinutes} minuter. Har du inte bett om den behöver du inte göra något: ingen kan logga in utan länken.\n`,
  }),
  confirmation: ({ givenName, authorityName, changedTo }: Changed, link: string) => ({
    subject: `Stämmer din nya adress? Stegvis, ${authorityName}`,
    text: `Hej ${givenName}!\n\nDin adress i Stegvis har ändrats till ${changedTo}. Tills du bekräftar den öppnar länkar dit inga svar som du har gett.\n\nÄr adressen din? Bekräfta då här, inom 24 timmar:\n\n${link}\n\nÄr den inte din, låt länken vara och säg till din administratör.\n`,
  }),
  schoolConfirmation: ({ givenName, authorityName, changedTo }: Changed, link: string) => ({
    subject: `Stämmer ditt namn i skolans inloggning? Stegvis, ${authorityName}`,
    text: `Hej ${givenName}!\n\nDitt namn i skolans inloggning (EPPN) har ändrats i Stegvis till ${changedTo}. Tills du bekräftar det öppnar skolans inloggning inga svar som du har gett.\n\nÄr namnet ditt? Bekräfta då här, inom 24 timmar:\n\n${link}\n\nÄr det inte ditt, låt länken vara och säg till din administratör.\n`,
  }),
}

const en: typeof sv = {
  signIn: ({ givenName, authorityName }, link) => ({
    subject: `Sign in to Stegvis, ${authorityName}`,
    text: `Hello ${givenName},\n\nUse this link to sign in to Stegvis:\n\n${link}\n\nIt works once and for ${linkMinutes} minutes. If you did not ask for it, you need not do anything: nobody can sign in without the link.\n`,
  }),
  confirmation: ({ givenName, authorityName, changedTo }, link) => ({
    subject: `Is your new address right? Stegvis, ${authorityName}`,
    text: `Hello ${givenName},\n\nYour address in Stegvis has been changed to ${changedTo}. Until you confirm it, links sent there do not open answers that you have given.\n\nIs it yours? Then confirm it here, within 24 hours:\n\n${link}\n\nIf it is not yours, do nothing with the link, and tell your administrator.\n`,
  }),
  schoolConfirmation: ({ givenName, authorityName, changedTo }, link) => ({
    subject: `Is your name in the school’s sign-in right? Stegvis, ${authorityName}`,
    text: `Hello ${givenName},\n\nYour name in the school’s sign-in (EPPN) has been changed in Stegvis to ${changedTo}. Until you confirm it, the school’s sign-in does not open answers that you have given.\n\nIs it yours? Then confirm it here, within 24 hours:\n\n${link}\n\nIf it is not yours, do nothing with the link, and tell your administrator.\n`,
  }),
}

/** The mails with a link: to sign in, and to confirm an address or a name. */
export const accessMailWords: Messages<typeof sv> = { sv, en }
