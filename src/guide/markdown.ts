import { composed } from '../base/text.ts'

/** A piece of running text. A `gap` is something left to fill in: `[Fyll i: namn]`. */
export type Inline =
  | { is: 'text'; text: string }
  | { is: 'strong'; text: string }
  | { is: 'link'; text: string; href: string }
  | { is: 'gap'; text: string }
  | { is: 'break' }

/** A part of a text, as it stands under the one before. */
export type Block =
  | { is: 'heading'; level: 2 | 3; id: string; text: Inline[] }
  | { is: 'paragraph'; text: Inline[] }
  | { is: 'list'; ordered: boolean; items: Inline[][] }
  | { is: 'table'; head: Inline[][]; rows: Inline[][][] }

/**
 * Reads the part of Markdown that guides are written in: headings of two levels, paragraphs, lists of one level, tables, links and bold words. A line
 * break within a paragraph is kept. Anything else, HTML too, is plain text: nothing a writer types can become an element of its own.
 */
export function readMarkdown(source: string): Block[] {
  const lines = source.replace(/\r\n?/g, '\n').split('\n')
  const ids = new Set<string>()
  const blocks: Block[] = []
  for (let at = 0; at < lines.length; ) {
    const end = endOfBlock(lines, at)
    if (end > at) blocks.push(blockOf(lines.slice(at, end), ids))
    at = Math.max(end, at + 1)
  }
  return blocks
}

/** The words of a text, without its marks. */
export function plainText(text: readonly Inline[]): string {
  return text.map((part) => (part.is === 'break' ? ' ' : part.is === 'gap' ? `[${part.text}]` : part.text)).join('')
}

/** Every piece of running text in a text. */
export function inlinesOf(blocks: readonly Block[]): Inline[] {
  return blocks.flatMap((block) => {
    if (block.is === 'list') return block.items.flat()
    if (block.is === 'table') return [...block.head.flat(), ...block.rows.flat(2)]
    return block.text
  })
}

/** Whether a link leads somewhere that a page may link to: a page of ours, the web, or an e-mail address. */
export function isSafeHref(href: string): boolean {
  return /^(\/(?![/\\])|https?:\/\/|mailto:)[^\s<>"\\]*$/i.test(href)
}

const heading = /^(#{2,3})\s+(.+?)\s*$/
const bullet = /^[-*]\s+(.*)$/
const number = /^\d+[.)]\s+(.*)$/
const row = /^\s*\|.*\|\s*$/
const rule = /^\s*\|(\s*:?-+:?\s*\|)+\s*$/

type Kind = 'empty' | 'heading' | 'bullet' | 'number' | 'table' | 'text'

function kindOf(line: string): Kind {
  if (line.trim() === '') return 'empty'
  if (heading.test(line)) return 'heading'
  if (bullet.test(line)) return 'bullet'
  if (number.test(line)) return 'number'
  return row.test(line) ? 'table' : 'text'
}

/** Where the block that begins at a line ends; the same line when nothing begins there. Indented lines go on with a list's item. */
function endOfBlock(lines: readonly string[], at: number): number {
  const kind = kindOf(lines[at] ?? '')
  if (kind === 'empty') return at
  if (kind === 'heading') return at + 1
  const isList = kind === 'bullet' || kind === 'number'
  let end = at + 1
  while (end < lines.length && (kindOf(lines[end] ?? '') === kind || (isList && /^\s+\S/.test(lines[end] ?? '')))) end++
  return end
}

function blockOf(lines: readonly string[], ids: Set<string>): Block {
  const [first = ''] = lines
  const [, marks = '', title = ''] = heading.exec(first) ?? []
  if (marks) {
    const text = readInline(title)
    return { is: 'heading', level: marks.length === 2 ? 2 : 3, id: freeId(plainText(text), ids), text }
  }
  const kind = kindOf(first)
  if (kind === 'bullet' || kind === 'number') return { is: 'list', ordered: kind === 'number', items: itemsOf(lines, kind) }
  if (kind === 'table' && rule.test(lines[1] ?? '')) return tableOf(lines)
  return {
    is: 'paragraph',
    text: lines.flatMap((line, index) => [...(index > 0 ? [{ is: 'break' } as const] : []), ...readInline(line.trim())]),
  }
}

function itemsOf(lines: readonly string[], kind: 'bullet' | 'number'): Inline[][] {
  const items: string[] = []
  for (const line of lines) {
    const [, text] = (kind === 'bullet' ? bullet : number).exec(line) ?? []
    if (text === undefined) items.push(`${items.pop() ?? ''} ${line.trim()}`)
    else items.push(text)
  }
  return items.map((item) => readInline(item.trim()))
}

function tableOf([head = '', , ...rows]: readonly string[]): Block {
  const columns = cellsOf(head).length
  return { is: 'table', head: cellsOf(head), rows: rows.map((line) => fill(cellsOf(line), columns)) }
}

/** As many cells as there are columns: an uneven row loses nothing and leaves no hole. */
function fill(cells: Inline[][], columns: number): Inline[][] {
  const kept = cells.slice(0, columns - 1)
  const last = cells.slice(columns - 1).flatMap((cell, index): Inline[] => (index > 0 ? [{ is: 'text', text: ' | ' }, ...cell] : cell))
  return [...kept, ...Array.from({ length: Math.max(0, columns - 1 - kept.length) }, () => []), last]
}

function cellsOf(line: string): Inline[][] {
  return line
    .trim()
    .slice(1, -1)
    .split('|')
    .map((cell) => readInline(cell.trim()))
}

const marks = /\*\*(?<strong>[^*]+)\*\*|\[(?<label>[^\]]+)\]\((?<href>[^()\s]+)\)|\[(?<gap>[^\]]+)\](?!\()/g

/** Bold words, links and gaps in a line; a link that leads nowhere allowed stays as it was written. */
function readInline(line: string): Inline[] {
  const found: Inline[] = []
  let at = 0
  for (const match of line.matchAll(marks)) {
    const { strong, label = '', href, gap = '' } = match.groups ?? {}
    if (match.index > at) found.push({ is: 'text', text: line.slice(at, match.index) })
    if (strong !== undefined) found.push({ is: 'strong', text: strong })
    else if (href === undefined) found.push({ is: 'gap', text: gap })
    else found.push(isSafeHref(href) ? { is: 'link', text: label, href } : { is: 'text', text: match[0] })
    at = match.index + match[0].length
  }
  if (at < line.length) found.push({ is: 'text', text: line.slice(at) })
  return found
}

/** An id for a heading that no heading before it has, in letters that every address takes. */
function freeId(title: string, ids: Set<string>): string {
  const plain = composed(title, 'NFD').replace(/\p{M}/gu, '').toLowerCase()
  const base = plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'del'
  let id = base
  for (let count = 2; ids.has(id) || reserved.has(id); count++) id = `${base}-${count}`
  ids.add(id)
  return id
}

/** Ids that the page around a text has. */
const reserved = new Set(['main', 'errors', 'read-also'])
