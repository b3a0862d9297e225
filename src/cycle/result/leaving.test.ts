import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { openRoundIn } from '../../../test/support/answering.ts'
import { signedIn } from '../../../test/support/browser.ts'
import { type Municipality, makeMunicipality } from '../../../test/support/municipality.ts'
import { openTestProgram, type TestProgram } from '../../../test/support/program.ts'
import { answerAs } from '../../../test/support/releasing.ts'
import { inScope } from '../../ground/base/database.ts'
import { releaseRound } from '../release/release.ts'
import { closeRound } from '../round/store-close.ts'

describe('who had left when a round closed', () => {
  let program: TestProgram
  let town: Municipality
  let round: string

  /** Twelve of a team answered and four did not; three of the latter and two of the former had left. */
  before(async () => {
    program = await openTestProgram()
    town = await makeMunicipality(program)
    round = await openRoundIn(program, town, { schools: [town.bergskolan] })
    await program.owner.query('delete from round_member where round_id = $1', [round])
    const people = await answerAs(program, town, round, {
      school: town.bergskolan,
      team: null,
      levels: [...Array<number>(12).fill(3), null, null, null, null],
    })
    const gone = [...people.slice(0, 2), ...people.slice(13)]
    await program.owner.query("update person set to_on = '2026-09-20' where id = any ($1)", [gone])
    await program.owner.query('update round_member set came_late = true where person_id = any ($1)', [people.slice(4, 7)])
    await inScope(program.program.db, { authority: town.authority }, (tx) =>
      closeRound(tx, { authority: town.authority, by: null }, round, 'hand', program.program.clock(), { delay: 0 }),
    )
    await releaseRound(program, { authority: town.authority, round })
  })
  after(() => program.close())

  it('is not counted among those asked; who had answered stays in the figures and in both numbers', async () => {
    const { rows } = await program.owner.query<{ level: string; invited: number; answered: { count: number } }>(
      `select level, invited, answered from result_participation where round_id = $1 and audience = 'staff' and invited > 0 order by level`,
      [round],
    )
    assert.deepEqual(
      rows.map(({ level, invited, answered }) => [level, invited, answered.count]),
      [
        ['authority', 12, 12],
        ['school', 12, 12],
      ],
    )
    const page = (await (await signedIn(program, town.authority, town.people.otherPrincipal)).get(`/rounds/${round}`)).text
    assert.match(page, /12 av 12/)
  })

  it('the result says how many came during the round', async () => {
    const principal = await signedIn(program, town.authority, town.people.otherPrincipal)
    for (const unit of [town.bergskolan]) {
      const page = (await principal.get(`/group-results/${round}/${unit}`)).text
      assert.match(page, /Tre personer tillkom under omgången/)
      assert.match(page, /De som slutade innan omgången stängde räknas bara om de hade svarat/)
    }
  })
})
