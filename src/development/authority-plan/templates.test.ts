import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { templateForm, templateOf, templates } from './templates.ts'

describe('the templates of the authority’s plan', () => {
  it('are one in four parts, and others, each whole in every language', () => {
    assert.deepEqual(
      templateOf('four-parts')?.parts.map(({ title }) => title.sv),
      ['Vision och mål', 'Digital kompetens', 'Organisation och ansvar', 'Infrastruktur och digitala verktyg'],
    )
    assert.ok(templates().length > 1)
    assert.match(templateOf('four-parts')?.parts[0]?.explains?.text.sv ?? '', /ämnet[\s\S]*undervisning[\s\S]*teknik/)
  })

  it('that lack a language, say a part twice or have none are refused with the reason', () => {
    const [whole] = templates()
    assert.ok(whole)
    const faults = (change: object) => templateForm.safeParse({ ...whole, ...change }).error?.issues.map(({ message }) => message) ?? []
    assert.deepEqual(faults({}), [])
    assert.equal(faults({ name: { sv: 'Bara svenska' } }).length, 1)
    assert.deepEqual(faults({ parts: [whole.parts[0], whole.parts[0]] }), ['two parts have the same key'])
    assert.equal(faults({ parts: [] }).length, 1)
    assert.equal(faults({ key: 'Fel Nyckel' }).length, 1)
  })
})
