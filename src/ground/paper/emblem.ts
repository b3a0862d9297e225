import { crc32, deflateSync } from 'node:zlib'
import type { Drawing, Point } from '../ui/components/emblem/drawing.ts'

/** A drawing as a PNG of so many dots' width, for forms that take pictures of dots alone (PNG specification, third edition). Always the same bytes. */
export function pngOf({ width, height, ground, fill, shapes }: Drawing, dots: number): Buffer {
  const high = Math.round((dots * height) / width)
  const lines = Buffer.alloc((dots + 1) * high)
  for (let y = 0; y < high; y += 1)
    for (let x = 0; x < dots; x += 1) {
      const at: Point = [((x + 0.5) * width) / dots, ((y + 0.5) * width) / dots]
      if (shapes.some((shape) => holds(shape, at))) lines[y * (dots + 1) + 1 + x] = 1
    }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(dots, 0)
  head.writeUInt32BE(high, 4)
  head.set([8, 3, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from(ground + fill, 'hex')),
    chunk('IDAT', deflateSync(lines)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** Whether a point lies inside a shape: a line from it to one side crosses the edge an odd number of times. */
function holds(shape: readonly Point[], [x, y]: Point): boolean {
  let inside = false
  shape.forEach(([ax, ay], at) => {
    const [bx, by] = shape[(at + 1) % shape.length] ?? [ax, ay]
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside
  })
  return inside
}

function chunk(name: string, body: Buffer): Buffer {
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(body.length)
  const named = Buffer.concat([Buffer.from(name), body])
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}
