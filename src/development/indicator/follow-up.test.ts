import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { AuthorityPlans, wordText } from '../../../test/support/authority-plans.ts'
import { addIndicator, typeValue } from '../../../test/support/indicators.ts'
import { unzipped } from '../../../test/support/zip.ts'

const judged = { half: '2026-2', status: 'partly', causes: 'Tiden räcker inte till.', next: 'Två halvdagar i januari.' }

describe('the follow-up of the authority’s plan', () => {
  let plans: AuthorityPlans
  before(async () => {
    plans = await AuthorityPlans.open()
  })
  after(() => plans.place.program.close())
  beforeEach(() => plans.clear())

  const page = async (path: string) => (await plans.admin().get(path)).text

  async function inForce() {
    const plan = await plans.begin()
    const goal = await plans.addGoal(plan)
    const indicator = await addIndicator(plans.admin(), plan, goal)
    await typeValue(plans.admin(), indicator, '2026-09-01', '1,3')
    await plans.freeze(plan)
    await plans.force(plan, 1, '2026-09-29')
    return { plan, goal, indicator }
  }

  it('sets out from the latest value when the plan was decided, whatever is read later', async () => {
    const { plan, indicator } = await inForce()
    await typeValue(plans.admin(), indicator, '2026-09-28', '1,1')
    const text = await page(`${plan}/follow-up`)
    assert.match(
      text,
      /1,3 elever per dator[\s\S]*1 september 2026[\s\S]*1,1 elever per dator[\s\S]*Från 1,3 elever per dator till 1,1 elever per dator\./,
    )
    assert.match(text, /Högst 1 elever per dator/)
  })

  it('sets out from the first value after the decision where there was none, and says so', async () => {
    const plan = await plans.begin()
    const goal = await plans.addGoal(plan)
    const indicator = await addIndicator(plans.admin(), plan, goal)
    await plans.admin().post(`${indicator}/readings`, { onDay: '2026-09-01', state: 'not measured', reading: '' })
    await plans.freeze(plan)
    await plans.force(plan, 1, '2026-09-29')
    assert.match(await page(`${plan}/follow-up`), /Blir den första mätningen[\s\S]*Ej mätt/)
    await typeValue(plans.admin(), indicator, '2026-09-29', '1,2')
    assert.match(await page(`${plan}/follow-up`), /29 september 2026, första mätningen efter beslutet/)
  })

  it('says of what is protected and what is not measured that it is so, never a value and never zero', async () => {
    const { plan, indicator } = await inForce()
    await plans.admin().post(`${indicator}/readings`, { onDay: '2026-09-28', state: 'protected', reading: '' })
    assert.match(await page(`${plan}/follow-up`), /hidden-cell[\s\S]*För få svar – skyddas/)
    const refused = await plans.admin().post(`${indicator}/readings`, { onDay: '2026-09-28', state: 'protected', reading: '0' })
    assert.equal(refused.status, 422)
    assert.match(refused.text, /när det finns ett värde, annars inget/)
    await plans.admin().post(`${indicator}/readings`, { onDay: '2026-09-29', state: 'not measured', reading: '' })
    assert.match(await page(`${plan}/follow-up`), /Ej mätt/)
    const file = unzipped(Buffer.from(await (await plans.admin().get(`${plan}/follow-up.xlsx`)).response.arrayBuffer()))
    const sheet = file.get('xl/worksheets/sheet3.xml') ?? ''
    const rows = [...sheet.matchAll(/<row [^>]*>(.*?)<\/row>/g)].map(([, cells = '']) => cells)
    const ofDay = rows
      .slice(1)
      .map((cells) => [...cells.matchAll(/<c r="([E-H])\d+"[^>]*><v>([^<]*)<\/v>/g)].map(([, column, value]) => `${column}${value}`))
    assert.deepEqual(ofDay, [[], [], ['E1.3']], 'only what is a value has one')
  })

  it('keeps an old reading beside its correction, and tells a baseline that was corrected afterwards', async () => {
    const { plan, indicator } = await inForce()
    const [wrong] = await plans.place.rows<{ id: string }>('select id from indicator_reading')
    const correct = { corrects: wrong?.id ?? '', note: 'Kommat stod fel' }
    await typeValue(plans.admin(), indicator, '2026-09-01', '1,8', correct)
    assert.match(await page(indicator), /1,8 elever per dator[\s\S]*Rättar mätningen 1 september 2026\. Kommat stod fel[\s\S]*Rättad/)
    assert.match(await page(`${plan}/follow-up`), /1,3 elever per dator[\s\S]*Rättad efteråt till 1,8 elever per dator\./)
    assert.equal(
      (await plans.admin().post(`${indicator}/readings`, { onDay: '2026-09-01', state: 'value', reading: '2', ...correct })).status,
      422,
    )
  })

  it('does not take a reading of a day to come, a number that is none, or a correction without a reason', async () => {
    const { indicator } = await inForce()
    const [kept] = await plans.place.rows<{ id: string }>('select id from indicator_reading')
    for (const sent of [
      { onDay: '2026-09-30', state: 'value', reading: '1' },
      { onDay: '2026-09-29', state: 'value', reading: 'en' },
      { onDay: '2026-09-29', state: 'value', reading: '' },
      { onDay: '2026-09-29', state: 'value', reading: '1', corrects: kept?.id ?? '' },
    ])
      assert.equal((await plans.admin().post(`${indicator}/readings`, sent)).status, 422, JSON.stringify(sent))
    assert.equal((await plans.place.rows('select from indicator_reading')).length, 1)
  })

  it('takes no figure of what fewer than five people have said, nor a survey without how many, and shows none that was typed before', async () => {
    const { plan, goal, indicator } = await inForce()
    const survey = await addIndicator(plans.admin(), plan, goal, { kind: 'survey', name: 'Trivsel', source: 'Egen enkät' })
    const send = (path: string, n: string, more: Record<string, string> = {}) =>
      plans.admin().post(`${path}/readings`, { onDay: '2026-09-29', state: 'value', reading: '71', n, ...more })
    for (const n of ['', '4', '1']) assert.equal((await send(survey, n)).status, 422, n)
    assert.match((await send(survey, '4')).text, /href="#n"[^<]*>Färre än fem har svarat/)
    assert.equal((await send(indicator, '3')).status, 422, 'whatever kind says how many persons')
    assert.equal((await send(survey, '5')).status, 303)
    const id = survey.split('/').at(-1)
    const typed = `insert into indicator_reading (authority_id, indicator_id, on_day, state, value, n, by_name, at, hash)
      select authority_id, id, '2026-09-28', 'value', 99, 4, 'Förr', now(), repeat('a', 64) from indicator where id = '${id}'`
    await assert.rejects(plans.place.rows(typed), /typed_few/)
    await plans.place.rows('alter table indicator_reading drop constraint indicator_reading_typed_few')
    await plans.place.rows(typed)
    await plans.place.rows(
      "alter table indicator_reading add constraint indicator_reading_typed_few check (by_name = '' or state <> 'value' or n is null or n >= 5) not valid",
    )
    // Ids in addresses may have any figure.
    const shown = (await page(survey)).replace(/<[^>]*>/g, ' ')
    assert.match(shown, /\b71\b/)
    assert.doesNotMatch(shown, /\b99\b/)
  })

  it('keeps what a person judged with its causes, and lays the next judgement beside it', async () => {
    const { plan, goal } = await inForce()
    const path = `${plan}/goals/${goal}/judgements`
    for (const missing of ['causes', 'next', 'status'])
      assert.equal((await plans.admin().post(path, { ...judged, [missing]: '' })).status, 422, missing)
    assert.equal((await plans.admin().post(path, judged)).status, 303)
    plans.place.program.setNow('2026-09-30T08:00:00Z')
    assert.equal((await plans.admin().post(path, { ...judged, status: 'on the way', causes: 'Det lossnade.' })).status, 303)
    const text = await page(`${plan}/follow-up`)
    assert.match(
      text,
      /På väg, hösten 2026\.[\s\S]*Det lossnade\.[\s\S]*Tidigare bedömningar[\s\S]*Delvis på väg, hösten 2026[\s\S]*Tiden räcker inte till/,
    )
    assert.match(text, /Av målen i planen är 1 på väg för hösten 2026/)
    assert.equal((await plans.admin().post(path, { ...judged, half: '2031-1' })).status, 404)
  })

  it('keeps the readings of a goal that is dropped', async () => {
    const { plan, goal } = await inForce()
    plans.place.program.setNow('2026-09-30T08:00:00Z')
    await plans.admin().post(`${plan}/goals/${goal}?_method=DELETE`)
    await plans.freeze(plan)
    await plans.force(plan, 2, '2026-09-30')
    assert.match(await page(`${plan}/follow-up`), /Mål som har tagits bort[\s\S]*Eleverna granskar källor[\s\S]*1,3 elever per dator/)
  })

  it('ends an indicator with its reason: it is read no more, and what was read stays', async () => {
    const { plan, indicator } = await inForce()
    assert.equal((await plans.admin().post(`${indicator}/end`, { reason: '' })).status, 422)
    assert.equal((await plans.admin().post(`${indicator}/end`, { reason: 'IT-enheten räknar på annat sätt nu' })).status, 303)
    assert.equal((await plans.admin().post(`${indicator}/readings`, { onDay: '2026-09-29', state: 'value', reading: '1' })).status, 404)
    assert.match(await page(`${plan}/follow-up`), /Avslutad[\s\S]*1,3 elever per dator/)
  })

  it('tells what was wanted before beside what is wanted now', async () => {
    const { indicator } = await inForce()
    assert.equal((await plans.admin().post(`${indicator}/targets`, { way: 'down', value: '1,5', why: 'Pengarna räcker inte' })).status, 303)
    assert.match(await page(indicator), /Högst 1,5[\s\S]*Vad vi har velat förut[\s\S]*Högst 1 elever per dator/)
  })

  it('says how schools judge their own work when five have, and of none of them which it was', async () => {
    const { plan, goal } = await inForce()
    const own = `${plan}/schools/${plans.place.town.almskolan}/judgements`
    const principal = plans.place.as('principal')
    assert.equal((await principal.post(own, { goal, half: '2026-2', status: 'partly', causes: 'Schemat' })).status, 303)
    assert.match((await principal.get(own)).text, /Delvis på väg, hösten 2026[\s\S]*Schemat/)
    for (const who of ['admin', 'districtHead', 'leader', 'otherPrincipal'] as const)
      assert.equal((await plans.place.as(who).get(own)).status, 404, who)
    assert.doesNotMatch(await page(`${plan}/follow-up`), /Så bedömer skolorna/)
    await plans.place.rows(
      `insert into school_goal_judgement (authority_id, plan_id, goal_id, school_id, year, half, status, causes, by_name, on_day, at)
       select j.authority_id, plan_id, goal_id, u.id, year, half, 'on the way', 'Bra', 'Rektor', on_day, now() from school_goal_judgement j
         join lateral (select id from unit where kind in ('team', 'district', 'authority') limit 4) u on true`,
    )
    assert.match(await page(`${plan}/follow-up`), /Så bedömer skolorna sitt eget arbete[^:]*hösten 2026: 4 på väg och 1 delvis på väg\./)
    assert.doesNotMatch(await page(`${plan}/follow-up`), /Schemat/)
  })

  it('is seen by those who follow the authority, and by nobody else', async () => {
    const { plan, indicator } = await inForce()
    const files = [
      'follow-up',
      'board-follow-up.pdf',
      'board-follow-up.docx',
      'follow-up.pdf',
      'follow-up.docx',
      'follow-up.xlsx',
      'quality-dialogue.pdf',
      'quality-dialogue.docx',
    ]
    for (const path of [...files.map((file) => `${plan}/${file}`), indicator])
      assert.deepEqual(await plans.place.seenBy(path), ['admin', 'districtHead'], path)
    assert.match((await plans.place.as('districtHead').get(plan)).text, /href="[^"]*\/follow-up"/)
    assert.doesNotMatch((await plans.place.as('principal').get(plan)).text, /follow-up/)
    assert.doesNotMatch((await plans.place.as('districtHead').get(`${plan}/follow-up`)).text, /Lägg till indikator|Bedöm</)
  })

  it('says the same on paper, with headings, and in the order of the national quality system', async () => {
    const { plan, goal } = await inForce()
    await plans.admin().post(`${plan}/goals/${goal}/judgements`, judged)
    const told = await wordText((await plans.admin().get(`${plan}/follow-up.docx`)).response)
    assert.match(
      told,
      /Uppföljning av Plan för digitalisering[\s\S]*2\.1 Eleverna granskar källor[\s\S]*Delvis på väg, hösten 2026[\s\S]*Tiden räcker inte till[\s\S]*1,3 elever per dator/,
    )
    const dialogue = await wordText((await plans.admin().get(`${plan}/quality-dialogue.docx`)).response)
    assert.match(dialogue, /Målsättningar[\s\S]*Delmål[\s\S]*Indikator\n[\s\S]*Framgångsfaktorer/)
    for (const file of ['follow-up.pdf', 'quality-dialogue.pdf'])
      assert.equal((await plans.admin().get(`${plan}/${file}`)).status, 200, file)
  })

  it('is asked for on the start page in the last months of a half-year, until every goal is judged', async () => {
    const { plan, goal } = await inForce()
    assert.doesNotMatch(await page('/'), /Bedöm målen/)
    plans.place.program.setNow('2026-11-20T08:00:00Z')
    await plans.place.signInAgain()
    assert.match(await page('/'), /Bedöm målen i Plan för digitalisering[^<]*, hösten 2026/)
    assert.match((await plans.place.as('principal').get('/')).text, /Bedöm vad Almskolan har gjort/)
    await plans.admin().post(`${plan}/goals/${goal}/judgements`, judged)
    assert.doesNotMatch(await page('/'), /Bedöm målen/)
  })

  it('lets nobody make it look better: the database refuses to change or take away what was said, and to type what Stegvis measures', async () => {
    const { goal, plan } = await inForce()
    await plans.admin().post(`${plan}/goals/${goal}/judgements`, judged)
    const shared = "kind = 'share', framework = 'digital-skola', aspect = 'x', audience = 'staff', level = 3"
    const tries = [
      'update indicator_reading set value = 0.5',
      'delete from indicator_reading',
      "update goal_judgement set status = 'on the way'",
      'delete from goal_judgement',
      'update indicator_baseline set reading_id = reading_id',
      'delete from indicator_baseline',
      'insert into indicator_baseline select plan_id, indicator_id, authority_id, reading_id, true from indicator_baseline',
      `update indicator set ${shared}`,
      'delete from indicator',
      'update indicator_target set value = 2',
      'delete from indicator_target',
      'delete from indicator_end',
      'delete from school_goal_judgement',
    ]
    for (const statement of tries) await assert.rejects(plans.asWeb(statement), /permission denied/, statement)
    const measured = `with made as (insert into indicator (authority_id, goal_id, kind, name, definition, begun_on, by_name, at)
      values ('${plans.place.town.authority}', '${goal}', 'actions-done', 'x', 'x', '2026-09-29', 'x', now()) returning id) select id from made`
    await plans.asWeb(measured)
    const typed = `insert into indicator_reading (authority_id, indicator_id, on_day, state, value, at, hash)
      select authority_id, id, '2026-09-29', 'value', 99, now(), repeat('a', 64) from indicator where kind = 'actions-done'`
    await assert.rejects(plans.asWeb(typed), /row-level security/)
  })
})
