import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, before, beforeEach, describe, it } from 'node:test'
import { heldSession, mark } from '../../../test/support/attended.ts'
import { signedIn, Visitor } from '../../../test/support/browser.ts'
import { hold, untilSomeoneWaits } from '../../../test/support/holding.ts'
import { readPdf } from '../../../test/support/pdf.ts'
import { TrainingTown } from '../../../test/support/training.ts'
import { pngOfDrawing } from '../../ground/paper/emblem.ts'
import { unionFlag } from '../../ground/ui/components/emblem/drawing.ts'
import { durationOf } from './certificate.ts'

describe('a certificate', () => {
  let place: TrainingTown
  before(async () => {
    place = await TrainingTown.open()
  })
  after(() => place.program.close())
  beforeEach(async () => {
    await place.rows('delete from certificate')
    await place.clear()
    await place.course({ funder: 'ESF', funderLine: 'Medfinansieras av Europeiska unionen' })
  })

  const teacher = () => place.town.people.teacher
  const make = () => place.as('teacher').post(`${place.programme}/certificates`)
  const kept = () =>
    place.rows<{ id: string; number: string; sha256: string; minutes: number }>(
      "select id, number, encode(sha256, 'hex') as sha256, minutes from certificate order by issued_on, number",
    )

  it('counts sessions that lay over each other once, and says so, on the page and on paper', async () => {
    await heldSession(place, { startsAt: '2026-09-03T12:00:00Z' }, [{ person: teacher(), minutes: 120 }])
    await heldSession(place, { startsAt: '2026-09-03T13:00:00Z', title: 'Parallellt spår' }, [{ person: teacher(), minutes: 120 }])
    assert.match(
      (await place.as('teacher').get('/training')).text,
      /Du har deltagit i 3 timmar, på pass vars lista är låst[\s\S]*Sammanlagt 3 timmar\. Pass som låg över varandra är räknade en gång/,
    )
    assert.match(
      (await place.as('teacher').get('/attendance')).text,
      /Sammanlagt 3 timmar på pass med låst lista/,
      'one’s own attendance says the same',
    )
    assert.equal((await make()).status, 303)
    const [certificate] = await kept()
    assert.equal(certificate?.minutes, 180)
    const file = await place.as('teacher').get(`/certificates/${certificate?.id}/certificate.pdf`)
    const text = JSON.stringify(readPdf(Buffer.from(await file.response.arrayBuffer())).root)
    assert.match(text, /Pass som låg över varandra är räknade en gång/)
  })

  it('is made of locked attendance alone, once: the same bytes whatever happens, and one page for anyone who has its number', async () => {
    await heldSession(place, { startsAt: '2026-09-03T12:30:00Z' }, [{ person: teacher(), minutes: 120 }])
    await heldSession(place, { startsAt: '2026-09-10T12:30:00Z', title: 'Olåst' }, [{ person: teacher(), minutes: 90 }], false)
    const record = await place.as('teacher').get('/training')
    assert.match(
      record.text,
      /Du har deltagit i 2 timmar, [\s\S]*Sammanlagt 2 timmar[\s\S]*Olåst[\s\S]*1 timme 30 minuter[\s\S]*Räknas när listan är låst[\s\S]*Intyget anger 2 timmar på pass/,
    )
    assert.equal((await make()).status, 303)
    const [certificate] = await kept()
    assert.equal(certificate?.minutes, 120)
    const [stored] = await place.rows<{ bytes: Buffer }>('select bytes from certificate_content')
    assert.equal(
      createHash('sha256')
        .update(stored?.bytes ?? '')
        .digest('hex'),
      certificate?.sha256,
    )
    const file = await place.as('teacher').get(`/certificates/${certificate?.id}/certificate.pdf`)
    assert.ok(Buffer.from(await file.response.arrayBuffer()).equals(stored?.bytes ?? Buffer.alloc(0)))
    assert.equal((await make()).status, 303)
    assert.equal((await kept()).length, 1, 'what says the same is not made again')
    const { text } = await new Visitor(place.program).get(`/certificate/${certificate?.number}`)
    assert.match(
      text,
      /Gäller[\s\S]*Källkritik i alla ämnen[\s\S]*2 timmar[\s\S]*3 september 2026[\s\S]*SL[\s\S]*Medfinansieras av Europeiska unionen/,
    )
    assert.doesNotMatch(text, /Sara|Lindqvist/)
  })

  it('is a tagged paper that says what, when and how long, with the flag of who pays, and calls itself no merit', async () => {
    await heldSession(place, { startsAt: '2026-09-03T12:30:00Z' }, [{ person: teacher(), minutes: 100 }])
    await make()
    const [stored] = await place.rows<{ bytes: Buffer }>('select bytes from certificate_content')
    const { root, marked, metadata } = readPdf(stored?.bytes ?? Buffer.alloc(0))
    const text = JSON.stringify(root)
    for (const said of [
      'Sara Lindqvist',
      'Källkritik i alla ämnen',
      '1 timme 40 minuter',
      '3 september 2026',
      'ingen merit',
      'Medfinansieras av',
    ])
      assert.ok(text.includes(said), said)
    assert.match(text, /Europeiska unionens flagga/)
    assert.ok(marked && metadata.includes('pdfuaid'))
  })

  it('is asked for by its number as people write it, and nobody finds one by another', async () => {
    await heldSession(place, { startsAt: '2026-09-03T12:30:00Z' }, [{ person: teacher(), minutes: 100 }])
    await make()
    const [certificate] = await kept()
    const anyone = new Visitor(place.program)
    const asked = await anyone.get(`/certificate?number=${(certificate?.number ?? '').toLowerCase().replace(/^(.{5})/, '$1-')}`)
    assert.equal(asked.location, `/certificate/${certificate?.number}`)
    assert.equal((await anyone.get('/certificate?number=00000-00000')).status, 422)
    assert.equal((await anyone.get('/certificate/0000000000')).status, 404)
    assert.equal((await place.as('colleague').get(`/certificates/${certificate?.id}/certificate.pdf`)).status, 404)
  })

  it('is made once by two presses at once, and not made anew after it was withdrawn while the lists say the same', async () => {
    await heldSession(place, { startsAt: '2026-09-03T12:30:00Z' }, [{ person: teacher(), minutes: 100 }])
    const held = await hold(place.program.owner, ['select pg_advisory_xact_lock(hashtextextended($1, 64))', [teacher()]])
    const pressed = [make(), make()]
    // Both have looked, and found none.
    await untilSomeoneWaits(place.program, 2)
    await held.commit()
    assert.deepEqual(
      (await Promise.all(pressed)).map(({ status }) => status),
      [303, 303],
    )
    const [certificate, ...more] = await kept()
    assert.deepEqual(more, [])
    await place.as('ulla').post(`/certificates/${certificate?.id}/withdrawal`, { reason: 'Fel namn' })
    const again = await make()
    assert.equal(again.status, 303)
    assert.equal((await kept()).length, 1)
    await place.rows("update programme set to_on = '2026-10-05'")
    assert.doesNotMatch((await place.as('teacher').get('/')).text, /Ditt intyg från/, 'nothing waits that would be refused')
  })

  it('is withdrawn as a record with its reason by who runs the programme: the page for checking says so', async () => {
    const session = await heldSession(place, { startsAt: '2026-09-03T12:30:00Z' }, [{ person: teacher(), minutes: 100 }])
    await make()
    const [certificate] = await kept()
    const list = `${place.programme}/certificates`
    assert.doesNotMatch((await place.as('ulla').get(list)).text, /rättats sedan/)
    await mark(place, session, [{ person: teacher(), minutes: 40 }], 'Gick tidigare')
    assert.match((await place.as('ulla').get(list)).text, /rättats sedan/)
    const withdraw = (who: 'ulla' | 'teacher', reason: string) =>
      place.as(who).post(`/certificates/${certificate?.id}/withdrawal`, { reason })
    assert.equal((await withdraw('teacher', 'Nej')).status, 404)
    assert.equal((await withdraw('ulla', '')).status, 422)
    assert.equal((await withdraw('ulla', 'Närvaron var fel')).status, 303)
    assert.match((await new Visitor(place.program).get(`/certificate/${certificate?.number}`)).text, /Tillbakadraget[\s\S]*gäller inte/)
    assert.match((await place.as('teacher').get('/training')).text, /Tillbakadraget[\s\S]*Närvaron var fel[\s\S]*Intyget anger 40 minuter/)
    await make()
    assert.deepEqual((await kept()).map(({ minutes }) => minutes).toSorted(), [100, 40].toSorted())
  })

  it('stays checkable when its owner is erased, without the name and the paper', async () => {
    const [person] = await place.rows<{ id: string }>(
      "insert into person (authority_id, given_name, family_name, email, from_on) values ($1, 'Lova', 'Ek', 'lova@example.se', '2026-01-01') returning id",
      [place.town.authority],
    )
    await place.rows(
      "insert into duty (authority_id, person_id, unit_id, role, home, from_on, source) values ($1, $2, $3, 'teacher', true, '2026-01-01', 'roster')",
      [place.town.authority, person?.id, place.town.teams.fourSix],
    )
    await heldSession(place, { startsAt: '2026-09-03T12:30:00Z' }, [{ person: person?.id ?? '', minutes: 60 }])
    const lova = await signedIn(place.program, place.town.authority, person?.id ?? '')
    assert.equal((await lova.post(`${place.programme}/certificates`)).status, 303)
    await place.rows('delete from person where id = $1', [person?.id])
    const [row] = await place.rows<{ number: string; name: string }>('select number, name from certificate')
    assert.equal(row?.name, '')
    assert.deepEqual(await place.rows('select 1 from certificate_content'), [])
    assert.match((await new Visitor(place.program).get(`/certificate/${row?.number}`)).text, /Gäller[\s\S]*1 timme[\s\S]*LE/)
  })

  it('waits on the start page when the programme is over, until it is made', async () => {
    await heldSession(place, { startsAt: '2026-09-03T12:30:00Z' }, [{ person: teacher(), minutes: 60 }])
    await place.rows("update programme set to_on = '2026-10-05'")
    assert.match((await place.as('teacher').get('/')).text, /Ditt intyg från Källkritik i alla ämnen/)
    await make()
    assert.doesNotMatch((await place.as('teacher').get('/')).text, /Ditt intyg från/)
  })
})

