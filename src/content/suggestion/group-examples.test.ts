import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { projectRoot } from '../../ground/base/root.ts'
import { readFramework } from '../framework/reading.ts'
import type { Action } from '../framework/schema.ts'
import { leaderSteps, suggestForGroup } from './group.ts'
import { groupReasonText } from './group-sentences.ts'
import type { GroupStanding, StaffFigure, UnderWay } from './group-standing.ts'

const read = readFramework(readFileSync(join(projectRoot, 'content/frameworks/digital-skola/1.yaml'), 'utf8'))
if (!read.ok) throw new Error('the framework cannot be read')
/** With one action for each step, so that an example has one answer. */
const framework = { ...read.framework, actions: read.framework.actions.filter(({ id }) => !/\db$/.test(id)) }

function staff(mean: number, rest: Partial<StaffFigure> = {}): StaffFigure {
  return { mean, coded: 'plain', n: 14, spread: 'some', ...rest }
}

function at(aspect: string, rest: Partial<GroupStanding>): GroupStanding {
  return { aspect, staff: null, leader: null, importance: null, joint: null, ...rest }
}

function plan(action: string | null, state: UnderWay['state'], where: UnderWay['where'] = 'here', aspect = 'undervisning'): UnderWay {
  return { action, aspect, where, state }
}

function team(standings: GroupStanding[], plans: UnderWay[] = [], given = framework): string[] {
  return suggestForGroup(given, 'team', standings, plans).map(({ action }) => action.id)
}

function why(standing: GroupStanding, kind: 'team' | 'school' = 'team'): [string, string] {
  const [first] = suggestForGroup(framework, kind, [standing], [])
  assert.ok(first)
  return [groupReasonText(first.reason, 'sv'), groupReasonText(first.reason, 'en')]
}

/** The framework with another action beside `undervisning-t23`. */
function with2(changes: Partial<Action>) {
  const like = framework.actions.find(({ id }) => id === 'undervisning-t23')
  assert.ok(like)
  return { ...framework, actions: [{ ...like, id: 'beside', ...changes }, ...framework.actions] }
}

