import type { Messages } from '../../ground/base/language.ts'

const sv = {
  noMail: {
    title: 'Ställ in e-post',
    text: 'Ingen e-postserver är inställd. Inbjudningar och inloggningslänkar kan inte skickas. Lappar med koder fungerar.',
    action: 'Gör lappar',
  },
  wrongCodes: {
    title: 'Många felaktiga koder har prövats',
    text: 'Någon kan försöka gissa koderna på lapparna. Koderna är för långa för att gissas. Säg till driften, och gör nya lappar om några har kommit bort.',
    action: 'Till lapparna',
  },
}

const en: typeof sv = {
  noMail: {
    title: 'Set up e-mail',
    text: 'No mail server has been set. Invitations and sign-in links cannot be sent. Slips with codes work.',
    action: 'Make slips',
  },
  wrongCodes: {
    title: 'Many wrong codes have been tried',
    text: 'Somebody may be guessing the codes on the slips. The codes are too long to be guessed. Tell operations, and make new slips if any have been lost.',
    action: 'Go to the slips',
  },
}

/** What waits for an administrator about ways to sign in. */
export const waitingWords: Messages<typeof sv> = { sv, en }
