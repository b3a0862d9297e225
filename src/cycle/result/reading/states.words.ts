import { capitalise, countInWords, formatNumber, type Messages } from '../../../ground/base/language.ts'
import { fewWords } from '../../../ground/ui/few.words.ts'
import type { CodedMean, Coverage, Distribution, Reason, SpreadWord } from '../../protection/cell.ts'
import { aspectsEn, aspectsSv } from './aspects.words.ts'

/** A range never breaks over lines. */
const dash = '\u2060–\u2060'

const sv = {
  mean: {
    plain: (value: string) => value,
    'at most': (value: string) => `högst ${value}`,
    'at least': (value: string) => `minst ${value}`,
  } satisfies Record<CodedMean['kind'], (value: string) => string>,
  range: (from: string, to: string) => `${from}${dash}${to}`,
  answers: (count: string, _one: boolean) => `${count} svar`,
  persons: (count: string, one: boolean) => (one ? '1 person' : `${count} personer`),
  aspects: aspectsSv,
  spread: { close: 'nära varandra', some: 'något isär', wide: 'långt isär' } satisfies Record<SpreadWord, string>,
  deviation: (value: string) => `spridning ${value}`,
  protected: {
    few: fewWords.sv.protected,
    nobody: 'Ingen har svarat',
    complementary: 'Skyddas så att andras svar inte går att räkna fram',
    'small schools': 'Skolornas siffror skyddas',
    'outside view': 'Ingår inte i ledningens bild',
  } satisfies Record<Reason, string>,
  why: {
    few: (minimum: number) => `Siffror visas från ${countInWords(minimum, 'sv')} svar.`,
    nobody: () => 'Minst tio tillfrågades, och ingen har skickat in.',
    complementary: () => 'Svaren räcker till, men med den här siffran hade det gått att räkna ut vad en annan grupp har svarat.',
    'small schools': () => 'Siffran skulle bygga på skolornas egna siffror, och de skyddas.',
    'outside view': () => 'Av ledningens bild visas en nivå per delområde och inget mer.',
  } satisfies Record<Reason, (minimum: number) => string>,
  small: 'Med färre än tio svar visas medelvärdet och oftast ett ord för hur långt isär svaren ligger.',
  smallest: 'Med så få svar visas bara medelvärdet.',
  coded: 'Nära skalans ändar sägs inte exakta värden: där hade de visat vad var och en har svarat.',
  withheld: 'Spridning och fördelning visas inte: med dem hade det gått att räkna ut en mindre grupps svar.',
  fromStatements: 'Medelvärdet är räknat på alla svar i området. Ett medelvärde av personernas egna medelvärden hade röjt enstaka svar.',
  leadership: 'Ledningens bild av den egna skolan visas också när de är få. Det fick de veta innan de svarade.',
  distribution: {
    collapsed: 'Ingen fördelning visas, för att skydda enstaka svar.',
    none: 'Ett område har ingen fördelning, bara dess delområden har det.',
    part: (levels: string, count: string) => `${levels}: ${count}`,
  } satisfies Record<Exclude<Distribution['kind'], 'parts'>, string> & { part: (levels: string, count: string) => string },
  participation: {
    exact: (count: string, of: string) => `${count} av ${of} har svarat`,
    'at least': (count: string, of: string) => `Minst ${count} av ${of} har svarat`,
    'at most': (count: string, of: string) => `Högst ${count} av ${of} har svarat`,
    unsaid: (of: string, one: boolean) => `${of} ${one ? 'tillfrågad' : 'tillfrågade'}, antalet svar visas inte`,
    nobodyAsked: 'Ingen är tillfrågad',
    why: 'I grupper under tio sägs inte om alla eller ingen har svarat, och ibland inte i en grupp till eller i hela skolan.',
  },
  coverage: {
    answers: (answers: number) => `Siffran bygger på ${formatNumber(answers, 'sv')} svar.`,
    all: 'Alla skolor med svar är med.',
    leftOut({ schools, answers }: Coverage['leftOut'], minimum: number): string {
      const count = answers === null ? `färre än ${countInWords(minimum, 'sv')} svar` : `${countInWords(answers, 'sv')} svar`
      if (schools === 1) return `En skola räknas inte in, för att dess siffror helt eller delvis skyddas (${count}).`
      return `${capitalise(countInWords(schools, 'sv'))} skolor räknas inte in, för att deras siffror helt eller delvis skyddas (sammanlagt ${count}).`
    },
  },
}

const en: typeof sv = {
  mean: { plain: (value) => value, 'at most': (value) => `at most ${value}`, 'at least': (value) => `at least ${value}` },
  range: (from, to) => `${from}${dash}${to}`,
  answers: (count, one) => (one ? '1 answer' : `${count} answers`),
  persons: (count, one) => (one ? '1 person' : `${count} people`),
  aspects: aspectsEn,
  spread: { close: 'close together', some: 'somewhat apart', wide: 'far apart' },
  deviation: (value) => `spread ${value}`,
  protected: {
    few: fewWords.en.protected,
    nobody: 'Nobody has answered',
    complementary: 'Protected so that others’ answers cannot be worked out',
    'small schools': 'The schools’ figures are protected',
    'outside view': 'Not part of the leaders’ view',
  },
  why: {
    few: (minimum) => `Figures are shown from ${countInWords(minimum, 'en')} answers.`,
    nobody: () => 'At least ten were asked, and nobody has submitted.',
    complementary: () => 'There are enough answers, but with this figure one could work out what another group has answered.',
    'small schools': () => 'The figure would be made of the schools’ own figures, and those are protected.',
    'outside view': () => 'Of the leaders’ view one level per sub-area is shown and nothing more.',
  },
  small: 'With fewer than ten answers the mean is shown, and mostly a word for how far apart the answers are.',
  smallest: 'With so few answers only the mean is shown.',
  coded: 'Near the ends of the scale exact values are not said: there they would show what each person has answered.',
  withheld: 'Spread and distribution are not shown: with them one could work out the answers of a smaller group.',
  fromStatements: 'The mean is made of all answers in the area. A mean of each person’s own mean would have given single answers away.',
  leadership: 'The leaders’ view of their own school is shown even when they are few. They were told so before they answered.',
  distribution: {
    collapsed: 'No distribution is shown, to protect single answers.',
    none: 'An area has no distribution, only its sub-areas have.',
    part: (levels, count) => `${levels}: ${count}`,
  },
  participation: {
    exact: (count, of) => `${count} of ${of} have answered`,
    'at least': (count, of) => `At least ${count} of ${of} have answered`,
    'at most': (count, of) => `At most ${count} of ${of} have answered`,
    unsaid: (of) => `${of} asked, the number of answers is not shown`,
    nobodyAsked: 'Nobody was asked',
    why: 'In groups under ten it is not said whether everyone or nobody has answered, and sometimes not in one group more or in the whole school.',
  },
  coverage: {
    answers: (answers) => `The figure is made of ${answers === 1 ? '1 answer' : `${formatNumber(answers, 'en')} answers`}.`,
    all: 'Every school with answers is included.',
    leftOut({ schools, answers }, minimum) {
      const count = answers === null ? `fewer than ${countInWords(minimum, 'en')} answers` : `${countInWords(answers, 'en')} answers`
      if (schools === 1) return `One school is not included, because its figures are protected, wholly or in part (${count}).`
      return `${capitalise(countInWords(schools, 'en'))} schools are not included, because their figures are protected, wholly or in part (${count} in all).`
    },
  },
}

/** What a cell says, or why it says nothing. */
export const stateWords: Messages<typeof sv> = { sv, en }
