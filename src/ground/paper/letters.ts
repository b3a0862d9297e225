import { readFile } from 'node:fs/promises'
import type { Font } from 'fontkit'
import { type Characters, charactersHad, plainest, settable } from './characters.ts'
import { type Edge, edgesOf } from './outline.ts'
import { boldFiles, regularFiles } from './typeface.ts'

/** A typeface in one weight, for pictures: how wide a text is in dots at a size, and its edges. */
export type Letters = {
  width(text: string, size: number): number
  edges(text: string, x: number, baseline: number, size: number): Edge[]
}

type Run = { font: Font; text: string }

/** Letters in a weight, for these texts: of the typefaces that papers are set with, only those are opened that a text asks for. What none has becomes a mark. */
export async function lettersFor(weight: 'regular' | 'bold', texts: readonly string[]): Promise<Letters> {
  const had = await charactersHad()
  const files = weight === 'bold' ? boldFiles() : regularFiles()
  const needed = new Set(texts.flatMap((text) => wordsOf(settable(text, had)).map((word) => facing(word, had))))
  const fonts = new Map<number, Font>()
  for (const at of new Set([0, ...needed])) fonts.set(at, await opened(files[at] ?? files[0] ?? ''))
  const main = fonts.get(0)
  if (!main) throw new Error('there is no typeface')
  const runs = (text: string): Run[] =>
    wordsOf(settable(text, had)).map((word) => {
      const font = fonts.get(facing(word, had))
      const whole = had.some((each) => holds(each, word))
      return { font: font ?? main, text: font && whole ? word : plainest(word, had) }
    })
  return {
    width: (text, size) =>
      runs(text).reduce((sum, { font, text: said }) => sum + (font.layout(said).advanceWidth * size) / font.unitsPerEm, 0),
    edges(text, x, baseline, size) {
      const edges: Edge[] = []
      let at = x
      for (const { font, text: said } of runs(text)) {
        const scale = size / font.unitsPerEm
        const { glyphs, positions } = font.layout(said)
        glyphs.forEach((glyph, index) => {
          const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {}
          edges.push(...edgesOf(glyph.path.commands, at + xOffset * scale, baseline - yOffset * scale, scale))
          at += xAdvance * scale
        })
      }
      return edges
    },
  }
}

/** Words with the space after them: each is set in one typeface. */
function wordsOf(text: string): string[] {
  return text.match(/\S+\s*|\s+/gu) ?? []
}

/** Which typeface has every letter of a word; the main one where none has. */
function facing(word: string, had: Characters): number {
  return Math.max(
    0,
    had.findIndex((each) => holds(each, word)),
  )
}

function holds(each: ReadonlySet<number>, word: string): boolean {
  return Array.from(word).every((letter) => each.has(letter.codePointAt(0) ?? 0))
}

const known = new Map<string, Promise<Font>>()

function opened(file: string): Promise<Font> {
  const before = known.get(file)
  if (before) return before
  const opening = open(file)
  known.set(file, opening)
  return opening
}

async function open(file: string): Promise<Font> {
  const { create } = await import('fontkit')
  const font = create(await readFile(file))
  if (!('layout' in font)) throw new Error(`${file} holds more than one typeface`)
  return font
}
