import type { Messages } from '../../ground/base/language.ts'

const sv = {
  lead: (day: string) => `Mätningen är öppen till och med ${day}. Resultatet visas här när den har stängt.`,
  privacy: 'Det sparas inte vem som har svarat vad, eller när.',
  answered: 'Har svarat',
  of: (count: string, of: string) => `${count} av ${of}`,
  unsaid: 'visas när mätningen har stängt',
  how: {
    title: 'Så svarar ni',
    mail: 'Alla har fått ett mejl med en egen länk. Den som har svarat ser ett tack när länken öppnas igen.',
    meeting: 'I ett möte går det också att svara med kod, utan mejl och utan att logga in.',
  },
  actions: 'Åtgärderna i mätningen',
  code: {
    title: 'Kod i mötet',
    note: 'Varje telefon får svara en gång.',
    present: 'Hur många är i rummet?',
    presentHint: (most: string) =>
      `Så många telefoner kan svara med koden, högst ${most}. Den som redan har svarat med sin länk ska inte svara igen. Alla svar med kod räknas som en person, så låt dem som har mejl använda sin länk.`,
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
    button: 'Stäng mätningen',
    done: 'Mätningen har stängt. Svaren räknas.',
  },
  screen: {
    title: 'Svara med kod',
    go: (address: string) => `Rikta kameran mot koden, eller gå till ${address} och skriv`,
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
  privacy: 'Who answered what, or when, is not kept.',
  answered: 'Have answered',
  of: (count, of) => `${count} of ${of}`,
  unsaid: 'shown once the check has closed',
  how: {
    title: 'How you answer',
    mail: 'Everyone has been sent a mail with a link of their own. Whoever has answered sees a thank-you when they open it again.',
    meeting: 'In a meeting you can also answer by a code, without mail and without signing in.',
  },
  actions: 'The actions of the check',
  code: {
    title: 'A code in the meeting',
    note: 'Each phone answers once.',
    present: 'How many are in the room?',
    presentHint: (most) =>
      `So many phones can answer by the code, at most ${most}. Whoever has answered by their link should not answer again. All answers by the code count as one person, so let those who have e-mail use their link.`,
    make: 'Show a code',
    again: 'Change the code',
    screen: 'Show on the screen',
    given: (given, one) => `${given} ${one ? 'phone has' : 'phones have'} begun to answer with the code.`,
    renew:
      'Has the code run out, or spread outside the room? Change it. Whoever has begun and not sent then writes the new one. What has been sent counts.',
    wrong: 'Write a number from 1',
  },
  reminder: {
    title: 'Remind',
    text: 'The reminder goes to everyone, those who have answered too, since nobody knows who they are.',
    button: 'Send a reminder to everyone',
    sent: 'The reminder is sent to everyone.',
  },
  closing: {
    title: 'Close and show the result',
    text: 'Once the check has closed nobody can answer any more, and it cannot be opened again.',
    button: 'Close the check',
    done: 'The check has closed. The answers are being counted.',
  },
  screen: {
    title: 'Answer with a code',
    go: (address) => `Point the camera at the code, or go to ${address} and write`,
    qr: 'QR code to the questions',
    note: 'You do not sign in, and who you are is not kept. The code holds today.',
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
