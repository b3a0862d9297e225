import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
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

  it('begins with what is released and planned, locked that day, once for two who press', async () => {
    const [one, two] = await Promise.all([reports.begin(), reports.begin('leader')])
    assert.equal(one, two)
    const { text } = await place.as('principal').get(`${one}/draft`)
    for (const part of ['Deltagande i skattningen', 'Läget i stort', 'låsta 29 september 2026', 'Startmening ur siffrorna'])
      assert.ok(text.includes(part), part)
    assert.match(text, /Personalen: [\d,]+ \(\d+ svar\)/)
  })

  it('keeps the leaders’ words, tells starting sentences from them, and never blocks sending', async () => {
    const path = await reports.begin()
    const { text } = await place.as('principal').get(`${path}/draft`)
    const area = firstArea(text)
    assert.equal(
      (await reports.write(path, { [area]: 'Åtta lag provar. Nu övar vi på natten.', decisions: 'Vi fortsätter' }, 'principal', text))
        .status,
      303,
    )
    const draft = (await place.as('leader').get(`${path}/draft`)).text
    assert.match(draft, /Åtta lag provar\. Nu övar vi på natten\./)
    assert.match(draft, /Startmeningen står kvar i/)
    await reports.write(path, { go: 'send' })
    const sent = (await place.as('districtHead').get(path)).text
    assert.match(sent, /Åtta lag provar[\s\S]*Startmening ur siffrorna[\s\S]*Vi fortsätter/)
  })

  it('of two who write the same part shows the second both, and loses neither; different parts do not meet', async () => {
    const path = await reports.begin()
    const { text } = await place.as('principal').get(`${path}/draft`)
    const area = firstArea(text)
    await reports.write(path, { [area]: 'Rektorns ord' }, 'principal', text)
    const second = await reports.write(path, { [area]: 'Ledarens ord', decisions: 'Bara ledaren skrev här' }, 'leader', text)
    assert.equal(second.status, 409)
    for (const part of ['Ledarens ord', 'Rektorns ord', 'Bara ledaren skrev här']) assert.ok(second.text.includes(part), part)
    assert.deepEqual(
      (await place.rows<{ text: string }>('select text from report_words order by text')).map(({ text: kept }) => kept),
      ['Rektorns ord'],
      'a refusal writes nothing',
    )
    assert.equal(
      (await reports.write(path, { [area]: 'Bådas ord', decisions: 'Bara ledaren skrev här' }, 'leader', second.text)).status,
      303,
    )
    assert.match((await place.as('principal').get(`${path}/draft`)).text, /Bådas ord/)
  })

  it('asks for help, a thing at a time, which stands first for the reader', async () => {
    const path = await reports.begin()
    assert.equal((await reports.write(path, { kind: 'technology', text: '', go: 'help' })).status, 422)
    const long = await reports.write(path, { kind: 'time', text: 'å'.repeat(1001), decisions: 'Kvar på sidan', go: 'help' })
    assert.match(long.text, /Kvar på sidan/)
    assert.match(long.text, /högst 1 000 tecken/)
    await reports.write(path, { kind: 'technology', text: 'Ett svar om nätet i B-huset', decisions: 'Skrivet innan', go: 'help' })
    await reports.write(path, { kind: 'time', text: 'Ångrat', go: 'save' })
    assert.equal(fieldsOf((await place.as('principal').get(`${path}/draft`)).text).decisions, 'Skrivet innan')

    const { text } = await place.as('principal').get(`${path}/draft`)
    const rows = [...text.matchAll(/<h3>([^<]+)<\/h3>[\s\S]*?value="remove ([0-9a-f-]{36})"/g)]
    assert.equal(rows.length, 2)
    const regretted = rows.find(([, title]) => title === 'Ångrat')?.[2]
    await reports.write(path, { go: `remove ${regretted}` }, 'leader')
    await reports.write(path, { go: 'send' })
    const sent = (await place.as('districtHead').get(path)).text
    assert.match(sent, /Skolan ber om en sak\.[\s\S]*nätet i B-huset[\s\S]*Nät och utrustning/)
    assert.doesNotMatch(sent, /Ångrat/)
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

  it('without last year is sent with the picture alone, and tells of no change and of nothing new since', async () => {
    const path = await reports.begin()
    const { text } = await place.as('principal').get(`${path}/draft`)
    assert.match(text, /Läget i stort/)
    assert.doesNotMatch(text, /Sedan förra gången/)
    await reports.write(path, { go: 'send' })
    assert.doesNotMatch((await place.as('districtHead').get(path)).text, /Nytt sedan|Ändrat sedan|Sedan förra gången/)
  })

  it('never takes a starting sentence for somebody’s words, nor breaks on a form without its revisions', async () => {
    const path = await reports.begin()
    const { text } = await place.as('principal').get(`${path}/draft`)
    await place.rows(
      `update report set facts = regexp_replace(facts::text, '"starter": {"en": "[^"]+", "sv": "[^"]+"}', '"starter": {"en": "Another", "sv": "En annan"}', 'g')::jsonb`,
    )
    assert.match((await place.as('principal').get(`${path}/draft`)).text, />En annan</)
    assert.equal((await reports.write(path, {}, 'principal', text)).status, 303)
    assert.deepEqual(await place.rows('select part from report_words'), [])
    const bare = await place.as('principal').post(`${path}/draft?_method=PUT`, { decisions: 'Utan revision', 'revision decisions': 'x' })
    assert.equal(bare.status, 303)
  })

  it('that a colleague sent while one wrote keeps what was written for the next version, and says so', async () => {
    const path = await reports.begin()
    const { text } = await place.as('leader').get(`${path}/draft`)
    await reports.write(path, { go: 'send' })
    const late = await reports.write(path, { [firstArea(text)]: 'Ledarens timslånga text' }, 'leader', text)
    assert.equal(late.location, path)
    assert.equal((await place.rows("select 1 from report_words where text = 'Ledarens timslånga text'")).length, 1)
    assert.doesNotMatch((await place.as('teacher').get(path)).text, /timslånga/)
  })

  it('asks for twelve things at most, however many are sent at once', async () => {
    const path = await reports.begin()
    const { text } = await place.as('principal').get(`${path}/draft`)
    const asked = await Promise.all(
      Array.from({ length: 16 }, (_, index) => reports.write(path, { kind: 'time', text: `Sak ${index}`, go: 'help' }, 'principal', text)),
    )
    assert.equal(asked.filter(({ status }) => status === 303).length, 12)
    assert.equal((await place.rows('select 1 from report_help')).length, 12)
  })
})
