import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { sql } from 'kysely'
import { TrainingTown } from '../../../test/support/training.ts'
import { inScope } from '../../ground/base/database.ts'

describe('a programme', () => {
  let place: TrainingTown
  before(async () => {
    place = await TrainingTown.open()
  })
  after(() => place.program.close())
  beforeEach(() => place.clear())

  it('is a draft that only those who run programmes see, until it is released, and so is each session', async () => {
    const made = await place
      .as('ulla')
      .post('/programmes', { title: 'Källkritik', purpose: 'Granska', from: '2026-08-01', to: '2027-06-30' })
    const path = made.location ?? ''
    assert.equal((await place.as('teacher').get(path)).status, 404)
    assert.doesNotMatch((await place.as('teacher').get('/programmes')).text, /Källkritik/)
    const course = await place.course()
    const session = (await place.as('ulla').post(`${course}/sessions`, place.fields())).location ?? ''
    assert.equal((await place.as('teacher').get(session)).status, 404)
    assert.equal((await place.signUp('teacher', session)).status, 404)
    assert.equal((await place.as('ulla').post(`${session}/release`)).status, 303)
    assert.match((await place.as('teacher').get('/programmes')).text, /Eleverna jämför två källor/)
    assert.match((await place.as('teacher').get(session)).text, /1 av 1 plats kvar/)
  })

  it('stands last on the list from the day after its last, as its own clock tells days and not the database’s', async () => {
    for (const [title, from, to] of [
      ['Går först över', '2026-08-01', '2026-10-31'],
      ['Går länge', '2026-08-02', '2027-06-30'],
    ] as const)
      await place.as('ulla').post('/programmes', { title, purpose: 'Granska', from, to })
    const order = async () => {
      const { text } = await place.as('ulla').get('/programmes')
      return ['Går först över', 'Går länge'].sort((a, b) => text.indexOf(a) - text.indexOf(b))
    }
    await place.at('2026-10-31T21:00:00Z')
    assert.deepEqual(await order(), ['Går först över', 'Går länge'], 'on its last day')
    // Midnight where the schools are; the database is at the day before still, whatever year it is there.
    await place.at('2026-10-31T23:30:00Z')
    assert.deepEqual(await order(), ['Går länge', 'Går först över'], 'the day after')
  })

  it('is made with what it answers, whom it is for, who pays and who is in charge', async () => {
    await place.course({
      aspects: ['digital-skola/undervisning'],
      levelFrom: '1',
      levelTo: '2',
      forms: ['gr'],
      schools: [place.town.almskolan],
      partners: 'SPSM, föreläser',
      funder: 'Svenska ESF-rådet',
      funderLine: 'Medfinansieras av Europeiska unionen',
      funderNumber: '2017/00176',
      recordNumber: 'BUN 2026/12',
    })
    const { text } = await place.as('teacher').get(place.programme)
    for (const said of [
      'Almskolan',
      'Grundskola',
      'SPSM, föreläser',
      'Svenska ESF-rådet',
      'Medfinansieras av Europeiska unionen',
      '2017/00176',
      'BUN 2026/12',
      'nivå 1–2',
      'Leds av Ulla Ström',
    ])
      assert.ok(text.includes(said), said)
  })

  it('is for those at its schools: others read, and cannot sign up or stand in line', async () => {
    const session = await place.session({}, await place.course({ schools: [place.town.almskolan] }))
    assert.match((await place.as('otherPrincipal').get(session)).text, /till för andra skolor/)
    assert.equal((await place.signUp('otherPrincipal', session)).status, 404)
    assert.equal((await place.wait('otherPrincipal', session)).status, 404)
    assert.equal((await place.signUp('teacher', session)).status, 303)
  })

  it('is written by who is put in charge as coordinator, and not by a trainer', async () => {
    await place.course()
    const edit = `${place.programme}/edit`
    assert.equal((await place.as('coach').get(edit)).status, 404)
    const [coach] = await place.rows<{ email: string }>('select email from person where id = $1', [place.town.people.coach])
    const put = (part: string) => place.as('ulla').post(`${place.programme}/charges`, { mail: coach?.email ?? '', part })
    assert.equal((await put('trainer')).status, 303)
    assert.equal((await place.as('coach').get(edit)).status, 404)
    assert.equal((await put('coordinator')).status, 303)
    assert.equal((await place.as('coach').get(edit)).status, 200)
    assert.equal((await place.as('ulla').post(`${place.programme}/charges`, { mail: 'ingen@example.se', part: 'leader' })).status, 422)
  })

  it('is not saved over what somebody else saved in between', async () => {
    await place.course()
    const put = (title: string) =>
      place
        .as('ulla')
        .post(`${place.programme}?_method=PUT`, { title, purpose: 'Granska', from: '2026-08-01', to: '2027-06-30', revision: '1' })
    assert.equal((await put('Ett')).status, 303)
    const second = await put('Två')
    assert.equal(second.status, 409)
    assert.match(second.text, /value="Två"/)
    assert.match((await place.as('teacher').get(place.programme)).text, /Ett/)
  })

  it('refuses a session that cannot be, with the form filled in', async () => {
    const course = await place.course()
    const faulty: [Record<string, string>, RegExp][] = [
      [{ to: '14.00' }, /sluta efter att det börjar/],
      [{ day: '2026-10-01' }, /en tid som inte har varit/],
      [{ closesOn: '2026-12-16' }, /en tid före passets början/],
      [{ seatsRoom: '' }, /antal platser på plats eller via länk/],
      [{ place: '' }, /Skriv var passet hålls/],
      [{ from: 'halv tre' }, /Skriv ett klockslag/],
      [{ link: 'javascript:alert(1)' }, /en länk som börjar med https/],
    ]
    for (const [more, told] of faulty) {
      const sent = await place.as('ulla').post(`${course}/sessions`, place.fields(more))
      assert.equal(sent.status, 422, JSON.stringify(more))
      assert.match(sent.text, told)
      assert.match(sent.text, /value="Eleverna jämför två källor"/)
    }
  })

  it('shows the names to who runs it and who leads the session, numbers to all, and a principal their own staff', async () => {
    const session = await place.session({ seatsRoom: '5' })
    await place.signUp('teacher', session, { need: 'Hörslinga', to: place.ulla })
    await place.signUp('otherPrincipal', session)
    assert.match((await place.as('ulla').get(`${session}/list`)).text, /Sara Lindqvist[\s\S]*Almskolan[\s\S]*Hörslinga/)
    const admin = (await place.as('admin').get(`${session}/list`)).text
    assert.match(admin, /Sara Lindqvist/)
    assert.doesNotMatch(admin, /Hörslinga/)
    for (const who of ['teacher', 'colleague', 'principal', 'coach'] as const) {
      assert.equal((await place.as(who).get(`${session}/list`)).status, 404, who)
      if (who === 'teacher') continue
      assert.doesNotMatch((await place.as(who).get(session)).text, /Sara Lindqvist<\/t|Hörslinga/, who)
    }
    const own = (await place.as('principal').get('/staff-signups')).text
    assert.match(own, /Sara Lindqvist/)
    assert.doesNotMatch(own, /Eva Berg|Hörslinga/)
    assert.equal((await place.as('teacher').get('/staff-signups')).status, 404)
  })

  it('keeps a need to the leader it was told to: a new one reads it once it is told anew, and it is forgotten a week after', async () => {
    const session = await place.session({ seatsRoom: '5' })
    const need = (to: string, text = 'Hörslinga') => place.as('teacher').post(`${session}/need?_method=PUT`, { need: text, to })
    await place.signUp('teacher', session, { need: 'Hörslinga', to: place.ulla })
    await place.signUp('colleague', session)
    await place.program.runJobs()
    const { coach } = place.town.people
    const [row] = await place.rows<{ email: string }>('select email from person where id = $1', [coach])
    assert.equal((await place.as('ulla').post(`${session}/leader?_method=PUT`, { mail: row?.email ?? '' })).status, 303)
    for (const who of ['ulla', 'coach', 'admin'] as const)
      assert.doesNotMatch((await place.as(who).get(`${session}/list`)).text, /Hörslinga/, who)

    // Who said it is told, alone, and sees it themselves.
    const from = place.program.sent.length
    await place.program.runJobs()
    assert.deepEqual(
      place.program.sent.slice(from).map(({ subject, to }) => [subject.split(':')[0], to.split('.')[0]]),
      [['Säg igen vad du behöver', 'sara']],
    )
    const own = (await place.as('teacher').get(session)).text
    assert.match(own, /som inte ser det du skrev[\s\S]*value="Hörslinga"/)

    // A form that still names the leader before is not told to the new one.
    const late = await need(place.ulla, 'Hörslinga och ramp')
    assert.equal(late.status, 422)
    assert.match(late.text, /leds av någon annan nu[\s\S]*value="Hörslinga och ramp"/)
    assert.equal((await need(coach)).status, 303)
    assert.match((await place.as('coach').get(`${session}/list`)).text, /Hörslinga/)
    assert.doesNotMatch((await place.as('ulla').get(`${session}/list`)).text, /Hörslinga/)
    const kept = async () => {
      await place.program.runTask('clear-needs', {})
      return (await place.rows('select 1 from signup_need')).length
    }
    await place.at('2026-12-22T12:00:00Z')
    assert.equal(await kept(), 1)
    await place.at('2026-12-22T16:00:00Z')
    assert.equal(await kept(), 0)
  })

  it('gives a need to nobody who makes themselves the leader, and takes none that is told to somebody else, whatever the web asks', async () => {
    const session = await place.session({ seatsRoom: '5' })
    await place.signUp('teacher', session, { need: 'Hörslinga', to: place.ulla })
    const { authority, people } = place.town
    const id = session.split('/')[2]
    const read = (person: string) =>
      inScope(place.program.program.db, { authority, person }, async (tx) => {
        const { rows } = await sql<{ text: string }>`select text from signup_need where session_id = ${id}`.execute(tx)
        return rows.map(({ text }) => text)
      })
    assert.deepEqual([await read(place.ulla), await read(people.teacher), await read(people.coach)], [['Hörslinga'], ['Hörslinga'], []])
    await inScope(place.program.program.db, { authority, person: people.coach }, async (tx) => {
      await sql`update course_session set leader_id = ${people.coach} where id = ${id}`.execute(tx)
    })
    assert.deepEqual([await read(place.ulla), await read(people.teacher), await read(people.coach)], [[], ['Hörslinga'], []])
    await inScope(place.program.program.db, { authority, person: people.coach }, async (tx) => {
      await sql`delete from signup_need where session_id = ${id}`.execute(tx)
    })
    assert.deepEqual(await read(people.teacher), ['Hörslinga'])
    await assert.rejects(
      inScope(place.program.program.db, { authority, person: people.teacher }, async (tx) => {
        await sql`insert into signup_need (signup_id, authority_id, session_id, person_id, text, told_to)
          select signup_id, authority_id, session_id, person_id, 'Ramp', ${place.ulla} from signup_need where session_id = ${id} on conflict do nothing`.execute(
          tx,
        )
      }),
      /row-level security/,
    )
  })
})
