import type { Messages } from '../../../ground/base/language.ts'

const sv = {
  title: 'Synpunkter på planen',
  lead: 'Det ledare har sagt om utkastet, och vad de som skriver planen har svarat.',
  privacy:
    'Synpunkterna ses av dem som skriver planen, förvaltningens ledning och, medan utkastet är delat, av rektorer och verksamhetschefer.',
  until: (day: string) => `Synpunkter önskas senast ${day}.`,
  none: 'Inga synpunkter än',
  noneText: 'När utkastet är delat kan ledare skriva vad de tycker om helheten, en del eller ett mål.',
  list: 'Vad som har sagts',
  listNote: 'Det äldsta först.',
  about: 'Vad gäller det?',
  whole: 'Hela planen',
  aboutPart: (title: string) => `gäller ${title}`,
  text: 'Din synpunkt',
  textHint: 'Den visas med ditt namn och uppdrag.',
  send: 'Lämna synpunkten',
  write: 'Skriv en synpunkt',
  sent: 'Tack, synpunkten är lämnad.',
  answer: 'Svar',
  answerAbout: (name: string) => `Svar till ${name}`,
  answerSend: 'Svara',
  answered: 'Svaret är skickat.',
  answeredAlready: 'Någon annan har redan svarat.',
  waits: 'Väntar på svar',
  answeredBy: (name: string, day: string) => `${name} svarade ${day}:`,
  errors: { remark: 'Skriv vad du tycker', long: 'Texten får vara högst 4 000 tecken' },
}

const en: typeof sv = {
  title: 'Comments on the plan',
  lead: 'What leaders have said of the draft, and what those who write the plan have answered.',
  privacy:
    'Comments are seen by those who write the plan, the heads of the administration and, while the draft is shared, principals and district heads.',
  until: (day) => `Comments are asked for by ${day}.`,
  none: 'No comments yet',
  noneText: 'When the draft is shared, leaders can write what they think of the whole, a part or a goal.',
  list: 'What has been said',
  listNote: 'The oldest first.',
  about: 'What is it about?',
  whole: 'The whole plan',
  aboutPart: (title) => `about ${title}`,
  text: 'Your comment',
  textHint: 'It is shown with your name and duty.',
  send: 'Leave the comment',
  write: 'Write a comment',
  sent: 'Thank you, the comment has been left.',
  answer: 'Answer',
  answerAbout: (name) => `Answer to ${name}`,
  answerSend: 'Answer',
  answered: 'The answer has been sent.',
  answeredAlready: 'Somebody else has answered already.',
  waits: 'Waits for an answer',
  answeredBy: (name, day) => `${name} answered ${day}:`,
  errors: { remark: 'Write what you think', long: 'The text may be at most 4,000 characters' },
}

export const remarksPageWords: Messages<typeof sv> = { sv, en }
