import assert from 'node:assert/strict'
import { after, afterEach, before, beforeEach, describe, it } from 'node:test'
import { z } from 'zod'
import { type Municipality, makeMunicipality } from '../../../test/support/municipality.ts'
import { openTestProgram, type TestProgram } from '../../../test/support/program.ts'
import { type MailServer, type Manner, startMailServer } from '../../../test/support/smtp.ts'
import { samples } from '../../../test/support/thorough.ts'
import { mailRests } from '../../cycle/year/store-mail-days.ts'
import { readConfig } from '../../ground/base/config.ts'
import { inScope } from '../../ground/base/database.ts'
import { openPost } from '../../ground/base/mail.ts'
import { deliverLetters } from './delivery.ts'
import { type LetterKind, tenDays } from './letter.ts'
import { handOver } from './store-handing.ts'
import { type MailingProgress, postStanding, recentMailings } from './store-standing.ts'

const payload = z.object({ to: z.string() })

/** A letter that says nothing but whom it is to. */
const plain = (name: string, priority: LetterKind['priority'] = 2, hours = tenDays): LetterKind => ({
  name,
  priority,
  hours,
  async write({ payload: given }) {
    const { to } = payload.parse(given)
    return to.startsWith('handed.in') ? null : { to, subject: name, text: 'Hej!' }
  },
})
const invitation = plain('invitation', 1)
const urgent = plain('urgent', 0, 1)
const kinds = [invitation, urgent]

