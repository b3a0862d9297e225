import type { Messages } from '../../ground/base/language.ts'
import type { Kind } from './evaluation.ts'

const sv = {
  title: 'Utvärdering',
  kinds: { after: 'Efter träffen', later: 'Två månader efter' } satisfies Record<Kind, string>,
  of: (session: string) => `Utvärdering: ${session}`,
  standing: {
    few: (asked: number) =>
      asked === 0 ? 'Ingen deltog' : asked === 1 ? 'En deltog, för få att fråga anonymt' : `${asked} deltog, för få att fråga anonymt`,
    open: (day: string) => `Öppen till och med ${day}`,
    counting: 'Svaren räknas',
    done: (answered: string) => `${answered} har svarat`,
    protected: (answered: string) => `${answered} har svarat, för få för att visas`,
  },
  readers: 'Det här ser den som ledde passet och de som leder programmet. Rektor ser det inte.',
}

const en: typeof sv = {
  title: 'Evaluation',
  kinds: { after: 'After the session', later: 'Two months later' },
  of: (session) => `Evaluation: ${session}`,
  standing: {
    few: (asked) =>
      asked === 0
        ? 'Nobody took part'
        : asked === 1
          ? 'One took part, too few to ask anonymously'
          : `${asked} took part, too few to ask anonymously`,
    open: (day) => `Open until ${day}`,
    counting: 'The answers are being counted',
    done: (answered) => `${answered} have answered`,
    protected: (answered) => `${answered} have answered, too few to be shown`,
  },
  readers: 'Whoever led the session and those who lead the programme see this. Principals do not.',
}

/** Words that several pages say of an evaluation. */
export const evaluationWords: Messages<typeof sv> = { sv, en }
