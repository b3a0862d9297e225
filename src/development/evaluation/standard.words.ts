import type { Messages } from '../../ground/base/language.ts'
import type { Kind, Scale } from './evaluation.ts'

/** The usual questions, by kind and key. */
export type UsualKey = 'use' | 'level' | 'time' | 'try' | 'recommend' | 'next' | 'changed' | 'used' | 'pupils' | 'hinders'

const sv = {
  titles: { after: 'Vad gav träffen dig?', later: 'Har det förändrat ditt arbete?' } satisfies Record<Kind, string>,
  lead: {
    after: (day: string, count: string) => `${day}. ${count} frågor, två minuter.`,
    later: (day: string, count: string) => `Du deltog ${day}. ${count} frågor, två minuter.`,
  } satisfies Record<Kind, unknown>,
  scales: {
    use: ['Inte alls', 'Lite', 'Ganska', 'Mycket'],
    fit: ['För lätt', 'Lagom', 'För svår'],
    enough: ['Nej', 'Knappt', 'Ja'],
    yes: ['Nej', 'Kanske', 'Ja'],
    change: ['Inte alls', 'Lite', 'En del', 'Mycket'],
    often: ['Aldrig', 'En gång', 'Några gånger', 'Ofta'],
    words: [],
  } satisfies Record<Scale, string[]>,
  early: 'För tidigt att säga',
  questions: {
    use: 'Har du nytta av det du lärde dig i ditt arbete?',
    level: 'Var nivån rätt för dig?',
    time: 'Räckte tiden?',
    try: 'Hade du något att prova redan i veckan?',
    recommend: 'Skulle du rekommendera träffen till en kollega?',
    next: 'Vad ska vi ändra till nästa gång?',
    changed: 'Har det du lärde dig förändrat hur du arbetar?',
    used: 'Hur ofta har du använt det?',
    pupils: 'Märker du någon skillnad för eleverna?',
    hinders: 'Vad har hjälpt eller hindrat dig?',
  } satisfies Record<UsualKey, string>,
  hint: 'Skriv inte namn på elever eller kollegor.',
}

const en: typeof sv = {
  titles: { after: 'What did the session give you?', later: 'Has it changed your work?' },
  lead: {
    after: (day, count) => `${day}. ${count} questions, two minutes.`,
    later: (day, count) => `You took part on ${day}. ${count} questions, two minutes.`,
  },
  scales: {
    use: ['Not at all', 'A little', 'Fairly', 'Very much'],
    fit: ['Too easy', 'Right', 'Too hard'],
    enough: ['No', 'Barely', 'Yes'],
    yes: ['No', 'Maybe', 'Yes'],
    change: ['Not at all', 'A little', 'Somewhat', 'Very much'],
    often: ['Never', 'Once', 'A few times', 'Often'],
    words: [],
  },
  early: 'Too early to say',
  questions: {
    use: 'Is what you learnt of use to you in your work?',
    level: 'Was the level right for you?',
    time: 'Was there enough time?',
    try: 'Did you have something to try the same week?',
    recommend: 'Would you recommend the session to a colleague?',
    next: 'What should we change next time?',
    changed: 'Has what you learnt changed how you work?',
    used: 'How often have you used it?',
    pupils: 'Do you notice any difference for the pupils?',
    hinders: 'What has helped or hindered you?',
  },
  hint: 'Do not name pupils or colleagues.',
}

export const standardWords: Messages<typeof sv> = { sv, en }
