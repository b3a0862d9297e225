import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { TrainingTown } from '../../../test/support/training.ts'

describe('the seats of a session', () => {
  let place: TrainingTown
  before(async () => {
    place = await TrainingTown.open()
  })
  after(() => place.program.close())
  beforeEach(() => place.clear())

  const post = async () => {
    const from = place.program.sent.length
    await place.program.runJobs()
    return place.program.sent
      .slice(from)
      .map(({ subject, event }) => `${subject.split(':')[0]} ${event?.method ?? ''}`.trim())
      .toSorted()
  }

  it('are signed up for once each, and not before the sign-up opens or after it closes', async () => {
    const path = await place.session({ seatsRoom: '2' })
    assert.equal((await place.signUp('teacher', path)).status, 303)
    assert.match((await place.as('teacher').get(path)).text, /Du är anmäld \(på plats\)/)
    assert.equal((await place.signUp('teacher', path)).status, 422)
    assert.match((await place.as('colleague').get(path)).text, /1 av 2 platser kvar/)
    await place.at('2026-10-05T05:00:00Z')
    assert.match((await place.as('colleague').get(path)).text, /Anmälan öppnar måndag 5 oktober kl\. 08\.00/)
    assert.equal((await place.signUp('colleague', path)).status, 422)
    await place.at('2026-12-14T11:00:00Z')
    assert.equal((await place.signUp('colleague', path)).status, 422)
    assert.deepEqual(await post(), ['Du är anmäld REQUEST'])
  })

  it('are as many as there are with overbooking; who comes after is told that it is full, and stands in line', async () => {
    const path = await place.session({ seatsRoom: '1', overbook: '1' })
    for (const who of ['teacher', 'colleague'] as const) assert.equal((await place.signUp(who, path)).status, 303, who)
    const third = await place.signUp('staff', path)
    assert.equal(third.status, 422)
    assert.match(third.text, /Platserna hann ta slut[\s\S]*Ställ mig i kö/)
    assert.equal((await place.wait('staff', path)).status, 303)
    assert.match((await place.as('staff').get(path)).text, /Du står som nummer 1 i kön/)
  })

  it('that become free are offered to the first in line, held for them, and go to the next when declined', async () => {
    const path = await place.session()
    await place.signUp('teacher', path)
    for (const who of ['colleague', 'staff'] as const) await place.wait(who, path)
    await post()
    assert.equal((await place.leave('teacher', path)).status, 303)
    assert.deepEqual(await post(), ['Det finns en plats till dig', 'Du är avanmäld CANCEL'])
    assert.match((await place.as('colleague').get('/')).text, /Det finns en plats till dig: Eleverna jämför två källor/)
    assert.doesNotMatch((await place.as('staff').get('/')).text, /Det finns en plats till dig/)
    // Held: nobody passes the queue, and who stands second is not first.
    for (const who of ['lead', 'teacher', 'staff'] as const) assert.equal((await place.signUp(who, path)).status, 422, who)
    assert.equal((await place.answer('staff', path, 'yes')).status, 422)
    assert.equal((await place.answer('colleague', path, 'no')).status, 303)
    assert.equal((await place.answer('staff', path, 'yes')).status, 303)
    assert.match((await place.as('staff').get(path)).text, /Du är anmäld/)
    assert.deepEqual(await post(), ['Du är anmäld REQUEST'], 'an offer that is answered before its letter is written is not told of')
  })

  it('are offered on when an offer lapses, a working day later, weekends not counted', async () => {
    const path = await place.session()
    await place.signUp('teacher', path)
    for (const who of ['colleague', 'staff'] as const) await place.wait(who, path)
    // A Friday at ten in the morning.
    await place.at('2026-10-09T08:00:00Z')
    await place.leave('teacher', path)
    assert.match((await place.as('colleague').get(path)).text, /Svara senast måndag 12 oktober kl\. 10\.00/)
    await place.at('2026-10-12T07:59:00Z')
    await place.program.runTask('due-seats', {})
    assert.match((await place.as('colleague').get(path)).text, /Det finns en plats till dig/)
    await place.at('2026-10-12T08:00:00Z')
    assert.equal((await place.answer('colleague', path, 'yes')).status, 422)
    await place.program.runTask('due-seats', {})
    assert.match((await place.as('staff').get(path)).text, /Det finns en plats till dig/)
    assert.match((await place.as('colleague').get(path)).text, /Ställ mig i kö/)
  })

  it('go straight to the first who wanted that where it is too late to ask, and to nobody once the session has begun', async () => {
    const path = await place.session({ cancelOn: '2026-12-15', cancelAt: '14.00' })
    await place.signUp('teacher', path)
    await place.wait('colleague', path)
    await place.wait('staff', path, { direct: '1' })
    await place.wait('lead', path, { direct: '1' })
    await post()
    await place.at('2026-12-15T08:00:00Z')
    assert.equal((await place.leave('teacher', path)).status, 303)
    assert.deepEqual(await post(), ['Du är anmäld REQUEST', 'Du är avanmäld CANCEL'])
    assert.match((await place.as('staff').get(path)).text, /Du är anmäld/)
    assert.match((await place.as('colleague').get(path)).text, /nummer 1 i kön/)
    await place.at('2026-12-15T13:30:00Z')
    await place.rows("update signup set ended_at = now(), ended_by_name = 'x' where ended_at is null")
    await place.program.runTask('due-seats', {})
    assert.deepEqual(await place.rows('select 1 from waiting_place where ended_at is null'), [])
    assert.deepEqual(await place.rows('select 1 from signup where ended_at is null'), [])
  })

  it('that are more are offered at once, and that are fewer take nobody’s away', async () => {
    const path = await place.session({ seatsRoom: '2' })
    for (const who of ['teacher', 'colleague'] as const) await place.signUp(who, path)
    await place.wait('staff', path)
    assert.equal((await place.change(path, { seatsRoom: '1' })).status, 303)
    assert.match((await place.as('ulla').get(`${path}/list`)).text, /En fler är anmäld än det finns platser/)
    await place.leave('teacher', path)
    assert.doesNotMatch((await place.as('staff').get('/')).text, /en plats till dig/, 'the seat that went was one too many')
    assert.equal((await place.change(path, { seatsRoom: '3' })).status, 303)
    assert.match((await place.as('staff').get('/')).text, /en plats till dig/)
  })

  it('by link are there while the room is full, and who waits for the room passes nobody there', async () => {
    const path = await place.session({ seatsRoom: '1', seatsLink: '2', link: 'https://mote.example.se/1' })
    assert.equal((await place.signUp('teacher', path)).status, 303)
    assert.match((await place.signUp('colleague', path)).text, /fullt|full/i)
    assert.equal((await place.wait('colleague', path)).status, 303)
    assert.equal((await place.signUp('coach', path, { way: 'link' })).status, 303)
    const seats = await place.rows<{ way: string; taken: number; held: number }>('select way, taken, held from session_seats order by way')
    assert.deepEqual(seats, [
      { way: 'link', taken: 1, held: 0 },
      { way: 'room', taken: 1, held: 0 },
    ])
    await place.leave('teacher', path)
    assert.deepEqual(await place.rows("select way, taken, held from session_seats where way = 'room'"), [
      { way: 'room', taken: 0, held: 1 },
    ])
  })

  it('of a way to take part are not taken away while somebody has one', async () => {
    const path = await place.session({ seatsRoom: '2', seatsLink: '2', link: 'https://example.se/rum' })
    await place.as('teacher').post(`${path}/signup`, { way: 'link' })
    assert.equal((await place.change(path, { seatsRoom: '2', seatsLink: '' })).status, 422)
    assert.match((await place.as('teacher').get(path)).text, /https:\/\/example\.se\/rum/)
    assert.doesNotMatch((await place.as('colleague').get(path)).text, /https:\/\/example\.se\/rum/)
  })

  it('are left until the day that is said, and then by asking who leads the session, who takes people off', async () => {
    const path = await place.session()
    await place.signUp('teacher', path)
    await place.at('2026-12-14T11:00:00Z')
    assert.equal((await place.leave('teacher', path)).status, 422)
    const off = `${path}/list/${place.town.people.teacher}?_method=DELETE`
    assert.equal((await place.as('colleague').post(off)).status, 404)
    assert.equal((await place.as('ulla').post(off)).status, 303)
    assert.match((await place.as('teacher').get(path)).text, /Anmälan är stängd/)
  })

  it('that lie at the same time as something of one’s own are shown before one signs up, and may be taken all the same', async () => {
    const course = await place.course()
    const first = await place.session({ seatsRoom: '5', title: 'Första' }, course)
    const second = await place.session({ seatsRoom: '5', title: 'Andra', from: '16.00', to: '17.00' }, course)
    const after = await place.session({ seatsRoom: '5', title: 'Tredje', from: '16.30', to: '17.30' }, course)
    await place.signUp('teacher', first)
    assert.match(
      (await place.as('teacher').get(second)).text,
      /Krockar med något du redan har[\s\S]*Första[\s\S]*du är anmäld[\s\S]*anmäla dig ändå/,
    )
    assert.doesNotMatch((await place.as('teacher').get(after)).text, /Krockar/, 'one ends when the other begins')
    assert.match((await place.as('ulla').get(second)).text, /du leder det/)
    assert.equal((await place.signUp('teacher', second)).status, 303)
  })

  it('are one at a time where blocks lie side by side, also when both are asked for at once, and by offer', async () => {
    const course = await place.course()
    await place.rows('update course set one_at_a_time = true')
    const [first, second] = [
      await place.session({ seatsRoom: '5', title: 'Första' }, course),
      await place.session({ seatsRoom: '1', title: 'Andra', from: '15.00', to: '16.00' }, course),
    ]
    for (let round = 0; round < 5; round += 1) {
      await place.rows("update signup set ended_at = now(), ended_by_name = 'x' where ended_at is null")
      const both = await Promise.all([first, second].map((path) => place.signUp('teacher', path)))
      assert.deepEqual(both.map(({ status }) => status).toSorted(), [303, 422])
    }
    await place.rows("update signup set ended_at = now(), ended_by_name = 'x' where ended_at is null")
    await place.signUp('teacher', second)
    const refused = await place.signUp('teacher', first)
    assert.match(refused.text, /redan en plats i ett annat pass vid samma tid/)
    await place.signUp('colleague', first)
    await place.wait('colleague', second)
    await place.leave('teacher', second)
    assert.equal((await place.answer('colleague', second, 'yes')).status, 422)
    await place.leave('colleague', first)
    assert.equal((await place.answer('colleague', second, 'yes')).status, 303)
  })
})
