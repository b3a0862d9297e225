import type { Messages } from '../../../ground/base/language.ts'

const sv = {
  title: 'Utvärderingar',
  lead: 'Vad de som deltog säger om varje pass, i en mening. Passen ställs inte mot varandra: grupperna är olika, och små.',
  none: 'Inget pass har utvärderats än. Frågorna går ut på kvällen samma dag som ett pass har hållits.',
  questions: 'Frågorna som ställs',
}

const en: typeof sv = {
  title: 'Evaluations',
  lead: 'What those who took part say of each session, in a sentence. Sessions are not set against each other: the groups differ, and are small.',
  none: 'No session has been evaluated yet. The questions go out in the evening of the day on which a session was held.',
  questions: 'The questions asked',
}

export const listPageWords: Messages<typeof sv> = { sv, en }
