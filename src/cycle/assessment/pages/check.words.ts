import { capitalise, countInWords, type Messages } from '../../../ground/base/language.ts'

const sv = {
  title: 'Kontrollera dina svar',
  handedInTitle: 'Dina svar',
  closedTitle: 'Dina svar',
  lead: (day: string) => `Du kan ändra vilket svar du vill innan du skickar in, och även efteråt till och med ${day}.`,
  handedInLead: (handedIn: string, day: string) =>
    `Du skickade in ${handedIn}. Du kan ändra dina svar till och med ${day}. Ändringar gäller direkt, du behöver inte skicka in igen.`,
  closedLead: (handedIn: string | null) =>
    handedIn
      ? `Skattningen är stängd. Du skickade in ${handedIn}.`
      : 'Skattningen är stängd. Du skickade inte in, så dina svar räknas inte med i sammanställningarna.',
  missing: (count: number) => (count === 1 ? 'En fråga saknar svar.' : `${capitalise(countInWords(count, 'sv'))} frågor saknar svar.`),
  missingText: (count: number): string =>
    count === 1
      ? 'Du kan skicka in ändå, men då får du inget förslag för det delområdet.'
      : 'Du kan skicka in ändå, men då får du inga förslag för de delområdena.',
  missingAfter: (count: number): string =>
    count === 1 ? 'För det delområdet får du inget förslag.' : 'För de delområdena får du inga förslag.',
  answerNumber: (number: number, aspect: string) => `Svara på fråga ${number}: ${aspect}`,
  yourNote: 'Din anteckning:',
  handIn: 'Skicka in',
  whatHappens: 'När du skickar in händer det här:',
  happens: {
    staff: (minimum: number, suggests: boolean) => [
      `Du får ditt resultat direkt${suggests ? ', med tre förslag på nästa steg' : ''}.`,
      `Dina svar räknas in i arbetslagets och skolans sammanställning när skattningen har stängt, om minst ${countInWords(minimum, 'sv')} har svarat. Ditt namn följer inte med.`,
      'Du kan ta bort dina svar när du vill.',
    ],
    leader: (_minimum: number, suggests: boolean) => [
      `Du får ditt resultat direkt${suggests ? ', med tre förslag på nästa steg för skolan' : ''}.`,
      'När skattningen har stängt visas skolledarnas medelvärde för varje delområde som skolledningens bild i skolans resultat, också om ni är få.',
      'Du kan ta bort dina svar när du vill. Det som redan är släppt ändras inte.',
    ],
  },
  privacy: {
    staff: 'Bara du ser dina svar. Rektor kan inte se vad du har valt.',
    leader: 'Bara du ser dina anteckningar. Dina nivåer ingår i skolledningens bild.',
  },
  button: 'Skicka in min skattning',
  wait: 'Vänta med att skicka',
  result: 'Se mitt resultat',
  empty: 'Svara på minst en fråga innan du skickar in',
  closed: 'Skattningen hann stänga, så det går inte att skicka in. Dina svar finns kvar hos dig.',
  done: 'Din skattning är inskickad. Här är ditt resultat.',
}

const en: typeof sv = {
  title: 'Check your answers',
  handedInTitle: 'Your answers',
  closedTitle: 'Your answers',
  lead: (day) => `You can change any answer before you submit, and afterwards too, through ${day}.`,
  handedInLead: (handedIn, day) =>
    `You submitted on ${handedIn}. You can change your answers through ${day}. Changes count at once, you need not submit again.`,
  closedLead: (handedIn) =>
    handedIn
      ? `The assessment is closed. You submitted on ${handedIn}.`
      : 'The assessment is closed. You did not submit, so your answers are not part of the summaries.',
  missing: (count) => (count === 1 ? 'One question has no answer.' : `${capitalise(countInWords(count, 'en'))} questions have no answer.`),
  missingText: (count) =>
    count === 1
      ? 'You can submit anyway, but then you get no suggestion for that sub-area.'
      : 'You can submit anyway, but then you get no suggestions for those sub-areas.',
  missingAfter: (count) => (count === 1 ? 'For that sub-area you get no suggestion.' : 'For those sub-areas you get no suggestions.'),
  answerNumber: (number, aspect) => `Answer question ${number}: ${aspect}`,
  yourNote: 'Your note:',
  handIn: 'Submit',
  whatHappens: 'This is what happens when you submit:',
  happens: {
    staff: (minimum, suggests) => [
      `You get your result at once${suggests ? ', with three suggested next steps' : ''}.`,
      `Your answers count in the team’s and the school’s summary when the assessment has closed, if at least ${countInWords(minimum, 'en')} have answered. Your name does not go with them.`,
      'You can delete your answers whenever you like.',
    ],
    leader: (_minimum, suggests) => [
      `You get your result at once${suggests ? ', with three suggested next steps for the school' : ''}.`,
      'When the assessment has closed, the leaders’ mean for each sub-area is shown as the leaders’ view in the school’s result, even if you are few.',
      'You can delete your answers whenever you like. What is already released does not change.',
    ],
  },
  privacy: {
    staff: 'Only you see your answers. The principal cannot see what you chose.',
    leader: 'Only you see your notes. Your levels are part of the leaders’ view.',
  },
  button: 'Submit my assessment',
  wait: 'Wait with submitting',
  result: 'See my result',
  empty: 'Answer at least one question before you submit',
  closed: 'The assessment has just closed, so it cannot be submitted. Your answers are still with you.',
  done: 'Your assessment is submitted. Here is your result.',
}

/** Checking and handing in. */
export const checkWords: Messages<typeof sv> = { sv, en }
