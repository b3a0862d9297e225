import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Outcome } from '../../cycle/ballot/ballot.ts'
import type { Content } from '../../cycle/protection/cell.ts'
import { usualQuestions } from './asking.ts'
import type { Evaluation } from './evaluation.ts'
import { middleInWords, middleOf } from './reading.ts'

const protectedCell: Content = { kind: 'protected', reason: 'few' }
const large = (mean: number): Content => ({ kind: 'large', n: 12, mean, deviation: null, distribution: { kind: 'none' } })

function session(use: Content, enough = true): Pick<Evaluation, 'questions' | 'standing' | 'kind'> {
  const outcome: Outcome = {
    eligible: 14,
    minimumGroup: 5,
    answered: { kind: 'exact', count: 12 },
    enough,
    approximate: false,
    steps: [{ key: 'use', content: use, aside: null, levels: 4 }],
    choices: [],
  }
  return { questions: usualQuestions('after'), kind: 'after', standing: { is: 'done', on: '2026-12-23', outcome } }
}

describe('the middle of a programme’s evaluations', () => {
  it('is said once five sessions are shown, by the steps that are told of each, and never as a mean of answers', () => {
    const shown = [1.2, 2.1, 3.9, 3.8, 4].map((mean) => session(large(mean)))
    assert.equal(middleOf(shown.slice(1), 'after'), null)
    const middle = middleOf(shown, 'after')
    assert.deepEqual(middle, { sessions: 5, steps: [{ key: 'use', step: 3 }] })
    assert.equal(middle && middleInWords(middle, 'sv'), 'I mitten av 5 pass: det är till stor nytta.')
    assert.equal(middleOf(shown, 'later'), null)
  })

  it('counts no session whose answers are protected, nor a question that fewer than five are told of', () => {
    const shown = [2, 2, 2, 2].map((mean) => session(large(mean)))
    assert.equal(middleOf([...shown, session(large(4), false)], 'after'), null)
    assert.equal(middleOf([...shown, session(protectedCell)], 'after'), null)
    const even = [...shown.slice(1), ...[4, 4, 4].map((mean) => session(large(mean)))]
    assert.deepEqual(middleOf(even, 'after')?.steps, [{ key: 'use', step: 1 }], 'the lower of two')
  })
})
