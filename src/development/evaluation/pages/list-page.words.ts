import type { Messages } from '../../../ground/base/language.ts'

const sv = {
  title: 'Utvärderingar',
  lead: 'Vad de som deltog säger om varje pass, i en mening. Passen ställs inte mot varandra: grupperna är olika, och små.',
  none: 'Inget pass har utvärderats än. Frågorna går ut på kvällen när ett pass har hållits och närvarolistan är låst, senast efter tre dagar.',
  others: (count: number) =>
    `${count === 1 ? 'En utvärdering öppnade' : `${count} utvärderingar öppnade`} innan du fick ansvar för programmet, och står inte här: de som svarade fick veta vilka som läser, och du var inte en av dem. Fråga dem som ledde passen då.`,
  questions: 'Frågorna som ställs',
}

const en: typeof sv = {
  title: 'Evaluations',
  lead: 'What those who took part say of each session, in a sentence. Sessions are not set against each other: the groups differ, and are small.',
  none: 'No session has been evaluated yet. The questions go out in the evening when a session has been held and its attendance list is locked, after three days at the latest.',
  others: (count) =>
    `${count === 1 ? 'One evaluation' : `${count} evaluations`} opened before you were put in charge of the programme, and ${count === 1 ? 'is' : 'are'} not here: those who answered were told who reads, and you were not among them. Ask those who led the sessions then.`,
  questions: 'The questions asked',
}

export const listPageWords: Messages<typeof sv> = { sv, en }
