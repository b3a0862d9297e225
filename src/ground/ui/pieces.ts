import { randomUUID } from 'node:crypto'

/** Stands in a page for a piece that is ready as bytes. Nobody can write it: it is drawn anew in each process, and a zero byte comes through no field. */
const mark = `\0${randomUUID()}\0`

/** The pieces of the page that is being rendered just now, which is done without a stop; null while none is. */
let pieces: Buffer[] | null = null

/** What to write where a piece is to stand: its place in the page that is being rendered, or itself where it is not rendered for sending. */
export function placeOf(piece: Buffer): string {
  if (!pieces) return piece.toString()
  pieces.push(piece)
  return mark
}

/** Renders a piece by itself, also while a page is being rendered: what stands ready inside it stands in it. */
export function renderApart(render: () => string): Buffer {
  const around = pieces
  pieces = null
  try {
    return Buffer.from(render())
  } finally {
    pieces = around
  }
}

/** Renders, with every ready piece at its place: as text where there is none, else as bytes. */
export function withPieces(render: () => string): string | Buffer<ArrayBuffer> {
  const own: Buffer[] = []
  pieces = own
  try {
    const html = render()
    if (own.length === 0) return html
    return Buffer.concat(html.split(mark).flatMap((between, place) => [Buffer.from(between), ...(own[place] ? [own[place]] : [])]))
  } finally {
    pieces = null
  }
}
