/**
 * Whether a text uses a term, inflected or at the head of a compound: "öppen licens" is used in "öppna licenser", "upphovsrätt" in
 * "upphovsrättsfrågor". Longer words may end differently, words of one or two letters ("plan B") must stand as they are.
 */
export function usesTerm(text: string, term: string): boolean {
  return termPattern(term).test(text)
}

/** What finds a term in many texts. */
export function termPattern(term: string): RegExp {
  const words = term.trim().split(/\s+/)
  const pattern = words.map((word, index) => (index === words.length - 1 ? lastWord(word) : firstWord(word))).join('\\s+')
  return new RegExp(`(?<!\\p{L})${pattern}`, 'iu')
}

/** A word before the last is bent like an adjective: "delad", "delade"; "öppen", "öppna". */
function firstWord(word: string): string {
  return word.length < 5 ? escaped(word) : `${escaped(word.slice(0, -2))}\\p{L}{0,4}`
}

/** The last word takes endings and goes on into compounds; a short one takes endings only, so that "yta" is not found in "ytterdörr". */
function lastWord(word: string): string {
  if (word.length < 3) return `${escaped(word)}(?!\\p{L})`
  const stem = escaped(word.replace(/[ae]$/u, ''))
  return word.length < 5 ? `${stem}\\p{L}{0,3}(?!\\p{L})` : stem
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
}
