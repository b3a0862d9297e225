// Long: one story of one authority, whose imports each meet those before; two files would tell the first half twice.
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { openRoundIn } from '../../../test/support/answering.ts'
import { signedIn, type Visitor } from '../../../test/support/browser.ts'
import { type Municipality, makeMunicipality } from '../../../test/support/municipality.ts'
import { openTestProgram, type TestProgram } from '../../../test/support/program.ts'
import { unzipped } from '../../../test/support/zip.ts'

const heading = 'Omgång;Datum;Skolenhetskod;Arbetslag;Personkod;Målgrupp;Påstående;Nivå;Relevans'

/** Rows of so many persons of a team, each with these levels of two statements. */
function rowsOf(round: string, day: string, team: string, from: number, levels: number[], school = '10000001'): string[] {
  return levels.flatMap((level, index) =>
    ['kollegium', 'kallkritik'].map((statement) => `${round};${day};${school};${team};kod${from + index};Personal;${statement};${level};`),
  )
}

describe('importing an earlier survey', () => {
  let program: TestProgram
  let here: Municipality
  let admin: Visitor
  let principal: Visitor
  let teacher: Visitor

  before(async () => {
    program = await openTestProgram()
    program.setNow('2026-09-29T08:00:00Z')
    here = await makeMunicipality(program)
    admin = await signedIn(program, here.authority, here.people.admin)
    principal = await signedIn(program, here.authority, here.people.principal)
    teacher = await signedIn(program, here.authority, here.people.teacher)
  })
  after(() => program.close())

  async function upload(text: string, fields: Record<string, string> = {}, mapping?: string): Promise<string> {
    const form = new FormData()
    form.set('file', new File([text], 'enkät.csv'))
    if (mapping) form.set('mapping', new File([mapping], 'översättning.yaml'))
    for (const [name, value] of Object.entries({ framework: 'digital-skola', ...fields })) form.set(name, value)
    const sent = await admin.upload('/history-imports', form)
    assert.equal(sent.status, 303, sent.text.slice(0, 3000))
    return sent.location ?? ''
  }

  async function carryOut(path: string): Promise<string> {
    for (const minimumGroup of ['1', '', 'fem']) {
      const refused = await admin.post(`${path}/import`, { minimumGroup })
      assert.equal(refused.status, 422, minimumGroup)
      assert.match(refused.text, /Välj hur många/)
    }
    assert.equal((await admin.post(`${path}/import`, { minimumGroup: '5' })).status, 303)
    await program.runJobs()
    return (await admin.get(path)).text
  }

  async function roundCalled(name: string): Promise<string> {
    const { rows } = await program.owner.query<{ id: string }>('select id from history_round where name = $1', [name])
    return rows[0]?.id ?? ''
  }

  const autumn = [
    heading,
    ...rowsOf('Hösten 2023', '2023-11-05', '4–6', 1, [2, 3, 3, 4, 3, 2, 3]),
    ...rowsOf('Hösten 2023', '2023-11-05', 'Gamla laget', 20, [1, 2, 2, 3, 2, 1]),
  ].join('\n')

  it('lists what is to be mended, and imports nothing', async () => {
    const path = await upload([heading, 'A;2023-11-05;999;;p1;;kollegium;9;'].join('\n'))
    const page = (await admin.get(path)).text
    assert.match(page, /Ingen skola har koden eller namnet ”999”|utanför skalan/)
    assert.match(page, /Rad 2/)
    await admin.post(`${path}/import`, { minimumGroup: '5' })
    await program.runJobs()
    assert.equal(await roundCalled('A'), '')
  })

  it('shows what would come in, and is seen by nobody for a day', async () => {
    const path = await upload(autumn)
    const preview = (await admin.get(path)).text
    assert.match(preview, /En omgång med 26 svar/)
    assert.match(preview, /Almskolan: Gamla laget/)
    assert.match(await carryOut(path), /Undersökningen är inläst/)
    const id = await roundCalled('Hösten 2023')
    for (const visitor of [admin, principal, teacher]) assert.equal((await visitor.get(`/history/${id}/${here.almskolan}`)).status, 404)
    assert.match((await admin.get('/history')).text, /Visas 30 september 2026/)
    program.setNow('2026-09-30T09:00:00Z')
    const page = await principal.get(`/history/${id}/${here.almskolan}`)
    assert.equal(page.status, 200)
    assert.match(page.text, /Inläst undersökning/)
    assert.match(page.text, /2,[0-9]/)
  })

  it('shows a team its own figures, and not those of another', async () => {
    const id = await roundCalled('Hösten 2023')
    assert.equal((await teacher.get(`/history/${id}/${here.teams.fourSix}`)).status, 200)
    const { rows } = await program.owner.query<{ id: string }>("select unit_id as id from history_unit where name = 'Gamla laget'")
    assert.equal((await teacher.get(`/history/${id}/${rows[0]?.id}`)).status, 404)
    assert.equal((await principal.get(`/history/${id}/${rows[0]?.id}`)).status, 200)
    assert.equal(
      (await (await signedIn(program, here.authority, here.people.otherPrincipal)).get(`/history/${id}/${here.almskolan}`)).status,
      404,
    )
    assert.match((await teacher.get(`/history/${id}/${here.almskolan}/results.csv`)).text, /kollegium/)
    const book = Buffer.from(await (await teacher.get(`/history/${id}/${here.almskolan}/results.xlsx`)).response.arrayBuffer())
    assert.match(unzipped(book).get('xl/worksheets/sheet1.xml')?.toString() ?? '', /<row/)
    assert.match([...unzipped(book).values()].join(), /kollegium/)
  })

  it('keeps no answer, no code and no file', async () => {
    const { rows } = await program.owner.query<{ sealed: number; n: number }>(
      'select coalesce(sum(length(sealed)), 0)::int as sealed, count(*)::int as n from history_import',
    )
    assert.ok((rows[0]?.n ?? 0) > 0)
    assert.equal(rows[0]?.sealed, 0)
    const tables = await program.owner.query<{ name: string }>(
      "select schemaname || '.' || quote_ident(tablename) as name from pg_tables where schemaname in ('public', 'private', 'graphile_worker')",
    )
    for (const { name } of tables.rows) {
      const found = await program.owner.query<{ n: number }>(`select count(*)::int as n from ${name} t where t::text like '%kod21%'`)
      assert.equal(found.rows[0]?.n, 0, name)
    }
    const answers = await program.owner.query<{ n: number }>('select count(*)::int as n from private.answer')
    assert.equal(answers.rows[0]?.n, 0)
  })

  it('refuses the same round again, and another of the same people within a month', async () => {
    assert.match((await admin.get(await upload(autumn))).text, /redan inläst/)
    const cut = [heading, ...rowsOf('Utdrag', '2023-11-20', '4–6', 1, [2, 3, 3, 4, 3, 2])].join('\n')
    assert.match((await admin.get(await upload(cut))).text, /inom trettio dagar/)
  })

  it('refuses one whose first days lie near another round, however late its last', async () => {
    const [six, late] = [
      [2, 3, 3, 4, 3, 2],
      [1, 5],
    ]
    const cut = [heading, ...rowsOf('Med sena', '2023-11-05', '4–6', 1, six), ...rowsOf('Med sena', '2023-12-10', '4–6', 8, late)].join(
      '\n',
    )
    assert.match((await admin.get(await upload(cut))).text, /inom trettio dagar: Med sena, Hösten 2023/)
    const both = [
      heading,
      ...rowsOf('Vår', '2022-03-01', '4–6', 1, six),
      ...rowsOf('Vår och sena', '2022-03-01', '4–6', 1, six),
      ...rowsOf('Vår och sena', '2022-04-20', '4–6', 8, late),
    ].join('\n')
    assert.match((await admin.get(await upload(both))).text, /inom trettio dagar: Vår och sena, Vår /)
    const { rows } = await program.owner.query<{ n: number }>('select count(*)::int as n from history_round where held_from is null')
    assert.equal(rows[0]?.n, 0)
  })

  it('that was imported while this waited for a yes stops it', async () => {
    const text = [heading, ...rowsOf('Våren 2024', '2024-04-10', '4–6', 1, [2, 3, 3, 4, 3, 2])].join('\n')
    const other = await upload(text)
    // Another administrator's upload of the same.
    await program.owner.query('update history_import set by_person_id = null')
    const first = await upload(text)
    await carryOut(first)
    assert.match(await carryOut(other), /redan inläst/)
  })

  it('leaves no trace when it is taken away before it is shown, and is known to have been there after', async () => {
    const fresh = await roundCalled('Våren 2024')
    assert.match((await admin.get(`/history/${fresh}/removal`)).text, /utan spår/)
    assert.equal((await admin.post(`/history/${fresh}?_method=DELETE`)).status, 303)
    assert.equal(await roundCalled('Våren 2024'), '')
    const shown = await roundCalled('Hösten 2023')
    assert.equal((await principal.post(`/history/${shown}?_method=DELETE`)).status, 404)
    assert.equal((await admin.post(`/history/${shown}?_method=DELETE`)).status, 303)
    assert.equal((await principal.get(`/history/${shown}/${here.almskolan}`)).status, 404)
    const cells = await program.owner.query<{ n: number }>('select count(*)::int as n from history_cell where round_id = $1', [shown])
    assert.equal(cells.rows[0]?.n, 0)
    assert.match((await admin.get('/history')).text, /Borttagen 30 september/)
    assert.match((await admin.get(await upload(autumn))).text, /inom trettio dagar/)
  })

  it('of statements and a scale of its own needs a mapping that is sound', async () => {
    const form = new FormData()
    form.set('file', new File(['x'], 'enkät.csv'))
    form.set(
      'mapping',
      new File(
        ['name: X\nframework: digital-skola\nlevels: 4\nstatements:\n  - { in_file: Q1, text: En fråga, same: kollegium }\n'],
        'm.yaml',
      ),
    )
    form.set('framework', 'digital-skola')
    const refused = await admin.upload('/history-imports', form)
    assert.equal(refused.status, 422)
    assert.match(refused.text, /never compared/)
  })

  it('is shown on the scale that it had', async () => {
    const levels = [1, 2, 3, 4, 2, 3, 3, 2]
    const text = ['Skola,Q1,Q2', ...levels.map((level) => `Bergskolan,${level},${5 - level}`)].join('\n')
    const mapping =
      'name: Egna enkäten\nlevels: [Aldrig, Ibland, Ofta, Alltid]\nround: Egna 2022\nday: 2022-05-02\nstatements:\n  - { in_file: Q1, text: Vi delar material, area: Samarbete }\n  - { in_file: Q2, text: Jag får hjälp, area: Stöd }\n'
    await carryOut(await upload(text, {}, mapping))
    program.setNow('2026-10-02T09:00:00Z')
    const other = await signedIn(program, here.authority, here.people.otherPrincipal)
    const page = await other.get(`/history/${await roundCalled('Egna 2022')}/${here.bergskolan}`)
    assert.equal(page.status, 200)
    assert.match(page.text, /Skalan gick från 1 till 4/)
    assert.match(page.text, /Vi delar material/)
    assert.match(page.text, /2,5/)
  })

  for (const levels of [2, 3, 4, 5, 6, 7])
    it(`is shown as it was on a scale of ${levels} steps: means, and how the answers divided, in a chart with its table`, async () => {
      const name = `Skala ${levels}`
      const year = 2000 + levels
      const mapping = `name: ${name}\nlevels: ${levels}\nstatements:\n  - in_file: q1\n    text: Vi delar material\n    area: Samarbete\n`
      const rows = Array.from({ length: levels }, (_, at) => `${name};${year}-03-05;10000001;q1;${at + 1};${at === levels - 1 ? 40 : 20}`)
      await carryOut(await upload(['Omgång;Datum;Skolenhetskod;Påstående;Nivå;Antal', ...rows].join('\n'), {}, mapping))
      await program.owner.query("update history_round set shown_at = '2026-09-01' where name = $1", [name])
      const page = (await principal.get(`/history/${await roundCalled(name)}/${here.almskolan}`)).text
      assert.match(page, new RegExp(`Skalan gick från 1 till ${levels}\\.`))
      const chart = page.slice(page.indexOf('id="staff-distribution"'))
      assert.match(chart, /Hur fördelar sig personalens svar\?/)
      assert.match(chart, new RegExp(`”Vi delar material”: \\d+ av ${20 * (levels - 1) + 40} svar ligger på nivå`))
      const table = /<table[\s\S]*?<\/table>/.exec(chart)?.[0] ?? ''
      assert.equal([...table.matchAll(/<th[^>]*scope="col"/g)].length, levels + 2)
      const total = [...table.matchAll(/<td[^>]*>(\d+)(?: \([^)]*\))?<\/td>/g)].map(([, count]) => Number(count))
      assert.equal(
        total.slice(0, -1).reduce((sum, count) => sum + count, 0),
        total.at(-1),
        'what the parts are is all there is',
      )
    })

  it('is refused where its days lie within or near a round here, open or closed, of a school in it', async () => {
    const own = await openRoundIn(program, here, {
      name: 'Vår egen',
      schools: [here.almskolan],
      opensOn: '2026-08-10',
      closesOn: '2026-10-20',
    })
    const file = (day: string, school?: string) =>
      [heading, ...rowsOf(`Egen ${day}`, day, 'Laget', 1, [2, 3, 3, 4, 3, 2], school)].join('\n')
    const clash = /är med i en omgång i Stegvis[^<]*Vår egen \(2026-08-10 – /
    const said = async (text: string) => (await admin.get(await upload(text))).text
    assert.match(await said(file('2026-09-10')), clash)
    assert.match(await said(file('2026-07-15')), clash)
    assert.doesNotMatch(await said(file('2026-07-10')), clash)
    assert.doesNotMatch(await said(file('2026-09-10', '10000002')), clash)
    await program.owner.query(
      "insert into round_closing (round_id, authority_id, reason, at) values ($1, $2, 'hand', '2026-09-01T10:00Z')",
      [own, here.authority],
    )
    assert.match(await said(file('2026-09-30')), clash)
    assert.doesNotMatch(await said(file('2026-10-02')), clash)
  })

  it('keeps what looks like a personal identity number nowhere, wherever in the file it stands', async () => {
    const row = {
      Omgång: 'Ny',
      Datum: '2020-03-02',
      Skolenhetskod: '10000001',
      Arbetslag: 'Laget',
      Målgrupp: 'Personal',
      Påstående: 'kollegium',
    }
    const whole: Record<string, string> = { ...row, Nivå: '3', Relevans: 'stor', Antal: '6', Fritext: 'hej' }
    const columns = Object.keys(whole)
    const numbers = ['19121212-1212', '121212+1212', '191212121212', '1299991212']
    const said: string[] = []
    for (const number of numbers)
      for (const column of columns) {
        const cells = columns.map((each) => (each === column ? `Eva ${number}` : whole[each]))
        const path = await upload([columns.join(';'), cells.join(';')].join('\n'))
        const page = (await admin.get(path)).text
        assert.match(page, new RegExp(`Rad 2[^]*Något i kolumn ${String.fromCharCode(65 + columns.indexOf(column))} ser ut som`), column)
        said.push(page)
      }
    const rest = columns.map((each) => whole[each]).join(';')
    for (const number of numbers) {
      said.push((await admin.get(await upload([`${columns.join(';')};Om ${number}`, rest].join('\n')))).text)
      said.push((await admin.get(await upload(`Anna ${number};${number}\n1;2`))).text)
      const form = new FormData()
      form.set('file', new File([[columns.join(';'), rest].join('\n')], `enkät_${number}.csv`))
      form.set('framework', 'digital-skola')
      said.push((await admin.get((await admin.upload('/history-imports', form)).location ?? '')).text)
      form.set('round', `Omgång ${number}`)
      const named = await admin.upload('/history-imports', form)
      assert.equal(named.status, 422)
      form.set('round', '')
      form.set('mapping', new File([`name: X\nlevels: 4\nstatements:\n  - { in_file: Q1, text: Eva ${number}, area: A }\n`], 'm.yaml'))
      const mapped = await admin.upload('/history-imports', form)
      assert.equal(mapped.status, 422)
      said.push(named.text, mapped.text)
    }
    for (const number of numbers) assert.ok(!said.some((page) => page.includes(number)), number)
    assert.equal((await admin.get(await upload([columns.join(';'), rest].join('\n')))).text.includes('personnummer. Ta'), false)
    const tables = await program.owner.query<{ name: string }>(
      "select schemaname || '.' || quote_ident(tablename) as name from pg_tables where schemaname in ('public', 'private', 'graphile_worker')",
    )
    for (const { name } of tables.rows) {
      const found = await program.owner.query<{ n: number }>(
        `select count(*)::int as n from ${name} t where exists (select from unnest($1::text[]) x where strpos(t::text, x) > 0)`,
        [numbers],
      )
      assert.equal(found.rows[0]?.n, 0, name)
    }
  })
  it('stands beside the next imported survey, too, statement by statement, and not beside one that was before it', async () => {
    const levels = (base: number) => [base, base + 1, base + 1, base + 2, base, base + 1]
    for (const [name, day, base] of [
      ['Första av två', '2020-10-05', 1],
      ['Andra av två', '2021-10-05', 3],
    ] as const) {
      const path = await upload([heading, ...rowsOf(name, day, 'Lag 7', 700, levels(base))].join('\n'))
      await program.runJobs()
      await carryOut(path)
    }
    await program.owner.query("update history_round set shown_at = '2026-09-01' where name like '%av två'")
    const page = async (name: string) => (await principal.get(`/history/${await roundCalled(name)}/${here.almskolan}`)).text
    const first = await page('Första av två')
    const second = await roundCalled('Andra av två')
    assert.match(first, /Till nästa undersökning[\s\S]*Andra av två \([^)]*\) bredvid Första av två/)
    const beside = first.slice(first.indexOf('id="since-imported"'))
    assert.ok(beside.includes(`/history/${second}/${here.almskolan}`))
    assert.match(beside, /\+2,0/)
    assert.doesNotMatch((await page('Andra av två')).split('id="since-imported"')[1] ?? '', /Första av två \([^)]*\) bredvid Andra/)
  })

  it('keeps a round of Stegvis from opening within thirty days of it at the same school, for the reason that an import is refused', async () => {
    await program.owner.query('delete from round_member; delete from round_school')
    const path = await upload([heading, ...rowsOf('Nära', '2026-09-20', 'Lag 9', 900, [1, 2, 3, 4, 5, 3], '10000001')].join('\n'))
    await program.runJobs()
    await carryOut(path)
    const { rows } = await program.owner.query<{ id: string }>(
      `with r as (insert into round (authority_id, name, framework_version_id, opens_on, closes_on, minimum_group, audiences, created_on)
         select $1, 'Strax efter', id, '2026-09-29', '2026-10-16', 5, array['staff', 'leader'], '2026-09-29' from framework_version limit 1 returning id)
       insert into round_school (authority_id, round_id, school_id) select $1, id, $2 from r returning round_id as id`,
      [here.authority, here.almskolan],
    )
    const at = `/rounds/${rows[0]?.id}`
    const refused = await admin.post(`${at}/opening`)
    assert.equal(refused.status, 422)
    assert.match(refused.text, /Almskolan var med i Nära, som är importerad och ligger inom trettio dagar/)
    await program.owner.query("update round set opens_on = '2026-10-20', closes_on = '2026-11-06' where id = $1", [rows[0]?.id])
    assert.equal((await admin.post(`${at}/schedule`)).status, 422, 'thirty days after it')
    await program.owner.query("update round set opens_on = '2026-10-21' where id = $1", [rows[0]?.id])
    assert.equal((await admin.post(`${at}/schedule`)).status, 303)
    await program.owner.query('delete from round where id = $1', [rows[0]?.id])
  })
})
