import { crc32 } from 'node:zlib'
import { exifWith, turnIn } from './turn.ts'

const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')

/** Chunks that are needed to show the picture as it is; texts, times and what an application adds are not. */
const needed = new Set('IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP cICP sBIT bKGD pHYs hIST sPLT acTL fcTL fdAT mDCV cLLI'.split(' '))

/**
 * A PNG with the picture and nothing else: no Exif, XMP or other text, no time, and nothing after its end. How the camera was held stays. In one pass (PNG, third
 * edition, section 5).
 * @returns null when it is not built as a PNG is
 */
export function plainPng(content: Uint8Array): Uint8Array | null {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength)
  if (!bytes.subarray(0, signature.length).equals(signature)) return null
  const kept: Uint8Array[] = []
  for (let at = signature.length; at + 12 <= bytes.length; ) {
    const next = at + 12 + bytes.readUInt32BE(at)
    if (next > bytes.length) return null
    const name = bytes.toString('latin1', at + 4, at + 8)
    if (kept.length === 0 && name !== 'IHDR') return null
    if (needed.has(name)) kept.push(bytes.subarray(at, next))
    if (name === 'IEND') return Buffer.concat([signature, ...kept])
    const turn = name === 'eXIf' ? turnIn(bytes.subarray(at + 8, next - 4)) : 1
    if (turn !== 1) kept.push(chunk('eXIf', exifWith(turn)))
    at = next
  }
  return null
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}
