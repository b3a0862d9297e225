import { inflateRawSync } from 'node:zlib'

/** The files of a zip archive as text, by name: what a Word or Excel file is made of. Reads the central directory (APPNOTE 4.3.12). */
export function unzipped(archive: Buffer): Map<string, string> {
  const files = new Map<string, string>()
  const end = archive.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  let at = archive.readUInt32LE(end + 16)
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [name, extra, comment] = [archive.readUInt16LE(at + 28), archive.readUInt16LE(at + 30), archive.readUInt16LE(at + 32)]
    const local = archive.readUInt32LE(at + 42)
    const from = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28)
    const body = archive.subarray(from, from + archive.readUInt32LE(at + 20))
    const packed = archive.readUInt16LE(at + 10) === 8
    files.set(archive.toString('utf8', at + 46, at + 46 + name), (packed ? inflateRawSync(body) : body).toString('utf8'))
    at += 46 + name + extra + comment
  }
  return files
}
