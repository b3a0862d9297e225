import { decode, tidyCell } from '../../people/organisation/roster/text.ts'
import { BadArchive, unpackParts } from '../../people/organisation/roster/zip.ts'
import { type FileType, largestFile } from '../plan/plan.ts'
import { plainJpeg } from './picture/jpeg.ts'
import { plainPng } from './picture/png.ts'

/** Why a file is not taken: the key of a sentence. */
export type FileFault = 'empty' | 'large' | 'type' | 'mismatch' | 'macros' | 'broken'

/** A file as it is kept: its tidied name, what it is, and what it holds; a picture nothing but the picture. */
export type CheckedFile = { name: string; type: FileType; content: Uint8Array }

/** Endings of names, and what a file of that name must be. Formats that can carry macros (.docm, .xlsm) or pages (.html, .svg) are not among them. */
export const endings: Record<string, FileType> = {
  pdf: 'pdf',
  png: 'png',
  jpg: 'jpeg',
  jpeg: 'jpeg',
  docx: 'docx',
  xlsx: 'xlsx',
  pptx: 'pptx',
  odt: 'odt',
  txt: 'txt',
}

/** The media type that a kept file is sent with: by what it was found to be, never by what its sender called it. */
export const mediaTypes: Record<FileType, string> = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpeg: 'image/jpeg',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  odt: 'application/vnd.oasis.opendocument.text',
  txt: 'text/plain',
}

const longestName = 200

/**
 * Looks at what a file is, by its name's ending and by its content: both must say the same. A file that is two things at once is refused where the second
 * could be run.
 * @param most bytes that it may have
 */
export function checkFile(fileName: string, content: Uint8Array, most = largestFile): CheckedFile | FileFault {
  const name = plainName(fileName)
  const type = endings[endingOf(name)]
  if (content.length === 0) return 'empty'
  if (content.length > most) return 'large'
  if (!type) return 'type'
  const fault = faultIn(type, content)
  if (fault) return fault
  const plain = withoutTraces(type, content)
  return plain ? { name, type, content: plain } : 'broken'
}

/** A picture without where, when and with what it was taken: a photo of a classroom is to show what was done, not where its taker lives. Null when it is broken. */
function withoutTraces(type: FileType, content: Uint8Array): Uint8Array | null {
  if (type === 'jpeg') return plainJpeg(content)
  return type === 'png' ? plainPng(content) : content
}

/** The last part of what a browser calls a file, on one line, without signs that turn text around or that no file system takes; at most 200 characters. */
export function plainName(fileName: string): string {
  const last = fileName.split(/[/\\]/).at(-1) ?? ''
  const plain = tidyCell(last.replace(/[<>:"|?*]/g, '_'))
  const ending = endingOf(plain)
  if (ending === '') return [...plain].slice(0, longestName).join('')
  const stem = [...plain.slice(0, -ending.length - 1).replace(/^[.\s]+/, '')]
    .slice(0, longestName - ending.length - 1)
    .join('')
    .trim()
  return `${stem || 'fil'}.${ending}`
}

function endingOf(name: string): string {
  return /\.([a-z0-9]{1,10})$/i.exec(name)?.[1]?.toLowerCase() ?? ''
}

function faultIn(type: FileType, content: Uint8Array): FileFault | null {
  switch (type) {
    case 'pdf':
      return startsWith(content, '%PDF-') && endsWith(content, '%%EOF', 2048) ? null : 'mismatch'
    case 'png':
      return startsWith(content, '\x89PNG\r\n\x1a\n') && endsWith(content, 'IEND', 64) ? null : 'mismatch'
    case 'jpeg':
      return startsWith(content, '\xff\xd8\xff') ? null : 'mismatch'
    case 'txt':
      return faultInText(content)
    default:
      return faultInOffice(type, content)
  }
}

/** Words, not a page or a program: what a browser or a shell would run is not taken for text. */
function faultInText(content: Uint8Array): FileFault | null {
  if (['%PDF', 'PK\x03\x04', 'MZ', '\x89PNG', '\xff\xd8\xff', '#!', '{\\rtf'].some((mark) => startsWith(content, mark))) return 'mismatch'
  const decoded = decode(content)
  if (!('text' in decoded)) return 'mismatch'
  return /^\s*<(!doctype|html|head|body|script|svg|\?xml|iframe|!--)/i.test(decoded.text) ? 'mismatch' : null
}

const mainPart = { docx: 'word/document.xml', xlsx: 'xl/workbook.xml', pptx: 'ppt/presentation.xml', odt: 'content.xml' }
const openDocumentMark = `mimetype${mediaTypes.odt}`

function faultInOffice(type: keyof typeof mainPart, content: Uint8Array): FileFault | null {
  if (!startsWith(content, 'PK\x03\x04')) return 'mismatch'
  try {
    const { names } = unpackParts(content)
    if (names.some((name) => /vbaProject\.bin$|(^|\/)Basic\/|(^|\/)Scripts\//i.test(name))) return 'macros'
    const listed = type === 'odt' ? 'META-INF/manifest.xml' : '[Content_Types].xml'
    if (!names.includes(mainPart[type]) || !names.includes(listed)) return 'mismatch'
    // An OpenDocument says in its first bytes, unpacked, which kind of document it is.
    return type !== 'odt' || textAt(content, 30, openDocumentMark.length) === openDocumentMark ? null : 'mismatch'
  } catch (error) {
    if (error instanceof BadArchive) return 'broken'
    throw error
  }
}

function startsWith(content: Uint8Array, mark: string): boolean {
  return textAt(content, 0, mark.length) === mark
}

function endsWith(content: Uint8Array, mark: string, within: number): boolean {
  return textAt(content, Math.max(0, content.length - within), within).includes(mark)
}

/** Bytes as Latin-1. */
function textAt(content: Uint8Array, from: number, length: number): string {
  return Buffer.from(content.buffer, content.byteOffset, content.byteLength).toString('latin1', from, from + length)
}
