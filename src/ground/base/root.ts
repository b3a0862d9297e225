import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

declare const STEGVIS_BUNDLED: boolean

/** Whether we run from the bundle in dist/ rather than from sources. */
export const bundled = typeof STEGVIS_BUNDLED !== 'undefined' && STEGVIS_BUNDLED

/** The project's folder: where content/ and migrations/ lie, whether we run from sources or from the bundle. */
export const projectRoot = findRoot(dirname(fileURLToPath(import.meta.url)))

function findRoot(folder: string): string {
  if (existsSync(join(folder, 'migrations')) && existsSync(join(folder, 'content'))) return folder
  const above = dirname(folder)
  if (above === folder) throw new Error('Stegvis cannot find its folders content/ and migrations/.')
  return findRoot(above)
}
