import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { signedIn } from '../../../test/support/browser.ts'
import { Deciding, delegation } from '../../../test/support/deciding.ts'
import { readPdf } from '../../../test/support/pdf.ts'

describe('a decision on a frozen document', () => {
  let town: Deciding
  let point: string
  before(async () => {
    town = await Deciding.open()
    point = await town.delegated()
  })
  after(() => town.program.close())

  it('is laid before the head, who decides under a point of the list, and the plan is in force by it and by nothing else', async () => {
    const plan = await town.plan()
    const document = await town.lock(plan, await town.matter())
    assert.match((await town.lead.get(`${plan}/decision`)).text, /Inte lämnad för beslut[\s\S]*Lämna för beslut/)
    await town.lead.post(`${document}/decision-request`, { proposal: 'Anta planen.', due: '2026-10-05' })
    assert.match((await town.head.get('/')).text, /Besluta om Plan för digitalisering/)
    assert.match((await town.head.get(`${document}/decision/new`)).text, /Anta planen\.[\s\S]*6 kap\. 37 §[\s\S]*3\.4 Besluta om planer/)
    const sent = await town.decide(document, { kind: 'delegation', point })
    assert.equal(sent.status, 303, sent.text)
    const page = (await town.registrar.get(sent.location ?? '')).text
    assert.match(
      page,
      /D 2026-1[\s\S]*Margareta Ljung, förvaltningschef[\s\S]*punkt 3\.4, Besluta om planer[^<]*\(2026:1\)[\s\S]*Inte anmält än/,
    )
    assert.doesNotMatch((await town.head.get('/')).text, /Besluta om Plan för digitalisering/)
    assert.match((await town.lead.get(plan)).text, /Beslutad 29 september 2026/)
    assert.match((await town.lead.get(`${plan}/revisions`)).text, /Se beslutet/)
    const ended = await town.lead.post(`${plan}/revisions/1/force?_method=DELETE`, { reason: 'Fel' })
    assert.equal(ended.status, 404, 'what a decision put in force ends with the decision alone')
  })

  it('is one person’s: who comes second is told, and of two at once one is made', async () => {
    const document = await town.lock(await town.plan(), await town.matter())
    const code = await town.codeFor(document)
    const both = await Promise.all([town.decide(document, { code }), town.decide(document, { code })])
    assert.deepEqual(both.map(({ status }) => status).sort(), [303, 422])
    assert.match(both.find(({ status }) => status === 422)?.text ?? '', /Någon annan hann besluta/)
  })

  it('asks for a code just mailed to the head, once and in time, with what was written kept', async () => {
    const document = await town.lock(await town.plan(), await town.matter())
    const without = await town.decide(document, { code: '', text: 'Egna ord om planen.' })
    assert.equal(without.status, 422)
    assert.match(without.text, /Egna ord om planen\.[\s\S]*Koden stämmer inte/)
    const asked = await town.head.post(`${document}/decision-code`, { text: 'Egna ord om planen.', title: 'direktör' })
    assert.match(asked.text, /Egna ord om planen\.[\s\S]*value="direktör"[\s\S]*En kod är på väg/)
    const code = await town.codeFor(document)
    const wrong = code === '111111' ? '222222' : '111111'
    for (let tries = 0; tries < 5; tries += 1) assert.equal((await town.decide(document, { code: wrong })).status, 422)
    assert.equal((await town.decide(document, { code })).status, 422, 'tried too often')
    const later = await town.codeFor(document)
    town.program.setNow('2026-09-29T08:05:01Z')
    assert.equal((await town.decide(document, { code: later })).status, 422, 'after five minutes')
    town.program.setNow('2026-09-29T08:10:00Z')
    const other = await town.lock(await town.plan(), await town.matter())
    const mine = await town.codeFor(document)
    assert.equal((await town.decide(other, { code: mine })).status, 422, 'a code for another document')
    const { location } = await town.decide(document, { code: mine })
    assert.match((await town.registrar.get(location ?? '')).text, /Inloggning på nytt[\s\S]*Kod till l…@almkoping\.se/)
    assert.equal((await town.lead.post(`${other}/decision-code`)).status, 404)
    town.program.setNow('2026-09-29T08:00:00Z')
  })

  it('is locked as a paper in its matter, secret when its document is, and goes with a letter', async () => {
    const matter = await town.matter()
    const plan = await town.plan()
    const { location: secret } = await town.lead.post(`${plan}/revisions/1/matter-documents`, {
      matter: matter.split('/').at(-1) ?? '',
      name: 'Hemlig plan',
      secrecy: 'OSL 18 kap. 8 §',
    })
    const { location } = await town.decide(secret ?? '')
    assert.match((await town.lead.get(location ?? '')).text, /Lås beslutet i ärendet[\s\S]*Skriv ett följebrev/)
    assert.match((await town.lead.get(`${location}/matter-documents/new`)).text, /är hemlig \(OSL 18 kap\. 8 §\)/)
    const kept = async (path: string | null | undefined) => {
      const [row] = await town.rows<{ kind: string; secrecy: string | null; bytes: Buffer }>(
        'select d.kind, d.secrecy, c.bytes from matter_document d join matter_content c on c.document_id = d.id where d.id = $1',
        [path?.split('/').at(-1)],
      )
      assert.ok(row)
      return { ...row, text: readPdf(row.bytes).root.text }
    }
    const locked = await town.lead.post(`${location}/matter-documents`, { matter: matter.split('/').at(-1) ?? '', name: 'Beslut' })
    const decision = await kept(locked.location)
    assert.deepEqual([decision.kind, decision.secrecy], ['decision', 'OSL 18 kap. 8 §'])
    assert.match(decision.text, /Margareta Ljung, förvaltningschef/)
    assert.equal((await town.lead.post(`${secret}/letters`, { recipient: '', text: '' })).status, 422)
    const sent = await town.lead.post(`${secret}/letters`, { recipient: 'Skolorna', text: 'Läs den tillsammans.' })
    const letter = await kept(sent.location)
    assert.deepEqual([letter.kind, letter.secrecy], ['letter', 'OSL 18 kap. 8 §'])
    assert.match(letter.text, /Följebrev till Skolorna[\s\S]*Hemlig plan, version 1[\s\S]*Läs den tillsammans\.[\s\S]*Annika Berglund/)
    assert.equal((await town.head.get(`${secret}/letters/new`)).status, 404)
  })

  it('is sent to the schools from the plan’s page once, and they read the plan from then until it is in force', async () => {
    const plan = await town.plan('Plan som skickas')
    const document = await town.lock(plan, await town.matter())
    const { location } = await town.decide(document, { from: '2026-11-01' })
    const principal = town.plans.place.as('principal')
    assert.equal((await principal.get(`${plan}/coming`)).status, 404)
    assert.match((await town.lead.get(`${plan}/decision`)).text, /Skicka till skolorna/)
    const send = { decision: location?.split('/').at(-1) ?? '', message: 'Läs den på en konferens.' }
    assert.equal((await town.head.post(`${plan}/dispatches`, send)).status, 404)
    assert.equal((await town.lead.post(`${plan}/dispatches`, { ...send, message: 'x'.repeat(1001) })).status, 422)
    for (let times = 0; times < 2; times += 1) assert.equal((await town.lead.post(`${plan}/dispatches`, send)).status, 303)
    assert.match((await principal.get('/')).text, /Läs Plan som skickas[\s\S]*gäller från 1 november 2026/)
    const page = (await principal.get(`${plan}/coming`)).text
    assert.match(page, /Gäller från 1 november 2026[\s\S]*Läs den på en konferens\.[\s\S]*Eleverna granskar källor/)
    assert.equal((await principal.get(plan)).status, 404, 'it is not in force yet')
    assert.equal((await town.plans.place.as('teacher').get(`${plan}/coming/plan.pdf`)).status, 200)
    const sent = await town.rows<{ recipient: string }>(
      'select s.recipient from dispatch s join dispatch_document x on x.dispatch_id = s.id where x.document_id = $1',
      [document.split('/').at(-1)],
    )
    assert.deepEqual(sent, [{ recipient: 'Alla skolor, genom Stegvis' }])
    await town.takeBack(location ?? '', 'Fel')
    assert.equal((await principal.get(`${plan}/coming`)).status, 404, 'a decision that was taken back')
    assert.equal((await town.lead.post(`${plan}/dispatches`, send)).status, 404)
  })

  it('is about a version of a plan once, whichever matters it lies in', async () => {
    const plan = await town.plan('Plan i två ärenden')
    const [one, other] = [await town.lock(plan, await town.matter()), await town.lock(plan, await town.matter())]
    assert.equal((await town.decide(one)).status, 303)
    assert.equal((await town.decide(other)).status, 422)
    assert.match((await town.head.get(`${other}/decision/new`)).text, /redan beslutad/)
  })

  it('is refused without a point, ahead of time, before the duty began, and before the day it decides on', async () => {
    const document = await town.lock(await town.plan(), await town.matter())
    const says = async (more: Record<string, string>) => {
      const { status, text } = await town.decide(document, more)
      assert.equal(status, 422)
      return text
    }
    assert.match(await says({ kind: 'delegation', point: '' }), /Välj en punkt[\s\S]*value="förvaltningschef"/)
    assert.match(await says({ kind: '' }), /beslut på delegation eller verkställighet/)
    assert.match(await says({ decidedOn: '2026-09-30' }), /framåt i tiden/)
    assert.match(await says({ decidedOn: '2026-01-20', from: '2026-10-01' }), /Den dagen hade du inte uppdraget/)
    assert.match(await says({ from: '2026-09-01' }), /tidigast dagen för beslutet/)
    assert.match(await says({ title: '' }), /Skriv din titel/)
  })

  it('is nobody’s who came in by what others gave them, has no such duty, or left yesterday', async () => {
    const document = await town.lock(await town.plan(), await town.matter())
    const { program, place } = { program: town.program, place: town.plans.place }
    for (const origin of ['slip', 'operator', 'readdressed', 'demo'] as const) {
      const visitor = await signedIn(program, place.town.authority, town.headId, origin)
      assert.equal((await town.decide(document, {}, visitor)).status, 404, origin)
      assert.match((await visitor.get(`${document}/decision/new`)).text, origin === 'demo' ? /I demon/ : /någon annan har gett dig/)
    }
    for (const visitor of [town.lead, town.registrar, town.plans.admin()])
      assert.equal((await town.decide(document, {}, visitor)).status, 404)
    await town.rows("update duty set to_on = '2026-09-28' where person_id = $1", [town.headId])
    assert.equal((await town.decide(document)).status, 404)
    await town.rows('update duty set to_on = null where person_id = $1', [town.headId])
  })

  it('is shown to those who work with matters, and exists for nobody else', async () => {
    const document = await town.lock(await town.plan(), await town.matter())
    const { location } = await town.decide(document)
    for (const path of [location ?? '', '/decisions', '/delegation', `${document}/decision/new`]) {
      assert.equal((await town.registrar.get(path)).status, 200, path)
      for (const who of ['principal', 'districtHead', 'coach', 'teacher'] as const)
        assert.equal((await town.plans.place.as(who).get(path)).status, 404, who)
    }
  })

  it('keeps its point and version when the list is replaced, and only the newest can be chosen from', async () => {
    const document = await town.lock(await town.plan(), await town.matter())
    const { location } = await town.decide(document, { kind: 'delegation', point })
    const next = { version: '2026:2', adopted: '2026-09-01', points: '4.1 Besluta om planer, direktör' }
    assert.equal((await town.lead.post('/delegation/lists', { ...next, points: 'utan nummer' })).status, 422)
    assert.equal((await town.lead.post('/delegation/lists', { ...next, version: delegation.version })).status, 422)
    await town.lead.post('/delegation/lists', next)
    assert.match((await town.head.get(location ?? '')).text, /punkt 3\.4[^<]*\(2026:1\)/)
    const other = await town.lock(await town.plan(), await town.matter())
    assert.equal((await town.decide(other, { kind: 'delegation', point })).status, 422, 'a point of a list that holds no more')
  })
})
