import { composed } from '../../../ground/base/text.ts'

/** A file's bytes as text, or what kept them from being text. */
export type Decoded = { text: string } | { fault: 'not-text' | 'wrong-encoding'; row?: number; value?: string }

/**
 * Reads bytes as UTF-8 (with or without mark), UTF-16 with mark, Windows-1252 or, by its letters, Mac Roman: what spreadsheets write when they
 * save as text. Text that was garbled before it came here is refused, with the first place where it shows.
 */
export function decode(bytes: Uint8Array): Decoded {
  const marked = markedEncoding(bytes)
  if (!marked && bytes.includes(0)) return { fault: 'not-text' }
  const text = marked ? new TextDecoder(marked).decode(bytes) : unmarkedText(bytes)
  if (looksBinary(text)) return { fault: 'not-text' }
  const at = text.search(garbled)
  if (at < 0) return { text }
  return { fault: 'wrong-encoding', row: text.slice(0, at).split(/\r\n|\n|\r/).length, value: wordAround(text, at) }
}

/** UTF-8 read as Windows-1252 ("Ã¤"), DOS letters inside words, and the mark of what could not be read. */
const garbled =
  /\u00C3[\u0080-\u00BF\u2026\u2013\u201E\u0152\u0160]|\u00C2[\u00A0-\u00BF]|\uFFFD|(?<=\p{L})[\u2020\u201E\u201D\u2021]\p{L}/u

function markedEncoding(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

function unmarkedText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder(isMacRoman(bytes) ? 'macintosh' : 'windows-1252').decode(bytes)
  }
}

/** Mac Roman has åäöÅÄÖ where Windows-1252 has signs that Swedish never uses, and the other way round. */
function isMacRoman(bytes: Uint8Array): boolean {
  const mac = new Set([0x8c, 0x8a, 0x9a, 0x81, 0x80, 0x85])
  const windows = new Set([0xe5, 0xe4, 0xf6, 0xc5, 0xc4, 0xd6])
  return bytes.some((byte) => mac.has(byte)) && !bytes.some((byte) => windows.has(byte))
}

function looksBinary(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is counted
  const controls = text.match(/[\u0000-\u0008\u000B\u000E-\u001F]/g)?.length ?? 0
  return controls > 8 && controls > text.length / 1000
}

function wordAround(text: string, at: number): string {
  const before = /[^\s;,\t"]{0,20}$/.exec(text.slice(0, at))?.[0] ?? ''
  const after = /^[^\s;,\t"]{0,20}/.exec(text.slice(at))?.[0] ?? ''
  return before + after
}

/** A cell on one line: NFC, no control or invisible characters, none that turn text around, single spaces. */
export function tidyCell(text: string): string {
  return (
    composed(text.toWellFormed())
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
      .replace(/[\u0000-\u0008\u000E-\u001F\u007F-\u009F\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g, '')
      .replace(/\s+/g, ' ')
      .trim()
  )
}
