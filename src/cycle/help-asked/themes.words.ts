import type { Messages } from '../../ground/base/language.ts'
import type { ThemeState } from './help-asked.ts'

const sv = {
  states: {
    new: 'Ny',
    'taken-up': 'Tas med i huvudmannens plan',
    answered: 'Besvarad',
    declined: 'Nej – med skäl',
  } satisfies Record<ThemeState, string>,
  few: 'en eller två skolor',
  schools: (count: number) => `${count} skolor`,
  asks: (count: number) => (count === 1 ? 'en önskan' : `${count} önskningar`),
  wholeAuthority: 'Hela huvudmannen',
}

const en: typeof sv = {
  states: { new: 'New', 'taken-up': 'Goes into the authority’s plan', answered: 'Answered', declined: 'No – with the reason' },
  few: 'one or two schools',
  schools: (count) => `${count} schools`,
  asks: (count) => (count === 1 ? 'one ask' : `${count} asks`),
  wholeAuthority: 'The whole authority',
}

/** What is said of themes. */
export const themeWords: Messages<typeof sv> = { sv, en }
