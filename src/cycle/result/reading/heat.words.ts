import { countInWords, type Messages } from '../../../ground/base/language.ts'

const sv = {
  differ: (aspects: string) => `Arbetslagen skiljer sig mest åt i ${aspects}: där ligger de minst en nivå isär.`,
  alike: 'Arbetslagen som visas ligger mindre än en nivå isär i alla delområden.',
  alikeWhereExact: 'Där två eller flera arbetslag har medelvärden som sägs exakt ligger de mindre än en nivå isär.',
  nothing: 'Arbetslagen går inte att jämföra: i inget delområde har två av dem medelvärden som sägs exakt.',
  noTeams: 'Här visas inga arbetslag.',
  few: (units: string, minimum: number) => `${units} skyddas för att svaren är färre än ${countInWords(minimum, 'sv')}.`,
  nobody: (units: string, _count: number) => `I ${units} har ingen svarat.`,
  complementary: (units: string, _count: number) => `${units} skyddas för att ett annat arbetslags svar annars hade gått att räkna fram.`,
  mixed: (units: string, _count: number) => `${units} skyddas: svaren är för få, eller så hade andras svar gått att räkna fram.`,
  partly: (minimum: number) =>
    `Enstaka rutor skyddas: färre än ${countInWords(minimum, 'sv')} svar, eller så hade andras svar gått att räkna fram.`,
}

const en: typeof sv = {
  differ: (aspects) => `The teams differ most in ${aspects}: there they are at least a level apart.`,
  alike: 'The teams shown are less than a level apart in every sub-area.',
  alikeWhereExact: 'Where two or more teams have means that are said exactly, they are less than a level apart.',
  nothing: 'The teams cannot be compared: in no sub-area do two of them have means that are said exactly.',
  noTeams: 'No teams are shown here.',
  few: (units, minimum) => `Protected because there are fewer than ${countInWords(minimum, 'en')} answers: ${units}.`,
  nobody: (units) => `Nobody has answered: ${units}.`,
  complementary: (units) => `Protected because another team’s answers could be worked out otherwise: ${units}.`,
  mixed: (units) => `Protected because there are too few answers, or because others’ answers could be worked out: ${units}.`,
  partly: (minimum) =>
    `Single boxes are protected: fewer than ${countInWords(minimum, 'en')} answers, or others’ answers could have been worked out.`,
}

/** A school's teams beside each other. */
export const heatWords: Messages<typeof sv> = { sv, en }
