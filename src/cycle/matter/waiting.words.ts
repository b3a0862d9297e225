import type { Messages } from '../../ground/base/language.ts'

const sv = {
  attest: (title: string) => `Attestera ”${title}”`,
  text: 'Läs filen och godkänn den med en kod. Andra väntar på dig.',
  open: 'Till attesten',
}

const en: typeof sv = {
  attest: (title) => `Attest “${title}”`,
  text: 'Read the file and approve it with a code. Others wait for you.',
  open: 'To the attest',
}

/** What waits for a person about matters. */
export const waitingWords: Messages<typeof sv> = { sv, en }