describe('a team’s suggestions', () => {
  it('begin with showing each other where answers are wide apart', () => {
    const wide = at('undervisning', { staff: staff(2.3, { spread: 'wide' }) })
    assert.deepEqual(team([wide]), ['undervisning-apart', 'undervisning-t23'])
    assert.deepEqual(why(wide), [
      'Ert medelvärde är 2,3 (14 svar) och ni ligger långt ifrån varandra: börja med att visa varandra hur ni gör.',
      'Your mean is 2.3 (14 answers) and you are far apart: begin by showing each other what you do.',
    ])
  })

  it('lead from the nearest lower level, an end counting as its bound', () => {
    assert.deepEqual(team([at('undervisning', { staff: staff(2.9) })]), ['undervisning-t23'])
    assert.deepEqual(team([at('undervisning', { staff: staff(3) })]), ['undervisning-t34'])
    const end = at('undervisning', { staff: staff(1.4, { coded: 'at most', n: 7, spread: 'close' }) })
    assert.deepEqual(team([end]), ['undervisning-t12'])
    assert.equal(
      why(end)[0],
      'Ert medelvärde är högst 1,4 (7 svar) och ni ligger nära varandra: det här tar er ett steg vidare tillsammans.',
    )
    assert.deepEqual(team([at('undervisning', { staff: staff(4.6, { coded: 'at least' }) })]), ['undervisning-t45'])
    assert.deepEqual(team([at('undervisning', { staff: staff(5) })]), [])
  })

  it('start from the joint level where answers are protected, or where the team would rather', () => {
    const agreed = at('undervisning', { joint: 2 })
    assert.deepEqual(team([agreed]), ['undervisning-t23'])
    assert.deepEqual(why(agreed), ['Ni enades om nivå 2.', 'You agreed on level 2.'])
    assert.deepEqual(team([at('undervisning', {})]), [])
    const both = at('undervisning', { joint: 2, staff: staff(3.4, { spread: 'wide' }) })
    assert.deepEqual(team([both]), ['undervisning-apart', 'undervisning-t34'])
    const preferred = suggestForGroup(framework, 'team', [both], [], { prefersJoint: true })
    assert.deepEqual(
      preferred.map(({ action, reason }) => [action.id, reason.source]),
      [['undervisning-t23', 'joint']],
    )
    assert.deepEqual(team([at('undervisning', { joint: 5 })]), [])
  })

  it('take what lays the ground first where a team is close together and low, and say it is that', () => {
    const close = at('undervisning', { staff: staff(2.3, { spread: 'close' }) })
    assert.deepEqual(team([close], [], with2({ kind: 'share', effort: { hours: 1, weeks: 1 } })), ['undervisning-t23', 'beside'])
    assert.deepEqual(team([at('undervisning', { staff: staff(2.3) })], [], with2({ kind: 'share', effort: { hours: 1, weeks: 1 } })), [
      'beside',
      'undervisning-t23',
    ])
    assert.equal(
      why(close)[0],
      'Ert medelvärde är 2,3 (14 svar) och ni ligger nära varandra: börja med att ordna så att det fungerar för alla.',
    )
  })

  it('go to a new area before another of the same, what is under way counted, and take what matters little last', () => {
    const figures = [
      at('undervisning', { staff: staff(1.5), importance: 2 }),
      at('elevkompetens', { staff: staff(1.5), importance: 3 }),
      at('kollegium', { staff: staff(3.5), importance: 2 }),
      at('stod', { staff: staff(1.5), importance: 1.2 }),
    ]
    assert.deepEqual(team(figures), ['elevkompetens-t12', 'kollegium-t34', 'undervisning-t12', 'stod-t12'])
    assert.deepEqual(team(figures, [plan(null, 'planned', 'here', 'elevkompetens')]), [
      'kollegium-t34',
      'undervisning-t12',
      'elevkompetens-t12',
      'stod-t12',
    ])
    const [first] = suggestForGroup(framework, 'team', figures, [])
    assert.ok(first)
    assert.equal(
      groupReasonText(first.reason, 'sv'),
      'Ert medelvärde är 1,5 (14 svar) och delområdet har stor betydelse för er: det här tar er ett steg vidare.',
    )
  })

  it('never repeat what stands in the plan or the school’s, in any state; another team’s plan does not bind them', () => {
    const figures = [at('undervisning', { staff: staff(2.3) })]
    for (const state of ['planned', 'under way', 'done', 'paused', 'dropped'] as const) {
      assert.deepEqual(team(figures, [plan('undervisning-t23', state)]), [])
      assert.deepEqual(team(figures, [plan('undervisning-t23', state, 'school')]), [])
      assert.deepEqual(team(figures, [plan('undervisning-t23', state, 'team')]), ['undervisning-t23'])
    }
  })

  it('take an authority’s own action before the framework’s, less work before more, and never an archived one', () => {
    const figures = [at('undervisning', { staff: staff(2.3) })]
    const long = { effort: { hours: 40, weeks: 10 } }
    assert.deepEqual(team(figures, [], with2({ ...long, local: { archived: false } })), ['beside', 'undervisning-t23'])
    assert.deepEqual(team(figures, [], with2(long)), ['undervisning-t23', 'beside'])
    assert.deepEqual(team(figures, [], with2({ ...long, local: { archived: true } })), ['undervisning-t23'])
  })

  it('wait for what they build on', () => {
    const figures = [at('undervisning', { staff: staff(2.3) })]
    const given = with2({ effort: { hours: 1 }, depends_on: ['undervisning-t23'] })
    assert.deepEqual(team(figures, [], given), ['undervisning-t23', 'beside'])
    assert.deepEqual(team(figures, [plan('undervisning-t23', 'done')], given), ['beside'])
    assert.deepEqual(team(figures, [plan('undervisning-t23', 'dropped')], given), [])
    assert.deepEqual(team(figures, [], with2({ effort: { hours: 1 }, depends_on: ['undervisning-t12'] })), ['beside', 'undervisning-t23'])
    assert.deepEqual(team(figures, [], with2({ effort: { hours: 1 }, depends_on: ['stod-t12'] })), ['undervisning-t23'])
  })

  it('are at most five of an area, with what is under way there', () => {
    const like = framework.actions.filter(({ audience, aspect }) => audience === 'team' && aspect === 'stod').slice(0, 1)
    const own = [1, 2, 3, 4, 5, 6, 7].flatMap((each) =>
      like.map((action) => ({ ...action, id: `local-${each}`, local: { archived: false } })),
    )
    const given = { ...framework, actions: [...own, ...framework.actions] }
    const figures = [at('stod', { staff: staff(1.5) })]
    assert.deepEqual(team(figures, [], given), ['local-1', 'local-2', 'local-3', 'local-4', 'local-5'])
    assert.deepEqual(team(figures, [plan('verktyg-t12', 'under way', 'here', 'verktyg')], given).length, 4)
    assert.deepEqual(team(figures, [plan('verktyg-t12', 'paused', 'here', 'verktyg')], given).length, 5)
    assert.deepEqual(team(figures, [plan('verktyg-s12', 'under way', 'school', 'verktyg')], given).length, 5)
  })

  it('fill ten for a team with figures in every aspect, two of each area', () => {
    const figures = framework.areas.flatMap((area) => area.aspects.map(({ key }) => at(key, { staff: staff(2.3, { spread: 'wide' }) })))
    const found = suggestForGroup(framework, 'team', figures, [])
    assert.equal(found.length, 10)
    for (const area of framework.areas) assert.equal(found.filter((each) => each.area.key === area.key).length, 2)
    assert.equal(new Set(found.map(({ aspect }) => aspect.key)).size, 10)
  })
})

