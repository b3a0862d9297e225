import type { Messages } from '../../ground/base/language.ts'

const names = {
  time: 'Tiden räcker inte',
  tech: 'Tekniken krånglar',
  support: 'Jag saknar stöd',
  knowledge: 'Jag behöver kunna mer',
  leadership: 'Ledningen är otydlig',
  other: 'Annat',
}

const sv = {
  title: (season: 'spring' | 'autumn', year: string) => `Temperaturmätning ${season === 'spring' ? 'våren' : 'hösten'} ${year}`,
  lead: (questions: string) => `Hur långt har ni kommit, och hjälper det? ${questions} frågor, tre minuter.`,
  far: {
    text: 'Hur långt har ni kommit?',
    steps: ['Inte börjat', 'Har provat', 'På god väg', 'En vana'],
  },
  helps: {
    text: 'Har det gjort skillnad i ditt arbete?',
    steps: ['Nej', 'Lite', 'En del', 'Mycket'],
  },
  early: 'För tidigt att säga',
  hinders: { text: 'Vad hindrar?', names },
  other: 'Vad är det andra som hindrar?',
  line: { text: 'Något du vill säga till gruppen?', hint: 'En rad. Skriv inte namn på elever eller kollegor.' },
}

const en: typeof sv = {
  title: (season, year) => `Temperature check, ${season} ${year}`,
  lead: (questions) => `How far have you come, and does it help? ${questions} questions that take three minutes.`,
  far: {
    text: 'How far have you come?',
    steps: ['Not started', 'Tried it', 'Well under way', 'A habit'],
  },
  helps: {
    text: 'Has it made a difference in your work?',
    steps: ['No', 'A little', 'Some', 'A lot'],
  },
  early: 'Too early to say',
  hinders: {
    text: 'What gets in the way?',
    names: {
      time: 'Not enough time',
      tech: 'The technology does not work well',
      support: 'I do not get enough support',
      knowledge: 'I need to know more',
      leadership: 'The leadership is unclear',
      other: 'Something else',
    },
  },
  other: 'What else gets in the way?',
  line: { text: 'Anything you want to say to the group?', hint: 'One line. Do not name pupils or colleagues.' },
}

/** The questions of a check. */
export const askingMessages: Messages<typeof sv> = { sv, en }
