import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { sql } from 'kysely'
import { openRoundScene, type RoundScene } from '../../../test/support/rounds.ts'
import { inScope } from '../../ground/base/database.ts'
import { addDuty, addPerson } from '../../people/organisation/store.ts'
import { endPerson, undoEndPerson } from '../../people/organisation/store-people.ts'
import { type Participation, participationOf } from './store.ts'
import { addresseesOf } from './store-mail.ts'
import { addMembers } from './store-open.ts'

const today = '2026-09-29'

describe('who leaves an open round, and who comes', () => {
  let scene: RoundScene
  let id: string

  before(async () => {
    scene = await openRoundScene()
  })
  after(() => scene.program.close())
  beforeEach(async () => {
    scene.program.setNow('2026-09-29T08:00:00Z')
    await scene.endAll()
    id = await scene.openWith([scene.town.almskolan, scene.town.bergskolan])
  })

  const inTown = <T>(work: (tx: Parameters<Parameters<typeof inScope>[2]>[0]) => Promise<T>) =>
    inScope(scene.program.db, { authority: scene.town.authority }, work)

  async function almskolan(): Promise<Participation> {
    const schools = [{ id: scene.town.almskolan, name: '' }]
    const [only] = await inTown((tx) => participationOf(tx, { id, schools }, today))
    assert.ok(only)
    return only
  }

  async function handIn(person: string): Promise<void> {
    const pseudonym = scene.program.program.secret.pseudonym(scene.town.authority, person)
    await scene.program.owner.query(
      `insert into private.response (round_id, school_id, pseudonym, audience, handed_in_on) values ($1, $2, $3, 'staff', '2026-09-29')`,
      [id, scene.town.almskolan, pseudonym],
    )
  }

  const leave = (person: string) => inTown((tx) => endPerson(tx, scene.town.authority, scene.town.people.admin, person, today))
  const back = (person: string) => inTown((tx) => undoEndPerson(tx, scene.town.authority, scene.town.people.admin, person, today))
  const members = () => scene.count('from round_member where round_id = $1 and school_id = $2', id, scene.town.almskolan)

  it('a person who leaves goes out of the number asked, comes back with it, and stays a member', async () => {
    const all = await members()
    assert.equal((await almskolan()).members, all)
    await leave(scene.town.people.colleague)
    assert.equal((await almskolan()).members, all - 1)
    assert.match((await scene.principal.get(`/rounds/${id}`)).text, new RegExp(`av ${all - 1}\\b`))
    await back(scene.town.people.colleague)
    assert.equal((await almskolan()).members, all)
    assert.equal(await members(), all)
  })

  it('who moves to another school is asked there, is no longer asked at the first, and is not reminded of it', async () => {
    const { almskolan: from, bergskolan: to, people, authority } = scene.town
    const all = await members()
    await scene.program.owner.query('update duty set to_on = $2 where person_id = $1', [people.colleague, today])
    await inTown((tx) => addDuty(tx, { authority, person: people.colleague, unit: to, role: 'teacher', from: today }))
    await inTown((tx) => addMembers(tx, authority, id, today))
    assert.equal((await almskolan()).members, all - 1)
    const places = await inTown((tx) => addresseesOf(tx, id, today, people.colleague))
    assert.deepEqual(
      places.map(({ school }) => school),
      [to],
    )
    await scene.program.owner.query('update duty set to_on = null where person_id = $1 and unit_id <> $2', [people.colleague, to])
    await scene.program.owner.query('delete from duty where person_id = $1 and unit_id = $2', [people.colleague, to])
    assert.equal((await almskolan()).members, all)
    assert.equal(await scene.count('from round_member where round_id = $1 and school_id = $2', id, from), all)
  })

  it('the number asked falls alike whether or not who left had handed in, so that it tells nobody which', async () => {
    await handIn(scene.town.people.colleague)
    await leave(scene.town.people.colleague)
    const answered = await almskolan()
    await back(scene.town.people.colleague)
    await leave(scene.town.people.teacher)
    const silent = await almskolan()
    await back(scene.town.people.teacher)
    assert.deepEqual(answered, silent)
  })

  it('is never said to be more who have answered than were asked, even when everyone has left', async () => {
    await handIn(scene.town.people.colleague)
    await handIn(scene.town.people.teacher)
    const { rows } = await scene.program.owner.query<{ person_id: string }>(
      'select distinct person_id from round_member where round_id = $1',
      [id],
    )
    for (const { person_id: person } of rows) await leave(person)
    const { handedIn, members: asked } = await almskolan()
    assert.deepEqual([handedIn, asked], [2, 2])
    for (const { person_id: person } of rows) await back(person)
  })

  it('tells how many came during the round, and the principal who they are; a school that is added is nobody who came', async () => {
    const { almskolan: school, vuxenskolan, authority, people } = scene.town
    assert.doesNotMatch((await scene.principal.get(`/rounds/${id}`)).text, /Tillkom under omgången/)
    const invented = await inTown((tx) =>
      addPerson(tx, { authority, givenName: 'Kim', familyName: 'Uppdiktad', from: today }, scene.program.program.secret),
    )
    await inTown((tx) => addDuty(tx, { authority, person: invented, unit: school, role: 'teacher', from: today }))
    await inTown((tx) => addMembers(tx, authority, id, today))
    const page = (await scene.principal.get(`/rounds/${id}`)).text
    assert.match(page, /En person har tillkommit sedan omgången öppnade/)
    assert.match(page, /Kim Uppdiktad/)
    assert.match((await scene.principal.get('/')).text, /Känner du igen den som har kommit till Almskolan\?/)
    assert.match((await scene.admin.get(`/rounds/${id}`)).text, /Kim Uppdiktad/)
    await scene.admin.post(`/rounds/${id}/schools`, {
      schools: [school, scene.town.bergskolan, vuxenskolan],
      shown: [school, scene.town.bergskolan, vuxenskolan],
    })
    assert.equal(await scene.count('from round_member where round_id = $1 and came_late', id), 1)
    await inTown((tx) => endPerson(tx, authority, people.admin, invented, today))
    assert.match((await scene.principal.get(`/rounds/${id}`)).text, /En person har tillkommit/, 'nor is it forgotten when they go')
  })

  it('all schools counted at once are as many as those that are there one by one, whatever has become of them', async () => {
    const { people, authority, almskolan: school, bergskolan: other } = scene.town
    const [first, second, third, fourth] = [people.colleague, people.teacher, people.lead, people.principal]
    const counted = () =>
      inTown(async (tx) => {
        const { rows } = await sql<{ counted: unknown; there: unknown }>`
          select (select json_agg(c order by c.school_id) from app.members_counted(${id}, ${today}) c) as counted,
                 (select json_agg(t order by t.school_id) from (select school_id, count(*)::int as members from app.members_there(${id}, ${today}) group by school_id) t) as there`.execute(
          tx,
        )
        assert.deepEqual(rows[0]?.counted, rows[0]?.there)
        return JSON.stringify(rows[0]?.there)
      })
    const seen = new Set([await counted()])
    const change = async (text: string, ...values: unknown[]) => {
      await scene.program.owner.query(text, values)
      seen.add(await counted())
    }
    await change('update duty set to_on = $2 where person_id = $1', first, today)
    await inTown((tx) => addDuty(tx, { authority, person: first ?? '', unit: other, role: 'teacher', from: today }))
    await change('update duty set to_on = $2 where person_id = $1 and unit_id = $3', first, '2026-12-01', school)
    await change('update person set to_on = $2 where id = $1', second, today)
    await change('update person set to_on = $2 where id = $1', second, '2027-01-01')
    await change("update duty set to_on = '2026-08-01' where person_id = $1", third)
    await change('delete from duty where person_id = $1', fourth)
    await change('update duty set to_on = $2 where authority_id = $1', authority, today)
    assert.ok(seen.size >= 4, [...seen].join('\n'))
  })
})
