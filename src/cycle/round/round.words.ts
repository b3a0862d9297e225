import { countInWords, type Messages } from '../../ground/base/language.ts'
import { draftMessages } from './draft.words.ts'
import { openMessages } from './open.words.ts'
import { releaseMessages } from './release.words.ts'

const sv = {
  title: 'Omgångar',
  newRound: 'Starta en ny omgång',
  newTitle: 'Ny omgång',
  lead: {
    none: 'Ingen omgång pågår. En omgång är när några skolor skattar sig under två till tre veckor.',
    one: (name: string, day: string) => `${name} pågår till ${day}.`,
    several: (count: number) => `${countInWords(count, 'sv')} omgångar pågår.`,
    scheduled: (name: string, day: string) => `Ingen omgång pågår. ${name} öppnar ${day}.`,
  },
  groups: { open: 'Pågår', scheduled: 'Planerade', draft: 'Utkast', closed: 'Avslutade' },
  groupNotes: {
    open: 'Här syns hur många som har skickat in, aldrig vilka.',
    scheduled: 'De öppnar av sig själva på sin dag.',
    draft: 'Inget skickas förrän omgången öppnar.',
    closed: 'Ingen kan svara längre.',
  },
  emptyTitle: 'Inga omgångar än',
  emptyText: 'När du startar en omgång väljer du skolor och dagar och får se precis vad alla får innan något skickas.',
  emptyOwnText: 'Administratören har inte startat någon omgång för din skola. Du kan starta en egen.',
  columns: {
    round: 'Omgång',
    when: 'När',
    schools: 'Skolor',
    state: 'Läge',
    school: 'Skola',
    handedIn: 'Har skickat in',
    people: 'Tillfrågade',
  },
  states: { draft: 'Utkast', scheduled: 'Planerad', open: 'Pågår', closed: 'Avslutad' },
  schoolCount: (count: number) => (count === 1 ? 'en skola' : `${countInWords(count, 'sv')} skolor`),
  span: (from: string, to: string) => `${from}–${to}`,
  handedIn: (count: number, of: number) => `${count} av ${of} har skickat in`,
  handedInSum: (count: number, of: number, schools: string) => `${count} av ${of} skattningar är inskickade, på ${schools}`,
  startedBy: (school: string) => `Startad av ${school}`,
  coveredTitle: 'Skolan är redan med i en omgång',
  covered: (school: string, round: string, day: string) =>
    `${school} är redan med i omgången ${round}, som håller på till ${day}. Vänta tills den har stängt, så att ingen får två skattningar samtidigt.`,
  coveredWarning: (schools: string, round: string, day: string) =>
    `${schools} är redan med i ${round}, till ${day}. De som arbetar där får två skattningar samtidigt.`,
  coveredHint: (round: string, day: string) => `Med i ${round} till ${day}`,
  andMore: (count: number) => `${countInWords(count, 'sv')} till`,
  step: (step: number) => `Steg ${step} av 4`,
  next: 'Fortsätt',
  back: 'Föregående steg',
  toRounds: 'Till omgångarna',
  toRound: 'Till omgången',
  ...draftMessages.sv,
  ...openMessages.sv,
  ...releaseMessages.sv,
  noMailServer:
    'Ingen e-postserver är inställd (SMTP_URL), så inga inbjudningar eller påminnelser går ut. Inget är förlorat: de skickas när servern är inställd och omgången är öppen. Under tiden kan ni dela ut lappar med inloggningskod.',
  faults: {
    name: 'Skriv vad omgången ska heta',
    nameLong: 'Korta namnet till högst 120 tecken',
    framework: 'Välj ett ramverk',
    audiences: 'Kryssa för vilka som ska svara',
    day: 'Välj en dag, till exempel 2026-10-05',
    opensPassed: 'Välj en dag från och med i dag',
    opensFar: 'Välj en dag inom ett år',
    reversed: 'Sista dagen är före den dag då omgången öppnar. Välj en senare sista dag',
    closesPassed: 'Den sista dagen har varit. Välj en senare dag',
    tooLong: 'En omgång kan vara öppen i högst ett halvår. Välj en tidigare sista dag',
    earlier: 'Sista dagen kan bara flyttas framåt. Välj samma dag eller en senare',
    minimum: 'Välj hur många svar som krävs',
    messageLong: 'Korta hälsningen till högst 2 000 tecken',
    reminderOutside: 'Välj en dag efter att omgången har öppnat och senast sista dagen',
    reminderFree: 'Välj en dag då folk arbetar: påminnelser går inte på lördagar, söndagar och helgdagar',
    reminderOrder: 'Den andra påminnelsen ska gå efter den första',
    reminderPassed: 'Välj en dag från och med i dag',
    noSchools: 'Kryssa för minst en skola',
    foreignSchool: 'En av skolorna finns inte längre. Titta igenom valet och försök igen',
    nobody: 'Det finns ingen att fråga på de valda skolorna. Lägg in personer, eller välj andra skolor',
    covered: 'En av skolorna är redan med i en annan omgång',
    schoolCovered: 'Ta bort skolan som redan är med i en annan omgång',
    reopenedSchool: 'Välj en av omgångens skolor',
    reopenedUntil: 'Välj en dag från i dag och högst 14 dagar framåt',
    delay: 'Välj när resultaten ska visas',
  },
}

