import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { openRoundIn } from '../../../../test/support/answering.ts'
import { closeAndRelease, crowdAnswers } from '../../../../test/support/crowds.ts'
import { type Municipality, makeMunicipality } from '../../../../test/support/municipality.ts'
import { openTestProgram, type TestProgram } from '../../../../test/support/program.ts'
import { auditCommands } from './command.ts'

describe('stegvis audit-disclosure', () => {
  let program: TestProgram
  let town: Municipality
  let round: string
  before(async () => {
    program = await openTestProgram()
  })
  after(() => program.close())

  /** Runs the command; what others say meanwhile passes by. */
  async function audited(...args: string[]): Promise<{ code: number; said: string }> {
    const write = process.stdout.write.bind(process.stdout)
    let said = ''
    process.stdout.write = (chunk: string | Uint8Array) => {
      if (/^[▶✔✖ℹ]/.test(String(chunk))) return write(chunk)
      said += String(chunk)
      return true
    }
    try {
      return { code: (await auditCommands[0]?.run(args, program)) ?? -1, said }
    } finally {
      process.stdout.write = write
    }
  }

  it('says of a clean installation that nothing has been released', async () => {
    assert.deepEqual(await audited(), { code: 0, said: 'Nothing has been released.\n' })
  })

  it('finds nothing in what a release has stored', async () => {
    town = await makeMunicipality(program)
    round = await openRoundIn(program, town, { schools: [town.almskolan, town.bergskolan], name: 'Våg ett' })
    await program.owner.query('delete from round_member where round_id = $1', [round])
    const place = { school: town.almskolan, district: town.district }
    await crowdAnswers(program, town, round, [
      { ...place, team: town.teams.f3, invited: 14, answered: 12, around: 2.4 },
      { ...place, team: town.teams.fourSix, invited: 9, answered: 7, around: 3.1 },
      { ...place, team: town.teams.afterSchool, invited: 4, answered: 3, around: 3.6 },
      { ...place, team: null, audience: 'leader', invited: 2, answered: 2, around: 3.6 },
      { school: town.bergskolan, district: town.district, team: null, invited: 22, answered: 19, around: 3 },
    ])
    await closeAndRelease(program, town, round)
    const { code, said } = await audited('Våg', 'ett')
    assert.equal(code, 0)
    assert.match(said, /^Våg ett: \d{2,} figures of units and measures looked at, nothing can be worked out/)
  })

  it('finds a figure that was planted where the release hides one, names how one comes to it, and exits 1', async () => {
    const { rowCount } = await program.owner.query(
      `update result_cell t set content = jsonb_build_object('kind', 'small', 'n', 7, 'mean', jsonb_build_object('kind', 'plain', 'value', 3.1), 'spread', null, 'withheld', false)
         from result_cell s
        where t.round_id = $1 and t.unit_id = $2 and t.kind = 'statement' and t.key = 'kollegium.staff'
          and s.round_id = t.round_id and s.unit_id = $3 and s.kind = t.kind and s.key = t.key and s.audience = 'staff'`,
      [round, town.teams.fourSix, town.almskolan],
    )
    assert.equal(rowCount, 1)
    await program.owner.query(
      `update result_cell set content = jsonb_set(content, '{n}', '22') where round_id = $1 and unit_id = $2 and key = 'kollegium.staff' and kind = 'statement'`,
      [round, town.almskolan],
    )
    const { code, said } = await audited('--json', '--authority', town.authority)
    assert.equal(code, 1)
    const [only] = JSON.parse(said)
    assert.ok(only.leaks.length > 0)
    assert.ok(
      only.leaks.every(({ measure }: { measure: string }) => measure === 'statement kollegium.staff'),
      JSON.stringify(only.leaks),
    )
    assert.match(only.leaks[0].derivation, /^Almskolan \(22\) − .*4–6 \(7\).* = [34] people whose levels add up to/)
  })
})
