import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { readSheet } from 'read-excel-file/node'
import { openRoundIn } from '../../../test/support/answering.ts'
import { signedIn } from '../../../test/support/browser.ts'
import { listenTo } from '../../../test/support/counting.ts'
import { rowsIn } from '../../../test/support/overview.ts'
import type { PlanTown, Who } from '../../../test/support/plan-town.ts'
import { Reports } from '../../../test/support/reports.ts'
import { inScope } from '../../ground/base/database.ts'
import { addDuty, addPerson, addUnit } from '../../people/organisation/store.ts'

describe('the overview', () => {
  let reports: Reports
  let place: PlanTown
  before(async () => {
    reports = await Reports.open()
    place = reports.place
  })
  after(() => place.program.close())
  beforeEach(() => reports.clear())

  /** A later day: everyone signs in again. */
  const at = async (now: string) => {
    place.program.setNow(now)
    await place.signInAgain()
  }
  const seen = async (who: Who, query = '') => rowsIn((await place.as(who).get(`/overview${query}`)).text)

  it('has a district’s schools for its head, every school for the administrator, and nothing for anyone else', async () => {
    assert.deepEqual([...(await seen('districtHead')).keys()], ['Almskolan', 'Bergskolan'])
    assert.deepEqual([...(await seen('admin')).keys()], ['Almskolan', 'Bergskolan', 'Vuxenskolan'])
    for (const path of ['/overview', '/overview.xlsx', '/overview.csv'])
      assert.deepEqual(await place.seenBy(path), ['admin', 'districtHead'])
  })

  it('follows a school through its year, with what is late and since when', async () => {
    const of = async () => (await seen('districtHead')).get('Almskolan')
    assert.deepEqual(await of(), {
      'Var i året': 'Plan, till 30 nov',
      'Har svarat': 'minst 20 av 21',
      Plan: 'Inte påbörjad',
      Temperatur: 'Efter planen',
      Rapport: 'Från 1 nov',
      Dialog: 'Efter rapporten',
      Sent: 'Nej',
      'Ber om hjälp': 'Nej',
      'Sedan förra gången': 'Första resultatet',
    })
    const plan = await place.begin('principal', place.town.almskolan)
    assert.equal((await of())?.Plan, 'Utkast')
    await at('2026-12-02T08:00:00Z')
    assert.equal((await of())?.Sent, 'Planen, sedan 30 nov 2026')
    await place.add('principal', plan, 'Lektionsbesök')
    await place.adopt('principal', plan)
    assert.deepEqual([(await of())?.Plan, (await of())?.Sent], ['Fastställd 2 dec 2026', 'Nej'])
    assert.equal((await of())?.['Var i året'], 'Rapport, till 15 dec')
    assert.equal((await of())?.Temperatur, 'Senast 2 juni')
    await at('2026-12-17T08:00:00Z')
    assert.equal((await of())?.Sent, 'Rapporten, sedan 15 dec 2026')
    const report = await reports.begin()
    assert.equal((await of())?.Rapport, 'Utkast')
    await reports.write(report, { kind: 'technology', text: 'Nätet i B-huset', go: 'help' })
    assert.equal((await of())?.['Ber om hjälp'], 'Nej', 'not before it is sent')
    await reports.write(report, { kind: 'time', text: 'Tid', go: 'send' })
    assert.equal((await of())?.Rapport, 'Skickad, inte läst')
    assert.equal((await of())?.['Ber om hjälp'], 'Tid samt nät och utrustning')
    await place.as('districtHead').post(`${report}/reading`, { version: '1' })
    assert.deepEqual([(await of())?.Rapport, (await of())?.['Var i året']], ['Läst', 'Temperatur, till 2 juni'])
  })

  it('shows a change at once, however often the list was looked at before, and gives nobody what stands ready for somebody who may see more', async () => {
    const report = await reports.begin()
    await reports.write(report, { kind: 'technology', text: 'Nätet', go: 'help' })
    await reports.write(report, { go: 'send' })
    const look = async (who: Who) => (await place.as(who).get('/overview')).text
    const [head, admin] = [await look('districtHead'), await look('admin')]
    for (let time = 0; time < 2; time += 1) assert.deepEqual([await look('districtHead'), await look('admin')], [head, admin])
    assert.match(head, /href="\/reports\//)
    assert.doesNotMatch(admin, /href="\/reports\//)
    await place.rows("update unit set name = 'Nyskolan' where name = 'Bergskolan'", [])
    try {
      for (const who of ['districtHead', 'admin'] as const) assert.ok(rowsIn(await look(who)).has('Nyskolan'), who)
      assert.ok(!rowsIn(await look('districtHead')).has('Vuxenskolan'))
    } finally {
      await place.rows("update unit set name = 'Bergskolan' where name = 'Nyskolan'", [])
    }
    await place.as('districtHead').post(`${report}/reading`, { version: '1' })
    assert.equal(rowsIn(await look('admin')).get('Almskolan')?.Rapport, 'Läst')
  })

  it('gives each of two who look at the very same list what they may see of it, whoever looked first', async () => {
    const { program, town } = place
    const report = await reports.begin()
    await reports.write(report, { kind: 'technology', text: 'Nätet', go: 'help' })
    await reports.write(report, { go: 'send' })
    const person = await inScope(program.db, { authority: town.authority }, async (tx) => {
      const name = { givenName: 'Margareta', familyName: 'Ljung', from: '2026-02-01' }
      const id = await addPerson(tx, { authority: town.authority, ...name }, program.program.secret)
      await addDuty(tx, { authority: town.authority, person: id, unit: town.authority, role: 'head', from: name.from })
      return id
    })
    const looks = { head: await signedIn(program, town.authority, person), admin: place.as('admin') }
    for (const order of [['admin', 'head', 'admin'] as const, ['head', 'admin', 'head'] as const]) {
      // Something else of the list, so that nobody has looked at it before.
      await place.rows("update unit set name = $1 where kind = 'school' and name like 'Berg%'", [`Bergskolan ${order[0]}`])
      for (const who of order) {
        const { text } = await looks[who].get('/overview')
        const row = rowsIn(text).get('Almskolan')
        assert.deepEqual([...rowsIn(text).keys()], ['Almskolan', `Bergskolan ${order[0]}`, 'Vuxenskolan'], who)
        assert.equal(row?.['Ber om hjälp'], who === 'head' ? 'Nät och utrustning' : undefined, who)
        assert.equal(/href="\/reports\//.test(text), who === 'head', who)
        assert.equal(/group-results\/[^"]*"[^>]*>Almskolan/.test(text), who === 'head', who)
        const csv = (await looks[who].get('/overview.csv')).text
        assert.equal(/Nät och utrustning/.test(csv), who === 'head', who)
      }
    }
    await place.rows("update unit set name = 'Bergskolan' where name like 'Bergskolan %'", [])
  })

  it('says of a dialogue that it has been held as soon as its time is over, though nobody has written anything', async () => {
    const report = await reports.begin()
    await reports.write(report, { kind: 'technology', text: 'Nätet', go: 'help' })
    await reports.write(report, { go: 'send' })
    await place.rows(
      `with made as (insert into dialogue (authority_id, school_id, year, half) select authority_id, school_id, year, half from report returning *)
       insert into dialogue_booking (dialogue_id, authority_id, number, starts_at, minutes, place, message, by_name, at)
       select id, authority_id, 1, '2026-09-29T09:00:00Z', 60, 'Rummet', '', 'Eva', '2026-09-29T08:00:00Z' from made`,
    )
    try {
      const said = async () => (await seen('districtHead')).get('Almskolan')?.Dialog
      const booked = await said()
      assert.ok(booked)
      place.program.setNow('2026-09-29T09:59:59Z')
      assert.equal(await said(), booked)
      place.program.setNow('2026-09-29T10:00:00Z')
      assert.notEqual(await said(), booked)
    } finally {
      await place.rows('delete from dialogue')
    }
  })

  it('tells an administrator how a school stands, and nothing of what its report asks for', async () => {
    const report = await reports.begin()
    await reports.write(report, { kind: 'technology', text: 'Nätet', go: 'help' })
    await reports.write(report, { go: 'send' })
    const { text } = await place.as('admin').get('/overview')
    assert.equal(rowsIn(text).get('Almskolan')?.Rapport, 'Skickad, inte läst')
    assert.doesNotMatch(text, /Ber om hjälp|Nät och utrustning|href="\/reports\//)
    assert.doesNotMatch(text, /group-results\/[^"]*"[^>]*>Almskolan/)
    assert.deepEqual([...(await seen('admin', '?cut=help')).keys()], [])
  })

  it('is a file in the reader’s language with what the page says, in the order of the list', async () => {
    const visitor = place.as('districtHead')
    const file = Buffer.from(await (await visitor.get('/overview.xlsx?order=size')).response.arrayBuffer())
    const [head, first] = await readSheet(file)
    assert.deepEqual([head?.[0], head?.at(-1)], ['Skola', 'Sedan förra gången'])
    assert.deepEqual([first?.[0], first?.[4], first?.[5]], ['Almskolan', 21, 'minst 20 av 21'])
    const csv = (await visitor.get('/overview.csv?search=berg')).text
    assert.match(csv, /^Skola;Verksamhetsområde;/)
    assert.match(csv, /Bergskolan;Grundskolor norr;Grundskola;/)
    assert.doesNotMatch(csv, /Almskolan/)
  })

  it('cannot be narrowed or ordered by a level or its change, whatever the address says', async () => {
    const { text } = await place.as('districtHead').get('/overview')
    const names = [...text.matchAll(/name="([^"]+)"/g)].map(([, name]) => name)
    assert.deepEqual(
      [...new Set(names)].filter(
        (name) =>
          !['search', 'form', 'size', 'district', 'order', 'cut', 'viewport', 'color-scheme', 'theme-color', 'next', 'language'].includes(
            name ?? '',
          ),
      ),
      [],
    )
    const plain = [...(await seen('districtHead')).keys()]
    for (const word of ['level', 'niva', 'mean', 'change', 'index', 'result', 'median', 'staff', 'kollegium', '-level', 'name desc'])
      for (const parameter of ['order', 'sort', 'by', 'dir', 'cut', 'level', 'change', 'min', 'from', 'mean'])
        assert.deepEqual(
          [...(await seen('districtHead', `?${parameter}=${encodeURIComponent(word)}`)).keys()],
          plain,
          `${parameter}=${word}`,
        )
  })

  it('tells the administrator how many have answered so far at a school whose round is open, as it is just now, and who heads a district not', async () => {
    const { program, town } = place
    await at('2027-02-01T08:00:00Z')
    const round = await openRoundIn(program, town, { schools: [town.bergskolan], opensOn: '2027-01-25', closesOn: '2027-02-20' })
    const told = async (who: Who) => (await seen(who)).get('Bergskolan')?.['Har svarat']
    const members = (await place.rows<{ n: number }>('select count(*)::int as n from round_member where round_id = $1', [round]))[0]?.n
    assert.ok(members)
    assert.equal(await told('admin'), `Hittills 0 av ${members}`)
    await place.rows(
      "insert into private.response (round_id, school_id, pseudonym, audience, handed_in_on) values ($1, $2, repeat('x', 43), 'staff', '2027-02-01')",
      [round, town.bergskolan],
    )
    assert.equal(await told('admin'), `Hittills 1 av ${members}`)
    assert.match((await place.as('admin').get('/overview')).text, /”Hittills” är det de som har lämnat in/)
    assert.doesNotMatch((await place.as('districtHead').get('/overview')).text, /Hittills/)
    assert.doesNotMatch((await told('districtHead')) ?? '', /Hittills/)
    assert.doesNotMatch((await seen('admin')).get('Almskolan')?.['Har svarat'] ?? '', /Hittills/, 'its round is over')
  })

  it('serves four hundred schools in a district with as many questions as two: fifty on a page, every school on one of them, and all in the file', async () => {
    const heard = listenTo(place.program.web)
    const count = async (path: string) => {
      heard()
      const { status, text } = await place.as('districtHead').get(path)
      assert.equal(status, 200, path)
      return { asked: heard().texts.length, text }
    }
    const few = { page: await count('/overview'), file: await count('/overview.csv') }
    await inScope(place.program.db, { authority: place.town.authority }, async (tx) => {
      for (let n = 1; n <= 400; n += 1)
        await addUnit(tx, {
          authority: place.town.authority,
          kind: 'school',
          name: `Skola ${String(n).padStart(3, '0')}`,
          parent: place.town.district,
          forms: ['gr'],
          from: '2025-08-15',
        })
    })
    const many = { page: await count('/overview'), file: await count('/overview.csv') }
    assert.equal(many.page.asked, few.page.asked)
    assert.equal(many.file.asked, few.file.asked)
    assert.equal(rowsIn(many.page.text).size, 50)
    const names = new Set<string>()
    for (let page = 1; page <= 9; page += 1) for (const name of rowsIn((await count(`/overview?page=${page}`)).text).keys()) names.add(name)
    assert.equal(names.size, 402)
    assert.equal(many.file.text.match(/Skola \d{3}/g)?.length, 400)
    assert.deepEqual([...rowsIn((await count('/overview?search=Skola+400')).text).keys()], ['Skola 400'])
  })
})
