import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { projectRoot } from '../../ground/base/root.ts'
import { readFramework } from '../framework/reading.ts'
import type { Action, Framework } from '../framework/schema.ts'
import { firstChoices, type GroupOptions, type GroupSuggestion, leaderSteps, mostGroupSteps, suggestForGroup } from './group.ts'
import { groupWords } from './group.words.ts'
import { mostPerArea } from './group-order.ts'
import { groupReasonText } from './group-sentences.ts'
import type { GroupKind, GroupStanding, Spread, StaffFigure, UnderWay } from './group-standing.ts'

const read = readFramework(readFileSync(join(projectRoot, 'content/frameworks/digital-skola/1.yaml'), 'utf8'))
if (!read.ok) throw new Error('the framework cannot be read')
const { framework } = read
const aspects = framework.areas.flatMap((area) => area.aspects.map(({ key }) => key))
const ids = framework.actions.map(({ id }) => id)
const levels = 5

type Offer = { local: number[]; links: [number, number][] }

/** The framework with an authority's own actions, and with actions that build on others. */
function grown({ local, links }: Offer): Framework {
  const own = local.map((index, at): Action => ({ ...nth(index), id: `local-${at}`, depends_on: [], local: { archived: at % 4 === 3 } }))
  const linked = framework.actions.map((action, index) => ({
    ...action,
    depends_on: links.flatMap(([from, to]) => (from % ids.length === index && to % ids.length < index ? [nth(to).id] : [])),
  }))
  return { ...framework, actions: [...own, ...linked] }
}

function nth(index: number): Action {
  const action = framework.actions[index % framework.actions.length]
  if (!action) throw new Error('no such action')
  return action
}

const tenth = (low: number, high: number) => fc.integer({ min: low * 10, max: high * 10 }).map((value) => value / 10)
const spread = fc.constantFrom<Spread | null>('close', 'some', 'wide', null)
const n = fc.option(fc.integer({ min: 1, max: 90 }))
const staff: fc.Arbitrary<StaffFigure> = fc.oneof(
  fc.record({ mean: tenth(1, levels), coded: fc.constant('plain' as const), n, spread }),
  fc.record({ mean: fc.constant(1.4), coded: fc.constant('at most' as const), n, spread }),
  fc.record({ mean: fc.constant(4.6), coded: fc.constant('at least' as const), n, spread }),
)
const standing = fc.record({
  staff: fc.option(staff),
  leader: fc.option(fc.record({ mean: tenth(1, levels), n })),
  importance: fc.option(tenth(1, 3)),
  joint: fc.option(fc.integer({ min: 1, max: levels }), { freq: 2 }),
})
const standings = fc
  .array(standing, { minLength: aspects.length, maxLength: aspects.length })
  .map((each) => each.map((one, index): GroupStanding => ({ aspect: aspects[index] ?? '', ...one })))
const underWay: fc.Arbitrary<UnderWay[]> = fc.array(
  fc.record({
    action: fc.option(fc.constantFrom(...ids, 'local-0', 'local-1')),
    aspect: fc.constantFrom(...aspects),
    where: fc.constantFrom<UnderWay['where']>('here', 'school', 'team'),
    state: fc.constantFrom<UnderWay['state']>('planned', 'under way', 'done', 'paused', 'dropped'),
  }),
  { maxLength: 40 },
)
const offered = fc.record({
  local: fc.array(fc.nat(400), { maxLength: 30 }),
  links: fc.array(fc.tuple(fc.nat(400), fc.nat(400)), { maxLength: 60 }),
})
const options = fc.record({ most: fc.nat(14), prefersJoint: fc.boolean() }, { requiredKeys: [] })
const who = fc.constantFrom<GroupKind | 'leaders'>('team', 'school', 'leaders')
const cases = fc.tuple(offered, who, standings, underWay, options)
type Case = [Offer, GroupKind | 'leaders', GroupStanding[], UnderWay[], GroupOptions]

function suggest([offer, group, at, plans, chosen]: Case): GroupSuggestion[] {
  return group === 'leaders' ? leaderSteps(grown(offer), at, plans, chosen) : suggestForGroup(grown(offer), group, at, plans, chosen)
}

function promise(check: (found: GroupSuggestion[], given: Case) => void): void {
  fc.assert(
    fc.property(cases, (given) => check(suggest(given), given)),
    { numRuns: 150 },
  )
}

const isLive = ({ state }: UnderWay) => state === 'planned' || state === 'under way'

function standingOf({ aspect }: GroupSuggestion, [, , at]: Case): GroupStanding {
  const found = at.find((each) => each.aspect === aspect.key)
  assert.ok(found)
  return found
}

