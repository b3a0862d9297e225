import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { signedIn, Visitor } from '../../../test/support/browser.ts'
import { TrainingTown } from '../../../test/support/training.ts'
import { inScope } from '../../ground/base/database.ts'
import { addDuty, addPerson } from '../../people/organisation/store.ts'

const seats = 20
const crowd = 200

describe('a session that many want at once', () => {
  let place: TrainingTown
  let path = ''
  const people: { id: string; email: string; visitor: Visitor }[] = []

  before(async () => {
    place = await TrainingTown.open()
    await place.clear()
    const { program, town } = place
    const { authority } = town
    await inScope(program.db, { authority }, async (tx) => {
      for (let at = 0; at < crowd; at += 1) {
        const email = `larare${at}@example.se`
        const given = { authority, givenName: `Lärare${at}`, familyName: 'Många', email, externalId: `many-${at}`, from: '2025-08-15' }
        const id = await addPerson(tx, given, program.program.secret)
        await addDuty(tx, {
          authority,
          person: id,
          unit: town.almskolan,
          role: 'teacher',
          home: false,
          from: '2025-08-15',
          source: 'roster',
        })
        people.push({ id, email, visitor: new Visitor(program) })
      }
    })
    for (const one of people) one.visitor = await signedIn(program, authority, one.id)
    path = await place.session({ seatsRoom: String(seats) })
  })
  after(() => place.program.close())

  /** Asks again while there is no room at the door: that says nothing of the session. */
  async function once(send: () => Promise<{ status: number }>): Promise<number> {
    for (;;) {
      const { status } = await send()
      if (status !== 503) return status
    }
  }
  const all = (some: typeof people, send: (visitor: Visitor) => Promise<{ status: number }>) =>
    Promise.all(some.map(({ visitor }) => once(() => send(visitor))))
  const signUp = (visitor: Visitor) => visitor.post(`${path}/signup`, { way: 'room' })
  const count = (statuses: number[], status: number) => statuses.filter((each) => each === status).length
  const seated = async () =>
    (await place.rows<{ person: string }>('select person_id as person from signup where ended_at is null')).map(({ person }) => person)
  const offered = async () =>
    (
      await place.rows<{ person: string }>(
        'select w.person_id as person from seat_offer o join waiting_place w on w.id = o.waiting_id where o.answered_at is null order by w.place',
      )
    ).map(({ person }) => person)
  const line = async () =>
    (await place.rows<{ person: string }>('select person_id as person from waiting_place order by place')).map(({ person }) => person)
  const mailsTo = async () => {
    const from = place.program.sent.length
    await place.program.runJobs()
    return place.program.sent.slice(from).map(({ to, subject }) => `${subject.split(':')[0]} ${to}`)
  }
  const of = (ids: string[]) => people.filter(({ id }) => ids.includes(id))

  it('never has more than its seats, gives them first come, first served, and writes to each once', async () => {
    const first = await all(people, signUp)
    assert.equal(count(first, 303), seats)
    assert.equal(count(first, 422), crowd - seats)
    const taken = await seated()
    assert.equal(taken.length, seats)
    const told = await mailsTo()
    assert.deepEqual(
      told.toSorted(),
      of(taken)
        .map(({ email }) => `Du är anmäld ${email}`)
        .toSorted(),
    )

    const others = people.filter(({ id }) => !taken.includes(id))
    assert.equal(count(await all(others, (visitor) => visitor.post(`${path}/waiting`, { wish: 'room' })), 303), crowd - seats)
    const order = await line()
    assert.equal(order.length, crowd - seats)

    // All of them leave, and want back at once: who stands in line goes first.
    const back = await Promise.all(
      of(taken).map(async ({ visitor }) => {
        assert.equal(await once(() => visitor.post(`${path}/signup?_method=DELETE`)), 303)
        return once(() => signUp(visitor))
      }),
    )
    assert.equal(count(back, 422), seats)
    assert.deepEqual(await seated(), [])
    assert.deepEqual(await offered(), order.slice(0, seats))
    assert.equal(new Set(await mailsTo()).size, seats * 2, 'one mail to each who left, one to each who is offered a seat')

    // Every second takes the seat, while everybody who has none tries to sign up.
    const asked = order.slice(0, seats)
    const answers = Promise.all(
      asked.map((id, at) => {
        const [one] = of([id])
        assert.ok(one)
        return once(() => one.visitor.post(`${path}/offer?_method=PUT`, { answer: at % 2 === 0 ? 'yes' : 'no' }))
      }),
    )
    const [answered, pushed] = await Promise.all([answers, all(people, signUp)])
    assert.equal(count(answered, 303), seats)
    assert.equal(count(pushed, 303), 0, 'nobody passes the queue')
    assert.deepEqual((await seated()).toSorted(), asked.filter((_, at) => at % 2 === 0).toSorted())
    assert.deepEqual(await offered(), order.slice(seats, seats + seats / 2))
    assert.equal(new Set(await mailsTo()).size, seats)
  })
})
