import { formatDay, formatList, type Messages } from '../../../ground/base/language.ts'

const sv = {
  sentBy: (name: string, day: string) => `Skickad ${formatDay(day, 'sv', true)} av ${name}`,
  version: (number: number) => `Version ${number}`,
  asks: (things: number) => (things === 1 ? 'Skolan ber om en sak.' : `Skolan ber om ${things} saker.`),
  leadNew: 'Siffrorna är från dagen då de låstes. Det som är nytt sedan förra rapporten har ett streck i kanten.',
  leadFirst: 'Siffrorna är från dagen då de låstes. Det är skolans första rapport.',
  privacy: (names: string[]) =>
    names.length > 0
      ? `Skolans ledning, ${formatList(names, 'sv')} och skolans personal läser rapporten.`
      : 'Skolans ledning, den som leder området och skolans personal läser rapporten.',
  helpNone: 'Skolan ber inte om något den här gången.',
  factsNote: (day: string) => `Låsta ${formatDay(day, 'sv', true)}. De ändras inte mer.`,
  noFacts: 'Det fanns inget släppt resultat och ingen plan när rapporten skrevs.',
  wordsNote: 'Områden utan text har skolan inte skrivit om.',
  noWords: 'Skolan skickade bara siffrorna.',
  answer: 'Svar',
  answerNote: 'Skolan får svaret genast.',
  answerLabel: 'Svara på det skolan ber om',
  answerHint: 'Säg vad som är klart, vad som inte går och när besked kommer. Skolans personal kan läsa svaret.',
  answerSend: 'Skicka svaret',
  answered: 'Svaret är skickat.',
  read: 'Markera som läst',
  isRead: (name: string, when: string) => `Läst av ${name} ${when}`,
  wasRead: 'Rapporten är markerad som läst.',
  answerBy: (name: string, when: string) => `${name}, ${when}`,
  another: 'En annan version har kommit medan du läste. Läs den först.',
  takeBack: 'Ta tillbaka rapporten',
  takenBack: 'Rapporten är tillbaka hos er. Ändra och skicka igen.',
  tooLate: 'Någon har redan läst rapporten. Skriv en ny version i stället.',
  newVersion: 'Skriv en ny version',
  versions: 'Tidigare versioner',
  versionLine: (number: number, day: string, name: string, returned: boolean) =>
    `Version ${number}, skickad ${formatDay(day, 'sv', true)} av ${name}${returned ? ', tillbakatagen' : ''}`,
  print: 'Skriv ut',
  pdf: 'Hämta som PDF',
  markFactor: 'Markera en framgångsfaktor',
  docx: 'Hämta som Word',
  askAbout: (text: string) => `: ${text}`,
  agreed: 'Överenskommet i resultatdialogen',
  agreedNote: 'Så står det till i dag. Resten av rapporten är låst.',
  agreedBy: (name: string, day: string) => `${name}, klart senast ${formatDay(day, 'sv', true)}`,
  all: 'Alla rapporter',
  errors: {
    empty: 'Skriv ett svar',
    long: 'Korta svaret till högst 6 000 tecken',
    unsent: 'Svaret är inte skickat. Skicka det, så är rapporten läst också, eller ta bort texten och markera som läst',
  },
  back: {
    title: (school: string) => `${school} har tagit tillbaka rapporten`,
    lead: 'Svaret är inte skickat. Skolan ändrar i rapporten och skickar den igen. Kopiera det du har skrivit, så kan du klistra in det då.',
    yours: 'Det du skrev',
  },
}

const en: typeof sv = {
  sentBy: (name, day) => `Sent on ${formatDay(day, 'en', true)} by ${name}`,
  version: (number) => `Version ${number}`,
  asks: (things) => (things === 1 ? 'The school asks for one thing.' : `The school asks for ${things} things.`),
  leadNew: 'The figures are from the day they were locked. What is new since the last report has a bar at its edge.',
  leadFirst: 'The figures are from the day they were locked. This is the school’s first report.',
  privacy: (names) =>
    names.length > 0
      ? `The school’s leaders, ${formatList(names, 'en')} and the school’s staff read the report.`
      : 'The school’s leaders, whoever heads the district and the school’s staff read the report.',
  helpNone: 'The school asks for nothing this time.',
  factsNote: (day) => `Locked on ${formatDay(day, 'en', true)}. They do not change any more.`,
  noFacts: 'There was no released result and no plan when the report was written.',
  wordsNote: 'Areas without text the school has not written about.',
  noWords: 'The school sent the figures alone.',
  answer: 'Answer',
  answerNote: 'The school gets the answer at once.',
  answerLabel: 'Answer what the school asks for',
  answerHint: 'Say what is done, what cannot be done and when there will be an answer. The school’s staff can read it.',
  answerSend: 'Send the answer',
  answered: 'The answer is sent.',
  read: 'Mark as read',
  isRead: (name, when) => `Read by ${name} ${when}`,
  wasRead: 'The report is marked as read.',
  answerBy: (name, when) => `${name}, ${when}`,
  another: 'Another version came while you were reading. Read that one first.',
  takeBack: 'Take the report back',
  takenBack: 'The report is back with you. Change it and send it again.',
  tooLate: 'Somebody has read the report already. Write a new version instead.',
  newVersion: 'Write a new version',
  versions: 'Earlier versions',
  versionLine: (number, day, name, returned) =>
    `Version ${number}, sent on ${formatDay(day, 'en', true)} by ${name}${returned ? ', taken back' : ''}`,
  print: 'Print',
  pdf: 'Fetch as PDF',
  markFactor: 'Mark a success factor',
  docx: 'Fetch as Word',
  askAbout: (text) => `: ${text}`,
  agreed: 'Agreed in the result dialogue',
  agreedNote: 'As it stands today. The rest of the report is locked.',
  agreedBy: (name, day) => `${name}, to be done by ${formatDay(day, 'en', true)}`,
  all: 'All reports',
  errors: {
    empty: 'Write an answer',
    long: 'Shorten the answer to at most 6,000 characters',
    unsent: 'The answer is not sent. Send it, and the report counts as read, or remove the text and mark it as read',
  },
  back: {
    title: (school) => `${school} has taken its report back`,
    lead: 'The answer is not sent. The school changes the report and sends it again. Copy what you have written, so that you can paste it then.',
    yours: 'What you wrote',
  },
}

/** The page where a sent report is read. */
export const reportPageWords: Messages<typeof sv> = { sv, en }
