import type { Messages } from '../../../ground/base/language.ts'

/** Small words that one language has and the others have not. */
export const telling: Messages<ReadonlySet<string>> = {
  sv: new Set(
    'och att är det som inte på av med för jag ni vi den ett en har när eller vad hur du kan ska sig så din ditt era deras från'.split(' '),
  ),
  en: new Set(
    'the and of to is are that with you your we they their not have has this which from what how it its by who when would do does'.split(
      ' ',
    ),
  ),
}
