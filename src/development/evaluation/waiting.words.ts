import type { Messages } from '../../ground/base/language.ts'
import type { Kind } from './evaluation.ts'

const sv = {
  asked: {
    after: (session: string) => `Utvärdera ${session}`,
    later: (session: string) => `Har det förändrat ditt arbete? ${session}`,
  } satisfies Record<Kind, unknown>,
  askedText: 'Svara med länken i ditt mejl. Ingen vet om du redan har gjort det.',
  askedAction: 'Till passet',
  done: {
    after: (session: string) => `Utvärderingen är klar: ${session}`,
    later: (session: string) => `Utvärderingen efter två månader är klar: ${session}`,
  } satisfies Record<Kind, unknown>,
  doneText: 'Läs vad de som deltog säger.',
  doneAction: 'Läs utvärderingen',
}

const en: typeof sv = {
  asked: { after: (session) => `Evaluate ${session}`, later: (session) => `Has it changed your work? ${session}` },
  askedText: 'Answer with the link in your mail. Nobody knows whether you already have.',
  askedAction: 'To the session',
  done: {
    after: (session) => `The evaluation is done: ${session}`,
    later: (session) => `The evaluation after two months is done: ${session}`,
  },
  doneText: 'Read what those who took part say.',
  doneAction: 'Read the evaluation',
}

export const waitingWords: Messages<typeof sv> = { sv, en }
