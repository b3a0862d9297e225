import { countInWords, formatDay, type Messages } from '../../../ground/base/language.ts'
import { readersWords } from '../readers.words.ts'

const sv = {
  title: (half: string) => `Rapport för ${half}`,
  lead: (left: number) =>
    left === 0
      ? 'Alla områden har egna ord. Läs igenom och skicka.'
      : `Siffrorna är redan ifyllda. Det som återstår är dina ord om ${left === 1 ? 'ett område' : `${countInWords(left, 'sv')} områden`}, och vilken hjälp ni behöver. Räkna med en kvart.`,
  to: (names: string) => `Till ${names}`,
  privacy: (names: string[]) =>
    `Bara du och skolans andra ledare ser utkastet. När du har skickat rapporten läser ${readersWords.sv.readers(names)} den.`,
  factsNote: (day: string) => `Ifyllda ur Stegvis och låsta ${formatDay(day, 'sv', true)}. De ändras inte medan du skriver.`,
  noFacts: 'Det finns inget släppt resultat och ingen plan än. Berätta med egna ord.',
  wrong: 'Stämmer något inte? Skriv det i texten nedanför. Siffrorna kommer ur det som redan är släppt, och går inte att skriva om.',
  refill: 'Hämta siffrorna på nytt',
  refilled: 'Siffrorna är hämtade på nytt.',
  wordsNote: 'Ett stycke per område räcker: vad har hänt, vad hindrar, vad gör ni härnäst? Områden utan text kommer inte med.',
  wordsHint: 'Ändra startmeningen eller skriv eget.',
  decisionsHint: 'Det ni har bestämt, med vem och när.',
  helpNote: 'Det ni behöver från den som leder området, IT eller någon annan. Skriv en sak i taget.',
  helpKind: 'Vad gäller det?',
  helpText: 'Vad behöver ni, och när?',
  helpAdd: 'Lägg till',
  helpRemove: 'Ta bort',
  helpNone: 'Inget än.',
  helpAbout: (text: string) => `: ${text}`,
  before: 'Innan du skickar',
  untouched: (names: string) =>
    `Startmeningen står kvar i ${names}. Det går bra att skicka så, och den som läser ser att det är en startmening.`,
  nothing: 'Rapporten har inga egna ord än.',
  save: 'Spara utkastet',
  send: 'Skicka rapporten',
  sendTo: 'När du har skickat kan du ta tillbaka den tills mottagaren har svarat eller markerat den som läst.',
  saved: 'Utkastet är sparat.',
  savedAt: (time: string) => `Sparat kl. ${time}`,
  conflictShort: (name: string) => `${name} har ändrat samma del. Spara med knappen, så får du se båda.`,
  sentMeanwhile: 'Rapporten är skickad. Spara med knappen, så finns det du skrev kvar i utkastet.',
  agreedNote: 'Låsta med siffrorna. Skriv på överenskommelsens egen sida om något har hänt, och hämta siffrorna på nytt.',
  sent: 'Rapporten är skickad.',
  sentAlready: 'Rapporten var redan skickad. Det du skrev är sparat i utkastet.',
  nothingNew: 'Inget har ändrats sedan den förra versionen, så det finns inget nytt att skicka.',
  conflict: (name: string) =>
    `${name} har ändrat samma del före dig. Inget är sparat än, men det du skrev är kvar. Jämför, och spara igen det som ska gälla.`,
  theirs: (name: string) => `Så skrev ${name}`,
  errors: {
    long: 'Korta texten till högst 6 000 tecken',
    helpEmpty: 'Skriv vad ni behöver',
    helpLong: 'Korta texten till högst 1 000 tecken',
    helpMany: 'Tolv saker är det mesta. Ta bort någon först',
  },
}

const en: typeof sv = {
  title: (half) => `Report for ${half}`,
  lead: (left) =>
    left === 0
      ? 'Every area has your own words. Read it through and send it.'
      : `The figures are already filled in. What is left is your words about ${left === 1 ? 'one area' : `${countInWords(left, 'en')} areas`}, and what help you need. Allow a quarter of an hour.`,
  to: (names) => `To ${names}`,
  privacy: (names) =>
    `Only you and the school’s other leaders see the draft. Once you have sent the report, ${readersWords.en.readers(names)} read it.`,
  factsNote: (day) => `Filled in from Stegvis and locked on ${formatDay(day, 'en', true)}. They do not change while you write.`,
  noFacts: 'There is no released result and no plan yet. Tell it in your own words.',
  wrong: 'Is something wrong? Say so in the text below. The figures come from what has been released, and cannot be rewritten.',
  refill: 'Fetch the figures again',
  refilled: 'The figures have been fetched again.',
  wordsNote:
    'A paragraph for each area is enough: what has happened, what is in the way, what will you do next? Areas without text are left out.',
  wordsHint: 'Change the starting sentence or write your own.',
  decisionsHint: 'What you have decided, with who and when.',
  helpNote: 'What you need from whoever heads the district, from IT or from someone else. Write one thing at a time.',
  helpKind: 'What is it about?',
  helpText: 'What do you need, and when?',
  helpAdd: 'Add',
  helpRemove: 'Remove',
  helpNone: 'Nothing yet.',
  helpAbout: (text) => `: ${text}`,
  before: 'Before you send it',
  untouched: (names) =>
    `The starting sentence still stands in ${names}. You can send it like that, and the reader sees that it is a starting sentence.`,
  nothing: 'The report has no words of your own yet.',
  save: 'Save the draft',
  send: 'Send the report',
  sendTo: 'Once it is sent you can take it back until the receiver has answered or marked it as read.',
  saved: 'The draft is saved.',
  savedAt: (time) => `Saved at ${time}`,
  conflictShort: (name) => `${name} changed the same part. Save by the button to see both.`,
  sentMeanwhile: 'The report is sent. Save by the button, and what you wrote stays in the draft.',
  agreedNote: 'Locked with the figures. Write on the agreement’s own page if something has happened, and fetch the figures again.',
  sent: 'The report is sent.',
  sentAlready: 'The report had been sent already. What you wrote is saved in the draft.',
  nothingNew: 'Nothing has changed since the version before, so there is nothing new to send.',
  conflict: (name) =>
    `${name} changed the same part before you. Nothing is saved yet, but what you wrote is still here. Compare, and save again what is to stand.`,
  theirs: (name) => `What ${name} wrote`,
  errors: {
    long: 'Shorten the text to at most 6,000 characters',
    helpEmpty: 'Write what you need',
    helpLong: 'Shorten the text to at most 1,000 characters',
    helpMany: 'Twelve things are the most. Remove one first',
  },
}

/** The page where a report is written. */
export const draftPageWords: Messages<typeof sv> = { sv, en }
