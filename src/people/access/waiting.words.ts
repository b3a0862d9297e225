import type { Messages } from '../../ground/base/language.ts'

const sv = {
  noMail: {
    title: 'Ingen e-post går ut: dela ut lappar så länge',
    text: 'Ingen e-postserver är inställd, så inbjudningar och inloggningslänkar kan inte skickas. Be den som sköter driften att ställa in en. Lappar med koder fungerar.',
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
    title: 'No e-mail goes out: hand out slips meanwhile',
    text: 'No mail server has been set, so invitations and sign-in links cannot be sent. Ask whoever runs the installation to set one. Slips with codes work.',
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
