import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Fact, Help } from '../report/report.ts'
import { questionsFrom } from './questions.ts'

describe('the questions that are proposed to a dialogue', () => {
  const net: Help = { kind: 'technology', text: 'Ett svar om nätet' }
  const time: Help = { kind: 'time', text: 'Tid att planera' }
  const keys = (...help: Help[]) => new Map(questionsFrom({ help, facts: [] }, [], '2026-12-01').map(({ key, text }) => [text.sv, key]))

  it('keep their keys when the report is sent anew in another order, so that only what was struck stays struck', () => {
    const [before, after] = [keys(net, time), keys(time, net)]
    assert.equal(before.size, 2)
    for (const [text, key] of before) assert.equal(after.get(text), key, text)
    assert.equal(new Set(before.values()).size, 2)
  })

  it('are asked once where a report asks for the same twice', () => {
    assert.equal(questionsFrom({ help: [net, net], facts: [] }, [], '2026-12-01').length, 1)
  })

  it('about what is late or in the way are others when that is something else', () => {
    const nothing = { sv: '', en: '' }
    const late = (title: string): Fact => ({
      key: 'plan',
      what: nothing,
      said: nothing,
      source: nothing,
      href: '',
      quantities: [],
      topic: { is: 'late', titles: [title] },
    })
    const key = (title: string) => questionsFrom({ help: [], facts: [late(title)] }, [], '2026-12-01')[0]?.key
    assert.notEqual(key('Planera ihop'), key('Låna ut datorer'))
    assert.equal(key('Planera ihop'), key('Planera ihop'))
  })
})
