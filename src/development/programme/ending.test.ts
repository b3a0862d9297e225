import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { TrainingTown } from '../../../test/support/training.ts'
import { endingWords } from './pages/ending.words.ts'
import { programmePageWords } from './pages/programme-page.words.ts'
import { sessionPageWords } from './pages/session-page.words.ts'

describe('a programme that has ended', () => {
  let place: TrainingTown
  before(async () => {
    place = await TrainingTown.open()
  })
  after(() => place.program.close())
  beforeEach(() => place.clear())

  const end = () => place.as('ulla').post(`${place.programme}/ending`)
  const seats = async () => (await place.rows('select 1 from signup where ended_at is null')).length

  it('says on which day and by whom, takes no sign-ups, and takes them again when it is taken up', async () => {
    const session = await place.session({ seatsRoom: '3' })
    assert.equal((await place.signUp('teacher', session)).status, 303)
    assert.equal((await end()).status, 303)
    assert.equal((await end()).status, 303)
    const page = await place.as('ulla').get(place.programme)
    assert.match(page.text, /Avslutat 6 oktober 2026 av Ulla Ström/)
    assert.match((await place.as('teacher').get(place.programme)).text, /Avslutat 6 oktober 2026</)
    assert.ok((await place.as('colleague').get(session)).text.includes(sessionPageWords.sv.closed))
    assert.equal((await place.signUp('colleague', session)).status, 422)
    assert.equal((await place.wait('colleague', session)).status, 422)
    assert.equal(await seats(), 1)
    assert.equal((await place.leave('teacher', session)).status, 303, 'who has a seat gives it up as before')
    assert.equal((await place.rows("select 1 from event where what = 'programme.ended'")).length, 1)
    assert.equal((await place.as('ulla').post(`${place.programme}/ending?_method=DELETE`)).status, 303)
    assert.ok(!(await place.as('ulla').get(place.programme)).text.includes(endingWords.sv.resume))
    assert.equal((await place.signUp('colleague', session)).status, 303)
  })

  it('takes one off who was in charge of it, and leaves the others', async () => {
    await place.course()
    const put = async (who: 'coach' | 'leader') => {
      const [row] = await place.rows<{ email: string }>('select email from person where id = $1', [place.town.people[who]])
      assert.equal((await place.as('ulla').post(`${place.programme}/charges`, { mail: row?.email ?? '', part: 'trainer' })).status, 303)
    }
    await put('coach')
    await put('leader')
    const inCharge = () => place.rows<{ id: string }>('select person_id as id from programme_charge order by person_id')
    const before = await inCharge()
    const { coach } = place.town.people
    assert.equal((await place.as('ulla').post(`${place.programme}/charges/${coach}?_method=DELETE`)).status, 303)
    assert.deepEqual(
      await inCharge(),
      before.filter(({ id }) => id !== coach),
    )
  })

  it('has no line: who stood there is told by mail, and a seat that becomes free is offered to nobody', async () => {
    const session = await place.session()
    await place.signUp('teacher', session)
    assert.equal((await place.wait('colleague', session)).status, 303)
    await place.program.runJobs()
    const from = place.program.sent.length
    await end()
    await place.program.runJobs()
    const mails = place.program.sent.slice(from)
    assert.deepEqual(
      mails.map(({ subject }) => subject),
      ['Kön är borta: Eleverna jämför två källor'],
    )
    assert.match(mails[0]?.text ?? '', /Programmet är avslutat/)
    await place.leave('teacher', session)
    assert.deepEqual(await place.rows('select 1 from seat_offer'), [])
    assert.deepEqual(await place.rows('select 1 from waiting_place where ended_at is null'), [])
  })

  it('is ended by who runs it alone, and only once it is released', async () => {
    await place.course()
    for (const who of ['teacher', 'principal'] as const)
      assert.equal((await place.as(who).post(`${place.programme}/ending`)).status, 404, who)
    const draft = await place.as('ulla').post('/programmes', { title: 'Utkast', purpose: 'Senare', from: '2026-08-01', to: '2027-06-30' })
    assert.equal((await place.as('ulla').post(`${draft.location}/ending`)).status, 404)
  })

  it('tells among its facts who lectures, and leads to its matter for who sees matters', async () => {
    const course = await place.course({ recordNumber: 'BUN 2026/17' })
    await place.session({ lecturers: 'Astrid Holm' }, course)
    const [matter] = await place.rows<{ id: string }>(
      "insert into matter (authority_id, number, title, opened_on, opened_by_name) values ($1, 'BUN 2026/17', 'Källkritik', '2026-09-01', 'Rut') returning id",
      [place.town.authority],
    )
    const link = `<a href="/matters/${matter?.id}">BUN 2026/17</a>`
    const leads = (await place.as('ulla').get(place.programme)).text
    assert.ok(leads.includes(link))
    const reads = (await place.as('teacher').get(place.programme)).text
    assert.ok(!reads.includes(link) && reads.includes('BUN 2026/17'))
    assert.match(reads, new RegExp(`${programmePageWords.sv.factNames.lecturers}[\\s\\S]*Astrid Holm`))
  })
})
