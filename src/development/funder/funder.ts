import { checkFile } from '../../cycle/follow-up/file-type.ts'
import type { Picture, PictureType } from '../../ground/paper/paper.ts'

/** What stands beside a funder's line: nothing, the Union's flag, or a picture that was sent in. */
export const markKinds = ['none', 'union', 'picture'] as const
export type MarkKind = (typeof markKinds)[number]

/** The mark as pages have it. @property width in dots, as `height` */
export type FunderMark = { is: 'union' } | { is: 'picture'; id: string; programme: string; alt: string; width: number; height: number }

/** Who pays, as it must stand on all that the programme shows. */
export type Funded = { funderLine: string; funderMark: FunderMark | null }

/** The same with the picture itself, for paper. */
export type FundedOnPaper = Funded & { picture: Picture | null }

/** Bytes and dots of a picture at most, and dots at least; characters of what it shows. The database holds the same. */
export const largestLogo = 512 * 1024
export const mostDots = 4000
export const fewestDots = 60
export const longestAlt = 200

/** Whether a line names the Union, whose flag then stands beside it and nothing else. `app.funder_mark` holds the same. */
export function namesUnion(line: string): boolean {
  return /europeiska unionen|european union/i.test(line)
}

/** Why a picture is not taken: the key of a sentence. */
export type LogoFault = 'type' | 'large' | 'broken' | 'dots'
export type Logo = { type: PictureType; width: number; height: number; bytes: Uint8Array }

/**
 * Looks at a picture by its name's ending and by its content: a PNG or JPEG, neither too large in bytes nor too large or small in dots, with nothing in it but the picture.
 * No drawing with a program in it (SVG), as the house takes none anywhere.
 */
export function readLogo(fileName: string, content: Uint8Array): Logo | LogoFault {
  const checked = checkFile(fileName, content, largestLogo)
  if (checked === 'large') return 'large'
  if (checked === 'empty' || checked === 'broken') return 'broken'
  if (typeof checked === 'string') return 'type'
  const { type } = checked
  if (type !== 'png' && type !== 'jpeg') return 'type'
  const size = type === 'png' ? sizeOfPng(checked.content) : sizeOfJpeg(checked.content)
  if (!size) return 'broken'
  if (Math.max(...size) > mostDots || Math.min(...size) < fewestDots) return 'dots'
  return { type, width: size[0], height: size[1], bytes: checked.content }
}

/** Width and height as the header tells them (PNG specification, third edition, 11.2.1). */
function sizeOfPng(content: Uint8Array): [number, number] | null {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength)
  return bytes.length < 33 || bytes.toString('latin1', 12, 16) !== 'IHDR' ? null : [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
}

/** Width and height as its first frame tells them (ITU-T T.81, B.2.2); every segment is passed once. */
function sizeOfJpeg(content: Uint8Array): [number, number] | null {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength)
  for (let at = 2; at + 9 <= bytes.length && bytes[at] === 0xff; at += 2 + bytes.readUInt16BE(at + 2)) {
    const marker = bytes[at + 1] ?? 0
    const frame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (frame) return [bytes.readUInt16BE(at + 7), bytes.readUInt16BE(at + 5)]
  }
  return null
}
