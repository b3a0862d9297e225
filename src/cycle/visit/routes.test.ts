import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { signedIn, type Visitor } from '../../../test/support/browser.ts'
import { type Municipality, makeMunicipality } from '../../../test/support/municipality.ts'
import { openTestProgram, type TestProgram } from '../../../test/support/program.ts'
import { inScope } from '../../ground/base/database.ts'

const dayBefore = '2026-10-01T08:00:00Z'
const day = '2026-10-08'
const theDay = '2026-10-08T12:00:00Z'
const seen = 'Tre lag planerar på samma tavla'

describe('a visit between schools', () => {
  let program: TestProgram
  let town: Municipality
  let visitors: Record<'admin' | 'districtHead' | 'principal' | 'teacher' | 'leader' | 'otherPrincipal' | 'adultTeacher', Visitor>
  let path = ''

  before(async () => {
    program = await openTestProgram()
    program.setNow(dayBefore)
    town = await makeMunicipality(program)
    const as = (name: keyof Municipality['people']) => signedIn(program, town.authority, town.people[name])
    visitors = {
      admin: await as('admin'),
      districtHead: await as('districtHead'),
      principal: await as('principal'),
      teacher: await as('teacher'),
      leader: await as('leader'),
      otherPrincipal: await as('otherPrincipal'),
      adultTeacher: await as('adultTeacher'),
    }
  })
  after(() => program.close())
  beforeEach(async () => {
    program.setNow(dayBefore)
    await program.owner.query('delete from visit')
    path = (await inviting()).location ?? ''
  })

  const guest = () => `${town.people.otherPrincipal} ${town.bergskolan}`
  const inviting = (more: Record<string, string> = {}) =>
    visitors.principal.post('/visits', { principal: guest(), onDay: day, lookAt: 'Hur laget planerar', ...more })
  const answering = (comes = 'yes') => visitors.otherPrincipal.post(`${path}/answer?_method=PUT`, { comes, text: 'Jag kommer vid nio' })
  const revisionFor = async (who: keyof typeof visitors) =>
    /name="revision" value="(\d+)"/.exec((await visitors[who].get(path)).text)?.[1] ?? '0'
  const noting = async (go = '', notes = seen, who: keyof typeof visitors = 'otherPrincipal') =>
    visitors[who].post(`${path}/notes?_method=PUT`, { notes, go, revision: await revisionFor(who) })

  it('is invited to by a principal, and answered by whoever is invited, who finds it on the start page', async () => {
    assert.match((await visitors.otherPrincipal.get('/')).text, /Inbjudan att besöka Almskolan/)
    assert.match((await visitors.otherPrincipal.get(path)).text, /Hur laget planerar/)
    assert.equal((await answering()).status, 303)
    assert.match((await visitors.principal.get(path)).text, /Jag kommer vid nio/)
    assert.doesNotMatch((await visitors.otherPrincipal.get('/')).text, /Inbjudan att besöka/)
    assert.equal((await answering('no')).status, 303)
    assert.match((await visitors.principal.get('/visits')).text, /Tackade nej/)
  })

  it('is moved to another day by the host until it has been: the invited is asked anew, with who comes along, and the file for the calendar follows', async () => {
    const file = async () => (await visitors.otherPrincipal.get(`${path}/visit.ics`)).text
    await visitors.otherPrincipal.post(`${path}/answer?_method=PUT`, { comes: 'yes', text: '', companions: 'Två förstelärare' })
    assert.match((await visitors.principal.get(path)).text, /Med kommer också: Två förstelärare/)
    const first = await file()
    for (const line of ['SEQUENCE:0', 'DTSTART;VALUE=DATE:20261008', 'STATUS:CONFIRMED']) assert.ok(first.includes(`\r\n${line}`), first)
    const move = (onDay: string, who: keyof typeof visitors = 'principal') => visitors[who].post(`${path}/day?_method=PUT`, { onDay })
    for (const who of ['otherPrincipal', 'admin', 'teacher', 'leader'] as const)
      assert.equal((await move('2026-10-15', who)).status, 404, who)
    for (const onDay of ['2026-09-01', '2028-01-01', 'i morgon']) assert.equal((await move(onDay)).status, 422, onDay)
    assert.equal((await move('2026-10-15')).status, 303)
    assert.match((await visitors.otherPrincipal.get('/')).text, /Inbjudan att besöka Almskolan/)
    assert.match((await visitors.principal.get(path)).text, /15 oktober 2026[\s\S]*Inget svar än/)
    const next = await file()
    for (const line of ['SEQUENCE:1', 'DTSTART;VALUE=DATE:20261015', 'STATUS:TENTATIVE']) assert.ok(next.includes(`\r\n${line}`), next)
    assert.equal(/UID:(\S+)/.exec(next)?.[1], /UID:(\S+)/.exec(first)?.[1])
    assert.equal((await visitors.teacher.get(`${path}/visit.ics`)).status, 404)
    program.setNow('2026-10-15T12:00:00Z')
    await answering()
    assert.equal((await move('2026-11-01')).status, 404, 'it has been')
  })

  it('keeps the visitor’s notes to the visitor until they are shared, and then shows them to the host and to nobody else', async () => {
    await answering()
    assert.equal((await noting()).status, 404, 'before the day there is nothing to note')
    program.setNow(theDay)
    assert.match((await visitors.otherPrincipal.get('/')).text, /Dela dina anteckningar från besöket på Almskolan/)
    assert.equal((await noting()).status, 303)
    assert.match((await visitors.otherPrincipal.get(path)).text, new RegExp(seen))
    assert.doesNotMatch((await visitors.principal.get(path)).text, new RegExp(seen))
    assert.equal((await noting('share')).status, 303)
    assert.match((await visitors.principal.get(path)).text, new RegExp(seen))
    assert.match((await visitors.principal.get('/')).text, /Anteckningar från besöket från Bergskolan/)
    for (const who of ['admin', 'districtHead', 'teacher', 'leader', 'adultTeacher'] as const)
      assert.equal((await visitors[who].get(path)).status, 404, who)
    assert.equal((await noting('', 'Något annat')).status, 404, 'what is shared stands')
  })

  it('shows in the database, too, what is not shared to the visitor alone', async () => {
    await answering()
    program.setNow(theDay)
    await noting()
    const read = (person: string) =>
      inScope(program.program.db, { authority: town.authority, person }, (tx) => tx.selectFrom('visit_notes').select('text').execute())
    assert.equal((await read(town.people.otherPrincipal)).length, 1)
    for (const who of ['principal', 'admin', 'districtHead'] as const) assert.equal((await read(town.people[who])).length, 0, who)
    await noting('share')
    assert.equal((await read(town.people.principal)).length, 1)
  })

  it('is answered by the host once the notes are shared, and the visitor reads it', async () => {
    await answering()
    program.setNow(theDay)
    const replying = (reply = 'Tack, det tar vi med till laget') => visitors.principal.post(`${path}/reply?_method=PUT`, { reply })
    await noting()
    assert.equal((await replying()).status, 404)
    await noting('share')
    assert.equal((await replying('')).status, 422)
    assert.equal((await replying()).status, 303)
    assert.match((await visitors.otherPrincipal.get(path)).text, /det tar vi med till laget/)
    assert.doesNotMatch((await visitors.principal.get('/')).text, /Anteckningar från besöket/)
    assert.equal((await visitors.otherPrincipal.post(`${path}/reply?_method=PUT`, { reply: 'Nej' })).status, 404)
  })

  it('is known to the district head once it has taken place: which schools and when, and nothing else', async () => {
    const told = async () => (await visitors.districtHead.get('/visits')).text
    await answering()
    assert.doesNotMatch(await told(), /Bergskolan/)
    program.setNow(theDay)
    await noting('share')
    assert.match(await told(), /Almskolan[\s\S]*Bergskolan/)
    assert.doesNotMatch(await told(), new RegExp(`${seen}|Hur laget planerar|vid nio`))
    assert.doesNotMatch((await visitors.teacher.get('/visits')).text, /Bergskolan/)
  })

  it('may be for a colleague at another school, by mail address, and for nobody at one’s own', async () => {
    const mailOf = async (who: keyof Municipality['people']) => {
      await program.owner.query('update person set email = $2 where id = $1', [town.people[who], `${who.toLowerCase()}@visit.example`])
      return `${who.toUpperCase()}@visit.example`
    }
    const other = await inviting({ principal: '', colleague: await mailOf('adultTeacher') })
    assert.equal(other.status, 303, other.text.slice(0, 3000))
    assert.equal((await visitors.adultTeacher.get(other.location ?? '')).status, 200)
    assert.equal((await visitors.otherPrincipal.get(other.location ?? '')).status, 404)
    const own = await inviting({ principal: '', colleague: await mailOf('teacher') })
    assert.equal(own.status, 422)
    assert.match(own.text, /Ingen som arbetar på en annan skola/)
  })

  it('refuses what is missing or lies behind, with what was written kept', async () => {
    for (const [more, said] of [
      [{ principal: '' }, /Välj en rektor, eller skriv/],
      [{ principal: `${town.people.teacher} ${town.almskolan}` }, /Välj en rektor, eller skriv/],
      [{ colleague: 'någon@skolan.example' }, /Bjud in antingen/],
      [{ onDay: '2026-09-30' }, /mellan i dag och ett år framåt/],
      [{ onDay: 'snart' }, /mellan i dag och ett år framåt/],
      [{ onDay: '2028-01-01' }, /mellan i dag och ett år framåt/],
      [{ lookAt: '' }, /Skriv vad besökaren ska titta på/],
    ] as const) {
      const { status, text } = await inviting(more)
      assert.equal(status, 422, JSON.stringify(more))
      assert.match(text, said)
    }
    assert.match((await inviting({ onDay: '' })).text, /Hur laget planerar/)
    for (const who of ['teacher', 'leader', 'admin', 'districtHead'] as const)
      assert.equal((await visitors[who].get('/visits/new')).status, 404, who)
  })

  it('is taken back by the host until somebody has come of it', async () => {
    assert.equal((await visitors.otherPrincipal.post(`${path}?_method=DELETE`)).status, 404)
    await answering()
    program.setNow(theDay)
    assert.equal((await visitors.principal.post(`${path}?_method=DELETE`)).status, 404, 'the visit has been')
    program.setNow(dayBefore)
    assert.equal((await visitors.principal.post(`${path}?_method=DELETE`)).status, 303)
    assert.equal((await visitors.otherPrincipal.get(path)).status, 404)
  })

  it('has several who write, named by the invited: each sees it and finds it on the start page, in one text that nobody writes over', async () => {
    const mail = 'kollega@bergskolan.example'
    await program.owner.query('update person set email = $1 where id = $2', [mail, town.people.adultTeacher])
    const naming = (writer: string, who: keyof typeof visitors = 'otherPrincipal') => visitors[who].post(`${path}/writers`, { writer })
    assert.equal((await naming(mail)).status, 404, 'nobody has said yes')
    await answering()
    for (const who of ['principal', 'teacher', 'admin'] as const) assert.equal((await naming(mail, who)).status, 404, who)
    assert.equal((await visitors.adultTeacher.get(path)).status, 404)
    for (const wrong of ['', 'ingen@skolan.example']) {
      const refused = await naming(wrong)
      assert.equal(refused.status, 422, wrong)
      assert.match(refused.text, /href="#writer"/)
    }
    assert.equal((await naming(mail)).status, 303)
    assert.equal((await naming(mail)).status, 422, 'twice')
    const page = await visitors.adultTeacher.get(path)
    assert.equal(page.status, 200)
    assert.doesNotMatch(page.text, /name="comes"|name="writer"/)
    assert.equal((await naming(mail, 'adultTeacher')).status, 404)
    assert.match((await visitors.principal.get(path)).text, /Skriver anteckningarna: .* och /)
    program.setNow(theDay)
    assert.match((await visitors.adultTeacher.get('/')).text, /Skriv i anteckningarna från besöket på Almskolan/)
    assert.equal((await noting('', 'Först', 'adultTeacher')).status, 303)
    assert.match((await visitors.otherPrincipal.get(path)).text, /Först[\s\S]*Senast skrivet av/)
    assert.equal((await noting('share', 'Först', 'adultTeacher')).status, 404, 'only the invited shares')
    const draft = (who: keyof typeof visitors, revision: string, notes: string) =>
      visitors[who].post(`${path}/notes/draft`, { notes, revision })
    assert.match((await draft('otherPrincipal', '1', 'Först och sedan')).text, /"revision":2/)
    const late = await draft('adultTeacher', '1', 'Mitt eget')
    assert.equal(late.status, 409)
    assert.match(late.text, /Någon annan, eller du i ett annat fönster, har skrivit/)
    const both = await visitors.adultTeacher.post(`${path}/notes?_method=PUT`, { notes: 'Mitt eget', revision: '1', go: '' })
    assert.equal(both.status, 409)
    assert.match(both.text, /Först och sedan[\s\S]*Mitt eget<\/textarea>/)
    assert.match(both.text, /name="revision" value="2"/)
    assert.equal((await draft('principal', '2', 'Nej')).status, 404)
    const read = (person: string) =>
      inScope(program.program.db, { authority: town.authority, person }, (tx) => tx.selectFrom('visit_notes').select('text').execute())
    assert.equal((await read(town.people.adultTeacher)).length, 1)
    assert.equal((await read(town.people.teacher)).length, 0, 'the database shows them to nobody else')
    await visitors.otherPrincipal.post(`${path}/writers/${town.people.adultTeacher}?_method=DELETE`)
    assert.equal((await visitors.adultTeacher.get(path)).status, 404)
    assert.equal((await noting('share', 'Klart')).status, 303)
    assert.match((await visitors.principal.get(path)).text, /Klart/)
  })
})