export type RoundWords = typeof sv
export type FaultCode = keyof RoundWords['faults']

const en: RoundWords = {
  title: 'Rounds',
  newRound: 'Start a new round',
  newTitle: 'New round',
  lead: {
    none: 'No round is open. A round is when some schools assess themselves during two to three weeks.',
    one: (name, day) => `${name} is open until ${day}.`,
    several: (count) => `${countInWords(count, 'en')} rounds are open.`,
    scheduled: (name, day) => `No round is open. ${name} opens on ${day}.`,
  },
  groups: { open: 'Open', scheduled: 'Planned', draft: 'Drafts', closed: 'Closed' },
  groupNotes: {
    open: 'You see how many have submitted, never who.',
    scheduled: 'They open by themselves on their day.',
    draft: 'Nothing is sent before the round opens.',
    closed: 'Nobody can answer any more.',
  },
  emptyTitle: 'No rounds yet',
  emptyText: 'When you start a round you choose schools and days, and see exactly what everybody gets before anything is sent.',
  emptyOwnText: 'The administrator has not started a round for your school. You can start one of your own.',
  columns: {
    round: 'Round',
    when: 'When',
    schools: 'Schools',
    state: 'State',
    school: 'School',
    handedIn: 'Have submitted',
    people: 'Asked',
  },
  states: { draft: 'Draft', scheduled: 'Planned', open: 'Open', closed: 'Closed' },
  schoolCount: (count) => (count === 1 ? 'one school' : `${countInWords(count, 'en')} schools`),
  span: (from, to) => `${from}–${to}`,
  handedIn: (count, of) => `${count} of ${of} have submitted`,
  handedInSum: (count, of, schools) => `${count} of ${of} assessments have been submitted, at ${schools}`,
  startedBy: (school) => `Started by ${school}`,
  coveredTitle: 'The school is already in a round',
  covered: (school, round, day) =>
    `${school} is already in the round ${round}, which goes on until ${day}. Wait until it has closed, so that nobody gets two assessments at once.`,
  coveredWarning: (schools, round, day) =>
    `Already in ${round}, until ${day}: ${schools}. Those who work there will have two assessments at once.`,
  coveredHint: (round, day) => `In ${round} until ${day}`,
  andMore: (count) => `${countInWords(count, 'en')} more`,
  step: (step) => `Step ${step} of 4`,
  next: 'Continue',
  back: 'Previous step',
  toRounds: 'To the rounds',
  toRound: 'To the round',
  ...draftMessages.en,
  ...openMessages.en,
  ...releaseMessages.en,
  noMailServer:
    'No mail server is set (SMTP_URL), so no invitations or reminders go out. Nothing is lost: they are sent when the server is set and the round is open. In the meantime you can hand out slips with a sign-in code.',
  faults: {
    name: 'Write what the round is called',
    nameLong: 'Shorten the name to at most 120 characters',
    framework: 'Choose a framework',
    audiences: 'Tick who will answer',
    day: 'Choose a day, for example 2026-10-05',
    opensPassed: 'Choose a day from today on',
    opensFar: 'Choose a day within a year',
    reversed: 'The last day is before the day when the round opens. Choose a later last day',
    closesPassed: 'The last day has passed. Choose a later day',
    tooLong: 'A round can be open for half a year at most. Choose an earlier last day',
    earlier: 'The last day can only be moved forward. Choose the same day or a later one',
    minimum: 'Choose how many answers are needed',
    messageLong: 'Shorten the greeting to at most 2,000 characters',
    reminderOutside: 'Choose a day after the round has opened and no later than the last day',
    reminderFree: 'Choose a day on which people are at work: reminders do not go on Saturdays, Sundays and public holidays',
    reminderOrder: 'The second reminder goes after the first',
    reminderPassed: 'Choose a day from today on',
    noSchools: 'Tick at least one school',
    foreignSchool: 'One of the schools is no longer there. Look through the choice and try again',
    nobody: 'There is nobody to ask at the chosen schools. Add people, or choose other schools',
    covered: 'One of the schools is already in another round',
    schoolCovered: 'Remove the school that is already in another round',
    reopenedSchool: 'Choose one of the round’s schools',
    reopenedUntil: 'Choose a day from today and at most 14 days ahead',
    delay: 'Choose when the results are to be shown',
  },
}

export const messages: Messages<RoundWords> = { sv, en }

/** The sentence of a fault; an unknown code is a fault of ours, and shows as itself in a test. */
export function faultText(code: string, t: RoundWords): string {
  return isFaultCode(code, t) ? t.faults[code] : code
}

function isFaultCode(code: string, t: RoundWords): code is FaultCode {
  return code in t.faults
}
