import { capitalise, countInWords, formatList, type Messages } from '../base/language.ts'
import type { Audience } from '../framework/framework.ts'
import type { Change, LevelCount } from './result.ts'

const areasSv = (count: number) => (count === 1 ? 'ett delområde' : `${countInWords(count, 'sv')} delområden`)
const areasEn = (count: number) => (count === 1 ? 'one sub-area' : `${countInWords(count, 'en')} sub-areas`)

const sv = {
  title: { staff: 'Ditt resultat', leader: 'Din bild av skolan' } satisfies Record<Audience, string>,
  handedIn: (day: string) => `inskickat ${day}`,
  lead: {
    far: { staff: (names: string[]) => `Längst har du kommit i ${formatList(names, 'sv')}.`, leader: (names: string[]) => `Längst har skolan kommit i ${formatList(names, 'sv')}.` },
    spread: { staff: (level: string, count: number) => `Du är på nivå ${level} i ${areasSv(count)}.`, leader: (level: string, count: number) => `Skolan är på nivå ${level} i ${areasSv(count)}.` },
    early: { staff: 'Du upptäcker eller prövar i alla delområden som du har svarat på.', leader: 'Skolan upptäcker eller prövar i alla delområden som du har svarat på.' },
    nothing: { staff: 'Du svarade att inget av delområdena är relevant för dig.', leader: 'Du svarade att inget av delområdena är relevant för skolan.' },
    top: { staff: 'Du är på högsta nivån i allt som du har svarat på.', leader: 'Skolan är på högsta nivån i allt som du har svarat på.' },
    change({ up, down }: Change, audience: Audience): string {
      const who = audience === 'staff' ? 'du' : 'skolan'
      if (up > 0 && down > 0) return `Sedan förra gången har ${who} gått upp i ${areasSv(up)} och ner i ${areasSv(down)}.`
      if (up > 0) return `Sedan förra gången har ${who} gått upp i ${areasSv(up)}.`
      if (down > 0) return `Sedan förra gången har ${who} gått ner i ${areasSv(down)}.`
      return 'Nivåerna är desamma som förra gången.'
    },
    gain: { staff: (names: string[]) => `Mest att vinna har du i ${formatList(names, 'sv')}.`, leader: (names: string[]) => `Mest att vinna har skolan i ${formatList(names, 'sv')}.` },
  },
  privacy: {
    staff: (minimum: number) => ({ bold: 'Bara du ser dina svar.', rest: `Skolan ser sammanställningar med minst ${minimum} svar.` }),
    leader: (_minimum: number) => ({ bold: 'Bara du ser den här sidan.', rest: 'Dina nivåer ingår i skolledningens bild i skolans resultat, också om ni är få.' }),
  },
  whoSeesLink: 'Vem ser vad?',
  changeUntil: (day: string) => `Du kan ändra dina svar till och med ${day}.`,
  changeLink: 'Se eller ändra svaren',
  profile: {
    heading: 'Din profil',
    note: (aspects: number, areas: number) => `${capitalise(countInWords(aspects, 'sv'))} delområden i ${countInWords(areas, 'sv')} områden. Nivåerna beskriver arbetssätt, de är inga betyg.`,
    question: { staff: { now: 'Var är du i dag?', compared: 'Var är du i dag, och vad har ändrats sedan förra gången?' }, leader: { now: 'Var är skolan i dag?', compared: 'Var är skolan i dag, och vad har ändrats sedan förra gången?' } },
    extremes({ high, low }: { high: LevelCount; low: LevelCount }): string {
      if (high.level === low.level) return `${capitalise(areasSv(high.count))} är på nivå ${high.level}.`
      return `${capitalise(areasSv(high.count))} är på nivå ${high.level} och ${low.count === 1 ? 'ett' : countInWords(low.count, 'sv')} på nivå ${low.level}.`
    },
    down: (count: number): string => (count === 0 ? 'Inget har gått ner.' : `${capitalise(count === 1 ? 'ett' : countInWords(count, 'sv'))} har gått ner.`),
    notes: 'Dina anteckningar',
  },
  strengths: {
    heading: { staff: 'Dina styrkor', leader: 'Skolans styrkor' }, note: 'Högst nivå bland det som har betydelse för dig.',
    chose: 'Du valde:', up: (levels: number): string => (levels === 1 ? 'En nivå upp sedan förra gången.' : `${capitalise(countInWords(levels, 'sv'))} nivåer upp sedan förra gången.`),
    none: 'Inget av det som har betydelse för dig är på nivå 3 eller högre ännu. Det säger var du är nu, inte hur bra du är. Ett av stegen här nedanför är en bra början.',
  },
  goals: {
    heading: 'Dina mål', note: 'Bara du ser dem.', state: 'Läge', aspect: 'Delområde', effort: 'Insats', chosen: (day: string) => `Valt ${day}`, done: (day: string) => `Klart ${day}`,
    first: 'Börja så här:', seen: 'Så märker du att det hjälper:',
    finish: 'Markera som klart', undo: 'Inte klart än', remove: 'Ta bort målet', about: (title: string) => `: ${title}`,
  },
  steps: {
    heading: (count: number) => (count === 1 ? 'Ett nästa steg' : `${capitalise(countInWords(count, 'sv'))} nästa steg`),
    headingNone: 'Nästa steg',
    note: 'Valda efter din nivå och vad som har betydelse i ditt arbete.',
    first: 'Börja så här:',
    choose: 'Gör till mitt mål', change: 'Byt förslag', about: (title: string) => `: ${title}`,
    noMore: 'Det finns inget annat förslag just nu.',
    full: 'Du har tre mål på gång. När ett är klart, eller du tar bort det, kommer ett nytt förslag.',
    none: 'Det finns inga förslag kvar. Du är på högsta nivån, har gjort klart dem eller har bytt bort dem.',
    swapped: (count: number) => (count === 1 ? 'Ett bortbytt förslag' : `${capitalise(countInWords(count, 'sv'))} bortbytta förslag`),
    bringBack: 'Visa igen', alone: 'Själv eller med en kollega', school: 'För skolan',
    chosen: 'Målet är tillagt under Dina mål.', swappedFlash: 'Förslaget är bytt.', finished: 'Målet är klart.', undone: 'Målet är på gång igen.', removed: 'Målet är borttaget.', back: 'Förslaget kan visas igen.',
  },
  sharing: {
    heading: 'Visa för rektor', note: 'Frivilligt. Bara du kan göra det.',
    lead: (names: string) => `Du kan visa ditt resultat för ${names}, till exempel inför ett samtal.`,
    what: 'Rektor ser då nivå och betydelse i varje delområde, som de är i dag. Rektor ser inte dina anteckningar, dina mål, dina förslag eller tidigare resultat. Ändrar du dina svar följer det inte med.',
    takeBack: 'Du kan ta tillbaka det när du vill. Då försvinner det direkt, men vad någon redan har läst går inte att göra oläst.',
    button: 'Visa mitt resultat för rektor', off: 'Sluta visa',
    on: (names: string, day: string) => `${names} kan se ditt resultat sedan ${day}.`,
    nobody: 'Skolan har ingen rektor i Stegvis just nu, så det finns ingen att visa för.',
    shared: 'Ditt resultat visas nu för rektor.', takenBack: 'Ditt resultat visas inte längre för rektor.', principal: 'rektor',
  },
  sees: { heading: 'Vem ser vad', caption: 'Vem ser vad av din självskattning', who: 'Vad', what: 'Vem ser', link: 'Hela tabellen: vem ser vad' },
  tools: {
    heading: 'Spara eller ta bort', print: 'Skriv ut', pdf: 'Hämta som pdf', json: 'Hämta alla mina svar (JSON)', remove: 'Ta bort mina svar',
    jsonNote: 'JSON-filen har alla dina svar och anteckningar från alla omgångar, med en förklaring av varje fält.',
  },
  others: { heading: 'Andra resultat' },
  pdf: { aspect: 'Delområde', level: 'Nivå', importance: 'Betydelse' },
  unfinished: {
    title: 'Ditt resultat är inte klart', begin: 'Du har inte börjat på den här skattningen.', closed: 'Skattningen är stängd och du skickade inte in, så det finns inget resultat.',
    lead: (answered: number, total: number) => `Du har svarat på ${answered} av ${total} frågor. När du har skickat in ser du ditt resultat här, med tre förslag på nästa steg.`,
    begin2: 'Börja', resume: 'Fortsätt svara', check: 'Kontrollera och skicka in', see: 'Se dina svar',
  },
  none: { title: 'Ditt resultat', lead: 'Du har inget resultat än.', text: 'Resultatet visas här när du har skickat in en självskattning.', link: 'Till mina skattningar' },
  deletion: {
    title: 'Ta bort dina svar?', lead: (what: string) => `Det gäller ${what}.`,
    what: [
      'Alla dina svar och anteckningar i den här skattningen tas bort. Det går inte att ångra.',
      'Har du visat resultatet för rektor försvinner det också därifrån.',
    ],
    open: 'Skattningen är öppen, så du kan börja om från början efteråt.',
    closed: 'Innan resultatet släpps räknas svaren bort ur sammanställningarna. Är resultatet redan släppt står sammanställningarna kvar, men ingenting i dem kan kopplas till dig.',
    goals: 'Dina mål', keep: 'Behåll mina mål', removeGoals: 'Ta bort mina mål också',
    goalsHint: 'Målen hör inte till en enda skattning.',
    confirm: 'Ta bort mina svar', cancel: 'Behåll svaren', done: 'Dina svar är borttagna.', choose: 'Välj om målen ska vara kvar',
    download: 'Hämta dina svar först',
  },
  shared: {
    title: 'Resultat som delats med dig', lead: 'Medarbetare kan själva välja att visa sitt resultat för dig. De kan ta tillbaka det när de vill.',
    none: 'Ingen visar sitt resultat för dig', noneText: 'När någon väljer att visa sitt resultat för dig kommer det här. Du kan inte begära det i Stegvis.',
    columns: ['Namn', 'Skola', 'Omgång', 'Visat sedan'], caption: 'Resultat som visas för dig',
    result: (name: string) => `Resultat för ${name}`,
    one: (name: string, day: string) => `${name} har valt att visa det här för dig sedan ${day}. Det är en kopia från den dagen.`,
    careful: 'Nivåerna är personens egen beskrivning av sitt arbetssätt. Använd dem i ert samtal, inte för att bedöma eller jämföra.',
    privacy: (name: string) => `Bara du ser detta, så länge ${name} vill. Anteckningar, mål och tidigare resultat ingår inte.`,
    profile: 'Profil', question: (name: string) => `Var beskriver ${name} att arbetet är i dag?`,
  },
}