describe('a school’s suggestions', () => {
  const gap = at('stod', { staff: staff(3, { n: 41 }), leader: { mean: 3.7, n: 3 } })

  it('begin with a talk where leaders and staff differ by 0.7 or more, either way', () => {
    const school = (standing: GroupStanding) => suggestForGroup(framework, 'school', [standing], []).map(({ action }) => action.id)
    assert.deepEqual(school(gap), ['stod-gap', 'stod-s34'])
    assert.deepEqual(school({ ...gap, leader: { mean: 2.3, n: 3 } }), ['stod-gap', 'stod-s34'])
    assert.deepEqual(school({ ...gap, leader: { mean: 3.6, n: 3 } }), ['stod-s34'])
    assert.deepEqual(why(gap, 'school'), [
      'Personalens medelvärde är 3,0 (41 svar) och skolledningens 3,7 (3 svar): börja med att prata om vad ni ser olika.',
      'The mean of staff is 3.0 (41 answers) and that of the school leaders 3.7 (3 answers): begin by talking about what you see differently.',
    ])
  })

  it('do not repeat what a team is doing, but may bring what a team has finished', () => {
    const school = (state: UnderWay['state']) =>
      suggestForGroup(framework, 'school', [at('stod', { staff: staff(3) })], [plan('stod-s34', state, 'team', 'stod')]).length
    assert.deepEqual([school('under way'), school('paused'), school('done'), school('dropped')], [0, 0, 1, 1])
  })

  it('have beside them the leaders’ own steps, from the leaders’ mean', () => {
    const [step, ...rest] = leaderSteps(framework, [gap, at('kollegium', { staff: staff(2) })], [])
    assert.ok(step)
    assert.deepEqual(rest, [])
    assert.equal(step.action.id, 'stod-s34')
    assert.equal(groupReasonText(step.reason, 'sv'), 'Skolledningens medelvärde är 3,7 (3 svar): det här tar skolan ett steg vidare.')
    assert.deepEqual(leaderSteps(framework, [gap], [], { without: ['stod-s34'] }), [])
    assert.equal(leaderSteps(framework, [at('stod', { leader: { mean: 1.5, n: 1 } })], [])[0]?.action.id, 'stod-s12')
  })
})

describe('a gap between leaders and staff', () => {
  const gap = at('kollegium', { staff: staff(2.2), leader: { mean: 3.6, n: 3 } })

  it('is acted on only where both are asked about the same thing', () => {
    const apart = {
      ...framework,
      areas: framework.areas.map((area) => ({ ...area, aspects: area.aspects.map((aspect) => ({ ...aspect, mirrored: 'no' as const })) })),
    }
    const ids = (given: typeof framework) => suggestForGroup(given, 'school', [gap], []).map(({ action }) => action.id)
    assert.ok(ids(framework).includes('kollegium-gap'))
    assert.ok(!ids(apart).includes('kollegium-gap'))
    assert.deepEqual(ids(apart), ['kollegium-s23'])
  })
})
