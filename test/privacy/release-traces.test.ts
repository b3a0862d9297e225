import assert from 'node:assert/strict'
import { Writable } from 'node:stream'
import { after, before, describe, it } from 'node:test'
import { pino } from 'pino'
import { makeApp } from '../../src/app.tsx'
import { answerAll, assessmentPath, autosave } from '../support/assessing.ts'
import { signedIn } from '../support/browser.ts'
import { answeredRound, closeAndRelease } from '../support/crowds.ts'
import { type Municipality, makeMunicipality } from '../support/municipality.ts'
import { openTestProgram, type TestProgram } from '../support/program.ts'

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/

describe('the traces that closing, answering again and release leave', () => {
  let program: TestProgram
  let town: Municipality
  const lines: string[] = []
  before(async () => {
    program = await openTestProgram()
    town = await makeMunicipality(program)
    const sink = new Writable({
      write: (chunk, _encoding, done) => {
        lines.push(String(chunk))
        done()
      },
    })
    program.app = makeApp({ ...program.program, log: pino({ level: 'debug', base: null }, sink) })
  })
  after(() => program.close())

  /** Rows outside schema private, with the transaction that wrote each. */
  async function elsewhere(): Promise<string[]> {
    const { rows } = await program.owner.query<{ name: string }>(
      "select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = 'public' and tablename not in ('attempt')",
    )
    const all: string[] = []
    for (const { name } of rows) {
      const found = await program.owner.query<{ row: string }>(`select xmin::text || ' ' || t::text as row from ${name} t order by 1`)
      all.push(...found.rows.map(({ row }) => `${name} ${row}`))
    }
    const jobs = await program.worker.query<{ row: string }>('select t::text as row from jobs._private_jobs t order by 1')
    return [...all, ...jobs.rows.map(({ row }) => `job ${row}`)]
  }

  it('are the same whoever answered: no event, job, share of the work or line of the log joins a person and answering', async () => {
    const round = await answeredRound(program, town)
    const path = assessmentPath(round, town.almskolan)
    const teacher = await signedIn(program, town.authority, town.people.teacher)
    const admin = await signedIn(program, town.authority, town.people.admin)
    await answerAll(teacher, path, [2, 3])
    assert.equal((await admin.post(`/rounds/${round}/closing`, { delay: '24' })).status, 303)
    assert.equal((await admin.post(`/rounds/${round}/reopenings`, { school: town.almskolan, until: '2026-09-30' })).status, 303)
    const before = await elsewhere()
    assert.equal((await autosave(teacher, path, 3, { choice: 4 })).status, 200)
    const colleague = await signedIn(program, town.authority, town.people.colleague)
    const signed = await elsewhere()
    await answerAll(colleague, path, [1, 1, 1])
    assert.deepEqual(await elsewhere(), signed)
    assert.deepEqual(
      signed.filter((row) => !before.includes(row)).map((row) => row.split(' ')[0]),
      ['public.session'],
    )
    program.setNow('2026-10-02T08:00:00Z')
    await program.worker.query(`delete from jobs._private_jobs`)
    await program.runTask('round-release', { authority: town.authority, round })
    const answered = [town.people.teacher, town.people.colleague]
    const events = await program.owner.query<{ row: string }>('select t::text as row from event t where about_id = $1', [round])
    assert.ok(events.rows.length >= 3)
    for (const { row } of events.rows) for (const person of answered) assert.ok(!row.includes(person), row)
    const progress = await program.owner.query<{ row: string }>('select t::text as row from release_progress t where round_id = $1', [
      round,
    ])
    for (const { row } of progress.rows) assert.equal([...row.matchAll(new RegExp(uuid, 'g'))].length, 2, 'the round and its authority')
    await program.runTask('result-mailing', { authority: town.authority, round })
    const waiting = await program.owner.query<{ row: string }>('select l::text as row from letter l')
    assert.ok(waiting.rows.length >= 5)
    for (const { row } of waiting.rows)
      for (const person of Object.values(town.people)) assert.ok(!row.includes(person), 'what waits names nobody')
    program.sent.length = 0
    await program.runJobs()
    const { rows: told } = await program.owner.query<{ email: string }>('select email from person where id = any ($1)', [
      [...answered, town.people.lead, town.people.staff, town.people.principal],
    ])
    assert.equal(told.length, 5)
    for (const { email } of told) assert.ok(program.sent.some(({ to }) => to === email))
    const texts = program.sent.map(({ subject, text }) => `${subject} ${text.replace(/^Hej \S+!/, '')}`)
    assert.equal(
      new Set(texts.filter((text) => /för Almskolan:/.test(text))).size,
      1,
      'those who answered get the same words as those who did not',
    )
    for (const { text } of program.sent) assert.doesNotMatch(text, /sign-in-links|\?token|du har svarat|du svarade/i)
  })

  it('and the private rows of a released round were all written by one transaction that wrote nothing else', async () => {
    const round = await answeredRound(program, town)
    program.setNow('2026-09-29T08:00:00Z')
    await closeAndRelease(program, town, round)
    const { rows } = await program.owner.query<{ xmin: string }>(
      'select distinct xmin::text from private.answer where round_id = $1 union select xmin::text from private.response where round_id = $1',
      [round],
    )
    assert.equal(rows.length, 1)
    const number = rows[0]?.xmin ?? ''
    assert.ok(!(await elsewhere()).some((row) => row.split(' ')[1] === number))
  })

  it('in the log have no id, no name and nothing that somebody chose', () => {
    assert.ok(lines.length > 10)
    for (const line of lines) {
      assert.doesNotMatch(line, uuid)
      assert.doesNotMatch(line, /sara|lindqvist|jonas|"choice"|@|127\.0\.0\.1/i)
    }
  })
})
