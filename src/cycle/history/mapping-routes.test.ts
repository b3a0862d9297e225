// Long: one story of one file of an authority, which each test reads anew; two files would make the town and the file twice.
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { signedIn, type Visitor } from '../../../test/support/browser.ts'
import { type Municipality, makeMunicipality } from '../../../test/support/municipality.ts'
import { openTestProgram, type TestProgram } from '../../../test/support/program.ts'

const words = ['Aldrig', 'Ibland', 'Ofta', 'Nästan alltid', 'Alltid', 'Hoppar över']
const chosen = ['1', '2', '3', '4', '5', '0']
const headings = ['Starttid', 'Var arbetar du?', 'Roll', 'Vi delar material; ofta', 'Jag får hjälp', 'Något mer?']
const wide = [
  headings,
  ...[1, 2, 2, 3, 4, 5, 0, 1, 2, 2, 3, 4, 5, 0].map((at, row) => [
    `2023-11-${String(row + 1).padStart(2, '0')} 08:12`,
    'Almskolan',
    `sort ${row}`,
    words[at] ?? '',
    words[(at + 1) % 6] ?? '',
    `hemlig ${row} `.repeat(30),
  ]),
].map((cells) => cells.map((cell) => `"${cell}"`).join(';'))

describe('a file whose headings are not ours', () => {
  let program: TestProgram
  let here: Municipality
  let admin: Visitor
  before(async () => {
    program = await openTestProgram()
    program.setNow('2026-09-29T08:00:00Z')
    here = await makeMunicipality(program)
    admin = await signedIn(program, here.authority, here.people.admin)
  })
  after(() => program.close())

  async function upload(lines: readonly string[], fields: Record<string, string> = {}) {
    const form = new FormData()
    form.set('file', new File([lines.join('\n')], 'enkät.csv'))
    for (const [name, value] of Object.entries({ framework: 'digital-skola', ...fields })) form.set(name, value)
    return admin.upload('/history-imports', form)
  }
  const path = async (lines: readonly string[], fields?: Record<string, string>) => {
    const sent = await upload(lines, fields)
    assert.equal(sent.status, 303, sent.text.slice(0, 2000))
    return (sent.location ?? '').replace(/\/columns$/, '')
  }
  const columns = (role: string[], more: Record<string, string> = {}) => ({
    heading: headings,
    role,
    ...{ levels: '5', audience: 'staff', round: 'Enkäten 2023', day: '2023-11-05', ...more },
  })
  const right = ['none', 'school', 'none', 'question', 'question', 'none']
  const kept = async () => (await program.owner.query<{ mapping: { leave_out: string[] } }>('select mapping from history_mapping')).rows

  it('asks what they mean by itself, with each column to choose for, and shows no answer that is no word of a scale', async () => {
    const at = await path(wide)
    assert.equal((await admin.get(at)).location, `${at}/columns`)
    const page = (await admin.get(`${at}/columns`)).text
    for (const heading of headings) assert.ok(page.includes(`>${heading}</label>`), heading)
    assert.doesNotMatch(page, /hemlig|Aldrig/)
    assert.match(page, /<label for="role-2">Roll<\/label>[\s\S]*?value="audience" selected/)
  })

  it('tells every fault with what was chosen still chosen', async () => {
    const at = await path(wide, { saved: 'new' })
    const none = await admin.post(`${at}/columns`, columns(['team', 'none', 'team', 'none', 'none', 'none'], { round: '', day: '' }))
    assert.equal(none.status, 422)
    for (const fault of [
      /vilken kolumn som är skolan/,
      /vilka kolumner som är påståenden/,
      /redan det/,
      /vad omgången heter, eller/,
      /när svaren gavs, eller/,
    ])
      assert.match(none.text, fault)
    assert.match(none.text, /for="role-0"[\s\S]*?value="team" selected/)
    const free = await admin.post(`${at}/columns`, columns(['none', 'school', 'none', 'question', 'question', 'question']))
    assert.equal(free.status, 422)
    assert.match(free.text, /href="#role-5"[^<]*>Kolumnen har fler än 40/)
    assert.doesNotMatch(free.text, /hemlig/)
    const bothForms = await admin.post(`${at}/columns`, columns(['statement', 'school', 'none', 'question', 'question', 'none']))
    assert.match(bothForms.text, /inte båda[\s\S]*vilken kolumn som är nivån/)
  })

  it('goes by its columns, statements and words to the preview that a mapping file leads to, and keeps no answer on the way', async () => {
    const at = await path(wide, { saved: 'new' })
    assert.equal((await admin.post(`${at}/columns`, columns(right))).location, `${at}/statements`)
    const asked = (await admin.get(`${at}/statements`)).text
    assert.match(asked, /Vi delar material; ofta<\/label>/)
    const statement = headings.slice(3, 5)
    const twice = await admin.post(`${at}/statements`, { statement, same: ['kollegium', 'kollegium'] })
    assert.equal(twice.status, 422)
    assert.match(twice.text, /href="#same-1"[^<]*>Samma val som ”Vi delar material; ofta”/)
    assert.equal(
      (await admin.post(`${at}/statements`, { statement, same: ['kollegium', ''], area: ['', 'Stöd'], audience: ['staff', ''] })).location,
      `${at}/answers`,
    )
    const answers = (await admin.get(`${at}/answers`)).text
    for (const word of words) assert.ok(answers.includes(`>${word}</label>`), word)
    const faulty = await admin.post(`${at}/answers`, { word: words, level: ['1', '2', '', '4', '9', '0'], name: '' })
    assert.equal(faulty.status, 422)
    assert.match(faulty.text, /vad undersökningen heter[\s\S]*Välj en nivå för ”Ofta”[\s\S]*Välj en nivå för ”Alltid”/)
    const draft = await program.owner.query<{ manner: unknown }>("select manner from history_import where state = 'mapping'")
    assert.doesNotMatch(JSON.stringify(draft.rows), /hemlig|Aldrig|sort/)
    assert.equal((await admin.post(`${at}/answers`, { word: words, level: chosen, name: 'Vår egen enkät' })).status, 303)
    const preview = (await admin.get(at)).text
    assert.match(preview, /En omgång med 28 svar/)
    assert.match(preview, /Vår egen enkät/)
    const [saved] = await kept()
    assert.deepEqual(saved?.mapping, {
      name: 'Vår egen enkät',
      framework: 'digital-skola',
      levels: 5,
      audience: 'staff',
      columns: { school: 'Var arbetar du?' },
      leave_out: ['Starttid', 'Roll', 'Något mer?'],
      answers: { Aldrig: 1, Ibland: 2, Ofta: 3, 'Nästan alltid': 4, Alltid: 5, 'Hoppar över': 0 },
      statements: [
        { in_file: 'Vi delar material; ofta', text: 'Vi delar material; ofta', audience: 'staff', same: 'kollegium' },
        { in_file: 'Jag får hjälp', text: 'Jag får hjälp', area: 'Stöd' },
      ],
    })
    const files = await program.owner.query<{ n: number }>("select count(*)::int as n from history_import where state = 'mapping'")
    assert.equal(files.rows[0]?.n, 0)
  })

  it('is read by the mapping that was kept when the next one comes, in its own authority alone', async () => {
    const page = (await admin.get('/history-imports/new')).text
    const [, id = ''] = /<option value="([^"]+)"[^>]*>Vår egen enkät</.exec(page) ?? []
    const at = await path(wide, { saved: id, round: 'Nästa', day: '2022-11-05' })
    assert.match((await admin.get(at)).text, /En omgång med 28 svar/)
    assert.equal((await upload(wide, { saved: here.almskolan })).status, 422)
    const elsewhere = await makeMunicipality(program)
    const stranger = await signedIn(program, elsewhere.authority, elsewhere.people.admin)
    assert.doesNotMatch((await stranger.get('/history-imports/new')).text, />Vår egen enkät</)
    assert.equal((await stranger.post(`/history-mappings/${id}?_method=DELETE`)).status, 404)
    assert.equal((await admin.post(`/history-mappings/${id}?_method=DELETE`)).status, 303)
    assert.deepEqual(await kept(), [])
    const gone = await upload(wide, { saved: id })
    assert.equal(gone.status, 422)
    assert.match(gone.text, /finns inte längre/)
  })

  it('may hold a row for each answer on a scale of its own, which is compared with nothing', async () => {
    const rows = ['Enkät om digitalisering', '', 'Var;Vad frågades;Vad svarades']
    for (const answer of ['ja', 'ja', 'nej', 'JA', 'nej', 'nej']) rows.push(`Almskolan;Fungerar nätet?;${answer}`)
    const at = await path(rows, { saved: 'new' })
    const heading = ['Var', 'Vad frågades', 'Vad svarades']
    const form = { heading, role: ['school', 'statement', 'level'], levels: '2', audience: 'staff', round: 'Nätet', day: '2021-03-05' }
    assert.equal((await admin.post(`${at}/columns`, form)).location, `${at}/statements`)
    const asked = (await admin.get(`${at}/statements`)).text
    assert.match(asked, /Fungerar nätet\?/)
    assert.doesNotMatch(asked, /name="same"/)
    await admin.post(`${at}/statements`, { statement: ['Fungerar nätet?'], same: ['kollegium'] })
    assert.equal((await admin.post(`${at}/answers`, { word: ['ja', 'nej'], level: ['2', '1'], name: 'Nätet' })).status, 303)
    const preview = (await admin.get(at)).text
    assert.match(preview, /En omgång med 6 svar/)
  })

  it('shows no word and no statement that fewer than three rows have, and lets whoever knows the scale write the words of it', async () => {
    const secret = ['hemliga ord', 'hemligt beslut', 'min hemlighet']
    const rows = ['Var;Vi delar', ...['ja', 'ja', 'JA', 'nej', 'nej', ...secret, '4 – hemligt igen'].map((answer) => `Almskolan;${answer}`)]
    const at = await path(rows, { saved: 'new' })
    const form = {
      heading: ['Var', 'Vi delar'],
      role: ['school', 'question'],
      levels: '2',
      audience: 'staff',
      round: 'Ett',
      day: '2020-03-05',
    }
    await admin.post(`${at}/columns`, form)
    await admin.post(`${at}/statements`, { statement: ['Vi delar'], area: [''], audience: [''] })
    const page = (await admin.get(`${at}/answers`)).text
    assert.match(page, />ja<\/label>/)
    assert.match(page, /4 svar står på färre än tre rader/)
    assert.doesNotMatch(page, />nej<|heml/)
    const answers = { word: ['ja'], level: ['2'], name: 'Rara ord' }
    assert.equal((await admin.post(`${at}/answers`, { ...answers, more: ['ja', '', ''] })).status, 422, 'a word that is told already')
    await admin.post(`${at}/answers`, { ...answers, more: ['nej; aldrig', '', ''] })
    const faulty = (await admin.get(at)).text
    assert.match(faulty, /står i ord som färre än tre rader har/)
    assert.doesNotMatch(faulty, /heml/)
    const again = await path(rows, { saved: 'new' })
    await admin.post(`${again}/columns`, form)
    await admin.post(`${again}/statements`, { statement: ['Vi delar'], area: [''], audience: [''] })
    await admin.post(`${again}/answers`, { ...answers, more: ['nej', '', ''], others: 'none' })
    assert.match((await admin.get(again)).text, /utanför skalan/, 'a number that is no level stands')
    assert.doesNotMatch((await admin.get(again)).text, /heml/)
  })

  it('takes no column for answers in which nobody says what another says, and no statement that few rows are of', async () => {
    const rows = [
      'Var;Vad;Nivå;Fritt',
      ...Array.from({ length: 6 }, (_, row) => `Almskolan;${row < 4 ? 'Vi delar' : `hemlig ${row}`};3;mina ord ${row}`),
    ]
    const at = await path(rows, { saved: 'new' })
    const heading = ['Var', 'Vad', 'Nivå', 'Fritt']
    const form = { heading, levels: '5', audience: 'staff', round: 'Två', day: '2019-03-05' }
    const free = await admin.post(`${at}/columns`, { ...form, role: ['school', 'none', 'none', 'question'] })
    assert.equal(free.status, 422)
    assert.match(free.text, /bara sådant som ingen annan har skrivit/)
    assert.equal((await admin.post(`${at}/columns`, { ...form, role: ['school', 'statement', 'level', 'none'] })).status, 303)
    const asked = (await admin.get(`${at}/statements`)).text
    assert.match(asked, />Vi delar</)
    assert.match(asked, /2 påståenden står på färre än tre rader/)
    assert.doesNotMatch(asked, /hemlig/)
  })

  it('names the levels as the authority does', async () => {
    await program.owner.query(
      "insert into level_naming (authority_id, framework, names, changed_on) values ($1, 'digital-skola', $2, '2026-09-01')",
      [here.authority, { 1: { sv: 'Frö' }, 2: { sv: 'Skott' }, 3: { sv: 'Planta' }, 4: { sv: 'Träd' }, 5: { sv: 'Skog' } }],
    )
    try {
      const at = await path(wide, { saved: 'new' })
      await admin.post(`${at}/columns`, columns(right))
      await admin.post(`${at}/statements`, { statement: headings.slice(3, 5), same: ['', ''] })
      const page = (await admin.get(`${at}/answers`)).text
      assert.match(page, /1: Frö/)
      assert.doesNotMatch(page, /Upptäcker/)
    } finally {
      await program.owner.query('delete from level_naming where authority_id = $1', [here.authority])
    }
  })

  it('keeps a mapping that can be opened and changed, for the next file', async () => {
    const at = await path(wide, { saved: 'new', round: 'Ändras', day: '2018-11-05' })
    await admin.post(`${at}/columns`, columns(right))
    await admin.post(`${at}/statements`, { statement: headings.slice(3, 5), same: ['kollegium', ''] })
    await admin.post(`${at}/answers`, { word: words, level: chosen, name: 'Ändras' })
    const list = (await admin.get('/history-imports/new')).text
    const id = /href="\/history-mappings\/([0-9a-f-]+)">Ändras</.exec(list)?.[1] ?? ''
    const open = async () => (await admin.get(`/history-mappings/${id}`)).text
    const page = await open()
    for (const shown of [
      'value="Var arbetar du?"',
      'value="Vi delar material; ofta"',
      '>Hoppar över</label>',
      'value="kollegium" selected',
    ])
      assert.ok(page.includes(shown), shown)
    const seen = (text: string) => /name="seen" value="([^"]+)"/.exec(text)?.[1] ?? ''
    const form = {
      seen: seen(page),
      name: 'Ändrad enkät',
      audience: 'leader',
      column: ['', '', 'Var jobbar du?', '', '', '', '', '', '', ''],
      word: words,
      level: ['1', '2', '3', '4', '5', ''],
      more: ['', '', '', '', '', 'Pass; Vill inte'],
      in_file: ['Vi delar material; ofta', '', 'Vi hjälps åt'],
      text: ['Vi delar material', '', ''],
      area: ['Samarbete', '', ''],
      whose: ['', '', 'staff'],
      same: ['', '', 'kollegium'],
    }
    const change = (more: Record<string, string | string[]> = {}) => admin.post(`/history-mappings/${id}?_method=PUT`, { ...form, ...more })
    const wrong: [Record<string, string | string[]>, RegExp][] = [
      [{ name: '' }, /href="#name"/],
      [{ in_file: ['', '', ''] }, /href="#in_file-0"/],
      [{ in_file: ['Samma', '', 'samma'], whose: ['', '', ''] }, /href="#in_file-2"[^<]*>”samma” står två gånger/],
      [{ same: ['kollegium', '', 'kollegium'], whose: ['', '', ''] }, /href="#same-2"/],
      [{ more: ['Ofta', '', '', '', '', ''] }, /href="#more-0"[^<]*>”Ofta” står två gånger/],
      [{ word: [...words.slice(0, 4), '19811218-9876', ...words.slice(5)] }, /href="#name"[^<]*>[^<]*personnummer/],
    ]
    for (const [more, said] of wrong) {
      const refused = await change(more)
      assert.equal(refused.status, 422, JSON.stringify(more))
      assert.match(refused.text, said)
    }
    assert.equal((await change()).status, 303)
    const stale = await change({ name: 'Den andra' })
    assert.equal(stale.status, 409)
    assert.match(stale.text, /Någon annan, eller du i ett annat fönster, har ändrat[\s\S]*value="Den andra"/)
    assert.equal((await change({ seen: seen(stale.text), name: 'Ändrad enkät' })).status, 303, 'who has looked saves over it')
    const saved = (await kept()).map(({ mapping }) => mapping).find((mapping) => JSON.stringify(mapping).includes('Ändrad enkät'))
    assert.deepEqual(saved, {
      name: 'Ändrad enkät',
      framework: 'digital-skola',
      levels: 5,
      audience: 'leader',
      columns: { school: 'Var jobbar du?' },
      leave_out: ['Starttid', 'Roll', 'Något mer?'],
      answers: { Aldrig: 1, Ibland: 2, Ofta: 3, 'Nästan alltid': 4, Alltid: 5, Pass: 0, 'Vill inte': 0 },
      statements: [
        { in_file: 'Vi delar material; ofta', text: 'Vi delar material', area: 'Samarbete' },
        { in_file: 'Vi hjälps åt', text: 'Vi hjälps åt', audience: 'staff', same: 'kollegium' },
      ],
    })
    const elsewhere = await makeMunicipality(program, 'Grannkommunen')
    const stranger = await signedIn(program, elsewhere.authority, elsewhere.people.admin)
    assert.equal((await stranger.get(`/history-mappings/${id}`)).status, 404)
    assert.equal((await stranger.post(`/history-mappings/${id}?_method=PUT`, form)).status, 404)
  })
})
