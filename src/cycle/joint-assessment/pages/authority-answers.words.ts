import { formatDay, type Messages } from '../../../ground/base/language.ts'

const sv = {
  who: 'Förvaltningen',
  finishNote: 'Efter det står nivåerna bredvid ledningarnas och personalens bild.',
  hint: 'Tänk på det senaste läsåret. Fråga: vilken liknar oss mest? Blir ni inte eniga, ta den lägre.',
  title: 'Förvaltningens egna svar',
  page: (day: string) => `Förvaltningens egna svar ${formatDay(day, 'sv', true)}`,
  list: 'Frågor till förvaltningen',
  privacy:
    'Förvaltningens svar är inte hemliga för dem som leder den: chefer, utvecklingsledare och administratörer läser och skriver. Ingens egna svar läses eller ändras.',
  beside: 'Tre bilder bredvid varandra',
  besideNote:
    'Förvaltningens nivåer är det ni enades om på ett möte. Ledningens och personalens är medelvärden ur det släppta resultatet för alla skolor, med samma skydd som där. Frågorna är olika: läs dem som tre perspektiv på samma område, inte som ett mått minus ett annat.',
  caption: (round: string) => `Förvaltningen, skolornas ledningar och personalen i ${round}`,
  columns: { area: 'Område', own: 'Förvaltningen', leaders: 'Skolornas ledningar', staff: 'Personalen' },
  noRound: 'När en omgång med samma ramverk är släppt visas skolornas bild här, bredvid er egen.',
  toResult: 'Till huvudmannens resultat',
  noLevel: 'Ingen nivå än',
  of: (name: string, level: string) => `${name}: ${level}`,
}

const en: typeof sv = {
  who: 'The authority',
  finishNote: 'After that the levels stand beside the leaders’ and the staff’s view.',
  hint: 'Think of the past school year. Ask: which is most like us? If you do not agree, take the lower one.',
  title: 'The authority’s own answers',
  page: (day) => `The authority’s own answers ${formatDay(day, 'en', true)}`,
  list: 'Questions for the authority itself',
  privacy:
    'The authority’s answers are no secret to those who lead it: district heads and administrators read and write them. Nobody’s own answers are read or changed.',
  beside: 'Three views side by side',
  besideNote:
    'The authority’s levels are what you agreed on at a meeting. Those of leaders and staff are means from the released result for all schools, protected as they are there. The questions differ: read them as three views of one area, not as one measure minus another.',
  caption: (round) => `The authority, the schools’ leaders and the staff in ${round}`,
  columns: { area: 'Area', own: 'The authority', leaders: 'The schools’ leaders', staff: 'The staff' },
  noRound: 'When a round with the same framework has been released, the schools’ view stands here beside your own.',
  toResult: 'To the authority’s result',
  noLevel: 'No level yet',
  of: (name, level) => `${name}: ${level}`,
}

/** The page of what the authority has agreed on about itself. */
export const authorityAnswersWords: Messages<typeof sv> = { sv, en }
