import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { projectRoot } from '../../ground/base/root.ts'
import { effortText } from '../framework/effort.ts'
import { type Audience, fitsReader } from '../framework/framework.ts'
import { readFramework } from '../framework/reading.ts'
import { work } from '../framework/schema.ts'
import { type Importance, mostSteps, type Standing, suggestSteps, type Taken } from './suggestion.ts'
import { reasonText } from './suggestion-sentences.ts'

const read = readFramework(readFileSync(join(projectRoot, 'content/frameworks/digital-skola/1.yaml'), 'utf8'))
if (!read.ok) throw new Error('the framework cannot be read')
const { framework } = read
const aspects = framework.areas.flatMap((area) => area.aspects.map(({ key }) => key))
const areaOf = new Map(framework.areas.flatMap((area) => area.aspects.map(({ key }) => [key, area.key])))

const teacher = { role: 'teacher', forms: ['gr'] }

const importance = fc.constantFrom<Importance | null>(0, 1, 2, null)
const standing = fc.record({
  choice: fc.constantFrom<number | null>(null, 0, 1, 2, 3, 4, 5),
  importance,
  before: fc.constantFrom<number | null | undefined>(undefined, null, 0, 1, 2, 3, 4, 5),
})
const standings = fc
  .array(standing, { minLength: aspects.length, maxLength: aspects.length })
  .map((each) => each.map((one, index): Standing => ({ aspect: aspects[index] ?? '', ...one })))
const taken = fc.uniqueArray(
  fc.record({
    action: fc.constantFrom(...framework.actions.map(({ id }) => id)),
    state: fc.constantFrom<Taken['state']>('chosen', 'done', 'declined'),
  }),
  { selector: ({ action }) => action, maxLength: 40 },
)
const audience = fc.constantFrom<Audience>('staff', 'leader')
const cases = fc.tuple(standings, taken, audience)

function at(levels: Record<string, [number | null, Importance | null]>): Standing[] {
  return aspects.map((aspect) => ({ aspect, choice: levels[aspect]?.[0] ?? null, importance: levels[aspect]?.[1] ?? null }))
}

function steps(levels: Record<string, [number | null, Importance | null]>, before: Taken[] = []): string[] {
  return suggestSteps(framework, 'staff', at(levels), before, teacher).steps.map(({ aspect }) => aspect.key)
}

