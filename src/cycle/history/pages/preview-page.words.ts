import { formatNumber, type Messages } from '../../../ground/base/language.ts'

const sv = {
  title: 'Det här skulle läsas in',
  lead: (rounds: number, answers: number) =>
    rounds === 1
      ? `En omgång med ${formatNumber(answers, 'sv')} svar.`
      : `${formatNumber(rounds, 'sv')} omgångar med ${formatNumber(answers, 'sv')} svar.`,
  rows: (rows: number) => `${formatNumber(rows, 'sv')} rader`,
  caption: 'Omgångar i filen',
  rounds: 'Omgångar',
  columns: { name: 'Omgång', day: 'Gjord', schools: 'Skolor', teams: 'Arbetslag', persons: 'Personer', answers: 'Svar' },
  sums: 'bara summor',
  instrument: (name: string, statements: number, levels: number) => `${name}: ${statements} påståenden på en skala från 1 till ${levels}.`,
  compared: (some: number, all: number): string =>
    some === 0
      ? 'Inget påstående är översatt som detsamma som i ramverket, så inget jämförs med Stegvis egna resultat.'
      : some === all
        ? 'Alla påståenden jämförs med Stegvis egna resultat.'
        : `${some} av ${all} påståenden jämförs med Stegvis egna resultat. De andra visas för sig.`,
  counts:
    'En omgång har bara summor. Den visar påståenden men inga områden, och en person som finns på två skolor kan räknas två gånger över skolnivån.',
  ignored: 'Kolumner som inte läses',
  unknownTeams: 'Arbetslag som inte finns i Stegvis',
  unknownTeamsNote:
    'Deras resultat visas för skolans ledning. Heter laget något annat i dag: skriv det namnet i filen, så ser laget det också.',
  do: 'Läs in',
  doNote: 'Ingen ser resultatet det första dygnet. Till dess kan du ta bort det utan spår.',
  minimum: 'Minsta grupp som visas',
  minimumHint: 'Det ni lovade när undersökningen gjordes, men aldrig färre än fem.',
  unchosen: 'Välj hur många som siffror minst visas för',
  people: (count: number) => `${count} personer`,
  button: 'Läs in undersökningen',
  discard: 'Släng filen',
}

const en: typeof sv = {
  title: 'This would be imported',
  lead: (rounds, answers) =>
    rounds === 1
      ? `One round with ${formatNumber(answers, 'en')} answers.`
      : `${formatNumber(rounds, 'en')} rounds with ${formatNumber(answers, 'en')} answers.`,
  rows: (rows) => `${formatNumber(rows, 'en')} rows`,
  caption: 'Rounds in the file',
  rounds: 'Rounds',
  columns: { name: 'Round', day: 'Held', schools: 'Schools', teams: 'Teams', persons: 'Persons', answers: 'Answers' },
  sums: 'sums only',
  instrument: (name, statements, levels) => `${name}: ${statements} statements on a scale from 1 to ${levels}.`,
  compared: (some, all) =>
    some === 0
      ? 'No statement is mapped as the same as in the framework, so nothing is compared with results of Stegvis.'
      : some === all
        ? 'All statements are compared with results of Stegvis.'
        : `${some} of ${all} statements are compared with results of Stegvis. The others are shown by themselves.`,
  counts: 'One round has sums only. It shows statements but no areas, and a person who is at two schools may count twice above the school.',
  ignored: 'Columns that are not read',
  unknownTeams: 'Teams that Stegvis does not have',
  unknownTeamsNote:
    'Their results are shown to the school’s leaders. If the team has another name today, write that in the file, and the team sees it too.',
  do: 'Import',
  doNote: 'Nobody sees the result for the first day. Until then you can remove it without a trace.',
  minimum: 'Smallest group that is shown',
  minimumHint: 'What you promised when the survey was made, but never fewer than five.',
  unchosen: 'Choose for how many people figures are shown at least',
  people: (count) => `${count} persons`,
  button: 'Import the survey',
  discard: 'Throw the file away',
}

export const previewPageWords: Messages<typeof sv> = { sv, en }
