// Long: the promises of one report, with one town and one released round set up for them all.
import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { signedIn } from '../../../test/support/browser.ts'
import { PlanTown, type Who } from '../../../test/support/plan-town.ts'
import { almskolansGroups, releasedRound } from '../../../test/support/released-round.ts'

describe('a school’s half-year report', () => {
  let place: PlanTown
  before(async () => {
    place = await PlanTown.open()
    await releasedRound(place.program, place.town, almskolansGroups(place.town))
  })
  after(() => place.program.close())
  beforeEach(async () => {
    await place.clear()
    await place.rows(
      'delete from report_answer; delete from report_reading; delete from report_return; delete from report_sending; delete from report',
    )
  })

  const begin = async (who: Who = 'principal') =>
    /\/reports\/[0-9a-f-]{36}/.exec((await place.as(who).post(`/schools/${place.town.almskolan}/reports`)).location ?? '')?.[0] ?? ''
  /** The fields of the page that somebody looks at, as a browser would send them. */
  const fieldsOf = (html: string): Record<string, string> => {
    const hidden = [...html.matchAll(/name="((?:revision|starter) [^"]+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [
      name,
      value,
    ])
    const areas = [...html.matchAll(/<textarea[^>]* name="((?:area-|decisions)[^"]*)"[^>]*>([^<]*)</g)].map(([, name = '', value = '']) => [
      name,
      value,
    ])
    return Object.fromEntries([...hidden, ...areas])
  }
  const write = async (path: string, change: Record<string, string>, who: Who = 'principal', html?: string) =>
    place.as(who).post(`${path}/draft?_method=PUT`, { ...fieldsOf(html ?? (await place.as(who).get(`${path}/draft`)).text), ...change })
  const firstArea = (html: string) => Object.keys(fieldsOf(html)).find((name) => name.startsWith('area-')) ?? ''

  it('begins with what is released and planned, locked that day, once for two who press', async () => {
    const [one, two] = await Promise.all([begin(), begin('leader')])
    assert.equal(one, two)
    const { text } = await place.as('principal').get(`${one}/draft`)
    for (const part of ['Deltagande i skattningen', 'Läget i stort', 'låsta 29 september 2026', 'Startmening ur siffrorna'])
      assert.ok(text.includes(part), part)
    assert.match(text, /Personalen: [\d,]+ \(\d+ svar\)/)
  })

  it('is written by the school’s leaders and seen by nobody else before it is sent; then by the head of the district and the staff', async () => {
    const path = await begin()
    assert.deepEqual((await place.seenBy(`${path}/draft`)).toSorted(), ['leader', 'principal'])
    for (const who of ['districtHead', 'teacher', 'admin', 'otherPrincipal'] as const)
      assert.equal((await place.as(who).get(path)).status, 404, who)
    assert.doesNotMatch((await place.as('districtHead').get('/reports')).text, /Almskolan/)
    assert.match((await place.as('admin').get('/reports')).text, /Almskolan[\s\S]*Utkast/)
    await write(path, { go: 'send' })
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

  it('keeps the leaders’ words, tells starting sentences from them, and never blocks sending', async () => {
    const path = await begin()
    const { text } = await place.as('principal').get(`${path}/draft`)
    const area = firstArea(text)
    assert.equal(
      (await write(path, { [area]: 'Åtta lag provar. Nu övar vi på natten.', decisions: 'Vi fortsätter' }, 'principal', text)).status,
      303,
    )
    const draft = (await place.as('leader').get(`${path}/draft`)).text
    assert.match(draft, /Åtta lag provar\. Nu övar vi på natten\./)
    assert.match(draft, /Startmeningen står kvar i/)
    await write(path, { go: 'send' })
    const sent = (await place.as('districtHead').get(path)).text
    assert.match(sent, /Åtta lag provar[\s\S]*Startmening ur siffrorna[\s\S]*Vi fortsätter/)
  })

  it('of two who write the same part shows the second both, and loses neither; different parts do not meet', async () => {
    const path = await begin()
    const { text } = await place.as('principal').get(`${path}/draft`)
    const area = firstArea(text)
    await write(path, { [area]: 'Rektorns ord' }, 'principal', text)
    const second = await write(path, { [area]: 'Ledarens ord', decisions: 'Bara ledaren skrev här' }, 'leader', text)
    assert.equal(second.status, 409)
    for (const part of ['Ledarens ord', 'Rektorns ord', 'Bara ledaren skrev här']) assert.ok(second.text.includes(part), part)
    assert.deepEqual(
      (await place.rows<{ text: string }>('select text from report_words order by text')).map(({ text: kept }) => kept),
      ['Rektorns ord'],
      'a refusal writes nothing',
    )
    assert.equal((await write(path, { [area]: 'Bådas ord', decisions: 'Bara ledaren skrev här' }, 'leader', second.text)).status, 303)
    assert.match((await place.as('principal').get(`${path}/draft`)).text, /Bådas ord/)
  })

  it('asks for help, a thing at a time, which stands first for the reader', async () => {
    const path = await begin()
    assert.equal((await write(path, { kind: 'technology', text: '', go: 'help' })).status, 422)
    const long = await write(path, { kind: 'time', text: 'å'.repeat(1001), decisions: 'Kvar på sidan', go: 'help' })
    assert.match(long.text, /Kvar på sidan/)
    assert.match(long.text, /högst 1 000 tecken/)
    await write(path, { kind: 'technology', text: 'Ett svar om nätet i B-huset', decisions: 'Skrivet innan', go: 'help' })
    await write(path, { kind: 'time', text: 'Ångrat', go: 'save' })
    assert.equal(fieldsOf((await place.as('principal').get(`${path}/draft`)).text).decisions, 'Skrivet innan')

    const { text } = await place.as('principal').get(`${path}/draft`)
    const rows = [...text.matchAll(/<h3>([^<]+)<\/h3>[\s\S]*?value="remove ([0-9a-f-]{36})"/g)]
    assert.equal(rows.length, 2)
    const regretted = rows.find(([, title]) => title === 'Ångrat')?.[2]
    await write(path, { go: `remove ${regretted}` }, 'leader')
    await write(path, { go: 'send' })
    const sent = (await place.as('districtHead').get(path)).text
    assert.match(sent, /Skolan ber om en sak\.[\s\S]*nätet i B-huset[\s\S]*Nät och utrustning/)
    assert.doesNotMatch(sent, /Ångrat/)
  })

  it('is as it was sent, byte for byte, whatever changes after', async () => {
    const path = await begin()
    const { text } = await place.as('principal').get(`${path}/draft`)
    await write(path, { [firstArea(text)]: 'Så var det då', go: 'send' }, 'principal', text)
    const before = await place.rows<{ content: string }>('select content::text from report_sending')
    const page = (await place.as('staff').get(path)).text
    await place.rows("update unit set name = 'Nya Almskolan' where name = 'Almskolan'")
    try {
      await place.as('districtHead').post(`${path}/answers`, { text: 'Ja, före jul', version: '1' })
      await write(path, { go: 'refill' })
      await write(path, { [firstArea(text)]: 'Ändrat efteråt' })
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
    const path = await begin()
    const { text } = await place.as('principal').get(`${path}/draft`)
    const sends = await Promise.all([write(path, { go: 'send' }, 'principal', text), write(path, { go: 'send' }, 'principal', text)])
    assert.deepEqual(
      sends.map(({ status }) => status),
      [303, 303],
    )
    assert.equal((await place.rows('select 1 from report_sending')).length, 1)
    assert.equal((await place.as('principal').get(`${path}/draft`)).location, path, 'sent, it is not written in')
    assert.equal((await place.as('principal').post(`${path}/sending?_method=DELETE`)).location, `${path}/draft`)
    assert.equal((await place.as('districtHead').get(path)).status, 404)
    assert.equal((await place.as('districtHead').post(`${path}/answers`, { text: 'För sent' })).status, 404)
    await write(path, { go: 'send' })
    await place.as('districtHead').post(`${path}/reading`, { version: '2' })
    assert.equal((await place.as('principal').post(`${path}/sending?_method=DELETE`)).location, path)
    assert.match((await place.as('principal').get(path)).text, /Läst av/)
  })

  it('is answered in words that the school reads; a new version says what changed', async () => {
    const path = await begin()
    const { text } = await place.as('principal').get(`${path}/draft`)
    const area = firstArea(text)
    await write(path, { [area]: 'Första versionen', go: 'send' }, 'principal', text)
    assert.equal((await place.as('districtHead').post(`${path}/answers`, { text: '' })).status, 422)
    assert.equal((await place.as('teacher').post(`${path}/answers`, { text: 'Nej' })).status, 404)
    await place.as('districtHead').post(`${path}/answers`, { text: 'Nätet är klart i maj', version: '1' })
    await place.as('districtHead').post(`${path}/answers`, { text: 'Nätet är klart i maj', version: '1' })
    const read = (await place.as('teacher').get(path)).text
    assert.equal(read.match(/Nätet är klart i maj/g)?.length, 1)
    assert.match((await place.as('principal').get('/reports')).text, /Besvarad/)
    await write(path, { [area]: 'Andra versionen', go: 'send' })
    const second = (await place.as('districtHead').get(path)).text
    assert.match(second, /Version 2[\s\S]*Ändrat sedan förra rapporten[\s\S]*Andra versionen/)
    assert.match((await place.as('districtHead').get(`${path}?version=1`)).text, /Första versionen/)
    assert.equal((await place.as('districtHead').get(`${path}?version=3`)).status, 404)
  })

  it('of a school without plan or released result is begun all the same, in own words', async () => {
    const made = await place.as('otherPrincipal').post(`/schools/${place.town.bergskolan}/reports`)
    const path = /\/reports\/[0-9a-f-]{36}/.exec(made.location ?? '')?.[0] ?? ''
    const { text, status } = await place.as('otherPrincipal').get(`${path}/draft`)
    assert.equal(status, 200)
    assert.ok(firstArea(text))
    await place
      .as('otherPrincipal')
      .post(`${path}/draft?_method=PUT`, { ...fieldsOf(text), [firstArea(text)]: 'Vi börjar i höst', go: 'send' })
    assert.match((await place.as('otherPrincipal').get(path)).text, /Vi börjar i höst/)
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
    const path = await begin()
    const { text } = await place.as('principal').get(`${path}/draft`)
    await write(path, { [firstArea(text)]: 'Första versionen', go: 'send' }, 'principal', text)
    await place.as('districtHead').post(`${path}/reading`, { version: '1' })
    await write(path, { [firstArea(text)]: 'Andra versionen', go: 'send' })
    await place.as('principal').post(`${path}/sending?_method=DELETE`)
    const read = await place.as('districtHead').get(path)
    assert.equal(read.status, 200)
    assert.match(read.text, /Första versionen/)
    assert.doesNotMatch(read.text, /Andra versionen/)
    assert.equal((await place.as('districtHead').post(`${path}/answers`, { text: 'Om den första', version: '1' })).status, 303)
    assert.equal((await place.as('principal').get(`${path}/draft`)).status, 200)
  })

  it('never takes a starting sentence for somebody’s words, nor breaks on a form without its revisions', async () => {
    const path = await begin()
    const { text } = await place.as('principal').get(`${path}/draft`)
    await place.rows("update report set facts = replace(facts::text, 'Personalens medelvärde', 'Det nya medelvärdet')::jsonb")
    assert.equal((await write(path, {}, 'principal', text)).status, 303)
    assert.deepEqual(await place.rows('select part from report_words'), [])
    const bare = await place.as('principal').post(`${path}/draft?_method=PUT`, { decisions: 'Utan revision', 'revision decisions': 'x' })
    assert.equal(bare.status, 303)
  })

  it('is answered in the version that was read: another that came meanwhile is to be read first, with the answer kept', async () => {
    const path = await begin()
    const { text } = await place.as('principal').get(`${path}/draft`)
    await write(path, { [firstArea(text)]: 'Första', go: 'send' }, 'principal', text)
    await place.as('principal').post(`${path}/sending?_method=DELETE`)
    await write(path, { [firstArea(text)]: 'Något annat', go: 'send' })
    const refused = await place.as('districtHead').post(`${path}/answers`, { text: 'Ja till det', version: '1' })
    assert.equal(refused.status, 422)
    assert.match(refused.text, /En annan version har kommit[\s\S]*Något annat[\s\S]*Ja till det/)
    await place.as('districtHead').post(`${path}/reading`, { version: '1' })
    assert.deepEqual(await place.rows('select sending_id from report_reading'), [])
    assert.equal((await place.as('districtHead').post(`${path}/answers`, { text: 'Ja till det', version: '2' })).status, 303)
  })

  it('that a colleague sent while one wrote keeps what was written for the next version, and says so', async () => {
    const path = await begin()
    const { text } = await place.as('leader').get(`${path}/draft`)
    await write(path, { go: 'send' })
    const late = await write(path, { [firstArea(text)]: 'Ledarens timslånga text' }, 'leader', text)
    assert.equal(late.location, path)
    assert.equal((await place.rows("select 1 from report_words where text = 'Ledarens timslånga text'")).length, 1)
    assert.doesNotMatch((await place.as('teacher').get(path)).text, /timslånga/)
  })

  it('tells nothing of a plan that is not decided to those who may not open it', async () => {
    const plan = await place.begin('principal', place.town.almskolan)
    const action = await place.add('principal', plan, 'Hemlig utkaståtgärd')
    await place.rows(`update plan_action set due_on = '2026-09-01' where id = '${action}'`)
    const path = await begin()
    await write(path, { go: 'send' })
    assert.match((await place.as('teacher').get(path)).text, /Inte fastställd än/)
    assert.doesNotMatch((await place.as('teacher').get(path)).text, /Hemlig utkaståtgärd/)
  })

  it('asks for twelve things at most, however many are sent at once', async () => {
    const path = await begin()
    const { text } = await place.as('principal').get(`${path}/draft`)
    const asked = await Promise.all(
      Array.from({ length: 16 }, (_, index) => write(path, { kind: 'time', text: `Sak ${index}`, go: 'help' }, 'principal', text)),
    )
    assert.equal(asked.filter(({ status }) => status === 303).length, 12)
    assert.equal((await place.rows('select 1 from report_help')).length, 12)
  })
})
