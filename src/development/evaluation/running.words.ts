import type { DeskWords } from '../../cycle/ballot/desk.tsx'
import type { ScreenProps } from '../../cycle/ballot/screen.tsx'
import type { Messages } from '../../ground/base/language.ts'

type Running = DeskWords & {
  lead(day: string): string
  written: string
  unwritten: string
  noMail(names: string, one: boolean): string
  of(count: string, of: string): string
  unsaid: string
  codeWrong: string
  reminded: string
  closed: string
  screen: ScreenProps['words'] & { count(count: string, of: string): string }
}

const sv: Running = {
  lead: (day) => `Utvärderingen är öppen till och med ${day}. Svaren visas här när den har stängt.`,
  written: 'Alla som deltog har fått ett mejl med en egen länk. De påminns en gång, alla på samma gång.',
  unwritten: 'Alla som deltog får ett mejl med en egen länk i kväll.',
  noMail: (names, one) =>
    `${names} har ingen e-postadress i Stegvis och får ingen länk. ${one ? 'Den personen kan' : 'De kan'} svara med koden i rummet.`,
  answered: 'Har svarat',
  of: (count, of) => `${count} av ${of}`,
  unsaid: 'visas när utvärderingen har stängt',
  codeWrong: 'Skriv ett tal från 1',
  code: {
    title: 'Kod i rummet',
    note: 'Varje telefon får svara en gång.',
    present: 'Hur många är i rummet?',
    presentHint: (most) =>
      `Så många telefoner kan svara med koden, högst ${most}. Alla svar med kod räknas som en person, också deras egna ord, så det behövs svar med länken i mejlet för att något ska visas.`,
    make: 'Visa en kod',
    again: 'Byt kod',
    screen: 'Visa på skärmen',
    given: (given, one) => `${given} ${one ? 'telefon' : 'telefoner'} har börjat svara med koden.`,
    renew:
      'Är koden slut, eller har den spridits utanför rummet? Byt kod. Den som har börjat svara och inte skickat skriver då den nya. Det som är skickat räknas.',
  },
  reminder: {
    title: 'Påminn',
    text: 'Påminnelsen går till alla som deltog, också till dem som har svarat, för ingen vet vilka de är. Den går ut en gång.',
    button: 'Skicka påminnelsen till alla',
  },
  reminded: 'Påminnelsen skickas till alla som deltog.',
  closing: {
    title: 'Stäng och visa svaren',
    text: 'När utvärderingen har stängt går det inte att svara mer, och den kan inte öppnas igen.',
    ask: 'Stäng utvärderingen',
    tooFew: (fewest) => `Stänger du nu visas inget: det krävs minst ${fewest} svar.`,
    button: 'Ja, stäng för gott',
  },
  closed: 'Utvärderingen har stängt. Svaren räknas.',
  screen: {
    go: 'Rikta kameran mot koden, eller gå till',
    write: 'och skriv',
    qr: 'QR-kod till frågorna',
    note: 'Du loggar inte in, och det sparas inte vem du är. Koden gäller i dag.',
    count: (count, of) => `${count} av ${of} har svarat`,
    back: 'Tillbaka till utvärderingen',
    refresh: 'Uppdatera',
  },
}

const en: Running = {
  lead: (day) => `The evaluation is open until ${day}. The answers are shown here once it has closed.`,
  written: 'Everybody who took part has been sent a link of their own. They are reminded once, all at the same time.',
  unwritten: 'Everybody who took part is sent a link of their own this evening.',
  noMail: (names, one) =>
    `${names} ${one ? 'has' : 'have'} no e-mail address in Stegvis and ${one ? 'gets' : 'get'} no link. They can answer with the code in the room.`,
  answered: 'Have answered',
  of: (count, of) => `${count} of ${of}`,
  unsaid: 'shown once the evaluation has closed',
  codeWrong: 'Write a number from 1',
  code: {
    title: 'Code in the room',
    note: 'Each phone answers once.',
    present: 'How many are in the room?',
    presentHint: (most) =>
      `So many phones can answer with the code, at most ${most}. All answers with the code count as one person, their own words too, so answers by the link in the mail are needed for anything to be shown.`,
    make: 'Show a code',
    again: 'Change the code',
    screen: 'Show on the screen',
    given: (given, one) => `${given} ${one ? 'phone has' : 'phones have'} begun to answer with the code.`,
    renew:
      'Has the code run out, or spread outside the room? Change it. Whoever has begun and not sent then writes the new one. What has been sent counts.',
  },
  reminder: {
    title: 'Remind',
    text: 'The reminder goes to everybody who took part, also to those who have answered, since nobody knows who they are. It goes out once.',
    button: 'Send the reminder to everybody',
  },
  reminded: 'The reminder is sent to everybody who took part.',
  closing: {
    title: 'Close and show the answers',
    text: 'Once the evaluation has closed it is no longer possible to answer, and it cannot be opened again.',
    ask: 'Close the evaluation',
    tooFew: (fewest) => `If you close now nothing is shown: at least ${fewest} answers are needed.`,
    button: 'Yes, close for good',
  },
  closed: 'The evaluation has closed. The answers are being counted.',
  screen: {
    go: 'Point the camera at the code, or go to',
    write: 'and write',
    qr: 'QR code to the questions',
    note: 'You do not sign in, and we do not keep who you are. The code holds today.',
    count: (count, of) => `${count} of ${of} have answered`,
    back: 'Back to the evaluation',
    refresh: 'Refresh',
  },
}

/** What is said while an evaluation is open. */
export const runningWords: Messages<Running> = { sv, en }
