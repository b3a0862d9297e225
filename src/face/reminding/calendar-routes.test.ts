import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { signedIn, Visitor } from '../../../test/support/browser.ts'
import { type Municipality, makeMunicipality } from '../../../test/support/municipality.ts'
import { Planning } from '../../../test/support/planned.ts'
import { openTestProgram, type TestProgram } from '../../../test/support/program.ts'

/** The address that a page shows once, as a path. */
function addressIn(text: string): string {
  return /value="http:\/\/localhost(\/calendar\/[\w-]{43}\.ics)"/.exec(text)?.[1] ?? ''
}

describe('a calendar of one’s last days', () => {
  let program: TestProgram
  let town: Municipality
  let team: Planning
  let teacher: Visitor
  let titles: () => Promise<string[]>

  before(async () => {
    program = await openTestProgram()
    town = await makeMunicipality(program)
    team = new Planning(program, town)
  })
  after(() => program.close())

  beforeEach(async () => {
    await program.owner.query('delete from plan_adoption')
    await program.owner.query('delete from plan_closing')
    await program.owner.query('delete from plan')
    teacher = await signedIn(program, town.authority, town.people.teacher)
    const address = addressIn((await teacher.post('/calendar/address')).text)
    titles = async () => {
      const { text } = await new Visitor(program).get(address)
      const summaries = [...text.matchAll(/^SUMMARY:(.*)\r$/gm)].map(([, title = '']) => title)
      // The days of the year stand beside, whatever else there is.
      return summaries.filter((title) => !/^(Skattning|Resultat och samtal|Temperatur)\\, Almskolan$/.test(title))
    }
  })

  const mine = () => ({ ownerPerson: town.people.teacher, dueOn: '2027-01-29' })

  it('is read without signing in, by its address', async () => {
    const id = await team.action(town.teams.fourSix, { ...mine(), title: 'Läs källor tillsammans' })
    const address = addressIn((await teacher.post('/calendar/address')).text)
    const { status, text, response } = await new Visitor(program).get(address)
    assert.equal(status, 200)
    assert.equal(response.headers.get('content-type'), 'text/calendar; charset=utf-8')
    assert.equal(response.headers.get('cache-control'), 'no-store')
    assert.ok(text.includes(`UID:${id}@stegvis\r\n`) && text.includes('DTSTART;VALUE=DATE:20270129\r\n'))
    assert.ok(text.replaceAll('\r\n ', '').includes(`URL;VALUE=URI:http://localhost/actions/${id}\r\n`))
    assert.ok(text.includes('SUMMARY:Läs källor tillsammans\r\n'))
    // The team has not decided on it yet.
    assert.ok(text.includes('STATUS:TENTATIVE\r\n'))
    await team.adopt(town.teams.fourSix)
    assert.ok((await new Visitor(program).get(address)).text.includes('STATUS:CONFIRMED\r\n'))
  })

  it('shows one’s own actions with a last day, the first first', async () => {
    await team.action(town.teams.fourSix, { ...mine(), title: 'Sedan' })
    await team.action(town.teams.fourSix, { ...mine(), title: 'Först', dueOn: '2026-12-01' })
    await team.action(town.teams.fourSix, { ...mine(), title: 'Utan dag', dueOn: null })
    await team.action(town.teams.fourSix, { ...mine(), title: 'Någon annans', ownerPerson: town.people.colleague })
    await team.action(town.teams.fourSix, { ...mine(), title: 'Gjord', status: 'done' })
    await team.action(town.teams.fourSix, { ...mine(), title: 'Struken', status: 'dropped' })
    assert.deepEqual(await titles(), ['Först', 'Klar: Gjord', 'Sedan', 'Struken'])
  })

  it('shows nothing of a school’s plan before it is adopted', async () => {
    const school = new Planning(program, town, town.people.principal)
    await school.action(town.almskolan, { ...mine(), title: 'Ur skolans plan' })
    assert.deepEqual(await titles(), [])
    await school.adopt(town.almskolan)
    assert.deepEqual(await titles(), ['Ur skolans plan'])
  })

  it('leaves out what is closed, goes on elsewhere, or lies at a school one has left', async () => {
    const old = await team.action(town.teams.fourSix, { ...mine(), title: 'I fjol' }, null, 2025)
    await team.action(town.teams.fourSix, { ...mine(), title: 'I år' }, old)
    await team.action(town.teams.f3, { ...mine(), title: 'Hos grannlaget' })
    assert.deepEqual(await titles(), ['Hos grannlaget', 'I år'])
    await team.close(town.teams.f3)
    assert.deepEqual(await titles(), ['I år'])
    await program.owner.query("update duty set to_on = '2026-09-29' where person_id = $1", [town.people.teacher])
    assert.deepEqual(await titles(), [])
    await program.owner.query('update duty set to_on = null where person_id = $1', [town.people.teacher])
  })

  it('shows its address once: a new one ends the old, and it can be ended', async () => {
    const first = addressIn((await teacher.post('/calendar/address')).text)
    const page = await teacher.get('/calendar')
    assert.ok(page.text.includes('sedan 29 september 2026') && !page.text.includes(first.slice(10, 53)))
    const second = addressIn((await teacher.post('/calendar/address')).text)
    const anyone = new Visitor(program)
    assert.deepEqual([(await anyone.get(first)).status, (await anyone.get(second)).status], [404, 200])
    assert.equal((await teacher.post('/calendar/address?_method=DELETE')).location, '/calendar')
    assert.equal((await anyone.get(second)).status, 404)
    assert.ok((await teacher.get('/calendar')).text.includes('Du har ingen kalenderadress än.'))
  })

  it('is kept as a hash, and is nobody else’s to change', async () => {
    const address = addressIn((await teacher.post('/calendar/address')).text)
    const token = address.slice('/calendar/'.length, -'.ics'.length)
    const { rows } = await program.owner.query<{ row: string }>('select f::text as row from calendar_feed f')
    assert.ok(rows.every(({ row }) => !row.includes(token)))
    const colleague = await signedIn(program, town.authority, town.people.colleague)
    await colleague.post('/calendar/address?_method=DELETE')
    await colleague.post('/calendar/address')
    assert.equal((await new Visitor(program).get(address)).status, 200)
  })

  it('of somebody who has left, or by a wrong address, is not found', async () => {
    const address = addressIn((await teacher.post('/calendar/address')).text)
    const anyone = new Visitor(program)
    for (const wrong of [address.slice(0, -4), `/calendar/${'A'.repeat(43)}.ics`, '/calendar/.ics', address.replace(/.\.ics$/, '.ics')])
      assert.equal((await anyone.get(wrong)).status, 404, wrong)
    await program.owner.query("update person set to_on = '2026-09-29' where id = $1", [town.people.teacher])
    assert.equal((await anyone.get(address)).status, 404)
    await program.owner.query('update person set to_on = null where id = $1', [town.people.teacher])
  })

  it('holds when two ask for an address at once', async () => {
    const answers = await Promise.all([teacher.post('/calendar/address'), teacher.post('/calendar/address')])
    assert.deepEqual(
      answers.map(({ status }) => status),
      [200, 200],
    )
    const { rows } = await program.owner.query('select from calendar_feed where person_id = $1 and ended_on is null', [town.people.teacher])
    assert.equal(rows.length, 1)
  })

  it('shows what else waits and has a last day, under an identity that stays', async () => {
    const principal = await signedIn(program, town.authority, town.people.principal)
    const address = addressIn((await principal.post('/calendar/address')).text)
    const read = async (day: string) => {
      program.setNow(`${day}T08:00:00Z`)
      const { text } = await new Visitor(program).get(address)
      return text
        .replaceAll('\r\n ', '')
        .split('BEGIN:VEVENT')
        .filter((event) => event.includes('/reports'))
        .map((event) => [/UID:(\S+)/.exec(event)?.[1], /DTSTART;VALUE=DATE:(\d+)/.exec(event)?.[1]])
    }
    const before = await read('2026-12-01')
    assert.equal(before.length, 1)
    assert.match(before[0]?.[0] ?? '', /^[0-9a-f]{32}@stegvis$/)
    assert.deepEqual(await read('2026-12-02'), before)
  })
})
