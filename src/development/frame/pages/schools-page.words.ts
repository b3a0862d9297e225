import { countInWords, type Messages } from '../../../ground/base/language.ts'
import { fewestSchools } from '../frame.ts'

const sv = {
  title: 'Skolornas svar',
  lead: (year: string, adopted: number, all: number) =>
    `Svar i skolornas fastställda planer ${year}. ${adopted} av ${all} ${all === 1 ? 'skola' : 'skolor'} har en fastställd plan.`,
  goals: 'Mål för mål',
  goalsNote: `En fördelning visas när minst ${countInWords(fewestSchools, 'sv')} skolor har svarat.`,
  few: (schools: number) =>
    schools === 1
      ? 'Målet gäller en skola.'
      : `Färre än ${countInWords(fewestSchools, 'sv')} av de ${schools} skolor som målet gäller har svarat.`,
  answered: (count: number, schools: number) => `${count} av ${schools} skolor har svarat.`,
  columns: { way: 'Svar', schools: 'Skolor' },
  chosen: 'Vald väg',
  schools: 'Skola för skola',
  schoolsNote: 'I bokstavsordning.',
  school: 'Skola',
  standing: 'Svar',
  noPlan: 'Ingen fastställd plan',
  given: (count: number, asked: number) => `${count} av ${asked} mål ${count === 1 ? 'besvarat' : 'besvarade'}`,
  departs: (count: number) => (count === 1 ? 'ett avsteg' : `${countInWords(count, 'sv')} avsteg`),
  read: 'Läs svaren',
  nothing: 'Planen begär inget av skolorna',
  nothingText: 'Inget mål i den text som gäller har en ram. En ram sätts på målets sida och gäller när planen har låsts och satts i kraft.',
  noForce: 'Planen gäller inte än',
  noForceText: 'Skolorna svarar från den dag planen gäller.',
  sheet: 'Mål och skolor',
  xlsx: 'Hämta som Excel',
  goal: 'Mål',
  notAsked: 'Gäller inte skolan',
  open: 'Inget svar',
}

const en: typeof sv = {
  title: 'The schools’ answers',
  lead: (year, adopted, all) =>
    `Answers in the schools’ adopted plans ${year}. ${adopted} of ${all} ${all === 1 ? 'school' : 'schools'} ${adopted === 1 ? 'has' : 'have'} an adopted plan.`,
  goals: 'Goal by goal',
  goalsNote: `A distribution is shown when at least ${countInWords(fewestSchools, 'en')} schools have answered.`,
  few: (schools) =>
    schools === 1
      ? 'The goal concerns one school.'
      : `Fewer than ${countInWords(fewestSchools, 'en')} of the ${schools} schools that the goal concerns have answered.`,
  answered: (count, schools) => `${count} of ${schools} schools ${count === 1 ? 'has' : 'have'} answered.`,
  columns: { way: 'Answer', schools: 'Schools' },
  chosen: 'Way chosen',
  schools: 'School by school',
  schoolsNote: 'In alphabetical order.',
  school: 'School',
  standing: 'Answers',
  noPlan: 'No adopted plan',
  given: (count, asked) => `${count} of ${asked} ${asked === 1 ? 'goal' : 'goals'} answered`,
  departs: (count) => (count === 1 ? 'one departure' : `${countInWords(count, 'en')} departures`),
  read: 'Read the answers',
  nothing: 'The plan asks nothing of schools',
  nothingText:
    'No goal of the text in force has a frame. A frame is set on the goal’s page and counts when the plan has been frozen and put in force.',
  noForce: 'The plan is not in force yet',
  noForceText: 'Schools answer from the day the plan is in force.',
  sheet: 'Goals and schools',
  xlsx: 'Get as Excel',
  goal: 'Goal',
  notAsked: 'Does not concern the school',
  open: 'No answer',
}

export const schoolsPageWords: Messages<typeof sv> = { sv, en }
