import type { Messages } from '../../base/language.ts'

const sv = {
  shownTitle: 'Skriv upp din återkomstkod',
  shownLead: 'Du har loggat in med en inloggning som någon annan har gett dig. Därför behöver du en egen kod för att öppna dina svar igen.',
  yourCode: 'Din återkomstkod',
  keep: [
    'Koden visas bara nu. Skriv upp den eller ta en bild.',
    'Med den öppnar du dina svar på en annan enhet eller efter en ny inloggning.',
    'Ge den inte till någon annan. Då kan ingen annan öppna dina svar, inte heller den som gav dig inloggningen.',
  ],
  goOn: 'Jag har skrivit upp koden, fortsätt',
  title: 'Återkomstkod',
  lead: 'Du har loggat in med en inloggning som någon annan har gett dig. Dina svar öppnas med koden som du fick när du började.',
  label: 'Återkomstkod',
  hint: 'Åtta tecken. Stora eller små bokstäver spelar ingen roll.',
  open: 'Öppna mina svar',
  noCode: 'Dina svar började du på med en inloggning som är din egen. Logga in med din e-post eller skolans inloggning för att öppna dem.',
  lostTitle: 'Har du inte kvar koden?',
  lost: 'Logga in med din egen e-post eller skolans inloggning. Då öppnas svaren utan kod. Ingen annan kan ta fram koden åt dig.',
  signOut: 'Logga ut och logga in på annat sätt',
  openTitle: 'Dina svar är öppna på den här enheten',
  openText: 'Har du tappat bort återkomstkoden? Gör en ny. Den gamla slutar gälla.',
  renew: 'Gör en ny kod',
  notBegun: 'Du får en återkomstkod när du börjar svara.',
  notNeeded: 'Du har loggat in på ditt eget sätt och behöver ingen kod.',
  toAssessments: 'Till mina skattningar',
  form: 'Skriv koden med åtta tecken, till exempel ACD4 79KM',
  wrong: 'Koden stämmer inte. Kontrollera den och försök igen',
  tooMany: 'Du har försökt för många gånger. Vänta en timme, eller logga in med din egen e-post',
  opened: 'Dina svar är öppna på den här enheten.',
}

const en: typeof sv = {
  shownTitle: 'Write down your return code',
  shownLead:
    'You signed in with something that another person gave you. That is why you need a code of your own to open your answers again.',
  yourCode: 'Your return code',
  keep: [
    'The code is shown only now. Write it down or take a picture.',
    'With it you open your answers on another device or after signing in anew.',
    'Do not give it to anyone. Then nobody else can open your answers, not even the person who gave you the sign-in.',
  ],
  goOn: 'I have written down the code, go on',
  title: 'Return code',
  lead: 'You signed in with something that another person gave you. Your answers open with the code that you got when you began.',
  label: 'Return code',
  hint: 'Eight characters. Capitals or small letters do not matter.',
  open: 'Open my answers',
  noCode: 'You began your answers with a sign-in of your own. Sign in by your e-mail or the school’s sign-in to open them.',
  lostTitle: 'No longer have the code?',
  lost: 'Sign in by your own e-mail or the school’s sign-in. Then the answers open without a code. Nobody else can find the code for you.',
  signOut: 'Sign out and sign in another way',
  openTitle: 'Your answers are open on this device',
  openText: 'Lost the return code? Make a new one. The old one stops working.',
  renew: 'Make a new code',
  notBegun: 'You get a return code when you begin to answer.',
  notNeeded: 'You signed in your own way and need no code.',
  toAssessments: 'To my assessments',
  form: 'Write the code of eight characters, such as ACD4 79KM',
  wrong: 'The code is not right. Check it and try again',
  tooMany: 'You have tried too many times. Wait an hour, or sign in by your own e-mail',
  opened: 'Your answers are open on this device.',
}

/** The return code. */
export const codeWords: Messages<typeof sv> = { sv, en }
