import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { z } from 'zod'
import { CommandError } from './command.ts'
import { contentFile, keyByWord } from './content-file.ts'

describe('a file of content', () => {
  it('is read once, and what is wrong in it is told by its name and place', () => {
    const read = contentFile('demo/municipality.yaml', z.looseObject({ name: z.string() }))
    assert.equal(read(), read())
    const other = contentFile(
      'demo/municipality.yaml',
      z.looseObject({ schools: z.array(z.looseObject({ code: z.int('must be a number') })) }),
    )
    assert.throws(
      other,
      (error) =>
        error instanceof CommandError &&
        /content\/demo\/municipality\.yaml[\s\S]*must be a number[\s\S]*schools\[0\]\.code/.test(error.message),
    )
    assert.throws(
      contentFile('nowhere.yaml', z.string()),
      (error) => error instanceof CommandError && /content\/nowhere\.yaml/.test(error.message),
    )
  })

  it('in which a word could mean two things is refused', () => {
    const lists = z.record(z.enum(['a', 'b']), z.array(z.string())).transform((read, context) => keyByWord(['a', 'b'], read, context))
    assert.deepEqual(
      [...lists.parse({ a: ['one'], b: ['two'] })],
      [
        ['one', 'a'],
        ['two', 'b'],
      ],
    )
    assert.match(lists.safeParse({ a: ['one'], b: ['one'] }).error?.message ?? '', /"one\\" stands under a and under b/)
  })
})
