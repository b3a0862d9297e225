import { formatList, type Messages } from '../../ground/base/language.ts'

/** Who reads a report that is sent, in a sentence: the rows of "sent report" in the table of who sees what. `names`: those it goes to, where they are known. */
const sv = {
  readers: (names: readonly string[]) =>
    formatList(
      [
        'skolans personal',
        ...(names.length > 0 ? names : ['den som leder området', 'den som leder hela verksamheten']),
        'utvecklingsledaren',
      ],
      'sv',
    ),
}

const en: typeof sv = {
  readers: (names) =>
    formatList(
      [
        'the school’s staff',
        ...(names.length > 0 ? names : ['whoever heads the district', 'whoever heads all of education']),
        'the development lead',
      ],
      'en',
    ),
}

export const readersWords: Messages<typeof sv> = { sv, en }
