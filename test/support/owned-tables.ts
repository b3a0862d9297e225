import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { projectRoot } from '../../src/ground/base/root.ts'
import { sourcesIn } from './sources.ts'

/** A table or view, the room that declares it (`people/organisation`), and in which file. */
export type Owned = { table: string; room: string; file: string }

/** Every table that a room declares as its own. */
export async function ownedTables(): Promise<Owned[]> {
  const owned: Owned[] = []
  for (const file of await sourcesIn('src')) {
    const text = await readFile(join(projectRoot, file), 'utf8')
    const [, body = ''] = /\n {2}interface Tables \{\n(.*?)\n {2}\}/s.exec(text) ?? []
    for (const [, table = ''] of body.matchAll(/^ {4}'?([\w.]+)'?: /gm)) owned.push({ table, room: roomOf(file), file })
  }
  return owned
}

/** The room that a file lies in, with its wing; what puts the rooms together lies in none. */
export function roomOf(file: string): string {
  const [, wing, room, below] = file.split('/')
  return below === undefined ? '' : `${wing}/${room}`
}
