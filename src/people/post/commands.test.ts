import assert from 'node:assert/strict'
import { after, afterEach, before, describe, it, mock } from 'node:test'
import { type Municipality, makeMunicipality } from '../../../test/support/municipality.ts'
import { openTestProgram, type TestProgram } from '../../../test/support/program.ts'
import { type MailServer, startMailServer } from '../../../test/support/smtp.ts'
import { CommandError } from '../../ground/base/command.ts'
import { readConfig } from '../../ground/base/config.ts'
import { inScope } from '../../ground/base/database.ts'
import { enqueue } from '../../ground/base/jobs.ts'
import { openPost } from '../../ground/base/mail.ts'
import { checkPost } from './check.ts'
import { postCommands } from './commands.ts'
import type { LetterKind } from './letter.ts'
import { handOver } from './store-handing.ts'

const kind: LetterKind = { name: 'round', priority: 1, hours: 240, write: async () => null }

describe('an operator', () => {
  let program: TestProgram
  let town: Municipality
  let server: MailServer
  before(async () => {
    program = await openTestProgram()
    town = await makeMunicipality(program)
    server = await startMailServer()
  })
  afterEach(() => program.program.post.close())
  after(async () => {
    await server.close()
    await program.close()
  })

  async function run(name: string, ...args: string[]): Promise<string> {
    const said: string[] = []
    const write = mock.method(process.stdout, 'write', (line: string) => said.push(line) > 0)
    try {
      assert.equal(await postCommands.find((command) => command.name === name)?.run(args, program), 0)
      return said.join('')
    } finally {
      write.mock.restore()
    }
  }
  const connect = (url = server.url) => {
    program.program.post = openPost(readConfig({ SMTP_URL: url }), 2000)
  }

  it('sees what waits and what failed, without a payload, and has it tried again', async () => {
    connect()
    await program.worker.query('delete from jobs._private_jobs')
    await inScope(program.db, { authority: town.authority }, async (tx) => {
      await enqueue(tx, 'result-mailing', { authority: town.authority, round: town.authority })
      await handOver(tx, program.program, kind, { authority: town.authority, letters: [{ to: 'sara@example.se' }] })
    })
    await program.worker.query(
      "update jobs._private_jobs set attempts = max_attempts, last_error = 'It broke' || chr(10) || 'at a line' where task_id = (select id from jobs._private_tasks where identifier = 'result-mailing')",
    )
    await program.owner.query(
      "update mail_server set failures = 4, failing_since = '2026-09-28T10:00:00Z', closed_until = '2026-09-29T10:00:00Z', reason = 'ETIMEDOUT'",
    )
    await program.owner.query("update letter set due_at = '2026-10-30T10:00:00Z', attempts = 3")
    const before = await run('jobs')
    assert.match(before, /result-mailing: 1 given up\. Last error: It broke\n/)
    assert.match(before, /letters, round: 1 waiting, 1 of them tried, the oldest since 2026-09-29/)
    assert.match(before, /4 failures in a row since 2026-09-28T10:00:00\.000Z \(ETIMEDOUT\)/)
    assert.doesNotMatch(before, /sara|[0-9a-f]{8}-/)
    const after = await run('jobs', '--retry')
    assert.match(after, /Tried again by the next worker: 1 jobs, 1 letters/)
    assert.match(after, /result-mailing: 1 waiting/)
    assert.match(after, /no fault since it last answered/)
    const { rows } = await program.owner.query('select due_at from letter')
    assert.deepEqual(rows, [{ due_at: program.program.clock() }])
  })

  it('sends a mail to try, and is told what the server answered', async () => {
    connect()
    assert.match(await run('test-mail', 'anna@example.se'), /has taken a mail to anna@example\.se/)
    assert.equal(server.received.length, 1)
    server.behave(() => ({ answers: 550, text: '5.1.1 anna is unknown here' }))
    await assert.rejects(run('test-mail', 'anna@example.se'), (error) => {
      assert.ok(error instanceof CommandError)
      assert.match(error.message, /refused this address \(550 5\.1\.1\).*anna is unknown here/)
      return true
    })
    server.behave(() => 'takes')
    await assert.rejects(run('test-mail', 'anna'), CommandError)
    await assert.rejects(run('test-mail', '--now'), CommandError)
  })

  it('is told at the start in one sentence whether the mail server answers, and the start goes on either way', async () => {
    const tell = (url: string | undefined) => {
      const config = readConfig(url ? { SMTP_URL: url } : {})
      program.program.post = openPost(config, 300)
      return checkPost({ post: program.program.post, config })
    }
    assert.match(await tell(server.url), /^Mail: 127\.0\.0\.1:\d+ answers\.$/)
    assert.match(await tell(undefined), /no server is set \(SMTP_URL\)/)
    server.behave(() => 'hangs')
    const said = await tell(server.url.replace('smtp://', 'smtp://user:secret@'))
    assert.match(said, /^Mail: 127\.0\.0\.1:\d+ does not answer as it should \(E[A-Z]+\)/)
    assert.doesNotMatch(said, /secret/)
    server.behave(() => 'takes')
  })
})
