import { capitalise, countInWords, formatNumber, type Messages } from '../../../ground/base/language.ts'

type Planned = { schools: number; goals: number; actions: number; done: number }

const count = (n: number) => (n === 0 ? 'ingen' : countInWords(n, 'sv'))
/** How many schools, in words: "en skola", "två skolor". */
const some = (n: number) => `${count(n)} ${n === 1 ? 'skola' : 'skolor'}`
const countEn = (n: number) => (n === 0 ? 'none' : countInWords(n, 'en'))
const someEn = (n: number) => `${countEn(n)} ${n === 1 ? 'school' : 'schools'}`
const have = (n: number) => `${countEn(n)} ${n === 1 ? 'has' : 'have'}`

const sv = {
  title: (authority: string) => `Skolornas digitala utveckling, ${authority}`,
  context: (day: string, schools: number, round: string | null) =>
    [day, schools === 1 ? '1 skola' : `${schools} skolor`, ...(round ? [round] : [])].join(' · '),
  lead: (schools: number, results: number, plans: number, reports: number) =>
    `Av ${some(schools)} har ${count(results)} fått sitt resultat, ${count(plans)} fastställt en handlingsplan och ${count(reports)} skickat rapport.`,
  planned: ({ schools, goals, actions, done }: Planned) =>
    `I ${countInWords(schools, 'sv')} fastställda planer har skolorna satt upp ${goals === 1 ? 'ett mål' : `${formatNumber(goals, 'sv')} mål`} och ${actions === 1 ? 'en åtgärd' : `${formatNumber(actions, 'sv')} åtgärder`}. ${done === 0 ? 'Ingen av åtgärderna är klar än' : done === 1 ? 'En av åtgärderna är klar' : `${formatNumber(done, 'sv')} av åtgärderna är klara`}.`,
  participation: (round: string, said: string) => `${round}: ${said.charAt(0).toLocaleLowerCase('sv')}${said.slice(1)} i personalen.`,
  since: (round: string, said: string) => `Sedan ${round}: ${said}`,
  steps: {
    question: 'Hur långt har skolorna kommit?',
    answer: (schools: number, plans: number, reports: number) =>
      `${capitalise(count(plans))} av ${some(schools)} har en fastställd plan och ${count(reports)} har rapporterat.`,
    step: 'Steg',
    schools: 'Skolor som har gjort det',
    of: 'Av',
  },
  areas: {
    question: 'Var står vi i varje område?',
    answer: (shown: number, of: number) =>
      shown === of
        ? 'Personalens och skolledarnas egen bild, för alla skolor tillsammans.'
        : `Personalens och skolledarnas egen bild. Siffror visas i ${count(shown)} av ${count(of)} områden.`,
    area: 'Område',
    staff: 'Personalen',
    leaders: 'Skolledarna',
    n: 'Antal',
    notAsked: 'Inte tillfrågade',
  },
  middle: {
    question: 'Hur lika är skolorna?',
    answer: (schools: number) => `Den mittersta skolan och den mittersta hälften av ${count(schools)} skolor. Ingen skola namnges.`,
    none: 'Färre än fem skolor har egna siffror, så det går inte att säga något om den mittersta skolan.',
    area: 'Område',
    lower: 'Nedre kvartil',
    median: 'Median',
    upper: 'Övre kvartil',
    schools: 'Skolor',
    of: (schools: string) => `${schools} skolor`,
    few: 'Färre än fem skolor',
    band: 'Mittersta hälften',
    dot: 'Mittersta skolan (median)',
  },
  help: {
    title: 'Det skolorna ber om',
    said: (schools: number, of: number) => `${capitalise(count(schools))} av ${count(of)} skolor som har rapporterat.`,
    none: 'Minst tre skolor ber inte om samma sak.',
  },
  goals: 'Våra mål',
  asks: 'Det vi ber nämnden om',
  unwritten: 'Inte skrivet än.',
  picture: 'Läget i ord',
  protection: (minimum: number) =>
    `Alla siffror är släppta resultat. Siffror visas från ${count(minimum)} svar. Skattningar säger hur skolorna ser på sig själva och kan inte användas för att jämföra dem.`,
  none: 'Inget resultat är släppt än. Då visas hur långt skolorna har kommit.',
  table: (question: string) => `Visa som tabell: ${question}`,
}

const en: typeof sv = {
  title: (authority) => `The schools’ digital development, ${authority}`,
  context: (day, schools, round) => [day, schools === 1 ? '1 school' : `${schools} schools`, ...(round ? [round] : [])].join(' · '),
  lead: (schools, results, plans, reports) =>
    `Of ${someEn(schools)}, ${have(results)} their result, ${have(plans)} adopted a plan and ${have(reports)} sent a report.`,
  planned: ({ schools, goals, actions, done }) =>
    `In ${countInWords(schools, 'en')} adopted plans the schools have set ${goals === 1 ? 'one goal' : `${formatNumber(goals, 'en')} goals`} and ${actions === 1 ? 'one action' : `${formatNumber(actions, 'en')} actions`}. ${done === 0 ? 'None of the actions is done yet' : done === 1 ? 'One of the actions is done' : `${formatNumber(done, 'en')} of the actions are done`}.`,
  participation: (round, said) => `${round}: ${said.charAt(0).toLocaleLowerCase('en')}${said.slice(1)} among the staff.`,
  since: (round, said) => `Since ${round}: ${said}`,
  steps: {
    question: 'How far have the schools come?',
    answer: (schools, plans, reports) =>
      `${capitalise(countEn(plans))} of ${someEn(schools)} ${plans === 1 ? 'has' : 'have'} an adopted plan and ${have(reports)} reported.`,
    step: 'Step',
    schools: 'Schools that have done it',
    of: 'Of',
  },
  areas: {
    question: 'Where do we stand in each area?',
    answer: (shown, of) =>
      shown === of
        ? 'As the staff and the school leaders see it, for all schools together.'
        : `As the staff and the school leaders see it. Figures are shown in ${countEn(shown)} of ${countEn(of)} areas.`,
    area: 'Area',
    staff: 'Staff',
    leaders: 'Leaders',
    n: 'Number',
    notAsked: 'Not asked',
  },
  middle: {
    question: 'How alike are the schools?',
    answer: (schools) => `The school in the middle and the middle half of ${countEn(schools)} schools. No school is named.`,
    none: 'Fewer than five schools have figures of their own, so nothing can be said of the school in the middle.',
    area: 'Area',
    lower: 'Lower quartile',
    median: 'Median',
    upper: 'Upper quartile',
    schools: 'Schools',
    of: (schools) => `${schools} schools`,
    few: 'Fewer than five schools',
    band: 'The middle half',
    dot: 'The school in the middle (median)',
  },
  help: {
    title: 'What the schools ask for',
    said: (schools, of) => `${capitalise(countEn(schools))} of ${countEn(of)} schools that have reported.`,
    none: 'Nothing is asked for by at least three schools.',
  },
  goals: 'Our goals',
  asks: 'What we ask of the board',
  unwritten: 'Not written yet.',
  picture: 'The picture in words',
  protection: (minimum) =>
    `All figures are released results. Figures are shown from ${countEn(minimum)} answers on. Assessments say how schools see themselves and cannot be used to compare them.`,
  none: 'No result is released yet. What is shown is how far the schools have come.',
  table: (question) => `Show as a table: ${question}`,
}

/** The words of the page for the board, wherever it is set. */
export const boardWords: Messages<typeof sv> = { sv, en }
