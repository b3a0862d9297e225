import type { Context } from 'hono'
import type { Body } from '../../ground/base/form.ts'

const kilobyte = 1024

/** As much as anyone may send without having signed in, and as much as a route reads that does not ask for more. */
export const smallBody = 64 * kilobyte

/** A body is whole within this time, or is given up. */
const patience = 10_000
/** What is above `smallBody` may take the time that a slow line needs: this many bytes a second, counted from what has come. */
const slowestLine = 64 * kilobyte

/** Why a body was not read. */
export type Unread = 'large' | 'slow' | 'broken'

/**
 * A request's body, whole. Read before anything else is taken for the request, so that who sends half a body, or one byte a second, holds nothing but
 * their own line.
 * @param limit bytes at most: by the declared length before anything is read, and while reading where none is declared
 */
export async function readBody({ req }: Context, limit: number): Promise<Body | Unread> {
  const type = req.header('content-type') ?? ''
  const declared = req.header('transfer-encoding') ? Number.NaN : Number(req.header('content-length') ?? Number.NaN)
  if (declared > limit) return 'large'
  // What is small and declared is read in the server's own quick way; the server itself reads no further than was declared.
  const bytes = await (declared <= smallBody
    ? inTime(req.raw.arrayBuffer().then((buffer) => new Uint8Array(buffer)))
    : inPieces(req.raw, limit))
  return typeof bytes === 'string' ? bytes : { type, bytes }
}

async function inPieces(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer> | Unread> {
  if (!request.body) return new Uint8Array()
  const reader = request.body.getReader()
  const start = Date.now()
  const pieces: Uint8Array[] = []
  let length = 0
  for (;;) {
    const earned = (Math.max(0, length - smallBody) / slowestLine) * 1000
    const piece = await inTime(reader.read(), start + patience + earned - Date.now())
    if (typeof piece === 'string') return piece
    if (piece.done) return joined(pieces, length)
    length += piece.value.byteLength
    if (length > limit) return 'large'
    pieces.push(piece.value)
  }
}

function joined(pieces: Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.byteLength
  }
  return whole
}

/** What is awaited, unless it takes longer than `milliseconds`, or the line breaks. */
function inTime<T>(awaited: Promise<T>, milliseconds = patience): Promise<T | Unread> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve('slow'), Math.max(0, milliseconds))
    awaited.then(resolve, () => resolve('broken')).finally(() => clearTimeout(timer))
  })
}
