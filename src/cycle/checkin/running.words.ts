import type { Messages } from '../../ground/base/language.ts'

const sv = {
  lead: (day: string) => `Mätningen är öppen till och med ${day}. Resultatet visas här när den har stängt.`,
  privacy: 'Det sparas inte vem som har svarat vad, eller när.',
  answered: 'Har svarat',
  of: (count: string, of: string) => `${count} av ${of}`,
  unsaid: 'visas när mätningen har stängt',
  how: {
    title: 'Så svarar ni',
    mail: 'Alla som har en e-postadress i Stegvis har fått ett mejl med en egen länk. Den som har svarat ser ett tack när länken öppnas igen.',
    meeting: 'I ett möte går det också att svara med kod, utan mejl och utan att logga in.',
  },
  noMail: {
    text: (names: string, one: boolean) =>
      `${names} har ingen e-postadress i Stegvis och får ingen länk. ${one ? 'Den personen kan' : 'De kan'} svara med koden i mötet.`,
    more: (count: string) => `${count} till`,
  },
  over: {
    withdrawn: 'Beslutet om planen är taget tillbaka. Mätningen är öppen ändå, tills den stängs. Ska den inte bli av kan du stänga den nu.',
    closed: 'Planen är avslutad. Mätningen är öppen ändå, tills den stängs. Ska den inte bli av kan du stänga den nu.',
    gone: 'Arbetslaget finns inte längre. Mätningen är öppen ändå, tills den stängs. Ska den inte bli av kan du stänga den nu.',
  },
  actions: 'Åtgärderna i mätningen',
  code: {
    title: 'Kod i mötet',
    note: 'Varje telefon får svara en gång.',
    present: 'Hur många är i rummet?',
    presentHint: (most: string) =>
      `Så många telefoner kan svara med koden, högst ${most}. Den som redan har svarat med sin länk ska inte svara igen. Alla svar med kod räknas som en person, också deras egna ord: de visas först när tillräckligt många har svarat med sin länk, och raderas annars. Låt därför dem som har mejl använda sin länk.`,
    make: 'Visa en kod',
    again: 'Byt kod',
    screen: 'Visa på skärmen',
    given: (given: string, one: boolean) => `${given} ${one ? 'telefon' : 'telefoner'} har börjat svara med koden.`,
    renew:
      'Är koden slut, eller har den spridits utanför rummet? Byt kod. Den som har börjat svara och inte skickat skriver då den nya. Det som är skickat räknas.',
    wrong: 'Skriv ett tal från 1',
  },
  reminder: {
    title: 'Påminn',
    text: 'Påminnelsen går till alla, också till dem som har svarat, för ingen vet vilka de är.',
    button: 'Skicka en påminnelse till alla',
    sent: 'Påminnelsen skickas till alla.',
  },
  closing: {
    title: 'Stäng och visa resultatet',
    text: 'När mätningen har stängt går det inte att svara mer, och den kan inte öppnas igen.',
    ask: 'Stäng mätningen',
    tooFew: (fewest: string) => `Stänger du nu visas inget: det krävs minst ${fewest} svar.`,
    button: 'Ja, stäng för gott',
    done: 'Mätningen har stängt. Svaren räknas.',
  },
  screen: {
    title: 'Svara med kod',
    go: 'Rikta kameran mot koden, eller gå till',
    write: 'och skriv',
    qr: 'QR-kod till frågorna',
    note: 'Du loggar inte in, och det sparas inte vem du är. Koden gäller i dag.',
    count: (count: string, of: string) => `${count} av ${of} har svarat`,
    back: 'Tillbaka till mätningen',
    refresh: 'Uppdatera',
  },
  together: {
    lead: 'Läs frågorna högt, prata er samman och fyll i det ni kommer överens om.',
    privacy: 'Gruppen är för liten för anonyma svar. Det ni fyller i är er gemensamma bild och syns som planen gör.',
    button: 'Spara det ni har kommit överens om',
    saved: 'Sparat. Nu kan ni besluta.',
    wait: 'Gruppen fyller i formuläret tillsammans på ett möte. Resultatet visas här.',
    nothing: 'Svara på minst en fråga',
    long: 'Skriv högst 300 tecken',
  },
}

