import { countInWords, type Messages } from '../../../ground/base/language.ts'
import type { FileKind } from '../addresses.ts'

type FileWords = Record<FileKind, { name: string; button: string; text: string }>

const sv = {
  title: (unit: string) => `Hämta resultatet: ${unit}`,
  lead: 'Filerna har samma siffror som sidan: avrundade och skyddade på samma sätt. Det som är skyddat här är skyddat där också.',
  privacy: 'Filerna har inga enskildas svar och inga namn på personer.',
  back: 'Tillbaka till resultatet',
  filesHeading: 'Filer',
  filesNote: 'Kolumnerna heter likadant i alla format.',
  files: {
    xlsx: {
      name: 'Excel',
      button: 'Hämta som Excel (xlsx)',
      text: 'En arbetsbok med tre blad: nivåerna, hur stor betydelse delområdena har, och en förklaring av varje kolumn, kod och fråga.',
    },
    csv: {
      name: 'CSV',
      button: 'Hämta som CSV',
      text: 'En tabell med nivåerna som de flesta program kan läsa. En rad per grupp och delområde. Förklaringen av kolumnerna är en egen fil.',
    },
    json: {
      name: 'JSON',
      button: 'Hämta som JSON',
      text: 'Allt i resultatet med förklaringar, för den som bygger något eget av det.',
    },
  } satisfies FileWords,
  codeBook: 'Hämta förklaringen av kolumnerna (CSV)',
  insideHeading: 'Vad filerna innehåller',
  inside: (teams: number, school: boolean): string[] => [
    school && teams > 0
      ? `Skolan och ${teams === 1 ? 'arbetslaget' : `dess ${countInWords(teams, 'sv')} arbetslag`}, personal och skolledning var för sig.`
      : 'Gruppen som du ser på sidan, personal och skolledning var för sig.',
    'Hur många som tillfrågades och hur många som svarade, så långt som det får sägas.',
    'Medelvärde, spridning och fördelning för varje delområde, och medelvärdet för varje område.',
  ],
  rulesHeading: 'Regler som följer med',
  rules: (minimum: number): string[] => [
    `En rad med färre än ${countInWords(minimum, 'sv')} svar har inga siffror. I kolumnen protected står varför.`,
    'Medelvärden nära skalans ändar i små grupper står som text, till exempel <=1.4, så att ingen räknar vidare på dem.',
    'Nivåer som har slagits ihop står i den första nivåns kolumn, till exempel ”levels 1\u2060-\u20602: 12”.',
    'Visar du filen för någon annan är det du som ansvarar för den. Jämför inte skolor eller arbetslag med varandra efter siffrorna.',
  ],
}

const en: typeof sv = {
  title: (unit) => `Download the result: ${unit}`,
  lead: 'The files have the same figures as the page: rounded and protected in the same way. What is protected here is protected there too.',
  privacy: 'The files hold nobody’s own answers and no names of people.',
  back: 'Back to the result',
  filesHeading: 'Files',
  filesNote: 'The columns have the same names in every format.',
  files: {
    xlsx: {
      name: 'Excel',
      button: 'Download as Excel (xlsx)',
      text: 'A workbook of three sheets: the levels, how much the sub-areas matter, and an explanation of every column, code and question.',
    },
    csv: {
      name: 'CSV',
      button: 'Download as CSV',
      text: 'A table of the levels that most programs can read. One row for each group and sub-area. The columns are explained in a file of their own.',
    },
    json: {
      name: 'JSON',
      button: 'Download as JSON',
      text: 'Everything in the result with explanations, for those who build something of their own from it.',
    },
  },
  codeBook: 'Download the explanation of the columns (CSV)',
  insideHeading: 'What the files hold',
  inside: (teams, school) => [
    school && teams > 0
      ? `The school and ${teams === 1 ? 'its team' : `its ${countInWords(teams, 'en')} teams`}, staff and leaders apart.`
      : 'The group that you see on the page, staff and leaders apart.',
    'How many were asked and how many answered, as far as it may be said.',
    'Mean, spread and distribution of each sub-area, and the mean of each area.',
  ],
  rulesHeading: 'Rules that come along',
  rules: (minimum) => [
    `A row of fewer than ${countInWords(minimum, 'en')} answers has no figures. The column protected says why.`,
    'Means near the ends of the scale in small groups are text, such as <=1.4, so that nobody reckons on with them.',
    'Levels that have been merged are in the first level’s column, such as “levels 1\u2060-\u20602: 12”.',
    'If you show the file to somebody else, it is in your care. Do not compare schools or teams with each other by the figures.',
  ],
}

/** The page with the files. */
export const exportWords: Messages<typeof sv> = { sv, en }
