import type { Messages } from '../base/language.ts'

const sv = {
  title: 'Ställ in e-post',
  text: 'Ingen e-postserver är inställd. Inbjudningar och inloggningslänkar kan inte skickas. Lappar med koder fungerar.',
  action: 'Gör lappar',
}

const en: typeof sv = {
  title: 'Set up e-mail',
  text: 'No mail server has been set. Invitations and sign-in links cannot be sent. Slips with codes work.',
  action: 'Make slips',
}

/** What waits for an administrator about ways to sign in. */
export const waitingMessages: Messages<typeof sv> = { sv, en }
