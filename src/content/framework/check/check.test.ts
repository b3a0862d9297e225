import assert from 'node:assert/strict'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { damages } from '../../../../test/fixtures/frameworks/damages.ts'
import { changed, faultsIn, lineWith, small } from '../../../../test/fixtures/frameworks/fixture.ts'
import { projectRoot } from '../../../ground/base/root.ts'
import { checkFile } from './file.ts'

const lines = small[1].split('\n')

describe('checking a framework', () => {
  for (const { name, change, said } of damages) {
    it(`finds ${name}, at its line, and nothing else`, () => {
      const source = changed(small[1], ...change)
      const faults = faultsIn(source)
      assert.deepEqual(
        faults.map(({ line }) => line),
        said.map(([at]) => lineWith(source, at)),
        JSON.stringify(faults),
      )
      for (const [index, [, reason]] of said.entries()) assert.match(faults[index]?.reason ?? '', reason)
    })
  }

  it('finds a statement that an audience lacks', () => {
    const leader = small[1].slice(
      small[1].indexOf('          leader:\n            question: { sv: Hur leder ni'),
      small[1].indexOf('terms:\n'),
    )
    const source = changed(small[1], leader, '')
    const [fault, ...more] = faultsIn(source)
    assert.deepEqual(
      [fault, more],
      [
        {
          line: lineWith(source, 'statements:\n          staff:\n            question: { sv: Hur lär du'),
          reason: 'sokning has no statement for leader',
        },
        [],
      ],
    )
  })

  it('finds statements for an audience that there is not', () => {
    const faults = faultsIn(changed(small[1], 'audiences: [ staff, leader ]', 'audiences: [ staff ]'))
    assert.deepEqual(
      faults.map(({ line }) => lines[line - 1]?.trim()),
      ['leader:', 'leader:'],
    )
  })

  it('finds levels that do not count from 1', () => {
    const faults = faultsIn(changed(small[1], '- level: 3', '- level: 4'))
    assert.deepEqual(faults[0], {
      line: lineWith(small[1], '- level: 3'),
      reason: 'level 4 stands where level 3 is due: levels count from 1 without a gap',
    })
  })

  it('finds a variant that an earlier one hides', () => {
    const variant = small[1].slice(
      small[1].indexOf('              - for:'),
      small[1].indexOf('          leader:\n            question: { sv: Hur ger ni'),
    )
    const narrower = variant.replace('[ staff ]', '[ staff ], forms: [ fri ]')
    const hidden = changed(small[1], variant, variant + narrower)
    assert.deepEqual(faultsIn(hidden), [
      {
        line: lineWith(hidden, '- for: { roles: [ staff ], forms'),
        reason: 'an earlier variant is for all of these readers: this one would never be shown',
      },
    ])
    assert.deepEqual(faultsIn(changed(small[1], variant, narrower + variant)), [])
  })

  it('finds nothing in what is right', async () => {
    for (const file of [
      'content/frameworks/digital-skola/1.yaml',
      'test/fixtures/frameworks/skolbibliotek/1.yaml',
      'test/fixtures/frameworks/skolbibliotek/2.yaml',
    ]) {
      assert.deepEqual((await checkFile(join(projectRoot, file))).faults, [], file)
    }
  })

  it('never throws, whatever lines are lost, doubled or moved', () => {
    const line = fc.nat(lines.length - 1)
    fc.assert(
      fc.property(line, line, fc.constantFrom('lost', 'doubled', 'moved'), (from, to, how) => {
        const copy = [...lines]
        const taken = how === 'doubled' ? copy.slice(from, from + 1) : copy.splice(from, 1)
        if (how !== 'lost') copy.splice(to, 0, ...taken)
        return faultsIn(copy.join('\n')).every(({ line: at, reason }) => at >= 1 && at <= copy.length && reason.length > 0)
      }),
      { numRuns: 60 },
    )
  })
})
