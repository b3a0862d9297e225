import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { differing, inLightOf, type Said, saidText } from './said.ts'

const figure = fc.record({ n: fc.integer({ min: 10, max: 400 }), mean: fc.integer({ min: 10, max: 40 }).map((tenths) => tenths / 10) })
const said = fc.record({ far: fc.option(figure), helps: fc.option(figure) })
const ids = Array.from({ length: 12 }, (_, index) => `action-${index}`)
const saidOf = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...ids), said), { selector: ([id]) => id })
  .map((entries) => new Map<string, Said>(entries))
const list = fc
  .shuffledSubarray(ids)
  .chain((order) =>
    fc
      .array(fc.option(fc.constantFrom(...ids)), { minLength: order.length, maxLength: order.length })
      .map((needs) =>
        order.map((id, index) => ({ action: { id, depends_on: order.slice(0, index).filter((each) => each === needs[index]) } })),
      ),
  )
const idOf = ({ action }: { action: { id: string } }) => action.id
const helping = (entries: [string, number, number][]) => new Map(entries.map(([id, n, mean]) => [id, { far: null, helps: { n, mean } }]))

describe('what others say of actions', () => {
  it('moves a suggestion one place at most, loses none, and puts none before what it builds on', () => {
    fc.assert(
      fc.property(list, saidOf, (before, known) => {
        const after = inLightOf(before, known)
        assert.deepEqual(after.map(idOf).toSorted(), before.map(idOf).toSorted())
        for (const [at, each] of after.entries()) {
          const from = before.findIndex((one) => idOf(one) === idOf(each))
          assert.ok(Math.abs(from - at) <= 1)
          if (each.said?.moved === 'up') assert.equal(at, from - 1)
          if (each.said?.moved === 'down') assert.equal(at, from + 1)
          for (const needed of each.action.depends_on) assert.ok(after.findIndex((one) => idOf(one) === needed) < at)
        }
      }),
    )
  })

  it('moves nothing, and says nothing, where nothing is known', () => {
    fc.assert(
      fc.property(list, (before) => {
        const after = inLightOf(before, new Map())
        assert.deepEqual(after.map(idOf), before.map(idOf))
        assert.ok(after.every(({ said: here }) => here === null && saidText({ said: here }, 'sv') === null))
      }),
    )
  })

  it('weighs the same in whatever order it is told', () => {
    fc.assert(
      fc.property(saidOf, (known) => {
        assert.deepEqual(new Map([...differing(known)].toSorted()), new Map([...differing(new Map([...known].toReversed()))].toSorted()))
      }),
    )
  })

  it('moves nothing while actions do not differ more than chance, or are fewer than four', () => {
    assert.equal(differing(helping(ids.map((id) => [id, 12, 2.6]))).size, 0)
    assert.equal(
      differing(
        helping([
          ['a', 10, 2.4],
          ['b', 10, 2.7],
          ['c', 10, 2.6],
          ['d', 10, 2.9],
        ]),
      ).size,
      0,
    )
    assert.equal(
      differing(
        helping([
          ['a', 300, 1],
          ['b', 300, 4],
          ['c', 300, 2],
        ]),
      ).size,
      0,
    )
  })

  it('draws a mean of few answers so far towards the rest that it does not count, where the same of many does', () => {
    const rest: [string, number, number][] = [
      ['a', 100, 2.3],
      ['b', 100, 2.5],
      ['c', 100, 2.7],
      ['d', 100, 2.2],
      ['e', 100, 2.8],
    ]
    const at = (n: number) => differing(helping([...rest, ['x', n, 3.1]])).get('x')
    assert.equal(at(10), undefined)
    assert.equal(at(300), 1)
    assert.equal(differing(helping([...rest, ['x', 300, 1.8]])).get('x'), -1)
  })

  it('is said in words with how many answers, and that it has moved the suggestion', () => {
    const known = { far: { n: 41, mean: 2.9 }, helps: { n: 38, mean: 3.4 } }
    const text = saidText({ said: { ...known, moved: 'up' } }, 'sv') ?? ''
    assert.match(
      text,
      /^På minst fem av huvudmannens skolor är de som arbetar med det på god väg, och de säger att det har gjort stor skillnad \(38 svar\)\. Därför står det ett steg högre upp\.$/,
    )
    assert.doesNotMatch(saidText({ said: { ...known, moved: null } }, 'sv') ?? '', /Därför/)
    assert.match(
      saidText({ said: { ...known, far: null, moved: null } }, 'sv') ?? '',
      /skolor säger de som arbetar med det att det har gjort stor/,
    )
    const tried = { far: { n: 41, mean: 2 }, helps: null, moved: null }
    assert.match(saidText({ said: tried }, 'sv') ?? '', /kommit så långt som till att prova \(41 svar\)\.$/)
    assert.match(saidText({ said: tried }, 'en') ?? '', /those who work on it have got as far as trying it out \(41 answers\)\.$/)
  })
})
