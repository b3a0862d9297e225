import { capitalise, countInWords, formatDay, formatList, type Messages } from '../../ground/base/language.ts'
import type { Group } from '../../people/organisation/store-groups.ts'

const sv = {
  list: 'Gemensam skattning',
  meeting: 'Samtal om resultatet',
  listTitle: (unit: string) => `Gemensam skattning, ${unit}`,
  lead: {
    team: 'Laget enas om en nivå per fråga på ett möte. Bra när resultatet skyddas, eller när ni hellre pratar er fram.',
    school: 'Skolan enas om en nivå per fråga på ett möte. Bra när resultatet skyddas, eller när ni hellre pratar er fram.',
  } satisfies Record<Group['kind'], string>,
  privacy: {
    team: 'En gemensam skattning är inte hemlig. Den hör till planen: laget, skolledningen och en IKT-pedagog som skolan har bett om hjälp ser den. Ingens egna svar läses eller ändras.',
    school:
      'En gemensam skattning är inte hemlig. Den hör till planen: skolledningen och en IKT-pedagog som skolan har bett om hjälp ser den. Ingens egna svar läses eller ändras.',
  } satisfies Record<Group['kind'], string>,
  offer: {
    could: {
      team: 'Vill ni hellre utgå från det ni själva enas om, eller är siffrorna skyddade? Gör en gemensam skattning.',
      school: 'Vill ni hellre utgå från det ni själva enas om, eller är siffrorna skyddade? Gör en gemensam skattning.',
    } satisfies Record<Group['kind'], string>,
    there: 'Ni har gjort en gemensam skattning. Ni kan utgå från den, eller göra en ny.',
    make: 'Gör en gemensam skattning',
    open: 'Gemensamma skattningar',
  },
  day: (day: string) => formatDay(day, 'sv', true),
  framework: 'Ramverk',
  begin: 'Börja en gemensam skattning',
  again: 'Börja en ny',
  begun: 'Skattningen är påbörjad. Läs beskrivningarna högt och fråga: vilken liknar oss mest?',
  goesOn: 'Ni har en skattning som inte är avslutad. Fortsätt med den.',
  goOn: 'Fortsätt',
  open: 'Pågår',
  levels: (count: number, of: number) => `${countInWords(count, 'sv')} av ${countInWords(of, 'sv')} frågor`,
  look: 'Öppna',
  compare: 'Jämför med förra',
  about: (day: string) => ` skattningen från ${day}`,
  earlier: 'Det ni har enats om',
  none: 'Ni har inte gjort någon gemensam skattning än',
  noneText: 'Räkna med en knapp timme. Ni tar en fråga i taget, och kan hoppa över.',
  page: (unit: string, day: string) => `Gemensam skattning ${day}, ${unit}`,
  overview: 'Det ni har enats om',
  overviewLead: (count: number, of: number) =>
    count === 0
      ? 'Ta en fråga i taget. Det ni enas om sparas när ni går vidare.'
      : `${capitalise(countInWords(count, 'sv'))} av ${countInWords(of, 'sv')} frågor är besvarade.`,
  doneLead: (day: string) => `Det här enades ni om ${day}.`,
  first: 'Till första frågan',
  next: 'Till nästa fråga utan nivå',
  noLevel: 'Ingen nivå än',
  notRelevant: { label: 'Inte aktuellt för oss', text: 'Ingår inte i vårt arbete.' },
  hint: 'Fråga: vilken liknar oss mest? Läs ”vi” där det står ”jag”. Blir ni inte eniga, ta den lägre.',
  note: 'Skriv en rad',
  noteLabel: 'Vad ni vill minnas om frågan',
  noteHint: 'Till exempel varför ni tog den lägre nivån. Skriv inget om enskilda personer.',
  remarks: 'Rader som ni skrev',
  noteLong: 'Skriv högst 1 000 tecken',
  choice: 'Välj en av nivåerna',
  forward: 'Nästa fråga',
  last: 'Till sammanställningen',
  back: 'Föregående',
  toOverview: 'Sammanställning',
  questionTitle: (number: number, of: number, aspect: string) => `Fråga ${number} av ${of}: ${aspect}`,
  left: (count: number) =>
    `${capitalise(questions(count))} har ingen nivå än. Ni kan avsluta ändå, och öppna skattningen igen om ni vill ta mer senare.`,
  finish: 'Avsluta skattningen',
  finishNote: 'Efter det kan ni få förslag och skriva mål som utgår från nivåerna.',
  agreedOn: 'Dag för mötet',
  who: 'Vilka var med',
  whoHint: 'Namn eller antal, om ni vill.',
  whoLong: 'Skriv högst 4 000 tecken',
  badDay: 'Välj mötets dag, i dag eller tidigare',
  nothingAgreed: 'Enas om en nivå i minst en fråga innan ni avslutar',
  finished: 'Skattningen är avslutad.',
  with: (who: string) => `Med: ${who}`,
  reopen: 'Öppna igen för ändring',
  reopened: 'Skattningen är öppen igen.',
  otherUnderWay: 'En annan omgång av frågorna pågår redan. Avsluta den först, eller ta bort den.',
  remove: 'Ta bort skattningen',
  removed: 'Skattningen är borttagen.',
  kept: 'Ni har redan enats om något, så skattningen är kvar.',
  locked: 'Skattningen är avslutad. Öppna den igen om ni vill ändra något.',
  toMeeting: 'Till samtalet',
  changes: 'Ändrat under mötet',
  change: (aspect: string, level: string, by: string | null, time: string) =>
    `${aspect}: ${level} ersattes${by ? ` av ${by}` : ''} kl. ${time}`,
  comparison: 'Nu och förra gången',
  comparisonTitle: (unit: string) => `Jämför gemensamma skattningar, ${unit}`,
  comparisonLead: (up: number, same: number, down: number) =>
    `${capitalise(
      formatList(
        [
          up > 0 ? `${questions(up)} har gått upp` : '',
          same > 0 ? `${questions(same)} är lika` : '',
          down > 0 ? `${questions(down)} har gått ner` : '',
        ].filter(Boolean),
        'sv',
      ),
    )}.`,
  pairs: 'Fråga för fråga',
  comparisonNone: 'Ingen fråga har en nivå båda gångerna.',
  comparisonNote: 'Nivåerna är det gruppen enades om på respektive möte. Är det andra personer nu kan det bero på det.',
  chart: {
    question: 'Vilka nivåer enades ni om?',
    answer: (low: string, high: string) =>
      low === high ? `De delområden som ni har enats om ligger på nivå ${low}.` : `Från nivå ${low} till nivå ${high}.`,
    table: 'Visa nivåerna som tabell',
    caption: 'Nivåer som ni har enats om',
    level: 'Nivå',
    notRelevant: 'Inte aktuellt',
    noLevel: 'Ingen nivå',
  },
  columns: { aspect: 'Delområde', change: 'Ändring' },
  steps: (steps: number) =>
    steps === 0
      ? 'lika'
      : `${Math.abs(steps) === 1 ? 'ett steg' : `${countInWords(Math.abs(steps), 'sv')} steg`} ${steps > 0 ? 'upp' : 'ner'}`,
  notComparable: 'går inte att jämföra',
  leftOut: (count: number) => `${capitalise(questions(count))} är inte ${count === 1 ? 'densamma' : 'desamma'} i båda och räknas inte med.`,
  other: 'Jämför med',
}

