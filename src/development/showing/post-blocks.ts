import { plainText, readMarkdown } from '../../content/guide/markdown.ts'
import type { Language } from '../../ground/base/language.ts'
import type { Block } from '../../ground/paper/paper.ts'
import { line } from '../../ground/paper/text.ts'
import type { Post } from '../news/news.ts'
import { newsWords } from '../news/news.words.ts'

/** A piece of news as parts of a paper: its heading, when and by whom, and its text without the marks that a paper has no use for. */
export function postBlocks({ title, day, author, text }: Post, language: Language, unnamed: (field: string) => string): Block[] {
  return [
    { kind: 'heading', level: 3, text: line(title) },
    { kind: 'text', tone: 'soft', written: [[newsWords[language].byline(day, line(unnamed(author)))]] },
    ...textBlocks(text),
  ]
}

function textBlocks(text: string): Block[] {
  return readMarkdown(text).map((block): Block => {
    if (block.is === 'list') return { kind: 'list', ordered: block.ordered, items: block.items.map((item) => line(plainText(item))) }
    if (block.is === 'table') {
      const columns = block.head.map((cell) => line(plainText(cell)))
      const rows = block.rows.map((row) => row.map((cell) => line(plainText(cell))))
      return { kind: 'table', table: { caption: columns.join(', '), columns, widths: columns.map(() => 1), rows } }
    }
    return { kind: 'text', tone: 'body', written: [[line(plainText(block.text))]] }
  })
}
