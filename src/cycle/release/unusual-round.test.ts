import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { mixed, Releases } from '../../../test/support/releases.ts'
import { answerAs } from '../../../test/support/releasing.ts'
import { inScope } from '../../ground/base/database.ts'
import { releasedCells, releasedRound } from './store-released.ts'

describe('the release of a round', () => {
  let place: Releases
  before(async () => {
    place = await Releases.open()
  })
  after(() => place.program.close())

  describe('of an unusual round', () => {
    const contents = async (round: string) =>
      (await inScope(place.program.program.db, { authority: place.town.authority }, (tx) => releasedCells(tx, round, null))).cells

    it('closed with nobody’s answers says so of schools that are large enough, and shows no number', async () => {
      const round = await place.round()
      await answerAs(place.program, place.town, round, {
        school: place.town.almskolan,
        team: place.town.teams.f3,
        levels: Array.from({ length: 12 }, () => null),
      })
      await place.close(round)
      assert.equal(await place.release(round), 'released')
      assert.ok((await contents(round)).every(({ content }) => content.kind === 'protected'))
      assert.deepEqual((await place.cellsOf(round, place.town.almskolan)).cell, { kind: 'protected', reason: 'nobody' })
    })
    it('without a single member is released, too', async () => {
      const round = await place.round()
      await place.close(round)
      assert.equal(await place.release(round), 'released')
    })
    it('in which only leaders answer shows their view of the school and nothing of staff', async () => {
      const round = await place.round()
      await answerAs(place.program, place.town, round, { school: place.town.almskolan, team: null, audience: 'leader', levels: [3, 4] })
      await place.close(round)
      await place.release(round)
      assert.deepEqual((await place.cellsOf(round, place.town.almskolan, 'kollegium.leader')).cell, { kind: 'leadership', n: 2, mean: 3.5 })
      assert.ok((await contents(round)).filter(({ audience }) => audience === 'staff').every(({ content }) => content.kind === 'protected'))
    })
    it('where all say "not relevant" protects every cell, and still counts them as having answered', async () => {
      const round = await place.round()
      await answerAs(place.program, place.town, round, {
        school: place.town.almskolan,
        team: place.town.teams.f3,
        levels: Array.from({ length: 12 }, () => 0),
      })
      await place.close(round)
      await place.release(round)
      const { all, participation } = await place.cellsOf(round, place.town.almskolan)
      assert.ok(all.every(({ content }) => content.kind === 'protected'))
      assert.deepEqual(participation?.answered, { kind: 'exact', count: 12 })
    })
    it('where all are on the same level shows that level for a large group and codes its end', async () => {
      const round = await place.round()
      await answerAs(place.program, place.town, round, {
        school: place.town.almskolan,
        team: place.town.teams.f3,
        levels: Array.from({ length: 6 }, () => 5),
      })
      await place.close(round)
      await place.release(round)
      const { cell } = await place.cellsOf(round, place.town.almskolan)
      assert.ok(cell?.kind === 'small' && cell.mean.kind === 'at least' && cell.mean.value === 4.6)
    })
    it('of a school without teams, and teams of one, shows the school and protects each one', async () => {
      const round = await place.round([place.town.almskolan, place.town.bergskolan])
      await answerAs(place.program, place.town, round, { school: place.town.bergskolan, team: null, levels: mixed(11) })
      for (const team of Object.values(place.town.teams))
        await answerAs(place.program, place.town, round, { school: place.town.almskolan, team, levels: [3] })
      await answerAs(place.program, place.town, round, { school: place.town.almskolan, team: null, levels: mixed(9) })
      await place.close(round)
      await place.release(round)
      assert.equal((await place.cellsOf(round, place.town.bergskolan)).cell?.kind, 'large')
      assert.equal((await place.cellsOf(round, place.town.almskolan)).cell?.kind, 'large')
      for (const team of Object.values(place.town.teams))
        assert.deepEqual((await place.cellsOf(round, team)).cell, { kind: 'protected', reason: 'few' })
    })
    it('counts a person at two schools once above the schools', async () => {
      const round = await place.round([place.town.almskolan, place.town.bergskolan])
      const { district } = place.town
      const everywhere = await answerAs(place.program, place.town, round, {
        school: place.town.almskolan,
        team: null,
        district,
        levels: mixed(12),
      })
      await answerAs(
        place.program,
        place.town,
        round,
        { school: place.town.bergskolan, team: null, district, levels: mixed(12) },
        everywhere,
      )
      await place.close(round)
      await place.release(round)
      const { cell, participation } = await place.cellsOf(round, district)
      assert.ok(cell?.kind === 'large' && cell.n === 12)
      assert.deepEqual(participation && [participation.invited, participation.answered], [12, { kind: 'exact', count: 12 }])
    })
    it('keeps a school that was moved meanwhile in the district it was opened in', async () => {
      const round = await place.round()
      await answerAs(place.program, place.town, round, {
        school: place.town.almskolan,
        team: null,
        district: place.town.district,
        levels: mixed(12),
      })
      await place.program.owner.query(
        `insert into round_member (authority_id, round_id, person_id, school_id, team_id, district_id, audience, role, added_on)
         values ($1, $2, $3, $4, null, null, 'staff', 'teacher', '2026-09-25')`,
        [place.town.authority, round, place.town.people.colleague, place.town.almskolan],
      )
      await place.close(round)
      await place.release(round)
      const { units } = await inScope(place.program.program.db, { authority: place.town.authority }, (tx) => releasedRound(tx, round))
      assert.equal(units.find(({ id }) => id === place.town.almskolan)?.parent, place.town.district)
    })
  })
})
