import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { linkIn } from '../../../test/support/ballot-town.ts'
import { Visitor } from '../../../test/support/browser.ts'
import { answered, held, inTheRoom, newest, participants, thatEvening, worked } from '../../../test/support/evaluations.ts'
import { TrainingTown } from '../../../test/support/training.ts'

const all = { a1: '4', a2: '2', a3: '2', a4: '3', a5: '3', a6: 'Mer tid att prova själv' }

describe('a session that was held', () => {
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

  it('is asked about in the evening, once, of each who had a seat, and of nobody who left theirs', async () => {
    const path = await held(place, 7)
    await place.leave('otherPrincipal', path)
    await place.leave('coach', path)
    assert.equal((await place.signUp('coach', path)).status, 303)
    await place.program.runJobs()
    await place.at('2026-12-15T16:45:00Z')
    assert.deepEqual(await worked(place), [])
    await place.at(thatEvening)
    const mails = await worked(place)
    assert.equal(mails.length, 6)
    assert.equal(new Set(mails.map(linkIn)).size, 6)
    assert.match(mails[0]?.subject ?? '', /^Utvärdering av Eleverna jämför två källor, svara senast tisdag 22 december/)
    assert.match(mails[0]?.text ?? '', /Den som ledde passet och de som leder programmet ser svaren sammanräknade, ingen annan/)
    assert.deepEqual(await worked(place), [])
    const [{ count } = { count: 0 }] = await place.rows<{ count: number }>('select count(*)::integer as count from evaluation')
    assert.equal(count, 1)
  })

  it('is told of to its leader and to who leads the programme when five have answered, and to no principal or administrator', async () => {
    const path = await held(place, 6, 'coach')
    await place.at(thatEvening)
    const mails = await worked(place)
    await answered(place, mails.slice(0, 5), all)
    const evaluation = await newest(place)
    const open = await place.as('ulla').get(evaluation)
    assert.match(open.text, /Utvärderingen är öppen till och med tisdag 22 december/)
    assert.doesNotMatch(open.text, /Mer tid att prova/)
    await close()
    const done = await place.as('ulla').get(evaluation)
    assert.equal(done.status, 200)
    assert.match(
      done.text,
      /I medeltal: det är till stor nytta, nivån var lagom, tiden räckte knappt och det fanns något att prova redan i veckan\./,
    )
    assert.equal(done.text.match(/Mer tid att prova själv/g)?.length, 5)
    assert.match((await place.as('coach').get(evaluation)).text, /Mer tid att prova själv/)
    assert.equal((await place.as('coach').get(`${place.programme}/evaluations`)).status, 404)
    for (const who of ['principal', 'admin', 'teacher'] as const) {
      assert.equal((await place.as(who).get(evaluation)).status, 404, who)
      assert.equal((await place.as(who).get(`${place.programme}/evaluations`)).status, 404, who)
      assert.doesNotMatch((await place.as(who).get(path)).text, /Mer tid att prova|till stor nytta/, who)
    }
    assert.match((await place.as('ulla').get(`${place.programme}/evaluations`)).text, /det är till stor nytta/)
    assert.match((await place.as('ulla').get('/')).text, /Utvärderingen är klar: Eleverna jämför två källor/)
  })

  it('says nothing of four who answered, and forgets their words', async () => {
    await held(place, 7)
    await place.at(thatEvening)
    await answered(place, (await worked(place)).slice(0, 4), all)
    const evaluation = await newest(place)
    await close()
    const done = await place.as('ulla').get(evaluation)
    assert.match(done.text, /För få har svarat för att något ska kunna visas/)
    assert.doesNotMatch(done.text, /Mer tid att prova|I medeltal/)
    const kept = await place.rows<{ words: Buffer | null }>(
      'select r.words from ballot_result r join evaluation e on e.ballot_id = r.ballot_id',
    )
    assert.deepEqual(kept, [{ words: null }])
  })

  it('asks nobody where three took part, and says why', async () => {
    await held(place, 3)
    await place.at(thatEvening)
    assert.deepEqual(await worked(place), [])
    assert.match(
      (await place.as('ulla').get(await newest(place))).text,
      /3 personer deltog\. När färre än fem har deltagit går svar inte att skydda/,
    )
  })

  it('is asked about of those on its locked list of attendance, whoever had a seat', async () => {
    await held(place, 7)
    await place.rows(
      `insert into attendance_mark (authority_id, session_id, person_id, source, what, way, held_on, at, by_name)
       select s.authority_id, s.id, u.person_id, 'list', case when u.person_id = $1 then 'absent' else 'whole' end, 'room', s.starts_at::date, now(), 'Ulla'
         from course_session s join signup u on u.session_id = s.id`,
      [place.town.people.teacher],
    )
    await place.rows(
      "insert into attendance_lock (authority_id, session_id, at, by_name) select authority_id, id, now(), 'Ulla' from course_session",
    )
    await place.at(thatEvening)
    assert.equal((await worked(place)).length, 6)
    assert.doesNotMatch((await place.as('teacher').get('/')).text, /Utvärdera Eleverna/)
  })

  it('that was called off is not asked about, and cannot be', async () => {
    const path = await held(place, 6)
    assert.equal((await place.as('ulla').post(`${path}/cancelling`, { reason: 'Föreläsaren är sjuk' })).status, 303)
    await place.program.runJobs()
    await place.at(thatEvening)
    assert.deepEqual(await worked(place), [])
    assert.equal((await place.as('ulla').post(`${path}/evaluation`)).status, 404)
    assert.deepEqual(await place.rows('select 1 from evaluation'), [])
  })

  it('is read by who led it when it opened, and by nobody who becomes its leader afterwards', async () => {
    const path = await held(place, 6, 'coach')
    await place.at(thatEvening)
    await worked(place)
    const evaluation = await newest(place)
    await place.rows('update course_session set leader_id = $1', [place.town.people.principal])
    assert.equal((await place.as('principal').get(evaluation)).status, 404)
    assert.equal((await place.as('coach').get(evaluation)).status, 200)
    assert.doesNotMatch((await place.as('principal').get(path)).text, new RegExp(evaluation))
  })

  it('asks nobody who reads the answers: five who took part with its leader among them are too few', async () => {
    await held(place, 5, 'teacher')
    await place.at(thatEvening)
    assert.deepEqual(await worked(place), [])
    assert.deepEqual(await place.rows('select asked, ballot_id from evaluation'), [{ asked: 4, ballot_id: null }])
  })

  it('that was called off after its evaluation opened has no letters written about it', async () => {
    const path = await held(place, 6)
    await place.at(inTheRoom)
    assert.equal((await place.as('ulla').post(`${path}/evaluation`)).status, 303)
    await place.rows(
      "insert into course_session_cancelling (session_id, authority_id, reason, at, by_name) select id, authority_id, 'Brandlarm', now(), 'Ulla' from course_session",
    )
    await place.at(thatEvening)
    assert.deepEqual(await worked(place), [])
  })

  it('is answered in the room by a code, and the links come in the evening all the same, to one evaluation', async () => {
    const path = await held(place, 8)
    assert.equal((await place.as('ulla').post(`${path}/evaluation`)).status, 404, 'before it begins')
    await place.at(inTheRoom)
    assert.equal((await place.as('principal').post(`${path}/evaluation`)).status, 404)
    const opened = await place.as('ulla').post(`${path}/evaluation`)
    const evaluation = opened.location ?? ''
    assert.equal(opened.status, 303)
    assert.equal((await place.as('ulla').post(`${path}/evaluation`)).location, evaluation)
    assert.deepEqual(await worked(place), [])
    assert.equal((await place.as('ulla').post(`${evaluation}/code`, { present: '3' })).location, `${evaluation}/screen`)
    const [, letters = ''] = /class="letters">([A-ZÅÄÖ]{6})</.exec((await place.as('ulla').get(`${evaluation}/screen`)).text) ?? []
    const phone = new Visitor(place.program)
    const taken = await phone.post('/kom', { code: letters })
    assert.equal((await phone.post(taken.location ?? '', all)).status, 303)
    await place.at(thatEvening)
    const mails = await worked(place)
    assert.equal(mails.length, participants.length)
    await answered(place, mails.slice(0, 3), all)
    await close()
    // Three by mail and one by the code are four persons for certain.
    assert.match((await place.as('ulla').get(evaluation)).text, /För få har svarat/)
  })

  it('is reminded of once, to everybody, and waits for who took part without saying whether they have answered', async () => {
    await held(place, 6)
    await place.at(thatEvening)
    const mails = await worked(place)
    await answered(place, mails.slice(0, 1), all)
    for (const who of ['teacher', 'colleague'] as const)
      assert.match((await place.as(who).get('/')).text, /Utvärdera Eleverna jämför två källor/, who)
    assert.doesNotMatch((await place.as('adultTeacher').get('/')).text, /Utvärdera Eleverna/)
    await place.at('2026-12-21T09:00:00Z')
    const again = await worked(place)
    assert.deepEqual(again.map(linkIn).toSorted(), mails.map(linkIn).toSorted())
    assert.ok(again.every(({ subject, text }) => subject.startsWith('Påminnelse: ') && text.includes('går till alla som deltog')))
    assert.deepEqual(await worked(place), [])
  })

  it('is asked about again two months later: has it changed your work?', async () => {
    await held(place, 6)
    await place.at(thatEvening)
    await worked(place)
    await close()
    await place.at('2027-02-15T06:00:00Z')
    assert.deepEqual(await worked(place), [])
    await place.at('2027-02-15T07:30:00Z')
    const mails = await worked(place)
    assert.equal(mails.length, 6)
    const page = await new Visitor(place.program).get(linkIn(mails[0] ?? { text: '' }))
    assert.match(page.text, /Har det förändrat ditt arbete\?/)
    assert.match(page.text, /1\. Har det du lärde dig förändrat hur du arbetar\?/)
    await answered(place, mails.slice(0, 5), { a1: '3', a2: '4', a3: '2', a4: 'Tid i laget' })
    const evaluation = await newest(place)
    await place.at('2027-03-05T08:00:00Z')
    await place.program.runTask('due-ballots', {})
    await place.program.runJobs()
    assert.match(
      (await place.as('ulla').get(evaluation)).text,
      /arbetet har förändrats en del, det används ofta och liten skillnad märks för eleverna/,
    )
  })

  it('asks the questions that hold when it opens, and keeps them though others are written', async () => {
    await held(place, 6)
    const write = (fields: Record<string, string>) =>
      place.as('ulla').post(`${place.programme}/evaluation-questions?_method=PUT`, { kind: 'after', ...fields })
    assert.equal((await write({ version: '0' })).status, 422)
    assert.equal((await write({ version: '0', sv1: 'x'.repeat(201), scale1: 'use' })).status, 422)
    const three = { sv1: 'A', scale1: 'words', sv2: 'B', scale2: 'words', sv3: 'C', scale3: 'words' }
    assert.match((await write({ version: '0', ...three })).text, /Högst två frågor kan besvaras med egna ord/)
    assert.equal((await write({ version: '0', sv1: 'Vågar du prova?', scale1: 'yes', sv3: 'Vad saknades?', scale3: 'words' })).status, 303)
    await place.at(thatEvening)
    const [mail = { text: '' }] = await worked(place)
    assert.equal((await write({ version: '0', sv1: 'Något annat?', scale1: 'yes' })).status, 409)
    assert.equal((await write({ version: '1', sv1: 'Något annat?', scale1: 'yes' })).status, 303)
    const page = await new Visitor(place.program).get(linkIn(mail))
    assert.match(page.text, /1\. Vågar du prova\?/)
    assert.match(page.text, /2\. Vad saknades\?/)
    assert.doesNotMatch(page.text, /Något annat/)
    assert.equal((await place.as('principal').get(`${place.programme}/evaluation-questions`)).status, 404)
  })
})
