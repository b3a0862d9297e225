/** The words of a text in lower case: letters and digits; a hyphen, colon or apostrophe inside ("AI:s", "first-year") keeps a word whole. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+(?:[-:'’][\p{L}\p{N}]+)*/gu) ?? []
}

/** Every run of `size` words, as a set. A text with fewer words is one run. */
export function shinglesOf(words: readonly string[], size: number): Set<string> {
  const runs = new Set<string>()
  for (let start = 0; start + size <= words.length; start++) runs.add(words.slice(start, start + size).join(' '))
  return runs.size > 0 || words.length === 0 ? runs : new Set([words.join(' ')])
}

/** How much two sets have in common, 0 to 1: the shared part of all that is in either (Jaccard 1901). Nothing is like nothing: 0. */
export function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = one.intersection(other).size
  return shared === 0 ? 0 : shared / (one.size + other.size - shared)
}

/** The first words of a text, for naming it in a fault. */
export function beginning(text: string, length = 40): string {
  return text.length <= length ? text : `${text.slice(0, length).trimEnd()}…`
}
