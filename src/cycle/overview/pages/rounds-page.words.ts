import { countInWords, type Messages } from '../../../ground/base/language.ts'

const sv = {
  title: 'Omgång för omgång',
  lead: 'Vad de släppta resultaten säger om skolorna tillsammans. Ingen skola namnges.',
  none: 'Inget resultat är släppt än',
  noneText: 'När den första omgången är släppt visas personalens bild i varje område här.',
  units: 'Vilka skolor',
  trend: 'Över tid',
  trendNote: 'Personalens bild',
  question: 'Hur har personalens bild ändrats?',
  answer: (rounds: number): string =>
    rounds === 1
      ? 'En omgång är släppt. När nästa är släppt står den här bredvid.'
      : 'Varje omgång har sin egen rad, den äldsta överst. Orden säger vad som har ändrats sedan omgången före.',
  earlier: 'Tidigare omgångar',
  now: 'Senaste omgången',
  columns: { area: 'Område', round: 'Omgång', staff: 'Personalen', n: 'Antal', since: 'Sedan omgången före' },
  table: 'Visa omgångarna som tabell',
  notAsked: 'Inte tillfrågade',
  other: 'Andra frågor då',
  how: 'Alla siffror är släppta resultat. Omgångarna kan ha omfattat olika skolor: därför står antalet vid varje siffra. Skattningar säger hur personalen ser på den egna skolan.',
  more: (most: number) => `De ${countInWords(most, 'sv')} senaste omgångarna visas.`,
  middle: 'Skolorna bredvid varandra',
}

const en: typeof sv = {
  title: 'Round by round',
  lead: 'What the released results say of the schools together. No school is named.',
  none: 'No result is released yet',
  noneText: 'Once the first round is released, the picture that the staff give of each area is shown here.',
  units: 'Which schools',
  trend: 'Over time',
  trendNote: 'As the staff see it',
  question: 'How has the picture that the staff give changed?',
  answer: (rounds) =>
    rounds === 1
      ? 'One round is released. The next will stand beside it once it is.'
      : 'Each round has a row of its own, the oldest on top. The words say what has changed since the round before.',
  earlier: 'Earlier rounds',
  now: 'The newest round',
  columns: { area: 'Area', round: 'Round', staff: 'Staff', n: 'Number', since: 'Since the round before' },
  table: 'Show the rounds as a table',
  notAsked: 'Not asked',
  other: 'Other questions then',
  how: 'All figures are released results. Rounds may have covered different schools: that is why each figure has its number. Assessments say how the staff see their own school.',
  more: (most) => `The ${countInWords(most, 'en')} newest rounds are shown.`,
  middle: 'The schools beside each other',
}

/** The words of what released rounds say, one after the other. */
export const roundsPageWords: Messages<typeof sv> = { sv, en }
