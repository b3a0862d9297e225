import assert from 'node:assert/strict'
import { glob } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { projectRoot } from '../src/ground/base/root.ts'

/** Every text and function of a tree of messages, by its path. */
function leaves(tree: unknown, path = ''): Map<string, unknown> {
  if (typeof tree !== 'object' || tree === null) return new Map([[path, tree]])
  return new Map(Object.entries(tree).flatMap(([key, value]) => [...leaves(value, `${path}.${key}`)]))
}

/** The exported messages of a module: whatever has both languages. */
function messagesIn(module: object): [string, { sv: unknown; en: unknown }][] {
  return Object.entries(module).filter((entry): entry is [string, { sv: unknown; en: unknown }] => {
    const [, value] = entry
    return typeof value === 'object' && value !== null && 'sv' in value && 'en' in value
  })
}

describe('every message', () => {
  it('is there in Swedish and in English, in the same shape, and says something', async () => {
    let count = 0
    for await (const file of glob('src/**/*.words.ts', { cwd: projectRoot })) {
      for (const [name, { sv, en }] of messagesIn(await import(join(projectRoot, file)))) {
        const [swedish, english] = [leaves(sv), leaves(en)]
        assert.deepEqual([...swedish.keys()].sort(), [...english.keys()].sort(), `${file} ${name}`)
        for (const [language, tree] of [
          ['sv', swedish],
          ['en', english],
        ] as const) {
          for (const [key, text] of tree) {
            if (typeof text === 'string') assert.notEqual(text.trim(), '', `${file} ${name}.${language}${key} is empty`)
            else assert.ok(['function', 'number', 'boolean'].includes(typeof text), `${file} ${name}.${language}${key}`)
            count += 1
          }
        }
      }
    }
    assert.ok(count > 1000, `${count} messages`)
  })

  it('keeps the two languages apart: a long text is not the same in both', async () => {
    for await (const file of glob('src/**/*.words.ts', { cwd: projectRoot })) {
      for (const [name, { sv, en }] of messagesIn(await import(join(projectRoot, file)))) {
        const english = leaves(en)
        for (const [key, text] of leaves(sv)) {
          if (typeof text === 'string' && text.split(' ').length > 3) assert.notEqual(text, english.get(key), `${file} ${name}${key}`)
        }
      }
    }
  })
})
