/**
 * What people write, tidied: composed (NFC), line ends as \n, trimmed. Control characters, and the marks that turn text around for whatever is printed after
 * it, have no place in it; a text of which nothing is seen is empty.
 */
export function tidy(text: string): string {
  // Plain letters, digits and signs of one line are as they should be, and most fields are that.
  if (/^[ -~]*$/.test(text)) return text.trim()
  const tidied = composed(text)
    .replace(/\r\n?/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u202A-\u202E\u2066-\u2069\uFEFF]/g, '')
    .trim()
  return unseen.test(tidied) ? '' : tidied
}

/** Nothing but letters that leave no mark, such as a soft hyphen, a space without width or an empty Braille cell: whoever reads sees an empty text, and so it is one. */
const unseen = /^[\p{Default_Ignorable_Code_Point}\p{White_Space}\p{Cf}\p{Cc}\u2800]*$/u

/**
 * A text in Unicode's composed form (NFC), or another form of normalisation. Sorting the marks over one letter takes the square of their number, so that a text of nothing but
 * marks would take minutes: of more than thirty in a row, which no language writes, the rest is dropped (the limit of UAX 15, "stream-safe text").
 */
export function composed(text: string, form: 'NFC' | 'NFD' | 'NFKC' | 'NFKD' = 'NFC'): string {
  return text.replace(/(\p{M}{30})\p{M}+/gu, '$1').normalize(form)
}
