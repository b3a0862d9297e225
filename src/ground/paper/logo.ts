import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Logo } from './paper.ts'

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const end = Buffer.from('IEND')
/** Bytes: it goes into every document. */
const largest = 1024 * 1024

/**
 * The authority's logo for papers: `logo.png` in STEGVIS_HOME, of at most 1 MB. Null for the demo, without the file, and for one that is no whole PNG: then its
 * name alone stands on the paper.
 */
export async function logoOf(home: string, authorityKind: 'real' | 'demo'): Promise<Logo | null> {
  if (authorityKind === 'demo') return null
  const png = await readFile(join(home, 'logo.png')).catch(() => null)
  return png && readLogo(png)
}

/** Reads the size out of a PNG's header (RFC 2083, section 4.1.1); null for anything else. */
export function readLogo(png: Buffer): Logo | null {
  if (png.length < 57 || png.length > largest || !png.subarray(0, 8).equals(signature) || !png.subarray(-8, -4).equals(end)) return null
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)]
  return width > 0 && height > 0 ? { png, width, height } : null
}
