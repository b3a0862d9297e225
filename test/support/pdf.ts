import { inflateSync } from 'node:zlib'
import { type Dict, Reader, type Ref, type Value } from './pdf-values.ts'

/** An element of a tagged document: what it is (H1, Table, TH, Figure …), its text in reading order, and its parts. */
export type PdfElement = { kind: string; title: string; alt: string; text: string; children: PdfElement[] }

/** What a reader that goes by the tags finds in a file. */
export type PdfDocument = {
  marked: boolean
  lang: string
  title: string
  /** The title is shown instead of the file's name. */
  showsTitle: boolean
  /** The XMP packet, as it is. */
  metadata: string
  pages: number
  /** What stands at the foot of each page, outside the reading order. */
  footers: string[]
  root: PdfElement
}

/** Reads a PDF without compressed objects, which is how Typst writes them, by its structure tree. Throws on what it does not know. */
export function readPdf(file: Buffer): PdfDocument {
  const objects = objectsOf(file)
  const get = (value: Value | undefined): Value => (isRef(value) ? get(objects.get(value.ref)?.value ?? null) : (value ?? null))
  const dict = (value: Value | undefined): Dict => {
    const found = get(value)
    return found instanceof Map ? found : new Map()
  }
  const list = (value: Value | undefined): Value[] => {
    const found = get(value)
    return Array.isArray(found) ? found : found === null ? [] : [found]
  }
  const catalogue = [...objects.values()].map(({ value }) => dict(value)).find((each) => each.get('Type') === '/Catalog')
  if (!catalogue) throw new Error('the file has no catalogue')
  const streamOf = (value: Value | undefined): string => {
    const object = isRef(value) ? objects.get(value.ref) : undefined
    if (!object?.stream) return ''
    const packed = dict(object.value).get('Filter') === '/FlateDecode'
    return (packed ? inflateSync(object.stream) : object.stream).toString('latin1')
  }
  const texts = new Map<number, Map<number, string>>()
  const textOn = (page: Ref, id: number): string => {
    const known = texts.get(page.ref) ?? readPage(page)
    texts.set(page.ref, known)
    return known.get(id) ?? ''
  }
  function readPage(page: Ref): Map<number, string> {
    const fonts = new Map(
      [...dict(dict(dict(page).get('Resources')).get('Font'))].map(([name, font]) => [
        name,
        charactersOf(streamOf(dict(font).get('ToUnicode'))),
      ]),
    )
    return markedTexts(list(dict(page).get('Contents')).length > 0 ? streamOf(dict(page).get('Contents')) : '', fonts)
  }
  function elementOf(value: Value, page: Value | undefined): PdfElement {
    const element = dict(value)
    const own = element.get('Pg') ?? page
    const children: PdfElement[] = []
    let text = ''
    for (const kid of list(element.get('K'))) {
      const part = get(kid)
      if (typeof part === 'number' && isRef(own)) text += textOn(own, part)
      else if (part instanceof Map && part.get('Type') === '/MCR') {
        const on = part.get('Pg') ?? own
        if (isRef(on)) text += textOn(on, Number(part.get('MCID')))
      } else if (part instanceof Map && part.has('S')) {
        const child = elementOf(kid, own)
        children.push(child)
        text += child.text
      }
    }
    return {
      kind: String(element.get('S')).slice(1),
      title: words(get(element.get('T'))),
      alt: words(get(element.get('Alt'))),
      text,
      children,
    }
  }
  function pagesIn(node: Value | undefined): Ref[] {
    if (dict(node).get('Type') === '/Page') return isRef(node) ? [node] : []
    return list(dict(node).get('Kids')).flatMap(pagesIn)
  }
  const tree = dict(catalogue.get('StructTreeRoot'))
  const [top] = list(tree.get('K'))
  const pages = dict(catalogue.get('Pages'))
  const info = [...objects.values()]
    .map(({ value }) => dict(value))
    .find((each) => each.has('Creator') || (each.has('Title') && !each.has('Parent')))
  return {
    marked: dict(catalogue.get('MarkInfo')).get('Marked') === true,
    lang: words(get(catalogue.get('Lang'))),
    title: words(get(info?.get('Title'))),
    showsTitle: dict(catalogue.get('ViewerPreferences')).get('DisplayDocTitle') === true,
    metadata: Buffer.from(streamOf(catalogue.get('Metadata')), 'latin1').toString('utf8'),
    pages: Number(pages.get('Count')),
    footers: pagesIn(catalogue.get('Pages')).map((page) => textOn(page, outside)),
    root: elementOf(top ?? null, undefined),
  }
}

