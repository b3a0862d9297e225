// Long: every promise of a ballot.
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { Visitor } from '../../../test/support/browser.ts'
import { type Municipality, makeMunicipality } from '../../../test/support/municipality.ts'
import { openTestProgram, type TestProgram } from '../../../test/support/program.ts'
import { inScope } from '../../ground/base/database.ts'
import type { Answers, Asking } from './ballot.ts'
import { count } from './counting.ts'
import { ballotsOf, closeBallot, codeNow, linesOf, makeCode, openBallot, outcomeOf, totalOf, writeToAll } from './store.ts'

const text = (words: string) => ({ sv: words, en: words })
const asking: Asking = {
  title: text('Temperaturmätning'),
  place: 'Arbetslag 4–6, Almskolan',
  lead: text('Hur går det?'),
  questions: [
    {
      kind: 'steps',
      key: 'far',
      heading: 'Källkritik',
      text: text('Hur långt?'),
      steps: ['Inte börjat', 'Provar', 'Ofta', 'Vana'].map(text),
      aside: null,
    },
    { kind: 'choices', key: 'hinders', heading: null, text: text('Vad hindrar?'), choices: [{ key: 'time', label: text('Tiden') }] },
    { kind: 'line', key: 'line', heading: null, text: text('Till gruppen'), hint: null },
  ],
}

