import { formatNumber } from '../../src/ground/base/language.ts'
import type { Quantity } from '../../src/ground/published/published.ts'
import { wordsIn } from './page-tables.ts'

/** A number about people that a page shows, and the words around it. */
export type Found = { number: string; around: string }

/** What on a page is a number about a set of people: means and deviations, counts of answers and of persons, so many of so many, shares. */
const aboutPeople = [
  /(?<![\d,.])(\d+,\d+)(?![\d,.])/g,
  /(?<![\d,.])(\d+(?:\u00a0\d{3})*) (?:svar|svarande|personer|person|skattningar)\b/g,
  /(?<![\d,.])(\d+(?:\u00a0\d{3})*) av \d/g,
  /(?<![\d,.])(\d+(?:,\d+)?)[ \u00a0]%/g,
]

/** Numbers of the same form that are about something else. */
const aboutOtherThings = [
  // How long an action takes.
  /\d+(?:,\d+)? timm(?:e|ar)/g,
  // One's own way through questions and forms.
  /(?:Fråga|Steg) \d+ av \d+/g,
  /\d+ av \d+ frågor/g,
  // Rules: the smallest group of a round, what a gap must be at least.
  /Minsta grupp \d+ svar/g,
  /Skiljer det minst \d,\d/g,
  // Rules of how questions are judged, and what effect sizes are called.
  /Från 0,7 brukar|Under 0,3 frågar|[Uu]nder 200 personer|Färre än 30 personer|0,2 brukar kallas litet, 0,5 medelstort och 0,8 stort/g,
  // What chance alone does with so many comparisons.
  /hade i genomsnitt \d+,\d av dem sett ut/g,
  // Money, on an open page in English.
  /SEK \d[\d,]*/g,
  // What somebody wants of an indicator.
  /(?:Minst|Högst) \d+(?:,\d+)?[ \u00a0]%/g,
  // How far schools have come with their plans.
  /\d+ av \d+ (?:mål besvarade|skolor har (?:en fastställd plan|svarat))/g,
  // Seats at sessions, and the rule by which a need is called great.
  /\d+ av \d+ plats(?:er)?\b/g,
  /Från 1,0 är behovet stort, från 0,5 visst|högst 2,5 är stort och högst 3,0 visst/g,
  // How sure an interval is.
  /95 %(?: konfidensintervall|-intervall|\))/g,
]

/** The numbers about people on a page in Swedish that nothing that was registered says. */
export function unregistered(html: string, said: readonly Quantity[]): Found[] {
  const words = aboutOtherThings.reduce((left, other) => left.replace(other, '…'), wordsIn(html))
  const known = numbersSaid(said)
  return aboutPeople.flatMap((pattern) =>
    [...words.matchAll(pattern)].flatMap(({ 1: number = '', index }) =>
      known.has(number) ? [] : [{ number, around: words.slice(Math.max(0, index - 50), index + 50) }],
    ),
  )
}

/** Registered figures as a Swedish reader sees them, with what a reader could reckon: sums of parts and of schools, shares, how far two means of the same thing lie apart. */
function numbersSaid(said: readonly Quantity[]): ReadonlySet<string> {
  const numbers = [
    ...said.flatMap(({ figures, parts }) => [...figures, ...sumsOfNeighbours((parts ?? []).map(({ count }) => count))]),
    ...sharesIn(said),
    ...totalsIn(said),
    ...differencesIn(said),
  ]
  return new Set(
    numbers.flatMap((number) => [
      ...[1, 2].map((decimals) => formatNumber(Math.abs(number), 'sv', decimals)),
      ...(Number.isInteger(number) ? [formatNumber(number, 'sv')] : []),
    ]),
  )
}

function sumsOfNeighbours(counts: readonly number[]): number[] {
  return counts.flatMap((_, from) =>
    counts.slice(from).map((__, length) => counts.slice(from, from + length + 1).reduce((a, b) => a + b, 0)),
  )
}

/** How many per cent took part. */
function sharesIn(said: readonly Quantity[]): number[] {
  return said.flatMap(({ measure, figures: [invited = 0, answered] }) =>
    measure === 'participation' && invited > 0 && answered !== undefined ? [Math.round((100 * answered) / invited)] : [],
  )
}

/** How many have handed in, of how many, at all schools in sight. */
function totalsIn(said: readonly Quantity[]): number[] {
  const open = said.filter(({ measure }) => measure === 'participation while open')
  return [...Map.groupBy(open, ({ occasion }) => occasion).values()].flatMap((same) => {
    const schools = [...new Map(same.map((each) => [each.unit, each])).values()]
    return [0, 1].map((place) => schools.reduce((sum, { figures }) => sum + (figures[place] ?? 0), 0))
  })
}

/** Between two audiences of a unit, or two occasions. */
function differencesIn(said: readonly Quantity[]): number[] {
  const means = said.flatMap(({ unit, measure, figures: [, mean] }) => {
    const [kind = '', key = ''] = measure.split(' ')
    return mean === undefined || !['statement', 'area'].includes(kind)
      ? []
      : [{ of: `${unit} ${kind} ${key.split('.')[0]}`, tenths: Math.round(10 * mean) }]
  })
  return [...Map.groupBy(means, ({ of }) => of).values()].flatMap((same) =>
    same.flatMap((first, index) => same.slice(index + 1).map((second) => Math.abs(first.tenths - second.tenths) / 10)),
  )
}
