import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { signedIn } from '../../../test/support/browser.ts'
import type { PlanTown } from '../../../test/support/plan-town.ts'
import { fieldsOf, firstArea, Reports } from '../../../test/support/reports.ts'

describe('a school’s half-year report', () => {
  let reports: Reports
  let place: PlanTown
  before(async () => {
    reports = await Reports.open()
    place = reports.place
  })
  after(() => place.program.close())
  beforeEach(() => reports.clear())

  it('is written by the school’s leaders and seen by nobody else before it is sent; then by the head of the district and the staff', async () => {
    const path = await reports.begin()
    assert.deepEqual((await place.seenBy(`${path}/draft`)).toSorted(), ['leader', 'principal'])
    for (const who of ['districtHead', 'teacher', 'admin', 'otherPrincipal'] as const)
      assert.equal((await place.as(who).get(path)).status, 404, who)
    assert.doesNotMatch((await place.as('districtHead').get('/reports')).text, /Almskolan/)
    assert.match((await place.as('admin').get('/reports')).text, /Almskolan[\s\S]*Utkast/)
    await reports.write(path, { go: 'send' })
    assert.deepEqual((await place.seenBy(path)).toSorted(), [
      'atTwoSchools',
      'colleague',
      'districtHead',
      'lead',
      'leader',
      'principal',
      'staff',
      'teacher',
    ])
    assert.equal((await place.as('admin').get(path)).status, 404, 'an administrator sees how it stands, not what it says')
    assert.match((await place.as('admin').get('/reports')).text, /Skickad, inte läst/)
  })

  it('is as it was sent, byte for byte, whatever changes after', async () => {
    const path = await reports.begin()
    const { text } = await place.as('principal').get(`${path}/draft`)
    await reports.write(path, { [firstArea(text)]: 'Så var det då', go: 'send' }, 'principal', text)
    const before = await place.rows<{ content: string }>('select content::text from report_sending')
    const page = (await place.as('staff').get(path)).text
    await place.rows("update unit set name = 'Nya Almskolan' where name = 'Almskolan'")
    try {
      await place.as('districtHead').post(`${path}/answers`, { text: 'Ja, före jul', version: '1' })
      await reports.write(path, { go: 'refill' })
      await reports.write(path, { [firstArea(text)]: 'Ändrat efteråt' })
      assert.deepEqual(await place.rows('select content::text from report_sending'), before)
      const now = (await place.as('staff').get(path)).text
      const words = (html: string) =>
        html.slice(html.indexOf('id="figures"'), html.indexOf('id="answer"') >= 0 ? html.indexOf('id="answer"') : html.indexOf('no-print'))
      assert.equal(words(now).replaceAll(/<section.*$/gs, ''), words(page).replaceAll(/<section.*$/gs, ''))
      assert.match(now, /Så var det då/)
      assert.doesNotMatch(now, /Ändrat efteråt/)
    } finally {
      await place.rows("update unit set name = 'Almskolan' where name = 'Nya Almskolan'")
    }
  })

  it('is taken back until it is read, and not after; sent twice it is one', async () => {
    const path = await reports.begin()
    const { text } = await place.as('principal').get(`${path}/draft`)
    const sends = await Promise.all([
      reports.write(path, { go: 'send' }, 'principal', text),
      reports.write(path, { go: 'send' }, 'principal', text),
    ])
    assert.deepEqual(
      sends.map(({ status }) => status),
      [303, 303],
    )
    assert.equal((await place.rows('select 1 from report_sending')).length, 1)
    assert.equal((await place.as('principal').get(`${path}/draft`)).location, path, 'sent, it is not written in')
    assert.equal((await place.as('principal').post(`${path}/sending?_method=DELETE`)).location, `${path}/draft`)
    assert.equal((await place.as('districtHead').get(path)).status, 404)
    const late = await place.as('districtHead').post(`${path}/answers`, { text: 'Skrivet för sent' })
    assert.equal(late.status, 409)
    assert.match(late.text, /har tagit tillbaka rapporten[\s\S]*Skrivet för sent/, 'nothing that was written is lost')
    assert.equal((await place.as('teacher').post(`${path}/answers`, { text: 'Nej' })).status, 404)
    await reports.write(path, { go: 'send' })
    const half = await place.as('districtHead').post(`${path}/reading`, { version: '2', text: 'Halvskrivet' })
    assert.match(half.text, /Svaret är inte skickat[\s\S]*Halvskrivet/)
    await place.as('districtHead').post(`${path}/reading`, { version: '2' })
    assert.equal((await place.as('principal').post(`${path}/sending?_method=DELETE`)).location, path)
    assert.match((await place.as('principal').get(path)).text, /Läst av/)
  })

  it('is answered in words that the school reads; a new version says what changed', async () => {
    const path = await reports.begin()
    const { text } = await place.as('principal').get(`${path}/draft`)
    const area = firstArea(text)
    await reports.write(path, { [area]: 'Första versionen', go: 'send' }, 'principal', text)
    assert.equal((await place.as('districtHead').post(`${path}/answers`, { text: '' })).status, 422)
    assert.equal((await place.as('teacher').post(`${path}/answers`, { text: 'Nej' })).status, 404)
    await place.as('districtHead').post(`${path}/answers`, { text: 'Nätet är klart i maj', version: '1' })
    await place.as('districtHead').post(`${path}/answers`, { text: 'Nätet är klart i maj', version: '1' })
    const read = (await place.as('teacher').get(path)).text
    assert.equal(read.match(/Nätet är klart i maj/g)?.length, 1)
    assert.match((await place.as('principal').get('/reports')).text, /Besvarad/)
    await reports.write(path, { [area]: 'Andra versionen', go: 'send' })
    const second = (await place.as('districtHead').get(path)).text
    assert.match(second, /Version 2[\s\S]*Ändrat sedan förra rapporten[\s\S]*Andra versionen/)
    assert.match((await place.as('districtHead').get(`${path}?version=1`)).text, /Första versionen/)
    assert.equal((await place.as('districtHead').get(`${path}?version=3`)).status, 404)
  })

  it('keeps its answer when a new version comes: both sides read it, with the version that it was given to, and a version that says the same is not sent', async () => {
    const path = await reports.begin()
    const { text } = await place.as('principal').get(`${path}/draft`)
    const area = firstArea(text)
    await reports.write(path, { [area]: 'Första versionen', go: 'send' }, 'principal', text)
    await place.as('districtHead').post(`${path}/answers`, { text: 'Nätet är klart i maj', version: '1' })
    const same = await reports.write(path, { go: 'send' })
    assert.equal(same.status, 303)
    assert.equal((await place.rows('select 1 from report_sending')).length, 1, 'nothing new to send')
    await reports.write(path, { [area]: 'Andra versionen', go: 'send' })
    for (const who of ['principal', 'districtHead', 'teacher'] as const) {
      const page = (await place.as(who).get(path)).text
      assert.match(
        page,
        /Version 2[\s\S]*Andra versionen[\s\S]*Svar på version 1, skickad 29 september 2026\.[\s\S]*Nätet är klart i maj/,
        who,
      )
      assert.match((await place.as(who).get('/reports')).text, /Version 1 besvarades 29 september 2026/, who)
    }
    assert.match((await place.as('teacher').get(`${path}?version=1`)).text, /Nätet är klart i maj/)
    await place.as('districtHead').post(`${path}/answers`, { text: 'Redan i april', version: '2' })
    const now = (await place.as('principal').get(path)).text
    assert.match(now, /Redan i april/)
    assert.doesNotMatch(now, /Svar på version 1|Nätet är klart i maj/)
  })

  it('tells the school on its leaders’ start page that it is answered, until one of them says that they have read it', async () => {
    const path = await reports.begin()
    await reports.write(path, { go: 'send' })
    await place.as('districtHead').post(`${path}/answers`, { text: 'Nätet är klart i maj', version: '1' })
    for (const who of ['principal', 'leader'] as const)
      assert.match((await place.as(who).get('/')).text, /Svar på rapporten för hösten 2026, Almskolan/, who)
    for (const who of ['teacher', 'districtHead', 'otherPrincipal'] as const)
      assert.doesNotMatch((await place.as(who).get('/')).text, /Svar på rapporten/, who)
    for (const who of ['teacher', 'districtHead', 'otherPrincipal'] as const)
      assert.equal((await place.as(who).post(`${path}/answer-reading`)).status, 404, who)
    assert.equal((await place.as('leader').post(`${path}/answer-reading`)).status, 303)
    assert.equal((await place.as('principal').post(`${path}/answer-reading`)).status, 303)
    assert.equal((await place.rows('select 1 from report_answer_seen')).length, 1, 'by whoever says so first')
    assert.doesNotMatch((await place.as('principal').get('/')).text, /Svar på rapporten/)
    assert.match((await place.as('districtHead').get(path)).text, /Läst av [^<]+ för skolan/)
    await place.as('districtHead').post(`${path}/answers`, { text: 'Och en sak till', version: '1' })
    assert.match(
      (await place.as('principal').get('/')).text,
      /Svar på rapporten för hösten 2026, Almskolan/,
      'another answer is another to read',
    )
  })

  it('leads its writers, and nobody else, to a new version that is begun: from the start page, the list and the report', async () => {
    const path = await reports.begin()
    const { text } = await place.as('principal').get(`${path}/draft`)
    await reports.write(path, { [firstArea(text)]: 'Första versionen', go: 'send' }, 'principal', text)
    await place.as('districtHead').post(`${path}/reading`, { version: '1' })
    const pages = ['/', '/reports', path]
    const led = (html: string) => html.includes(`href="${path}/draft"`) && /ny version[^<]* är påbörjad/.test(html)
    for (const page of pages) assert.ok(!led((await place.as('principal').get(page)).text), `nothing is begun: ${page}`)
    await reports.write(path, { [firstArea(text)]: 'Ändrat efteråt' })
    for (const who of ['principal', 'leader'] as const)
      for (const page of pages) assert.ok(led((await place.as(who).get(page)).text), `${who} ${page}`)
    for (const page of pages) assert.ok(!led((await place.as('districtHead').get(page)).text), page)
    await reports.write(path, { go: 'send' })
    for (const page of pages) assert.ok(!led((await place.as('principal').get(page)).text), `sent: ${page}`)
  })

  it('waits for the leaders from the day it is asked for until it is sent, and then for the head of the district until it is read', async () => {
    const asked = /Skriv rapporten för hösten 2026, Almskolan/
    assert.doesNotMatch((await place.as('principal').get('/')).text, asked, 'in September it is early')
    place.program.setNow('2026-11-02T08:00:00Z')
    const signIn = (who: 'principal' | 'districtHead') => signedIn(place.program, place.town.authority, place.town.people[who])
    const [principal, head] = [await signIn('principal'), await signIn('districtHead')]
    assert.match((await principal.get('/')).text, asked)
    const path = (await principal.post(`/schools/${place.town.almskolan}/reports`)).location?.replace('/draft', '') ?? ''
    assert.match((await principal.get('/')).text, asked)
    await principal.post(`${path}/draft?_method=PUT`, { ...fieldsOf((await principal.get(`${path}/draft`)).text), go: 'send' })
    assert.doesNotMatch((await principal.get('/')).text, asked)
    assert.match((await head.get('/')).text, /Almskolan har skickat sin rapport för hösten 2026/)
    await head.post(`${path}/reading`, { version: '1' })
    assert.doesNotMatch((await head.get('/')).text, /har skickat sin rapport/)
  })

  it('that was read stays with its readers while a later version is taken back', async () => {
    const path = await reports.begin()
    const { text } = await place.as('principal').get(`${path}/draft`)
    await reports.write(path, { [firstArea(text)]: 'Första versionen', go: 'send' }, 'principal', text)
    await place.as('districtHead').post(`${path}/reading`, { version: '1' })
    await reports.write(path, { [firstArea(text)]: 'Andra versionen', go: 'send' })
    await place.as('principal').post(`${path}/sending?_method=DELETE`)
    const read = await place.as('districtHead').get(path)
    assert.equal(read.status, 200)
    assert.match(read.text, /Första versionen/)
    assert.doesNotMatch(read.text, /Andra versionen/)
    assert.equal((await place.as('districtHead').post(`${path}/answers`, { text: 'Om den första', version: '1' })).status, 303)
    assert.equal((await place.as('principal').get(`${path}/draft`)).status, 200)
  })

  it('is answered in the version that was read: another that came meanwhile is to be read first, with the answer kept', async () => {
    const path = await reports.begin()
    const { text } = await place.as('principal').get(`${path}/draft`)
    await reports.write(path, { [firstArea(text)]: 'Första', go: 'send' }, 'principal', text)
    await place.as('principal').post(`${path}/sending?_method=DELETE`)
    await reports.write(path, { [firstArea(text)]: 'Något annat', go: 'send' })
    const refused = await place.as('districtHead').post(`${path}/answers`, { text: 'Ja till det', version: '1' })
    assert.equal(refused.status, 422)
    assert.match(refused.text, /En annan version har kommit[\s\S]*Något annat[\s\S]*Ja till det/)
    await place.as('districtHead').post(`${path}/reading`, { version: '1' })
    assert.deepEqual(await place.rows('select sending_id from report_reading'), [])
    assert.equal((await place.as('districtHead').post(`${path}/answers`, { text: 'Ja till det', version: '2' })).status, 303)
  })

  it('tells nothing of a plan that is not decided to those who may not open it', async () => {
    const plan = await place.begin('principal', place.town.almskolan)
    const action = await place.add('principal', plan, 'Hemlig utkaståtgärd')
    await place.rows(`update plan_action set due_on = '2026-09-01' where id = '${action}'`)
    const path = await reports.begin()
    await reports.write(path, { go: 'send' })
    assert.match((await place.as('teacher').get(path)).text, /Inte fastställd än/)
    assert.doesNotMatch((await place.as('teacher').get(path)).text, /Hemlig utkaståtgärd/)
  })
})
