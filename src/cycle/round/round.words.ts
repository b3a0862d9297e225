import { countInWords, formatList, type Messages } from '../../ground/base/language.ts'

const sv = {
  newTitle: 'Ny omgång',
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
  handedIn: {
    exact: (count: number, of: number) => `${count} av ${of} har skickat in`,
    'at least': (count: number, of: number) => `minst ${count} av ${of} har skickat in`,
    'at most': (count: number, of: number) => `högst ${count} av ${of} har skickat in`,
    unsaid: (_count: number, of: number) => `${of} tillfrågade, antalet som har skickat in visas inte`,
  },
  whyBound: 'I små grupper sägs inte om alla eller ingen har skickat in.',
  startedBy: (school: string) => `Startad av ${school}`,
  imported: (schools: string[], round: string) =>
    `${formatList(schools, 'sv')} var med i ${round}, som är importerad och ligger inom trettio dagar. Samma personers svar i två omgångar så nära varandra kan avslöja enskilda. Välj senare dagar, eller ta bort skolorna.`,
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
  noMailServer:
    'Ingen e-postserver är inställd, så inga inbjudningar eller påminnelser går ut. Inget är förlorat: de skickas när den som sköter driften har ställt in en och omgången är öppen. Under tiden kan ni dela ut lappar med inloggningskod.',
}

const en: typeof sv = {
  newTitle: 'New round',
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
  handedIn: {
    exact: (count, of) => `${count} of ${of} have submitted`,
    'at least': (count, of) => `at least ${count} of ${of} have submitted`,
    'at most': (count, of) => `at most ${count} of ${of} have submitted`,
    unsaid: (_count, of) => `${of} asked, how many have submitted is not shown`,
  },
  whyBound: 'In small groups it is not said whether everyone or nobody has submitted.',
  startedBy: (school) => `Started by ${school}`,
  imported: (schools, round) =>
    `${formatList(schools, 'en')} took part in ${round}, which was imported and lies within thirty days. The same people’s answers in two rounds so near each other can tell of single persons. Choose later days, or take the schools out.`,
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
  noMailServer:
    'No mail server is set, so no invitations or reminders go out. Nothing is lost: they are sent when whoever runs the installation has set one and the round is open. In the meantime you can hand out slips with a sign-in code.',
}

export const roundWords: Messages<typeof sv> = { sv, en }
