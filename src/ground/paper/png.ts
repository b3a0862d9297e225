import { crc32, deflateSync } from 'node:zlib'

const sign = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/**
 * A picture of at most 256 colours as a PNG (PNG specification, third edition). Always the same bytes.
 * @param colours as hex, "faf7f0"
 * @param dots row by row, each by the number of its colour
 */
export function pngOf(width: number, height: number, colours: readonly string[], dots: Uint8Array): Buffer {
  const lines = Buffer.alloc((width + 1) * height)
  // Before each row stands how it is filtered: not at all.
  for (let y = 0; y < height; y += 1) lines.set(dots.subarray(y * width, (y + 1) * width), y * (width + 1) + 1)
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  // Eight bits a dot, colours by their number.
  head.set([8, 3, 0, 0, 0], 8)
  return Buffer.concat([
    sign,
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from(colours.join(''), 'hex')),
    chunk('IDAT', deflateSync(lines)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(name: string, body: Buffer): Buffer {
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(body.length)
  const named = Buffer.concat([Buffer.from(name, 'latin1'), body])
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}
