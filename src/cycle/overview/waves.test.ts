import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { PlanTown } from '../../../test/support/plan-town.ts'
import { inScope } from '../../ground/base/database.ts'
import { changeSchools, takeInSchools } from '../round/store-draft.ts'

describe('the waves of a roll-out', () => {
  let place: PlanTown
  before(async () => {
    place = await PlanTown.open()
  })
  after(() => place.program.close())
  beforeEach(async () => {
    await place.clear()
    await place.rows('delete from wave')
  })

  const make = async (name: string, begins = '2026-09-01') => {
    const { location } = await place.as('admin').post('/waves', { name, begins })
    return location ?? ''
  }
  const members = () =>
    place.rows<{ wave: string; school: string }>(
      'select w.name as wave, u.name as school from wave_school s join wave w on w.id = s.wave_id join unit u on u.id = s.school_id order by 1, 2',
    )

  it('are made by the administrator, and a school is in one at a time', async () => {
    const [pilot, second] = [await make('Pilot'), await make('Våg 2', '2027-01-15')]
    const { almskolan, bergskolan } = place.town
    await place.as('admin').post(`${pilot}?_method=PUT`, { name: 'Pilot', begins: '2026-09-01', schools: [almskolan, bergskolan] })
    await place.as('admin').post(`${second}?_method=PUT`, { name: 'Våg 2', begins: '2027-01-15', schools: bergskolan })
    assert.deepEqual(await members(), [
      { wave: 'Pilot', school: 'Almskolan' },
      { wave: 'Våg 2', school: 'Bergskolan' },
    ])
    await place
      .as('admin')
      .post(`${second}?_method=PUT`, { name: 'Våg 2', begins: '2027-01-15', was: bergskolan, schools: bergskolan, add: 'rest' })
    assert.deepEqual((await members()).at(-1), { wave: 'Våg 2', school: 'Vuxenskolan' })
    await place.as('admin').post(`${pilot}?_method=DELETE`)
    assert.equal((await members()).length, 2)
  })

  it('are refused without a name or a day, or with another’s name, and what was ticked is kept', async () => {
    const pilot = await make('Pilot')
    const none = await place.as('admin').post('/waves', { name: '', begins: '' })
    assert.equal(none.status, 422)
    assert.match(none.text, /href="#name"[\s\S]*href="#begins"/)
    assert.equal((await place.as('admin').post('/waves', { name: 'Pilot', begins: '2026-09-01' })).status, 422)
    await make('Våg 2')
    const taken = await place
      .as('admin')
      .post(`${pilot}?_method=PUT`, { name: 'Våg 2', begins: '2026-09-01', schools: place.town.almskolan })
    assert.equal(taken.status, 422)
    assert.match(taken.text, new RegExp(`value="${place.town.almskolan}" checked`))
    assert.deepEqual(await members(), [])
  })

  it('give a round that is prepared their schools, beside those that it has, and no round that has opened', async () => {
    const { almskolan, bergskolan, vuxenskolan, authority } = place.town
    const pilot = await make('Pilot')
    assert.doesNotMatch((await place.as('admin').get(pilot)).text, /Ta med skolorna i en omgång/, 'no schools to take')
    await place.as('admin').post(`${pilot}?_method=PUT`, { name: 'Pilot', begins: '2026-09-01', schools: [almskolan, bergskolan] })
    assert.match((await place.as('admin').get(pilot)).text, /Ingen omgång väntar på sina skolor/)
    const [round] = await place.rows<{ id: string }>(
      `insert into round (authority_id, name, framework_version_id, opens_on, closes_on, minimum_group, audiences, created_on)
       select $1, 'Våren 2027', id, '2027-03-01', '2027-03-20', 5, array['staff', 'leader'], '2026-09-29' from framework_version limit 1 returning id`,
      [authority],
    )
    const id = round?.id ?? ''
    try {
      await place.rows('insert into round_school (authority_id, round_id, school_id) values ($1, $2, $3)', [authority, id, vuxenskolan])
      assert.match((await place.as('admin').get(pilot)).text, /<option value="[^"]+"[^>]*>Våren 2027</)
      assert.equal((await place.as('districtHead').post(`${pilot}/rounds`, { round: id })).status, 404)
      assert.equal((await place.as('admin').post(`${pilot}/rounds`, { round: id })).location, `/rounds/${id}/schools`)
      const schools = async () =>
        (await place.rows<{ school_id: string }>('select school_id from round_school where round_id = $1', [id])).length
      assert.equal(await schools(), 3)
      const opened = await place.rows<{ id: string }>('select round_id as id from round_opening limit 1')
      for (const wrong of [opened[0]?.id ?? almskolan, ''])
        assert.equal((await place.as('admin').post(`${pilot}/rounds`, { round: wrong })).location, pilot)
    } finally {
      await place.rows('delete from round where id = $1', [id])
    }
  })

  it('tell who follows schools how many of theirs have done each step, and nobody else', async () => {
    const pilot = await make('Pilot')
    const { almskolan, vuxenskolan } = place.town
    await place.as('admin').post(`${pilot}?_method=PUT`, { name: 'Pilot', begins: '2026-09-01', schools: [almskolan, vuxenskolan] })
    const plan = await place.begin('principal', almskolan)
    await place.add('principal', plan, 'Lektionsbesök')
    await place.adopt('principal', plan)
    const adopted = async (who: 'admin' | 'districtHead') =>
      /Pilot[\s\S]*?data-label="Fastställt plan">([^<]*)</.exec((await place.as(who).get('/waves')).text)?.[1]
    assert.equal(await adopted('admin'), '1 av 2')
    assert.equal(await adopted('districtHead'), '1 av 1', 'the school of another district is not counted')
    assert.match((await place.as('districtHead').get('/overview')).text, /Pilot, från 1 september 2026[\s\S]*En har en fastställd plan/)
    assert.deepEqual(await place.seenBy('/waves'), ['admin', 'districtHead'])
    assert.equal((await place.as('districtHead').get(pilot)).status, 404)
  })

  it('keep what another puts in or takes in at the same moment: only what differs from what was shown is changed', async () => {
    const pilot = await make('Pilot')
    const { almskolan, bergskolan, vuxenskolan, authority } = place.town
    await place.as('admin').post(`${pilot}?_method=PUT`, { name: 'Pilot', begins: '2026-09-01', schools: [almskolan, bergskolan] })
    const shown = await place.as('admin').get(pilot)
    assert.match(shown.text, new RegExp(`name="was" value="${almskolan}"`))
    const wave = pilot.split('/').at(-1)
    await place.rows('insert into wave_school (school_id, authority_id, wave_id) values ($1, $2, $3)', [vuxenskolan, authority, wave])
    await place
      .as('admin')
      .post(`${pilot}?_method=PUT`, { name: 'Pilot', begins: '2026-09-01', was: [almskolan, bergskolan], schools: [bergskolan] })
    assert.deepEqual(
      (await members()).map(({ school }) => school),
      ['Bergskolan', 'Vuxenskolan'],
    )
    const [round] = await place.rows<{ id: string }>(
      `insert into round (authority_id, name, framework_version_id, opens_on, closes_on, minimum_group, audiences, created_on)
       select $1, 'Våren 2027', id, '2027-03-01', '2027-03-20', 5, array['staff', 'leader'], '2026-09-29' from framework_version limit 1 returning id`,
      [authority],
    )
    const id = round?.id ?? ''
    try {
      const took = await inScope(place.program.db, { authority }, async (tx) => {
        const actor = { authority, by: place.town.people.admin, today: '2026-09-29', now: new Date('2026-09-29T08:00:00Z') }
        await changeSchools(tx, actor, id, [], [almskolan])
        // Somebody else has chosen meanwhile, and this one's form showed nothing of it.
        await changeSchools(tx, actor, id, [], [bergskolan])
        await takeInSchools(tx, actor, id, [vuxenskolan])
        await changeSchools(tx, actor, id, [bergskolan], [])
        return tx.selectFrom('round_school').select('school_id').where('round_id', '=', id).execute()
      })
      assert.deepEqual(took.map(({ school_id }) => school_id).toSorted(), [almskolan, vuxenskolan].toSorted())
    } finally {
      await place.rows('delete from round where id = $1', [id])
    }
  })
})
