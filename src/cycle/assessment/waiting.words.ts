import { capitalise, countInWords, type Messages } from '../../ground/base/language.ts'

const sv = {
  start: {
    title: 'Gör din självskattning',
    text: (n: string, minutes: string) => `${n} frågor, ungefär ${minutes} minuter. Du kan pausa när du vill.`,
    action: 'Börja',
  },
  resume: {
    title: 'Fortsätt din självskattning',
    text: (done: string, all: string) => `Du har svarat på ${done} av ${all} frågor.`,
    action: 'Fortsätt',
  },
  handIn: {
    title: 'Skicka in din självskattning',
    text: 'Du har svarat på alla frågor. Titta igenom och skicka in.',
    action: 'Kontrollera dina svar',
  },
  done: {
    title: 'Du har skickat in din självskattning',
    text: 'Titta på ditt resultat och välj ett nästa steg.',
    action: 'Se ditt resultat',
  },
  openUntil: (day: string, school: string) => `${school}. Öppen till ${day}.`,
  saved: 'Dina svar är sparade.',
  locked: {
    title: 'Öppna dina svar',
    text: 'Den här inloggningen kan någon annan ha gjort. Därför är svar som redan finns låsta.',
    action: 'Se hur du öppnar dem',
  },
  goal: { title: (action: string) => `Ditt mål: ${action}`, text: 'Ditt eget steg. Bara du ser det.', action: 'Till dina mål' },
  shared: {
    title: (n: number) =>
      n === 1
        ? 'En medarbetare visar sitt resultat för dig'
        : `${capitalise(countInWords(n, 'sv'))} medarbetare visar sina resultat för dig`,
    text: 'Det är frivilligt. Tala om det med personen, inte med andra.',
    action: 'Läs',
  },
}

const en: typeof sv = {
  start: {
    title: 'Do your self-assessment',
    text: (n, minutes) => `${n} questions, about ${minutes} minutes. You can pause whenever you like.`,
    action: 'Begin',
  },
  resume: {
    title: 'Continue your self-assessment',
    text: (done, all) => `You have answered ${done} of ${all} questions.`,
    action: 'Continue',
  },
  handIn: {
    title: 'Submit your self-assessment',
    text: 'You have answered every question. Look it through and submit.',
    action: 'Check your answers',
  },
  done: {
    title: 'You have submitted your self-assessment',
    text: 'Look at your result and choose a next step.',
    action: 'See your result',
  },
  openUntil: (day, school) => `${school}. Open until ${day}.`,
  saved: 'Your answers are saved.',
  locked: {
    title: 'Open your answers',
    text: 'Somebody else may have made this sign-in. That is why answers that exist already are locked.',
    action: 'See how to open them',
  },
  goal: { title: (action) => `Your goal: ${action}`, text: 'Your own step. Only you see it.', action: 'To your goals' },
  shared: {
    title: (n) => (n === 1 ? 'One person shows you their result' : `${capitalise(countInWords(n, 'en'))} people show you their results`),
    text: 'It is voluntary. Talk about it with the person, not with others.',
    action: 'Read',
  },
}

/** What waits for a person about assessments. */
export const waitingWords: Messages<typeof sv> = { sv, en }
