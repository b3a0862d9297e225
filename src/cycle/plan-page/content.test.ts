import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { action, content, goal } from '../../../test/support/made-plan.ts'
import { schoolYearName } from '../../ground/base/clock.ts'
import { canBeAdopted, checksOf } from '../plan/checks.ts'
import { numbered } from '../plan/plan.ts'
import { changesBetween } from './changes.ts'
import { contentKey } from './content-key.ts'

describe('the content of a plan', () => {
  it('numbers every action once, by its place', () => {
    const plan = content([goal([action(), action()]), goal([])], [action()])
    assert.deepEqual(
      numbered(plan).map(({ number }) => number),
      ['1.1', '1.2', 'A'],
    )
    const many = numbered(
      content(
        [goal([])],
        Array.from({ length: 53 }, () => action()),
      ),
    ).map(({ number }) => number)
    assert.deepEqual([many[25], many[26], many[51], many[52], new Set(many).size], ['Z', 'AA', 'AZ', 'BA', 53])
    assert.deepEqual(
      numbered(content([], [action(), action()])).map(({ number }) => number),
      ['1', '2'],
    )
    assert.equal(schoolYearName(2099), '2099/00')
  })

  it('is the same content whatever has been done and whatever people are called', () => {
    const one = action()
    const done = { ...one, status: 'done' as const, owner: { kind: 'person' as const, person: 'sara', name: 'Sara Ny', left: true } }
    assert.equal(contentKey(content([], [one])), contentKey(content([], [done])))
    assert.notEqual(contentKey(content([], [one])), contentKey(content([], [{ ...one, title: 'Annat' }])))
    assert.deepEqual(changesBetween(content([], [one]), content([], [done])), [])
  })

  it('tells what changed, and nothing when nothing did', () => {
    const [one, two, three] = [action(), action(), action()]
    const before = content([goal([one, two], { id: 'g', title: 'Målet' })], [three])
    assert.deepEqual(changesBetween(before, structuredClone(before)), [])
    const after = content(
      [goal([two, one], { id: 'g', title: 'Målet igen' })],
      [{ ...three, dueOn: null }, action({ id: 'ny', title: 'Ny' })],
    )
    assert.deepEqual(changesBetween(before, after), [
      { kind: 'goal changed', id: 'g', number: '1', title: 'Målet igen', fields: [{ field: 'title', from: 'Målet', to: 'Målet igen' }] },
      { kind: 'action changed', id: three.id, number: 'A', title: three.title, fields: [{ field: 'dueOn', from: '2027-01-29', to: '' }] },
      { kind: 'action added', id: 'ny', number: 'B', title: 'Ny' },
      { kind: 'order' },
    ])
    assert.deepEqual(
      changesBetween(before, content([goal([one], { id: 'g', title: 'Målet' })], [three])).map(({ kind }) => kind),
      ['action removed'],
    )
    assert.deepEqual(
      changesBetween(before, content([goal([one, two, three], { id: 'g', title: 'Målet' })])).map(({ kind }) => kind),
      ['action changed'],
      'moved to a goal: no change of order besides',
    )
  })

  it('differs from itself in nothing, and from every other content in its key too (property)', () => {
    const contents = fc
      .array(fc.tuple(fc.string({ maxLength: 5 }), fc.constantFrom(null, '2027-01-29', '2027-02-01')), { maxLength: 5 })
      .map((titles) =>
        content(
          [],
          titles.map(([title, dueOn], index) => action({ id: `a${index}`, title, dueOn })),
        ),
      )
    fc.assert(
      fc.property(contents, contents, (one, other) => {
        assert.deepEqual(changesBetween(one, one), [])
        assert.equal(contentKey(one) === contentKey(other), changesBetween(one, other).length === 0)
      }),
    )
  })

  const quiet = { coachAsks: [], unanswered: 0 }
  it('is looked over before it is adopted: only a plan without actions is held up', () => {
    const bare = checksOf(content([]), '2026-10-01', quiet)
    assert.ok(!canBeAdopted(bare))
    const doubtful = checksOf(
      content([goal([], { id: 'tomt' })], [action({ id: 'x', owner: null, dueOn: null }), action({ dueOn: '2026-09-01' })]),
      '2026-10-01',
      { coachAsks: [{ what: 'changes', anchor: 'feedback-1', name: 'Karim Haddad', at: new Date(0) }], unanswered: 2 },
    )
    assert.ok(canBeAdopted(doubtful))
    assert.deepEqual(
      doubtful.map(({ kind, ok, at }) => [kind, ok, at.map(({ number }) => number)]),
      [
        ['coach', false, ['Karim Haddad']],
        ['actions', true, []],
        ['goals', false, ['1']],
        ['due', false, ['A']],
        ['owner', false, ['A']],
        ['late', false, ['B']],
        ['comments', false, []],
      ],
    )
    const left = action({ owner: { kind: 'person', person: 'eva', name: 'Eva Brandt', left: true } })
    assert.equal(checksOf(content([], [left]), '2026-10-01', quiet).find(({ kind }) => kind === 'owner')?.ok, false)
  })
})
