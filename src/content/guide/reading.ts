import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Program } from '../../ground/base/ask.ts'
import { inEach, type Language, readInEach } from '../../ground/base/language.ts'
import { firstLanguage } from '../../ground/base/languages.ts'
import { projectRoot } from '../../ground/base/root.ts'
import { limits } from '../../people/access/protection-limits.words.ts'
import { type Guide, readGuide } from './guide.ts'

let kept: Promise<Map<string, Guide>> | undefined

/** Every guide by its key. They are read once; in development at every asking, so that a writer sees what was just written. */
export function allGuides({ config }: Pick<Program, 'config'>): Promise<Map<string, Guide>> {
  if (config.mode === 'development') return readGuides(guideFolder())
  kept ??= readGuides(guideFolder()).catch((error: unknown) => {
    kept = undefined
    throw error
  })
  return kept
}

/**
 * Reads a folder of guides: `<language>/<key>.md` in every language.
 * @throws Error that names the file, when one cannot be read or lacks a language
 */
export async function readGuides(folder: string): Promise<Map<string, Guide>> {
  const names = (await readdir(join(folder, firstLanguage))).filter((name) => name.endsWith('.md')).sort()
  const guides = await Promise.all(
    names.map(async (name): Promise<Guide> => {
      const read = await readInEach((language) => readOne(folder, language, name))
      const { head } = read[firstLanguage]
      return { key: name.replace(/\.md$/, ''), for: head.for, order: head.order, text: inEach((language) => read[language].text) }
    }),
  )
  return new Map(guides.map((guide) => [guide.key, guide]))
}

async function readOne(folder: string, language: Language, name: string) {
  const file = join(folder, language, name)
  try {
    return readGuide(withLimits(await readFile(file, 'utf8'), language))
  } catch (error) {
    throw new Error(`content/guides/${language}/${name} cannot be read: ${error instanceof Error ? error.message : String(error)}`)
  }
}

/** `{limits}` on a line of its own stands for what the protection cannot do, which is said in one place for every text that tells it. */
function withLimits(file: string, language: Language): string {
  return file.replace(/^\{limits\}$/m, () => limits[language].map((each) => `- ${each}`).join('\n'))
}

/** The folder of the guides: what an installation reads, and what a contributor writes in. */
export function guideFolder(): string {
  return join(projectRoot, 'content', 'guides')
}
