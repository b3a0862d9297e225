import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { wordText } from '../../../test/support/authority-plans.ts'
import { Deciding } from '../../../test/support/deciding.ts'
import { readPdf } from '../../../test/support/pdf.ts'

describe('the board', () => {
  let town: Deciding
  let point: string
  let matter: string
  let plan: string
  let decision: string
  before(async () => {
    town = await Deciding.open()
    point = await town.delegated()
    matter = await town.matter()
    plan = await town.plan()
    const document = await town.lock(plan, matter)
    decision = (await town.decide(document, { kind: 'delegation', point })).location ?? ''
    const other = await town.lock(await town.plan(), matter)
    await town.decide(other)
  })
  after(() => town.program.close())

  const meeting = async (onDay: string) =>
    (await town.registrar.post('/board-meetings', { board: 'Barn- och utbildningsnämnden', onDay })).location ?? ''
  const idOf = (path: string) => path.split('/').at(-1) ?? ''

  it('is told of each decision by delegation once, never of execution, in a list that says who decided what by which point', async () => {
    assert.match((await town.lead.get('/')).text, /Ett beslut ska anmälas/)
    const first = await meeting('2026-09-29')
    assert.equal(await meeting('2026-09-29'), first, 'one meeting of a board on a day')
    const page = (await town.registrar.get(first)).text
    assert.match(page, /D 2026-1/)
    assert.doesNotMatch(page, /D 2026-2/, 'execution is not reported')
    await town.registrar.post(`${first}/items`, { decisions: idOf(decision) })
    const second = await meeting('2026-11-03')
    await town.registrar.post(`${second}/items`, { decisions: idOf(decision) })
    assert.equal((await town.rows('select 1 from board_item')).length, 1)
    assert.doesNotMatch((await town.lead.get('/')).text, /ska anmälas/)
    const word = await town.registrar.get(`${first}/decisions.docx`)
    assert.match(
      await wordText(word.response),
      /Beslut fattade på delegation, Barn- och utbildningsnämnden 29 september 2026[\s\S]*Nummer\nDatum\nVad\nVem\nPunkt\nD 2026-1\n29 september 2026\nBUN 2026\/1 Plan för digitalisering 2027–2029\nMargareta Ljung, förvaltningschef\n3\.4 Besluta om planer/,
    )
    const csv = (await town.registrar.get(`${first}/decisions.csv`)).text
    assert.match(csv, /Nummer;Datum;Vad;Vem;Punkt\r\nD 2026-1;29 september 2026;BUN 2026\/1 Plan/)
  })

  it('is still told of a decision that was taken back, with the day', async () => {
    await town.takeBack(decision ?? '', 'Fel punkt')
    const first = await meeting('2026-09-29')
    assert.match((await town.registrar.get(`${first}/decisions.csv`)).text, /Återtaget 29 september 2026/)
  })

  it('has its result, paragraph and dates kept as typed in, the latest counting, and none before the meeting or in the wrong order', async () => {
    const first = await meeting('2026-09-29')
    const [item] = await town.rows<{ id: string }>('select id from board_item')
    const path = `/board-items/${item?.id}/outcomes`
    const note = (more: Record<string, string>) => town.registrar.post(path, { result: 'filed', paragraph: '63', ...more })
    assert.match((await note({ result: '' })).text, /Välj vad det blev[\s\S]*value="63"/)
    assert.equal((await note({ minutes: '2026-09-29', announced: '2026-09-28' })).status, 422)
    assert.equal((await note({ minutes: '2026-10-02' })).status, 422, 'what has not happened')
    await note({})
    await note({ minutes: '2026-09-29', announced: '2026-09-29' })
    const said = /Lagd till handlingarna, § 63\. Protokollet justerat 29 september 2026, anslaget 29 september 2026\./
    assert.match((await town.head.get(first)).text, said)
    assert.match((await town.head.get(decision)).text, said)
    const made = await town.registrar.post(`/board-items/${item?.id}/matter-documents`, {
      matter: idOf(matter),
      name: 'Protokollsutdrag § 63',
    })
    const [kept] = await town.rows<{ kind: string; bytes: Buffer }>(
      'select d.kind, c.bytes from matter_document d join matter_content c on c.document_id = d.id where d.id = $1',
      [idOf(made.location ?? '')],
    )
    assert.equal(kept?.kind, 'minutes')
    assert.match(
      readPdf(kept?.bytes ?? Buffer.alloc(0)).root.text,
      /Utdrag ur protokoll: Plan för digitalisering[\s\S]*63[\s\S]*29 september 2026[\s\S]*Lagd till handlingarna[\s\S]*Noterat ur protokollet av Roger Ek/,
    )
    const later = await meeting('2026-11-03')
    const other = await town.lock(await town.plan(), matter)
    const next = (await town.decide(other, { kind: 'delegation', point })).location ?? ''
    await town.registrar.post(`${later}/items`, { decisions: idOf(next) })
    const [ahead] = await town.rows<{ id: string }>('select id from board_item where decision_id = $1', [idOf(next)])
    assert.equal((await town.registrar.get(`/board-items/${ahead?.id}/matter-documents/new`)).status, 404, 'nothing to tell yet')
    assert.equal((await town.registrar.post(`/board-items/${ahead?.id}/outcomes`, { result: 'filed' })).status, 404)
    assert.match((await town.registrar.get(later)).text, /Resultatet antecknas när mötet har varit/)
  })

  it('that sends a plan back has it waiting for its writers until a newer version is frozen', async () => {
    town.program.setNow('2026-09-29T09:00:00Z')
    const first = await meeting('2026-09-29')
    const mine = await town.plan('Plan som återremitteras')
    const document = await town.lock(mine, await town.matter())
    const made = (await town.decide(document, { kind: 'delegation', point })).location ?? ''
    await town.registrar.post(`${first}/items`, { decisions: idOf(made) })
    const [item] = await town.rows<{ id: string }>('select id from board_item where decision_id = $1', [idOf(made)])
    await town.registrar.post(`/board-items/${item?.id}/outcomes`, { result: 'returned', note: 'Beskriv kostnaderna' })
    assert.match((await town.registrar.get(first)).text, /Återremiss[\s\S]*Beskriv kostnaderna[\s\S]*Skriv en ny version av planen/)
    assert.match((await town.lead.get('/')).text, /Skriv en ny version av Plan som återremitteras/)
    assert.match((await town.lead.get(`${mine}/decision`)).text, /återremitterade planen 29 september 2026/)
    town.program.setNow('2026-09-29T10:00:00Z')
    await town.lead.post(`${mine}/needs`, { text: 'Kostnad per skola' })
    await town.plans.freeze(mine)
    assert.doesNotMatch((await town.lead.get('/')).text, /Skriv en ny version/)
    assert.match((await town.lead.get(`${mine}/decision`)).text, /Lägg version 2 i ett ärende/)
  })

  it('finds every earlier decision, fifty on a page, and a meeting keeps those that it was told of', async () => {
    const [first] = await town.rows<{ id: string; number: number }>('select id, number from decision order by year, number limit 1')
    await town.rows(
      `insert into decision (authority_id, document_id, year, number, kind, decided_on, text, name, title, unit, at)
       select authority_id, document_id, 2026, 1000 + n, 'execution', decided_on, text, name, title, unit, at from decision, generate_series(1, 210) n where id = $1`,
      [first?.id],
    )
    const numbersOn = async (page: number) => {
      const { text } = await town.registrar.get(`/decisions?page=${page}`)
      return [...(text.split('id="all"')[1] ?? '').matchAll(/>D 2026-(\d+)</g)].map(([, number]) => Number(number))
    }
    assert.deepEqual((await numbersOn(1)).slice(0, 2), [1210, 1209])
    assert.equal((await numbersOn(1)).length, 50)
    assert.ok((await numbersOn(5)).includes(first?.number ?? 0))
    assert.match((await town.registrar.get(await meeting('2026-09-29'))).text, /D 2026-1[^\d]/)
    await town.rows('delete from decision where number > 1000')
  })

  it('is a board of directors at a private organiser, without a word of the Local Government Act', async () => {
    await town.lead.post('/delegation/organiser?_method=PUT', { form: 'private', board: 'Styrelsen' })
    const document = await town.lock(await town.plan(), await town.matter())
    const pages = [`${document}/decision/new`, decision, '/delegation', '/decisions', await meeting('2026-09-29')]
    for (const path of pages)
      assert.doesNotMatch((await town.head.get(path)).text, /kommunallag|OSL|6 kap\. 37|[Öö]verklag|Nämnden kan/, path)
    assert.match((await town.lead.get('/decisions')).text, /value="Styrelsen"/)
    await town.lead.post('/delegation/organiser?_method=PUT', { form: 'municipal', board: 'Barn- och utbildningsnämnden' })
    assert.match((await town.head.get(`${document}/decision/new`)).text, /6 kap\. 37/)
  })

  it('is noted by those who work for it, read by who sees matters, and exists for nobody else', async () => {
    const first = await meeting('2026-09-29')
    assert.equal((await town.head.get(first)).status, 200)
    assert.equal((await town.head.post(`${first}/items`, { decisions: idOf(decision) })).status, 404)
    assert.equal((await town.head.post('/board-meetings', { board: 'X', onDay: '2026-10-01' })).status, 404)
    for (const who of ['principal', 'districtHead', 'teacher'] as const)
      for (const path of [first, `${first}/decisions.csv`, `${first}/decisions.docx`])
        assert.equal((await town.plans.place.as(who).get(path)).status, 404, who)
  })
})
