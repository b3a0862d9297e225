import { tidy } from '../base/text.ts'
import type { Written } from './paper.ts'

/** A text with its lines, without what no file may hold: control characters, marks that turn text around, code points that are no characters. */
export function whole(text: string): string {
  return tidy(text).replace(/[\uFFFE\uFFFF]|\p{Surrogate}/gu, '')
}

/** A text of one line: a name or a title. */
export function line(text: string): string {
  return whole(text).replace(/\s+/g, ' ')
}

/** The lines of a text that say something. */
export function linesOf(text: string): string[] {
  return whole(text)
    .split('\n')
    .map((each) => each.trim())
    .filter(Boolean)
}

/** A text's paragraphs, as they were written: a blank line begins a new one. */
export function writtenOf(text: string): Written {
  return whole(text)
    .split(/\n{2,}/)
    .map(linesOf)
    .filter((lines) => lines.length > 0)
}
