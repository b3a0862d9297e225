import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const files = ['400Regular/AtkinsonHyperlegibleNext_400Regular.ttf', '700Bold/AtkinsonHyperlegibleNext_700Bold.ttf']

/** The typeface of documents. True-type files: Typst leaves out woff2 without a word. */
export function fontBlobs(): Promise<Buffer[]> {
  const folder = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/atkinson-hyperlegible-next/package.json'))
  return Promise.all(files.map((file) => readFile(join(folder, file))))
}

/** What stands for a character that the typeface does not have. */
export const missingMark = '?'

/** What has no shape of its own: line ends, joiners. */
const unseen = /[\n\p{Default_Ignorable_Code_Point}]/u

let covered: Promise<Set<number>> | undefined

/** A text with a mark for each character that the typeface does not have. */
export async function withoutMissing(text: string): Promise<string> {
  covered ??= fontBlobs().then(([regular]) => charactersOf(regular ?? Buffer.alloc(0)))
  const known = await covered
  return Array.from(text, (character) =>
    known.has(character.codePointAt(0) ?? 0) || unseen.test(character) ? character : missingMark,
  ).join('')
}

/** The characters of a true-type font: the segments of its Unicode table (OpenType 1.9, "cmap", format 4). */
export function charactersOf(font: Buffer): Set<number> {
  const characters = new Set<number>()
  const cmap = tableAt(font, 'cmap')
  if (cmap === null) return characters
  const unicode = Array.from({ length: font.readUInt16BE(cmap + 2) }, (_, index) => cmap + 4 + index * 8)
    .map((record) => cmap + font.readUInt32BE(record + 4))
    .find((table) => font.readUInt16BE(table) === 4)
  if (unicode === undefined) return characters
  const twice = font.readUInt16BE(unicode + 6)
  for (let at = 0; at < twice; at += 2) {
    const end = font.readUInt16BE(unicode + 14 + at)
    const start = font.readUInt16BE(unicode + 16 + twice + at)
    for (let character = start; character <= end && character !== 0xffff; character += 1) characters.add(character)
  }
  return characters
}

/** Where a table of a font begins; null when it has none. */
function tableAt(font: Buffer, name: string): number | null {
  for (let index = 0; index < font.readUInt16BE(4); index += 1) {
    const record = 12 + index * 16
    if (font.toString('latin1', record, record + 4) === name) return font.readUInt32BE(record + 8)
  }
  return null
}