const en: typeof sv = {
  title: { staff: 'Your result', leader: 'Your view of the school' },
  handedIn: (day) => `handed in on ${day}`,
  lead: {
    far: { staff: (names) => `You have come furthest in ${formatList(names, 'en')}.`, leader: (names) => `The school has come furthest in ${formatList(names, 'en')}.` },
    spread: { staff: (level, count) => `You are at level ${level} in ${areasEn(count)}.`, leader: (level, count) => `The school is at level ${level} in ${areasEn(count)}.` },
    early: { staff: 'You are discovering or trying in every sub-area that you have answered.', leader: 'The school is discovering or trying in every sub-area that you have answered.' },
    nothing: { staff: 'You answered that none of the sub-areas is relevant to you.', leader: 'You answered that none of the sub-areas is relevant to the school.' },
    top: { staff: 'You are at the top level in everything that you have answered.', leader: 'The school is at the top level in everything that you have answered.' },
    change({ up, down }, audience) {
      const who = audience === 'staff' ? 'you have' : 'the school has'
      if (up > 0 && down > 0) return `Since last time ${who} gone up in ${areasEn(up)} and down in ${areasEn(down)}.`
      if (up > 0) return `Since last time ${who} gone up in ${areasEn(up)}.`
      if (down > 0) return `Since last time ${who} gone down in ${areasEn(down)}.`
      return 'The levels are the same as last time.'
    },
    gain: { staff: (names) => `You have most to gain in ${formatList(names, 'en')}.`, leader: (names) => `The school has most to gain in ${formatList(names, 'en')}.` },
  },
  privacy: {
    staff: (minimum) => ({ bold: 'Only you see your answers.', rest: `The school sees summaries with at least ${minimum} answers.` }),
    leader: () => ({ bold: 'Only you see this page.', rest: 'Your levels are part of the leaders’ view in the school’s result, even if you are few.' }),
  },
  whoSeesLink: 'Who sees what?',
  changeUntil: (day) => `You can change your answers through ${day}.`,
  changeLink: 'See or change the answers',
  profile: {
    heading: 'Your profile',
    note: (aspects, areas) => `${capitalise(countInWords(aspects, 'en'))} sub-areas in ${countInWords(areas, 'en')} areas. The levels describe ways of working, they are not grades.`,
    question: { staff: { now: 'Where are you today?', compared: 'Where are you today, and what has changed since last time?' }, leader: { now: 'Where is the school today?', compared: 'Where is the school today, and what has changed since last time?' } },
    extremes({ high, low }) {
      const are = (count: number) => (count === 1 ? 'is' : 'are')
      if (high.level === low.level) return `${capitalise(areasEn(high.count))} ${are(high.count)} at level ${high.level}.`
      return `${capitalise(areasEn(high.count))} ${are(high.count)} at level ${high.level} and ${countInWords(low.count, 'en')} at level ${low.level}.`
    },
    down: (count) => (count === 0 ? 'None has gone down.' : `${capitalise(countInWords(count, 'en'))} ${count === 1 ? 'has' : 'have'} gone down.`),
    notes: 'Your notes',
  },
  strengths: {
    heading: { staff: 'Your strengths', leader: 'The school’s strengths' }, note: 'The highest level among what matters to you.',
    chose: 'You chose:', up: (levels) => (levels === 1 ? 'One level up since last time.' : `${capitalise(countInWords(levels, 'en'))} levels up since last time.`),
    none: 'Nothing of what matters to you is at level 3 or above yet. That says where you are now, not how good you are. One of the steps below is a good beginning.',
  },
  goals: {
    heading: 'Your goals', note: 'Only you see them.', state: 'State', aspect: 'Sub-area', effort: 'Effort', chosen: (day) => `Chosen on ${day}`, done: (day) => `Done on ${day}`,
    first: 'Begin like this:', seen: 'How you see that it helps:',
    finish: 'Mark as done', undo: 'Not done yet', remove: 'Remove the goal', about: (title) => `: ${title}`,
  },
  steps: {
    heading: (count) => (count === 1 ? 'One next step' : `${capitalise(countInWords(count, 'en'))} next steps`),
    headingNone: 'Next steps',
    note: 'Chosen by your level and what matters in your work.',
    first: 'Begin like this:',
    choose: 'Make it my goal', change: 'Swap suggestion', about: (title) => `: ${title}`,
    noMore: 'There is no other suggestion right now.',
    full: 'You have three goals under way. When one is done, or you remove it, a new suggestion comes.',
    none: 'There are no suggestions left. You are at the top level, have finished them or have swapped them away.',
    swapped: (count) => (count === 1 ? 'One swapped suggestion' : `${capitalise(countInWords(count, 'en'))} swapped suggestions`),
    bringBack: 'Show again', alone: 'On your own or with a colleague', school: 'For the school',
    chosen: 'The goal is added under Your goals.', swappedFlash: 'The suggestion is swapped.', finished: 'The goal is done.', undone: 'The goal is under way again.', removed: 'The goal is removed.', back: 'The suggestion can be shown again.',
  },
  sharing: {
    heading: 'Show to the principal', note: 'Voluntary. Only you can do it.',
    lead: (names) => `You can show your result to ${names}, for example before a talk.`,
    what: 'The principal then sees level and importance in each sub-area, as they are today. The principal does not see your notes, your goals, your suggestions or earlier results. If you change your answers, the change does not follow.',
    takeBack: 'You can take it back whenever you like. It disappears at once, but what somebody has already read cannot be unread.',
    button: 'Show my result to the principal', off: 'Stop showing',
    on: (names, day) => `${names} can see your result since ${day}.`,
    nobody: 'The school has no principal in Stegvis right now, so there is nobody to show it to.',
    shared: 'Your result is now shown to the principal.', takenBack: 'Your result is no longer shown to the principal.', principal: 'the principal',
  },
  sees: { heading: 'Who sees what', caption: 'Who sees what of your self-assessment', who: 'What', what: 'Who sees it', link: 'The whole table: who sees what' },
  tools: {
    heading: 'Keep or delete', print: 'Print', pdf: 'Download as PDF', json: 'Download all my answers (JSON)', remove: 'Delete my answers',
    jsonNote: 'The JSON file has all your answers and notes from all rounds, with an explanation of every field.',
  },
  others: { heading: 'Other results' },
  pdf: { aspect: 'Sub-area', level: 'Level', importance: 'Importance' },
  unfinished: {
    title: 'Your result is not ready', begin: 'You have not begun this assessment.', closed: 'The assessment is closed and you did not hand in, so there is no result.',
    lead: (answered, total) => `You have answered ${answered} of ${total} questions. When you have handed in, you see your result here, with three suggested next steps.`,
    begin2: 'Begin', resume: 'Go on answering', check: 'Check and hand in', see: 'See your answers',
  },
  none: { title: 'Your result', lead: 'You have no result yet.', text: 'The result shows up here when you have handed in a self-assessment.', link: 'To my assessments' },
  deletion: {
    title: 'Delete your answers?', lead: (what) => `This is about ${what}.`,
    what: ['All your answers and notes in this assessment are deleted. This cannot be undone.', 'If you have shown the result to your principal, it disappears from there too.'],
    open: 'The assessment is open, so you can begin anew afterwards.',
    closed: 'Before the result is released, the answers are taken out of the summaries. If the result is already released, the summaries stay, but nothing in them can be tied to you.',
    goals: 'Your goals', keep: 'Keep my goals', removeGoals: 'Delete my goals too',
    goalsHint: 'The goals do not belong to one single assessment.',
    confirm: 'Delete my answers', cancel: 'Keep the answers', done: 'Your answers are deleted.', choose: 'Choose whether to keep the goals',
    download: 'Download your answers first',
  },
  shared: {
    title: 'Results shared with you', lead: 'Staff may choose to show you their result. They can take it back whenever they like.',
    none: 'Nobody shows you their result', noneText: 'When someone chooses to show you their result, it appears here. You cannot ask for it in Stegvis.',
    columns: ['Name', 'School', 'Round', 'Shown since'], caption: 'Results shown to you',
    result: (name) => `Result of ${name}`,
    one: (name, day) => `${name} has chosen to show you this since ${day}. It is a copy from that day.`,
    careful: 'The levels are the person’s own description of how they work. Use them in your talk, not to judge or compare.',
    privacy: (name) => `Only you see this, as long as ${name} wants. Notes, goals and earlier results are not part of it.`,
    profile: 'Profile', question: (name) => `Where does ${name} describe the work to be today?`,
  },
}

/** The words of one's own result. */
export const resultMessages: Messages<typeof sv> = { sv, en }