describe('time that somebody took part', () => {
  it('is said in hours and minutes, each as many as there are', () => {
    assert.deepEqual(
      [0, 1, 59, 60, 61, 150].map((minutes) => durationOf(minutes, 'sv')),
      ['0 minuter', '1 minut', '59 minuter', '1 timme', '1 timme 1 minut', '2 timmar 30 minuter'],
    )
    assert.equal(durationOf(90, 'en'), '1 hour 30 minutes')
  })
})

describe('the flag of the Union', () => {
  it('has twelve upright stars on a circle, on two to three, and stands beside the Union’s line alone', () => {
    const { width, height, shapes } = unionFlag()
    assert.deepEqual([width / height, shapes.length], [1.5, 12])
    for (const shape of shapes) {
      const xs = shape.map(([x]) => x)
      const ys = shape.map(([, y]) => y)
      assert.equal(shape[0]?.[1], Math.min(...ys), 'a point upwards')
      const [x, y] = [(Math.max(...xs) + Math.min(...xs)) / 2, (shape[0]?.[1] ?? 0) + height / 18]
      assert.ok(Math.abs(Math.hypot(x - width / 2, y - height / 2) - height / 3) < 1)
    }
  })

  it('is the same picture in dots', () => {
    const png = pngOfDrawing(unionFlag(), 300)
    assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [300, 200])
    assert.ok(png.equals(pngOfDrawing(unionFlag(), 300)))
  })
})
