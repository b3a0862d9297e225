import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import pg from 'pg'
import { closeRound } from '../src/cycle/round/store-close.ts'
import { readConfig } from '../src/ground/base/config.ts'
import { inScope } from '../src/ground/base/database.ts'
import { enqueue } from '../src/ground/base/jobs.ts'
import { makeLog } from '../src/ground/base/log.ts'
import { openPost } from '../src/ground/base/mail.ts'
import { keepWorking } from '../src/ground/base/working.ts'
import { apart, tasksFor } from '../src/tasks.ts'
import { answeredRound } from './support/crowds.ts'
import { type Municipality, makeMunicipality } from './support/municipality.ts'
import { openTestProgram, type TestProgram } from './support/program.ts'
import { releasedRows } from './support/releasing.ts'
import { type MailServer, startMailServer } from './support/smtp.ts'

describe('a mail server that hangs', () => {
  let program: TestProgram
  let town: Municipality
  let server: MailServer
  before(async () => {
    program = await openTestProgram()
    town = await makeMunicipality(program)
    server = await startMailServer()
  })
  after(async () => {
    await server.close()
    await program.close()
  })

  async function eventually(holds: () => Promise<boolean>): Promise<void> {
    for (let tries = 0; tries < 600 && !(await holds()); tries += 1) await new Promise((resolve) => setTimeout(resolve, 50))
    assert.ok(await holds())
  }

  it('holds up neither the release of a round nor the stop of the worker', async () => {
    const round = await answeredRound(program, town)
    await program.worker.query('delete from jobs._private_jobs')
    // More patient than the test: as long as it runs, whoever speaks with the server waits.
    program.program.post = openPost(readConfig({ SMTP_URL: server.url }), 60_000)
    server.behave(() => 'hangs')
    // Without a limit to how long it waits for a connection: a machine that is busy is not what is tried here.
    const hands = new pg.Pool({ ...program.connection('worker'), max: 20 })
    hands.on('error', () => {})
    hands.on('connect', (client) => client.on('error', () => {}))
    const working = keepWorking(hands, tasksFor(program), [], makeLog('silent'), apart)
    try {
      const { rows } = await program.owner.query<{ email: string }>('select email from person where id = any ($1)', [
        [town.people.staff, town.people.principal, town.people.admin],
      ])
      for (const { email } of rows)
        await inScope(program.program.db, { authority: town.authority }, (tx) =>
          enqueue(tx, 'sign-in-mail', {
            sealed: program.program.secret.seal('job', JSON.stringify({ email, next: '' })).toString('base64'),
          }),
        )
      await enqueue(program.db, 'post-delivery', {})
      await inScope(program.program.db, { authority: town.authority }, (tx) =>
        closeRound(tx, { authority: town.authority, by: null }, round, 'hand', program.program.clock(), { delay: 0 }),
      )
      await eventually(async () => (await releasedRows(program, round)) !== '')
      await eventually(async () => server.connections() > 0)
      assert.equal(server.received.length, 0)
      assert.ok(((await program.owner.query('select from letter')).rowCount ?? 0) >= 3)
    } finally {
      program.program.post.close()
      await working.stop()
      await hands.end()
    }
    const { rows: left } = await program.owner.query('select attempts, leased_until from letter')
    assert.ok(left.length >= 3)
    for (const each of left) assert.deepEqual(each, { attempts: 0, leased_until: null }, 'what was under way waits as if nothing had been')
  })
})
