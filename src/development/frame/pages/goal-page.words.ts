import type { Messages } from '../../../ground/base/language.ts'
import type { AnswerWay } from '../frame.ts'

const hints = (words: Record<AnswerWay, string>) => words

const sv = {
  lead: 'Svaret hör till skolans plan. Det ni skriver finns kvar i historiken när ni ändrar.',
  how: 'Hur svarar skolan?',
  hints: hints({
    'takes up': 'Som det står. Peka gärna ut var det finns i er plan.',
    adapts: 'På ett sätt som passar skolan. Skriv hur.',
    chose: 'Kryssa för vägarna här under.',
    departs: 'Målet tas inte upp i år. Skriv varför. Skälet tas upp i resultatdialogen.',
  }),
  options: 'Vägar som skolan väljer',
  optionsHint: (count: string) => `Minst ${count}. Det går att spara färre och fylla på.`,
  text: 'Så gör vi, eller därför inte',
  textHint: 'Behövs när skolan anpassar målet eller avviker.',
  goals: 'Mål i er plan',
  actions: 'Åtgärder i er plan',
  points: 'Var finns det i er plan?',
  save: 'Spara svaret',
  back: 'Till ramen',
  saved: 'Svaret är sparat.',
  proposal: (year: string) => `Formuläret är ifyllt med skolans svar ${year}. Det är ett förslag tills ni sparar.`,
  conflict: (name: string) =>
    `${name} har svarat medan du skrev. Det du har skrivit finns kvar i formuläret. Sparar du nu gäller ditt svar, och det andra finns i historiken.`,
  theirs: 'Svaret som gäller nu',
  history: 'Tidigare svar',
  remarks: 'Kommentarer från verksamhetschefen',
  remarkNote: 'Läses av skolans ledning.',
  remark: 'Din kommentar',
  sendRemark: 'Spara kommentaren',
  remarked: 'Kommentaren är sparad.',
  toEarlier: (number: number) => `Till svar ${number}, som har ändrats sedan dess.`,
  noAnswer: 'Skolan har inte svarat.',
  dropped: 'Målet begärs inte längre. Svaret finns kvar men ändras inte.',
  answer: 'Skolans svar',
  errors: {
    way: 'Välj hur skolan svarar',
    options: 'Kryssa för minst en väg',
    how: 'Skriv hur skolan anpassar målet',
    reason: 'Skriv varför skolan avviker',
    long: 'Texten får vara högst 2 000 tecken',
    remark: 'Skriv en kommentar',
  },
}

const en: typeof sv = {
  lead: 'The answer belongs to the school’s plan. What you write stays in the history when you change it.',
  how: 'How does the school answer?',
  hints: hints({
    'takes up': 'As it stands. Do point at where it is in your plan.',
    adapts: 'In a way that suits the school. Write how.',
    chose: 'Tick the ways below.',
    departs: 'The goal is not taken up this year. Write why. The reason is brought to the result dialogue.',
  }),
  options: 'Ways that the school chooses',
  optionsHint: (count) => `At least ${count}. You can save fewer and add to them.`,
  text: 'How we do it, or why not',
  textHint: 'Needed when the school adapts the goal or departs.',
  goals: 'Goals in your plan',
  actions: 'Actions in your plan',
  points: 'Where is it in your plan?',
  save: 'Save the answer',
  back: 'To the frame',
  saved: 'The answer is saved.',
  proposal: (year) => `The form is filled in with the school’s answer of ${year}. It is a proposal until you save.`,
  conflict: (name) =>
    `${name} has answered while you were writing. What you have written is still in the form. If you save now your answer counts, and the other is in the history.`,
  theirs: 'The answer that counts now',
  history: 'Earlier answers',
  remarks: 'Comments from the district head',
  remarkNote: 'Read by the school’s leaders.',
  remark: 'Your comment',
  sendRemark: 'Save the comment',
  remarked: 'The comment is saved.',
  toEarlier: (number) => `On answer ${number}, which has been changed since.`,
  noAnswer: 'The school has not answered.',
  dropped: 'The goal is no longer asked. The answer remains and is not changed.',
  answer: 'The school’s answer',
  errors: {
    way: 'Choose how the school answers',
    options: 'Tick at least one way',
    how: 'Write how the school adapts the goal',
    reason: 'Write why the school departs',
    long: 'The text may be at most 2,000 characters',
    remark: 'Write a comment',
  },
}

export const goalPageWords: Messages<typeof sv> = { sv, en }
