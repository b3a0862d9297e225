/** How a language is named and written, apart from what is said in it. */
type Manner = {
  /** What it is called in what is said to those who run or write for an installation. */
  english: string
  /** What the way to it says, in the language itself: "På svenska". */
  offer: string
  /** Of numbers, dates and lists, and of the documents written in it. */
  locale: string
  /** Between hours and minutes. */
  clock: '.' | ':'
  decimal: ',' | '.'
  quotes: readonly [open: string, close: string]
  /** Before the last of a list; `clear` where the things listed have an "and" of their own. */
  and: { plain: string; clear: string }
  /** Numbers under thirteen in words, from nought. */
  numbers: readonly string[]
}

/**
 * The languages of the interface, the one list of them: a further one is an entry here and then only texts, which the compiler asks for file by file.
 * Swedish is written first: what is answered is said in it, and it is shown where nothing else is wanted.
 */
export const manners = {
  sv: {
    english: 'Swedish',
    offer: 'På svenska',
    locale: 'sv-SE',
    clock: '.',
    decimal: ',',
    quotes: ['”', '”'],
    and: { plain: ' och ', clear: ' samt ' },
    numbers: ['noll', 'en', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio', 'elva', 'tolv'],
  },
  en: {
    english: 'English',
    offer: 'In English',
    locale: 'en-GB',
    clock: ':',
    decimal: '.',
    quotes: ['“', '”'],
    and: { plain: ' and ', clear: ', and ' },
    numbers: ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
  },
} as const satisfies Record<string, Manner>

export type Language = keyof typeof manners

/** The language that carries the meaning: statements are answered in it, and it is shown where nothing else is wanted. */
export const firstLanguage = 'sv' satisfies Language