const en: typeof sv = {
  lead: (day) => `The check is open until ${day}. The result is shown here once it has closed.`,
  privacy: 'We do not keep who answered what, or when.',
  answered: 'Have answered',
  of: (count, of) => `${count} of ${of}`,
  unsaid: 'shown once the check has closed',
  how: {
    title: 'How you answer',
    mail: 'Everyone with an e-mail address in Stegvis has been sent a link of their own. Those who have answered see a thank-you when they open it again.',
    meeting: 'In a meeting you can also answer with a code, without e-mail and without signing in.',
  },
  noMail: {
    text: (names, one) =>
      `${names} ${one ? 'has' : 'have'} no e-mail address in Stegvis and ${one ? 'gets' : 'get'} no link. ${one ? 'That person' : 'They'} can answer with the code in the meeting.`,
    more: (count) => `${count} more`,
  },
  over: {
    withdrawn:
      'The decision on the plan has been taken back. The check stays open all the same until it is closed. If it should not go on, you can close it now.',
    closed: 'The plan is closed. The check stays open all the same until it is closed. If it should not go on, you can close it now.',
    gone: 'The team no longer exists. The check stays open all the same until it is closed. If it should not go on, you can close it now.',
  },
  actions: 'The actions of the check',
  code: {
    title: 'A code in the meeting',
    note: 'Each phone answers once.',
    present: 'How many are in the room?',
    presentHint: (most) =>
      `This many phones can answer with the code, at most ${most}. Anyone who has already used their link should not answer again. All answers with the code count as one person, their own words too: these are shown only once enough people have used their link, and are deleted otherwise. So let those who have e-mail use their link.`,
    make: 'Show a code',
    again: 'Change the code',
    screen: 'Show on the screen',
    given: (given, one) => `${given} ${one ? 'phone has' : 'phones have'} begun to answer with the code.`,
    renew:
      'Has the code run out, or spread outside the room? Change it. Anyone who has begun but not sent then enters the new one. What has been sent counts.',
    wrong: 'Write a number from 1',
  },
  reminder: {
    title: 'Remind',
    text: 'The reminder goes to everyone, including those who have answered, since nobody knows who they are.',
    button: 'Send a reminder to everyone',
    sent: 'The reminder is sent to everyone.',
  },
  closing: {
    title: 'Close and show the result',
    text: 'Once the check has closed, nobody can answer any more, and it cannot be opened again.',
    ask: 'Close the check',
    tooFew: (fewest) => `If you close now, nothing will be shown: it takes at least ${fewest} answers.`,
    button: 'Yes, close it for good',
    done: 'The check has closed. The answers are being counted.',
  },
  screen: {
    title: 'Answer with a code',
    go: 'Point your camera at the code, or go to',
    write: 'and enter',
    qr: 'QR code to the questions',
    note: 'You do not sign in, and we do not keep who you are. The code works today.',
    count: (count, of) => `${count} of ${of} have answered`,
    back: 'Back to the check',
    refresh: 'Update',
  },
  together: {
    lead: 'Read the questions aloud, talk, and fill in what you agree on.',
    privacy: 'The group is too small for anonymous answers. What you fill in is your shared picture and is seen as the plan is.',
    button: 'Save what you have agreed on',
    saved: 'Saved. Now you can decide.',
    wait: 'The group fills in the form together in a meeting. The result is shown here.',
    nothing: 'Answer at least one question',
    long: 'Write at most 300 characters',
  },
}

/** The words of a check that is open. */
export const runningWords: Messages<typeof sv> = { sv, en }
