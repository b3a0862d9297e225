import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import type { GroupStanding } from '../../../content/suggestion/group-standing.ts'
import { addDays, type Day } from '../../../ground/base/clock.ts'
import { blankInPlan } from '../../plan/action/fields.ts'
import { actionStatuses, type Owner, type PlanAction, type PlanContent, type PlanGoal } from '../../plan/plan.ts'
import { type FindingKind, findingKinds, healthOf, lowestWithoutAction } from './health.ts'

const today = '2026-11-12'
const home = { plan: 'p', unit: 'u', unitName: '4–6', unitKind: 'team' as const }
const sara: Owner = { kind: 'person', person: 's', name: 'Sara Lindqvist', left: false }
const whole: PlanAction = {
  ...blankInPlan(),
  id: 'a',
  home,
  referred: false,
  aspect: 'kollegium',
  origin: 'own',
  source: null,
  carried: false,
  title: 'Läs ihop',
  owner: sara,
  startOn: '2026-09-01',
  dueOn: '2027-01-29',
  howWeKnow: 'Fler läser',
  status: 'under way',
}

function planOf(loose: PlanAction[], goals: PlanGoal[] = []): PlanContent {
  return {
    unit: { id: 'u', kind: 'team', name: '4–6' },
    school: { id: 's', name: 'Almskolan' },
    schoolYear: 2026,
    frameworkVersion: 'f',
    introduction: '',
    goals,
    loose,
  }
}
function kinds(action: Partial<PlanAction>, noted: Day = today): FindingKind[] {
  return healthOf(planOf([{ ...whole, ...action }]), [], new Map([['a', noted]]), today).map(({ kind }) => kind)
}
function standing(aspect: string, staff: number | null, joint: number | null = null): GroupStanding {
  return {
    aspect,
    staff: staff === null ? null : { mean: staff, coded: 'plain', n: 12, spread: null },
    leader: null,
    importance: null,
    joint,
  }
}

describe('what should be looked at in a plan', () => {
  it('is nothing in an action that has all it needs', () => {
    assert.deepEqual(kinds({}), [])
  })

  it('is each thing that is missing, late or silent', () => {
    assert.deepEqual(kinds({ owner: null }), ['no owner'])
    assert.deepEqual(kinds({ owner: { kind: 'role', role: 'ämneslagen' } }), [])
    assert.deepEqual(kinds({ owner: { ...sara, left: true } }), ['owner left'])
    assert.deepEqual(kinds({ dueOn: null }), ['no due'])
    assert.deepEqual(kinds({ dueOn: '2026-11-11' }), ['late'])
    assert.deepEqual(kinds({ dueOn: today }), [], 'the last day is not late')
    assert.deepEqual(kinds({ howWeKnow: ' ' }), ['no signs'])
    assert.deepEqual(kinds({}, addDays(today, -62)), ['silent'])
    assert.deepEqual(kinds({}, addDays(today, -61)), [])
    assert.deepEqual(kinds({ startOn: '2026-11-13' }, addDays(today, -200)), [], 'it has not begun')
    assert.deepEqual(kinds({ startOn: null, status: 'planned' }, addDays(today, -62)), ['silent'])
    assert.deepEqual(
      kinds({ dueOn: '2026-11-01' }, addDays(today, -90)),
      ['late'],
      'who is told that it is late is not told that it is silent',
    )
  })

  it('is never about what is done, paused or dropped, or lives in another plan', () => {
    const day = fc.option(fc.integer({ min: -400, max: 400 }).map((days) => addDays(today, days)))
    const actions = fc.record({
      status: fc.constantFrom(...actionStatuses),
      referred: fc.boolean(),
      dueOn: day,
      startOn: day,
      howWeKnow: fc.constantFrom('', 'x'),
      owner: fc.constantFrom<Owner | null>(null, sara, { ...sara, left: true }),
    })
    fc.assert(
      fc.property(fc.array(actions, { maxLength: 8 }), fc.integer({ min: 0, max: 200 }), (all, silence) => {
        const plan = planOf(all.map((each, index) => ({ ...whole, ...each, id: String(index) })))
        const findings = healthOf(plan, [], new Map(all.map((_, index) => [String(index), addDays(today, -silence)])), today)
        for (const finding of findings) {
          assert.ok(finding.kind !== 'lowest')
          const action = plan.loose.find(({ id }) => id === finding.action)
          assert.ok(action && !action.referred && (action.status === 'planned' || action.status === 'under way'))
          assert.equal(finding.number, String(plan.loose.indexOf(action) + 1))
        }
        const order = findings.map(({ kind }) => findingKinds.indexOf(kind))
        assert.deepEqual(
          order,
          order.toSorted((a, b) => a - b),
        )
        assert.equal(
          new Set(findings.map((finding) => `${finding.kind} ${finding.kind === 'lowest' ? '' : finding.action}`)).size,
          findings.length,
        )
      }),
    )
  })

  it('is the aspect of the lowest level, when nothing in the plan is about it', () => {
    const standings = [standing('kollegium', 3.1), standing('ansvar', 2.2), standing('kontakt', 2.4)]
    assert.deepEqual(lowestWithoutAction(planOf([whole]), standings), ['ansvar'])
    assert.deepEqual(lowestWithoutAction(planOf([{ ...whole, aspect: 'ansvar' }]), standings), [])
    assert.deepEqual(lowestWithoutAction(planOf([{ ...whole, aspect: 'ansvar', status: 'dropped' }]), standings), ['ansvar'])
    assert.deepEqual(
      lowestWithoutAction(planOf([{ ...whole, aspect: 'ansvar', referred: true, status: 'done' }]), standings),
      [],
      'one taken up counts',
    )
    const goal: PlanGoal = { id: 'g', aspect: 'ansvar', title: 'Mål', signs: '', baseline: null, actions: [{ ...whole, aspect: null }] }
    assert.deepEqual(lowestWithoutAction(planOf([], [goal]), standings), [], 'the goal says what its actions are about')
    assert.deepEqual(
      lowestWithoutAction(planOf([], [{ ...goal, actions: [] }]), standings),
      ['ansvar'],
      'a goal without an action is not enough',
    )
  })

  it('names several that are equally low, unless one of them is met or all are alike', () => {
    const two = [standing('kollegium', 3.1), standing('ansvar', 2.2), standing('kontakt', 2.2)]
    assert.deepEqual(lowestWithoutAction(planOf([whole]), two), ['ansvar', 'kontakt'])
    assert.deepEqual(lowestWithoutAction(planOf([{ ...whole, aspect: 'kontakt' }]), two), [])
    assert.deepEqual(lowestWithoutAction(planOf([]), [standing('ansvar', 2.2), standing('kontakt', 2.2)]), [])
    assert.deepEqual(lowestWithoutAction(planOf([]), []), [])
  })

  it('goes by agreed levels only where no released ones are shown', () => {
    const protectedOnly = [standing('kollegium', null, 4), standing('ansvar', null, 2)]
    assert.deepEqual(lowestWithoutAction(planOf([]), protectedOnly), ['ansvar'])
    assert.deepEqual(lowestWithoutAction(planOf([]), [standing('kollegium', 3.2, 1), standing('ansvar', 3.4, 4)]), ['kollegium'])
    assert.deepEqual(lowestWithoutAction(planOf([]), [standing('kollegium', 3.2), standing('kontakt', 3.6), standing('ansvar', null, 1)]), [
      'kollegium',
    ])
  })
})