describe('suggested next steps', () => {
  it('are never more than three, goals under way counted', () =>
    fc.assert(
      fc.property(cases, ([own, before, who]) => {
        const underWay = before.filter(({ state }) => state === 'chosen').length
        assert.ok(suggestSteps(framework, who, own, before, teacher).steps.length <= Math.max(0, mostSteps - underWay))
      }),
    ))

  it('never bring back what was chosen, done or declined, and never take an aspect twice', () =>
    fc.assert(
      fc.property(cases, ([own, before, who]) => {
        const { steps: found, alternatives } = suggestSteps(framework, who, own, before, teacher)
        const all = [...found, ...alternatives]
        for (const { action } of all) assert.ok(!before.some((each) => each.action === action.id))
        assert.equal(new Set(all.map(({ aspect }) => aspect.key)).size, all.length)
      }),
    ))

  it('start at the person’s own level and lead one step up, for the right audience', () =>
    fc.assert(
      fc.property(cases, ([own, before, who]) => {
        for (const { action, aspect, reason } of suggestSteps(framework, who, own, before, teacher).steps) {
          const answer = own.find((each) => each.aspect === aspect.key)
          assert.equal(action.from, answer?.choice)
          assert.equal(action.to, (answer?.choice ?? 0) + 1)
          assert.equal(reason.nextLevel, action.to)
          assert.ok(reason.level >= 1 && reason.nextLevel <= 5)
          assert.equal(action.audience, who === 'leader' ? 'school' : 'person')
          assert.equal(action.when, undefined)
        }
      }),
    ))

  it('are the same however the answers and goals are ordered', () =>
    fc.assert(
      fc.property(cases, fc.integer(), ([own, before, who], turn) => {
        const turned = <T>(list: T[]): T[] => {
          const at = Math.abs(turn) % Math.max(1, list.length)
          return [...list.slice(at), ...list.slice(0, at)]
        }
        assert.deepEqual(
          suggestSteps(framework, who, turned(own).reverse(), turned(before), teacher),
          suggestSteps(framework, who, own, before, teacher),
        )
      }),
    ))

  it('give as reason only what the person answered', () =>
    fc.assert(
      fc.property(cases, ([own, before, who]) => {
        for (const { aspect, reason } of suggestSteps(framework, who, own, before, teacher).steps) {
          const answer = own.find((each) => each.aspect === aspect.key)
          assert.equal(reason.level, answer?.choice)
          assert.equal(reason.importance, answer?.importance)
          assert.equal(reason.before?.level ?? 0, answer?.before ?? 0)
          const next = aspect.statements[who]?.next[reason.nextLevel]
          assert.ok(next && reason.nextText?.sv.toLowerCase().endsWith(next.sv.toLowerCase()))
        }
      }),
    ))

  it('do not put what matters little before what matters more', () =>
    fc.assert(
      fc.property(standings, (own) => {
        const weights = suggestSteps(framework, 'staff', own, [], teacher).steps.map(({ reason }) => (reason.importance === 0 ? 0 : 1))
        assert.deepEqual(
          weights,
          [...weights].sort((a, b) => b - a),
        )
      }),
    ))

  it('use a new area while one with something that matters is left', () =>
    fc.assert(
      fc.property(standings, (own) => {
        const matters = own.filter(({ choice, importance: weight }) => choice !== null && choice >= 1 && choice < 5 && weight !== 0)
        const areas = new Set(matters.map(({ aspect }) => areaOf.get(aspect)))
        const found = suggestSteps(framework, 'staff', own, [], teacher).steps.filter(({ reason }) => reason.importance !== 0)
        assert.ok(new Set(found.map(({ area }) => area.key)).size >= Math.min(areas.size, found.length))
      }),
    ))

  it('put much importance first, then the lowest level, then the framework’s order', () => {
    assert.deepEqual(steps({ undervisning: [1, 1], kollegium: [3, 2], larresurser: [2, 2] }), ['larresurser', 'kollegium', 'undervisning'])
    assert.deepEqual(steps({ bedomning: [2, 2], verktyg: [2, 2], kollegium: [2, 2] }), ['kollegium', 'verktyg', 'bedomning'])
    assert.deepEqual(steps({ undervisning: [1, null], kollegium: [2, 1] }), ['undervisning', 'kollegium'])
  })

  it('leave out the top level, what is not relevant and what has no answer', () => {
    assert.deepEqual(steps({ undervisning: [5, 2], kollegium: [0, 2], verktyg: [null, 2] }), [])
  })

  it('put the next best in the place of a declined one, and stop while three goals are under way', () => {
    const levels: Record<string, [number, Importance]> = { undervisning: [1, 2], kollegium: [2, 2], larresurser: [2, 2], verktyg: [3, 1] }
    const { steps: first, alternatives } = suggestSteps(framework, 'staff', at(levels), [], teacher)
    assert.deepEqual(
      alternatives.map(({ aspect }) => aspect.key),
      ['verktyg'],
    )
    const declined = first[0]?.action.id ?? ''
    assert.deepEqual(steps(levels, [{ action: declined, state: 'declined' }]), ['kollegium', 'larresurser', 'verktyg'])
    assert.deepEqual(
      steps(
        levels,
        first.map(({ action }) => ({ action: action.id, state: 'chosen' })),
      ),
      [],
    )
    assert.deepEqual(steps(levels, [{ action: declined, state: 'chosen' }]), ['kollegium', 'larresurser'])
  })

  it('take an authority’s own action before the framework’s, until it is archived or declined', () => {
    const [first] = suggestSteps(framework, 'staff', at({ undervisning: [2, 2] }), [], teacher).steps
    assert.ok(first)
    const own = (archived: boolean) => ({ ...first.action, id: 'local-egen', local: { archived } })
    const offered = (archived: boolean) => ({ ...framework, actions: [own(archived), ...framework.actions] })
    const ids = (archived: boolean, before: Taken[] = []) =>
      suggestSteps(offered(archived), 'staff', at({ undervisning: [2, 2] }), before, teacher).steps.map(({ action }) => action.id)
    assert.deepEqual(ids(false), ['local-egen'])
    assert.deepEqual(ids(true), [first.action.id])
    assert.deepEqual(ids(false, [{ action: 'local-egen', state: 'declined' }]), [first.action.id])
    assert.deepEqual(ids(true, [{ action: 'local-egen', state: 'chosen' }]), [])
    assert.deepEqual(suggestSteps(offered(false), 'staff', at({ undervisning: [2, 2] }), [], teacher).steps[0]?.reason, first.reason)
  })

  it('say why in words of both languages', () => {
    const [step] = suggestSteps(framework, 'staff', [{ aspect: 'undervisning', choice: 2, importance: 2, before: 2 }], [], teacher).steps
    assert.ok(step)
    assert.match(
      reasonText(step.reason, 'sv'),
      /^Du valde nivå 2 också förra gången, och området har stor betydelse för dig\. Vägen till nivå 3: ge digitala verktyg/,
    )
    assert.match(
      reasonText(step.reason, 'en'),
      /^You chose level 2 last time too, and this is of great importance to you\. The way to level 3: give digital tools/,
    )
    assert.equal(effortText(step.action, 'sv'), '2 timmar')
  })
})

