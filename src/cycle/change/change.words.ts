import type { Why } from '../../content/framework/comparison.ts'
import type { Messages } from '../../ground/base/language.ts'
import type { Verdict } from '../statistics/verdict.ts'

const sv = {
  figures: (now: string | null, before: string | null) => `${now ?? 'inte med nu'}, förra gången ${before ?? 'inte med'}`,
  verdict: {
    increase: 'säker ökning',
    decrease: 'säker minskning',
    none: 'ingen säker förändring',
    few: 'för få för att säga',
  } satisfies Record<Verdict, string>,
  ofSame: (verdict: string, n: string) => `${verdict} bland de ${n} som svarade båda gångerna`,
  ofSameAtLeast: (verdict: string, n: string) => `${verdict} bland de minst ${n} som svarade båda gångerna`,
  up: (aspects: string) => `Säker ökning: ${aspects}.`,
  down: (aspects: string) => `Säker minskning: ${aspects}.`,
  none: (aspects: string) => `Ingen säker förändring: ${aspects}.`,
  noneAtAll: 'Ingen säker förändring i något delområde.',
  few: (aspects: string) => `För få svar för att säga om något har ändrats: ${aspects}.`,
  fewAtAll: 'Svaren är för få för att säga om något har ändrats.',
  nothing: 'Inget går att jämföra med förra gången, för att siffrorna skyddas eller inte sägs exakt.',
  whole: 'Jämförelsen gäller hela gruppen då och nu, inte samma personer.',
  same: 'Slutsatsen gäller dem som svarade båda gångerna.',
  mixed: 'Slutsatsen gäller dem som svarade båda gångerna där det går att visa, annars hela gruppen då och nu.',
  found: (levels: string) => `Med så här många svar hade en förändring på ${levels} nivåer upptäckts i åtta fall av tio.`,
  notFound: 'Med så här många svar hade ingen förändring som skalan rymmer upptäckts i åtta fall av tio.',
  foundInSome: (levels: string) =>
    `Med så här många svar hade en förändring på minst ${levels} nivåer upptäckts i åtta fall av tio, där den är lättast att se. I några delområden hade ingen förändring som skalan rymmer upptäckts.`,
  chanceRule: (count: number, byChance: string) =>
    `Här görs ${count} jämförelser. Bedömd var för sig hade i genomsnitt ${byChance} av dem sett ut som en förändring av ren slump. Därför krävs mer av var och en, så att risken att något alls kallas säkert fast inget har ändrats är 5 procent.`,
  intervalRule:
    'Ett intervall gäller en jämförelse för sig. Slutsatsen räknar med att jämförelserna är många, så ett intervall kan ligga helt över eller under 0 utan att förändringen kallas säker.',
  interval: (low: string, high: string) => `${low} till ${high}`,
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
  verdict: {
    increase: 'certain increase',
    decrease: 'certain decrease',
    none: 'no certain change',
    few: 'too few to say',
  },
  ofSame: (verdict, n) => `${verdict} among the ${n} who answered both times`,
  ofSameAtLeast: (verdict, n) => `${verdict} among the ${n} or more who answered both times`,
  up: (aspects) => `Certain increase: ${aspects}.`,
  down: (aspects) => `Certain decrease: ${aspects}.`,
  none: (aspects) => `No certain change: ${aspects}.`,
  noneAtAll: 'No certain change in any sub-area.',
  few: (aspects) => `Too few answers to say whether anything has changed: ${aspects}.`,
  fewAtAll: 'There are too few answers to say whether anything has changed.',
  nothing: 'Nothing can be compared with last time, because the figures are protected or not said exactly.',
  whole: 'The comparison is of the whole group then and now, not of the same people.',
  same: 'The conclusion is about those who answered both times.',
  mixed: 'The conclusion is about those who answered both times where that can be shown, else about the whole group then and now.',
  found: (levels) => `With this many answers a change of ${levels} levels would have been found eight times out of ten.`,
  notFound: 'With this many answers no change that the scale has room for would have been found eight times out of ten.',
  foundInSome: (levels) =>
    `With this many answers a change of at least ${levels} levels would have been found eight times out of ten where it is easiest to find. In some sub-areas no change that the scale has room for would have been found.`,
  chanceRule: (count, byChance) =>
    `There are ${count} comparisons here. Judged one by one, ${byChance} of them on average would have looked like a change by chance alone. So more is asked of each, and the risk that anything at all is called certain though nothing has changed is 5 per cent.`,
  intervalRule:
    'An interval is of one comparison by itself. The conclusion allows for how many comparisons there are, so an interval can lie wholly above or below 0 without the change being called certain.',
  interval: (low, high) => `${low} to ${high}`,
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
