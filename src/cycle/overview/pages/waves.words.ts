import { capitalise, countInWords, formatDay, type Messages } from '../../../ground/base/language.ts'
import type { Step } from '../overview.ts'

const schools = (count: number) => (count === 1 ? 'en skola' : `${countInWords(count, 'sv')} skolor`)
const some = (count: number) => (count === 0 ? 'ingen' : countInWords(count, 'sv'))
const someEn = (count: number) => (count === 0 ? 'none' : countInWords(count, 'en'))
const schoolsEn = (count: number) => (count === 1 ? 'one school' : `${countInWords(count, 'en')} schools`)

const sv = {
  title: 'Vågor',
  heading: 'Vågorna',
  lead: 'När arbetet införs börjar skolorna i vågor: en pilot först, sedan fler. Alla gör samma steg.',
  none: 'Inga vågor än',
  noneText: 'En våg är de skolor som börjar samtidigt. Administratören lägger upp dem.',
  term: (name: string, day: string) => `${name}, från ${formatDay(day, 'sv', true)}`,
  count: (count: number) => capitalise(schools(count)),
  caption: 'Hur många skolor i varje våg som har gjort varje steg',
  columns: {
    wave: 'Våg',
    schools: 'Skolor',
    steps: {
      assess: 'Skattat',
      result: 'Fått resultat',
      plan: 'Fastställt plan',
      check: 'Mätt temperatur',
      report: 'Rapporterat',
      dialogue: 'Haft dialog',
    } satisfies Record<Step, string>,
  },
  outside: 'Utan våg',
  of: (done: string, all: string) => `${done} av ${all}`,
  note: 'Det senaste av varje steg räknas.',
  facts: (plan: number, report: number) => `${capitalise(some(plan))} har en fastställd plan, ${some(report)} har skickat rapport.`,
  toWaves: 'Se alla steg',
  toOverview: 'Till översikten',
  make: 'Lägg till en våg',
  name: 'Namn',
  nameHint: 'Till exempel Pilot, Våg 2 eller Alla.',
  begins: 'Börjar',
  makeButton: 'Lägg till vågen',
  made: 'Vågen är tillagd. Välj vilka skolor som är med.',
  change: (name: string) => `Ändra vågen ${name}`,
  which: 'Vilka skolor är med?',
  inOther: (name: string) => `Nu i ${name}`,
  save: 'Spara vågen',
  addRest: 'Spara med alla skolor som inte är i någon våg',
  saved: 'Vågen är sparad.',
  remove: 'Ta bort vågen',
  removeNote: 'Skolorna och allt de har gjort finns kvar.',
  removed: 'Vågen är borttagen.',
  errors: {
    name: 'Skriv ett namn, högst 100 tecken',
    taken: 'Det finns redan en våg med det namnet. Välj ett annat',
    begins: 'Välj ett datum',
  },
}

const en: typeof sv = {
  title: 'Waves',
  heading: 'The waves',
  lead: 'When the work is rolled out the schools begin in waves: a pilot first, then more. All do the same steps.',
  none: 'No waves yet',
  noneText: 'A wave is the schools that begin at the same time. The administrator makes them.',
  term: (name, day) => `${name}, from ${formatDay(day, 'en', true)}`,
  count: (count) => capitalise(schoolsEn(count)),
  caption: 'How many schools of each wave have done each step',
  columns: {
    wave: 'Wave',
    schools: 'Schools',
    steps: {
      assess: 'Assessed',
      result: 'Has its result',
      plan: 'Adopted a plan',
      check: 'Took its temperature',
      report: 'Reported',
      dialogue: 'Had its dialogue',
    },
  },
  outside: 'In no wave',
  of: (done, all) => `${done} of ${all}`,
  note: 'The latest of each step counts.',
  facts: (plan, report) =>
    `${capitalise(someEn(plan))} ${plan === 1 ? 'has' : 'have'} an adopted plan, ${someEn(report)} ${report === 1 ? 'has' : 'have'} sent a report.`,
  toWaves: 'See all steps',
  toOverview: 'To the overview',
  make: 'Add a wave',
  name: 'Name',
  nameHint: 'For example Pilot, Wave 2 or All.',
  begins: 'Begins',
  makeButton: 'Add the wave',
  made: 'The wave is added. Choose which schools are in it.',
  change: (name) => `Change the wave ${name}`,
  which: 'Which schools are in it?',
  inOther: (name) => `Now in ${name}`,
  save: 'Save the wave',
  addRest: 'Save with all schools that are in no wave',
  saved: 'The wave is saved.',
  remove: 'Remove the wave',
  removeNote: 'The schools and all they have done stay.',
  removed: 'The wave is removed.',
  errors: {
    name: 'Write a name, 100 characters at most',
    taken: 'There is a wave of that name already. Choose another',
    begins: 'Choose a day',
  },
}

/** The words of the waves of a roll-out. */
export const waveWords: Messages<typeof sv> = { sv, en }
