import { exifWith, type Turn, turnIn } from './turn.ts'

const end = 0xd9
const scan = 0xda
const exifMark = 'Exif\0\0'

/** Segments of an application that are needed to show the picture as it is; all others tell of the camera, the place or the one who took it. */
const neededBy: Record<number, string> = { 224: 'JFIF\0', 226: 'ICC_PROFILE\0', 238: 'Adobe' }

/**
 * A JPEG with the picture and nothing else: no Exif, XMP, IPTC or comment, and nothing after its end, where phones keep more pictures and films. How the camera
 * was held stays. In one pass (ITU-T T.81, annex B).
 * @returns null when it is not built as a JPEG is
 */
export function plainJpeg(content: Uint8Array): Uint8Array | null {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength)
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return null
  const kept: Uint8Array[] = []
  let turn: Turn = 1
  let scans = 0
  let at = 2
  while (at < bytes.length) {
    if (bytes[at] !== 0xff) return null
    const marker = bytes[at + 1]
    // Any number of 0xff may stand before a marker.
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (marker === undefined || marker === end) break
    if (at + 4 > bytes.length) return null
    const next = at + 2 + bytes.readUInt16BE(at + 2)
    if (next < at + 4 || next > bytes.length) return null
    const segment = bytes.subarray(at, next)
    if (marker === 0xe1 && startsWith(segment, exifMark)) turn = turnIn(segment.subarray(4 + exifMark.length))
    if (isNeeded(marker, segment)) kept.push(segment)
    at = next
    if (marker === scan) {
      at = endOfScan(bytes, next)
      kept.push(bytes.subarray(next, at))
      scans += 1
    }
  }
  if (scans === 0) return null
  return Buffer.concat([Buffer.from([0xff, 0xd8]), ...(turn === 1 ? [] : [exifSegment(turn)]), ...kept, Buffer.from([0xff, end])])
}

function isNeeded(marker: number, segment: Buffer): boolean {
  const isComment = marker === 0xfe
  const isOfApplication = marker >= 0xe0 && marker <= 0xef
  if (!isOfApplication) return !isComment
  const mark = neededBy[marker]
  return mark !== undefined && startsWith(segment, mark)
}

/** Where the picture's own data ends: at the first marker that is neither an escaped 0xff nor a restart. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at)) {
    const next = bytes[at + 1]
    if (next === undefined) break
    if (next === 0 || (next >= 0xd0 && next <= 0xd7)) at += 2
    else if (next === 0xff) at += 1
    else return at
  }
  return bytes.length
}

function exifSegment(turn: Turn): Buffer {
  const block = exifWith(turn)
  const head = Buffer.alloc(4 + exifMark.length)
  head.writeUInt16BE(0xffe1, 0)
  head.writeUInt16BE(2 + exifMark.length + block.length, 2)
  head.write(exifMark, 4, 'latin1')
  return Buffer.concat([head, block])
}

function startsWith(segment: Buffer, mark: string): boolean {
  return segment.toString('latin1', 4, 4 + mark.length) === mark
}
