// Long: what must hold of months after they were locked, each with the town's people and a project of its own.
import assert from 'node:assert/strict'
import { createHash, createPublicKey, verify } from 'node:crypto'
import { after, before, beforeEach, describe, it } from 'node:test'
import fc from 'fast-check'
import { heldSession, mark } from '../../../test/support/attended.ts'
import { signedIn } from '../../../test/support/browser.ts'
import { TrainingTown } from '../../../test/support/training.ts'
import { inScope } from '../../ground/base/database.ts'
import { addDuty, addPerson } from '../../people/organisation/store.ts'

type Who = 'teacher' | 'colleague' | 'principal' | 'coach'

describe('a month of funded time that is locked', () => {
  let place: TrainingTown
  let project = ''
  before(async () => {
    place = await TrainingTown.open()
  })
  after(() => place.program.close())
  beforeEach(async () => {
    await place.rows('update funded_export set supersedes = null')
    await place.rows('delete from funded_project')
    await place.rows('delete from attempt')
    await place.clear()
    await place.course({ funder: 'Svenska ESF-rådet', funderLine: 'Medfinansieras av Europeiska unionen', funderNumber: '2026/00176' })
    await setUp()
  })

  async function setUp(more: Record<string, string> = {}): Promise<void> {
    const [row] = await place.rows<{ revision: number }>('select revision from funded_project')
    const done = await place.as('ulla').post(`${place.programme}/funded-time?_method=PUT`, {
      number: '2026/00176',
      call: 'Utlysning 12',
      from: '2026-08-01',
      to: '2027-06-30',
      share: '75',
      hoursADay: '13',
      rounding: 'month',
      rulesSource: 'Utlysningen, bilaga 2',
      columns: 'Deltagarnummer = deltagarnummer\nTimmar = timmar\nBelopp = belopp\nSlut = slutdatum',
      ...more,
      revision: String(row?.revision ?? 0),
    })
    assert.equal(done.status, 303, done.text)
    project = (await place.rows<{ id: string }>('select id from funded_project'))[0]?.id ?? ''
  }
  const was = (who: Who, minutes: number) => ({ person: place.town.people[who], minutes })
  const lockMonth = (month: string, reason = '') => place.as('ulla').post(`/funded-projects/${project}/months`, { month, reason })
  const send = (month: string) => place.as('ulla').post(`/funded-projects/${project}/exports`, { month })
  const page = async () => (await place.as('ulla').get(`${place.programme}/funded-time`)).text.replaceAll(/[\u00a0\u202f]/g, ' ')
  const revisions = () =>
    place.rows<{ number: number; revision: number; hours: number }>(
      'select number, revision, hours from participation_standing order by month, number',
    )
  const lines = async () => {
    const [row] = await place.rows<{ csv: Buffer }>('select csv from funded_export order by number desc limit 1')
    return (row?.csv.toString() ?? '').replace('\uFEFF', '').trim().split('\r\n').slice(1)
  }
  /** Attests as the pages do, without the code. */
  const attested = (part: 'person' | 'manager', which = '') =>
    place.rows(
      `insert into participation_attest (authority_id, month_id, part, name, body, hash, signature, key_id, at)
       select authority_id, id, $1, 'X', '', '', '', '', now() from participation_standing s where hours > 0 and ($2 = '' or id::text = $2)
          and not exists (select from participation_attest a where a.month_id = s.id and a.part = $1)`,
      [part, which],
    )
  async function attest(who: Who | 'ulla', ticked: readonly string[]) {
    place.program.sent.length = 0
    assert.equal((await place.as(who).post('/participation/code')).status, 303)
    await place.program.runJobs()
    const code = /\b\d{6}\b/.exec(place.program.sent.at(-1)?.text ?? '')?.[0] ?? ''
    return place.as(who).post('/participation/attests', { which: [...ticked], code })
  }

  it('is reached by a rate that comes afterwards: what the hours are worth, and which exports that told of it are sent again', async () => {
    await heldSession(place, { startsAt: '2026-08-20T08:00:00Z' }, [was('teacher', 120)])
    await lockMonth('2026-08-01')
    await attested('person')
    await send('2026-08-01')
    assert.deepEqual(await lines(), ['1;2;;'])
    await place.rows("update funded_participant set category = 'Lärare'")
    assert.equal((await lockMonth('2026-08-01', 'Kategori')).status, 303)
    await attested('person')
    await send('2026-08-01')
    assert.match(await page(), /Allt som är låst är skickat/)
    const rate = { category: 'Lärare', price: '300', from: '2026-01-01', source: 'Tabell 2026' }
    assert.equal((await place.as('ulla').post(`/funded-projects/${project}/rates`, rate)).status, 303)
    assert.match(await page(), /Skickas igen, i ordning: augusti 2026[\s\S]*Lärare[\s\S]*600,00 kr/)
    assert.deepEqual((await revisions())[0]?.revision, 2, 'the hours that were attested are the same')
    await send('2026-08-01')
    assert.deepEqual(await lines(), ['1;2;600;'])
    await setUp({ columns: 'Deltagarnummer = deltagarnummer\nTimmar = timmar' })
    await send('2026-08-01')
    assert.equal(
      (await place.as('ulla').post(`/funded-projects/${project}/rates`, { ...rate, from: '2026-07-01', price: '310' })).status,
      303,
    )
    assert.match(await page(), /Allt som är låst är skickat/, 'an export that tells of no money stands')
  })

  it('has the hours of each day at the school where one worked that day: at two schools where one has one’s home, and after a change at the new one', async () => {
    const { people, bergskolan, almskolan } = place.town
    await place.rows("update duty set to_on = '2026-08-24' where person_id = $1 and role = 'teacher'", [people.colleague])
    await place.rows(
      "insert into duty (authority_id, person_id, unit_id, role, home, from_on, source) values ($1, $2, $3, 'teacher', true, '2026-08-25', 'roster')",
      [place.town.authority, people.colleague, bergskolan],
    )
    const both = (minutes: number) => [was('colleague', minutes), { person: people.atTwoSchools, minutes }]
    await heldSession(place, { startsAt: '2026-08-20T08:00:00Z' }, both(60))
    await heldSession(place, { startsAt: '2026-08-27T08:00:00Z' }, both(120))
    await lockMonth('2026-08-01')
    const rows = await place.rows<{ person: string; school: string; facts: string }>(
      'select p.person_id as person, m.school_id as school, m.facts from participation_month m join funded_participant p using (project_id, number)',
    )
    const of = (person: string) => rows.find((each) => each.person === person)
    const schools = (person: string) => JSON.parse(of(person)?.facts ?? '{}').days.map(({ school }: { school: string }) => school)
    assert.deepEqual([schools(people.colleague), of(people.colleague)?.school], [['Almskolan', 'Bergskolan'], bergskolan])
    assert.deepEqual([schools(people.atTwoSchools), of(people.atTwoSchools)?.school], [['Almskolan', 'Almskolan'], almskolan])
    await place.rows("delete from duty where person_id = $1 and from_on = '2026-08-25'", [people.colleague])
    await place.rows("update duty set to_on = null where person_id = $1 and role = 'teacher'", [people.colleague])
  })

  it('that is corrected after two later ones were sent has all three sent again, in order', async () => {
    const months = ['2026-07-01', '2026-08-01', '2026-09-01']
    await setUp({ from: '2026-07-01' })
    const held: string[] = []
    for (const month of months)
      held.push(await heldSession(place, { startsAt: `${month.slice(0, 7)}-20T08:00:00Z` }, [was('teacher', 120)]))
    for (const month of months) await lockMonth(month)
    await attested('person')
    for (const month of months) assert.equal((await send(month)).status, 303)
    await mark(place, held[0] ?? '', [was('teacher', 60)], 'Gick tidigt')
    assert.equal((await lockMonth('2026-07-01', 'Rättat')).status, 303)
    assert.match(await page(), /Skickas igen, i ordning: juli 2026, augusti 2026 och september 2026/)
    assert.equal((await send('2026-08-01')).status, 404, 'July is first')
    await attested('person')
    for (const month of months) assert.equal((await send(month)).status, 303)
    assert.match(await page(), /Allt som är låst är skickat/)
    assert.deepEqual(
      await place.rows('select month::text from funded_export order by number'),
      [...months, ...months].map((month) => ({ month })),
    )
  })

  it('is exported once by two who press at the same time, and what is told is what is attested then', async () => {
    await heldSession(place, { startsAt: '2026-08-20T08:00:00Z' }, [was('teacher', 120), was('colleague', 60)])
    await lockMonth('2026-08-01')
    await attested('person')
    const sent = await Promise.all([send('2026-08-01'), send('2026-08-01'), send('2026-08-01')])
    assert.deepEqual(
      sent.map(({ status }) => status),
      [303, 303, 303],
    )
    assert.deepEqual(await place.rows('select number, rows, hours from funded_export'), [{ number: 1, rows: 2, hours: 3 }])
  })

  it('has no new revision because a school or the project is called something else, and one when the hours are another school’s', async () => {
    await heldSession(place, { startsAt: '2026-08-20T08:00:00Z' }, [was('teacher', 120)])
    await lockMonth('2026-08-01')
    await place.rows("update unit set name = name || ' 2' where kind = 'school'")
    await setUp({ number: '2026/00177' })
    await lockMonth('2026-08-01', 'Namnen')
    assert.deepEqual(await revisions(), [{ number: 1, revision: 1, hours: 2 }])
    await place.rows('update participation_month set substance = null')
    await lockMonth('2026-08-01', 'Namnen')
    assert.deepEqual(await revisions(), [{ number: 1, revision: 1, hours: 2 }], 'one from before substances were kept')
    await place.rows("update participation_month set substance = sha256('something else')")
    await lockMonth('2026-08-01', 'Skolan')
    assert.deepEqual(await revisions(), [{ number: 1, revision: 2, hours: 2 }])
    await place.rows("update unit set name = replace(name, ' 2', '') where kind = 'school'")
  })

  it('keeps an attest that can be checked when the person is erased, and nothing that says who they were', async () => {
    const { authority, almskolan } = place.town
    const person = await inScope(place.program.db, { authority }, async (tx) => {
      const given = { authority, givenName: 'Lova', familyName: 'Ek', email: 'lova.ek@example.se', externalId: 'lova', from: '2026-01-01' }
      const id = await addPerson(tx, given, place.program.program.secret)
      await addDuty(tx, { authority, person: id, unit: almskolan, role: 'teacher', home: true, from: '2026-01-01', source: 'roster' })
      return id
    })
    await heldSession(place, { startsAt: '2026-08-20T08:00:00Z' }, [{ person, minutes: 120 }])
    await lockMonth('2026-08-01')
    const lova = await signedIn(place.program, authority, person)
    await lova.post('/participation/code')
    await place.program.runJobs()
    const code = /\b\d{6}\b/.exec(place.program.sent.at(-1)?.text ?? '')?.[0] ?? ''
    const which = /name="which" value="([^"]+)"/.exec((await lova.get('/participation')).text)?.[1] ?? ''
    assert.equal((await lova.post('/participation/attests', { which, code })).status, 303)
    type Kept = { name: string; who: string | null; body: string; signature: Buffer; hash: Buffer; pem: string }
    const kept = () =>
      place.rows<Kept>(
        'select a.name, a.who, a.body, a.signature, a.hash, k.pem from participation_attest a join attest_key k on k.id = a.key_id',
      )
    const stands = ({ body, signature, hash, pem }: Kept) =>
      verify(null, Buffer.from(body), createPublicKey(pem), signature) && createHash('sha256').update(body).digest().equals(hash)
    const [before] = await kept()
    assert.ok(before)
    assert.ok(stands(before))
    assert.match(before.who ?? '', /Lova Ek/)
    assert.equal(
      JSON.parse(before.body).who,
      createHash('sha256')
        .update(before.who ?? '')
        .digest('hex'),
    )
    await place.rows('delete from person where id = $1', [person])
    const [afterwards] = await kept()
    assert.ok(afterwards && stands(afterwards), 'the signature stands')
    assert.doesNotMatch(JSON.stringify([afterwards.name, afterwards.who, afterwards.body]), /Lova|Ek"|lova\.ek|@/)
    assert.doesNotMatch(afterwards.body, new RegExp(person))
    assert.deepEqual((await revisions())[0]?.hours, 2)
  })

  it('is told by name for as many years as the call demands, and by number and hours for ever', async () => {
    const { teacher } = place.town.people
    await heldSession(place, { startsAt: '2026-08-20T08:00:00Z' }, [{ person: teacher, minutes: 120 }])
    await setUp({ keepYears: '5', columns: 'Namn = namn\nTimmar = timmar' })
    const locked = await lockMonth('2026-08-01')
    assert.equal(locked.status, 303, locked.text)
    await place.as('teacher').post('/participation/code')
    await place.program.runJobs()
    const code = /\b\d{6}\b/.exec(place.program.sent.at(-1)?.text ?? '')?.[0] ?? ''
    const which = /name="which" value="([^"]+)"/.exec((await place.as('teacher').get('/participation')).text)?.[1] ?? ''
    const done = await place.as('teacher').post('/participation/attests', { which, code })
    assert.equal(done.status, 303, done.text)
    assert.equal((await send('2026-08-01')).status, 303)
    const left = async (today: string) => {
      await place.at(`${today}T08:00:00Z`)
      await place.program.runTask('clear-funded-names', {})
      const [row] = await place.rows<{ name: string; by: string }>(
        `select p.name, p.person_id is not null as known, m.hours, length(e.csv) > 0 as file, length(e.csv_sha256) as hash, a.person_id is not null as attester, a.name as by
           from funded_participant p join participation_month m using (project_id, number) join participation_attest a on a.month_id = m.id join funded_export e using (project_id)`,
      )
      return row ?? { name: '', by: '' }
    }
    const there = { known: true, hours: 2, file: true, hash: 32, attester: true }
    const { name, by, ...kept } = await left('2032-06-30')
    assert.deepEqual(kept, there)
    assert.ok(name && by)
    assert.match((await place.as('ulla').get(`${place.programme}/funded-time`)).text, /Finns kvar till och med 30 juni 2032/)
    assert.deepEqual(await left('2032-07-01'), { name: '', by: '', known: false, hours: 2, file: false, hash: 32, attester: false })
    const page = (await place.as('ulla').get(`${place.programme}/funded-time`)).text
    assert.match(page, /Borttagna 1 juli 2032/)
    assert.doesNotMatch(page, /export\.csv/)
    // Whoever is known by name no more would get a second number, and their hours be counted twice.
    const again = await lockMonth('2026-08-01', 'Räknas om')
    assert.equal(again.status, 422)
    assert.match(again.text, /Namnen är borttagna sedan 1 juli 2032/)
  })

  it('is attested by the principal, and by whoever is next above for a principal who takes part and for who has no school on the day', async () => {
    await setUp({ managerAttests: '1' })
    const { authority, people } = place.town
    await heldSession(place, { startsAt: '2026-08-20T08:00:00Z' }, [was('principal', 120), was('coach', 120)])
    await lockMonth('2026-08-01')
    await attested('person')
    const months = await place.rows<{ id: string; person: string }>(
      'select s.id, p.person_id as person from participation_standing s join funded_participant p using (project_id, number)',
    )
    const value = (person: string) => `manager ${months.find((each) => each.person === person)?.id}`
    assert.match((await place.as('ulla').get(`/funded-projects/${project}/months/2026-08-01`)).text, /Ingen chef finns som kan attestera/)
    // Of whom a manager has attested, it is not asked any more whether there is one.
    await attested('manager')
    assert.doesNotMatch(
      (await place.as('ulla').get(`/funded-projects/${project}/months/2026-08-01`)).text,
      /Ingen chef finns som kan attestera/,
    )
    await place.rows("delete from participation_attest where part = 'manager'")
    for (const who of ['principal', 'ulla', 'otherPrincipal'] as const)
      assert.doesNotMatch((await place.as(who).get('/participation')).text, /value="manager/, who)
    const head = async (who: string, role: string, unit: string) => {
      await place.rows(
        "insert into duty (authority_id, person_id, unit_id, role, home, from_on, source) values ($1, $2, $3, $4, false, '2026-01-01', 'hand')",
        [authority, who, unit, role],
      )
    }
    await head(place.ulla, 'head', authority)
    assert.match((await place.as('ulla').get('/')).text, /En medarbetares deltagartid att attestera/, 'of whom no district has')
    const above = () =>
      place.rows<{ who: string }>(
        "select app.attesters_of(l.id, $1, '2026-10-06') as who from duty d join unit_place l on l.id = d.unit_id where d.person_id = $1 and d.role = 'principal'",
        [people.principal],
      )
    const heads = await place.rows<{ who: string }>(
      "select h.person_id as who from duty d join unit_place l on l.id = d.unit_id join duty h on h.unit_id = l.district_id and h.role = 'district_head' where d.person_id = $1 and d.role = 'principal'",
      [people.principal],
    )
    assert.ok(heads.length > 0)
    assert.deepEqual(await above(), heads)
    await place.rows("update duty set to_on = '2026-09-01' where role = 'district_head'")
    assert.deepEqual(await above(), [{ who: place.ulla }])
    assert.match((await place.as('ulla').get('/')).text, /2 medarbetares deltagartid att attestera/)
    const done = await attest('ulla', [value(people.coach)])
    assert.equal(done.location, '/participation', done.text.slice(0, 300))
    assert.deepEqual(await place.rows("select month_id as id from participation_attest where part = 'manager'"), [
      { id: value(people.coach).replace('manager ', '') },
    ])
    await place.rows("update duty set to_on = null where role = 'district_head'")
    await place.rows("delete from duty where role = 'head' and source = 'hand'")
  })

  it('counts no day after somebody ceased to be a participant, tells the funder when, and leaves out who is no participant', async () => {
    for (const day of ['20', '27'])
      await heldSession(place, { startsAt: `2026-08-${day}T08:00:00Z` }, [was('teacher', 120), was('colleague', 60)])
    await lockMonth('2026-08-01')
    const numbers = await place.rows<{ number: number; person: string }>('select number, person_id as person from funded_participant')
    const teacher = numbers.find(({ person }) => person === place.town.people.teacher)?.number ?? 0
    const at = `/funded-projects/${project}/participants`
    // From a search and a page on which the participant is not: the form is there with what was written, and leads back there.
    const there = 'who=finns+inte&page=2'
    const refused = await place.as('ulla').post(`${at}/${teacher}?_method=PUT&${there}`, { ended: 'i går' })
    assert.equal(refused.status, 422)
    assert.match(
      refused.text,
      new RegExp(`${at}/${teacher}\\?_method=PUT&amp;who=finns\\+inte&amp;page=2"[\\s\\S]*id="ended-${teacher}"[^>]*value="i går"`),
    )
    const saved = await place.as('ulla').post(`${at}/${teacher}?_method=PUT&${there}`, { ended: '2026-08-21' })
    assert.deepEqual([saved.status, saved.location], [303, `${at}?${there}`])
    assert.equal((await place.as('coach').get(at)).status, 404)
    const [colleague] = await place.rows<{ mail: string; name: string }>(
      'select email as mail, given_name as name from person where id = $1',
      [place.town.people.colleague],
    )
    assert.equal(
      (await place.as('ulla').post(`/funded-projects/${project}/left-out`, { mail: colleague?.mail ?? '', reason: '' })).status,
      422,
    )
    const left = { mail: colleague?.mail ?? '', reason: 'Betalas av ett annat bidrag' }
    assert.equal((await place.as('ulla').post(`/funded-projects/${project}/left-out`, left)).status, 303)
    const list = await place.as('ulla').get(at)
    assert.match(list.text, /Betalas av ett annat bidrag/)
    assert.match((await place.as('ulla').get(`${at}?who=finns+inte`)).text, /Ingen deltagare har det namnet/)
    await lockMonth('2026-08-01', 'Slut och gäst')
    assert.deepEqual(
      (await revisions()).map(({ number, hours }) => [number === teacher, hours]).toSorted(),
      [
        [false, 0],
        [true, 2],
      ].toSorted(),
    )
    await attested('person')
    await send('2026-08-01')
    assert.deepEqual(await lines(), [`${teacher};2;;2026-08-21`])
    assert.equal(
      (await place.as('ulla').post(`/funded-projects/${project}/left-out/${place.town.people.colleague}?_method=DELETE`)).status,
      303,
    )
    await lockMonth('2026-08-01', 'Åter')
    assert.deepEqual((await revisions()).map(({ hours }) => hours).toSorted(), [2, 2])
  })

  it('exports just what is attested, whatever was attended, attested, corrected and sent', async () => {
    const people = ['teacher', 'colleague', 'principal'] as const
    const month = fc.record({
      minutes: fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 3, maxLength: 3 }),
      corrected: fc.option(fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 3, maxLength: 3 })),
      attests: fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(month, { minLength: 2, maxLength: 2 }), async (months) => {
        await place.rows('update funded_export set supersedes = null')
        await place.rows('delete from funded_project')
        await place.clear()
        await place.course({ funder: 'ESF', funderLine: 'Medfinansieras av Europeiska unionen' })
        await setUp({ rounding: 'month' })
        const names = ['2026-08-01', '2026-09-01']
        const held: string[] = []
        for (const [at, { minutes }] of months.entries())
          held.push(
            await heldSession(
              place,
              { startsAt: `2026-0${8 + at}-20T08:00:00Z`, length: 300 },
              people.map((who, index) => was(who, minutes[index] ?? 0)),
            ),
          )
        for (const name of names) assert.equal((await lockMonth(name)).status, 303)
        const attestSome = async (attests: readonly boolean[], name: string) => {
          const rows = await place.rows<{ id: string; person: string }>(
            'select s.id, p.person_id as person from participation_standing s join funded_participant p using (project_id, number) where s.month = $1',
            [name],
          )
          for (const { id, person } of rows)
            if (attests[people.findIndex((who) => place.town.people[who] === person)]) await attested('person', id)
        }
        for (const [at, { attests }] of months.entries()) await attestSome(attests, names[at] ?? '')
        for (const name of names) await send(name)
        for (const [at, { corrected, attests }] of months.entries()) {
          if (!corrected) continue
          await mark(
            place,
            held[at] ?? '',
            people.map((who, index) => was(who, corrected[index] ?? 0)),
            'Rättat',
          )
          await lockMonth(names[at] ?? '', 'Rättat')
          await attestSome(attests, names[at] ?? '')
        }
        for (let round = 0; round < 3; round += 1) for (const name of names) await send(name)
        const files = await place.rows<{ csv: Buffer; month: string; hours: number }>(
          'select distinct on (month) csv, month::text, hours from funded_export order by month, number desc',
        )
        const told = files.map(({ csv }) =>
          csv
            .toString()
            .trim()
            .split('\r\n')
            .slice(1)
            .reduce((sum, line) => sum + Number(line.split(';')[1] ?? 0), 0),
        )
        const sums = await place.rows<{ hours: number }>(
          'select coalesce(sum(hours) filter (where attested), 0)::int as hours from participation_lock l left join participation_standing s using (project_id, month) group by l.month order by l.month',
        )
        assert.deepEqual([told, files.map(({ hours }) => hours)], [sums.map(({ hours }) => hours), sums.map(({ hours }) => hours)])
      }),
      { numRuns: 4 },
    )
  })
})
