/** How a camera was held, 1 (upright) to 8, as Exif has it (Exif 2.32, tag 0x0112). It is all that is kept of what a camera writes: without it photos lie on their side. */
export type Turn = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8
const turns: readonly Turn[] = [1, 2, 3, 4, 5, 6, 7, 8]

const turnTag = 0x0112
const short = 3

/** How the camera was held, from an Exif block (a TIFF header and its first directory); 1 when it does not say. */
export function turnIn(exif: Uint8Array): Turn {
  const view = new DataView(exif.buffer, exif.byteOffset, exif.byteLength)
  if (view.byteLength < 14) return 1
  const order = view.getUint16(0)
  if (order !== 0x4949 && order !== 0x4d4d) return 1
  const little = order === 0x4949
  const directory = view.getUint32(4, little)
  if (view.getUint16(2, little) !== 42 || directory + 2 > view.byteLength) return 1
  const entries = Math.min(view.getUint16(directory, little), Math.floor((view.byteLength - directory - 2) / 12))
  for (let entry = 0; entry < entries; entry += 1) {
    const at = directory + 2 + entry * 12
    if (view.getUint16(at, little) !== turnTag || view.getUint16(at + 2, little) !== short) continue
    const value = view.getUint16(at + 8, little)
    return turns.find((turn) => turn === value) ?? 1
  }
  return 1
}

/** An Exif block that says how the camera was held and nothing else. */
export function exifWith(turn: Turn): Buffer {
  const block = Buffer.alloc(26)
  block.write('MM', 0, 'latin1')
  block.writeUInt16BE(42, 2)
  block.writeUInt32BE(8, 4)
  block.writeUInt16BE(1, 8)
  block.writeUInt16BE(turnTag, 10)
  block.writeUInt16BE(short, 12)
  block.writeUInt32BE(1, 14)
  block.writeUInt16BE(turn, 18)
  return block
}