describe('suggestions for a group', () => {
  it('are at most as many as asked for and never more than ten, at most five of an area, each once, the first three first choices', () =>
    promise((found, [, , , , { most = mostGroupSteps }]) => {
      assert.ok(found.length <= Math.min(most, mostGroupSteps))
      assert.equal(new Set(found.map(({ action }) => action.id)).size, found.length)
      for (const area of framework.areas) assert.ok(found.filter((each) => each.area.key === area.key).length <= mostPerArea)
      assert.deepEqual(
        found.map(({ first }) => first),
        found.map((_, index) => index < firstChoices),
      )
    }))

  it('are for the group, from the nearest lower level of its figure to the next, and none from the top level or from what is protected', () =>
    promise((found, given) => {
      for (const each of found) {
        const { staff: figure, leader, joint } = standingOf(each, given)
        const { action, reason } = each
        const from = reason.source === 'joint' ? joint : reason.source === 'leaders' ? leader?.mean : figure?.mean
        assert.ok(from !== null && from !== undefined)
        const level = Math.floor(from)
        assert.ok(level < levels)
        assert.equal(action.audience, given[1] === 'team' ? 'team' : 'school')
        assert.ok(!action.local?.archived)
        if (action.when) assert.ok(action.from <= level && level < action.to)
        else assert.deepEqual([action.from, action.to], [level, level + 1])
        if (reason.source === 'joint') assert.ok(figure === null || given[4].prefersJoint)
        if (reason.source === 'released') assert.ok(joint === null || !given[4].prefersJoint)
      }
    }))

  it('use what is made for spread only where answers are wide apart, and what is made for gaps only where leaders and staff differ', () =>
    promise((found, given) => {
      for (const each of found) {
        const { staff: figure, leader } = standingOf(each, given)
        const why = each.reason.source === 'released' ? each.reason.why : null
        assert.equal(each.action.when, why === 'apart' || why === 'gap' ? why : undefined)
        if (why === 'apart') assert.equal(figure?.spread, 'wide')
        if (why === 'gap') assert.ok(figure && leader && Math.abs(Math.round(10 * leader.mean) - Math.round(10 * figure.mean)) >= 7)
        if (why === 'ground') assert.ok(figure && figure.spread === 'close' && figure.mean < 3)
      }
    }))

  it('never bring back what is or has been in the plan or the school’s, dropped or not, nor to a school what a team is doing', () =>
    promise((found, [, group, , plans]) => {
      const isKept = (each: UnderWay) => each.where !== 'team' || (group !== 'team' && (isLive(each) || each.state === 'paused'))
      const here = plans.filter(isKept)
      for (const { action } of found) assert.ok(!here.some((each) => each.action === action.id))
    }))

  it('leave out what is proposed beside them', () =>
    promise((found, given) => {
      const [first] = found
      const without = first ? [first.action.id] : []
      assert.ok(
        !suggest([given[0], given[1], given[2], given[3], { ...given[4], without }]).some(({ action }) => without.includes(action.id)),
      )
    }))

  it('come after what they build on: in the plan, proposed before, or behind the group', () =>
    promise((found, given) => {
      for (const [index, each] of found.entries())
        for (const id of each.action.depends_on) {
          const before = found.slice(0, index).some(({ action }) => action.id === id)
          const planned = given[3].some((one) => one.action === id && one.where !== 'team' && (isLive(one) || one.state === 'done'))
          const first = grown(given[0]).actions.find((one) => one.id === id)
          const at = given[2].find(({ aspect }) => aspect === first?.aspect)
          const figures = given[1] === 'leaders' ? [at?.leader?.mean] : [at?.staff?.mean, at?.joint]
          const behind = first && !first.when && figures.some((figure) => figure && Math.floor(figure) >= first.to)
          assert.ok(before || planned || behind)
        }
    }))

  it('are the same every time, however figures and plans are ordered', () =>
    fc.assert(
      fc.property(cases, fc.nat(), (given, turn) => {
        const turned = <T>(list: T[]): T[] => {
          const at = turn % Math.max(1, list.length)
          return [...list.slice(at), ...list.slice(0, at)].reverse()
        }
        const [offer, group, at, plans, chosen] = given
        assert.deepEqual(suggest([offer, group, turned(at), turned(plans), chosen]), suggest(given))
      }),
      { numRuns: 150 },
    ))

  it('do not put what matters little before what matters more', () =>
    promise((found, given) => {
      const little = found.map((each) => (standingOf(each, given).importance ?? 2) < 1.5)
      assert.deepEqual(little, [...little].sort())
    }))

  it('say why in one sentence of each language that names no other numbers than the figures given', () =>
    promise((found, given) => {
      for (const each of found)
        for (const language of ['sv', 'en'] as const) {
          const text = groupReasonText(each.reason, language)
          const { staff: figure, leader, joint } = standingOf(each, given)
          const shown = [figure?.mean.toFixed(1), leader?.mean.toFixed(1), figure?.n, leader?.n, joint]
          const allowed = shown.map((value) => String(value ?? '').replace('.', language === 'sv' ? ',' : '.'))
          for (const number of text.match(/\d+(?:[.,]\d+)?/g) ?? []) assert.ok(allowed.includes(number), text)
          const words = text.replaceAll(/\d+[.,]\d+/g, '7')
          assert.match(words, /^\p{Lu}[^.?!]*\.$/u)
          assert.doesNotMatch(words, /[_{}[\]]|undefined|null|NaN|plain| {2}/)
        }
    }))

  it('tell their rules in both languages, as many sentences in each', () => {
    assert.equal(groupWords.sv.rules.length, groupWords.en.rules.length)
    for (const text of [...groupWords.sv.rules, ...groupWords.en.rules]) assert.match(text, /^\p{Lu}.+\.$/u)
  })
})
