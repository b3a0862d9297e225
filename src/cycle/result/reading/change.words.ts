import type { Why } from '../../../content/framework/comparison.ts'
import type { Messages } from '../../../ground/base/language.ts'

const sv = {
  figures: (now: string | null, before: string | null) => `${now ?? 'inte med nu'}, förra gången ${before ?? 'inte med'}`,
  chance: 'kan bero på slumpen',
  up: (aspects: string) => `Minst en halv nivå högre än förra gången: ${aspects}.`,
  down: (aspects: string) => `Minst en halv nivå lägre än förra gången: ${aspects}.`,
  none: 'Inget har ändrats så mycket att det säger något säkert.',
  nothing: 'Inget går att jämföra med förra gången, för att siffrorna skyddas eller inte sägs exakt.',
  whole: 'Jämförelsen gäller hela gruppen då och nu, inte samma personer.',
  chanceRule:
    'En skillnad som är mindre än felmarginalen kan bero på slumpen. Felmarginalen räknas ur antalet svar och spridningen, med 95 procents säkerhet. I en grupp under tio gäller det alla skillnader under en hel nivå, och i skolledningen alla skillnader.',
  leftOut: {
    reworded: (aspects: string) => `Frågan har skrivits om: ${aspects}.`,
    split: (aspects: string) => `Frågan har delats upp: ${aspects}.`,
    new: (aspects: string) => `Frågan är ny: ${aspects}.`,
    dropped: (aspects: string) => `Frågan ställs inte längre: ${aspects}.`,
    levels: (aspects: string) => `Frågan har fått ett annat antal nivåer: ${aspects}.`,
    unmapped: (aspects: string) => `Det går inte att följa frågan mellan ramverkets versioner: ${aspects}.`,
    'other-framework': 'Omgångarna har olika ramverk, så inget går att jämföra.',
  } satisfies Record<Exclude<Why, 'other-framework'>, (aspects: string) => string> & { 'other-framework': string },
}

const en: typeof sv = {
  figures: (now, before) => `${now ?? 'not asked now'}, last time ${before ?? 'not asked'}`,
  chance: 'may be due to chance',
  up: (aspects) => `At least half a level higher than last time: ${aspects}.`,
  down: (aspects) => `At least half a level lower than last time: ${aspects}.`,
  none: 'Nothing has changed enough to say anything for certain.',
  nothing: 'Nothing can be compared with last time, because the figures are protected or not said exactly.',
  whole: 'The comparison is of the whole group then and now, not of the same people.',
  chanceRule:
    'A difference smaller than the margin of error may be due to chance. The margin is worked out from the number of answers and their spread, with 95 per cent confidence. In a group under ten it goes for every difference under a whole level, and in the leadership for every difference.',
  leftOut: {
    reworded: (aspects) => `The question has been reworded: ${aspects}.`,
    split: (aspects) => `The question has been divided: ${aspects}.`,
    new: (aspects) => `The question is new: ${aspects}.`,
    dropped: (aspects) => `The question is no longer asked: ${aspects}.`,
    levels: (aspects) => `The question has another number of levels now: ${aspects}.`,
    unmapped: (aspects) => `The question cannot be followed between versions of the framework: ${aspects}.`,
    'other-framework': 'The rounds have different frameworks, so nothing can be compared.',
  },
}

/** A group now beside the same group last time. */
export const changeWords: Messages<typeof sv> = { sv, en }
