import type { Messages } from '../../../ground/base/language.ts'
import { mostNeeds } from '../limits.ts'

const sv = {
  new: 'Nytt behov',
  change: 'Ändra behovet',
  lead: 'Ett behov säger vad som fattas för att målet ska nås: kunskap, tid, stöd eller utrustning. Vad man gör åt det är en åtgärd.',
  text: 'Vad behöver vi?',
  goal: 'Mål som det hör till',
  noGoal: 'Inget mål än',
  source: 'Varifrån det kommer',
  sourceKept: 'Källan följer med behovet som den var när det togs in.',
  add: 'Lägg till behovet',
  save: 'Spara behovet',
  back: 'Till planen',
  added: 'Behovet är tillagt.',
  saved: 'Behovet är sparat.',
  remove: 'Ta bort behovet',
  removeNote: 'Åtgärder som hör till det blir kvar under målet.',
  removed: 'Behovet är borttaget.',
  errors: {
    need: 'Skriv vad som behövs',
    long: 'Texten får vara högst 2 000 tecken',
    full: `Planen har plats för ${mostNeeds} behov och är full.`,
  },
}

const en: typeof sv = {
  new: 'New need',
  change: 'Change the need',
  lead: 'A need says what is missing for the goal to be reached: knowledge, time, support or equipment. What one does about it is a measure.',
  text: 'What do we need?',
  goal: 'Goal that it belongs to',
  noGoal: 'No goal yet',
  source: 'Where it comes from',
  sourceKept: 'The source stays with the need as it was when it was taken.',
  add: 'Add the need',
  save: 'Save the need',
  back: 'To the plan',
  added: 'The need is added.',
  saved: 'The need is saved.',
  remove: 'Remove the need',
  removeNote: 'Measures that belong to it stay under the goal.',
  removed: 'The need is removed.',
  errors: {
    need: 'Write what is needed',
    long: 'The text may be at most 2,000 characters',
    full: `The plan has room for ${mostNeeds} needs and is full.`,
  },
}

export const needPageWords: Messages<typeof sv> = { sv, en }
