import { capitalise, countInWords, type Messages } from '../../../ground/base/language.ts'
import type { UnitLevel } from '../../protection/cell.ts'

const sv = {
  heading: 'Deltagande',
  note: 'Hur säker är bilden?',
  question: 'Hur många har svarat?',
  whole: {
    team: 'Hela arbetslaget',
    school: 'Hela personalen',
    district: 'Hela personalen',
    authority: 'Hela personalen',
  } satisfies Record<UnitLevel, string>,
  leaders: { team: 'Skolledningen', school: 'Skolledningen', district: 'Skolledarna', authority: 'Skolledarna' } satisfies Record<
    UnitLevel,
    string
  >,
  percent: (sentence: string, percent: string) => `${sentence}, ${percent} procent.`,
  sentence: (sentence: string) => `${sentence}.`,
  leadersToo: (above: boolean, count: string, of: string) =>
    `${above ? 'Bland skolledarna' : 'I skolledningen'} har ${count} av ${of} svarat på en egen version.`,
  sure: {
    most: 'De flesta är med, så bilden täcker gruppen väl.',
    many: 'De som saknas kan se det på ett annat sätt. Läs bilden med viss försiktighet.',
    few: 'Många saknas och kan se det på ett annat sätt. Läs bilden försiktigt.',
  },
  apart: 'Personal och skolledning har svarat på olika frågor och räknas aldrig ihop.',
  late: (count: number) =>
    `${capitalise(countInWords(count, 'sv'))} ${count === 1 ? 'person tillkom' : 'personer tillkom'} under omgången, efter att den öppnade.`,
  left: 'De som slutade innan omgången stängde räknas bara om de hade svarat.',
  outside: 'De som inte hör till något arbetslag räknas bara i hela personalen.',
  table: 'Visa deltagandet som tabell',
  caption: 'Deltagande',
  columns: ['Grupp', 'Tillfrågade', 'Har svarat', 'Andel'],
  share: (percent: string) => `${percent} %`,
}

const en: typeof sv = {
  heading: 'Participation',
  note: 'How certain is the picture?',
  question: 'How many have answered?',
  whole: { team: 'The whole team', school: 'All staff', district: 'All staff', authority: 'All staff' },
  leaders: { team: 'Leaders', school: 'Leaders', district: 'Leaders', authority: 'Leaders' },
  percent: (sentence, percent) => `${sentence}, ${percent} per cent.`,
  sentence: (sentence) => `${sentence}.`,
  leadersToo: (_above, count, of) => `Among the leaders ${count} of ${of} have answered a version of their own.`,
  sure: {
    most: 'Most are included, so the picture covers the group well.',
    many: 'Those who are missing may see it differently. Read the picture with some care.',
    few: 'Many are missing and may see it differently. Read the picture with care.',
  },
  apart: 'Staff and leaders have answered different questions and are never added together.',
  late: (count) => `${capitalise(countInWords(count, 'en'))} ${count === 1 ? 'person' : 'people'} came during the round, after it opened.`,
  left: 'Those who left before the round closed count only if they had answered.',
  outside: 'Those who belong to no team count among all staff only.',
  table: 'Show participation as a table',
  caption: 'Participation',
  columns: ['Group', 'Asked', 'Have answered', 'Share'],
  share: (percent) => `${percent}%`,
}

/** How many took part, and how certain that makes the picture. */
export const participationWords: Messages<typeof sv> = { sv, en }
