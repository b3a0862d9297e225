import type { Messages } from '../../ground/base/language.ts'
import type { SeenBy } from './working-group.ts'

const sv = {
  groups: 'Arbetsgrupper',
  seenBy: {
    members: 'Bara gruppens medlemmar',
    programme: 'Medlemmarna och de som leder programmet',
    all: 'Alla hos huvudmannen',
  } satisfies Record<SeenBy, string>,
  chair: 'ordförande',
  at: (name: string, school: string) => `${name}, ${school}`,
}

const en: typeof sv = {
  groups: 'Working groups',
  seenBy: {
    members: 'The members of the group only',
    programme: 'The members and those who run the programme',
    all: 'Everybody in the authority',
  },
  chair: 'chair',
  at: (name, school) => `${name}, ${school}`,
}

export const nameWords: Messages<typeof sv> = { sv, en }
