import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'

describe('forms', () => {
  it('leave it to us to say what is wrong, in the reader’s language, never to the browser’s own bubble', () => {
    const src = join(import.meta.dirname, '../..')
    const forms = globSync('**/*.tsx', { cwd: src }).flatMap((file) =>
      [...readFileSync(join(src, file), 'utf8').matchAll(/<form\b(?:=>|[^>])*method="post"(?:=>|[^>])*>/g)].map(([tag]) => ({ file, tag })),
    )
    assert.ok(forms.length > 20)
    assert.deepEqual(
      forms.filter(({ tag }) => !tag.includes('novalidate')),
      [],
    )
  })
})
