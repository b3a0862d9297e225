import type { Messages } from '../../ground/base/language.ts'

const sv = {
  discarded: 'Filen är borttagen. Inget lästes in.',
  notReady: 'Listan väntar inte längre på ett ja.',
}

const en: typeof sv = {
  discarded: 'The file is removed. Nothing was imported.',
  notReady: 'The list no longer waits for a yes.',
}

export const rosterRoutesWords: Messages<typeof sv> = { sv, en }
