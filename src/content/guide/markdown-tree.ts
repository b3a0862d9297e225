import type { Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTable } from 'micromark-extension-gfm-table'

/** Characters of a text that are read as Markdown: more than any guide has. */
const longest = 20_000

/** Marks that one paragraph may have. Finding out which of them belong together takes the square of their number. */
const mostMarks = 200

/** What guides do not use is not looked for, and stays text. */
const unused = [
  'autolink',
  'blockQuote',
  'characterReference',
  'codeFenced',
  'codeIndented',
  'codeText',
  'definition',
  'hardBreakEscape',
  'hardBreakTrailing',
  'htmlFlow',
  'htmlText',
  'labelStartImage',
  'setextUnderline',
  'thematicBreak',
]

/**
 * The tree of a Markdown text, and the text that its places count in. The work grows with the text's length: a paragraph with more marks than anybody writes,
 * and lists inside lists inside lists on one line, are taken as plain text, because the parser takes the square of them.
 */
export function markdownTree(written: string): { source: string; tree: Root } {
  const lines = written.replace(/\r\n?/g, '\n')
  const source = lines
    .slice(0, longest)
    .split(/(\n[ \t]*\n)/)
    .map(plainWhereCostly)
    .join('')
  const tree = fromMarkdown(source, { extensions: [gfmTable(), { disable: { null: unused } }], mdastExtensions: [gfmTableFromMarkdown()] })
  if (lines.length > longest) tree.children.push({ type: 'paragraph', children: [{ type: 'text', value: lines.slice(longest) }] })
  return { source, tree }
}

function plainWhereCostly(paragraph: string): string {
  const marks = paragraph.match(/[*_[\]]/g)?.length ?? 0
  const escaped = marks > mostMarks ? paragraph.replace(/[\\*_[\]]/g, '\\$&') : paragraph
  return escaped.replace(/^(?:[ \t]*(?:[-+*]|\d{1,9}[.)])[ \t]+){3,}/gm, (nested) => nested.replace(/[-+*.)]/g, '\\$&'))
}
