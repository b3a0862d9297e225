import type { Messages } from '../../ground/base/language.ts'

type Told = { givenName: string; code: string; minutes: number; authorityName: string }

const sv = {
  code: ({ givenName, code, minutes, authorityName }: Told) => ({
    subject: 'Din kod för att attestera deltagartid',
    text: `Hej ${givenName}!\n\nKoden är ${code}. Den gäller i ${minutes} minuter, och bara för att attestera din deltagartid.\n\nHar du inte bett om den? Då behöver du inte göra något.\n\n${authorityName}`,
  }),
}

const en: typeof sv = {
  code: ({ givenName, code, minutes, authorityName }) => ({
    subject: 'Your code to attest participation',
    text: `Hello ${givenName},\n\nThe code is ${code}. It holds for ${minutes} minutes, and only to attest your participation.\n\nDid you not ask for it? Then you need do nothing.\n\n${authorityName}`,
  }),
}

export const mailWords: Messages<typeof sv> = { sv, en }
