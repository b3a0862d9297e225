import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { asking, BallotTown } from '../../../test/support/ballot-town.ts'
import { Visitor } from '../../../test/support/browser.ts'
import type { Answers } from './ballot.ts'
import { count } from './counting.ts'
import { closeBallot, outcomeOf } from './store.ts'

describe('a ballot', () => {
  let place: BallotTown
  before(async () => {
    place = await BallotTown.open()
  })
  after(() => place.program.close())

  it('shows nothing of fewer than the minimum, words neither', async () => {
    const { id, links } = await place.opened()
    for (const link of links.slice(0, 4)) await place.send(link, { a1: '3', a2: '0', a3: 'Ett ord' })
    const { outcome, lines } = await place.counted(id)
    assert.equal(outcome?.enough, false)
    assert.equal(outcome?.steps[0]?.content.kind, 'protected')
    assert.deepEqual(outcome?.choices[0]?.said, [{ kind: 'protected' }])
    assert.equal(lines.size, 0)
  })

  it('shows a mean and no distribution under ten, and every line', async () => {
    const { id, links } = await place.opened()
    for (const [index, link] of links.entries()) await place.send(link, { a1: String(1 + (index % 4)), a2: '0', a3: `Rad ${index}` })
    const { outcome, lines } = await place.counted(id)
    assert.equal(outcome?.steps[0]?.content.kind, 'small')
    assert.deepEqual(outcome?.choices[0]?.said, [{ kind: 'at least', count: 3 }])
    assert.deepEqual(
      lines.get('line')?.toSorted(),
      links.map((_, index) => `Rad ${index}`),
    )
  })

  it('is closed once however often, and takes nothing afterwards', async () => {
    const { id, links } = await place.opened()
    for (const link of links.slice(1)) await place.send(link)
    const first = await place.counted(id)
    assert.deepEqual(await place.counted(id), first)
    const late = await place.send(links[0] ?? '')
    assert.equal(late.status, 410)
    assert.match(late.text, /har stängt/)
    assert.equal((await new Visitor(place.program).get(links[0] ?? '')).status, 410)
  })

  it('closes by itself when its last day has passed', async () => {
    const { id, links } = await place.opened()
    await place.send(links[0] ?? '')
    place.program.setNow('2026-10-09T20:00:00Z')
    assert.equal((await place.send(links[1] ?? '')).status, 303)
    place.program.setNow('2026-10-10T08:00:00Z')
    assert.equal((await place.send(links[2] ?? '')).status, 410)
    await place.program.runTask('due-ballots', {})
    await place.program.runJobs()
    assert.ok(await place.work((tx) => outcomeOf(tx, id)))
  })

  it('has forgotten tickets, papers and who might answer when it has been counted', async () => {
    const { id, links } = await place.opened()
    for (const link of links) await place.send(link)
    await place.counted(id)
    for (const table of ['private.ballot_roll', 'private.ballot_urn', 'ballot_person', 'ballot_code'])
      assert.equal((await place.program.owner.query(`select from ${table} where ballot_id = $1`, [id])).rowCount, 0, table)
  })

  it('is counted also when the job was lost, by the clock', async () => {
    const { id, links } = await place.opened()
    for (const link of links) await place.send(link)
    await place.work((tx) => closeBallot(tx, place.town.authority, id, '2026-09-30'))
    await place.program.owner.query('delete from jobs._private_jobs')
    await place.program.runTask('due-ballots', {})
    await place.program.runJobs()
    assert.equal((await place.work((tx) => outcomeOf(tx, id)))?.enough, true)
  })

  it('forgets nothing while none of its papers opens, and is counted when they do', async () => {
    const { id, links } = await place.opened()
    for (const link of links) await place.send(link)
    await place.work((tx) => closeBallot(tx, place.town.authority, id, '2026-09-30'))
    await place.program.owner.query('delete from jobs._private_jobs')
    const kept = (await place.program.owner.query<{ papers: Buffer[] }>('select papers from private.ballot_urn where ballot_id = $1', [id]))
      .rows[0]
    const put = (papers: Buffer[] = []) =>
      place.program.owner.query('update private.ballot_urn set papers = $2 where ballot_id = $1', [id, papers])
    await put(kept?.papers.map((paper) => Buffer.alloc(paper.length)))
    const counting = () => place.program.runTask('ballot-count', { authority: place.town.authority, ballot: id })
    await assert.rejects(counting(), /none of a ballot's 6 papers opens/)
    assert.equal(await place.work((tx) => outcomeOf(tx, id)), undefined)
    await put(kept?.papers)
    await counting()
    assert.equal((await place.work((tx) => outcomeOf(tx, id)))?.enough, true)
  })

  it('says nothing of more than were asked, and that somebody answered twice where ten or more were', () => {
    const paper: Answers = { steps: new Map(), choices: new Map([['hinders', [0]]]), lines: new Map() }
    const of = (eligible: number, papers: number) =>
      count(asking, Array.from<Answers>({ length: papers }).fill(paper), { eligible, minimumGroup: 5, coded: 3 })
    const large = of(12, 15)
    assert.deepEqual(large.answered, { kind: 'exact', count: 12 })
    assert.deepEqual(large.choices[0]?.said, [{ kind: 'at least', count: 10 }])
    assert.equal(large.over, true)
    assert.equal(of(12, 12).over, false)
    const small = of(9, 12)
    assert.deepEqual(small.choices[0]?.said, [{ kind: 'at least', count: 3 }])
    assert.equal(small.over, false)
  })

  it('says how many found it too early where k and more did beside k and more on a step, and else nothing, so that no number of answers tells of one or two', () => {
    const [step] = asking.questions
    assert.ok(step?.kind === 'steps')
    const early = { ...asking, questions: [{ ...step, aside: { sv: 'För tidigt', en: 'Too early' } }] }
    const of = (onSteps: number, aside: number, eligible = 40, coded = 0) =>
      count(
        early,
        Array.from({ length: onSteps + aside }, (_, at) => ({
          steps: new Map([['far', at < onSteps ? 1 + (at % 4) : 0]]),
          choices: new Map(),
          lines: new Map(),
        })),
        { eligible, minimumGroup: 5, coded },
      ).steps[0]?.aside
    assert.deepEqual(of(20, 5), { kind: 'exact', count: 5 })
    assert.deepEqual(of(5, 20), { kind: 'exact', count: 20 })
    for (const [onSteps, aside, eligible, coded] of [
      [20, 4],
      [20, 1],
      [20, 0],
      [4, 20],
      [0, 20],
      [6, 6, 9],
      [20, 5, 40, 2],
    ] as const)
      assert.deepEqual(of(onSteps, aside, eligible, coded), { kind: 'protected' }, `${onSteps} and ${aside} of ${eligible}`)
  })

  it('counts what several could choose of so many answers, where ten people are certain', () => {
    const paper: Answers = { steps: new Map(), choices: new Map([['hinders', [0]]]), lines: new Map() }
    const of = (mailed: number, coded: number) =>
      count(asking, Array.from<Answers>({ length: mailed + coded }).fill(paper), { eligible: 40, minimumGroup: 5, coded }).choices[0]
    assert.deepEqual(of(12, 5), { key: 'hinders', of: 17, said: [{ kind: 'at least', count: 11 }] })
    assert.deepEqual(of(5, 12), { key: 'hinders', of: null, said: [{ kind: 'at least', count: 3 }] })
  })

  it('tells of a large group that all chose the same step no more than where the end begins', () => {
    const of = (step: number) =>
      count(
        asking,
        Array.from({ length: 14 }, () => ({ steps: new Map([['far', step]]), choices: new Map(), lines: new Map() })),
        {
          eligible: 20,
          minimumGroup: 5,
          coded: 0,
        },
      ).steps[0]?.content
    for (const step of [1, 4]) {
      const content = of(step)
      assert.ok(content?.kind === 'large')
      assert.notEqual(content.mean, step)
      assert.ok(content.bound === (step === 1 ? 'at most' : 'at least'))
    }
  })

  it('keeps of a group under ten no number of answers that says that everyone answered', () => {
    const of = (papers: number) =>
      count(
        asking,
        Array.from({ length: papers }, (_, at) => ({ steps: new Map([['far', 1 + (at % 4)]]), choices: new Map(), lines: new Map() })),
        {
          eligible: 7,
          minimumGroup: 5,
          coded: 0,
        },
      )
    assert.deepEqual(
      [of(7), of(6), of(5)].map(({ steps: [step] }) => step?.content.kind === 'small' && step.content.n),
      [6, 6, 5],
    )
  })
})
