import type { Messages } from '../../ground/base/language.ts'
import { fewWords } from '../../ground/ui/few.words.ts'

const sv = {
  said: {
    protected: 'skyddas',
    atMost: (count: string) => `högst ${count}`,
    atLeast: (count: string) => `minst ${count}`,
  },
  answered: {
    unsaid: 'Antalet visas inte i en så liten grupp',
    about: (count: string, of: string) => `ungefär ${count} av ${of}`,
    exactly: (count: string, of: string) => `${count} av ${of}`,
  },
  n: (n: string) => `${n} svar`,
  mean: (bound: 'plain' | 'at most' | 'at least', mean: string, of: string) =>
    `${bound === 'at most' ? 'högst ' : bound === 'at least' ? 'minst ' : ''}${mean} av ${of} i medeltal`,
  protected: fewWords.sv.protected,
}

const en: typeof sv = {
  said: {
    protected: 'protected',
    atMost: (count) => `at most ${count}`,
    atLeast: (count) => `at least ${count}`,
  },
  answered: {
    unsaid: 'The number is not shown in so small a group',
    about: (count, of) => `about ${count} of ${of}`,
    exactly: (count, of) => `${count} of ${of}`,
  },
  n: (n) => `${n} answers`,
  mean: (bound, mean, of) => `${bound === 'at most' ? 'at most ' : bound === 'at least' ? 'at least ' : ''}${mean} of ${of} on average`,
  protected: fewWords.en.protected,
}

/** The words of counts, means and numbers of answers. */
export const sayingWords: Messages<typeof sv> = { sv, en }
