import type { Messages } from '../../../ground/base/language.ts'

const sv = {
  title: 'Lappar med inloggningskod',
  lead: 'Skriv ut en lapp till den som inte har e-post i arbetet. Varje kod fungerar en gång och i 60 dagar.',
  privacy: 'En lapp öppnar aldrig svar som redan finns. Varje lapp syns för den som den är gjord för.',
  school: 'Skola',
  choose: 'Välj skola',
  show: 'Visa personerna',
  who: 'Vem ska få en lapp?',
  whoNote: 'De som saknar e-post är förvalda.',
  noMail: 'har ingen e-post',
  print: 'Gör lappar',
  nobody: 'Ingen har uppdrag på skolan i dag.',
  schoolNone: 'Det finns inga skolor än. Läs in personallistan först.',
  chooseSomeone: 'Välj minst en person',
  sheetTitle: 'Lappar att skriva ut',
  sheetLead: (count: string) =>
    `${count} Skriv ut nu: koderna visas bara här och en gång. Lappar som skrevs ut tidigare och inte har använts slutar fungera.`,
  count: (n: number) => (n === 1 ? 'En lapp.' : `${n} lappar.`),
  printButton: 'Skriv ut',
  slipHow: (address: string) => `Gå till ${address}, eller läs in rutan med mobilen. Skriv koden:`,
  slipFoot: 'Koden fungerar en gång. Ge den inte till någon annan. När du börjar svara får du en återkomstkod: spara den.',
  qr: (name: string) => `QR-kod till inloggningen för ${name}`,
}

const en: typeof sv = {
  title: 'Slips with sign-in codes',
  lead: 'Print a slip for those who have no e-mail at work. Each code works once and for 60 days.',
  privacy: 'A slip never opens answers that exist already. Each slip is listed to the person it was made for.',
  school: 'School',
  choose: 'Choose a school',
  show: 'Show the people',
  who: 'Who should get a slip?',
  whoNote: 'Those without e-mail are already chosen.',
  noMail: 'has no e-mail',
  print: 'Make slips',
  nobody: 'Nobody has a post at the school today.',
  schoolNone: 'There are no schools yet. Import the staff list first.',
  chooseSomeone: 'Choose at least one person',
  sheetTitle: 'Slips to print',
  sheetLead: (count) =>
    `${count} Print now: the codes are shown only here and only once. Slips printed earlier and never used stop working.`,
  count: (n) => (n === 1 ? 'One slip.' : `${n} slips.`),
  printButton: 'Print',
  slipHow: (address) => `Go to ${address}, or scan the square with your phone. Write the code:`,
  slipFoot: 'The code works once. Do not give it to anyone else. When you begin to answer you get a return code: keep it.',
  qr: (name) => `QR code to sign in for ${name}`,
}

export const slipWords: Messages<typeof sv> = { sv, en }
