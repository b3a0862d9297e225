import type { Audience } from '../../../content/framework/framework.ts'
import { capitalise, countInWords, type Messages } from '../../../ground/base/language.ts'

const sv = {
  title: (number: number, total: number, aspect: string) => `Fråga ${number} av ${total}: ${aspect}`,
  hint: 'Tänk på den här terminen. Välj det som stämmer bäst. Inget svar är fel.',
  leaderHint: 'Tänk på det senaste läsåret. Välj det som stämmer bäst för skolan. Inget svar är fel.',
  notRelevant: {
    staff: { label: 'Inte relevant för mig', text: 'Ingår inte i mitt arbete. Räknas inte med i resultatet.' },
    leader: { label: 'Inte relevant för skolan', text: 'Ingår inte i skolans arbete. Räknas inte med i resultatet.' },
  } satisfies Record<Audience, object>,
  optedOut: {
    label: 'Jag har valt bort det för mina elever',
    text: 'Ett medvetet val, till exempel när skärmen inte hjälper dem. Räknas för sig: hur många på skolan sägs bara när ni är tillräckligt många.',
  },
  importance: {
    staff: 'Vilken betydelse har det här i ditt arbete?',
    leader: 'Vilken betydelse har det här för skolan just nu?',
  } satisfies Record<Audience, string>,
  importanceHint: 'Vi använder svaret för att föreslå rätt nästa steg.',
  terms: (count: number) =>
    count === 1 ? 'Ett ord som kan behöva förklaras' : `${capitalise(countInWords(count, 'sv'))} ord som kan behöva förklaras`,
  note: 'Skriv en anteckning till dig själv',
  noteLabel: 'Anteckning',
  noteHint: 'Bara du ser den, också i ditt resultat.',
  next: 'Nästa fråga',
  last: 'Kontrollera svaren',
  previous: 'Föregående',
  later: 'Fortsätt en annan gång',
  backToAll: 'Spara och gå till alla svar',
  changed: 'Svaret är sparat.',
  saved: 'Sparat',
  savedAt: (time: string) => `Sparat kl. ${time}`,
  saveByButton: 'Svaret sparas när du trycker på en av knapparna.',
  seeYou: 'Dina svar är sparade. Fortsätt när du vill.',
  noSuchLevel: 'Välj en av beskrivningarna som finns på sidan',
  noSuchImportance: 'Välj liten, viss eller stor betydelse',
  noteTooLong: (length: string) => `Korta anteckningen till högst 2 000 tecken. Nu är den ${length}.`,
  foreign: 'Svaret hörde till en annan fråga. Svara på frågan här i stället.',
  signedOut: 'Du har blivit utloggad. Logga in i en ny flik, så sparas svaret när du kommer tillbaka.',
  locked: 'Dina svar är låsta på den här inloggningen. Gå vidare för att se hur du öppnar dem.',
  conflictShort:
    'Svaret har ändrats i en annan flik eller på en annan enhet. Tryck på Nästa fråga för att se båda och välja. Eller öppna det som är sparat:',
}

const en: typeof sv = {
  title: (number, total, aspect) => `Question ${number} of ${total}: ${aspect}`,
  hint: 'Think of this term. Choose what fits best. No answer is wrong.',
  leaderHint: 'Think of the past school year. Choose what fits the school best. No answer is wrong.',
  notRelevant: {
    staff: { label: 'Not relevant to me', text: 'Not part of my work. Left out of the result.' },
    leader: { label: 'Not relevant to the school', text: 'Not part of the school’s work. Left out of the result.' },
  },
  optedOut: {
    label: 'I have chosen not to, for my pupils',
    text: 'A deliberate choice, for example when the screen does not help them. Counted apart: how many at the school is said only when enough of you chose it.',
  },
  importance: { staff: 'How much does this matter in your work?', leader: 'How much does this matter to the school right now?' },
  importanceHint: 'We use the answer to suggest the right next step.',
  terms: (count) =>
    count === 1 ? 'One word that may need explaining' : `${capitalise(countInWords(count, 'en'))} words that may need explaining`,
  note: 'Write a note to yourself',
  noteLabel: 'Note',
  noteHint: 'Only you see it, in your result too.',
  next: 'Next question',
  last: 'Check the answers',
  previous: 'Previous',
  later: 'Go on another time',
  backToAll: 'Save and go to all answers',
  changed: 'The answer is saved.',
  saved: 'Saved',
  savedAt: (time) => `Saved at ${time}`,
  saveByButton: 'The answer is saved when you press one of the buttons.',
  seeYou: 'Your answers are saved. Go on whenever you like.',
  noSuchLevel: 'Choose one of the descriptions on the page',
  noSuchImportance: 'Choose little, some or great importance',
  noteTooLong: (length) => `Shorten the note to at most 2,000 characters. It is now ${length}.`,
  foreign: 'The answer belonged to another question. Answer the question here instead.',
  signedOut: 'You have been signed out. Sign in in a new tab, and the answer is saved when you come back.',
  locked: 'Your answers are locked on this sign-in. Go on to see how to open them.',
  conflictShort:
    'The answer was changed in another tab or on another device. Press Next question to see both and choose. Or open what is saved:',
}

/** One question. */
export const askWords: Messages<typeof sv> = { sv, en }
