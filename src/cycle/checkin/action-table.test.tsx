import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { renderToString } from 'preact-render-to-string'
import type { Content } from '../protection/cell.ts'
import { keys } from './asking.ts'
import type { Checkin } from './checkin.ts'
import { ActionTable } from './pages/action-table.tsx'

describe('the result of a temperature check', () => {
  it('has a column for each step in the table of its answers, where ten have answered, and what is told of several steps over their columns', () => {
    const page = (content: Content) => {
      const steps = [keys.far(1), keys.helps(1)].map((key) => ({ key, content, aside: { kind: 'protected' as const } }))
      const outcome = {
        eligible: 20,
        minimumGroup: 5 as const,
        answered: { kind: 'exact' as const, count: 15 },
        enough: true,
        approximate: false,
        steps,
        choices: [],
      }
      const checkin: Checkin = {
        ...{ id: 'c', plan: 'p', number: 1, ballot: 'b', openedOn: '2026-09-29', schoolYear: 2026 },
        ...{ unit: { id: 'u', kind: 'school', name: 'Almskolan', ended: false }, school: { id: 'u', name: 'Almskolan' } },
        state: { is: 'done', on: '2026-10-09', outcome, together: null },
        actions: [{ id: 'a', position: 1, title: 'Källkritik', gone: false, decided: null }],
      }
      return renderToString(<ActionTable language="sv" checkin={checkin} />)
    }
    const parts = [
      { from: 1, to: 1, count: 4 },
      { from: 2, to: 3, count: 3 },
      { from: 4, to: 4, count: 8 },
    ]
    const large = page({ kind: 'large', n: 15, mean: 2.8, deviation: null, distribution: { kind: 'parts', parts } })
    assert.match(large, /<th[^>]*>Inte börjat<\/th><th[^>]*>Har provat<\/th><th[^>]*>På god väg<\/th><th[^>]*>En vana<\/th>/)
    assert.match(large, /Skillnad: nej<.*Skillnad: mycket<.*Skillnad: för tidigt</)
    assert.match(large, /<td class="num">4<\/td><td[^>]*colspan="2"[^>]*>3<\/td><td class="num">8<\/td><td class="num">15 svar<\/td>/)
    const small = page({ kind: 'small', n: 6, mean: { kind: 'plain', value: 2.5 }, spread: null, withheld: false })
    assert.match(small, /colspan="4"[^>]*>2,5 av 4 i medeltal</)
    assert.match(page({ kind: 'protected', reason: 'few' }), /colspan="4"[^>]*>För få svar/)
  })
})
