import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { signedIn, Visitor } from '../../../test/support/browser.ts'
import { type Municipality, makeMunicipality } from '../../../test/support/municipality.ts'
import { openTestProgram, type TestProgram } from '../../../test/support/program.ts'
import { samples } from '../../../test/support/thorough.ts'
import { inScope } from '../../ground/base/database.ts'
import { newCode, readCode, showCode } from './code.ts'
import { alarmingCodes, mostUnknownLinks, mostWrongCodes, pauseAfter } from './limits.ts'
import { issueSlip } from './ticket.ts'

describe('limits on ways in', () => {
  let program: TestProgram
  let town: Municipality

  before(async () => {
    program = await openTestProgram({ TRUST_PROXY: '1' })
    town = await makeMunicipality(program)
  })
  after(() => program.close())
  beforeEach(async () => {
    program.sent.length = 0
    program.setNow('2026-09-29T08:00:00Z')
    await program.owner.query('delete from attempt')
  })

  const from = (address: string) => ({ 'x-forwarded-for': address })
  const askFor = (email: string, address = '203.0.113.9') => new Visitor(program).post('/sign-in-links', { email }, from(address))
  const tryCode = (code: string, address = '203.0.113.9') => new Visitor(program).post('/session', { code }, from(address))
  /** As if so much had been tried from one network already. */
  async function tried(bucket: string, count: number): Promise<void> {
    const fingerprint = program.program.secret.fingerprint('attempt', bucket)
    await program.owner.query('insert into attempt (bucket, count, until) values ($1, $2, $3)', [
      fingerprint,
      count,
      new Date(program.program.clock().getTime() + 300_000),
    ])
  }
  async function teacherMail(): Promise<string> {
    const { rows } = await program.owner.query<{ email: string }>('select email from person where id = $1', [town.people.teacher])
    return rows[0]?.email ?? ''
  }
  async function slip(): Promise<string> {
    const who = { authority: town.authority, person: town.people.staff }
    return inScope(program.program.db, { authority: town.authority, person: town.people.admin }, (tx) =>
      issueSlip(tx, program.program.secret, who, town.people.admin, program.program.clock(), '2026-09-29'),
    )
  }

  it('never keep a link from somebody because others ask for links in their name', async () => {
    const email = await teacherMail()
    for (let time = 0; time < 12; time++) {
      assert.equal((await askFor(email, `203.0.113.${time}`)).status, 303)
      await program.runJobs()
    }
    assert.equal(program.sent.length, 6, 'five at once, and one more')
    for (const moment of ['08:10:01', '08:20:02', '08:30:03']) {
      program.setNow(`2026-09-29T${moment}Z`)
      program.sent.length = 0
      for (let time = 0; time < 5; time++) assert.equal((await askFor(email)).status, 303)
      await program.runJobs()
      assert.equal(program.sent.length, 1, 'a new one before the last has stopped to hold')
    }
    const link = /http:\/\/localhost(\/sign-in-links\/\S+)/.exec(program.sent[0]?.text ?? '')?.[1] ?? ''
    assert.equal((await new Visitor(program).post(link)).status, 303)
  })

  it('let a whole municipality ask for links from one address', async () => {
    const people = samples(150, 700)
    await program.owner.query(
      "insert into person (authority_id, given_name, family_name, email, from_on) select $1, 'Kim', 'Ek', 'kim' || i || '@example.se', '2026-01-01' from generate_series(1, $2::int) i",
      [town.authority, people],
    )
    for (let person = 1; person <= people; person++) assert.equal((await askFor(`kim${person}@example.se`)).status, 303)
    await program.owner.query("delete from person where email like 'kim%@example.se'")
  })

  it('send a link to whoever has the address, and answer everybody alike, however many addresses that nobody has were asked for from the network', async () => {
    await tried('unknown links from 203.0.113.9', 100_000)
    const email = await teacherMail()
    const answers = await Promise.all([askFor('ingen@example.se'), askFor(email)])
    const [nobody, somebody] = answers.map(({ status, response, text }) => [
      status,
      response.headers.get('location')?.replace(/email=.*/, ''),
      text,
    ])
    assert.deepEqual(nobody, somebody)
    assert.equal(nobody?.[0], 303)
    await program.runJobs()
    assert.deepEqual(
      program.sent.map(({ to }) => to),
      [email],
    )
  })

  it('keep the queue short when a network asks for links to nobody', async () => {
    await tried('unknown links from 203.0.113.9', 100_000)
    for (let time = 0; time < 8; time++) await askFor(`ingen${time}@example.se`)
    const { rows } = await program.owner.query<{ key: string | null }>(
      "select j.key from jobs._private_jobs j join jobs._private_tasks t on t.id = j.task_id where t.identifier = 'sign-in-mail'",
    )
    assert.ok(rows.length > 0 && rows.every(({ key }) => /^link nobody \d{1,3}$/.test(key ?? '')))
    await program.runJobs()
  })

  it('refuse wrong codes from a network that tries many, by /64 where it is IPv6, and never a right one', async () => {
    await tried('wrong codes from 2001:db8:0:12::/64', 100_000)
    const refused = await tryCode(newCode('slip'), '2001:db8:0:12:ffff::7')
    assert.equal(refused.status, 429)
    assert.equal(refused.response.headers.get('retry-after'), '300')
    assert.equal((await tryCode(await slip(), '2001:db8:0:12:ffff::7')).status, 303, 'a neighbour with a right code')
    await tried('wrong codes', 1_000_000)
    assert.equal((await tryCode(newCode('slip'), '2001:db8:0:13::7')).status, 422, 'there is no lid over all')
  })

  it('count wrong codes only, and all that come at once', async () => {
    const most = mostWrongCodes(20)
    const statuses = await Promise.all(Array.from({ length: most + 5 }, () => tryCode(newCode('slip')).then(({ status }) => status)))
    assert.ok(statuses.filter((status) => status === 422).length <= most)
    assert.ok(statuses.filter((status) => status === 429).length >= 5)
    await program.owner.query('delete from attempt')
    for (let time = 0; time < 3; time++) assert.equal((await tryCode(await slip())).status, 303)
    const { rows } = await program.owner.query<{ most: number | null }>('select max(count)::int as most from attempt')
    assert.equal(rows[0]?.most, 0)
  })

  it('tell the administrators, and nobody else, that codes are being guessed', async () => {
    await tried('wrong codes', alarmingCodes(20) - 2)
    for (let time = 0; time < 12; time++) await tryCode(newCode('slip'), `203.0.113.${time}`)
    const start = async (person: string) => (await (await signedIn(program, town.authority, person)).get('/')).text
    assert.match(await start(town.people.admin), /Många felaktiga koder har prövats/)
    assert.doesNotMatch(await start(town.people.teacher), /felaktiga koder/)
  })

  it('grow with the people, and let who mistypes a few times wait for nothing', () => {
    assert.ok(mostWrongCodes(12_000) > 600 && mostUnknownLinks(12_000) > 12_000)
    assert.equal(pauseAfter(10), 0)
    assert.ok(pauseAfter(20) > 0)
    assert.equal(pauseAfter(1_000_000), 5000)
  })
})

describe('a code', () => {
  it('is read as it is printed, and a slip’s is as long as nobody guesses', () => {
    for (const purpose of ['slip', 'return'] as const) {
      const code = newCode(purpose)
      assert.equal(readCode(showCode(code).toLowerCase(), purpose), code)
    }
    assert.equal(showCode('AK4T9M3RCD7F'), 'AK4T 9M3R CD7F')
    assert.equal(readCode(newCode('return'), 'slip'), null)
    // A hundred tries a second for sixty days, against 12,000 slips.
    assert.ok((100 * 60 * 86_400 * 12_000) / 23 ** newCode('slip').length < 0.001)
  })
})