/** Every element of some kinds, in reading order. */
export function elementsOf(root: PdfElement, ...kinds: string[]): PdfElement[] {
  return [...(kinds.includes(root.kind) ? [root] : []), ...root.children.flatMap((child) => elementsOf(child, ...kinds))]
}

function isRef(value: Value | undefined): value is Ref {
  return typeof value === 'object' && value !== null && 'ref' in value
}

/** A text string without the places where its words may be broken: UTF-16 with its mark, or Latin 1, which is what PDFDocEncoding comes to for our letters. */
function words(value: Value | undefined): string {
  if (!(value instanceof Uint8Array)) return ''
  const bytes = Buffer.from(value)
  const text = bytes[0] === 0xfe && bytes[1] === 0xff ? bytes.subarray(2).swap16().toString('utf16le') : bytes.toString('latin1')
  return text.replace(/[\u00ad\u200b]/g, '')
}

function objectsOf(file: Buffer): Map<number, { value: Value; stream: Buffer | null }> {
  const text = file.toString('latin1')
  const objects = new Map<number, { value: Value; stream: Buffer | null }>()
  const begin = /(\d+) 0 obj\b/g
  for (let found = begin.exec(text); found; found = begin.exec(text)) {
    const reader = new Reader(text, begin.lastIndex)
    const value = reader.value()
    const length = value instanceof Map ? value.get('Length') : undefined
    const stream = /^\s*stream\r?\n/.exec(text.slice(reader.at, reader.at + 40))
    const from = stream ? reader.at + stream[0].length : 0
    const body = stream && typeof length === 'number' ? file.subarray(from, from + length) : null
    objects.set(Number(found[1]), { value, stream: body })
    begin.lastIndex = body ? from + body.length : reader.at
  }
  return objects
}

/** Under which mark something is shown, and whether other words stand for it. */
type Mark = { id: number | null; replaced: boolean }

/** Under which number what has no mark is kept. */
const outside = -1

/** What stands under each mark of a page's content. */
function markedTexts(content: string, fonts: Map<string, Map<number, string>>): Map<number, string> {
  const texts = new Map<number, string>()
  const reader = new Reader(content, 0)
  const marks: Mark[] = []
  let operands: Value[] = []
  let font = new Map<number, string>()
  const add = (id: number, text: string) => void texts.set(id, (texts.get(id) ?? '') + text)
  while (!reader.ended()) {
    const operator = reader.operator()
    if (operator === null) {
      operands.push(reader.value())
      continue
    }
    if (operator === 'BDC' || operator === 'BMC') {
      const [, properties] = operands
      const [id, instead] = properties instanceof Map ? [properties.get('MCID'), properties.get('ActualText')] : []
      const outer = marks.at(-1) ?? { id: null, replaced: false }
      const mark = { id: typeof id === 'number' ? id : outer.id, replaced: outer.replaced || instead !== undefined }
      if (!outer.replaced && mark.id !== null) add(mark.id, words(instead))
      marks.push(mark)
    }
    if (operator === 'EMC') marks.pop()
    if (operator === 'Tf') font = fonts.get(String(operands[0]).slice(1)) ?? new Map()
    if (operator === 'Tj' || operator === 'TJ') {
      const { id, replaced } = marks.at(-1) ?? { id: null, replaced: false }
      const shown = operands.flat().flatMap((each) => (each instanceof Uint8Array ? [decoded(each, font)] : []))
      if (!replaced) add(id ?? outside, shown.join('').replace(/[\u00ad\u200b]/g, ''))
    }
    operands = []
  }
  return texts
}

function decoded(bytes: Uint8Array, font: Map<number, string>): string {
  let text = ''
  for (let index = 0; index + 1 < bytes.length; index += 2) text += font.get(((bytes[index] ?? 0) << 8) | (bytes[index + 1] ?? 0)) ?? ''
  return text
}

/** Which characters the codes of a font stand for. */
function charactersOf(cmap: string): Map<number, string> {
  const characters = new Map<number, string>()
  for (const [, block = ''] of cmap.matchAll(/beginbfchar(.*?)endbfchar/gs))
    for (const [, code = '', text = ''] of block.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g))
      characters.set(Number.parseInt(code, 16), Buffer.from(text, 'hex').swap16().toString('utf16le'))
  return characters
}

/** The least that is known as a PDF: a beginning, an object and an end. */
export const leastPdf = Buffer.from('%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\nstartxref\n9\n%%EOF\n')
