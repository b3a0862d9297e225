import type { Messages } from '../../ground/base/language.ts'

const sv = {
  failing: { title: 'E-postservern svarar inte', action: 'Se vad som väntar' },
  refused: {
    title: (count: number, n: string) => (count === 1 ? 'Ett brev kom inte fram' : `${n} brev kom inte fram`),
    text: 'Avvisat eller uppgivet de senaste två veckorna. Oftast är en adress fel i personallistan.',
    action: 'Se varför',
  },
}

const en: typeof sv = {
  failing: { title: 'The mail server does not answer', action: 'See what waits' },
  refused: {
    title: (count, n) => (count === 1 ? 'One letter did not arrive' : `${n} letters did not arrive`),
    text: 'Refused or given up during the last two weeks. Most often an address in the staff list is wrong.',
    action: 'See why',
  },
}

export const waitingWords: Messages<typeof sv> = { sv, en }
