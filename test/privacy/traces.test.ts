import assert from 'node:assert/strict'
import { Writable } from 'node:stream'
import { after, before, describe, it } from 'node:test'
import { pino } from 'pino'
import { makeApp } from '../../src/app.tsx'
import { openRoundIn } from '../support/answering.ts'
import { signedIn } from '../support/browser.ts'
import { type Municipality, makeMunicipality } from '../support/municipality.ts'
import { openTestProgram, type TestProgram } from '../support/program.ts'

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/

describe('the traces that answering leaves', () => {
  let program: TestProgram
  let town: Municipality
  let round: string
  const lines: string[] = []

  before(async () => {
    program = await openTestProgram()
    town = await makeMunicipality(program)
    round = await openRoundIn(program, town)
    const sink = new Writable({
      write: (chunk, _encoding, done) => {
        lines.push(String(chunk))
        done()
      },
    })
    program.app = makeApp({ ...program.program, log: pino({ level: 'debug', base: null }, sink) })
  })
  after(() => program.close())

  /** Rows of every table outside schema private, with the transaction that wrote each. */
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

  it('no table outside schema private, no event and no job changes while someone begins, answers, hands in and looks at the result', async () => {
    const visitor = await signedIn(program, town.authority, town.people.teacher)
    const place = `/assessments/${round}/${town.almskolan}`
    const before = await elsewhere()
    assert.equal((await visitor.post(`${place}/response`)).status, 303)
    for (let number = 1; number <= 12; number += 1) {
      const page = await visitor.get(`${place}/statements/${number}`)
      const statement = /name="statement" value="([^"]+)"/.exec(page.text)?.[1] ?? ''
      assert.equal(
        (
          await visitor.post(`${place}/statements/${number}`, {
            statement,
            choice: '3',
            importance: '2',
            note: 'min anteckning',
            revision: '0',
            go: 'next',
          })
        ).status,
        303,
      )
    }
    assert.equal((await visitor.post(`${place}/handing-in`)).status, 303)
    assert.equal((await visitor.get(`/results/${round}/${town.almskolan}`)).status, 200)
    assert.deepEqual(await elsewhere(), before)
  })

  it('no line of the log has an id, a name, an address or a word that somebody wrote', async () => {
    assert.ok(lines.length > 20)
    for (const line of lines) {
      assert.doesNotMatch(line, uuid)
      assert.doesNotMatch(line, /sara|lindqvist|anteckning|@|127\.0\.0\.1/i)
    }
  })
})