describe('suggestions for everyone', () => {
  const forms = ['fsk', 'gr', 'gran', 'sp', 'sam', 'gy', 'gyan', 'vux', 'sfi', 'fri']
  const files = ['digital-skola', 'vuxenutbildning-digital']

  for (const file of files) {
    it(`are there, whatever one works with, in every school form and on every level of ${file}, and again after declining one`, () => {
      const loaded = readFramework(readFileSync(join(projectRoot, `content/frameworks/${file}/1.yaml`), 'utf8'))
      assert.ok(loaded.ok)
      const all = loaded.framework
      const readers = [
        ...work.map((each) => ({ who: 'staff' as const, role: each === 'teacher' ? 'teacher' : 'staff', work: each })),
        { who: 'leader' as const, role: 'principal', work: null },
      ]
      for (const { who, ...reader } of readers) {
        for (const form of forms) {
          for (const { key } of all.areas.flatMap((area) => area.aspects)) {
            for (const choice of [1, 2, 3, 4]) {
              const own = { ...reader, forms: [form] }
              const standing: Standing = { aspect: key, choice, importance: 1 }
              const [first] = suggestSteps(all, who, [standing], [], own).steps
              assert.ok(first, `${reader.work} ${form} ${key} ${choice}`)
              assert.ok(fitsReader(first.action.for, own))
            }
          }
          const level = all.areas.flatMap((area) => area.aspects).map(({ key }): Standing => ({ aspect: key, choice: 2, importance: 1 }))
          const own = { ...reader, forms: [form] }
          const before = suggestSteps(all, who, level, [], own).steps
          const declined: Taken[] = before.slice(0, 1).map(({ action }) => ({ action: action.id, state: 'declined' }))
          assert.equal(suggestSteps(all, who, level, declined, own).steps.length, 3)
        }
      }
    })
  }

  it('are written for who does not teach, at every step of every sub-area, also in adult education', () => {
    for (const file of ['digital-skola', 'vuxenutbildning-digital']) {
      const read = readFramework(readFileSync(join(projectRoot, `content/frameworks/${file}/1.yaml`), 'utf8'))
      assert.ok(read.ok)
      const office = { role: 'staff', work: null, forms: [file === 'digital-skola' ? 'gr' : 'vux'] }
      for (const { key } of read.framework.areas.flatMap((area) => area.aspects)) {
        for (const choice of [1, 2, 3, 4]) {
          const [first] = suggestSteps(read.framework, 'staff', [{ aspect: key, choice, importance: 1 }], [], office).steps
          assert.ok(first?.action.for?.roles?.includes('staff'), `${file} ${key} ${choice}`)
        }
      }
    }
  })

  it('begin with what is written for one’s own work', () => {
    const counsellor = { role: 'staff', work: 'elevhalsa' as const, forms: ['gr'] }
    const at2: Standing = { aspect: 'undervisning', choice: 2, importance: 1 }
    assert.equal(suggestSteps(framework, 'staff', [at2], [], counsellor).steps[0]?.action.id, 'undervisning-staff-23')
    assert.equal(suggestSteps(framework, 'staff', [at2], [], teacher).steps[0]?.action.id, 'undervisning-p23')
  })
})
