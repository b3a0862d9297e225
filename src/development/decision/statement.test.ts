import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import { Deciding } from '../../../test/support/deciding.ts'
import { formWith } from '../../../test/support/matters.ts'
import { elementsOf, readPdf } from '../../../test/support/pdf.ts'
import { unzipped } from '../../../test/support/zip.ts'
import { hearing } from '../../ground/published/published.ts'
import { templateForm, templates } from './template.ts'

describe('a statement to the board', () => {
  let town: Deciding
  let matter: string
  let plan: string
  let revision: string
  before(async () => {
    town = await Deciding.open()
    const point = await town.delegated()
    matter = await town.matter()
    plan = await town.plan()
    const document = await town.lock(plan, matter)
    await town.decide(document, { kind: 'delegation', point })
    const [row] = await town.rows<{ id: string }>('select id from authority_plan_revision where plan_id = $1', [plan.split('/').at(-1)])
    revision = row?.id ?? ''
  })
  after(() => town.program.close())

  const make = async (more: Record<string, string> = {}) => {
    const sent = await town.lead.post(`${matter}/statements`, {
      template: 'plan-notification',
      revision,
      handler: 'Annika Berglund',
      phone: '08-123 45',
      board: 'Barn- och utbildningsnämnden',
      meetingOn: '2026-10-20',
      ...more,
    })
    assert.equal(sent.status, 303, sent.text)
    return sent.location ?? ''
  }

  /** The headings of a Word file with their levels, and its numbered and listed paragraphs. */
  const wordOf = async (statement: string) => {
    const { response } = await town.lead.get(`${statement}/statement.docx`)
    const xml = unzipped(Buffer.from(await response.arrayBuffer())).get('word/document.xml') ?? ''
    const paragraphs = [...xml.matchAll(/<w:p>[\s\S]*?<\/w:p>/g)].map(([each]) => ({
      style: /<w:pStyle w:val="([^"]+)"/.exec(each)?.[1] ?? '',
      listed: each.includes('<w:numPr>'),
      text: each.replace(/<[^>]+>/g, ''),
    }))
    return {
      xml,
      paragraphs,
      headings: paragraphs.filter(({ style }) => style.startsWith('Heading')).map(({ style, text }) => `${style} ${text}`),
    }
  }

  it('has every section of the template in order under real headings in Word, filled from the plan and the matter', async () => {
    const statement = await make()
    const { headings, paragraphs } = await wordOf(statement)
    const template = templates().find(({ from }) => from === 'plan')
    assert.deepEqual(headings, [
      'Heading1 Anmälan av Plan för digitalisering 2027–2029',
      ...(template?.sections ?? [])
        .filter(({ key }) => !['purpose', 'vision'].includes(key))
        .map(({ level, heading }) => `Heading${level} ${heading.sv}`),
    ])
    const all = paragraphs.map(({ text }) => text).join('\n')
    assert.match(
      all,
      /Handläggare:.*Annika Berglund, telefon 08-123 45\nTill:.*Barn- och utbildningsnämnden, 20 oktober 2026\nÄrende:.*BUN 2026\/1/,
    )
    assert.match(all, /Margareta Ljung, förvaltningschef, beslutade om planen 29 september 2026 enligt delegationsordningen punkt 3\.4\./)
    const listed = paragraphs.filter((each) => each.listed).map(({ text }) => text)
    assert.ok(
      listed.includes('Barn- och utbildningsnämnden godkänner anmälan av Plan för digitalisering 2027–2029.'),
      'the proposal is a numbered list',
    )
    assert.ok(listed.includes('2.1 Eleverna granskar källor. Det märks på: De väljer källa själva'))
    assert.ok(listed.includes('Tid att planera ihop (mål 2.1)'))
    assert.doesNotMatch(all, /[{}]|undefined|null/)
  })

  it('is edited in the browser, and what two write at once is lost by neither', async () => {
    const statement = await make()
    const page = (await town.lead.get(statement)).text
    const field = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? ''
    const form = {
      title: 'Anmälan av planen',
      handler: 'Annika Berglund',
      board: 'Barn- och utbildningsnämnden',
      revision: field('revision'),
    }
    assert.equal((await town.lead.post(`${statement}?_method=PUT`, { ...form, 'section-purpose': 'Lika skola för alla.' })).status, 303)
    const second = await town.registrar.post(`${statement}?_method=PUT`, { ...form, 'section-purpose': 'Mitt syfte.' })
    assert.equal(second.status, 409)
    assert.match(second.text, /Annika Berglund har sparat sedan du började[\s\S]*Mitt syfte\.[\s\S]*Lika skola för alla\./)
    assert.match((await town.lead.post(`${statement}?_method=PUT`, { ...form, title: '' })).text, /Skriv en rubrik/)
    const { headings } = await wordOf(statement)
    assert.ok(headings.includes('Heading3 Syfte'))
    assert.match((await town.head.get(statement)).text, /Lika skola för alla\./)
  })

  it('is made final as exact bytes in the matter, PDF/UA with its headings, and can be laid before a meeting', async () => {
    const statement = await make()
    const sent = await town.lead.post(`${statement}/documents`)
    assert.equal(sent.status, 303, sent.text)
    const file = await town.lead.get(`${sent.location}/file`)
    const bytes = Buffer.from(await file.response.arrayBuffer())
    const [kept] = await town.rows<{ sha256: Buffer; kind: string; made_from_id: string }>(
      'select sha256, kind, made_from_id from matter_document where id = $1',
      [sent.location?.split('/').at(-1)],
    )
    assert.equal(kept?.kind, 'statement')
    assert.equal(kept?.made_from_id, statement.split('/').at(-1))
    assert.deepEqual(createHash('sha256').update(bytes).digest(), kept?.sha256)
    const pdf = readPdf(bytes)
    const headings = elementsOf(pdf.root, 'H1', 'H2', 'H3').map(({ kind, text }) => `${kind} ${text}`)
    assert.deepEqual(headings.slice(0, 3), [
      'H1 Anmälan av Plan för digitalisering 2027–2029',
      'H2 Förvaltningens förslag till beslut',
      'H2 Sammanfattning',
    ])
    assert.equal(headings.length, 17)
    const meeting = (await town.lead.post('/board-meetings', { board: 'Barn- och utbildningsnämnden', onDay: '2026-09-29' })).location ?? ''
    await town.lead.post(`${meeting}/items`, { documents: sent.location?.split('/').at(-1) ?? '' })
    assert.match((await town.head.get(meeting)).text, /Anmälan av Plan för digitalisering 2027–2029, version 1/)
  })

  it('says no figure but those that the plan took from the register', async () => {
    const quantity = {
      occasion: 'r',
      unit: 'u',
      audience: 'staff',
      measure: 'm',
      contributors: 412,
      n: 412,
      sum: null,
      squares: null,
      parts: null,
      figures: [2.3],
    }
    await town.rows(
      "update authority_plan_revision set content = jsonb_set(content, '{parts,1,goals,0,needs,0,source}', $2::jsonb) where id = $1",
      [
        revision,
        JSON.stringify({
          kind: 'assessment',
          name: 'Hösten 2026',
          on: '2026-10-12',
          said: 'Källkritik, medel 2,3 av 412 svar',
          key: '',
          figures: [quantity],
        }),
      ],
    )
    const statement = await make()
    const { result, said } = await hearing(() => town.lead.get(statement))
    assert.match(result.text, /Källkritik, medel 2,3 av 412 svar/)
    assert.deepEqual(said, [quantity])
    for (const form of ['docx', 'pdf'])
      assert.deepEqual((await hearing(() => town.lead.get(`${statement}/statement.${form}`))).said, [quantity], form)
  })

  it('is written by those who work for the board, read by who sees matters, and exists for nobody else', async () => {
    const statement = await make()
    assert.equal((await town.head.get(statement)).status, 200)
    assert.equal((await town.head.post(`${statement}/documents`)).status, 404)
    for (const who of ['principal', 'districtHead', 'teacher'] as const)
      for (const path of [statement, `${statement}/statement.docx`, `${statement}/statement.pdf`])
        assert.equal((await town.plans.place.as(who).get(path)).status, 404, who)
  })

  it('is secret when what it is filled from is, and when its writers say so', async () => {
    const secret = await town.plan('Plan med sekretess')
    const section = 'OSL 18 kap. 8 §'
    await town.lead.post(`${secret}/revisions/1/matter-documents`, {
      matter: matter.split('/').at(-1) ?? '',
      name: 'Hemlig plan',
      secrecy: section,
    })
    const [row] = await town.rows<{ id: string }>('select id from authority_plan_revision where plan_id = $1', [secret.split('/').at(-1)])
    const sealed = async (statement: string) => {
      const { location } = await town.lead.post(`${statement}/documents`)
      const [kept] = await town.rows<{ secrecy: string | null }>('select secrecy from matter_document where id = $1', [
        location?.split('/').at(-1),
      ])
      return kept?.secrecy
    }
    const inherited = await make({ revision: row?.id ?? '' })
    assert.match((await town.lead.get(inherited)).text, /gjort av en handling med sekretess \(OSL 18 kap\. 8 §\)/)
    assert.equal(await sealed(inherited), section)
    assert.equal(await sealed(await make({ secrecy: 'OSL 21 kap. 1 §' })), 'OSL 21 kap. 1 §')
    assert.equal(await sealed(await make()), null)
  })

  it('is about a document of its matter, or about what its writers say, without any plan', async () => {
    const fields = { template: 'other-matter', handler: 'Annika Berglund', board: 'Barn- och utbildningsnämnden', meetingOn: '' }
    const write = (more: Record<string, string>) => town.lead.post(`${matter}/statements`, { ...fields, ...more })
    assert.match((await write({})).text, /Skriv en rubrik, eller välj en handling/)
    const { location: report } = await town.lead.upload(
      `${matter}/documents`,
      formWith({ kind: 'report', name: 'Läget i skolorna', secrecy: 'OSL 21 kap. 7 §' }),
    )
    const about = (await write({ about: report?.split('/').at(-1) ?? '' })).location ?? ''
    const { headings, paragraphs } = await wordOf(about)
    assert.deepEqual(headings.slice(0, 3), [
      'Heading1 Läget i skolorna',
      'Heading2 Förvaltningens förslag till beslut',
      'Heading2 Sammanfattning',
    ])
    const listed = paragraphs.filter((each) => each.listed).map(({ text }) => text)
    assert.deepEqual(listed.slice(0, 1), ['Barn- och utbildningsnämnden lägger Läget i skolorna till handlingarna.'])
    assert.ok(listed.includes('Läget i skolorna'), 'its appendix')
    assert.match((await town.lead.get(about)).text, /sekretess \(OSL 21 kap\. 7 §\)/)
    const free = (await write({ subject: 'Fråga om skoldatorer' })).location ?? ''
    assert.equal((await wordOf(free)).headings[0], 'Heading1 Fråga om skoldatorer')
    assert.equal((await town.lead.post(`${free}/documents`)).status, 303)
    const { location: elsewhere } = await town.lead.upload(
      `${await town.matter()}/documents`,
      formWith({ kind: 'report', name: 'En annan' }),
    )
    assert.equal((await write({ about: elsewhere?.split('/').at(-1) ?? '' })).status, 422, 'a document of another matter')
  })

  it('is filled from no frozen plan that its writer does not read', async () => {
    const hidden = await town.plan('Plan som ingen har sett')
    const [row] = await town.rows<{ id: string }>('select id from authority_plan_revision where plan_id = $1', [hidden.split('/').at(-1)])
    const fields = { template: 'plan-notification', revision: row?.id ?? '', handler: 'Roger Ek', board: 'Nämnden', meetingOn: '' }
    assert.doesNotMatch((await town.registrar.get(`${matter}/statements/new`)).text, /Plan som ingen har sett/)
    const refused = await town.registrar.post(`${matter}/statements`, fields)
    assert.equal(refused.status, 422)
    assert.equal((await town.lead.post(`${matter}/statements`, fields)).status, 303, 'who writes the plan may')
    await town.lock(hidden, matter)
    assert.equal((await town.registrar.post(`${matter}/statements`, fields)).status, 303, 'it lies in a matter that they read')
  })

  it('follows a template that is refused when it fills in what there is not, or has a key twice', () => {
    const template = templates().find(({ from }) => from === 'plan')
    const [first] = template?.sections ?? []
    assert.ok(template && first)
    assert.equal(templateForm.safeParse(template).success, true)
    const with_ = (sections: unknown[]) => templateForm.safeParse({ ...template, sections }).success
    assert.equal(with_([{ ...first, text: { sv: '{betyg}', en: '{grades}' } }]), false)
    assert.equal(with_([first, first]), false)
    assert.equal(with_([{ ...first, level: 3 }]), false)
  })
})
