import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { type Decided, steps } from '../../cycle/year/year.ts'
import { addDays, type Day, daysBetween } from '../../ground/base/clock.ts'
import { countedBy, type DoneInYear, doneAbove, shareOf, stairsOf, standingOf } from './year.ts'
import { nothingDone } from './year-loading.ts'
import { cycleSteps, yearLead } from './year-sentences.ts'

const nothing: Decided = { steps: [], moves: [] }
const year = fc.integer({ min: 2024, max: 2060 })
const done: fc.Arbitrary<DoneInYear> = fc.record({
  round: fc.option(fc.record({ from: fc.constant('2026-09-14'), to: fc.constant('2026-10-09'), closed: fc.boolean() })),
  check: fc.constant(null),
  on: fc.record({ plan: fc.constant('2026-11-20'), check: fc.constant('2027-04-14') }, { requiredKeys: [] }),
})

describe('the year of a school', () => {
  it('has at most one stair that is now, those before it done with and those after it ahead, on every day', () => {
    fc.assert(
      fc.property(year, fc.integer({ min: -100, max: 500 }), done, (schoolYear, offset, facts) => {
        const today = addDays(`${schoolYear}-07-01`, offset)
        const shown = stairsOf(standingOf(nothing, schoolYear, 'a', facts, today), today)
        assert.equal(shown.length, 6)
        const order = shown.map(({ at }) => ({ done: 0, missed: 0, now: 1, ahead: 2 })[at])
        assert.deepEqual(order, order.toSorted())
        assert.ok(order.filter((each) => each === 1).length <= 1)
      }),
    )
  })

  it('stands on the round’s own days where there is one, and on the year’s where there is none', () => {
    const round = { from: '2026-09-21', to: '2026-10-02', closed: false }
    const [assess] = cycleSteps(standingOf(nothing, 2026, 'a', { round, on: {}, check: null }, '2026-09-29'), '2026-09-29', 'sv')
    assert.deepEqual(assess, { name: 'Skatta', when: 'till 2 okt', state: 'now' })
    const [early] = cycleSteps(
      standingOf(nothing, 2026, 'a', { round: { ...round, closed: true }, on: {}, check: null }, '2026-09-29'),
      '2026-09-29',
      'sv',
    )
    assert.equal(early?.state, 'done', 'closed before its day')
    const [none] = cycleSteps(standingOf(nothing, 2026, null, nothingDone, '2026-09-29'), '2026-09-29', 'en')
    assert.deepEqual(none, { name: 'Assess', when: 'until 9 Oct', state: 'now' })
  })

  it('is late with what it takes part in, and with nothing else', () => {
    const state = (facts: DoneInYear, step: string, today = '2027-06-20') =>
      standingOf(nothing, 2026, 'a', facts, today).steps.find((each) => each.step === step)?.state
    const inRound: DoneInYear = { round: { from: '2026-09-14', to: '2026-10-09', closed: true }, on: {}, check: null }
    assert.equal(state(nothingDone, 'plan'), 'past', 'a wave that has not come yet')
    assert.equal(state(inRound, 'plan', '2026-11-30'), 'now')
    assert.equal(state(inRound, 'plan', '2026-12-01'), 'late')
    assert.equal(state(inRound, 'check'), 'past', 'without a plan there is nothing to check')
    assert.equal(state({ ...inRound, on: { plan: '2026-12-10' } }, 'plan'), 'done')
    const check = (next: Day) => ({
      is: 'none' as const,
      closesOn: null,
      lastOn: null,
      next: { from: next, to: next, by: 'chosen' as const },
    })
    assert.equal(state({ ...inRound, on: { plan: '2026-12-10' }, check: check('2027-06-10') }, 'check'), 'late')
    assert.equal(
      state({ ...inRound, on: { plan: '2026-12-10' }, check: check('2027-06-22') }, 'check'),
      'ahead',
      'by its own day, not the year’s',
    )
    assert.equal(state({ ...inRound, check: { ...check('2027-06-10'), is: 'open', closesOn: '2027-06-21' } }, 'check'), 'now')
    assert.equal(state(inRound, 'talk'), 'past')
    assert.equal(
      standingOf(nothing, 2026, null, nothingDone, '2027-06-20').steps.some((each) => each.state === 'late'),
      false,
    )
  })

  it('goes on with an assessment for as long as the round is open, whatever its last day was', () => {
    const open: DoneInYear = { round: { from: '2026-09-14', to: '2026-10-09', closed: false }, on: {}, check: null }
    const standing = standingOf(nothing, 2026, 'a', open, '2026-10-12')
    assert.deepEqual(cycleSteps(standing, '2026-10-12', 'sv')[0], { name: 'Skatta', when: 'skulle ha stängt 9 okt', state: 'now' })
    assert.match(yearLead(standing, '2026-10-12', 'sv'), /^Skattningen är fortfarande öppen\. Den skulle ha stängt 9 oktober\./)
    const closed = standingOf(nothing, 2026, 'a', { ...open, round: { from: '2026-09-14', to: '2026-10-09', closed: true } }, '2026-10-12')
    assert.equal(cycleSteps(closed, '2026-10-12', 'sv')[0]?.state, 'done')
  })

  it('of the authority is in its assessment while a round is open at some school, whatever its own days were', () => {
    const rounds = [
      { from: '2026-09-14', to: '2026-10-09', closed: true },
      { from: '2026-11-03', to: '2026-11-24', closed: false },
      { from: '2026-11-02', to: '2026-11-20', closed: false },
    ]
    const assess = (of: typeof rounds) => cycleSteps(standingOf(nothing, 2026, null, doneAbove(of), '2026-11-10'), '2026-11-10', 'sv')[0]
    assert.deepEqual(assess(rounds), { name: 'Skatta', when: 'till 24 nov', state: 'now' })
    assert.equal(assess(rounds.slice(0, 1))?.state, 'done')
  })

  it('that is over says what was not done, and asks nobody to do it now', () => {
    const inRound: DoneInYear = { round: { from: '2025-09-14', to: '2025-10-09', closed: true }, on: { plan: '2025-11-20' }, check: null }
    const standing = standingOf(nothing, 2025, 'a', inRound, '2026-09-29')
    assert.equal(
      standing.steps.some(({ state }) => state === 'late'),
      false,
    )
    assert.deepEqual(
      cycleSteps(standing, '2026-09-29', 'sv').map(({ name, when, state }) => [name, state, state === 'missed' ? when : '']),
      [
        ['Skatta', 'done', ''],
        ['Resultat', 'done', ''],
        ['Plan', 'done', ''],
        ['Temperatur', 'missed', 'gjordes inte'],
        ['Rapport', 'missed', 'gjordes inte'],
        ['Skatta igen', 'now', ''],
      ],
    )
  })

  it('asks for the plan of a round that closed late when the overview does, eight weeks after it', () => {
    const late: DoneInYear = { round: { from: '2026-10-26', to: '2026-11-20', closed: true }, on: {}, check: null }
    const plan = (today: Day) => standingOf(nothing, 2026, 'a', late, today).steps.find(({ step }) => step === 'plan')
    assert.equal(plan('2026-12-01')?.state, 'now')
    assert.equal(plan('2027-01-15')?.state, 'now')
    assert.equal(plan('2027-01-16')?.state, 'late')
  })

  it('turns into the next on the first of July', () => {
    const again = (today: Day) => stairsOf(standingOf(nothing, 2026, 'a', nothingDone, today), today).at(-1)
    assert.deepEqual(again('2027-06-30')?.at, 'ahead')
    assert.equal(again('2027-06-30')?.step?.from, '2027-09-13')
    assert.equal(shareOf(2026, '2026-07-01'), 0)
    assert.equal(shareOf(2026, '2027-07-01'), 1)
    assert.equal(shareOf(2026, '2026-06-30'), null)
    fc.assert(
      fc.property(year, fc.integer({ min: 0, max: 364 }), (schoolYear, days) => {
        const at = shareOf(schoolYear, addDays(`${schoolYear}-07-01`, days))
        assert.ok(at !== null && Math.abs(at - days / daysBetween(`${schoolYear}-07-01`, `${schoolYear + 1}-07-01`)) < 1e-9)
      }),
    )
  })

  it('is told in a few sentences: what is late, what is under way, what comes next', () => {
    const inRound: DoneInYear = { round: { from: '2026-09-14', to: '2026-10-09', closed: true }, on: {}, check: null }
    const lead = (facts: DoneInYear, today: Day) => yearLead(standingOf(nothing, 2026, 'a', facts, today), today, 'sv')
    assert.equal(
      lead(inRound, '2026-12-03'),
      'Planen skulle ha fastställts 30 november. Nu skrivs höstens rapport, till 15 december. Sedan kommer höstens resultatdialog, 10\u2060–\u206029 jan.',
    )
    assert.match(lead(nothingDone, '2026-08-20'), /^Inget steg pågår just nu\. Sedan kommer skattningen, 14 sep/)
    assert.match(lead(nothingDone, '2027-06-25'), /^Inget steg pågår just nu\. Sedan kommer nästa skattning/)
    for (let day = '2026-07-01'; day < '2027-07-01'; day = addDays(day, 1)) {
      const text = yearLead(standingOf(nothing, 2026, 'a', inRound, day), day, 'en')
      assert.ok(text.length > 20 && !/undefined|\bnull\b/.test(text), `${day}: ${text}`)
    }
  })

  it('asks for the talk and the plan after the round that they come of, also while it is open: nobody is late with what has no result yet', () => {
    const open = { from: '2026-11-24', to: '2026-12-15', closed: false }
    const year = standingOf(nothing, 2026, 'school', { round: open, on: {}, check: null }, '2026-12-16')
    const at = (step: string) => year.steps.find((each) => each.step === step)
    assert.deepEqual([at('talk')?.from, at('talk')?.to], ['2026-12-16', '2027-01-05'])
    assert.deepEqual([at('plan')?.to, at('plan')?.state], ['2027-02-09', 'now'])
    const early = standingOf(
      nothing,
      2026,
      'school',
      { round: { ...open, from: '2026-09-14', to: '2026-10-09' }, on: {}, check: null },
      '2026-10-12',
    )
    assert.equal(
      early.steps.find(({ step }) => step === 'plan')?.to,
      standingOf(nothing, 2026, null, nothingDone, '2026-10-12').steps.find(({ step }) => step === 'plan')?.to,
    )
  })

  it('is counted over schools, with names of the late by the alphabet and never an order by what came out', () => {
    const schools = ['Öster', 'Alm', 'Berg'].map((name) => ({
      name,
      standing: standingOf(
        { steps: [], moves: name === 'Berg' ? [{ schoolYear: 2026, school: name, step: 'plan', days: 7 }] : [] },
        2026,
        name,
        name === 'Alm'
          ? { round: null, on: { plan: '2026-11-01' }, check: null }
          : { round: { from: '2026-09-14', to: '2026-10-09', closed: true }, on: {}, check: null },
        '2026-12-20',
      ),
    }))
    const open = { from: '2026-11-24', to: '2026-12-22', closed: false }
    const whole = standingOf(nothing, 2026, null, doneAbove([open]), '2026-12-20')
    const counts = countedBy(whole, schools)
    const assessing = counts.find(({ step }) => step === 'assessment')
    assert.deepEqual(
      [assessing?.from, assessing?.to],
      [open.from, open.to],
      'the days of the round that is open, as everywhere on the page',
    )
    assert.deepEqual(
      counts.map(({ step }) => step),
      steps,
    )
    const plan = counts.find(({ step }) => step === 'plan')
    assert.deepEqual([plan?.done, plan?.moved, plan?.late], [1, 1, ['Berg', 'Öster']])
    assert.deepEqual(
      counts.map(({ step }) => step),
      countedBy(whole, schools.toReversed()).map(({ step }) => step),
    )
  })
})
