/** A statement as it stands in the source: the type that its rows are said to have, and its text between what is put in. */
export type Written = { file: string; line: number; row: string; chunks: string[] }

/** What begins a statement; other typed fragments are parts of one. Empty: it begins with something put in. */
const beginnings = /^\s*(select|with|insert|update|delete|$)/

/** Every statement of a source file whose rows have a type: sql<Row>`…`. */
export function writtenIn(file: string, source: string): Written[] {
  return [...source.matchAll(/\bsql</g)].flatMap(({ index }) => {
    const end = endOfType(source, index + 4)
    if (source[end + 1] !== '`') return []
    const chunks = chunksFrom(source, end + 2)
    if (!beginnings.test(chunks[0] ?? '')) return []
    return [{ file, line: source.slice(0, index).split('\n').length, row: source.slice(index + 4, end), chunks }]
  })
}

/** Whether a text that was sent is this statement: its chunks, in their order, from the first sign to the last. */
export function isOf({ chunks }: Written, text: string): boolean {
  const [first = '', ...rest] = chunks
  if (!text.startsWith(first)) return false
  let at = first.length
  for (const [index, chunk] of rest.entries()) {
    at = index === rest.length - 1 ? Math.max(text.length - chunk.length, at) : text.indexOf(chunk, at)
    if (at < 0 || !text.startsWith(chunk, at)) return false
    at += chunk.length
  }
  return at === text.length
}

/** The statement with a parameter for everything that is put in. */
export function withParameters({ chunks }: Written): string {
  return chunks.reduce((text, chunk, index) => `${text}$${index}${chunk}`)
}

/** Where the angle bracket closes that was opened before `from`. */
function endOfType(source: string, from: number): number {
  let depth = 1
  for (let at = from; at < source.length; at += 1) {
    if (source[at] === '<') depth += 1
    if (source[at] === '>' && source[at - 1] !== '=') depth -= 1
    if (depth === 0) return at
  }
  return source.length
}

/** The texts of the template whose backtick stands before `from`. */
function chunksFrom(source: string, from: number): string[] {
  const chunks: string[] = []
  let start = from
  for (let at = from; at < source.length; at += 1) {
    if (source[at] === '\\') at += 1
    else if (source[at] === '`') return [...chunks, cooked(source.slice(start, at))]
    else if (source.startsWith('${', at)) {
      chunks.push(cooked(source.slice(start, at)))
      at = endOfCode(source, at + 2)
      start = at + 1
    }
  }
  throw new Error('a template that does not end')
}

/** Where the brace closes that was opened before `from`; templates and strings inside are stepped over. */
function endOfCode(source: string, from: number): number {
  for (let at = from, depth = 0; at < source.length; at += 1) {
    const sign = source[at]
    if (sign === '{') depth += 1
    if (sign === '}') {
      if (depth === 0) return at
      depth -= 1
    }
    if (sign === "'" || sign === '"') at = source.indexOf(sign, at + 1)
    if (sign === '`') at = endOfTemplate(source, at + 1)
  }
  throw new Error('code that does not end')
}

function endOfTemplate(source: string, from: number): number {
  for (let at = from; at < source.length; at += 1) {
    if (source[at] === '\\') at += 1
    else if (source[at] === '`') return at
    else if (source.startsWith('${', at)) at = endOfCode(source, at + 2)
  }
  throw new Error('a template that does not end')
}

function cooked(text: string): string {
  return text.replace(/\\(.)/gs, '$1')
}
