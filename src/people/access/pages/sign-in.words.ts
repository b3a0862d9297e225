import type { Messages } from '../../../ground/base/language.ts'

const sv = {
  signIn: {
    title: 'Logga in',
    lead: 'Välj det sätt som passar dig. Alla leder till samma konto.',
    emailLabel: 'Din e-postadress i arbetet',
    emailHint: 'Du får en länk som gäller i 15 minuter. Du behöver inget lösenord.',
    sendLink: 'Skicka inloggningslänk',
    codeLabel: 'Koden på din lapp',
    codeHint: 'Tolv tecken, till exempel AK4T 9M3R CD7F. Mellanslag spelar ingen roll.',
    useCode: 'Logga in med koden',
    privacy: 'Dina svar i självskattningen är dina. Skolan ser bara sammanställningar med minst fem svar.',
    protection: 'Så skyddas svaren',
    noMail: 'E-post är inte inställd än på den här installationen. Logga in med en kod på en lapp.',
    demo: 'Det här är en demo',
    demoButton: 'Titta runt',
    stairs: ['Upptäcker', 'Prövar', 'Använder', 'Utvecklar', 'Sprider'],
  },
  errors: {
    emailForm: 'Skriv en e-postadress med @, till exempel sara.lindqvist@bjorkkoping.se',
    codeForm: 'Skriv alla tolv tecken som står på lappen. Lapparna har aldrig siffrorna 0, 1, 2, 5 och 8',
    codeWrong: 'Koden går inte att använda. Den kan vara använd, ersatt av en nyare lapp eller för gammal. Be om en ny lapp.',
    often:
      'Koden går inte att använda. Från nätverket du är på har många felaktiga koder prövats, kanske inte av dig. Jämför tecken för tecken med lappen: rätt kod fungerar genast. Du kan också logga in med en länk.',
  },
  sent: {
    title: 'Titta i din e-post',
    lead: (email: string) => `Om ${email} finns i Stegvis är en länk på väg dit. Det tar oftast mindre än en minut.`,
    text: 'Länken fungerar en gång och i 15 minuter. Du kan stänga den här sidan.',
    late: 'E-posten är försenad just nu. Länken skickas när e-postservern svarar igen, om det sker inom en timme. Annars får du be om en ny.',
    nothing: 'Kom inget?',
    hints: [
      'Titta i skräpposten.',
      'Har många länkar begärts till adressen kommer en ny högst var tionde minut. Den senaste som kommit gäller i 15 minuter.',
      'Kontrollera att adressen är den du har i arbetet.',
      'Fråga administratören på skolan vilken adress som är inlagd, eller be om en lapp med en kod.',
    ],
    again: 'Skicka till en annan adress',
    demo: 'Det här är en demo. Inget skickas på riktigt: administratören läser all post i utkorgen.',
  },
  link: {
    title: 'Logga in i Stegvis',
    lead: 'Tryck på knappen, så är du inne. Länken fungerar en gång.',
    button: 'Logga in',
    deadTitle: 'Länken går inte att använda',
    deadLead: 'Den kan vara använd redan, äldre än 15 minuter eller felskriven. Be om en ny, det går fort.',
    deadButton: 'Be om en ny länk',
    codeTitle: 'Logga in med din lapp',
    codeLead: 'Koden står på lappen och fungerar en gång. Tryck på knappen när den står i fältet, så är du inne.',
  },
  welcome: 'Du är inloggad.',
  bye: 'Du är utloggad.',
}

const en: typeof sv = {
  signIn: {
    title: 'Sign in',
    lead: 'Choose the way that suits you. They all lead to the same account.',
    emailLabel: 'Your work e-mail address',
    emailHint: 'You get a link that works for 15 minutes. You need no password.',
    sendLink: 'Send sign-in link',
    codeLabel: 'The code on your slip',
    codeHint: 'Twelve characters, for example AK4T 9M3R CD7F. Spaces do not matter.',
    useCode: 'Sign in with the code',
    privacy: 'Your answers in the self-assessment are yours. The school only sees summaries with at least five answers.',
    protection: 'How answers are protected',
    noMail: 'E-mail has not been set up on this installation yet. Sign in with a code on a slip.',
    demo: 'This is a demo',
    demoButton: 'Look around',
    stairs: ['Discovering', 'Trying', 'Using', 'Developing', 'Spreading'],
  },
  errors: {
    emailForm: 'Write an e-mail address with @, for example sara.lindqvist@bjorkkoping.se',
    codeForm: 'Write all twelve characters on the slip. Slips never have the digits 0, 1, 2, 5 or 8',
    codeWrong: 'The code cannot be used. It may have been used, replaced by a newer slip, or be too old. Ask for a new slip.',
    often:
      'The code cannot be used. Many wrong codes have been tried from the network you are on, perhaps not by you. Compare it with the slip, character by character: the right code works at once. You can also sign in with a link.',
  },
  sent: {
    title: 'Check your e-mail',
    lead: (email) => `If ${email} is in Stegvis, a link is on its way there. It usually takes less than a minute.`,
    text: 'The link works once and for 15 minutes. You can close this page.',
    late: 'E-mail is delayed right now. The link is sent when the mail server answers again, if that is within the hour. Otherwise ask for a new one.',
    nothing: 'Nothing came?',
    hints: [
      'Look in your junk mail.',
      'When many links to an address have been asked for, a new one comes every ten minutes at most. The latest that came holds for 15 minutes.',
      'Check that the address is the one you have at work.',
      'Ask the administrator at your school which address is on file, or ask for a slip with a code.',
    ],
    again: 'Send to another address',
    demo: 'This is a demo. Nothing is really sent: the administrator reads all mail in the outbox.',
  },
  link: {
    title: 'Sign in to Stegvis',
    lead: 'Press the button and you are in. The link works once.',
    button: 'Sign in',
    deadTitle: 'The link cannot be used',
    deadLead: 'It may have been used already, be older than 15 minutes, or be mistyped. Ask for a new one, it is quick.',
    deadButton: 'Ask for a new link',
    codeTitle: 'Sign in with your slip',
    codeLead: 'The code is on the slip and works once. Press the button when it stands in the field, and you are in.',
  },
  welcome: 'You are signed in.',
  bye: 'You are signed out.',
}

export const signInWords: Messages<typeof sv> = { sv, en }
