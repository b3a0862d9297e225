import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { projectRoot } from '../base/root.ts'
import { pressMessages } from './messages.ts'
import type { Logo, Paper } from './paper.ts'
import { fontBlobs, missingMark, withoutMissing } from './typeface.ts'

/** How many documents what Typst remembers of one is kept for. */
const remembered = 8

/** A paper as a tagged PDF (PDF/UA-1). What no typeface at hand can show is replaced by a mark, and the paper says so. */
export async function pdfOf(paper: Paper): Promise<Buffer> {
  press ??= openPress()
  const open = await press
  try {
    return print(open, paper.sender.logo, sourceOf(paper))
  } catch (thrown) {
    const source = sourceOf(paper)
    if ((await withoutMissing(source)) === source) throw thrown
    return print(open, paper.sender.logo, await withoutMissing(sourceOf(withNote(paper))))
  }
}

/** What the template is given, as JSON. */
export function sourceOf({ language, title, sender, corner, foot, blocks }: Paper): string {
  const { logo } = pressMessages[language]
  return JSON.stringify(
    {
      language,
      title,
      sender: { name: sender.name, logo: sender.logo && { path: logoPath, alt: logo(sender.name) } },
      corner,
      foot,
      blocks,
    },
    breakable,
  )
}

/** A run of so many letters may be wider than what it stands in, such as an address or a name in one word. */
const longWord = /[^\s\u200b]{30,}/gu
const piece = /.{1,8}/gsu

/** A text with places to break long words at; what is told of the file, and not set, stays as it is. */
function breakable(key: string, value: unknown): unknown {
  if (typeof value !== 'string' || key === 'alt' || key === 'title') return value
  return value.replace(longWord, (word) => (word.match(piece) ?? []).join('\u200b'))
}

const logoPath = '/logo.png'

function print({ compiler, folder, template }: Press, logo: Logo | null, data: string): Buffer {
  const shadow = join(folder, logoPath)
  if (logo) compiler.mapShadow(shadow, logo.png)
  try {
    const compiled = compiler.compile({ mainFileContent: template, inputs: { data } })
    if (!compiled.result) throw new Error('plan.typ does not compile')
    return compiler.pdf(compiled.result, { pdfStandard: 'ua-1', pdfTags: true })
  } finally {
    if (logo) compiler.unmapShadow(shadow)
    compiler.evictCache(remembered)
  }
}

/** The paper with a sentence, under its title, on what could not be shown. */
function withNote(paper: Paper): Paper {
  const [title, ...rest] = paper.blocks
  const note = { kind: 'text' as const, tone: 'soft' as const, written: [[pressMessages[paper.language].replaced(missingMark)]] }
  return { ...paper, blocks: title ? [title, note, ...rest] : [note] }
}

type Press = { compiler: NodeCompiler; folder: string; template: string }
let press: Promise<Press> | undefined

/** Typst with its typeface, opened once. */
async function openPress(): Promise<Press> {
  const typst = await import('@myriaddreamin/typst-ts-node-compiler')
  const folder = join(projectRoot, 'content', 'documents')
  return {
    folder,
    compiler: typst.NodeCompiler.create({ workspace: folder, fontArgs: [{ fontBlobs: await fontBlobs() }] }),
    template: await readFile(join(folder, 'plan.typ'), 'utf8'),
  }
}
