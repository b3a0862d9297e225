import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readPdf } from '../../../test/support/pdf.ts'
import { pdfOf } from '../../ground/paper/pdf.ts'
import { boardPaper } from './board-paper.ts'
import type { FollowedGoal } from './follow-up.ts'
import type { Status } from './indicator.ts'
import type { Followed } from './paper.ts'

const facts = { authority: 'Björkköpings kommun', logo: null, today: '2026-11-30' }

/** A goal as long as it can be, in the widest letters that people write much of. */
function goal(at: number, status: Status, long: boolean): FollowedGoal {
  const said = (most: number) => (long ? 'MÖTEN OM MÅLEN '.repeat(most).slice(0, most) : 'Kort')
  const judgement = {
    ...{ id: `${at}`, goal: `${at}`, year: 2026, half: 2 as const, status, causes: said(4000), next: said(4000) },
    ...{ byName: 'Åsa Öberg', onDay: '2026-11-01', at: new Date('2026-11-01') },
  }
  return {
    ...{ id: `${at}`, number: `${1 + (at % 4)}.${at}`, title: said(300), sign: said(2000), owner: null, part: 'Del', measures: [] },
    ...{ standing: 'decided', indicators: [], judgements: [judgement], everJudged: [judgement], schools: null },
  }
}

function followed(count: number, status: Status, long: boolean): Followed {
  const head = { title: long ? 'PLANEN MED DET LÅNGA NAMNET '.repeat(8).slice(0, 200) : 'Planen', kind: 'Plan', summary: '', decider: '' }
  const rest = { recordNumber: '', responsible: '', appliesTo: '', from: '2026-01-01', to: '2029-12-31', review: '', replacesPlan: null }
  return {
    plan: { head: { ...head, ...rest, replaces: '' } },
    goals: Array.from({ length: count }, (_, at) => goal(at, status, long)),
  }
}

describe('the follow-up for the board', () => {
  it('keeps to two pages, whatever the plan holds and however much people have written', async () => {
    for (const [count, status, long] of [
      [1, 'partly', true],
      [8, 'not on the way', true],
      [40, 'partly', true],
      [40, 'on the way', false],
      [40, 'cannot be judged', false],
      [80, 'partly', true],
    ] as const)
      for (const language of ['sv', 'en'] as const) {
        const { pages } = readPdf(await pdfOf(boardPaper(followed(count, status, long), facts, language)))
        assert.ok(pages <= 2, `${count} goals, ${status}, ${language}: ${pages} pages`)
      }
  })

  it('names every goal of a plan of usual size, what hinders those that are not on the way, and how many have no room', () => {
    const said = (plan: Followed) => JSON.stringify(boardPaper(plan, facts, 'sv').blocks)
    const usual = said(followed(12, 'partly', false))
    for (let at = 0; at < 12; at += 1) assert.ok(usual.includes(`${1 + (at % 4)}.${at} Kort`), `goal ${at}`)
    assert.match(usual, /Det som hindrar, och det vi gör[\s\S]*Orsaker: Kort/)
    assert.doesNotMatch(usual, /inte plats/)
    assert.match(said(followed(80, 'partly', true)), /Här är inte plats för \d+ mål till/)
    assert.doesNotMatch(said(followed(3, 'on the way', false)), /Det som hindrar/)
  })
})
