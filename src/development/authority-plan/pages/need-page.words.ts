import type { Messages } from '../../../ground/base/language.ts'
import { mostNeeds } from '../limits.ts'

const sv = {
  new: 'Nytt behov',
  change: 'Ändra behovet',
  lead: 'Ett behov säger vad som fattas för att målet ska nås: kunskap, tid, stöd eller utrustning. Vad man gör åt det är en åtgärd.',
  text: 'Vad behöver vi?',
  goal: 'Mål som det hör till',
  noGoal: 'Inget mål än',
  together: 'Framtaget tillsammans med skolor',
  togetherNote: 'Skolorna och dagen visas i planen och dess dokument, med skolornas namn som de är i dag.',
  metOn: 'När ni möttes',
  schools: 'Skolor som står bakom behovet',
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
    schools: 'Välj skolorna som var med, eller ta bort dagen',
    metOn: 'Skriv dagen då ni möttes, högst dagens datum',
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
  together: 'Captured together with schools',
  togetherNote: 'The schools and the day are shown in the plan and its papers, with the schools’ names as they are today.',
  metOn: 'When you met',
  schools: 'Schools that stand behind the need',
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
    schools: 'Choose the schools that took part, or remove the day',
    metOn: 'Write the day when you met, at most today',
    long: 'The text may be at most 2,000 characters',
    full: `The plan has room for ${mostNeeds} needs and is full.`,
  },
}

export const needPageWords: Messages<typeof sv> = { sv, en }
