import { capitalise, countInWords, type Messages } from '../../ground/base/language.ts'

const sv = {
  title: 'Samtal om planen',
  pageTitle: (plan: string) => `Samtal om ${plan}`,
  planName: (unit: string, year: string) => `planen för ${unit} ${year}`,
  lead: (waiting: number) =>
    waiting === 0
      ? 'Inget i samtalet väntar på svar.'
      : waiting === 1
        ? 'En sak väntar på svar.'
        : `${capitalise(countInWords(waiting, 'sv'))} saker väntar på svar.`,
  readers: {
    team: 'Syns för arbetslaget, skolledningen och den IKT-pedagog som skolan har bett om stöd.',
    school: 'Syns för skolledningen och den IKT-pedagog som skolan har bett om stöd.',
  },
  coached: (names: string) => `${names} stödjer skolan och kan läsa planen.`,
  noCoach: 'Ingen IKT-pedagog kan läsa planen än.',
  ask: 'Be om stöd',
  askThem: 'Rektor, skolledningen eller arbetslagsledaren kan be om stöd.',
  giveFeedback: 'Ge återkoppling',
  none: 'Ingen har skrivit något än.',
  about: (number: string, title: string) => (number ? `gäller åtgärd ${number}` : `gäller ”${title}”`),
  dropped: (title: string) => `gäller ”${title}”, som är avbruten`,
  removed: (title: string) => `gäller ”${title}”, som är borttagen`,
  answerTo: (name: string) => `svar till ${name}`,
  feedback: 'återkoppling på planen',
  asksChanges: 'Ber er ändra något innan planen fastställs',
  asksNothing: 'Planen kan fastställas som den är',
  settledBy: (on: string, name: string) => `Hanterad ${on} av ${name}`,
  settle: 'Markera som hanterad',
  unsettle: 'Ta upp igen',
  ofFeedback: (name: string) => `: återkopplingen från ${name}`,
  waits: 'Väntar på svar',
  resolvedBy: (on: string, name: string) => `Löst ${on} av ${name}`,
  waiting: {
    changes: (name: string, plan: string) => `${name} ber er ändra något i ${plan}`,
    comment: (name: string, plan: string) => `${name} väntar på svar om ${plan}`,
    text: (more: number) =>
      more === 0
        ? 'Svara, eller markera som hanterad.'
        : more === 1
          ? 'En sak till väntar i samtalet.'
          : `${capitalise(countInWords(more, 'sv'))} saker till väntar i samtalet.`,
    action: 'Läs och svara',
  },
  mail: {
    subject: (count: number, plan: string) => (count === 1 ? `Ny kommentar på ${plan}` : `${count} nya kommentarer på ${plan}`),
    hello: (name: string) => `Hej ${name}!`,
    text: (who: string, count: number, plan: string) =>
      count === 1
        ? `${who} har skrivit en kommentar på ${plan}.`
        : `${who} har skrivit ${countInWords(count, 'sv')} kommentarer på ${plan}.`,
    read: (link: string) => `Läs och svara:\n${link}`,
    sender: (authority: string) => `Stegvis, ${authority}`,
  },
  formerly: 'En tidigare medarbetare',
  resolve: 'Markera som löst',
  reopen: 'Ta upp igen',
  ofComment: (name: string) => `: kommentaren från ${name}`,
  keepPhrase: 'Spara som fras',
  resolved: (count: number) => (count === 1 ? 'En löst kommentar' : `${capitalise(countInWords(count, 'sv'))} lösta kommentarer`),
  answerName: (name: string) => `Svara ${name}`,
  answerLabel: (name: string) => `Ditt svar till ${name}`,
  sendAnswer: 'Skicka svaret',
  new: 'Skriv en kommentar',
  text: 'Kommentar',
  action: 'Gäller',
  whole: 'Hela planen',
  send: 'Skicka kommentaren',
  phrase: 'Hämta en av dina fraser',
  phraseEmpty: 'Välj en fras',
  insert: 'Lägg till i texten',
  toPlan: 'Till planen',
  done: {
    sent: 'Kommentaren är skickad.',
    resolved: 'Kommentaren är markerad som löst.',
    reopened: 'Kommentaren är öppen igen.',
    settled: 'Återkopplingen är markerad som hanterad.',
    unsettled: 'Återkopplingen väntar igen.',
  },
  errors: {
    closed:
      'Planen är avslutad eller hör till en enhet som inte finns kvar, så kommentaren är inte skickad. Kopiera den om du behöver den.',
    text: 'Skriv det du vill säga.',
    textLong: 'Korta texten till högst 4 000 tecken.',
    action: 'Välj en åtgärd i listan, eller hela planen. Den du valde finns inte kvar.',
  },
}

