import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { house } from '../scripts/biome-config.mjs'
import { projectRoot } from '../src/ground/base/root.ts'

const text = readFileSync(join(projectRoot, 'ARCHITECTURE.md'), 'utf8')

describe('ARCHITECTURE', () => {
  it('draws every wing and room, from the top of the house to the ground', () => {
    const plan = text.slice(text.indexOf('    src/'), text.indexOf('    test/'))
    const drawn = [...plan.matchAll(/^ {6}(?: {2})?([\w-]+)\/ /gm)].map(([, name]) => name)
    assert.deepEqual(
      drawn,
      Object.entries(house).flatMap(([wing, rooms]) => [wing, ...rooms]),
    )
  })

  it('sends nobody to a file that is not there', () => {
    const table = text.slice(text.indexOf('## Where a thing is changed'), text.indexOf('## How one request travels'))
    const lost = table.split('\n').flatMap((row) => {
      const cell = row.split('|')[2] ?? ''
      let folder = ''
      return [...cell.matchAll(/`([\w<>.*/-]+)`/g)].flatMap(([, path = '']) => {
        const [before] = path.split(/<|\*/)
        const wanted = path.includes('/') ? (before ?? '') : `${folder}${before}`
        if (path.includes('/')) folder = path.endsWith('/') ? path : path.slice(0, path.lastIndexOf('/') + 1)
        return path.startsWith('.') || !/\/|\.(ts|tsx|mjs|yaml|typ)$/.test(path) || isThere(wanted) ? [] : [path]
      })
    })
    assert.deepEqual(lost, [])
  })
})

/** A file or folder of ours, or, for a name alone such as `waiting.ts`, a file of some room. */
function isThere(path: string): boolean {
  if (['src', '.', 'docs'].some((root) => existsSync(join(projectRoot, root, path)))) return true
  const name = path.slice(path.lastIndexOf('/') + 1)
  return !path.includes('/') && readdirSync(join(projectRoot, 'src'), { recursive: true }).some((each) => String(each).endsWith(`/${name}`))
}
