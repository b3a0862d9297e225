import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, beforeEach, describe, it } from 'node:test'
import { Visitor } from '../../../test/support/browser.ts'
import { TrainingTown } from '../../../test/support/training.ts'

const crowd = ['teacher', 'colleague', 'staff', 'lead', 'coach', 'principal', 'otherPrincipal', 'admin'] as const

describe('signing up at the same time as others', () => {
  let place: TrainingTown
  before(async () => {
    place = await TrainingTown.open()
  })
  after(() => place.program.close())
  beforeEach(async () => {
    await place.clear()
    await place.rows('delete from used_form')
  })

  const signups = () =>
    place.rows<{ person: string; written: string }>(
      'select person_id as person, xmin::text as written from signup where ended_at is null order by at',
    )
  const said = (visitor: Visitor) => decodeURIComponent(visitor.cookies.get('flash') ?? '')

  it('is done for some together, and each is told by one letter', async () => {
    const path = await place.session({ seatsRoom: '8' })
    await place.program.runJobs()
    const from = place.program.sent.length
    const answers = await Promise.all(crowd.map((who) => place.signUp(who, path, { once: randomUUID() })))
    for (const { status, text } of answers) assert.equal(status, 303, text)
    const all = await signups()
    assert.equal(all.length, crowd.length)
    assert.ok(new Set(all.map(({ written }) => written)).size < crowd.length, 'some share a transaction')
    await place.program.runJobs()
    const told = place.program.sent.slice(from).map(({ to }) => to)
    assert.equal(told.length, crowd.length)
    assert.equal(new Set(told).size, crowd.length)
  })

  it('gives the seats that there are to those who came first, and tells the others that it is full', async () => {
    const path = await place.session({ seatsRoom: '3' })
    const answers = await Promise.all(crowd.map((who) => place.signUp(who, path, { once: randomUUID() })))
    assert.deepEqual(
      answers.map(({ status }) => status),
      crowd.map((_, at) => (at < 3 ? 303 : 422)),
    )
    assert.deepEqual(
      (await signups()).map(({ person }) => person).toSorted(),
      crowd
        .slice(0, 3)
        .map((who) => place.town.people[who])
        .toSorted(),
    )
  })

  it('uses a form once, however often and whenever it is sent', async () => {
    const path = await place.session({ seatsRoom: '8' })
    const once = randomUUID()
    const answers = await Promise.all([1, 2, 3].map(() => place.signUp('teacher', path, { once })))
    assert.deepEqual([...new Set(answers.map(({ status, location }) => `${status} ${location}`))], [`303 ${path}`])
    assert.match(said(place.as('teacher')), /^Du är anmäld/)
    assert.equal((await signups()).length, 1)
    assert.equal((await place.leave('teacher', path)).status, 303)
    assert.equal((await place.signUp('teacher', path, { once })).location, path)
    assert.deepEqual(await signups(), [], 'it was used before they left')
  })

  it('leaves the form unused where no seat came of it', async () => {
    const path = await place.session({ seatsRoom: '1' })
    const once = randomUUID()
    await place.signUp('teacher', path, { once: randomUUID() })
    assert.equal((await place.signUp('colleague', path, { once })).status, 422)
    assert.equal((await place.rows('select from used_form where person_id = $1', [place.town.people.colleague])).length, 0)
    await place.leave('teacher', path)
    assert.equal((await place.signUp('colleague', path, { once })).status, 303)
    assert.equal((await signups())[0]?.person, place.town.people.colleague)
  })

  it('says so in the language that the person reads, whatever their browser prefers, unless another was chosen', async () => {
    const path = await place.session({ seatsRoom: '8' })
    await place.rows("update person set language = 'en' where id = $1", [place.town.people.teacher])
    await place.signUp('teacher', path, { once: randomUUID() })
    assert.match(said(place.as('teacher')), /^You are signed up/)
    await place.leave('teacher', path)
    place.as('teacher').cookies.set('language', 'sv')
    await place.signUp('teacher', path, { once: randomUUID() })
    assert.match(said(place.as('teacher')), /^Du är anmäld/)
    await place.rows("update person set language = 'sv' where id = $1", [place.town.people.teacher])
  })

  it('is done for nobody by a cookie that is not theirs, has ended, or was withdrawn', async () => {
    const path = await place.session({ seatsRoom: '8' })
    const [authority, , token] = (place.as('teacher').cookies.get('stegvis') ?? '').split('.')
    const thief = new Visitor(place.program)
    for (const cookie of [
      `${authority}.${place.town.people.colleague}.${token}`,
      `${authority}.${place.town.people.teacher}.${'A'.repeat(43)}`,
    ]) {
      thief.cookies.set('stegvis', cookie)
      assert.notEqual((await thief.post(`${path}/signup`, { way: 'room' })).location, path)
    }
    place.program.setNow('2027-10-06T08:00:00Z')
    await place.rows(
      "update course_session set opens_at = '2026-10-05', closes_at = '2027-12-01', cancel_until = '2027-12-01', starts_at = '2027-12-02', ends_at = '2027-12-03'",
    )
    await place.signUp('teacher', path)
    await place.rows("update person set to_on = '2026-10-01' where id = $1", [place.town.people.colleague])
    await place.signUp('colleague', path)
    assert.deepEqual(await signups(), [])
    await place.rows('update person set to_on = null where id = $1', [place.town.people.colleague])
  })
})
