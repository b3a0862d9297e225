import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Program } from '../../ground/base/ask.ts'
import type { Language } from '../../ground/base/language.ts'
import { projectRoot } from '../../ground/base/root.ts'
import { limits } from '../../people/access/protection-limits.ts'
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
 * Reads a folder of guides: `sv/<key>.md` and `en/<key>.md`.
 * @throws Error that names the file, when one cannot be read or lacks its other language
 */
export async function readGuides(folder: string): Promise<Map<string, Guide>> {
  const names = (await readdir(join(folder, 'sv'))).filter((name) => name.endsWith('.md')).sort()
  const guides = await Promise.all(
    names.map(async (name): Promise<Guide> => {
      const [sv, en] = await Promise.all([readOne(folder, 'sv', name), readOne(folder, 'en', name)])
      return { key: name.replace(/\.md$/, ''), for: sv.head.for, order: sv.head.order, text: { sv: sv.text, en: en.text } }
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
