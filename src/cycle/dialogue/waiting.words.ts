import { capitalise, countInWords, type Messages } from '../../ground/base/language.ts'

const sv = {
  meet: (school: string) => `Resultatdialog med ${school}`,
  prepare: 'Förbered dig',
  approve: (school: string) => `Godkänn överenskommelserna, ${school}`,
  approveText: 'Den andra sidan har godkänt. Dialogen avslutas när du också gör det.',
  finish: (school: string) => `Avsluta resultatdialogen, ${school}`,
  finishText: 'Mötet har varit. Skriv vad ni kom överens om och godkänn.',
  open: 'Till dialogen',
  book: (school: string) => `Boka resultatdialog med ${school}`,
  bookMany: (count: number) => `${capitalise(countInWords(count, 'sv'))} skolor väntar på en tid för resultatdialog`,
  bookText: 'Rapporten är skickad.',
  toBook: 'Boka tid',
  toList: 'Till listan',
}

const en: typeof sv = {
  meet: (school) => `Result dialogue with ${school}`,
  prepare: 'Prepare',
  approve: (school) => `Say yes to the agreements, ${school}`,
  approveText: 'The other side has said yes. The dialogue is concluded when you do so too.',
  finish: (school) => `Conclude the result dialogue, ${school}`,
  finishText: 'The meeting is over. Write what you agreed on and say yes.',
  open: 'To the dialogue',
  book: (school) => `Book a result dialogue with ${school}`,
  bookMany: (count) => `${capitalise(countInWords(count, 'en'))} schools wait for a time for their result dialogue`,
  bookText: 'The report is sent.',
  toBook: 'Book a time',
  toList: 'To the list',
}

/** What waits for a person about dialogues. */
export const waitingWords: Messages<typeof sv> = { sv, en }
