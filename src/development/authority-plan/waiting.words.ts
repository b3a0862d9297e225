import type { Messages } from '../../ground/base/language.ts'

const sv = {
  read: (title: string) => `Läs utkastet till ${title}`,
  readText: 'Det är delat med ledare. Skriv vad du tycker om helheten, en del eller ett mål.',
  readProposal: (number: number) =>
    `Det är ett förslag till ändring som inte är beslutat. Version ${number} gäller tills något annat är beslutat.`,
  readOpen: 'Läs och lämna synpunkter',
  answer: (count: number, title: string) =>
    count === 1 ? `En synpunkt på ${title} väntar på svar` : `${count} synpunkter på ${title} väntar på svar`,
  answerOpen: 'Svara',
  review: (title: string) => `Pröva om ${title} fortfarande är aktuell`,
  reviewText: 'Det görs minst en gång om året.',
  reviewOpen: 'Pröva planen',
  next: (title: string) => `${title} slutar gälla: skriv nästa plan`,
  nextText: 'Mål, behov och åtgärder kan följa med till den nya.',
  nextOpen: 'Skriv nästa plan',
}
const en: typeof sv = {
  read: (title) => `Read the draft of ${title}`,
  readText: 'It is shared with leaders. Write what you think of the whole, a part or a goal.',
  readProposal: (number) =>
    `It is a proposal for a change that has not been decided. Version ${number} holds until something else is decided.`,
  readOpen: 'Read and comment',
  answer: (count, title) =>
    count === 1 ? `A comment on ${title} waits for an answer` : `${count} comments on ${title} wait for an answer`,
  answerOpen: 'Answer',
  review: (title) => `Review whether ${title} still holds`,
  reviewText: 'It is done at least once a year.',
  reviewOpen: 'Review the plan',
  next: (title) => `${title} comes to its end: write the next plan`,
  nextText: 'Goals, needs and measures can come along to the new one.',
  nextOpen: 'Write the next plan',
}
export const waitingWords: Messages<typeof sv> = { sv, en }
