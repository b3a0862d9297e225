import type { Messages } from '../../ground/base/language.ts'

const sv = {
  requests: {
    title: (count: string, one: boolean) => `${count} ${one ? 'skola' : 'skolor'} ber om stöd`,
    text: 'Svara ja eller nej, så att skolan vet hur den går vidare.',
    action: 'Svara',
  },
  plans: {
    title: (count: string, one: boolean) => `${count} ${one ? 'plan' : 'planer'} väntar på återkoppling`,
    text: 'Från skolor som du stödjer.',
    action: 'Läs och svara',
  },
}

const en: typeof sv = {
  requests: {
    title: (count, one) => `${count} ${one ? 'school asks' : 'schools ask'} for support`,
    text: 'Answer yes or no, so that the school knows how to go on.',
    action: 'Answer',
  },
  plans: {
    title: (count, one) => `${count} ${one ? 'plan is' : 'plans are'} waiting for feedback`,
    text: 'From schools that you support.',
    action: 'Read and answer',
  },
}

/** What waits for a coach. */
export const waitingWords: Messages<typeof sv> = { sv, en }