describe('a ballot', () => {
  let program: TestProgram
  let town: Municipality
  before(async () => {
    program = await openTestProgram()
    town = await makeMunicipality(program)
  })
  after(() => program.close())

  const work = <T>(act: Parameters<typeof inScope<T>>[2]) =>
    inScope(program.program.db, { authority: town.authority, person: town.people.lead }, act)

  /** Opens a ballot for so many people of the town, and returns its id and everybody's link as mailed. */
  async function opened(size = 6): Promise<{ id: string; links: string[] }> {
    program.setNow('2026-09-29T08:00:00Z')
    const { rows } = await program.owner.query<{ id: string; email: string }>(
      'select id, email from person where authority_id = $1 and email is not null order by id limit $2',
      [town.authority, size],
    )
    const id = await work((tx) =>
      openBallot(tx, program.program.secret, {
        authority: town.authority,
        asking,
        minimumGroup: 5,
        people: rows.map((row) => row.id),
        closesOn: '2026-10-09',
        today: '2026-09-29',
      }),
    )
    program.sent.length = 0
    await program.runJobs()
    return { id, links: program.sent.map(linkIn) }
  }

  const linkIn = ({ text: body }: { text: string }) => /\/answer\/[\w-]+/.exec(body)?.[0] ?? ''
  const send = (link: string, fields: Record<string, string> = { a1: '2' }) => new Visitor(program).post(link, fields)
  const total = (id: string) => work((tx) => totalOf(tx, id))

  async function counted(id: string) {
    await work((tx) => closeBallot(tx, town.authority, id, '2026-09-30'))
    await program.runJobs()
    return work(async (tx) => ({ outcome: await outcomeOf(tx, id), lines: await linesOf(tx, program.program.secret, id) }))
  }

  it('writes to everyone, and says the same to all but the name and the link', async () => {
    const { links } = await opened()
    assert.equal(links.length, 6)
    assert.equal(new Set(links).size, 6)
    assert.equal(new Set(program.sent.map(({ text: body }) => body.replace(/Hej \S+!|\/answer\/[\w-]+/g, ''))).size, 1)
  })

  it('carries the same ticket in a reminder, to everyone, whoever has answered', async () => {
    const { id, links } = await opened()
    await send(links[0] ?? '')
    program.sent.length = 0
    await work((tx) => writeToAll(tx, town.authority, id, true))
    await program.runJobs()
    assert.deepEqual(program.sent.map(linkIn).toSorted(), links.toSorted())
    assert.ok(program.sent.every(({ text: body }) => body.includes('går till alla')))
  })

  it('changes nothing when a link is opened, by a mail scanner or otherwise', async () => {
    const { id, links } = await opened()
    for (let times = 0; times < 3; times += 1) assert.equal((await new Visitor(program).get(links[0] ?? '')).status, 200)
    assert.equal(await total(id), 0)
    assert.equal((await send(links[0] ?? '')).status, 303)
    assert.equal(await total(id), 1)
  })

  it('takes one answer for a link, the first, from whichever browser', async () => {
    const { id, links } = await opened()
    const [link = ''] = links
    assert.equal((await send(link)).location, link)
    const again = await send(link, { a1: '4' })
    assert.equal(again.location, `${link}?again=1`)
    assert.match((await new Visitor(program).get(`${link}?again=1`)).text, /det är det som räknas/)
    assert.match((await new Visitor(program).get(link)).text, /Tack! Svaret är skickat/)
    assert.equal(await total(id), 1)
  })

  it('takes one answer of many sent at the same moment, and everybody’s of different people', async () => {
    const { id, links } = await opened()
    await Promise.all(links.flatMap((link) => [send(link), send(link), send(link)]))
    assert.equal(await total(id), 6)
  })

  it('opens by no ticket that was changed, and says how to go on', async () => {
    const { links } = await opened()
    const [link = ''] = links
    const other = link.slice(0, -1) + (link.endsWith('A') ? 'B' : 'A')
    for (const path of [other, '/answer/x', `/answer/${'A'.repeat(64)}`]) {
      const answer = await new Visitor(program).get(path)
      assert.equal(answer.status, 404, path)
      assert.match(answer.text, /Länken leder ingenstans/)
    }
  })

  it('keeps what was written when something is to be mended, and the ticket unused', async () => {
    const { id, links } = await opened()
    const answer = await send(links[0] ?? '', { a2: '0', a3: 'x'.repeat(301) })
    assert.equal(answer.status, 422)
    assert.ok(answer.text.includes('x'.repeat(301)))
    assert.match(answer.text, /högst 300 tecken/)
    const nothing = await send(links[0] ?? '', {})
    assert.match(nothing.text, /Svara på minst en fråga/)
    assert.equal((await send(links[0] ?? '', { a1: '99', a2: '7' })).status, 422)
    assert.equal(await total(id), 0)
  })

  it('shows nothing of fewer than the minimum, words neither', async () => {
    const { id, links } = await opened()
    for (const link of links.slice(0, 4)) await send(link, { a1: '3', a2: '0', a3: 'Ett ord' })
    const { outcome, lines } = await counted(id)
    assert.equal(outcome?.enough, false)
    assert.equal(outcome?.steps[0]?.content.kind, 'protected')
    assert.deepEqual(outcome?.choices[0]?.said, [{ kind: 'protected' }])
    assert.equal(lines.size, 0)
  })

  it('shows a mean and no distribution under ten, and every line', async () => {
    const { id, links } = await opened()
    for (const [index, link] of links.entries()) await send(link, { a1: String(1 + (index % 4)), a2: '0', a3: `Rad ${index}` })
    const { outcome, lines } = await counted(id)
    assert.equal(outcome?.steps[0]?.content.kind, 'small')
    assert.deepEqual(outcome?.choices[0]?.said, [{ kind: 'at least', count: 3 }])
    assert.deepEqual(
      lines.get('line')?.toSorted(),
      links.map((_, index) => `Rad ${index}`),
    )
  })

  it('is closed once however often, and takes nothing afterwards', async () => {
    const { id, links } = await opened()
    for (const link of links.slice(1)) await send(link)
    const first = await counted(id)
    assert.deepEqual(await counted(id), first)
    const late = await send(links[0] ?? '')
    assert.equal(late.status, 410)
    assert.match(late.text, /har stängt/)
    assert.equal((await new Visitor(program).get(links[0] ?? '')).status, 410)
  })

  it('closes by itself when its last day has passed', async () => {
    const { id, links } = await opened()
    await send(links[0] ?? '')
    program.setNow('2026-10-09T20:00:00Z')
    assert.equal((await send(links[1] ?? '')).status, 303)
    program.setNow('2026-10-10T08:00:00Z')
    assert.equal((await send(links[2] ?? '')).status, 410)
    await program.runTask('due-ballots', {})
    await program.runJobs()
    assert.ok(await work((tx) => outcomeOf(tx, id)))
  })

  it('has forgotten tickets, papers and who might answer when it has been counted', async () => {
    const { id, links } = await opened()
    for (const link of links) await send(link)
    await counted(id)
    for (const table of ['private.ballot_roll', 'private.ballot_urn', 'ballot_person', 'ballot_code'])
      assert.equal((await program.owner.query(`select from ${table} where ballot_id = $1`, [id])).rowCount, 0, table)
  })

  it('is counted also when the job was lost, by the clock', async () => {
    const { id, links } = await opened()
    for (const link of links) await send(link)
    await work((tx) => closeBallot(tx, town.authority, id, '2026-09-30'))
    await program.owner.query('delete from jobs._private_jobs')
    await program.runTask('due-ballots', {})
    await program.runJobs()
    assert.equal((await work((tx) => outcomeOf(tx, id)))?.enough, true)
  })

  it('forgets nothing while none of its papers opens, and is counted when they do', async () => {
    const { id, links } = await opened()
    for (const link of links) await send(link)
    await work((tx) => closeBallot(tx, town.authority, id, '2026-09-30'))
    await program.owner.query('delete from jobs._private_jobs')
    const kept = (await program.owner.query<{ papers: Buffer[] }>('select papers from private.ballot_urn where ballot_id = $1', [id]))
      .rows[0]
    const put = (papers: Buffer[] = []) =>
      program.owner.query('update private.ballot_urn set papers = $2 where ballot_id = $1', [id, papers])
    await put(kept?.papers.map((paper) => Buffer.alloc(paper.length)))
    const counting = () => program.runTask('ballot-count', { authority: town.authority, ballot: id })
    await assert.rejects(counting(), /none of a ballot's 6 papers opens/)
    assert.equal(await work((tx) => outcomeOf(tx, id)), undefined)
    await put(kept?.papers)
    await counting()
    assert.equal((await work((tx) => outcomeOf(tx, id)))?.enough, true)
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

  it('is not opened with more than a paper has room for', async () => {
    const [step, choices, line] = asking.questions
    assert.ok(step && choices?.kind === 'choices' && line)
    const tooMuch: Asking['questions'][] = [
      Array.from({ length: 21 }, () => step),
      Array.from({ length: 5 }, () => line),
      [{ ...choices, choices: Array.from({ length: 9 }, (_, at) => ({ key: `c${at}`, label: text('Val') })) }],
    ]
    for (const questions of tooMuch) {
      const opening = { authority: town.authority, asking: { ...asking, questions }, minimumGroup: 5 as const, people: [town.people.lead] }
      await assert.rejects(
        work((tx) => openBallot(tx, program.program.secret, { ...opening, closesOn: '2026-10-09', today: '2026-09-29' })),
        RangeError,
      )
    }
  })

  describe('by a meeting’s code', () => {
    async function withCode(present = 3) {
      const { id, links } = await opened()
      const ballot = (await work((tx) => ballotsOf(tx, [id]))).get(id)
      assert.ok(ballot)
      await work((tx) => makeCode(tx, program.program, town.authority, ballot, present, '2026-09-29'))
      const letters = (await work((tx) => codeNow(tx, program.program.secret, id, '2026-09-29')))?.letters ?? ''
      return { id, links, letters, ballot }
    }

    it('gives a device a ticket, the same one again, and no more devices than are in the room', async () => {
      const { id, letters } = await withCode(2)
      const phone = new Visitor(program)
      assert.match((await phone.get(`/kom?code=${letters}`)).text, new RegExp(`value="${letters}"`))
      const first = await phone.post('/kom', { code: ` ${letters.toLowerCase().slice(0, 3)}-${letters.slice(3)}` })
      assert.equal(first.status, 303)
      assert.equal((await phone.post('/kom', { code: letters })).location, first.location)
      const second = await new Visitor(program).post('/kom', { code: letters })
      assert.notEqual(second.location, first.location)
      const third = await new Visitor(program).post('/kom', { code: letters })
      assert.equal(third.status, 422)
      assert.match(third.text, /är utdelade/)
      await send(first.location ?? '')
      await send(first.location ?? '')
      assert.equal(await total(id), 1)
      assert.match((await phone.get(first.location ?? '')).text, /Tack!/)
    })

    it('takes no ticket by looking, and holds off who guesses', async () => {
      const { id, letters } = await withCode()
      for (let times = 0; times < 5; times += 1) await new Visitor(program).get(`/kom?code=${letters}`)
      assert.equal((await work((tx) => codeNow(tx, program.program.secret, id, '2026-09-29')))?.given, 0)
      const guesser = new Visitor(program)
      for (let times = 0; times < 60; times += 1) assert.equal((await guesser.post('/kom', { code: 'BBBBBB' })).status, 422)
      assert.equal((await guesser.post('/kom', { code: 'BBBBBB' })).status, 429)
    })

    it('stops working when another is made, and when the day is over', async () => {
      const { letters, ballot } = await withCode()
      await work((tx) => makeCode(tx, program.program, town.authority, ballot, 3, '2026-09-29'))
      await program.owner.query('delete from attempt')
      assert.equal((await new Visitor(program).post('/kom', { code: letters })).status, 422)
      const now = (await work((tx) => codeNow(tx, program.program.secret, ballot.id, '2026-09-29')))?.letters ?? ''
      program.setNow('2026-09-30T08:00:00Z')
      assert.equal((await new Visitor(program).post('/kom', { code: now })).status, 422)
    })

    it('does not count towards the minimum what one person may have sent twice', async () => {
      const { id, links, letters } = await withCode(3)
      for (const link of links.slice(0, 3)) await send(link)
      for (let device = 0; device < 3; device += 1) {
        const { location } = await new Visitor(program).post('/kom', { code: letters })
        await send(location ?? '')
      }
      assert.equal(await total(id), 6)
      const { outcome } = await counted(id)
      assert.equal(outcome?.approximate, true)
      assert.equal(outcome?.enough, false)
      assert.equal(outcome?.steps[0]?.content.kind, 'protected')
    })

    it('counts all who came by it as one person, in figures and in words, so that nobody is unmasked by five devices of one', async () => {
      const { id, links, letters } = await withCode(5)
      await send(links[0] ?? '', { a1: '4', a2: '0', a3: 'Ett råd' })
      for (let device = 0; device < 5; device += 1) {
        const { location } = await new Visitor(program).post('/kom', { code: letters })
        await send(location ?? '', { a1: '1' })
      }
      const { outcome, lines } = await counted(id)
      assert.equal(outcome?.enough, false)
      assert.equal(outcome?.steps[0]?.content.kind, 'protected')
      assert.deepEqual(outcome?.choices[0]?.said, [{ kind: 'protected' }])
      assert.equal(lines.size, 0)
      assert.deepEqual(outcome?.byCode, { count: { kind: 'at least', count: 5 }, tooMany: true })
    })

    it('has them in the figures once enough others are there, and never makes a small group a large one', () => {
      const paper = (step: number): Answers => ({ steps: new Map([['far', step]]), choices: new Map([['hinders', [0]]]), lines: new Map() })
      const of = (mailed: number, coded: number) =>
        count(asking, [...Array.from({ length: mailed }, () => paper(2)), ...Array.from({ length: coded }, () => paper(3))], {
          eligible: 21,
          minimumGroup: 5,
          coded,
        })
      assert.equal(of(3, 12).enough, false)
      const [small, large] = [of(5, 12), of(12, 5)]
      assert.equal(small.enough, true)
      assert.equal(small.steps[0]?.content.kind, 'small')
      assert.deepEqual(small.choices[0]?.said, [{ kind: 'at least', count: 3 }])
      assert.equal(large.steps[0]?.content.kind, 'large')
    })
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