function questions(count: number): string {
  return count === 1 ? 'en fråga' : `${countInWords(count, 'sv')} frågor`
}

const en: typeof sv = {
  list: 'Joint assessment',
  meeting: 'Talking about the result',
  listTitle: (unit) => `Joint assessment, ${unit}`,
  lead: {
    team: 'The team agrees on a level for each question in a meeting. Good when the result is protected, or when you would rather talk your way there.',
    school:
      'The school agrees on a level for each question in a meeting. Good when the result is protected, or when you would rather talk your way there.',
  },
  privacy: {
    team: 'A joint assessment is not secret. It belongs to the plan: the team, the school leaders and a coach whom the school has asked see it. Nobody’s own answers are read or changed.',
    school:
      'A joint assessment is not secret. It belongs to the plan: the school leaders and a coach whom the school has asked see it. Nobody’s own answers are read or changed.',
  },
  offer: {
    could: {
      team: 'Would you rather start from what you agree on yourselves, or are the figures protected? Make a joint assessment.',
      school: 'Would you rather start from what you agree on yourselves, or are the figures protected? Make a joint assessment.',
    },
    there: 'You have made a joint assessment. You can start from it, or make a new one.',
    make: 'Make a joint assessment',
    open: 'Joint assessments',
  },
  day: (day) => formatDay(day, 'en', true),
  framework: 'Framework',
  begin: 'Begin a joint assessment',
  again: 'Begin a new one',
  begun: 'The assessment has begun. Read the descriptions aloud and ask: which is most like us?',
  goesOn: 'You have an assessment that is not finished. Go on with it.',
  goOn: 'Go on',
  open: 'Under way',
  levels: (count, of) => `${countInWords(count, 'en')} of ${countInWords(of, 'en')} questions`,
  look: 'Open',
  compare: 'Compare with the one before',
  about: (day) => ` the assessment of ${day}`,
  earlier: 'What you have agreed on',
  none: 'You have not made a joint assessment yet',
  noneText: 'Allow almost an hour. You take one question at a time, and may skip.',
  page: (unit, day) => `Joint assessment ${day}, ${unit}`,
  overview: 'What you have agreed on',
  overviewLead: (count, of) =>
    count === 0
      ? 'Take one question at a time. What you agree on is saved when you go on.'
      : `${capitalise(countInWords(count, 'en'))} of ${countInWords(of, 'en')} questions are answered.`,
  doneLead: (day) => `This is what you agreed on ${day}.`,
  first: 'To the first question',
  next: 'To the next question without a level',
  noLevel: 'No level yet',
  notRelevant: { label: 'Not relevant to us', text: 'Not part of our work.' },
  hint: 'Ask: which is most like us? Read “we” where it says “I”. If you do not agree, take the lower one.',
  note: 'Write a line',
  noteLabel: 'What you want to remember about the question',
  noteHint: 'For example why you took the lower level. Write nothing about single people.',
  remarks: 'Lines that you wrote',
  noteLong: 'Write at most 1,000 characters',
  choice: 'Choose one of the levels',
  forward: 'Next question',
  last: 'To the summary',
  back: 'Previous',
  toOverview: 'Summary',
  questionTitle: (number, of, aspect) => `Question ${number} of ${of}: ${aspect}`,
  left: (count) =>
    `${capitalise(questionsEn(count))} ${count === 1 ? 'has' : 'have'} no level yet. You can finish all the same, and open the assessment again to take more later.`,
  finish: 'Finish the assessment',
  finishNote: 'After that you can get suggestions and write goals that start from the levels.',
  agreedOn: 'Day of the meeting',
  who: 'Who was there',
  whoHint: 'Names or a number, if you like.',
  whoLong: 'Write at most 4,000 characters',
  badDay: 'Choose the day of the meeting, today or earlier',
  nothingAgreed: 'Agree on a level for at least one question before you finish',
  finished: 'The assessment is finished.',
  with: (who) => `With: ${who}`,
  reopen: 'Open again to change it',
  reopened: 'The assessment is open again.',
  otherUnderWay: 'Another set of answers is under way already. Finish it first, or remove it.',
  remove: 'Remove the assessment',
  removed: 'The assessment is removed.',
  kept: 'You have agreed on something already, so the assessment stays.',
  locked: 'The assessment is finished. Open it again if you want to change something.',
  toMeeting: 'To the conversation',
  changes: 'Changed during the meeting',
  change: (aspect, level, by, time) => `${aspect}: ${level} was replaced${by ? ` by ${by}` : ''} at ${time}`,
  comparison: 'Now and last time',
  comparisonTitle: (unit) => `Comparing joint assessments, ${unit}`,
  comparisonLead: (up, same, down) =>
    `${capitalise(
      formatList(
        [
          up > 0 ? `${questionsEn(up)} went up` : '',
          same > 0 ? `${questionsEn(same)} stayed the same` : '',
          down > 0 ? `${questionsEn(down)} went down` : '',
        ].filter(Boolean),
        'en',
      ),
    )}.`,
  pairs: 'Question by question',
  comparisonNone: 'No question has a level both times.',
  comparisonNote: 'The levels are what the group agreed on in each meeting. If other people were there, that may be why they differ.',
  chart: {
    question: 'Which levels did you agree on?',
    answer: (low, high) => (low === high ? `The sub-areas that you agreed on are on level ${low}.` : `From level ${low} to level ${high}.`),
    table: 'Show the levels as a table',
    caption: 'Levels that you have agreed on',
    level: 'Level',
    notRelevant: 'Not relevant',
    noLevel: 'No level',
  },
  columns: { aspect: 'Sub-area', change: 'Change' },
  steps: (steps) =>
    steps === 0
      ? 'the same'
      : `${countInWords(Math.abs(steps), 'en')} ${Math.abs(steps) === 1 ? 'step' : 'steps'} ${steps > 0 ? 'up' : 'down'}`,
  notComparable: 'cannot be compared',
  leftOut: (count) => `${capitalise(questionsEn(count))} ${count === 1 ? 'is' : 'are'} not asked in the same way in both, and left out.`,
  other: 'Compare with',
}

function questionsEn(count: number): string {
  return count === 1 ? 'one question' : `${countInWords(count, 'en')} questions`
}

/** What a group agrees on together: of its own, never mixed with anyone's answers. */
export const jointWords: Messages<typeof sv> = { sv, en }
