import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { MatchedContent } from '../protection/matched.ts'
import type { ReleasedResult } from '../release/released.ts'
import { exampleAuthority } from '../result/pages/example.ts'
import { almskolan, framework, html, part, rounds, rowsIn, tableIn, textOf } from '../result/pages/example-html.tsx'
import { ChangePage } from './pages/change-page.tsx'

const alm = exampleAuthority(framework, [almskolan], { seed: 7 })

describe('the page since the round before', () => {
  const before: ReleasedResult = { ...alm.result('s0'), round: { ...alm.result('s0').round, id: 'round-1', name: 'Hösten 2025' } }
  const page = (older = framework, matched?: ReadonlyMap<string, MatchedContent>) =>
    html(
      <ChangePage
        language="sv"
        now={alm.result('s0')}
        before={before}
        frameworks={{ now: framework, before: older }}
        matched={matched}
        rounds={rounds}
        open={new Set()}
      />,
    )

  it('says that whole groups are compared, and has both rounds with n', () => {
    const text = textOf(page())
    assert.match(text, /Först jämförs hela grupper/)
    assert.match(text, /Hösten 2026, \d+(⁠–⁠\d+)? svar/)
    assert.match(text, /Hösten 2025, \d+(⁠–⁠\d+)? svar/)
  })

  it('has the same values in the chart and in its table', () => {
    const chart = part(page(), 'change-staff-chart')
    const table = new Map(tableIn(chart).map(([name = '', , now, , earlier]) => [name, `${now}, var ${earlier}`]))
    assert.equal(rowsIn(chart).length, 14)
    for (const { label, value } of rowsIn(chart)) assert.ok(value.startsWith(table.get(label) ?? '?'), `${label}: ${value}`)
  })

  it('judges those who answered both times where they may be shown, and says why others are not', () => {
    const change: MatchedContent = { n: 24, mean: 0.7, deviation: { kind: 'plain', value: 0.8 }, schools: null }
    const keys = framework.areas.flatMap(({ aspects }) => aspects.map(({ key }) => `${key}.staff`))
    const shown = new Map([change, { ...change, n: 14, deviation: null }].map((content, index) => [keys[index] ?? '', content]))
    const text = textOf(page(framework, shown))
    assert.match(text, /Säker ökning: undervisning med digitala verktyg\./i)
    assert.match(text, /säker ökning ?24 ?\+0,7 ?\+0,3 till \+1,1 ?0,86 \(0,38 till 1,32\)/)
    assert.match(part(page(framework, shown), 'change-staff-chart'), /säker ökning bland de 24 som svarade båda gångerna/)
    assert.match(text, /se hela gruppen ?14 ?\+0,7 ?räknas inte ?räknas inte/)
    assert.match(text, /12 delområden visas inte, för att skydda enskilda/)
    assert.match(textOf(page()), /Det krävs att minst tio har svarat båda gångerna/)
  })

  it('says what was left out and why, and that nothing can be compared between frameworks', () => {
    const text = textOf(page({ ...framework, key: 'another' }))
    assert.match(text, /Inget går att jämföra med förra omgången/)
    assert.match(text, /Omgångarna har olika ramverk/)
  })
})
