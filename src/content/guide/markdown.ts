import type { ListItem, Nodes, PhrasingContent, RootContent } from 'mdast'
import { AtHand } from '../../ground/base/at-hand.ts'
import { composed } from '../../ground/base/text.ts'
import { markdownTree } from './markdown-tree.ts'

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
 * break within a paragraph is kept. Anything else, HTML too, is plain text as it was written: nothing a writer types can become an element of its own.
 */
export function readMarkdown(source: string): Block[] {
  return read.of(source, () => parseMarkdown(source))
}

/** The same few texts are read again and again, by everybody who opens them. */
const read = new AtHand<string, Block[]>(100)

/** What `readMarkdown` does, anew each time. */
export function parseMarkdown(source: string): Block[] {
  const { source: text, tree } = markdownTree(source)
  const ids = new Map<string, number>()
  return tree.children.map((node) => blockOf(node, text, ids))
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

function blockOf(node: RootContent, source: string, ids: Map<string, number>): Block {
  if (node.type === 'heading' && (node.depth === 2 || node.depth === 3)) {
    const text = inlines(node.children, source)
    return { is: 'heading', level: node.depth, id: freeId(plainText(text), ids), text }
  }
  if (node.type === 'list') return { is: 'list', ordered: node.ordered === true, items: node.children.map((item) => itemOf(item, source)) }
  if (node.type === 'table') {
    const [head = [], ...rows] = node.children.map((row) => row.children.map((cell) => inlines(cell.children, source)))
    return { is: 'table', head, rows: rows.map((row) => fill(row, head.length)) }
  }
  return { is: 'paragraph', text: node.type === 'paragraph' ? inlines(node.children, source) : asWritten(node, source) }
}

/** What stands in an item of a list, on one line; what is set below it, such as a list of its own, comes on lines of their own. */
function itemOf(item: ListItem, source: string): Inline[] {
  return item.children
    .flatMap((node) => {
      if (node.type === 'list') return node.children.map((each) => itemOf(each, source))
      return [node.type === 'paragraph' ? joined(inlines(node.children, source).map(onOneLine)) : asWritten(node, source)]
    })
    .flatMap((line, index): Inline[] => (index > 0 ? [{ is: 'break' }, ...line] : line))
}

function onOneLine(part: Inline): Inline {
  return part.is === 'break' ? { is: 'text', text: ' ' } : part
}

/** As many cells as there are columns: an uneven row loses nothing and leaves no hole. */
function fill(cells: Inline[][], columns: number): Inline[][] {
  const kept = cells.slice(0, columns - 1)
  const last = cells.slice(columns - 1).flatMap((cell, index): Inline[] => (index > 0 ? [{ is: 'text', text: ' | ' }, ...cell] : cell))
  return [...kept, ...Array.from({ length: Math.max(0, columns - 1 - kept.length) }, () => []), last]
}

/** Bold words, links and gaps in running text; a link that leads nowhere allowed stays as it was written. */
function inlines(nodes: readonly PhrasingContent[], source: string): Inline[] {
  return joined(nodes.flatMap((node) => inlineOf(node, source)))
}

function inlineOf(node: PhrasingContent, source: string): Inline[] {
  switch (node.type) {
    case 'text':
      return linesOf(node.value).flatMap((line) => (typeof line === 'string' ? withGaps(line) : [line]))
    case 'break':
      return [{ is: 'break' }]
    case 'strong':
      return inlines(node.children, source).map((part) => (part.is === 'text' || part.is === 'gap' ? strong(part) : part))
    case 'link': {
      if (!isSafeHref(node.url)) return asWritten(node, source)
      return [{ is: 'link', text: plainText(inlines(node.children, source)), href: node.url }]
    }
    default:
      return asWritten(node, source)
  }
}

function strong(part: Inline): Inline {
  return { is: 'strong', text: plainText([part]) }
}

/** A part of the source that is nothing here but its text. */
function asWritten({ position }: Nodes, source: string): Inline[] {
  return linesOf(source.slice(position?.start.offset, position?.end.offset)).map((line) =>
    typeof line === 'string' ? { is: 'text', text: line } : line,
  )
}

function linesOf(text: string): (string | { is: 'break' })[] {
  return text.split('\n').flatMap((line, index) => [...(index > 0 ? [{ is: 'break' } as const] : []), ...(line === '' ? [] : [line])])
}

function withGaps(line: string): Inline[] {
  return line.split(/(\[[^\][]+\])/).flatMap((part, index): Inline[] => {
    if (part === '') return []
    return [index % 2 === 1 ? { is: 'gap', text: part.slice(1, -1) } : { is: 'text', text: part }]
  })
}

/** Neighbouring texts as one. */
function joined(parts: readonly Inline[]): Inline[] {
  const result: Inline[] = []
  for (const part of parts) {
    const last = result.at(-1)
    if (part.is === 'text' && last?.is === 'text') last.text += part.text
    else result.push({ ...part })
  }
  return result
}

/** An id for a heading that no heading before it has, in letters that every address takes. */
function freeId(title: string, ids: Map<string, number>): string {
  const plain = composed(title, 'NFD').replace(/\p{M}/gu, '').toLowerCase()
  const base = plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'del'
  let count = ids.get(base) ?? (reserved.has(base) ? 1 : 0)
  const named = () => (count === 0 ? base : `${base}-${count + 1}`)
  while (ids.has(named())) count++
  const id = named()
  ids.set(base, count + 1)
  ids.set(id, ids.get(id) ?? 1)
  return id
}

/** Ids that the page around a text has. */
const reserved = new Set(['main', 'errors', 'read-also'])
