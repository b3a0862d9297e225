import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import fc from 'fast-check'
import { asking, BallotTown } from '../../../test/support/ballot-town.ts'
import { auditBallot } from './audit.ts'
import type { Answers, Asking, Outcome } from './ballot.ts'
import { ballotCommands } from './commands.ts'
import { count } from './counting.ts'

const [step] = asking.questions
assert.ok(step?.kind === 'steps')
const choices = ['a', 'b', 'c'].map((key) => ({ key, label: { sv: key, en: key } }))
const asked: Asking = {
  ...asking,
  questions: [
    { ...step, aside: { sv: 'För tidigt', en: 'Too early' } },
    { kind: 'choices', key: 'hinders', heading: null, text: { sv: 'Vad?', en: 'What?' }, choices },
  ],
}

const paper = fc
  .record({ far: fc.integer({ min: 0, max: 4 }), chosen: fc.subarray([0, 1, 2]) })
  .map(({ far, chosen }): Answers => ({ steps: new Map([['far', far]]), choices: new Map([['hinders', chosen]]), lines: new Map() }))
const counted = fc
  .record({
    papers: fc.array(paper, { minLength: 0, maxLength: 24 }),
    silent: fc.integer({ min: 0, max: 6 }),
    k: fc.constantFrom(5, 7, 10),
  })
  .filter(({ papers, silent }) => papers.length + silent >= 5)
  .map(({ papers, silent, k }) =>
    count(asked, papers, { eligible: papers.length + silent, minimumGroup: k === 5 ? 5 : k === 7 ? 7 : 10, coded: 0 }),
  )

describe('looking through what a ballot has published', () => {
  it('finds nothing in whatever is counted by the rules', () => {
    fc.assert(
      fc.property(counted, (outcome) => {
        assert.deepEqual(auditBallot('b', 'Laget', outcome).leaks, [])
      }),
      { numRuns: 60, seed: 7 },
    )
  })

  it('finds a mean that has no other world, and counts that are nearer than they may be', () => {
    const of = (change: Partial<Outcome>): Outcome => ({
      eligible: 20,
      minimumGroup: 5,
      answered: { kind: 'exact', count: 12 },
      enough: true,
      approximate: false,
      steps: [],
      choices: [],
      ...change,
    })
    const plain = { kind: 'small' as const, n: 6, mean: { kind: 'plain' as const, value: 4 }, spread: null, withheld: false }
    const found = (outcome: Outcome) => auditBallot('b', 'Laget', outcome).leaks.map(({ measure, how }) => `${measure} ${how}`)
    assert.deepEqual(found(of({ steps: [{ key: 'far', content: plain, aside: null }] })), ['statement far witness'])
    assert.deepEqual(found(of({ steps: [{ key: 'far', content: { ...plain, n: 3 }, aside: null }] })).includes('statement far few'), true)
    assert.deepEqual(
      found(of({ steps: [{ key: 'far', content: { kind: 'protected', reason: 'few' }, aside: { kind: 'exact', count: 2 } }] })),
      ['aside far few'],
    )
    for (const [exact, total] of [
      [1, 12],
      [11, 12],
      [5, null],
    ] as const)
      assert.deepEqual(found(of({ choices: [{ key: 'hinders', said: [{ kind: 'exact', count: exact }], of: total }] })), [
        'choice hinders few',
      ])
    assert.deepEqual(found(of({ choices: [{ key: 'hinders', said: [{ kind: 'exact', count: 5 }], of: 12 }] })), [])
  })
})

describe('stegvis audit-ballots', () => {
  let place: BallotTown
  before(async () => {
    place = await BallotTown.open()
  })
  after(() => place.program.close())

  async function audited(...args: string[]): Promise<{ code: number; said: string }> {
    const write = process.stdout.write.bind(process.stdout)
    let said = ''
    process.stdout.write = (chunk: string | Uint8Array) => {
      if (/^[▶✔✖ℹ]/.test(String(chunk))) return write(chunk)
      said += String(chunk)
      return true
    }
    try {
      return { code: (await ballotCommands[0]?.run(args, place.program)) ?? -1, said }
    } finally {
      process.stdout.write = write
    }
  }

  it('says that none has been counted, finds nothing in one that has, and names what was planted', async () => {
    assert.deepEqual(await audited(), { code: 0, said: 'No ballot has been counted.\n' })
    const { id, links } = await place.opened()
    for (const [index, link] of links.entries()) await place.send(link, { a1: String(1 + (index % 4)), a2: '0' })
    await place.counted(id)
    const clean = await audited()
    assert.equal(clean.code, 0, clean.said)
    assert.match(clean.said, /2 questions looked at, nothing can be worked out/)
    const planted = `update ballot_result set outcome = jsonb_set(outcome, '{choices,0,said,0}', '{"kind": "exact", "count": 1}')`
    assert.equal((await place.program.owner.query(planted)).rowCount, 1)
    const found = await audited('--authority', place.town.authority)
    assert.equal(found.code, 1)
    assert.match(found.said, /choice hinders \(few\)/)
  })
})
