import type { Day } from '../../ground/base/clock.ts'
import { formatDay, type Messages } from '../../ground/base/language.ts'

type Asked = { givenName: string; title: string; dueOn: Day | null; authorityName: string; link: string }
type Code = { givenName: string; code: string; back: boolean; title: string; minutes: number; authorityName: string }
type Letter = { subject: string; text: string }

const sv = {
  asked: ({ givenName, title, dueOn, authorityName, link }: Asked): Letter => ({
    subject: `Attestera: ${title}`,
    text: `Hej ${givenName}!

${authorityName} ber dig attestera dokumentet ”${title}”${dueOn ? `, senast ${formatDay(dueOn, 'sv', true)}` : ''}.

Läs dokumentet och attestera här:
${link}

Du loggar in på nytt med en kod när du attesterar.
`,
  }),
  code: ({ givenName, code, back, title, minutes, authorityName }: Code): Letter => ({
    subject: back ? 'Kod för att ta tillbaka en attest' : 'Kod för att attestera',
    text: `Hej ${givenName}!

Din kod är ${code}

Skriv den på sidan där du ${back ? 'tar tillbaka din attest av' : 'attesterar'} ”${title}” för ${authorityName}. Den gäller i ${minutes} minuter och en gång.

Är det inte du som ${back ? 'tar tillbaka den' : 'attesterar'}? Då har någon annan öppnat Stegvis som du. Logga ut på alla enheter under Mitt konto.
`,
  }),
}

const en: typeof sv = {
  asked: ({ givenName, title, dueOn, authorityName, link }) => ({
    subject: `Attest: ${title}`,
    text: `Hello ${givenName}!

${authorityName} asks you to attest the document “${title}”${dueOn ? `, by ${formatDay(dueOn, 'en', true)}` : ''}.

Read the document and attest here:
${link}

You sign in anew with a code when you attest.
`,
  }),
  code: ({ givenName, code, back, title, minutes, authorityName }) => ({
    subject: back ? 'Code for withdrawing an attest' : 'Code for your attest',
    text: `Hello ${givenName}!

Your code is ${code}

Write it on the page where you ${back ? 'withdraw your attest of' : 'attest'} “${title}” for ${authorityName}. It holds for ${minutes} minutes, and once.

Is it not you who ${back ? 'withdraws it' : 'attests'}? Then somebody else has opened Stegvis as you. Sign out on all devices under My account.
`,
  }),
}

/** The letters about attests. */
export const mailWords: Messages<typeof sv> = { sv, en }
