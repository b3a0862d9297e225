import { countInWords, type Messages } from '../../../ground/base/language.ts'

const sv = {
  heading: 'Bortvalt för eleverna',
  note: 'Så många svarade ”Jag har valt bort det för mina elever”.',
  aspect: 'Delområde',
  people: 'Personer',
  apart: 'De räknas inte i medelnivån. Att välja bort kan vara ett genomtänkt val: fråga varför.',
  silent: (minimumGroup: number) =>
    `Antalet visas bara för hela skolan, när minst ${countInWords(minimumGroup, 'sv')} valde bort och det inte säger något om ett enskilt arbetslag. Delområden som inte står här kan också ha valts bort av några.`,
}

const en: typeof sv = {
  heading: 'Chosen not to, for the pupils',
  note: 'So many answered “I have chosen not to, for my pupils”.',
  aspect: 'Sub-area',
  people: 'People',
  apart: 'They do not count in the mean level. Choosing not to can be well considered: ask why.',
  silent: (minimumGroup) =>
    `The number is shown for the whole school only, when at least ${countInWords(minimumGroup, 'en')} chose not to and it tells nothing of a single team. Some may have chosen not to in sub-areas that are not listed here, too.`,
}

/** How many opted out, and how to take it. */
export const optedOutWords: Messages<typeof sv> = { sv, en }
