import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { frameworkIn, small } from '../../../test/fixtures/frameworks/fixture.ts'
import { comparable } from './comparison.ts'
import { statementKeys, wordingsOf } from './framework.ts'
import type { Framework } from './schema.ts'

type Mapping = NonNullable<Framework['mapping']>

const one = frameworkIn(small[1])
const two = frameworkIn(small[2])

/** A later version with the statements of another, under new aspect keys where one is given. */
function later(of: Framework, mapping: Mapping, renamed: Record<string, string> = {}): Framework {
  return {
    ...of,
    version: of.version + 1,
    mapping,
    areas: of.areas.map((area) => ({
      ...area,
      aspects: area.aspects.map((aspect) => ({ ...aspect, key: renamed[aspect.key] ?? aspect.key })),
    })),
  }
}

function allSame(of: Framework): Mapping {
  return statementKeys(of).map((key) => ({ from: key, to: key, as: 'same' }))
}

describe('comparing two versions of a framework', () => {
  it('takes what is the same, and says why the rest is left out', () => {
    assert.deepEqual(comparable(one, two), {
      pairs: [{ older: 'lasning.staff', newer: 'lasning.staff' }],
      leftOut: [
        { version: 'newer', key: 'lasning.leader', why: 'reworded' },
        { version: 'newer', key: 'hitta.staff', why: 'split' },
        { version: 'newer', key: 'hitta.leader', why: 'new' },
        { version: 'newer', key: 'granska.staff', why: 'split' },
        { version: 'newer', key: 'granska.leader', why: 'new' },
        { version: 'older', key: 'lasning.leader', why: 'reworded' },
        { version: 'older', key: 'sokning.staff', why: 'split' },
        { version: 'older', key: 'sokning.leader', why: 'dropped' },
      ],
    })
  })

  it('takes everything of a version and itself', () => {
    assert.deepEqual(comparable(one, one), { pairs: statementKeys(one).map((key) => ({ older: key, newer: key })), leftOut: [] })
  })

  it('follows a statement over several versions and a new key', () => {
    const mapping = allSame(two)
      .map((entry) => (entry.as === 'same' && entry.from === 'lasning.staff' ? { ...entry, to: 'bocker.staff' } : entry))
      .map((entry) => (entry.as === 'same' && entry.from === 'lasning.leader' ? { ...entry, to: 'bocker.leader' } : entry))
    const three = later(two, mapping, { lasning: 'bocker' })
    const { pairs, leftOut } = comparable(one, three, [two])
    assert.deepEqual(pairs, [{ older: 'lasning.staff', newer: 'bocker.staff' }])
    assert.equal(leftOut.find(({ key, version }) => key === 'bocker.leader' && version === 'newer')?.why, 'reworded')
    assert.equal(leftOut.find(({ key }) => key === 'hitta.leader')?.why, 'new')
    assert.equal(comparable(two, three).pairs.length, statementKeys(two).length)
  })

  it('has nothing to go by when a version in between is not at hand', () => {
    const { pairs, leftOut } = comparable(one, later(two, allSame(two)))
    assert.deepEqual(pairs, [])
    assert.ok(leftOut.every(({ why }) => why === 'unmapped'))
  })

  it('takes nothing where the ladder has another number of levels', () => {
    const longer = {
      ...later(one, allSame(one)),
      levels: [...one.levels, { level: 4, name: { sv: 'Mer', en: 'More' }, summary: { sv: 'Mer.', en: 'More.' } }],
    }
    const { pairs, leftOut } = comparable(one, longer)
    assert.deepEqual([pairs, new Set(leftOut.map(({ why }) => why))], [[], new Set(['levels'])])
  })

  it('takes nothing of different frameworks', () => {
    const other = { ...two, key: 'annan' }
    const { pairs, leftOut } = comparable(one, other, [two])
    assert.deepEqual(
      [pairs, leftOut.length, new Set(leftOut.map(({ why }) => why))],
      [[], statementKeys(one).length + statementKeys(two).length, new Set(['other-framework'])],
    )
  })

  it('goes forward only', () => assert.throws(() => comparable(two, one), RangeError))

  it('accounts for every statement of both versions once, whatever happened to it', () => {
    const keys = statementKeys(one)
    const fates = fc.array(fc.constantFrom('same', 'reworded', 'replaced'), { minLength: keys.length, maxLength: keys.length })
    fc.assert(
      fc.property(fc.array(fates, { minLength: 1, maxLength: 4 }), (steps) => {
        const chain = [one]
        for (const step of steps) chain.push(later(chain.at(-1) ?? one, mappingOf(keys, step)))
        const newest = chain.at(-1) ?? one
        const { pairs, leftOut } = comparable(one, newest, chain)
        assert.deepEqual(
          pairs.map(({ older }) => older),
          keys.filter((_, index) => steps.every((step) => step[index] === 'same')),
        )
        for (const side of ['older', 'newer'] as const) {
          assert.deepEqual(
            [...pairs.map((pair) => pair[side]), ...leftOut.filter(({ version }) => version === side).map(({ key }) => key)].sort(),
            [...keys].sort(),
          )
        }
      }),
    )
  })
})

/** "Replaced": the old statement is dropped, and a new one has its key. */
function mappingOf(keys: readonly string[], fates: readonly string[]): Mapping {
  return keys.flatMap((key, index): Mapping => {
    const fate = fates[index]
    if (fate === 'same' || fate === 'reworded') return [{ from: key, to: key, as: fate }]
    return [
      { from: key, as: 'dropped' },
      { to: key, as: 'new' },
    ]
  })
}

describe('the wordings of a framework', () => {
  it('are those of teaching and of every kind of work that a variant names', () => {
    assert.deepEqual(wordingsOf(one, []), ['teacher', 'staff'])
    const plain = { ...one, areas: one.areas.map((area) => ({ ...area, aspects: [] })) }
    assert.deepEqual(wordingsOf(plain, []), ['teacher'])
  })
})
