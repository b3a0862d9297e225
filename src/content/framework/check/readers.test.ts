import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { frameworkIn, small } from '../../../../test/fixtures/frameworks/fixture.ts'
import { isMirrored } from '../framework.ts'
import type { Action, Framework } from '../schema.ts'
import { evidenceReachesPupils, whySourced } from './evidence.ts'
import { gapOnlyWhereMirrored } from './grid.ts'
import { readersCovered, readersOfPersonsOnly, secondOnes } from './readers.ts'
import type { Rule } from './rule.ts'
import { timeWords } from './time.ts'
import { englishAvoided } from './vocabulary.ts'

const framework = frameworkIn(small[1])
const [first] = framework.actions
if (!first) throw new Error('the small framework has actions')

function said(rule: Rule, of: Framework): string[] {
  return rule(of, () => 1).map(({ reason }) => reason)
}

/** The small framework with these actions alone, and a promise to persons at its first step. */
function withActions(actions: Partial<Action>[], coverage: Partial<Framework['coverage']>): Framework {
  return {
    ...framework,
    areas: framework.areas.map((area) => ({ ...area, aspects: area.aspects.slice(0, 1) })),
    coverage: { ...framework.coverage, audiences: ['person'], steps: [[1, 2]], ...coverage },
    // An action is for persons or for groups; a part of one does not say which.
    actions: actions.map((each, index) => ({ ...first, id: `a${index}`, audience: 'person', from: 1, to: 2, ...each }) as Action),
  }
}

function inLevel(sv: string, en = 'I do it every week with the whole of my group.'): Framework {
  return {
    ...framework,
    areas: framework.areas.map((area) => ({
      ...area,
      aspects: area.aspects.map((aspect) => ({
        ...aspect,
        statements: { staff: aspect.statements.staff && { ...aspect.statements.staff, variants: [], levels: { '1': { sv, en } } } },
      })),
    })),
  } as Framework // with one level only, where a whole framework has them all: the rule reads each by itself
}

function summed(en: string): Framework {
  return { ...framework, areas: [], terms: [], actions: [], summary: { sv: 'Det här.', en } }
}

describe('readers of actions', () => {
  it('who are promised an action find one, in every school form', () => {
    const readers = ['teacher', 'fritidshem'] as const
    const aspect = framework.areas[0]?.aspects[0]?.key
    const forTeachers = { for: { roles: ['teacher' as const] } }
    assert.deepEqual(said(readersCovered, withActions([forTeachers], { readers: [...readers] })), [
      `${aspect}: no action for fritidshem from level 1 to 2`,
    ])
    assert.deepEqual(said(readersCovered, withActions([forTeachers, { for: { roles: ['staff'] } }], { readers: [...readers] })), [])
    const inForms = { for: { forms: ['gr' as const, 'gy' as const] } }
    assert.match(
      said(readersCovered, withActions([inForms], { readers: ['teacher'] }))[0] ?? '',
      /for teacher in fsk, gran, sp, sam, gyan, vux, sfi, fri/,
    )
  })

  it('have a second action where one is promised', () => {
    const second: Framework['coverage']['second'] = [[1, 2]]
    assert.match(said(secondOnes, withActions([{}], { second }))[0] ?? '', /1 of 2 actions for person from level 1 to 2/)
    assert.deepEqual(said(secondOnes, withActions([{}, {}], { second })), [])
    assert.equal(said(secondOnes, withActions([{}, { for: { roles: ['administration'] } }], { second })).length, 1)
  })

  it('are not told apart in a team or a school', () => {
    assert.deepEqual(said(readersOfPersonsOnly, withActions([{ audience: 'team', for: { roles: ['staff'] } }], {})), [
      'a0: a team has people of many roles',
    ])
    assert.match(said(readersOfPersonsOnly, withActions([{ for: {} }], {}))[0] ?? '', /for nobody in particular/)
  })
})

describe('an aspect that is not mirrored', () => {
  it('has no action for a gap', () => {
    const apart = withActions([{ audience: 'school', when: 'gap' }], {})
    assert.deepEqual(said(gapOnlyWhereMirrored, apart), [])
    const [area] = apart.areas
    const [aspect] = area?.aspects ?? []
    if (!area || !aspect) throw new Error('there is an aspect')
    const alone = { ...apart, areas: [{ ...area, aspects: [{ ...aspect, mirrored: 'no' as const }] }] }
    assert.ok(!isMirrored({ ...aspect, mirrored: 'no' }))
    assert.match(said(gapOnlyWhereMirrored, alone)[0] ?? '', /is not mirrored, so there is no gap to act on/)
  })
})

describe('what shows that an action helped', () => {
  it('reaches pupils in at least half of them', () => {
    const office = { evidence: { sv: 'Två kollegor har läst sidan.', en: 'Two colleagues have read the page.' } }
    const pupils = { evidence: { sv: 'Eleverna hittar själva.', en: 'Pupils find it themselves.' } }
    assert.match(said(evidenceReachesPupils, withActions([pupils, office, office], {}))[0] ?? '', /in 1 of 3 actions/)
    assert.deepEqual(said(evidenceReachesPupils, withActions([pupils, office], {})), [])
  })

  it('has a known source where it is said why', () => {
    const why = { sv: 'Det brukar hjälpa.', en: 'It tends to help.', source: 'Ingen' }
    assert.deepEqual(said(whySourced, withActions([{ why }], {})), ['a0: "Ingen" is not among the sources'])
  })
})

describe('levels', () => {
  it('leave the time to the question', () => {
    for (const word of ['ofta', 'i dag', 'alltid', 'det senaste läsåret'])
      assert.match(said(timeWords, inLevel(`Jag gör det ${word} med hela min grupp.`))[0] ?? '', new RegExp(word), word)
    assert.deepEqual(said(timeWords, inLevel('Jag gör det regelbundet med hela min grupp.')), [])
    assert.match(said(timeWords, inLevel('Jag gör det med min grupp.', 'I seldom do it with my group.'))[0] ?? '', /seldom/)
  })

  it('are in British school English, with one word for one thing', () => {
    for (const word of ['hand it in', 'handed in', 'this aspect', 'common tools', 'my duties', 'organized'])
      assert.match(said(englishAvoided, summed(`We ${word} every week.`))[0] ?? '', /is a word we avoid/, word)
    assert.deepEqual(said(englishAvoided, summed('We have this in common, with common sense, in a handy inn.')), [])
  })
})
