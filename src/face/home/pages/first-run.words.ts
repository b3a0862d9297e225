import type { Messages } from '../../../ground/base/language.ts'

const sv = {
  first: {
    title: 'Välkommen till Stegvis',
    lead: 'Här finns ingen huvudman än. Skapa er egen, eller läs in en påhittad kommun och se dig omkring.',
    own: 'Skapa er huvudman',
    ownNote: 'Du blir administratör. Resten läser ni in från en fil.',
    name: 'Huvudmannens namn',
    nameHint: 'Till exempel Björkköpings kommun.',
    givenName: 'Ditt förnamn',
    familyName: 'Ditt efternamn',
    email: 'Din e-postadress i arbetet',
    emailHint: 'Till den kan du få inloggningslänkar när e-post är inställd.',
    make: 'Skapa huvudmannen',
    demo: 'Se dig omkring i demon',
    demoNote: 'Inget skickas på riktigt.',
    demoText:
      'Demon är en påhittad kommun med tolv skolor och några hundra personer. Du kan titta på den som lärare, arbetslagsledare, rektor, verksamhetschef, utvecklingsledare, registrator med flera.',
    loadDemo: 'Läs in demon',
    codeWhy:
      'Sidan är öppnad från en annan dator än den som Stegvis körs på. Därför behövs en kod, så att ingen annan hinner före. Den står i terminalen där Stegvis startades.',
    code: 'Koden i terminalen',
    codeHint: 'Tolv tecken efter ”Set-up code”. Kommandot ”npm run stegvis -- setup-code” visar den igen.',
    errors: {
      nameMissing: 'Skriv huvudmannens namn',
      nameLong: 'Korta namnet till högst 200 tecken',
      givenNameMissing: 'Skriv ditt förnamn',
      familyNameMissing: 'Skriv ditt efternamn',
      personNameLong: 'Korta namnet till högst 100 tecken',
      codeMissing: 'Skriv koden som står i terminalen',
      codeWrong: 'Koden är inte den som står i terminalen. Se efter där, eller kör kommandot ”npm run stegvis -- setup-code”',
      codeOften:
        'Koden stämmer inte. Från nätverket du är på har många felaktiga koder prövats. Jämför med koden i terminalen: rätt kod fungerar genast',
      emailForm: 'Skriv en e-postadress med @, till exempel anna.aberg@bjorkkoping.se',
    },
  },
  made: {
    title: 'Huvudmannen är skapad',
    lead: 'Din första inloggning står i terminalen där Stegvis startades.',
    text: 'Öppna adressen därifrån. Den fungerar en gång och i 24 timmar. Behöver du en ny, kör kommandot ”npm run stegvis -- link” med din e-postadress.',
    signIn: 'Till inloggningen',
  },
}

const en: typeof sv = {
  first: {
    title: 'Welcome to Stegvis',
    lead: 'There is no authority here yet. Make your own, or load an invented municipality and look around.',
    own: 'Make your authority',
    ownNote: 'You become its administrator. The rest is imported from a file.',
    name: 'Name of the authority',
    nameHint: 'For example Björkköpings kommun.',
    givenName: 'Your first name',
    familyName: 'Your last name',
    email: 'Your work e-mail address',
    emailHint: 'Sign-in links can be sent to it once e-mail has been set up.',
    make: 'Make the authority',
    demo: 'Look around in the demo',
    demoNote: 'Nothing is really sent.',
    demoText:
      'The demo is an invented municipality with twelve schools and a few hundred people. You can look at it as a teacher, team lead, principal, district head, ICT coach and administrator.',
    loadDemo: 'Load the demo',
    codeWhy:
      'This page was opened from another machine than the one Stegvis runs on. So a code is needed, for nobody else to get here first. It is in the terminal where Stegvis was started.',
    code: 'The code in the terminal',
    codeHint: 'Twelve characters after “Set-up code”. The command “npm run stegvis -- setup-code” shows it again.',
    errors: {
      nameMissing: 'Write the name of the authority',
      nameLong: 'Shorten the name to at most 200 characters',
      givenNameMissing: 'Write your first name',
      familyNameMissing: 'Write your last name',
      personNameLong: 'Shorten the name to at most 100 characters',
      codeMissing: 'Write the code that is in the terminal',
      codeWrong: 'This is not the code in the terminal. Look there, or run the command “npm run stegvis -- setup-code”',
      codeOften:
        'The code is not right. Many wrong codes have been tried from the network you are on. Compare it with the one in the terminal: the right code works at once',
      emailForm: 'Write an e-mail address with @, for example anna.aberg@bjorkkoping.se',
    },
  },
  made: {
    title: 'The authority has been made',
    lead: 'Your first sign-in is in the terminal where Stegvis was started.',
    text: 'Open the address from there. It works once and for 24 hours. If you need a new one, run the command “npm run stegvis -- link” with your e-mail address.',
    signIn: 'To the sign-in page',
  },
}

/** The words of the first page of an empty installation. */
export const firstRunWords: Messages<typeof sv> = { sv, en }
