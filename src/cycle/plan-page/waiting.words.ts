import type { Messages } from '../../ground/base/language.ts'

const sv = {
  adopt: (plan: string) => `Fastställ ${plan}`,
  adoptText: 'Dagen står i huvudmannens år. Då vet alla vad som gäller, och uppföljningen kan börja.',
  toAdopt: 'Till beslutet',
}

const en: typeof sv = {
  adopt: (plan) => `Adopt ${plan}`,
  adoptText: 'The day is in the authority’s year. Then everyone knows what holds, and following up can begin.',
  toAdopt: 'To the decision',
}

export const planWaitingWords: Messages<typeof sv> = { sv, en }
