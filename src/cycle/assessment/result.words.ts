import type { Audience } from '../../content/framework/framework.ts'
import { capitalise, countInWords, type Messages } from '../../ground/base/language.ts'
import { areasEn, areasSv } from './areas.words.ts'
import type { LevelCount } from './result.ts'

const sv = {
  tabs: { label: 'Resultat', own: 'Mitt resultat', groups: 'Arbetslag och skola' },
  title: { staff: 'Ditt resultat', leader: 'Din bild av skolan' } satisfies Record<Audience, string>,
  handedIn: (day: string) => `inskickat ${day}`,
  privacy: {
    staff: (minimum: number) => ({
      bold: 'Bara du ser dina svar.',
      rest: `Skolan ser sammanställningar med minst ${countInWords(minimum, 'sv')} svar.`,
    }),
    leader: (_minimum: number) => ({
      bold: 'Bara du ser den här sidan.',
      rest: 'Dina nivåer ingår i skolledningens bild i skolans resultat, också om ni är få.',
    }),
  },
  whoSeesLink: 'Vem ser vad?',
  changeUntil: (day: string) => `Du kan ändra dina svar till och med ${day}.`,
  changeLink: 'Se eller ändra svaren',
  profile: {
    heading: 'Din profil',
    note: (aspects: number, areas: number) =>
      `${capitalise(countInWords(aspects, 'sv'))} delområden i ${countInWords(areas, 'sv')} områden. Nivåerna beskriver arbetssätt, de är inga betyg.`,
    question: {
      staff: { now: 'Var är du i dag?', compared: 'Var är du i dag, och vad har ändrats sedan förra gången?' },
      leader: { now: 'Var är skolan i dag?', compared: 'Var är skolan i dag, och vad har ändrats sedan förra gången?' },
    },
    extremes({ high, low }: { high: LevelCount; low: LevelCount }): string {
      if (high.level === low.level) return `${capitalise(areasSv(high.count))} är på nivå ${high.level}.`
      return `${capitalise(areasSv(high.count))} är på nivå ${high.level} och ${low.count === 1 ? 'ett' : countInWords(low.count, 'sv')} på nivå ${low.level}.`
    },
    down: (count: number): string =>
      count === 0 ? 'Inget har gått ner.' : `${capitalise(count === 1 ? 'ett' : countInWords(count, 'sv'))} har gått ner.`,
    leftOut: (aspects: string) => `Inte jämfört med förra gången, för att frågorna har ändrats: ${aspects}.`,
    notes: 'Dina anteckningar',
  },
  strengths: {
    heading: { staff: 'Dina styrkor', leader: 'Skolans styrkor' },
    note: 'Högst nivå bland det som har betydelse för dig.',
    chose: (text: string) => `Du valde: ”${text}”`,
    up: (levels: number): string =>
      levels === 1 ? 'En nivå upp sedan förra gången.' : `${capitalise(countInWords(levels, 'sv'))} nivåer upp sedan förra gången.`,
    none: 'Inget av det som har betydelse för dig är på nivå 3 eller högre ännu. Det säger var du är nu, inte hur bra du är. Ett av stegen här nedanför är en bra början.',
  },
  sees: {
    heading: 'Vem ser vad',
    caption: 'Vem ser vad av din självskattning',
    who: 'Vad',
    what: 'Vem ser',
    link: 'Hela tabellen: vem ser vad',
  },
  tools: {
    heading: 'Spara eller ta bort',
    print: 'Skriv ut',
    pdf: 'Hämta som pdf',
    json: 'Hämta alla mina svar (JSON)',
    remove: 'Ta bort mina svar',
    jsonNote: 'JSON-filen har alla dina svar och anteckningar från alla omgångar, med en förklaring av varje fält.',
  },
  others: { heading: 'Andra resultat' },
  pdf: { aspect: 'Delområde', level: 'Nivå', importance: 'Betydelse' },
  unfinished: {
    title: 'Ditt resultat är inte klart',
    begin: 'Du har inte börjat på den här skattningen.',
    closed: 'Skattningen är stängd och du skickade inte in, så det finns inget resultat.',
    lead: (answered: number, total: number, suggests: boolean) =>
      `Du har svarat på ${answered} av ${total} frågor. När du har skickat in ser du ditt resultat här${suggests ? ', med tre förslag på nästa steg' : ''}.`,
    begin2: 'Börja',
    resume: 'Fortsätt svara',
    check: 'Kontrollera och skicka in',
    see: 'Se dina svar',
  },
  none: {
    title: 'Ditt resultat',
    lead: 'Du har inget resultat än.',
    text: 'Resultatet visas här när du har skickat in en självskattning.',
    link: 'Till mina skattningar',
  },
}

