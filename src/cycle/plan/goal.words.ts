import type { Messages } from '../../ground/base/language.ts'

const sv = {
  new: 'Nytt mål',
  change: (number: string) => `Ändra mål ${number}`,
  lead: 'Ett mål säger vad som ska vara annorlunda, inte vad ni gör. Tre mål räcker för ett läsår.',
  title: 'Mål',
  titleHint: 'Vad ser man när ni är framme? Till exempel ”Eleverna granskar källor själva i minst tre ämnen”.',
  aspect: 'Delområde',
  noAspect: 'Inget delområde',
  aspectHint: 'Utgångsläget hämtas ur det senaste släppta resultatet, eller ur er gemensamma skattning.',
  signs: 'Så märks det',
  signsHint: 'Hur ni ser att målet är nått.',
  save: 'Spara målet',
  add: 'Lägg till målet',
  back: 'Till planen',
  remove: 'Ta bort målet',
  removeNote: 'Åtgärderna finns kvar i planen. Du kan ta tillbaka målet på planens sida.',
  added: 'Målet är tillagt.',
  saved: 'Målet är sparat.',
  keep: 'Utgångsläget som målet redan har behålls så länge delområdet är detsamma.',
  full: (most: number) => `Planen har plats för ${most} mål, borttagna medräknade, och är full. Ändra något som finns i stället.`,
  faults: {
    title: 'Skriv vad målet är',
    titleLong: 'Målet får vara högst 300 tecken',
    aspect: 'Välj ett av delområdena',
    signsLong: 'Texten får vara högst 2 000 tecken',
  },
}

const en: typeof sv = {
  new: 'New goal',
  change: (number) => `Change goal ${number}`,
  lead: 'A goal says what should be different, not what you do. Three goals are enough for a school year.',
  title: 'Goal',
  titleHint: 'What does one see when you are there? For example “Pupils examine sources themselves in at least three subjects”.',
  aspect: 'Sub-area',
  noAspect: 'No sub-area',
  aspectHint: 'The starting point comes from the latest released result, or from your joint assessment.',
  signs: 'How it shows',
  signsHint: 'How you see that the goal is reached.',
  save: 'Save the goal',
  add: 'Add the goal',
  back: 'To the plan',
  remove: 'Take the goal away',
  removeNote: 'Its actions stay in the plan. You can bring the goal back on the plan’s page.',
  added: 'The goal is added.',
  saved: 'The goal is saved.',
  keep: 'The starting point that the goal has is kept as long as the sub-area is the same.',
  full: (most) => `The plan has room for ${most} goals, removed ones counted, and is full. Change one that is there instead.`,
  faults: {
    title: 'Write what the goal is',
    titleLong: 'The goal may be at most 300 characters',
    aspect: 'Choose one of the sub-areas',
    signsLong: 'The text may be at most 2,000 characters',
  },
}

/** The words of a goal's form. */
export const goalWords: Messages<typeof sv> = { sv, en }
