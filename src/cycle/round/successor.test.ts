import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { openRoundIn } from '../../../test/support/answering.ts'
import { signedIn } from '../../../test/support/browser.ts'
import { closeAndRelease } from '../../../test/support/crowds.ts'
import { type Municipality, makeMunicipality } from '../../../test/support/municipality.ts'
import { openTestProgram, type TestProgram } from '../../../test/support/program.ts'

describe('asking the same schools again', () => {
  let program: TestProgram
  let town: Municipality
  let round: string

  before(async () => {
    program = await openTestProgram()
    town = await makeMunicipality(program)
    program.setNow('2026-09-20T08:00:00Z')
    round = await openRoundIn(program, town, { schools: [town.almskolan, town.bergskolan], minimumGroup: 7 })
    await program.owner.query("update round set message = 'Välkommen tillbaka.', release_delay = 72 where id = $1", [round])
    await closeAndRelease(program, town, round)
  })
  after(() => program.close())

  it('takes three presses: schools, audiences, minimum, delay and greeting as last time, the people of today', async () => {
    program.setNow('2027-09-20T08:00:00Z')
    // Somebody has come since.
    await program.owner.query("update person set from_on = '2027-08-15' where id = $1", [town.people.colleague])
    const admin = await signedIn(program, town.authority, town.people.admin)
    const old = (await admin.get(`/rounds/${round}`)).text
    assert.match(old, /Ny omgång utifrån den här/)
    const { location } = await admin.post(`/rounds/${round}/successors`)
    const made = /^\/rounds\/([0-9a-f-]{36})\/preview$/.exec(location ?? '')?.[1] ?? ''
    assert.ok(made && made !== round)
    const preview = (await admin.get(location ?? '')).text
    assert.match(preview, /Almskolan/)
    assert.match(preview, /Bergskolan/)
    const { rows } = await program.owner.query(
      `select r.name, r.minimum_group, r.message, r.audiences, r.release_delay, r.opens_on::text,
              (select count(*)::int from round_school s where s.round_id = r.id) as schools from round r where r.id = $1`,
      [made],
    )
    assert.deepEqual(rows, [
      {
        name: 'Hösten 2027',
        minimum_group: 7,
        message: 'Välkommen tillbaka.',
        audiences: ['staff', 'leader'],
        release_delay: 72,
        opens_on: '2027-09-20',
        schools: 2,
      },
    ])
    assert.equal((await admin.post(`/rounds/${made}/opening`)).location, `/rounds/${made}`)
    const members = await program.owner.query('select 1 from round_member where round_id = $1 and person_id = $2', [
      made,
      town.people.colleague,
    ])
    assert.equal(members.rows.length, 1)
  })

  it('leaves out a school that is no more, and says so', async () => {
    await program.owner.query("update unit set to_on = '2027-06-30' where id = $1", [town.bergskolan])
    const admin = await signedIn(program, town.authority, town.people.admin)
    const { location } = await admin.post(`/rounds/${round}/successors`)
    const page = (await admin.get(location ?? '')).text
    assert.match(page, /En skola finns inte längre och är inte med/)
    assert.doesNotMatch(page, /Bergskolan/)
  })

  it('is for who has the round in hand', async () => {
    for (const person of [town.people.principal, town.people.teacher, town.people.districtHead]) {
      const other = await signedIn(program, town.authority, person)
      assert.equal((await other.post(`/rounds/${round}/successors`)).status, 404)
      assert.doesNotMatch((await other.get(`/rounds/${round}`)).text, /Ny omgång utifrån den här/)
    }
  })
})
