import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { answered, held, inTheRoom, newest, thatEvening, worked, workedAsItIs } from '../../../test/support/evaluations.ts'
import { TrainingTown } from '../../../test/support/training.ts'

const all = { a1: '4', a2: '2', a3: '2', a4: '3', a5: '3', a6: 'Mer tid att prova själv' }

describe('an evaluation', () => {
  let place: TrainingTown
  before(async () => {
    place = await TrainingTown.open()
  })
  after(() => place.program.close())
  beforeEach(() => place.clear())

  const close = async () => {
    await place.at('2026-12-23T08:00:00Z')
    await place.program.runTask('due-ballots', {})
    await place.program.runJobs()
  }

  it('is read by nobody who was put in charge of its programme after it opened, answers and words with it, and what opens later is', async () => {
    const path = await held(place, 6)
    await place.at(thatEvening)
    await answered(place, (await worked(place)).slice(0, 5), all)
    const evaluation = await newest(place)
    const [row] = await place.rows<{ mail: string }>('select email as mail from person where id = $1', [place.town.people.teacher])
    for (const part of ['leader', 'leader'] as const)
      assert.equal((await place.as('ulla').post(`${place.programme}/charges`, { mail: row?.mail ?? '', part })).status, 303)
    await place.program.runJobs()
    const told = place.program.sent.filter(({ subject }) => subject.includes('ansvar för'))
    assert.deepEqual(
      told.map(({ subject }) => subject),
      ['Du har fått ansvar för Källkritik i alla ämnen'],
    )
    assert.match(told[0]?.text ?? '', /läsa utvärderingar som öppnar från och med nu/)
    assert.deepEqual(
      await place.rows(
        "select person_id, detail ->> 'person' as person, detail ->> 'part' as part from event where what = 'programme.charged' and person_id <> (detail ->> 'person')::uuid",
      ),
      [{ person_id: place.ulla, person: place.town.people.teacher, part: 'leader' }],
    )
    await close()
    assert.match((await place.as('ulla').get(evaluation)).text, /Mer tid att prova/)
    assert.equal((await place.as('teacher').get(evaluation)).status, 404)
    const list = await place.as('teacher').get(`${place.programme}/evaluations`)
    assert.match(list.text, /En utvärdering öppnade innan du fick ansvar för programmet/)
    assert.doesNotMatch(list.text, /det är till stor nytta/)
    assert.doesNotMatch((await place.as('teacher').get(path)).text, /det är till stor nytta/)
    await place.at('2027-02-15T07:30:00Z')
    await worked(place)
    assert.equal((await place.as('teacher').get(await newest(place))).status, 200, 'two months later')
    await place.as('ulla').post(`${place.programme}/charges/${place.town.people.teacher}?_method=DELETE`)
    assert.equal((await place.as('teacher').get(await newest(place))).status, 404, 'taken off')
  })

  it('is asked about when its list is locked, of those who are on it then, whoever had a seat; and after three days of those with a seat of whom nothing is said', async () => {
    const path = await held(place, 7)
    await place.at(thatEvening)
    assert.deepEqual(await workedAsItIs(place), [])
    assert.equal(
      (await place.as('ulla').post(`${path}/attendance/people/${place.town.people.teacher}?_method=PUT`, { what: 'absent' })).status,
      303,
    )
    await place.at('2026-12-18T16:00:00Z')
    assert.deepEqual(await workedAsItIs(place), [])
    await place.at('2026-12-18T17:30:00Z')
    assert.equal((await workedAsItIs(place)).length, 6)
  })

  it('asks who came without a seat and was found on the list before it was locked', async () => {
    const path = await held(place, 6)
    await place.at(inTheRoom)
    const walked = place.town.people.adultTeacher
    assert.equal((await place.as('ulla').post(`${path}/attendance/walk-ins`, { person: walked })).status, 303)
    await place.at(thatEvening)
    assert.equal((await worked(place)).length, 7)
    assert.match((await place.as('adultTeacher').get('/')).text, /Utvärdera Eleverna/)
  })
})
