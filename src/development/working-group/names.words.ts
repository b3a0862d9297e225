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
  closed: (day: string, name: string) => `Avslutad ${day} av ${name}. Det som står här läses som förut, och inget mer skrivs.`,
  closedShort: 'Avslutad',
  at: (name: string, school: string) => `${name}, ${school}`,
}

const en: typeof sv = {
  groups: 'Working groups',
  seenBy: {
    members: 'The members of the group only',
    programme: 'The members and those who run the programme',
    all: 'Everybody in the authority',
  },
  closed: (day, name) => `Closed on ${day} by ${name}. What stands here is read as before, and nothing more is written.`,
  closedShort: 'Closed',
  chair: 'chair',
  at: (name, school) => `${name}, ${school}`,
}

export const nameWords: Messages<typeof sv> = { sv, en }
