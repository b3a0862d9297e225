import { formatList, type Messages } from '../../../ground/base/language.ts'

const sv = {
  closed: (day: string, answered: string) => `stängde ${day} · ${answered} har svarat`,
  approximate:
    'Antalet är ungefärligt: några har svarat med kod i rummet, och den som också har länken i sitt mejl kan ha svarat två gånger.',
  over: 'Det kom fler svar än de som deltog är. Någon har svarat två gånger.',
  byCodeAlone:
    'Inget visas, för svar med kod räknas tillsammans som en person: den som har koden kan svara flera gånger. Det som skrevs med egna ord är raderat.',
  questions: 'Frågorna',
  small: 'När färre än tio har svarat visas medeltalet, inte hur svaren fördelar sig.',
  early: (count: string) => `För tidigt att säga: ${count}.`,
  merged: (steps: readonly string[], count: number) =>
    `${formatList(
      steps.map((step) => `”${step}”`),
      'sv',
    )} visas tillsammans: ${count}.`,
  legend: (question: string) => `Stegen i frågan ${question}`,
  table: { summary: 'Visa svaren som tabell', caption: 'Svar per fråga', question: 'Fråga', answers: 'Svar', spread: 'Steg och antal' },
  words: 'Med egna ord',
  wordsNote: 'I slumpad ordning, skilda från det som valdes i de andra frågorna.',
  noWords: 'Ingen har skrivit något.',
  counting: 'Svaren räknas. Läs in sidan igen om någon minut.',
  few: (asked: number) =>
    `${asked === 0 ? 'Ingen' : asked === 1 ? 'En person' : `${asked} personer`} deltog. När färre än fem har deltagit går svar inte att skydda, så ingen har fått några frågor. Fråga dem du träffar i stället.`,
  all: 'Alla utvärderingar i programmet',
}

const en: typeof sv = {
  closed: (day, answered) => `closed ${day} · ${answered} have answered`,
  approximate:
    'The number is approximate: some answered with the code in the room, and anyone who also has a link in their e-mail may have answered twice.',
  over: 'More answers came than people took part. Someone has answered twice.',
  byCodeAlone:
    'Nothing is shown, since all answers with the code count as one person together: anyone who has the code can answer several times. What was written in own words has been deleted.',
  questions: 'The questions',
  small: 'When fewer than ten have answered, the average is shown and not how the answers are spread.',
  early: (count) => `Too early to say: ${count}.`,
  merged: (steps, count) =>
    `${formatList(
      steps.map((step) => `“${step}”`),
      'en',
    )} are shown together: ${count}.`,
  legend: (question) => `The steps of ${question}`,
  table: {
    summary: 'Show the answers as a table',
    caption: 'Answers per question',
    question: 'Question',
    answers: 'Answers',
    spread: 'Step and count',
  },
  words: 'In their own words',
  wordsNote: 'In random order, apart from what was chosen in the other questions.',
  noWords: 'Nobody has written anything.',
  counting: 'The answers are being counted. Reload the page in a minute.',
  few: (asked) =>
    `${asked === 0 ? 'Nobody' : asked === 1 ? 'One person' : `${asked} people`} took part. When fewer than five took part answers cannot be protected, so nobody has been asked. Ask those you meet instead.`,
  all: 'All evaluations of the programme',
}

export const resultPageWords: Messages<typeof sv> = { sv, en }
