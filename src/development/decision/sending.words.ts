import type { Messages } from '../../ground/base/language.ts'

type Code = { givenName: string; code: string; title: string; back: boolean; minutes: number; authorityName: string }

const sv = {
  code: ({ givenName, code, title, back, minutes, authorityName }: Code) => ({
    subject: back ? 'Kod för att ta tillbaka ett beslut' : 'Kod för att besluta',
    text: `Hej ${givenName}!

Din kod är ${code}

Skriv den på sidan där du ${back ? 'tar tillbaka beslutet' : 'beslutar om'} ”${title}” för ${authorityName}. Den gäller i ${minutes} minuter och en gång.

Är det inte du som ${back ? 'tar tillbaka beslutet' : 'beslutar'}? Då har någon annan öppnat Stegvis som du. Logga ut på alla enheter under Mitt konto.
`,
  }),
}

const en: typeof sv = {
  code: ({ givenName, code, title, back, minutes, authorityName }) => ({
    subject: back ? 'Code for taking a decision back' : 'Code for deciding',
    text: `Hello ${givenName}!

Your code is ${code}

Write it on the page where you ${back ? 'take back the decision' : 'decide on'} “${title}” for ${authorityName}. It holds for ${minutes} minutes, and once.

Are you not ${back ? 'taking a decision back' : 'deciding'}? Then somebody else has opened Stegvis as you. Sign out on all devices under My account.
`,
  }),
}

/** The letter with the code that a decision, or taking it back, asks for. */
export const mailWords: Messages<typeof sv> = { sv, en }
