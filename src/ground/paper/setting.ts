import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import typst, { type NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { projectRoot } from '../base/root.ts'
import { charactersHad, missingMark, plainest, settable } from './characters.ts'
import type { Block, Emblem, Paper } from './paper.ts'
import { pressWords } from './press.words.ts'
import { families, fontFiles } from './typeface.ts'

/** For how many papers what Typst has shaped and laid out is kept: papers have much in common. */
export const remembered = 8

const documents = join(projectRoot, 'content', 'documents')

/**
 * A paper as a tagged PDF (PDF/UA-1), set here and now: for the press, whose processes do nothing else. What no typeface at hand can show is replaced by a
 * mark, and the paper says so. A logo or a picture that cannot be read is left out: the sender's name, and the line beside the picture, stand there anyway. The same paper gives the same bytes.
 */
export async function setPaper(paper: Paper): Promise<Buffer> {
  const had = await charactersHad()
  const plain = { ...paper, sender: { ...paper.sender, logo: null }, blocks: withoutPictures(paper.blocks) }
  const asWritten = (text: string) => settable(text, had)
  // Typst shapes letters by rules of its own: where it finds no way to set a piece, only what the main typeface has is kept.
  const plainly = (text: string) => plainest(text, had)
  return firstThatHolds([
    () => print(paper, sourceOf(paper, asWritten)),
    () => print(plain, sourceOf(plain, asWritten)),
    () => print(paper, sourceOf(paper, plainly)),
    () => print(plain, sourceOf(plain, plainly)),
  ])
}

/** What the first of several ways gives that does not fail; the last one's error when all do. */
function firstThatHolds<T>([way, ...others]: (() => T)[]): T {
  if (!way) throw new Error('there is no way left')
  if (others.length === 0) return way()
  try {
    return way()
  } catch {
    return firstThatHolds(others)
  }
}

/** What the template is given, as JSON: every text that is set goes through `shown`. */
export function sourceOf({ language, title, sender, corner, foot, day, blocks }: Paper, shown: (text: string) => string): string {
  const { replaced, logo } = pressWords[language]
  const source = {
    families,
    language,
    title,
    sender: { name: sender.name, logo: sender.logo && { path: logoPath, alt: logo(sender.name) } },
    corner,
    foot,
    day,
    blocks: blocks.map((block, at) =>
      block.kind === 'emblem' && 'picture' in block.emblem ? { ...block, emblem: pathOf(block.emblem, at) } : block,
    ),
  }
  let missing = false
  const set = JSON.stringify(source, (key, value: unknown) => {
    if (typeof value !== 'string') return value
    if (told.has(key)) return value.toWellFormed()
    const text = shown(breakable(value))
    missing ||= text.includes(missingMark) && !value.includes(missingMark)
    return text
  })
  return missing ? JSON.stringify({ ...JSON.parse(set), note: replaced(missingMark) }) : set
}

/** What is told of the file, and not set. */
const told = new Set(['alt', 'title', 'path', 'ground', 'fill'])
/** A run of so many letters may be wider than what it stands in, such as an address or a name in one word. */
const longWord = /[^\s\u200b]{30,}/gu
/** Marks stay with the letter that they stand over. */
const piece = /.{1,8}\p{M}*/gsu

/** A text with places to break long words at. */
function breakable(text: string): string {
  return text.replace(longWord, (word) => (word.match(piece) ?? []).join('\u200b'))
}

const logoPath = '/logo.png'

function pathOf({ picture: { type, width, height }, ...rest }: Extract<Emblem, { picture: unknown }>, at: number) {
  return { ...rest, picture: { path: `/picture-${at}.${type}`, width, height } }
}

/** The same with the line of each mark that is a picture, and without it. */
function withoutPictures(blocks: readonly Block[]): Block[] {
  return blocks.map((block) =>
    block.kind === 'emblem' && 'picture' in block.emblem ? { kind: 'text', tone: 'body', written: block.emblem.written } : block,
  )
}

/** Every picture of a paper, by where the template looks for it. */
function picturesOf({ sender, blocks }: Pick<Paper, 'sender' | 'blocks'>): [path: string, bytes: Buffer][] {
  return [
    ...(sender.logo ? [[logoPath, Buffer.from(sender.logo.png)] satisfies [string, Buffer]] : []),
    ...blocks.flatMap((block, at): [string, Buffer][] =>
      block.kind === 'emblem' && 'picture' in block.emblem
        ? [[pathOf(block.emblem, at).picture.path, Buffer.from(block.emblem.picture.base64, 'base64')]]
        : [],
    ),
  ]
}

function print(paper: Pick<Paper, 'sender' | 'blocks'>, data: string): Buffer {
  opened ??= open()
  const { compiler, template } = opened
  const pictures = picturesOf(paper)
  for (const [path, bytes] of pictures) compiler.mapShadow(join(documents, path), bytes)
  try {
    const { result } = compiler.compile({ mainFileContent: template, inputs: { data } })
    if (!result) throw new Error('paper.typ does not compile')
    return compiler.pdf(result, { pdfStandard: 'ua-1', pdfTags: true })
  } finally {
    for (const [path] of pictures) compiler.unmapShadow(join(documents, path))
    compiler.evictCache(remembered)
  }
}

let opened: { compiler: NodeCompiler; template: string } | undefined

/** Typst with the typefaces that come along, opened once. */
function open() {
  const compiler = typst.NodeCompiler.create({ workspace: documents, fontArgs: [{ fontPaths: fontFiles() }] })
  return { compiler, template: readFileSync(join(documents, 'paper.typ'), 'utf8') }
}