export type CommentWords = typeof sv

const en: CommentWords = {
  title: 'The talk about the plan',
  pageTitle: (plan) => `The talk about ${plan}`,
  planName: (unit, year) => `the plan of ${unit} ${year}`,
  lead: (waiting) =>
    waiting === 0
      ? 'Nothing in the talk is waiting for an answer.'
      : waiting === 1
        ? 'One thing is waiting for an answer.'
        : `${capitalise(countInWords(waiting, 'en'))} things are waiting for an answer.`,
  readers: {
    team: 'Seen by the team, the school’s leaders and the ICT coach whom the school has asked for support.',
    school: 'Seen by the school’s leaders and the ICT coach whom the school has asked for support.',
  },
  coached: (names) => `The school is supported by ${names}, who can read the plan.`,
  noCoach: 'No ICT coach can read the plan yet.',
  ask: 'Ask for support',
  askThem: 'The principal, the leaders or the team lead can ask for support.',
  giveFeedback: 'Give feedback',
  none: 'Nobody has written anything yet.',
  about: (number, title) => (number ? `about action ${number}` : `about “${title}”`),
  dropped: (title) => `about “${title}”, which has been dropped`,
  removed: (title) => `about “${title}”, which has been removed`,
  answerTo: (name) => `answer to ${name}`,
  feedback: 'feedback on the plan',
  asksChanges: 'Asks you to change something before the plan is adopted',
  asksNothing: 'The plan can be adopted as it is',
  settledBy: (on, name) => `Dealt with on ${on} by ${name}`,
  settle: 'Mark as dealt with',
  unsettle: 'Take up again',
  ofFeedback: (name) => `: the feedback by ${name}`,
  waits: 'Waiting for an answer',
  resolvedBy: (on, name) => `Resolved on ${on} by ${name}`,
  waiting: {
    changes: (name, plan) => `${name} asks you to change something in ${plan}`,
    comment: (name, plan) => `${name} waits for an answer about ${plan}`,
    text: (more) =>
      more === 0
        ? 'Answer it, or mark it as dealt with.'
        : more === 1
          ? 'One more thing waits in the talk.'
          : `${capitalise(countInWords(more, 'en'))} more things wait in the talk.`,
    action: 'Read and answer',
  },
  mail: {
    subject: (count, plan) => (count === 1 ? `New comment on ${plan}` : `${count} new comments on ${plan}`),
    hello: (name) => `Hello ${name},`,
    text: (who, count, plan) =>
      count === 1
        ? `${who} has written a comment on ${plan}.`
        : capitalise(`${countInWords(count, 'en')} comments on ${plan} have been written by ${who}.`),
    read: (link) => `Read and answer:\n${link}`,
    sender: (authority) => `Stegvis, ${authority}`,
  },
  formerly: 'A former colleague',
  resolve: 'Mark as resolved',
  reopen: 'Take up again',
  ofComment: (name) => `: the comment by ${name}`,
  keepPhrase: 'Keep as a phrase',
  resolved: (count) => (count === 1 ? 'One resolved comment' : `${capitalise(countInWords(count, 'en'))} resolved comments`),
  answerName: (name) => `Answer ${name}`,
  answerLabel: (name) => `Your answer to ${name}`,
  sendAnswer: 'Send the answer',
  new: 'Write a comment',
  text: 'Comment',
  action: 'About',
  whole: 'The whole plan',
  send: 'Send the comment',
  phrase: 'Fetch one of your phrases',
  phraseEmpty: 'Choose a phrase',
  insert: 'Add to the text',
  toPlan: 'To the plan',
  done: {
    sent: 'The comment has been sent.',
    resolved: 'The comment is marked as resolved.',
    reopened: 'The comment is open again.',
    settled: 'The feedback is marked as dealt with.',
    unsettled: 'The feedback waits again.',
  },
  errors: {
    closed: 'The plan is closed, or belongs to a unit that is no more, so the comment has not been sent. Copy it if you need it.',
    text: 'Write what you want to say.',
    textLong: 'Shorten the text to at most 4,000 characters.',
    action: 'Choose an action in the list, or the whole plan. The one you chose is no longer there.',
  },
}

/** The words of the talk about a plan. */
export const commentWords: Messages<CommentWords> = { sv, en }
