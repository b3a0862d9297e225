import { crc32, deflateSync } from 'node:zlib'

/**
 * A real JPEG of one grey point (8 × 8 pixels, baseline): quantisation, frame, Huffman tables of one code each, and a scan that says "nothing changes".
 * @param segments what a camera or a program puts between the beginning and the tables
 * @param after what stands after its end
 */
export function jpegOf(segments: Buffer[] = [], after: Buffer = Buffer.alloc(0)): Buffer {
  const quantisation = segment(0xdb, Buffer.from([0, ...Array<number>(64).fill(16)]))
  const frame = segment(0xc0, Buffer.from([8, 0, 8, 0, 8, 1, 1, 0x11, 0]))
  const huffman = [0x00, 0x10].map((table) => segment(0xc4, Buffer.from([table, 1, ...Array<number>(15).fill(0), 0])))
  const scan = segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0]))
  const beginning = Buffer.from([0xff, 0xd8])
  const jfif = segment(0xe0, Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\0\0', 'latin1'))
  return Buffer.concat([beginning, jfif, ...segments, quantisation, frame, ...huffman, scan, Buffer.from([0x3f, 0xff, 0xd9]), after])
}

/** A segment of a JPEG. */
export function segment(marker: number, data: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(data.length + 2, 2)
  return Buffer.concat([head, data])
}

/** A real PNG of one grey pixel. `chunks` stand before the picture. */
export function pngOf(chunks: Buffer[] = [], after: Buffer = Buffer.alloc(0)): Buffer {
  const header = chunk('IHDR', Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]))
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')
  return Buffer.concat([
    signature,
    header,
    ...chunks,
    chunk('IDAT', deflateSync(Buffer.from([0, 128]))),
    chunk('IEND', Buffer.alloc(0)),
    after,
  ])
}

/** A chunk of a PNG. */
export function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const numbers = Buffer.alloc(8)
  numbers.writeUInt32BE(data.length, 0)
  numbers.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([numbers.subarray(0, 4), body, numbers.subarray(4)])
}

/** What a phone writes about where it was: how it was held, and a directory of the position with its latitude as text that can be looked for. */
export function exifOf(turn: number, little = false, place = 'N59.3293'): Buffer {
  const block = Buffer.alloc(64)
  const u16 = (value: number, at: number) => (little ? block.writeUInt16LE(value, at) : block.writeUInt16BE(value, at))
  const u32 = (value: number, at: number) => (little ? block.writeUInt32LE(value, at) : block.writeUInt32BE(value, at))
  block.write(little ? 'II' : 'MM', 0, 'latin1')
  u16(42, 2)
  u32(8, 4)
  u16(2, 8)
  for (const [at, tag, type, value] of [
    [10, 0x0112, 3, turn],
    [22, 0x8825, 4, 38],
  ] as const) {
    u16(tag, at)
    u16(type, at + 2)
    u32(1, at + 4)
    if (type === 3) u16(value, at + 8)
    else u32(value, at + 8)
  }
  block.write(place, 40, 'latin1')
  return block
}
