import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { hidden, type PlanTown } from '../../../test/support/plan-town.ts'
import { Reports } from '../../../test/support/reports.ts'

describe('success factors', () => {
  let reports: Reports
  let place: PlanTown
  let report: string
  before(async () => {
    reports = await Reports.open()
    place = reports.place
  })
  after(() => place.program.close())
  beforeEach(async () => {
    await place.rows('delete from success_factor')
    await reports.clear()
    const path = await reports.begin()
    await reports.write(path, { decisions: 'Vi planerar ihop varje onsdag', go: 'send' })
    report = path.split('/').at(-1) ?? ''
  })

  const head = () => place.as('districtHead')
  const factorAt = async () => `/success-factors/${(await place.rows<{ id: string }>('select id from success_factor'))[0]?.id}`
  const marking = (more: Record<string, string> = {}) =>
    head().post('/success-factors', {
      source: 'report',
      about: report,
      title: 'Fasta tider att planera ihop',
      theme: 'organisation',
      text: 'En timme i veckan som ingen bokar över',
      ...more,
    })
  /** Other schools that speak of the same, so that everyone is told. */
  async function othersToo(): Promise<void> {
    const { authority, bergskolan, vuxenskolan } = place.town
    for (const school of [bergskolan, vuxenskolan])
      await place.rows(
        `with r as (insert into report (authority_id, school_id, year, half, facts, facts_on, begun_at) values ($1, $2, 2026, 2, '[]', '2026-09-29', now()) returning id)
         insert into success_factor_mark (authority_id, factor_id, school_id, source, report_id, text, by_name, on_day)
         select $1, f.id, $2, 'report', r.id, 'Så gör vi också', 'P', '2026-09-29' from success_factor f, r`,
        [authority, school],
      )
  }

  /** The principal's answer on the page as it stands, or as it stood when it was opened. */
  const answering = (path: string) => async (named: 'yes' | 'no', page?: string) => {
    const { marks = '' } = hidden(page ?? (await place.as('principal').get(path)).text)
    return place.as('principal').post(`${path}/namings/${place.town.almskolan}?_method=PUT`, { named, marks })
  }

  it('is named beside what its principal has said yes to and beside nothing that is marked later, which is asked about anew', async () => {
    await marking()
    await othersToo()
    const path = await factorAt()
    const answers = answering(path)
    const opened = (await place.as('principal').get(path)).text
    const lines = async () =>
      [...(await place.as('teacher').get(path)).text.matchAll(/<p>([^<]*)<\/p><p class="small soft">Rapport, Almskolan<\/p>/g)].map(
        ([, text]) => text,
      )
    await marking({ text: 'Skolledningen är med varje gång', title: 'Fasta tider att planera ihop' })
    await answers('yes', opened)
    assert.deepEqual(await lines(), ['En timme i veckan som ingen bokar över'], 'not what was marked while the page lay open')
    assert.match((await place.as('principal').get('/')).text, /Får skolan nämnas vid framgångsfaktorn/)
    assert.match((await place.as('principal').get(path)).text, /Något nytt har markerats sedan du svarade/)
    await answers('yes')
    assert.equal((await lines()).length, 2)
    assert.doesNotMatch((await place.as('principal').get('/')).text, /Får skolan nämnas/)
  })

  it('that two change at once keeps what the first wrote, and shows it to the second beside what they wrote', async () => {
    await marking()
    const path = await factorAt()
    const { revision = '' } = hidden((await head().get(path)).text)
    const change = (title: string) => head().post(`${path}?_method=PUT`, { title, theme: 'culture', revision })
    assert.equal((await change('Den förstas namn')).status, 303)
    const second = await change('Den andras namn')
    assert.equal(second.status, 409)
    assert.match(second.text, /Någon annan, eller du i ett annat fönster, har ändrat[\s\S]*Den förstas namn[\s\S]*Den andras namn/)
    assert.deepEqual(await place.rows('select title from success_factor'), [{ title: 'Den förstas namn' }])
  })

  it('is marked from a report beside what is said there, and stays with those who read reports until three schools speak of it', async () => {
    assert.match((await head().get(`/reports/${report}`)).text, /Markera en framgångsfaktor/)
    assert.match((await head().get(`/success-factors/new?report=${report}`)).text, /Vi planerar ihop varje onsdag/)
    assert.equal((await marking()).status, 303)
    assert.match(
      (await head().get('/success-factors')).text,
      /Organisation[\s\S]*Fasta tider att planera ihop[\s\S]*Visas än så länge bara/,
    )
    assert.doesNotMatch((await place.as('teacher').get('/success-factors')).text, /Fasta tider/)
    assert.equal((await place.as('teacher').get(await factorAt())).status, 404)
    await othersToo()
    assert.match((await place.as('teacher').get('/success-factors')).text, /Fasta tider att planera ihop[\s\S]*3 skolor talar om det/)
  })

  it('names the school when its principal has said yes, and no longer when they say no', async () => {
    await marking()
    await othersToo()
    const path = await factorAt()
    const { almskolan, bergskolan } = place.town
    const answers = answering(path)
    assert.match((await place.as('principal').get('/')).text, /Får skolan nämnas vid framgångsfaktorn Fasta tider/)
    const teacher = async () => (await place.as('teacher').get(path)).text.replace(/<header[\s\S]*?<\/header>/, '')
    assert.doesNotMatch(await teacher(), /Almskolan|Bergskolan/)
    assert.equal((await teacher()).match(/<p class="small soft">Rapport<\/p>/g)?.length, 3, 'each with its kind of source, and no school')
    await answers('yes')
    assert.match(await teacher(), /Bland dem: Almskolan/)
    assert.doesNotMatch(await teacher(), /Bergskolan/)
    assert.doesNotMatch((await place.as('principal').get('/')).text, /Får skolan nämnas/)
    await answers('no')
    assert.doesNotMatch(await teacher(), /Almskolan/)
    assert.equal((await place.as('principal').post(`${path}/namings/${bergskolan}?_method=PUT`, { named: 'yes' })).status, 404)
    assert.equal((await head().post(`${path}/namings/${almskolan}?_method=PUT`, { named: 'yes' })).status, 404)
  })

  it('refuses what says nothing, with what was written kept', async () => {
    for (const [more, said] of [
      [{ text: '' }, /Skriv vad det var som hjälpte/],
      [{ title: '' }, /Välj en framgångsfaktor, eller skriv/],
      [{ theme: '' }, /Välj vad den handlar om/],
    ] as const) {
      const { status, text } = await marking(more)
      assert.equal(status, 422, JSON.stringify(more))
      assert.match(text, said)
    }
    assert.match((await marking({ title: '' })).text, /En timme i veckan som ingen bokar över/)
    assert.equal((await place.rows('select from success_factor')).length, 0)
  })

  it('is nobody’s to mark from a report that is not theirs to read, nor from none', async () => {
    for (const who of ['principal', 'teacher', 'admin', 'coach'] as const)
      assert.equal((await place.as(who).get(`/success-factors/new?report=${report}`)).status, 404, who)
    assert.equal((await head().get('/success-factors/new')).status, 404)
    assert.equal((await marking({ about: 'x' })).status, 404)
    assert.equal((await marking({ source: 'check' })).status, 404, 'a report that tells of no check')
  })

  it('is marked from what a report tells of a check that enough have answered, and from none that is protected', async () => {
    const said = '”Parplanering”: Ni är på god väg.'
    const checked = (measure: string) =>
      place.rows("update report_sending set content = jsonb_set(content, '{facts}', $1::jsonb)", [
        JSON.stringify([
          {
            key: 'checked',
            what: { sv: 'Temperaturmätningen', en: 'The temperature check' },
            said: { sv: said, en: said },
            source: { sv: 'x', en: 'x' },
            href: '/',
            quantities: [
              {
                occasion: 'b',
                unit: 'b',
                audience: 'asked',
                measure,
                contributors: null,
                n: null,
                sum: null,
                squares: null,
                parts: null,
                figures: [],
              },
            ],
          },
        ]),
      ])
    await checked('participation')
    assert.doesNotMatch((await head().get(`/success-factors/new?report=${report}`)).text, /Parplanering/)
    assert.equal((await marking({ source: 'check' })).status, 404)
    await checked('statement far 1')
    assert.match(
      (await head().get(`/success-factors/new?report=${report}`)).text,
      /Var står det\?[\s\S]*Temperaturmätningen[\s\S]*Parplanering/,
    )
    assert.equal((await marking({ source: 'check' })).status, 303)
    assert.deepEqual(await place.rows('select source, school_id from success_factor_mark'), [
      { source: 'check', school_id: place.town.almskolan },
    ])
    assert.match((await head().get(await factorAt())).text, /Temperaturmätning, Almskolan|Temperaturmätning/)
  })

  it('goes with its last mark', async () => {
    await marking()
    const [row] = await place.rows<{ id: string }>('select id from success_factor_mark')
    await head().post(`${await factorAt()}/marks/${row?.id}?_method=DELETE`)
    assert.equal((await place.rows('select from success_factor')).length, 0)
  })

  it('is printed as a booklet that is tagged, with what everyone is told and nothing else', async () => {
    await marking()
    await othersToo()
    const { status, response } = await place.as('teacher').get('/success-factors/booklet.pdf')
    assert.equal(status, 200)
    assert.equal(response.headers.get('content-type'), 'application/pdf')
  })
})
