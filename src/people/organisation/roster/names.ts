/*
 * Names are written in many hands: a hyphen for an en dash, a straight apostrophe for a curly one, capitals, letters put together of two signs. None
 * of that makes another team.
 */

const dashes = /\s*[\p{Pd}\u2212\u00AD]+\s*/gu
const apostrophes = /[\u2018\u2019\u201B\u02BC\u02B9\u0060\u00B4\u2032]/g

/** Two names are the same when they differ in nothing but dashes, apostrophes, spaces, case and how their letters are put together. */
export function nameKey(text: string): string {
  return text.normalize('NFKC').toLocaleLowerCase('sv').replace(dashes, '-').replace(apostrophes, "'").replace(/\s+/g, ' ').trim()
}

/** Two addresses are the same when they differ in case and in spaces around them only. */
export function addressKey(text: string): string {
  return text.normalize('NFC').toLocaleLowerCase('sv').trim()
}

/** The name that is there, where the given one is only written in another hand; unless the one there was all in capitals or all in small letters. */
export function keepHand(given: string, there: string | null | undefined): string {
  if (!there || nameKey(there) !== nameKey(given)) return given
  return isOneCase(there) && !isOneCase(given) ? given : there
}

function isOneCase(text: string): boolean {
  return text === text.toLocaleUpperCase('sv') || text === text.toLocaleLowerCase('sv')
}

/** Whether two names may well mean the same: one word more or less, or a letter or two of difference in a longer name. */
export function resembles(one: string, other: string): boolean {
  const [a, b] = [bare(one), bare(other)]
  if (a === b) return true
  const [fewer, more] = [wordsOf(one), wordsOf(other)].toSorted((x, y) => x.size - y.size)
  if (fewer && more && fewer.size > 0 && fewer.isSubsetOf(more)) return true
  // "Lag 4" and "Lag 5" are two teams: where the digits differ, nothing is a slip of the pen.
  if (a.replace(/\D/g, '') !== b.replace(/\D/g, '')) return false
  const longest = Math.max(a.length, b.length)
  return longest >= 5 && distance(a, b) <= (longest >= 9 ? 2 : 1)
}

/** Words that half of all teams have. */
const common: ReadonlySet<string> = new Set([
  'arbetslag',
  'arbetslaget',
  'lag',
  'laget',
  'team',
  'grupp',
  'skolan',
  'skola',
  'åk',
  'årskurs',
])

function bare(text: string): string {
  return nameKey(text).replace(/[^\p{L}\p{N}]/gu, '')
}

/** The words that tell a name from others; years in school ("4-6") are one. */
function wordsOf(text: string): Set<string> {
  return new Set(
    nameKey(text)
      .match(/[\p{L}\p{N}]+(?:-\p{N}+)*/gu)
      ?.filter((word) => !common.has(word)),
  )
}

/** How many letters must be changed, added or taken away (Levenshtein). Names are at most 200 letters. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1]
    for (let j = 0; j < b.length; j++) {
      const changed = (row[j] ?? 0) + (b[j] === letter ? 0 : 1)
      next.push(Math.min(changed, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