describe('the post office', () => {
  let program: TestProgram
  let town: Municipality
  let server: MailServer

  before(async () => {
    program = await openTestProgram()
    town = await makeMunicipality(program)
  })
  beforeEach(async () => {
    server = await startMailServer()
    connect()
    program.setNow('2026-12-04T08:00:00Z')
    await program.owner.query('truncate mailing cascade')
    await program.owner.query('update mail_server set failures = 0, refusals = 0, failing_since = null, closed_until = null, reason = null')
  })
  afterEach(async () => {
    program.program.post.close()
    await server.close()
  })
  after(() => program.close())

  function connect(patience = 10_000): void {
    program.program.post = openPost(readConfig({ SMTP_URL: server.url, MAIL_FROM: 'Stegvis <stegvis@example.se>' }), patience)
  }
  const people = (n: number) => Array.from({ length: n }, (_, index) => ({ to: `person${index}@example.se` }))
  function hand(kind: LetterKind, letters: { to: string }[], more: { series?: string; discreet?: boolean; delay?: number } = {}) {
    return inScope(program.db, { authority: town.authority }, (tx) =>
      handOver(tx, program.program, kind, { authority: town.authority, letters, ...more }),
    )
  }
  const deliver = () => deliverLetters(program, { kinds, rests: mailRests })
  async function progress(name: string): Promise<MailingProgress | undefined> {
    return inScope(program.program.db, { authority: town.authority }, async (tx) =>
      (await recentMailings(tx, '2026-01-01')).find(({ kind }) => kind === name),
    )
  }
  async function counts(name: string) {
    const { delivered, waiting, lapsed, refusals } = (await progress(name)) ?? assert.fail()
    return { delivered, waiting, lapsed, refusals }
  }
  const only = (bad: string, manner: Manner) => (address: string) => (address === bad ? manner : 'takes')

  const many = samples(200, 1000)
  it(`sends ${many} invitations over a few connections, and one bad address costs only itself`, { timeout: 240_000 }, async () => {
    server.behave(only('person17@example.se', { answers: 550, text: '5.1.1 <person17@example.se> unknown' }))
    await hand(invitation, people(many))
    await deliver()
    assert.equal(server.received.length, many - 1)
    assert.ok(server.connections() <= many / 20, `${server.connections()} connections`)
    assert.deepEqual(await counts('invitation'), {
      delivered: many - 1,
      waiting: 0,
      lapsed: 0,
      refusals: [{ reason: '550 5.1.1', count: 1 }],
    })
    assert.equal((await program.owner.query('select from letter')).rowCount, 0)
  })

  it('waits with a greylisted letter alone, and tries it again later', async () => {
    server.behave(only('person1@example.se', { answers: 451, text: '4.7.1 try again later' }))
    await hand(invitation, people(3))
    await deliver()
    assert.deepEqual(await counts('invitation'), { delivered: 2, waiting: 1, lapsed: 0, refusals: [] })
    server.behave(() => 'takes')
    await deliver()
    assert.equal(server.received.length, 2, 'not before its pause is over')
    program.setNow('2026-12-04T08:05:00Z')
    await deliver()
    assert.deepEqual(await counts('invitation'), { delivered: 3, waiting: 0, lapsed: 0, refusals: [] })
  })

  it('gives a server that hangs a rest after a few tries, loses nothing, and goes on by itself', async () => {
    program.program.post.close()
    connect(200)
    server.behave(() => 'hangs')
    await hand(invitation, people(40))
    await deliver()
    const tried = server.connections()
    assert.ok(tried <= 10, `${tried} tries`)
    await deliver()
    assert.equal(server.connections(), tried, 'the breaker is open: nobody knocks')
    const standing = await postStanding(program.program.db, program.program, 'real')
    assert.ok(standing.is === 'failing' && /^E[A-Z]+$/.test(standing.reason))
    program.program.post.close()
    connect()
    server.behave(() => 'takes')
    program.setNow('2026-12-04T09:00:00Z')
    await deliver()
    assert.deepEqual(await counts('invitation'), { delivered: 40, waiting: 0, lapsed: 0, refusals: [] })
    assert.deepEqual(await postStanding(program.program.db, program.program, 'real'), { is: 'working' })
  })

  it('has every letter left when the server was away from Friday to Wednesday', async () => {
    await server.close()
    await hand(invitation, people(12))
    for (let hour = 0; hour < 5 * 24; hour += 1) {
      program.setNow(new Date(Date.parse('2026-12-04T08:00:00Z') + hour * 3_600_000).toISOString())
      await deliver()
    }
    assert.deepEqual(await counts('invitation'), { delivered: 0, waiting: 12, lapsed: 0, refusals: [] })
    server = await startMailServer()
    program.program.post.close()
    connect()
    program.setNow('2026-12-09T09:00:00Z')
    await deliver()
    assert.equal(server.received.length, 12, 'all of them at once when it is back')
  })

  it('sends a letter again that was cut off in the middle, and so does not lose it', async () => {
    server.behave(only('person0@example.se', 'cuts'))
    await hand(invitation, people(1))
    await deliver()
    assert.deepEqual(await counts('invitation'), { delivered: 0, waiting: 1, lapsed: 0, refusals: [] })
    server.behave(() => 'takes')
    program.setNow('2026-12-04T08:05:00Z')
    await deliver()
    assert.equal(server.received.length, 1)
  })

  it('does not let a server that refuses everybody use up a mailing', async () => {
    server.behave(() => ({ answers: 550, text: '5.1.0 you are not set up here' }))
    await hand(invitation, people(100))
    await deliver()
    const { refusals, waiting } = await counts('invitation')
    assert.ok(waiting >= 80, `${waiting} wait`)
    assert.ok((refusals[0]?.count ?? 0) <= 20)
    assert.equal((await postStanding(program.program.db, program.program, 'real')).is, 'failing')
    server.behave(() => 'takes')
    program.setNow('2026-12-07T08:00:00Z')
    await deliver()
    assert.equal(server.received.length, waiting)
  })

  it('sends first what somebody waits for at the screen', async () => {
    await hand(invitation, people(30))
    await hand(urgent, [{ to: 'waiting@example.se' }])
    await deliver()
    assert.ok(server.received.findIndex(({ to }) => to === 'waiting@example.se') < 5)
  })

  it('gives a letter up when it is of no use any more', async () => {
    server.behave(() => ({ answers: 451, text: '4.7.1 later' }))
    await hand(urgent, [{ to: 'waiting@example.se' }])
    await deliver()
    program.setNow('2026-12-04T09:30:00Z')
    await deliver()
    assert.deepEqual(await counts('urgent'), { delivered: 0, waiting: 0, lapsed: 1, refusals: [] })
  })

  it('gives up a letter that cannot be opened, among those that did not arrive, and sends the others', async () => {
    await hand(urgent, [{ to: 'damaged@example.se' }])
    await program.owner.query('update letter set sealed = set_byte(sealed, 30, get_byte(sealed, 30) # 1)')
    await hand(invitation, [{ to: 'whole@example.se' }])
    await deliver()
    assert.deepEqual(await counts('urgent'), { delivered: 0, waiting: 0, lapsed: 1, refusals: [] })
    assert.deepEqual(await counts('invitation'), { delivered: 1, waiting: 0, lapsed: 0, refusals: [] })
  })

  it('makes one letter of what is handed over twice while it waits', async () => {
    await hand(invitation, people(2), { delay: 600_000 })
    await hand(invitation, people(3), { delay: 600_000 })
    await deliver()
    assert.equal(server.received.length, 0)
    program.setNow('2026-12-04T08:11:00Z')
    await deliver()
    assert.equal(server.received.length, 3)
    assert.deepEqual(await counts('invitation'), { delivered: 3, waiting: 0, lapsed: 0, refusals: [] })
  })

  it('two workers at once send nothing twice', async () => {
    await hand(invitation, people(60))
    await Promise.all([deliver(), deliver(), deliver()])
    assert.equal(server.received.length, 60)
    assert.equal(new Set(server.received.map(({ to }) => to)).size, 60)
  })

  it('holds neither name, address nor text of what waits, and the web login sees none of it', async () => {
    await hand(invitation, [{ to: 'sara.lindqvist@example.se' }])
    const { rows } = await program.owner.query<{ row: string }>(`select encode(sealed, 'escape') || name || l::text as row from letter l`)
    assert.equal(rows.length, 1)
    assert.doesNotMatch(rows[0]?.row ?? '', /sara|example\.se|Hej/)
    for (const statement of [
      'select from letter',
      `insert into mailing (authority_id, kind, series, discreet, begun_on) values ('${town.authority}', 'x', 'x', false, '2026-01-01')`,
      'update mail_server set failures = 0',
      `select app.claim_letters(now(), now(), array['real'], 10)`,
      'select app.release_letters(now(), true)',
    ])
      await assert.rejects(program.web.query(statement), /permission denied/, statement)
  })

  it('of a discreet mailing neither page nor database tells who was not called for or was refused', async () => {
    server.behave(only('person1@example.se', { answers: 550, text: '5.1.1 unknown' }))
    await hand(invitation, [...people(3), { to: 'handed.in@example.se' }], { discreet: true })
    await deliver()
    assert.equal(server.received.length, 2)
    assert.deepEqual(await counts('invitation'), { delivered: 4, waiting: 0, lapsed: 0, refusals: [] })
  })
})
