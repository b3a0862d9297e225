/** What is said in a piece of HTML: words alone, as they are read. */
export function wordsIn(html: string): string {
  return html
    .replace(/<head>.*<\/head>/s, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
    .replaceAll('\u2060', '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** The part of a page under the heading with an id; empty when it has no such part. */
export function sectionOf(html: string, id: string): string {
  return html.split('<section ').find((part) => part.includes(`aria-labelledby="${id}"`)) ?? ''
}

/** A table as texts: the headings of its columns, and its rows; a cell that reaches over several stands in each of them. */
export type PageTable = { heads: string[]; rows: string[][] }

/** The tables of a piece of HTML. */
export function tablesIn(html: string): PageTable[] {
  return [...html.matchAll(/<table.*?<\/table>/gs)].map(([table]) => {
    const body = /<tbody.*?>(.*)<\/tbody>/s.exec(table)?.[1] ?? ''
    const rows = [...body.matchAll(/<tr.*?<\/tr>/gs)].map(([row]) => row)
    const grid: string[][] = rows.map(() => [])
    for (const [index, row] of rows.entries())
      for (const [cell, , attributes = ''] of row.matchAll(/<t([hd])([^>]*)>.*?<\/t\1>/gs)) {
        const free = firstFree(grid[index] ?? [])
        for (const line of grid.slice(index, index + reach(attributes, 'rowspan')))
          for (let column = free; column < free + reach(attributes, 'colspan'); column += 1) line[column] = wordsIn(cell)
      }
    const heads = [...(table.split('<tbody')[0] ?? '').matchAll(/<th.*?<\/th>/gs)].map(([head]) => wordsIn(head))
    return { heads, rows: grid }
  })
}

/** Every row of the charts: its words, and the marks between them. */
export function plotRowsIn(html: string): { words: string; marks: string }[] {
  return [...html.matchAll(/<li class="plot-row">(.*?)<\/li>/gs)].map(([, row = '']) => ({
    words: wordsIn(row.replace(/<svg.*<\/svg>/s, '')),
    marks: /<svg[^>]*>(.*)<\/svg>/s.exec(row)?.[1] ?? '',
  }))
}

function reach(attributes: string, name: 'rowspan' | 'colspan'): number {
  return Number(new RegExp(`${name}="(\\d+)"`).exec(attributes)?.[1] ?? 1)
}

function firstFree(line: readonly (string | undefined)[]): number {
  for (let index = 0; ; index += 1) if (line[index] === undefined) return index
}
