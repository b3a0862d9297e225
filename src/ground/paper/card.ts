/** What is shown where somebody shares a link: a title, and whose page it is. */
export type Card = { title: string; sender: string }

/** Dots of a card, as those who show it ask for it (the Open Graph protocol's large picture). */
export const cardSize = { width: 1200, height: 630 }

/** Characters of a card's texts that are looked at; more has no room. */
const longest = 400
const ellipsis = '…'

/** The same in one line, and no longer than there is room for. */
export function cardText(text: string): string {
  return text
    .slice(0, 4 * longest)
    .toWellFormed()
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, longest)
    .toWellFormed()
}

/**
 * A text in lines that are no wider than there is room for: broken between words, within one that fills a line by itself, and cut with three dots where the lines end.
 * @param measure the width of a text in dots
 */
export function cardLines(text: string, most: { width: number; lines: number }, measure: (text: string) => number): string[] {
  const fits = (line: string) => measure(line) <= most.width
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ').filter(Boolean)) {
    const longer = line === '' ? word : `${line} ${word}`
    if (fits(longer)) {
      line = longer
      continue
    }
    if (line !== '') lines.push(line)
    const pieces = piecesOf(word, fits)
    lines.push(...pieces.slice(0, -1))
    line = pieces.at(-1) ?? ''
  }
  if (line !== '') lines.push(line)
  if (lines.length <= most.lines) return lines
  const shown = lines.slice(0, most.lines)
  return [...shown.slice(0, -1), dotted(shown.at(-1) ?? '', fits)]
}

const letters = new Intl.Segmenter('sv', { granularity: 'grapheme' })

/** A word in pieces of which each fits. */
function piecesOf(word: string, fits: (line: string) => boolean): string[] {
  if (fits(word)) return [word]
  const pieces = ['']
  for (const { segment } of letters.segment(word)) {
    const longer = `${pieces.at(-1)}${segment}`
    if (pieces.at(-1) === '' || fits(longer)) pieces[pieces.length - 1] = longer
    else pieces.push(segment)
  }
  return pieces
}

/** The line with three dots after it, without as many letters as that takes. */
function dotted(line: string, fits: (line: string) => boolean): string {
  const all = Array.from(letters.segment(line), ({ segment }) => segment)
  while (all.length > 0 && !fits(`${all.join('').trimEnd()}${ellipsis}`)) all.pop()
  return `${all.join('').replace(/[\s.,:;–-]+$/u, '')}${ellipsis}`
}
