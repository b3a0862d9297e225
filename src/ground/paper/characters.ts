import { readFile } from 'node:fs/promises'
import { regularFiles } from './typeface.ts'

/** What stands for a character that no typeface has. */
export const missingMark = '\ufffd'

/** What has no shape of its own: line ends, joiners. */
const unseen = /^[\n\p{Default_Ignorable_Code_Point}]$/u
/** Has no meaning that anybody could read. */
const privateUse = /\p{Co}/u

/** The characters of each typeface that papers are set with, in their order. */
export type Characters = readonly ReadonlySet<number>[]

let known: Promise<Characters> | undefined

/** Read from the files once, when first asked for. */
export function charactersHad(): Promise<Characters> {
  known ??= Promise.all(regularFiles().map(charactersOf))
  return known
}

/**
 * A text as it can be set: what no typeface has becomes a mark. A letter and the marks over it are one piece and need one typeface for all; a piece that
 * none has whole is set without what is missing over its first character, or as the mark.
 */
export function settable(text: string, had: Characters): string {
  const [main] = had
  if (!main || Array.from(text).every((character) => isIn(main, character))) return text
  return Array.from(pieces.segment(text), ({ segment }) => settablePiece(segment, had)).join('')
}

/** The text with a mark for whatever the main typeface does not have: what can be set whatever it is. */
export function plainest(text: string, had: Characters): string {
  const main = had[0] ?? new Set<number>()
  return Array.from(text.normalize('NFC'), (character) =>
    character === '\n' || main.has(codeOf(character)) ? character : missingMark,
  ).join('')
}

const pieces = new Intl.Segmenter('sv', { granularity: 'grapheme' })

function settablePiece(piece: string, had: Characters): string {
  const whole = piece.normalize('NFC')
  if (had.some((each) => Array.from(whole).every((character) => isIn(each, character)))) return whole
  const [first = ''] = whole
  return had.some((each) => each.has(codeOf(first))) && !privateUse.test(first) ? `${first}${missingMark}` : missingMark
}

function isIn(characters: ReadonlySet<number>, character: string): boolean {
  return (characters.has(codeOf(character)) && !privateUse.test(character)) || unseen.test(character)
}

function codeOf(character: string): number {
  return character.codePointAt(0) ?? 0
}

async function charactersOf(file: string): Promise<Set<number>> {
  const { create } = await import('fontkit')
  const font = create(await readFile(file))
  return new Set('characterSet' in font ? font.characterSet : [])
}
