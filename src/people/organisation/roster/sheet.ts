import { mostRows } from './roster.ts'

const mostColumns = 100

/** Rows and cells, empty ones too, that a sheet may be made of: a full list with twenty columns. */
const mostElements = 1_000_000

/** The last row that a spreadsheet program can have. */
const lastRow = 1_048_576

const mostAttributes = 50

/**
 * A single cell far out would make a reader fill everything before it, and a place that is written in another way than spreadsheets do is read in another way
 * than here: both are refused before a reader sees them. Empty formatted cells may stand anywhere in a sheet.
 * @param most rows that it may have below its heading
 * @returns why the sheet is not read, or null
 */
export function refuseSheet(
  xml: string,
  most = mostRows,
): 'too-many-rows' | 'too-many-columns' | 'broken-spreadsheet' | 'unpacks-too-large' | null {
  let count = 0
  for (const element of cellsOf(xml)) {
    if (!element) return 'broken-spreadsheet'
    count++
    if (count > mostElements) return 'unpacks-too-large'
    const { kind, attributes, inside } = element
    if (kind === 'row') {
      const number = attributes.get('r')
      if (number !== undefined && !isRow(number)) return 'too-many-rows'
      continue
    }
    const place = placeOf(attributes.get('r'))
    if (!place) return 'broken-spreadsheet'
    // Whatever stands in it, comments too: only a cell without anything is certainly empty to every reader.
    if (inside.trim() === '') continue
    if (columnNumber(place.letters) > mostColumns) return 'too-many-columns'
    if (place.row > most + 1) return 'too-many-rows'
  }
  return null
}

/** A row's or a cell's tag, and the beginning of what follows a cell until it ends. */
export type SheetElement = { kind: 'c' | 'row'; attributes: Map<string, string>; inside: string }

/** Characters of what follows a cell's tag that are looked at. */
const longestInside = 1000

/**
 * The rows and cells of a sheet, also those that stand in a comment. One way through, forwards: what has been passed is never looked at again.
 * Null for a tag that is not as XML has it, with which it ends.
 */
export function* cellsOf(xml: string): Generator<SheetElement | null> {
  const begin = /<(?:[^\s<>/:]*:)?(c|row)(?=[\s/>])/g
  for (let found = begin.exec(xml); found; found = begin.exec(xml)) {
    const tag = readTag(xml, begin.lastIndex)
    if (!tag) return yield null
    begin.lastIndex = tag.end
    const [inside = ''] =
      found[1] === 'row' || tag.closed ? [] : xml.slice(tag.end, tag.end + longestInside).split(/<\/(?:[^\s<>/:]*:)?c\s*>/, 1)
    yield { kind: found[1] === 'row' ? 'row' : 'c', attributes: tag.attributes, inside }
  }
}

/** The attributes of a tag from behind its name; of two whose names differ by a prefix alone nobody knows which a reader takes. */
function readTag(xml: string, from: number): { attributes: Map<string, string>; closed: boolean; end: number } | null {
  const attribute = /\s+(?:[\w.-]+:)?([\w.-]+)=(?:"([^"<]*)"|'([^'<]*)')/y
  const attributes = new Map<string, string>()
  let end = from
  attribute.lastIndex = from
  for (let found = attribute.exec(xml); found; found = attribute.exec(xml)) {
    const [, name = '', double, single] = found
    if (attributes.has(name) || attributes.size >= mostAttributes) return null
    attributes.set(name, double ?? single ?? '')
    end = attribute.lastIndex
  }
  const close = /\s*(\/?)>/y
  close.lastIndex = end
  const closing = close.exec(xml)
  return closing && { attributes, closed: closing[1] === '/', end: close.lastIndex }
}

/** Where a cell stands, written as spreadsheets write it; null for anything else. */
export function placeOf(reference = ''): { letters: string; row: number } | null {
  const [, letters = '', digits = ''] = /^([A-Z]{1,3})(\d+)$/.exec(reference) ?? []
  return isRow(digits) ? { letters, row: Number(digits) } : null
}

function isRow(digits: string): boolean {
  return /^[1-9]\d{0,6}$/.test(digits) && Number(digits) <= lastRow
}

/** A column's number from its letters: A is 1. */
export function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
}
