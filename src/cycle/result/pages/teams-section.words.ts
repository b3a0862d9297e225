import type { Messages } from '../../../ground/base/language.ts'

const sv = {
  heading: 'Arbetslag',
  note: 'Medelvärde per arbetslag, i bokstavsordning.',
  question: 'Var skiljer sig arbetslagen åt?',
  label: 'Arbetslag och delområden',
  labelOf: (area: string) => `Arbetslag och delområden: ${area}`,
  whole: 'Skolan',
  aspect: 'Delområde',
  team: 'Arbetslag',
  mixed: 'Skyddas – för få svar, eller för andras skull',
  none: 'Ingick inte',
  colour: 'Färgen följer närmaste halva nivå. I grupper under tio kan också en skillnad på en hel nivå bero på slumpen.',
  box: (short: string, why: string) => `”${short}” i en ruta: ${why.charAt(0).toLowerCase()}${why.slice(1)}`,
  one: (team: string) => `Omgången har bara ett arbetslag på skolan: ${team}. Då finns inget att jämföra här.`,
  oneLink: (team: string) => `Se resultatet för ${team}`,
}

const en: typeof sv = {
  heading: 'Teams',
  note: 'Mean of each team, in alphabetical order.',
  question: 'Where do the teams differ?',
  label: 'Teams and sub-areas',
  labelOf: (area) => `Teams and sub-areas: ${area}`,
  whole: 'The school',
  aspect: 'Sub-area',
  team: 'Team',
  mixed: 'Protected – too few answers, or for others’ sake',
  none: 'Not asked',
  colour: 'The colour follows the nearest half level. In groups under ten even a difference of a whole level may be due to chance.',
  box: (short, why) => `“${short}” in a box: ${why.charAt(0).toLowerCase()}${why.slice(1)}`,
  one: (team) => `The round has only one team at the school: ${team}. So there is nothing to compare here.`,
  oneLink: (team) => `See the result of ${team}`,
}

/** A school's teams beside each other. */
export const teamWords: Messages<typeof sv> = { sv, en }
