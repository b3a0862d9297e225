import type { Audience } from '../../../content/framework/framework.ts'
import type { Messages } from '../../../ground/base/language.ts'

const sv = {
  title: (unit: string) => `Sedan förra omgången: ${unit}`,
  compared: (now: string, before: string) => `${now} jämfört med ${before}`,
  lead: 'Först jämförs hela grupper. Det kan vara andra personer som svarade förra gången, så en skillnad behöver inte betyda att någon har ändrat sig. Där det går visas också de som svarade båda gångerna.',
  heading: { staff: 'Personalen', leader: 'Skolledningen' } satisfies Record<Audience, string>,
  note: { staff: 'Medelvärden av personalens svar, då och nu.', leader: 'Ledningens bild av skolan, då och nu.' } satisfies Record<
    Audience,
    string
  >,
  question: {
    staff: 'Vad har ändrats i personalens bild?',
    leader: 'Vad har ändrats i ledningens bild?',
  } satisfies Record<Audience, string>,
  now: (round: string, count: string) => (count ? `${round}, ${count}` : round),
  was: (now: string, before: string) => `${now}, var ${before}`,
  table: { staff: 'Visa förändringen som tabell', leader: 'Visa ledningens förändring som tabell' } satisfies Record<Audience, string>,
  caption: 'Medelvärden nu och förra omgången',
  columns: {
    aspect: 'Delområde',
    difference: 'Skillnad',
    interval: '95 %-intervall',
    effect: 'Hedges g (95 %)',
    verdict: 'Slutsats',
  },
  same: (change: string) => `samma personer ${change}`,
  notComparable: 'går inte att räkna',
  notReckoned: 'räknas inte',
  area: (name: string, statements: number) => `${name}, alla ${statements}`,
  bounded:
    'Där ingen spridning visas räknas med den största som är möjlig. I små grupper krävs därför en stor förändring för att den ska kallas säker.',
  notAsked: 'ingick inte',
  notShown: 'visas inte',
  participation: 'Deltagande',
  participationNote: 'Har gruppen ändrats mycket säger skillnaden mindre.',
  leftOut: 'Det som inte jämförs',
  leftOutNote: 'Bara frågor som är likadana båda gångerna jämförs.',
  nothing: 'Inget går att jämföra med förra omgången.',
  notAskedTwice: 'Ingen fråga har ställts båda gångerna.',
}

const en: typeof sv = {
  title: (unit) => `Since the round before: ${unit}`,
  compared: (now, before) => `${now} compared with ${before}`,
  lead: 'Whole groups are compared first. Other people may have answered last time, so a difference need not mean that anyone has changed. Where possible, those who answered both times are shown as well.',
  heading: { staff: 'Staff', leader: 'Leaders' },
  note: { staff: 'Means of the staff’s answers, then and now.', leader: 'The leaders’ view of the school, then and now.' },
  question: { staff: 'What has changed in the staff’s picture?', leader: 'What has changed in the leaders’ picture?' },
  now: (round, count) => (count ? `${round}, ${count}` : round),
  was: (now, before) => `${now}, was ${before}`,
  table: { staff: 'Show the change as a table', leader: 'Show the leaders’ change as a table' },
  caption: 'Means now and in the round before',
  columns: {
    aspect: 'Sub-area',
    difference: 'Difference',
    interval: '95% interval',
    effect: 'Hedges’ g (95 %)',
    verdict: 'Conclusion',
  },
  same: (change) => `same people ${change}`,
  notComparable: 'cannot be made',
  notReckoned: 'not worked out',
  area: (name, statements) => `${name}, all ${statements}`,
  bounded:
    'Where no spread is shown the widest possible is reckoned with. In small groups it therefore takes a large change to call it certain.',
  notAsked: 'not asked',
  notShown: 'not shown',
  participation: 'Participation',
  participationNote: 'If the group has changed much, the difference says less.',
  leftOut: 'What is not compared',
  leftOutNote: 'Only questions that are the same both times are compared.',
  nothing: 'Nothing can be compared with the round before.',
  notAskedTwice: 'No question was asked both times.',
}

/** A unit now beside itself in the round before. */
export const changePageWords: Messages<typeof sv> = { sv, en }
