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
  lead: (questions: string) => `Hur långt har ni kommit, och hjälper det? ${questions} frågor, tre minuter.`,
  far: {
    text: 'Hur långt har ni kommit?',
    steps: ['Inte börjat', 'Har provat', 'På god väg', 'En vana'],
    described: [
      'Vi har inte gjort något än.',
      'Någon av oss har gjort det en eller några gånger.',
      'Flera gör det, men inte alla eller inte varje gång.',
      'Vi gör det utan att någon behöver påminna.',
    ],
  },
  helps: {
    text: 'Har det gjort skillnad i ditt arbete?',
    steps: ['Nej', 'Lite', 'En del', 'Mycket'],
    described: [
      'Jag arbetar som förut.',
      'Jag har märkt något någon gång.',
      'Jag märker det i arbetet de flesta veckor.',
      'Jag vill inte vara utan det.',
    ],
  },
  early: 'För tidigt att säga',
  hinders: { text: 'Vad hindrar?', names },
  other: 'Vad är det andra som hindrar?',
  line: { text: 'Något du vill säga till gruppen?', hint: 'En rad. Skriv inte namn på elever eller kollegor.' },
}

const en: typeof sv = {
  lead: (questions) => `How far have you come, and does it help? ${questions} questions that take three minutes.`,
  far: {
    text: 'How far have you come?',
    steps: ['Not started', 'Tried it', 'Well under way', 'A habit'],
    described: [
      'We have not done anything yet.',
      'Some of us have done it once or a few times.',
      'Several of us do it, but not everyone or not every time.',
      'We do it without anyone having to remind us.',
    ],
  },
  helps: {
    text: 'Has it made a difference in your work?',
    steps: ['No', 'A little', 'Some', 'A lot'],
    described: [
      'I work as I did before.',
      'I have noticed something now and then.',
      'I notice it in my work most weeks.',
      'I would not want to be without it.',
    ],
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
