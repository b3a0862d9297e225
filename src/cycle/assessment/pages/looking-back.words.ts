import type { Messages } from '../../../ground/base/language.ts'

const sv = {
  heading: 'Då och nu',
  note: 'Bara du ser det här.',
  lead: 'Dina två skattningar bredvid varandra. Den som har lärt sig mer ställer ofta högre krav på sig själv, så samma nivå kan betyda mer nu än då.',
  title: 'Så ser jag nu på hur det var då',
  pageLead: (round: string) =>
    `Tänk dig tillbaka till ${round}. Vilken nivå tycker du i dag att du låg på då? Det är frivilligt, ändrar inget av dina svar och räknas inte in någonstans. Bara du ser det.`,
  link: 'Säg hur du nu ser på hur det var då',
  change: 'Ändra hur du ser på hur det var då',
  caption: 'Dina nivåer då och nu',
  aspect: 'Delområde',
  before: 'Då',
  beforeSeenNow: 'Då, sett nu',
  rounds: (round: string) => `Då är ${round}.`,
  now: 'Nu',
  unsaid: '–',
  between: 'Det här valde du däremellan',
  done: (title: string) => `${title} (gjort)`,
  nothing: 'Inget svar',
  level: (level: number, name: string) => `${level}. ${name}`,
  was: (level: number, now: number) => `Då svarade du ${level}, nu ${now}.`,
  means: 'Vad nivåerna betyder',
  save: 'Spara',
  back: 'Tillbaka till resultatet',
  saved: 'Sparat. Bara du ser det.',
  refused: 'En av nivåerna finns inte. Välj en nivå i listan.',
}

const en: typeof sv = {
  heading: 'Then and now',
  note: 'Only you see this.',
  lead: 'Your two assessments side by side. Those who have learned more often ask more of themselves, so the same level may mean more now than then.',
  title: 'How I now see how it was then',
  pageLead: (round) =>
    `Think back to ${round}. Which level do you think today that you were at then? It is voluntary, changes none of your answers and is counted nowhere. Only you see it.`,
  link: 'Say how you now see how it was then',
  change: 'Change how you see how it was then',
  caption: 'Your levels then and now',
  aspect: 'Sub-area',
  before: 'Then',
  beforeSeenNow: 'Then, seen now',
  rounds: (round) => `Then is ${round}.`,
  now: 'Now',
  unsaid: '–',
  between: 'What you chose in between',
  done: (title) => `${title} (done)`,
  nothing: 'No answer',
  level: (level, name) => `${level}. ${name}`,
  was: (level, now) => `You answered ${level} then, ${now} now.`,
  means: 'What the levels mean',
  save: 'Save',
  back: 'Back to the result',
  saved: 'Saved. Only you see it.',
  refused: 'One of the levels does not exist. Choose a level from the list.',
}

/** A person's own two times, and how the first looks from the second. */
export const lookingBackWords: Messages<typeof sv> = { sv, en }
