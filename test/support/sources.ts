import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { projectRoot } from '../../src/ground/base/root.ts'

/** The program's own files under a folder, tests apart, by their paths from the project's root. */
export async function sourcesIn(folder: string): Promise<string[]> {
  const names = await readdir(join(projectRoot, folder), { recursive: true })
  return names
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
    .map((name) => `${folder}/${name}`)
    .sort()
}
