import type { Messages } from '../../../ground/base/language.ts'

const sv = {
  title: 'Självskattning',
  lead: 'Här skattar du hur du arbetar digitalt i dag. Du kan svara en fråga i taget, gå härifrån och fortsätta på en annan enhet.',
  leadNone: 'Ingen skattning är öppen för dig just nu.',
  none: 'Ingen skattning är öppen',
  noneText:
    'När din skola öppnar en omgång får du ett mejl, och den visas här. Är du ny på skolan? Be den som administrerar Stegvis att lägga till dig.',
  name: (round: string, school: string) => `${round}, ${school}`,
  open: 'Öppna nu',
  earlier: 'Tidigare',
  earlierCaption: 'Dina tidigare skattningar',
  columns: ['Omgång', 'Skola', 'Läge', 'Resultat'],
  until: (day: string) => `Öppen till och med ${day}`,
  notBegun: 'Inte påbörjad',
  progress: (answered: number, total: number) => `${answered} av ${total} frågor besvarade`,
  notHandedIn: 'Inte inskickad',
  handedIn: (day: string) => `Inskickad ${day}`,
  closed: 'Stängd',
  begin: 'Börja',
  resume: 'Fortsätt',
  finish: 'Kontrollera och skicka in',
  change: 'Se eller ändra dina svar',
  result: 'Se resultatet',
  resultOf: (what: string) => ` från ${what}`,
  forWhat: (what: string) => `: ${what}`,
}

const en: typeof sv = {
  title: 'Self-assessment',
  lead: 'Here you assess how you work digitally today. You can answer one question at a time, leave, and go on from another device.',
  leadNone: 'No assessment is open for you right now.',
  none: 'No assessment is open',
  noneText:
    'When your school opens a round, you get an e-mail and it shows up here. New at the school? Ask the person who administers Stegvis to add you.',
  name: (round, school) => `${round}, ${school}`,
  open: 'Open now',
  earlier: 'Earlier',
  earlierCaption: 'Your earlier assessments',
  columns: ['Round', 'School', 'State', 'Result'],
  until: (day) => `Open through ${day}`,
  notBegun: 'Not begun',
  progress: (answered, total) => `${answered} of ${total} questions answered`,
  notHandedIn: 'Not submitted',
  handedIn: (day) => `Submitted on ${day}`,
  closed: 'Closed',
  begin: 'Begin',
  resume: 'Go on',
  finish: 'Check and submit',
  change: 'See or change your answers',
  result: 'See the result',
  resultOf: (what) => ` of ${what}`,
  forWhat: (what) => `: ${what}`,
}

/** My assessments. */
export const listWords: Messages<typeof sv> = { sv, en }
