import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { Dialogues } from '../../../test/support/dialogues.ts'
import type { PlanTown } from '../../../test/support/plan-town.ts'
import { inScope } from '../../ground/base/database.ts'
import { addDuty, addUnit } from '../../people/organisation/store.ts'

describe('a result dialogue', () => {
  let dialogues: Dialogues
  let place: PlanTown
  before(async () => {
    dialogues = await Dialogues.open()
    place = dialogues.place
  })
  after(() => place.program.close())
  beforeEach(() => dialogues.clear())

  it('is called to by who heads the district, and seen by them and the school’s leaders alone', async () => {
    for (const who of ['principal', 'teacher', 'admin', 'otherPrincipal'] as const)
      assert.equal((await dialogues.call({}, who)).status, 404, who)
    const path = await dialogues.book()
    assert.deepEqual((await place.seenBy(path)).toSorted(), ['districtHead', 'leader', 'principal'])
    assert.match((await place.as('principal').get(path)).text, /Onsdag 9 december 2026, 13\.00–14\.30[\s\S]*Rektors rum/)
    assert.match((await place.as('admin').get('/dialogues')).text, /Almskolan[\s\S]*Bokad/)
    assert.ok(!(await place.as('admin').get('/dialogues')).text.includes(path))
    for (const who of ['principal', 'leader', 'districtHead'] as const)
      assert.match((await place.as(who).get('/')).text, /Resultatdialog med Almskolan/, who)
  })

  it('comes by mail with an event that a calendar takes in, and changes it when it is moved or called off', async () => {
    const path = await dialogues.book({ message: 'Ta med planen.' })
    await place.program.runJobs()
    const mails = place.program.sent.filter(({ subject }) => /Kallelse till resultatdialog med Almskolan/.test(subject))
    assert.equal(mails.length, 3, 'the head, the principal and the leader')
    const [mail] = mails
    assert.match(mail?.text ?? '', /onsdag 9 december 2026, 13\.00–14\.30\. Plats: Rektors rum\.\n\nTa med planen\./)
    const event = mail?.event?.content ?? ''
    assert.equal(mail?.event?.method, 'REQUEST')
    for (const line of ['METHOD:REQUEST', 'DTSTART:20261209T120000Z', 'DTEND:20261209T133000Z', 'SEQUENCE:2', 'LOCATION:Rektors rum'])
      assert.ok(event.includes(`\r\n${line}`), line)
    const uid = /UID:(\S+)/.exec(event)?.[1]

    place.program.sent.length = 0
    const moved = { seen: '1', day: '2026-12-10', time: '9', minutes: '60', place: 'Lekparken', message: '' }
    assert.equal((await place.as('districtHead').post(`${path}/booking?_method=PUT`, moved)).status, 303)
    await place.program.runJobs()
    assert.equal(place.program.sent.length, 3)
    assert.match(place.program.sent[0]?.subject ?? '', /Ny tid/)
    assert.match(place.program.sent[0]?.event?.content ?? '', new RegExp(`UID:${uid}[\\s\\S]*SEQUENCE:4[\\s\\S]*DTSTART:20261210T080000Z`))

    place.program.sent.length = 0
    await place.as('districtHead').post(`${path}/booking?_method=DELETE`, { seen: '2' })
    await place.program.runJobs()
    assert.equal(place.program.sent[0]?.event?.method, 'CANCEL')
    assert.match(place.program.sent[0]?.event?.content ?? '', new RegExp(`UID:${uid}[\\s\\S]*SEQUENCE:5[\\s\\S]*STATUS:CANCELLED`))
    assert.match((await place.as('principal').get(path)).text, /Inställd/)
    assert.equal((await place.as('principal').get(`${path}/invitation.ics`)).status, 404)
  })

  it('is a file for the calendar, in Swedish time on both sides of summer time', async () => {
    const winter = await dialogues.book()
    assert.match((await place.as('principal').get(`${winter}/invitation.ics`)).text, /METHOD:PUBLISH[\s\S]*DTSTART:20261209T120000Z/)
    await place
      .as('districtHead')
      .post(`${winter}/booking?_method=PUT`, { seen: '1', day: '2027-06-09', time: '13', minutes: '90', place: 'Här', message: '' })
    assert.match((await place.as('principal').get(`${winter}/invitation.ics`)).text, /DTSTART:20270609T110000Z/)
  })

  it('is refused at the hour that does not exist, and is at the first of the one that comes twice, which is said', async () => {
    const never = await dialogues.call({ day: '2027-03-28', time: '02.30', place: 'Kvar på sidan' })
    assert.equal(never.status, 422)
    assert.match(never.text, /Det klockslaget finns inte den natten[\s\S]*Kvar på sidan/)
    const twice = await dialogues.call({ day: '2026-10-25', time: '02.30' })
    assert.match(
      (await place.as('districtHead').get(twice.location ?? '')).text,
      /finns två gånger den natten[\s\S]*Den första gången gäller/,
    )
    assert.deepEqual(await place.rows('select starts_at from dialogue_booking'), [{ starts_at: new Date('2026-10-25T00:30Z') }])
  })

  it('is one for a half-year, however many press, and one who moves it over another’s new time is told', async () => {
    const calls = await Promise.all([dialogues.call(), dialogues.call()])
    assert.deepEqual(
      calls.map(({ status }) => status),
      [303, 303],
    )
    assert.equal((await place.rows('select 1 from dialogue')).length, 1)
    assert.equal((await place.rows('select 1 from dialogue_booking')).length, 1)
    const path = calls[0]?.location ?? ''
    const move = (day: string) =>
      place.as('districtHead').post(`${path}/booking?_method=PUT`, { seen: '1', day, time: '13', minutes: '90', place: 'Här', message: '' })
    assert.equal((await move('2026-12-10')).status, 303)
    const second = await move('2026-12-11')
    assert.equal(second.status, 409)
    assert.match(second.text, /Någon annan, eller du i ett annat fönster, har ändrat tiden före dig[\s\S]*torsdag 10 december/)
  })

  it('goes with a school that moves to another district: its new head sees it, the one before does not', async () => {
    const path = await dialogues.sendReport()
    const dialogue = await dialogues.book()
    const { authority, almskolan, district, people } = place.town
    const south = await inScope(place.program.db, { authority }, async (tx) => {
      const unit = await addUnit(tx, { authority, kind: 'district', name: 'Grundskolor söder', parent: authority, from: '2025-08-15' })
      await addDuty(tx, { authority, person: people.adultTeacher, unit, role: 'district_head', from: '2025-08-15' })
      return unit
    })
    const lieUnder = (parent: string) =>
      place.rows('update unit_parent set parent_id = $2 where unit_id = $1 and to_on is null', [almskolan, parent])
    await lieUnder(south)
    try {
      for (const page of [path, dialogue]) {
        assert.equal((await place.as('districtHead').get(page)).status, 404, page)
        assert.equal((await place.as('principal').get(page)).status, 200, page)
        assert.equal((await place.as('adultTeacher').get(page)).status, 200, page)
      }
      assert.equal((await place.as('adultTeacher').post(`${path}/reading`, { version: '1' })).status, 303)
      assert.equal((await dialogues.call()).status, 404)
    } finally {
      await lieUnder(district)
    }
  })
})
