import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { rowOf, type Told } from '../overview.ts'
import { boardOf } from './board.ts'

const today = '2027-06-02'

/** Schools that ask for technology in the report that they sent last, of this half-year or of the one before. */
function asking(id: string, half: 1 | 2) {
  const told: Told = {
    round: null,
    released: null,
    plans: [{ id: `p${id}`, schoolYear: 2026, state: 'adopted', adoptedOn: '2027-03-01' }],
    checks: new Map(),
    report: {
      id,
      period: { year: half === 1 ? 2027 : 2026, half },
      state: 'sent',
      sentOn: half === 1 ? '2027-05-20' : '2026-12-01',
      help: ['technology'],
    },
    dialogue: null,
    decided: { steps: [], moves: [] },
  }
  return rowOf({ id, name: `Skola ${id}`, forms: ['gr'], district: null }, told, today)
}
const none = { schools: 0, goals: 0, actions: 0, done: 0 }
const facts = { authority: 'Björkköping', today, plans: none, result: null, goals: '', asks: '' }
const board = (...schools: ReturnType<typeof asking>[]) => boardOf({ ...facts, schools }, 'sv')

describe('what the page for the board says that schools ask for', () => {
  it('is counted over the same reports as it is said to be of', () => {
    const now = ['a', 'b', 'c'].map((id) => asking(id, 1))
    assert.deepEqual(
      board(...now, asking('d', 2), asking('e', 2)).help.map(({ said }) => said),
      ['Tre av tre skolor som har rapporterat.'],
    )
    assert.deepEqual(board(asking('a', 1), asking('b', 1), asking('d', 2)).help, [], 'two of this half-year are too few')
  })

  it('tells how many goals the schools have set and what is done of them, from three plans on', () => {
    const plans = { schools: 3, goals: 7, actions: 12, done: 1 }
    const lead = (some: Partial<typeof plans>) => boardOf({ ...facts, schools: [], plans: { ...plans, ...some } }, 'sv').lead.join(' ')
    assert.match(lead({}), /I tre fastställda planer har skolorna satt upp 7 mål och 12 åtgärder\. En av åtgärderna är klar\./)
    assert.doesNotMatch(lead({ schools: 2 }), /satt upp/)
    assert.doesNotMatch(lead({ goals: 0 }), /satt upp/)
  })

  it('speaks of one school as of one', () => {
    const { lead, steps, context } = board(asking('a', 1))
    assert.match(context, /· 1 skola$/)
    assert.match(lead[0] ?? '', /^Av en skola har/)
    assert.match(steps.answer, /av en skola har/)
  })
})