const en: typeof sv = {
  tabs: { label: 'Results', own: 'My result', groups: 'Team and school' },
  title: { staff: 'Your result', leader: 'Your view of the school' },
  handedIn: (day) => `submitted on ${day}`,
  privacy: {
    staff: (minimum) => ({
      bold: 'Only you see your answers.',
      rest: `The school sees summaries with at least ${countInWords(minimum, 'en')} answers.`,
    }),
    leader: () => ({
      bold: 'Only you see this page.',
      rest: 'Your levels are part of the leaders’ view in the school’s result, even if you are few.',
    }),
  },
  whoSeesLink: 'Who sees what?',
  changeUntil: (day) => `You can change your answers through ${day}.`,
  changeLink: 'See or change the answers',
  profile: {
    heading: 'Your profile',
    note: (aspects, areas) =>
      `${capitalise(countInWords(aspects, 'en'))} sub-areas in ${countInWords(areas, 'en')} areas. The levels describe ways of working, they are not grades.`,
    question: {
      staff: { now: 'Where are you today?', compared: 'Where are you today, and what has changed since last time?' },
      leader: { now: 'Where is the school today?', compared: 'Where is the school today, and what has changed since last time?' },
    },
    extremes({ high, low }) {
      const are = (count: number) => (count === 1 ? 'is' : 'are')
      if (high.level === low.level) return `${capitalise(areasEn(high.count))} ${are(high.count)} at level ${high.level}.`
      return `${capitalise(areasEn(high.count))} ${are(high.count)} at level ${high.level} and ${countInWords(low.count, 'en')} at level ${low.level}.`
    },
    down: (count) =>
      count === 0 ? 'None has gone down.' : `${capitalise(countInWords(count, 'en'))} ${count === 1 ? 'has' : 'have'} gone down.`,
    leftOut: (aspects) => `Not compared with last time, because the questions have changed: ${aspects}.`,
    notes: 'Your notes',
  },
  strengths: {
    heading: { staff: 'Your strengths', leader: 'The school’s strengths' },
    note: 'The highest level among what matters to you.',
    chose: (text) => `You chose: “${text}”`,
    up: (levels) =>
      levels === 1 ? 'One level up since last time.' : `${capitalise(countInWords(levels, 'en'))} levels up since last time.`,
    none: 'Nothing of what matters to you is at level 3 or above yet. That says where you are now, not how good you are. One of the steps below is a good beginning.',
  },
  sees: {
    heading: 'Who sees what',
    caption: 'Who sees what of your self-assessment',
    who: 'What',
    what: 'Who sees it',
    link: 'The whole table: who sees what',
  },
  tools: {
    heading: 'Keep or delete',
    print: 'Print',
    pdf: 'Download as PDF',
    json: 'Download all my answers (JSON)',
    remove: 'Delete my answers',
    jsonNote: 'The JSON file has all your answers and notes from all rounds, with an explanation of every field.',
  },
  others: { heading: 'Other results' },
  pdf: { aspect: 'Sub-area', level: 'Level', importance: 'Importance' },
  unfinished: {
    title: 'Your result is not ready',
    begin: 'You have not begun this assessment.',
    closed: 'The assessment is closed and you did not submit, so there is no result.',
    lead: (answered, total, suggests) =>
      `You have answered ${answered} of ${total} questions. When you have submitted, you see your result here${suggests ? ', with three suggested next steps' : ''}.`,
    begin2: 'Begin',
    resume: 'Go on answering',
    check: 'Check and submit',
    see: 'See your answers',
  },
  none: {
    title: 'Your result',
    lead: 'You have no result yet.',
    text: 'The result shows up here when you have submitted a self-assessment.',
    link: 'To my assessments',
  },
}

/** One’s own result. */
export const resultWords: Messages<typeof sv> = { sv, en }
