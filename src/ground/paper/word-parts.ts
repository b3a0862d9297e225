import type { ParagraphChild } from 'docx'
import { pngOfDrawing } from './emblem.ts'
import type { Block, Cell, Emblem, Fact, Table, Tone, Written } from './paper.ts'

/** The package, which is loaded when the first document is made. */
export type Docx = typeof import('docx')
export type Part = InstanceType<Docx['Paragraph']> | InstanceType<Docx['Table']>

/** A point is twenty twips. */
export const twips = 20
/** A4 in twips, and the text on it. */
export const page = { width: 11_906, height: 16_838, margin: 1134 }
export const measure = page.width - 2 * page.margin
/** Of supporting text. */
export const soft = '4a4a4a'
const termWidth = 2200

/** By what numbered lists are numbered. */
export const numbered = 'numbered'

/** One part of a paper in Word, at its place among the others: each list is numbered from one. What the chart shows stands in the table that follows it. */
export function partOf(docx: Docx, block: Block, place: number): Part[] {
  switch (block.kind) {
    case 'heading':
      return [
        new docx.Paragraph({
          heading: ({ 1: 'Heading1', 2: 'Heading2', 3: 'Heading3' } as const)[block.level],
          text: block.text,
        }),
      ]
    case 'text':
      return paragraphs(docx, block.written, block.tone)
    case 'facts':
      return block.facts.map((fact) => factOf(docx, fact))
    case 'list':
      return block.items.map(
        (text) =>
          new docx.Paragraph({
            text,
            ...(block.ordered ? { numbering: { reference: numbered, level: 0, instance: place } } : { bullet: { level: 0 } }),
          }),
      )
    case 'table':
      return [tableOf(docx, block.table), new docx.Paragraph({ spacing: { after: 0 } })]
    case 'chart':
    case 'bars':
      return []
    case 'code':
      return paragraphs(docx, block.code.written, 'soft')
    case 'emblem':
      return [emblemOf(docx, block.emblem, place), ...paragraphs(docx, block.emblem.written, 'body')]
    case 'form':
      return [formOf(docx, block.facts), new docx.Paragraph({})]
  }
}

/**
 * The mark as a picture, some 27 mm wide; one that is sent in some 54 mm at most, and as high as the flag. Numbered after the letterhead's by its place: the
 * package would go on counting from the document before, whosever that was.
 */
function emblemOf(docx: Docx, emblem: Emblem, place: number): Part {
  const { alt } = emblem
  const [type, data] =
    'drawing' in emblem
      ? (['png', pngOfDrawing(emblem.drawing, 405)] as const)
      : ([emblem.picture.type === 'png' ? 'png' : 'jpg', Buffer.from(emblem.picture.base64, 'base64')] as const)
  const altText = { id: `${place + 2}`, name: alt, title: alt, description: alt }
  return new docx.Paragraph({ children: [new docx.ImageRun({ type, data, transformation: sizeOf(emblem), altText })] })
}

function sizeOf(emblem: Emblem): { width: number; height: number } {
  const [wide, high] = [102, 68]
  if ('drawing' in emblem) return { width: wide, height: Math.round((wide * emblem.drawing.height) / emblem.drawing.width) }
  const { width, height } = emblem.picture
  const scale = Math.min((2 * wide) / width, high / height)
  return { width: Math.round(width * scale), height: Math.round(height * scale) }
}

function paragraphs(docx: Docx, written: Written, tone: Tone): Part[] {
  const look = { lead: { size: 26 }, body: {}, soft: { size: 19, color: soft }, aside: { color: soft } }[tone]
  const indent = tone === 'aside' ? { indent: { left: 10 * twips } } : {}
  return written.map((lines) => new docx.Paragraph({ ...indent, children: linesOf(docx, lines, look) }))
}

/** The term, and what is said beside it. */
function factOf(docx: Docx, { term, lines }: Fact): Part {
  return new docx.Paragraph({
    spacing: { after: 2 * twips },
    indent: { left: termWidth, hanging: termWidth },
    tabStops: [{ type: docx.TabStopType.LEFT, position: termWidth }],
    children: [
      new docx.TextRun({ text: `${term}:`, color: soft }),
      new docx.TextRun({ children: [new docx.Tab()] }),
      ...linesOf(docx, lines),
    ],
  })
}

function linesOf(docx: Docx, lines: readonly string[], look: { size?: number; color?: string } = {}): ParagraphChild[] {
  return lines.map((text, index) => new docx.TextRun({ text, ...look, ...(index > 0 ? { break: 1 } : {}) }))
}

function tableOf(docx: Docx, { columns, rows, widths }: Table): Part {
  const all = widths.reduce((sum, share) => sum + share, 0)
  return new docx.Table({
    width: { size: measure, type: docx.WidthType.DXA },
    columnWidths: widths.map((share) => Math.round((share / all) * measure)),
    layout: docx.TableLayoutType.FIXED,
    tableLook: { firstRow: true, noVBand: true },
    borders: hairlines(docx),
    rows: [
      rowOf(docx, columns, true),
      ...rows.map((row) => ('group' in row ? groupOf(docx, row.group, columns.length) : rowOf(docx, row.map(textOf), false))),
    ],
  })
}

function textOf(cell: Cell): string {
  return typeof cell === 'string' ? cell : cell.text
}

/** What the rows after it have in common, across the table. */
function groupOf(docx: Docx, group: string, columns: number) {
  const cell = cellOf(docx, [new docx.TextRun({ text: group, size: 19, color: soft })], docx.VerticalAlignTable.TOP, columns)
  return new docx.TableRow({ cantSplit: true, children: [cell] })
}

function rowOf(docx: Docx, texts: readonly string[], header: boolean) {
  return new docx.TableRow({
    tableHeader: header,
    cantSplit: true,
    children: texts.map((text) => cellOf(docx, [new docx.TextRun({ text, bold: header, size: 19 })], docx.VerticalAlignTable.TOP)),
  })
}

/** What is decided, and room to write by hand. */
function formOf(docx: Docx, facts: readonly Fact[]): Part {
  const first = 2800
  return new docx.Table({
    width: { size: measure, type: docx.WidthType.DXA },
    columnWidths: [first, measure - first],
    layout: docx.TableLayoutType.FIXED,
    tableLook: { firstColumn: true, firstRow: false, noVBand: true },
    borders: hairlines(docx),
    rows: facts.map(
      ({ term, lines }) =>
        new docx.TableRow({
          cantSplit: true,
          ...(lines.length === 0 ? { height: { value: 34 * twips, rule: docx.HeightRule.ATLEAST } } : {}),
          children: [
            cellOf(docx, [new docx.TextRun({ text: term, bold: true })], docx.VerticalAlignTable.BOTTOM),
            cellOf(docx, linesOf(docx, lines), docx.VerticalAlignTable.BOTTOM),
          ],
        }),
    ),
  })
}

function cellOf(docx: Docx, children: ParagraphChild[], verticalAlign: 'top' | 'bottom', columnSpan = 1) {
  return new docx.TableCell({
    columnSpan,
    margins: { top: 60, bottom: 60, left: 80, right: 80 },
    verticalAlign,
    children: [new docx.Paragraph({ spacing: { after: 0 }, children })],
  })
}

function hairlines(docx: Docx) {
  const line = { style: docx.BorderStyle.SINGLE, size: 4, color: '9a9a9a' }
  const none = { style: docx.BorderStyle.NONE, size: 0, color: 'auto' }
  return { top: line, bottom: line, insideHorizontal: line, left: none, right: none, insideVertical: none }
}
