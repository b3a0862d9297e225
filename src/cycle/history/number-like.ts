import { identityNumberIn, withoutUuids } from '../../people/organisation/roster/identity-number.ts'

/** Six or eight digits, perhaps a sign, four digits, as a word of its own: the form of a personal identity number, whether or not there can be such a one. */
const form = /(?<![\p{L}\p{N}])(?:\d{8}|\d{6})[-+–−]?\d{4}(?![\p{L}\p{N}])/gu

/** The fewest digits that such a number has; most cells have fewer and are looked at no further. */
const manyDigits = /\p{N}(?:\P{N}{0,9}\p{N}){8}/u

/** Characters of the shortest text with so many. */
const fewest = 9

const covered = '••••••'

/** Whether something in a text looks like a personal identity number: of its form, or one by the rules of the staff's file. */
export function hasNumberLike(text: string): boolean {
  return text.length >= fewest && manyDigits.test(text) && (withoutUuids(text).search(form) >= 0 || identityNumberIn(text) !== null)
}

/** A text with what looks like a personal identity number covered; where it cannot be told apart from the rest, nothing of the text is left. */
export function withoutNumbers(text: string): string {
  if (!hasNumberLike(text)) return text
  const rest = text.replace(form, covered)
  return hasNumberLike(rest) ? covered : rest
}

/** What spreadsheets call a column: A, B … Z, AA. @param at its place, from 0 */
export function columnLetters(at: number): string {
  const before = Math.floor(at / 26)
  return `${before > 0 ? columnLetters(before - 1) : ''}${String.fromCharCode(65 + (at % 26))}`
}
