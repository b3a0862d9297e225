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

/** A number of the same form that is about something else: on these pages, said like this, and why it needs no register. */
type Exception = { readonly on: readonly string[]; readonly says: RegExp; readonly why: string }

export const exceptions: readonly Exception[] = [
  {
    on: ['/plans/:id/actions/new', '/results/:round/:school', '/workshops/:unit/choices'],
    says: /\d+,\d+ timmar/g,
    why: 'how long an action takes',
  },
  {
    on: ['/assessments/:round/:school/statements/:number', '/rounds/new'],
    says: /(?:Fråga|Steg) \d+ av \d+/g,
    why: 'one’s own way through questions and steps',
  },
  { on: ['/', '/assessments', '/assessments/:round/:school'], says: /\d+ av \d+ frågor/g, why: 'one’s own answers, counted for oneself' },
  { on: ['/rounds/:id'], says: /Minsta grupp \d+ svar/g, why: 'a rule: the smallest group of a round' },
  {
    on: ['/plans/:id/actions/new', '/workshops/:unit/choices'],
    says: /Skiljer det minst \d,\d/g,
    why: 'a rule: what a gap must be at least',
  },
  {
    on: ['/rounds/:id/questions'],
    says: /Från 0,7 brukar|Under 0,3 frågar|under 200 personer/g,
    why: 'rules by which questions are judged',
  },
  {
    on: ['/group-results/:round/:unit/change'],
    says: /0,2 brukar kallas litet, 0,5 medelstort och 0,8 stort/g,
    why: 'what effect sizes are called',
  },
  {
    on: ['/group-results/:round/:unit/change'],
    says: /hade i genomsnitt \d+,\d av dem sett ut/g,
    why: 'what chance alone does with so many comparisons',
  },
  {
    on: ['/group-results/:round/:unit/change', '/rounds/:id/questions'],
    says: /95 %(?:-intervall|\))/g,
    why: 'how sure an interval is',
  },
  { on: ['/open/:authority/:page'], says: /SEK \d[\d,]*/g, why: 'money, in English' },
  {
    on: ['/authority-plans/:id/follow-up', '/authority-plans/:id/goals/:goal/judgements/new', '/authority-plans/:id/indicators/:indicator'],
    says: /(?:Minst|Högst) \d+(?:,\d+)?[ \u00a0]%/g,
    why: 'what somebody wants of an indicator',
  },
  {
    on: ['/authority-plans/:id/answers'],
    says: /\d+ av \d+ (?:mål besvara(?:de|t)|skolor har (?:en fastställd plan|svarat))/g,
    why: 'how far schools have come with their plans',
  },
  {
    on: ['/year'],
    says: /\d+ av \d+ (?:Ingen|\d+) (?:Ingen|\d+)(?= )/g,
    why: 'how many schools have done a step, are late and have their own day',
  },
  { on: ['/waves'], says: /(?:\d+ av \d+\s+){5}\d+ av \d+/g, why: 'how many schools have come to each of six steps' },
  {
    on: [
      '/course-sessions/:id',
      '/plans/:id',
      '/plans/:id/actions/new',
      '/plans/:id/training',
      '/programmes',
      '/programmes/:id',
      '/seminar-days/:id',
    ],
    says: /\d+(?:\s\d{3})* av \d+(?:\s\d{3})* platser\b/g,
    why: 'seats at a session',
  },
  {
    on: ['/results/:round/:school', '/training-needs'],
    says: /\d+(?:\s\d{3})* av \d+(?:\s\d{3})* platser\b/g,
    why: 'seats at sessions for an area',
  },
  {
    on: ['/course-sessions/:id/attendance', '/course-sessions/:id/attendance/screen'],
    says: /\d+ av \d+ (?:är|var) här/g,
    why: 'who is at a session, which its leader sees by name',
  },
  { on: ['/programmes'], says: /\d+ av \d+ pass har plats/g, why: 'how many sessions of a day have seats left' },
  { on: ['/staff-attendance'], says: /\d+ av \d+ kom\b/g, why: 'who of a school was at a session, which its principal sees by name' },
  {
    on: ['/programmes/:id/funded-time'],
    says: /\d+ av \d+ har attesterat|\d+,\d\d\s?kr|Finansiärens andel \d+\s%/g,
    why: 'months that were attested, money, and the share of who pays',
  },
  {
    on: ['/programmes/:id/report'],
    says: /\d+ av \d+ pass har hållits/g,
    why: 'how many sessions have been held',
  },
  {
    on: ['/training-needs'],
    says: /Från 1,0 är behovet stort, från 0,5 visst|högst 2,5 är stort och högst 3,0 visst/g,
    why: 'the rule by which a need is called great',
  },
  {
    on: ['/authority-plans/:id/decision', '/documents/:id/decision/new'],
    says: /\d+ av \d+ har attesterat/g,
    why: 'how many have attested a document',
  },
  { on: ['/equipment'], says: /Visar \d+ av \d+ rader/g, why: 'how many rows of a list are shown' },
  { on: ['/people', '/organisation/units/:unit'], says: /[\d\u00a0]+ personer/g, why: 'who works where, which is listed by name' },
  {
    on: ['/guides/:guide'],
    says: /”8 av 11 har svarat”|”högst 1,4” eller ”minst 4,6”|medelvärdet med 0,2|blir det 0,1|(?:6|8|40) 0,[652]|medelvärde på 3,0|nå 3,5”|svara 3,5/g,
    why: 'examples in a text',
  },
]

/** The exceptions that a number has needed in this process, as page and reason. */
export const needed = new Set<string>()

/** The numbers about people on a page in Swedish that nothing that was registered says. */
export function unregistered(html: string, route: string, said: readonly Quantity[]): Found[] {
  const words = wordsIn(html)
  const known = numbersSaid(said)
  const excused = exceptions
    .filter(({ on }) => on.includes(route))
    .flatMap(({ says, why }) => [...words.matchAll(says)].map(({ 0: text, index }) => ({ from: index, to: index + text.length, why })))
  return aboutPeople.flatMap((pattern) =>
    [...words.matchAll(pattern)].flatMap(({ 1: number = '', index }) => {
      if (known.has(number)) return []
      const excuse = excused.find(({ from, to }) => from <= index && index < to)
      if (excuse) needed.add(`${route}: ${excuse.why}`)
      return excuse ? [] : [{ number, around: words.slice(Math.max(0, index - 50), index + 50) }]
    }),
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
