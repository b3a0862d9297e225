import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { openRoundIn } from '../../../test/support/answering.ts'
import { answerStatement, assessmentPath, autosave } from '../../../test/support/assessing.ts'
import { signedIn } from '../../../test/support/browser.ts'
import { makeMunicipality } from '../../../test/support/municipality.ts'
import { openTestProgram, type TestProgram } from '../../../test/support/program.ts'
import { openPool } from '../../ground/base/database.ts'

const tables = ['private.answer', 'private.response', 'public.session', 'public.round_member']

describe("somebody's own answers", () => {
  let program: TestProgram
  before(async () => {
    program = await openTestProgram()
  })
  after(() => program.close())

  /** How often each table has been read from end to end by the web's login, which says all that it knows first. */
  async function readWhole(): Promise<Record<string, number>> {
    await Promise.all(Array.from({ length: 8 }, () => program.web.query('select pg_stat_force_next_flush(), pg_sleep(0.01)')))
    const admin = openPool(program.connection('superuser'), 1)
    const { rows } = await admin.query<{ name: string; times: number }>(
      'select name, pg_stat_get_numscans(name::regclass) as times from unnest($1::text[]) name',
      [tables],
    )
    await admin.end()
    return Object.fromEntries(rows.map(({ name, times }) => [name, times]))
  }

  it('are found by an index, also by connections that planned while the tables were empty', async () => {
    const town = await makeMunicipality(program)
    const path = assessmentPath(await openRoundIn(program, town, { schools: [town.almskolan] }), town.almskolan)
    const sara = await signedIn(program, town.authority, town.people.teacher)
    // Counted while there is nothing: to read the whole of such a table looks cheapest.
    await program.owner.query('analyze private.answer, private.response, session, round_member')
    const before = await readWhole()
    await sara.post(`${path}/response`)
    for (let number = 1; number <= 8; number += 1) {
      await sara.get(`${path}/statements/${number}`)
      await (number % 2 ? answerStatement : autosave)(sara, path, number)
    }
    await sara.get(`${path}/check`)
    await sara.post(`${path}/handing-in`)
    assert.deepEqual(await readWhole(), before)
  })
})
