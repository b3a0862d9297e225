import { wordsOf } from './likeness.ts'

/**
 * Readability of a Swedish text: words per sentence, plus the percentage of words of more than six letters
 * (LIX, läsbarhetsindex; C.-H. Björnsson, *Läsbarhet*, 1968). Below 30 very easy, 40 ordinary prose, 50 official prose, above 60 very hard.
 * A sentence ends with a full stop, colon, exclamation or question mark before a space or the end; what is left over counts as one more.
 * A hyphenated word is one word. An abbreviation's full stop counts as an end: "till exempel" is the better spelling anyway.
 * @returns 0 for a text without words
 */
export function lix(text: string): number {
  const sentences = text
    .split(/[.:!?…]+(?=["'”’»)\]]*(?:\s|$))/u)
    .map(wordsOf)
    .filter((words) => words.length > 0)
  const words = sentences.flat()
  if (words.length === 0) return 0
  const long = words.filter((word) => (word.match(/\p{L}/gu) ?? []).length > 6)
  return words.length / sentences.length + (100 * long.length) / words.length
}

/** The middle value; the mean of the two in the middle for an even count; 0 for none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? upper
  return (upper + lower) / 2
}
