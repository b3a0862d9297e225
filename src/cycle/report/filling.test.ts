import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { Checks } from '../../../test/support/checks.ts'
import { listenTo } from '../../../test/support/counting.ts'
import { Dialogues } from '../../../test/support/dialogues.ts'
import type { PlanTown } from '../../../test/support/plan-town.ts'
import { fieldsOf, firstArea } from '../../../test/support/reports.ts'

describe('a report that fills itself', () => {
  let dialogues: Dialogues
  let checks: Checks
  let place: PlanTown
  before(async () => {
    dialogues = await Dialogues.open()
    place = dialogues.place
    checks = new Checks(place)
  })
  after(() => place.program.close())
  beforeEach(async () => {
    await place.rows('delete from dialogue')
    await checks.clear()
    await dialogues.clear()
  })

  /** The next half-year, a signed-in session’s days away by the clock of the town. */
  async function inSpring(): Promise<void> {
    await place.rows("update dialogue set year = 2025; update report set year = 2025; update agreement set due_on = '2026-09-01'")
  }

  it('tells what the dialogue before agreed and what became of it, locked with the figures; it comes back in the next dialogue', async () => {
    const report = await dialogues.sendReport({ decisions: 'Så var det då' })
    const { path, agreement } = await dialogues.conclude()
    for (const who of ['teacher', 'principal', 'districtHead'] as const)
      assert.match((await place.as(who).get(report)).text, /Överenskommet i resultatdialogen[\s\S]*Skriftligt besked om nätet/, who)
    assert.ok(!(await place.as('teacher').get(report)).text.includes(agreement))
    await place.as('districtHead').post(`${agreement}/notes`, { status: 'under way', note: 'Mätt den 14 april' })
    await inSpring()
    const next = await dialogues.reports.begin()
    assert.notEqual(next, report)
    const draft = (await place.as('principal').get(`${next}/draft`)).text
    assert.match(
      draft,
      /Överenskommelser från dialogen före[\s\S]*Försenad sedan 1 september[\s\S]*Skriftligt besked om nätet[\s\S]*Mätt den 14 april/,
    )
    await dialogues.reports.write(next, { go: 'send' })
    await place.as('districtHead').post(`${agreement}/notes`, { status: 'done', note: 'Klart i maj' })
    const sent = (await place.as('districtHead').get(next)).text
    assert.match(sent, /Mätt den 14 april/)
    assert.doesNotMatch(sent, /Klart i maj/, 'what was sent is locked')
    const again = await dialogues.book()
    assert.notEqual(again, path)
    assert.match((await place.as('principal').get(again)).text, /Stämma av[\s\S]*Klar[\s\S]*Skriftligt besked om nätet[\s\S]*Klart i maj/)
  })

  it('tells what is late, what is done, what a check counted and what hinders, and never a line in anybody’s own words', async () => {
    const { path: plan, actions } = await checks.planned()
    const { at, links } = await checks.started(actions, plan)
    await checks.answered(links)
    await checks.closed(at)
    await place.rows("update plan_action set status = 'done' where title = 'Källkritik i alla ämnen'")
    await place.rows("update plan_action set due_on = '2026-09-01', status = 'under way' where title = 'Lektionsbesök'")
    const report = await dialogues.sendReport()
    const { text } = await place.as('districtHead').get(report)
    assert.match(text, /Klara åtgärder[\s\S]*Källkritik i alla ämnen[\s\S]*Försenade åtgärder[\s\S]*Lektionsbesök \(1 september 2026\)/)
    assert.match(text, /Temperaturmätningen[\s\S]*”Felanmälan på ett ställe”: [\s\S]*Det som hindrar/)
    assert.doesNotMatch(text, /Mer tid/)
    const dialogue = (await place.as('districtHead').get(await dialogues.book())).text
    assert.match(dialogue, /I planen är ”Lektionsbesök” försenad/)
    assert.match(dialogue, /Personalen nämner oftast detta som hinder/)
  })

  it('leads nobody from its figures to a page that is not theirs, on the report or in the dialogue', async () => {
    const { path: plan, actions } = await checks.planned()
    const { at, links } = await checks.started(actions, plan)
    await checks.answered(links)
    await checks.closed(at)
    const report = await dialogues.sendReport()
    const talk = await dialogues.book()
    const led: string[] = []
    for (const who of ['teacher', 'principal', 'districtHead'] as const)
      for (const page of [report, talk]) {
        const { status, text } = await place.as(who).get(page)
        if (status === 404) continue
        for (const [, href = ''] of text.matchAll(/href="(\/(?:group-results|plans|checkins|agreements)\/[^"]*)"/g)) {
          led.push(`${who} ${href.split('/')[1]}`)
          assert.equal((await place.as(who).get(href)).status, 200, `${who} ${page} ${href}`)
        }
      }
    assert.ok(led.includes('principal checkins') && led.includes('districtHead group-results') && !led.includes('districtHead checkins'))
  })

  it('asks the database as many things however much there is', async () => {
    const heard = listenTo(place.program.web)
    const asked = async (what: () => Promise<unknown>) => {
      heard()
      await what()
      return heard().texts.filter((text) => !/^(begin|commit|rollback)/.test(text)).length
    }
    const begin = () => place.as('principal').post(`/schools/${place.town.almskolan}/reports`)
    const draft = async () => place.as('principal').get(`${(await begin()).location?.replace(/\/draft$/, '')}/draft`)
    const { path: plan, actions } = await checks.planned()
    const { at, links } = await checks.started(actions, plan)
    await checks.answered(links)
    await checks.closed(at)
    await begin()
    await place.rows('delete from report')
    const [few, drawn] = [await asked(begin), await asked(draft)]
    for (let n = 0; n < 12; n += 1) await place.add('principal', plan, `Åtgärd ${n}`)
    await place.rows("update plan_action set due_on = '2026-09-01'")
    await dialogues.conclude()
    await place.rows('delete from report')
    assert.equal(await asked(begin), few)
    assert.equal(await asked(draft), drawn)
    assert.equal(few, 11, 'beginning a report, with who asks and everything that it looks up and keeps')
    assert.ok(drawn - few <= 7, `${drawn - few} for the page`)
  })

  it('has a button that puts a thing asked for to the coaches, once, in the draft and when it is sent', async () => {
    const path = await dialogues.reports.begin()
    await dialogues.reports.write(path, { kind: 'support', text: 'Någon som leder samtalet i maj', go: 'help' })
    const { text } = await place.as('principal').get(`${path}/draft`)
    const id = /value="ask ([0-9a-f-]{36})"/.exec(text)?.[1]
    const asked = await dialogues.reports.write(path, { go: `ask ${id}`, decisions: 'Sparat på vägen' })
    assert.match(asked.location ?? '', /^\/support\//)
    assert.match((await place.as('principal').get(`${path}/draft`)).text, /Sparat på vägen/)
    assert.match((await place.as('principal').get(`${path}/draft`)).text, /Frågan till IKT-pedagogen/)
    await dialogues.reports.write(path, { go: 'send' })
    const again = await place.as('leader').post(`${path}/support-requests`, { help: '0' })
    assert.equal(again.location, asked.location)
    assert.equal((await place.rows('select 1 from support_request')).length, 1)
    assert.equal((await place.as('leader').post(`${path}/support-requests`, { help: '7' })).status, 404)
    assert.equal((await place.as('teacher').post(`${path}/support-requests`, { help: '0' })).status, 404)
  })

  it('is kept while one writes, part by part, and stops when a colleague changes the same part or sends it', async () => {
    const path = await dialogues.reports.begin()
    const { text } = await place.as('principal').get(`${path}/draft`)
    const area = firstArea(text)
    const keep = (who: 'principal' | 'leader', fields: Record<string, string>) =>
      place.as(who).post(`${path}/draft`, { ...fieldsOf(text), ...fields })
    const first = await keep('principal', { [area]: 'Medan jag skriver' })
    assert.equal(first.status, 200)
    const told: { saved: string; fields: Record<string, string> } = JSON.parse(first.text)
    assert.match(told.saved, /^Sparat kl\. /)
    assert.equal((await keep('principal', { ...told.fields, [area]: 'Medan jag skriver mer' })).status, 200)
    const late = await keep('leader', { [area]: 'Också jag' })
    assert.equal(late.status, 409)
    assert.match(JSON.parse(late.text).message, /har ändrat samma del/)
    assert.deepEqual(
      (await place.rows<{ text: string }>('select text from report_words')).map((row) => row.text),
      ['Medan jag skriver mer'],
      'starting sentences that nobody touched are nobody’s words',
    )
    assert.equal((await keep('principal', { decisions: 'å'.repeat(6001) })).status, 422)
    await dialogues.reports.write(path, { go: 'send' })
    assert.equal((await keep('leader', { decisions: 'Efteråt' })).status, 409)
  })

  it('goes on in another’s hands when a principal leaves with a draft', async () => {
    const path = await dialogues.reports.begin()
    await dialogues.reports.write(path, { decisions: 'Rektorns ord' })
    await place.rows("update duty set to_on = '2026-09-01' where person_id = $1", [place.town.people.principal])
    try {
      assert.equal((await place.as('principal').get(`${path}/draft`)).status, 404)
      assert.match((await place.as('leader').get(`${path}/draft`)).text, /Rektorns ord/)
      assert.equal((await dialogues.reports.write(path, { go: 'send' }, 'leader')).status, 303)
      assert.match((await place.as('districtHead').get(path)).text, /Rektorns ord/)
    } finally {
      await place.rows('update duty set to_on = null where person_id = $1', [place.town.people.principal])
    }
  })
})
