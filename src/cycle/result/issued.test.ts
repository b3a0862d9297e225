import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import { closeRoundIn, openRoundIn } from '../../../test/support/answering.ts'
import { answerAll, aspects, assessmentPath, autosave } from '../../../test/support/assessing.ts'
import { signedIn } from '../../../test/support/browser.ts'
import { closeAndRelease } from '../../../test/support/crowds.ts'
import { type Municipality, makeMunicipality } from '../../../test/support/municipality.ts'
import { openTestProgram, type TestProgram } from '../../../test/support/program.ts'
import { answerAs } from '../../../test/support/releasing.ts'
import { inScope } from '../../ground/base/database.ts'
import type { Content } from '../protection/cell.ts'
import { releasedCells } from '../release/store-released.ts'

describe('who only ever signed in by a slip', () => {
  let program: TestProgram
  let town: Municipality
  before(async () => {
    program = await openTestProgram()
    town = await makeMunicipality(program)
  })
  after(() => program.close())

  /** A round in which so many of a team have answered by ways in of their own, and so many on slips alone. Returns the persons on slips. */
  async function answered(own: number, issued: number): Promise<{ round: string; issued: string[] }> {
    const round = await openRoundIn(program, town, { schools: [town.almskolan] })
    await program.owner.query('delete from round_member where round_id = $1', [round])
    const levels = Array.from({ length: own + issued }, (_, index) => 2 + (index % 3))
    const persons = await answerAs(program, town, round, { school: town.almskolan, team: town.teams.f3, levels })
    const onSlips = persons.slice(own)
    for (const person of onSlips)
      await program.owner.query('insert into private.return_code (pseudonym, code) values ($1, $2)', [
        program.program.secret.pseudonym(town.authority, person),
        'x'.repeat(43),
      ])
    return { round, issued: onSlips }
  }

  async function teamCell(round: string): Promise<Content | undefined> {
    await closeAndRelease(program, town, round)
    const { cells } = await inScope(program.program.db, { authority: town.authority }, (tx) => releasedCells(tx, round, [town.teams.f3]))
    return cells.find(({ measure }) => measure.kind === 'statement')?.content
  }

  it('does not count towards k: one colleague beside four slips is not unmasked', async () => {
    const { round } = await answered(1, 4)
    assert.deepEqual(await teamCell(round), { kind: 'protected', reason: 'few' })
  })

  it('is in the figures once k others are there', async () => {
    const { round } = await answered(5, 2)
    const content = await teamCell(round)
    assert.ok(content?.kind === 'small' && content.n === 7)
  })

  it('counts from when they write by a way in of their own, not before', async () => {
    const count = async (round: string) => {
      const pseudonym = program.program.secret.pseudonym(town.authority, town.people.staff)
      const { rows } = await inScope(program.db, { authority: town.authority }, (tx) =>
        sql<{ uncounted: number }>`
          select uncounted from private.release_sums(${round}, ${[pseudonym]}::text[], '{0}', ${[town.almskolan]}::uuid[], '{0}', '{"kollegium.staff": 64}')
           where part = 'choice'`.execute(tx),
      )
      return rows[0]?.uncounted
    }
    for (const [comesBack, expected] of [
      [false, 1],
      [true, 0],
    ] as const) {
      const round = await openRoundIn(program, town, { schools: [town.almskolan] })
      const path = assessmentPath(round, town.almskolan)
      const slip = await signedIn(program, town.authority, town.people.staff, 'slip')
      await answerAll(
        slip,
        path,
        Array.from({ length: aspects.length }, () => 4),
      )
      if (comesBack) {
        const mail = await signedIn(program, town.authority, town.people.staff, 'mail')
        assert.equal((await autosave(mail, path, 1, { choice: 3, revision: 1 })).status, 200)
      }
      await closeRoundIn(program, town, round)
      assert.equal(await count(round), expected)
      await program.owner.query('delete from private.response where round_id = $1', [round])
      await program.owner.query('delete from private.return_code; delete from private.opening')
    }
  })
})
