import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type AreaChange, areaChanges, changeRows } from '../change/change.ts'
import { exampleFramework, exampleResult, few, large, leaders, type Shown } from '../result/reading/example-result.ts'
import { areaRows, aspectRows } from '../result/reading/rows.ts'
import type { Verdict } from '../statistics/verdict.ts'
import { startingSentence } from './starting.ts'

const framework = exampleFramework()
const [first, second] = framework.areas

/** What is said of the example's areas, with their own means where they are given. */
function said(shown: Shown, { areas = [], verdict }: { areas?: number[]; verdict?: Verdict } = {}) {
  const result = exampleResult(shown)
  const rows = areaRows(result, framework).map((row, index) => {
    const content = large(areas[index] ?? 3)[0]
    const cell = result.cells[0]
    return { ...row, staff: content && cell && areas.length > 0 ? { ...cell, content } : null }
  })
  const changes = verdict && first ? [changeOf(first, verdict)] : []
  const picture = { areas: rows, aspects: aspectRows(result, framework), areaChanges: changes, changes: [] }
  return [first, second].map((area) => area && (startingSentence(picture, area)?.sv ?? null))
}

function changeOf(area: AreaChange['area'], verdict: Verdict): AreaChange {
  return {
    area,
    audience: 'staff',
    statements: 2,
    judged: { value: 0.4, low: 0.1, high: 0.7, verdict, found: 0.3 },
    groups: null,
    same: null,
  }
}

describe('the sentence that a report’s words about an area start from', () => {
  it('tells where within the area the school has come furthest and where most is left, and nothing that the row of figures says', () => {
    const [one, two] = said({ staff: large(3.6, 2.3, 3, 3, 3) })
    assert.equal(one, 'Längst har vi kommit i egen planering, längst kvar har vi i källkritik, säkerhet och ansvar.')
    assert.equal(two, 'Delområdena ligger nära varandra.')
    assert.doesNotMatch(`${one}${two}`, /\d/, 'figures stand in the row, with their n')
  })

  it('tells first what is certain of the change since last time, and makes nothing of what is not', () => {
    const shown = { staff: large(3, 3, 3, 3, 3) }
    assert.match(said(shown, { verdict: 'increase' })[0] ?? '', /^Säker ökning sedan förra gången\. Delområdena/)
    assert.match(said(shown, { verdict: 'decrease' })[0] ?? '', /^Säker minskning sedan förra gången\./)
    assert.match(said(shown, { verdict: 'none' })[0] ?? '', /^Ingen säker förändring sedan förra gången\./)
    assert.equal(said(shown, { verdict: 'few' })[0], 'Delområdena ligger nära varandra.')
  })

  it('names the aspects that have certainly changed where the area as a whole cannot be compared', () => {
    const [now, before] = [exampleResult({ staff: large(3.6, 2.9, 3) }), exampleResult({ staff: large(1.6, 3, 3) })]
    const { rows } = changeRows(now, before, framework, framework)
    const picture = { areas: [], aspects: [], changes: rows }
    assert.ok(first)
    assert.equal(startingSentence({ ...picture, areaChanges: [] }, first)?.sv, 'Säker ökning sedan förra gången i egen planering.')
    assert.equal(startingSentence({ ...picture, areaChanges: areaChanges(rows, 5) }, first)?.sv, 'Säker ökning sedan förra gången.')
  })

  it('tells which area stands out among the school’s own, where half a level lies between', () => {
    const shown = { staff: large(3, 3, 3, 3, 3) }
    const [one, two] = said(shown, { areas: [3.6, 3.1] })
    assert.match(one ?? '', /^Av områdena är det här vi har kommit längst\./)
    assert.match(two ?? '', /^Av områdena är det här vi har längst kvar\./)
    assert.equal(said(shown, { areas: [3.4, 3.1] })[0], 'Delområdena ligger nära varandra.')
  })

  it('tells where leaders and staff see it differently', () => {
    const [one, two] = said({ staff: large(3, 3, 3, 3, 3), leader: leaders(3, 3, 3, 4.2, 3) })
    assert.doesNotMatch(one ?? '', /Ledningen/)
    assert.match(two ?? '', /Ledningen sätter en högre nivå än personalen i AI i skolans vardag\.$/)
  })

  it('is none where nothing is shown, or a single aspect', () => {
    assert.deepEqual(said({ staff: [few, few, few, few, few] }), [null, null])
    assert.deepEqual(said({ staff: [...large(3.6), few, few, few, few] }), [null, null])
  })
})
