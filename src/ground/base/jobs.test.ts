import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import pg from 'pg'
import { openTestProgram, type TestProgram } from '../../../test/support/program.ts'
import { inScope } from './database.ts'
import { enqueue } from './jobs.ts'
import { makeLog } from './log.ts'
import { keepWorking } from './working.ts'

/** One that the web may ask for. */
const askedFor = 'feedback-mails'
const told = (plan: string) => ({ authority: 'one', plan })

describe('the queue', () => {
  let program: TestProgram
  before(async () => {
    program = await openTestProgram()
  })
  after(() => program.close())

  async function eventually(holds: () => boolean): Promise<void> {
    for (let tries = 0; tries < 1200 && !holds(); tries += 1) await new Promise((resolve) => setTimeout(resolve, 50))
    assert.ok(holds())
  }

  it('a job that is asked for in a transaction that fails is never done', async () => {
    const wish = inScope(program.program.db, {}, async (tx) => {
      await enqueue(tx, askedFor, told('nobody'))
      throw new Error('changed my mind')
    })
    await assert.rejects(wish, /changed my mind/)
    assert.equal((await program.worker.query('select from jobs._private_jobs')).rowCount, 0)
  })

  it('a job that a worker left behind when it died is taken up by the next at once', async () => {
    await inScope(program.program.db, {}, (tx) => enqueue(tx, askedFor, told('Åsa')))
    await program.worker.query("update jobs._private_jobs set locked_at = now(), locked_by = 'a worker that died'")
    const greeted: unknown[] = []
    const working = keepWorking(program.worker, { [askedFor]: async (payload) => void greeted.push(payload) }, [], makeLog('silent'))
    try {
      await eventually(() => greeted.length > 0)
    } finally {
      await working.stop()
    }
    assert.deepEqual(greeted, [told('Åsa')])
  })

  it('a worker goes on after its connections were cut', async () => {
    const greeted: unknown[] = []
    const working = keepWorking(program.worker, { [askedFor]: async (payload) => void greeted.push(payload) }, [], makeLog('silent'))
    try {
      await inScope(program.program.db, {}, (tx) => enqueue(tx, askedFor, told('1')))
      await eventually(() => greeted.length === 1)
      const superuser = new pg.Client(program.connection('superuser'))
      await superuser.connect()
      await superuser.query(
        "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'stegvis_worker' and datname = current_database()",
      )
      await superuser.end()
      working.restart()
      await inScope(program.program.db, {}, (tx) => enqueue(tx, askedFor, told('2')))
      await eventually(() => greeted.length === 2)
    } finally {
      await working.stop()
    }
  })

  it('goes on when somebody who may only ask sends a notice that its tables were changed', async () => {
    const greeted: unknown[] = []
    const working = keepWorking(program.worker, { [askedFor]: async (payload) => void greeted.push(payload) }, [], makeLog('silent'))
    try {
      await inScope(program.program.db, {}, (tx) => enqueue(tx, askedFor, told('1')))
      await eventually(() => greeted.length === 1)
      await program.web.query(`notify "worker:migrate", '{"migrationNumber":999,"breaking":true}'`)
      await new Promise((resolve) => setTimeout(resolve, 300))
      await inScope(program.program.db, {}, (tx) => enqueue(tx, askedFor, told('2')))
      await eventually(() => greeted.length === 2)
    } finally {
      await working.stop()
    }
    assert.equal(process.exitCode, undefined)
  })
})
