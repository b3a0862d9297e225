import { inflateRawSync } from 'node:zlib'

/** An archive's names, and those of its parts that a reader of documents wants, by name: XML and what relates it, no pictures or other bytes. */
export type Unpacked = { names: string[]; parts: Map<string, Uint8Array> }

/** Bytes that all parts together may unpack to. */
const largestUnpacked = 100 * 1024 * 1024

/** Bytes up to which an archive may unpack however small it is, and how many times its own size it may beyond that: lists of staff stay under fifty. */
const alwaysUnpacked = 20 * 1024 * 1024
const largestRatio = 200

/** Thrown for an archive that cannot be read, or that would unpack to more than this program takes on. */
export class BadArchive extends Error {
  constructor(readonly reason: 'broken-spreadsheet' | 'unpacks-too-large') {
    super(reason)
  }
}

/**
 * Goes through a zip file by its directory: what all its entries say of their size is added up before anything is unpacked, whatever their names, and each
 * entry that is wanted is unpacked with a limit. Nothing else of the archive should be handed on: readers unpack all that they get.
 * @throws BadArchive
 */
export function unpackParts(bytes: Uint8Array): Unpacked {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const parts: Unpacked['parts'] = new Map()
  let names: string[] = []
  try {
    const entries = [...directory(view, bytes)]
    names = entries.map(({ name }) => name)
    const most = Math.min(largestUnpacked, Math.max(alwaysUnpacked, bytes.length * largestRatio))
    if (entries.reduce((sum, { unpacked }) => sum + unpacked, 0) > most) throw new BadArchive('unpacks-too-large')
    let room = most
    for (const entry of entries.filter(({ name }) => /\.(xml|rels)$/i.test(name))) {
      if (parts.has(entry.name)) throw new BadArchive('broken-spreadsheet')
      const content = unpack(view, bytes, entry, room)
      room -= content.length
      if (room <= 0) throw new BadArchive('unpacks-too-large')
      parts.set(entry.name, content)
    }
  } catch (error) {
    if (error instanceof RangeError) throw new BadArchive('broken-spreadsheet')
    throw error
  }
  return { names, parts }
}

type Entry = { name: string; method: number; packed: number; unpacked: number; at: number }

function* directory(view: DataView, bytes: Uint8Array): Generator<Entry> {
  let end = bytes.length - 22
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end--
  if (end < 0) throw new BadArchive('broken-spreadsheet')
  const count = view.getUint16(end + 10, true)
  // Readers differ in which of the two counts they go by: a file where they differ could hide a part from one of them.
  if (view.getUint16(end + 8, true) !== count) throw new BadArchive('broken-spreadsheet')
  let at = view.getUint32(end + 16, true)
  for (let index = 0; index < count; index++) {
    if (view.getUint32(at, true) !== 0x02014b50) throw new BadArchive('broken-spreadsheet')
    const nameLength = view.getUint16(at + 28, true)
    yield {
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    }
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
}

function unpack(view: DataView, bytes: Uint8Array, entry: Entry, room: number): Uint8Array {
  if (entry.unpacked > room) throw new BadArchive('unpacks-too-large')
  const start = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true)
  const packed = bytes.subarray(start, start + entry.packed)
  if (entry.method === 0) return packed
  if (entry.method !== 8) throw new BadArchive('broken-spreadsheet')
  try {
    return inflateRawSync(packed, { maxOutputLength: room })
  } catch (error) {
    const tooLarge = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
    throw new BadArchive(tooLarge ? 'unpacks-too-large' : 'broken-spreadsheet')
  }
}
