import { crc32, deflateSync } from 'node:zlib'

// What is shown where somebody shares a link: the mark of the program, five steps upwards, drawn here so that nobody else is asked for it.
const width = 1200
const height = 630
const steps = 5

/** Red, green and blue of the paper and of the five levels, as the light theme has them. */
const colours = ['faf7f0', 'f0e3bf', 'abc7a8', '6ba49b', '2f7180', '0d3c50'].flatMap((hex) => [...Buffer.from(hex, 'hex')])

/** The picture as a PNG of one palette (PNG specification, third edition, section 11). Always the same bytes. */
export function picture(): Uint8Array {
  made ??= drawn()
  return made
}

let made: Uint8Array | undefined

function drawn(): Uint8Array {
  const lines = Buffer.alloc((width + 1) * height)
  const [left, bottom, step, rise] = [150, 540, 180, 78]
  for (let at = 0; at < steps; at += 1) {
    const top = bottom - rise * (at + 1)
    for (let y = top; y < bottom; y += 1)
      lines.fill(at + 1, y * (width + 1) + 1 + left + at * step, y * (width + 1) + 1 + left + (at + 1) * step - 6)
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  // Eight bits a dot, colours by their number.
  head.set([8, 3, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from(colours)),
    chunk('IDAT', deflateSync(lines)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}
