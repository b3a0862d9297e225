import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { signedIn, type Visitor } from '../../../test/support/browser.ts'
import { type Municipality, makeMunicipality } from '../../../test/support/municipality.ts'
import { openTestProgram, type TestProgram } from '../../../test/support/program.ts'

const heading = 'Personid;Förnamn;Efternamn;E-post;Skolenhetskod;Skola;Verksamhetsområde;Arbetslag;Roll'

/** The administrator's own row: an authority without one is refused. */
const admin = 'Anna-Åberg;Anna;Åberg;;;;;;Administratör i Stegvis'

function fileForm(content: string | Uint8Array, name = 'personal.csv'): FormData {
  const form = new FormData()
  form.set('file', new File([typeof content === 'string' ? content : new Uint8Array(content)], name))
  return form
}

function listOf(...rows: string[]): string {
  return [heading, ...rows].join('\r\n')
}

describe('importing a staff list', () => {
  let program: TestProgram
  let here: Municipality
  let there: Municipality
  let visitor: Visitor

  before(async () => {
    program = await openTestProgram()
    here = await makeMunicipality(program)
    there = await makeMunicipality(program, 'Grannkommunen')
    visitor = await signedIn(program, here.authority, here.people.admin)
  })
  after(() => program.close())

  async function upload(content: string | Uint8Array, name?: string): Promise<string> {
    const sent = await visitor.upload('/roster-imports', fileForm(content, name))
    assert.equal(sent.status, 303, sent.text.slice(0, 400))
    return sent.location ?? ''
  }

  async function carryOut(path: string, fields: Record<string, string> = {}): Promise<string> {
    assert.equal((await visitor.post(`${path}/import`, fields)).status, 303)
    await program.runTask('import-roster', { authority: here.authority, id: path.split('/').at(-1) ?? '' })
    return (await visitor.get(path)).text
  }

  async function current(): Promise<string> {
    return (await visitor.get('/people/roster.csv')).text
  }

  it('lists every faulty row with what to do, and imports nothing', async () => {
    const before = await current()
    const path = await upload(listOf(admin, 'x1;Kim;;kim@;10000001;Almskolan;;4–6;Lärare', 'x2;=1+1;Berg;;10000001;;;;Trollkarl'))
    const page = await visitor.get(path)
    assert.match(page.text, /Fyra saker behöver rättas/)
    assert.match(page.text, /Rollen ”Trollkarl” känns inte igen/)
    assert.match(page.text, /”kim@” är ingen e-postadress/)
    assert.match(page.text, /börjar med ett tecken som kalkylprogram tar för en formel/)
    assert.equal((await visitor.post(`${path}/import`)).status, 303)
    assert.match((await visitor.get(path)).text, /behöver rättas/)
    assert.equal(await current(), before)
  })

  it('shows what would change, imports on a yes, and finds nothing to change the second time', async () => {
    const roster = (await current()).trimEnd()
    const changed = `${roster.replace('Sara;Lindqvist;', 'Sara;Lindkvist;')}\r\nny-1;Kim;Nord;kim.nord@example.se;;10000009;Nyskolan;Grundskolor norr;Blå;Lärare\r\n`
    const path = await upload(changed)
    const preview = (await visitor.get(path)).text
    assert.match(preview, /En person är ny och en ändras\./)
    assert.match(preview, /Ny skola i Grundskolor norr/)
    assert.match((await visitor.get(`${path}?list=changed`)).text, /Efternamn: Lindqvist → Lindkvist/)
    assert.match(await carryOut(path), /Personallistan är inläst/)
    assert.match((await visitor.get('/people?search=lindkvist')).text, /Sara Lindkvist/)
    assert.match((await visitor.get('/people?search=kim+nord')).text, /Lärare, Blå, Nyskolan/)
    const again = await upload(changed)
    assert.match((await visitor.get(again)).text, /Inget att ändra/)
  })

  it('keeps neither the file nor the lists of people once the import is done', async () => {
    const { rows } = await program.owner.query<{ size: number; people: string }>(
      "select octet_length(content) as size, preview->'people'->>'added' as people from roster_import where state = 'done'",
    )
    assert.deepEqual(rows, [{ size: 0, people: '[]' }])
  })

  it('reads its own export back without changing anything', async () => {
    const path = await upload(await current())
    assert.match((await visitor.get(path)).text, /Inget att ändra/)
  })

  it('asks once more before it ends more than a third of the people', async () => {
    const path = await upload(listOf(admin))
    assert.match((await visitor.get(path)).text, /mer än en tredjedel/)
    const refused = await visitor.post(`${path}/import`)
    assert.equal(refused.status, 422)
    assert.match(refused.text, /href="#drastic"/)
    assert.equal((await visitor.post(`${path}?_method=DELETE`)).status, 303)
    assert.equal((await visitor.get(path)).status, 404)
  })

  it('says loudly that a new team resembles one with a plan that would be emptied, and wants a word more', async () => {
    await program.owner.query(
      `insert into plan (authority_id, unit_id, school_year, framework_version_id, created_on, changed_at)
       select $1, $2, 2026, (select id from framework_version limit 1), '2026-12-01', now()`,
      [here.authority, here.teams.fourSix],
    )
    const path = await upload((await current()).replaceAll(';4–6;', ';Arbetslag 4–6;'))
    const page = (await visitor.get(path)).text
    assert.match(page, /Arbetslaget 4–6 på Almskolan skulle stå utan personer och har en plan\. I stället skapas ”Arbetslag 4–6”/)
    const refused = await visitor.post(`${path}/import`)
    assert.equal(refused.status, 422)
    assert.match(refused.text, /Ja, jag har läst varningarna/)
    await visitor.post(`${path}?_method=DELETE`)
    const hyphens = await upload((await current()).replaceAll(';4–6;', ';4-6;').replaceAll(';F–3;', ';F-3;'))
    assert.match((await visitor.get(hyphens)).text, /Inget att ändra/)
  })

  it('gives a heading of its own to who would run all of Stegvis, and takes an administrator at a school for staff', async () => {
    const path = await upload(
      `${(await current()).trimEnd()}\r\nx5;Expe;Ditionen;;;10000001;;;;Administratör\r\nx6;Sys;Temet;;;;;;;Administratör i Stegvis\r\n`,
    )
    const page = (await visitor.get(path)).text
    assert.match(page, /Vem som får mer ansvar/)
    assert.match(page, /Sys Temet blir administratör i Stegvis\./)
    assert.doesNotMatch(page, /Expe Ditionen blir/)
    assert.match((await visitor.get(`${path}?list=added`)).text, /Nytt uppdrag: Övrig personal, Almskolan/)
    assert.equal((await visitor.post(`${path}/import`)).status, 422)
    await visitor.post(`${path}?_method=DELETE`)
  })

  it('reads a past last day and says how many rows it left out', async () => {
    const [first = '', ...rest] = (await current()).trimEnd().split('\r\n')
    const path = await upload(
      [`${first};T.o.m.`, ...rest, 'x7;Kim;Alm;;;10000001;;;;Lärare;2026-06-30', 'x8;Noa;Alm;;;10000001;;;;Lärare;2099-12-31'].join('\r\n'),
    )
    const page = (await visitor.get(path)).text
    assert.match(page, /En rad har ett slutdatum som har passerat/)
    assert.match(page, /En person är ny\./)
    await visitor.post(`${path}?_method=DELETE`)
  })

  it('shows the preview anew when the register has changed in between', async () => {
    const path = await upload(`${(await current()).trimEnd()}\r\nny-2;Noa;Sjö;noa@example.se;;10000001;;;4–6;Lärare\r\n`)
    await visitor.post('/people', { givenName: 'Noa', familyName: 'Sjö', email: 'noa@example.se', personId: '', eppn: '' })
    assert.match(await carryOut(path), /Någon har ändrat personer/)
    assert.match(await carryOut(path), /Personallistan är inläst/)
  })

  it('is not for anyone but an administrator of the same authority', async () => {
    const path = await upload(listOf(admin, 'x9;Kim;Alm;;10000001;;;;Lärare'))
    const neighbour = await signedIn(program, there.authority, there.people.admin)
    const principal = await signedIn(program, here.authority, here.people.principal)
    for (const other of [neighbour, principal]) {
      assert.equal((await other.get(path)).status, 404)
      assert.equal((await other.get(`${path}/progress`)).status, 404)
      assert.equal((await other.post(`${path}/import`)).status, 404)
      assert.equal((await other.post(`${path}?_method=DELETE`)).status, 404)
    }
    assert.equal((await principal.get('/roster-imports/new')).status, 404)
    assert.equal((await principal.get('/people/roster.csv')).status, 404)
  })

  it('says so on the same page when no file was chosen', async () => {
    const form = new FormData()
    form.set('file', new File([], ''))
    const sent = await visitor.upload('/roster-imports', form)
    assert.equal(sent.status, 422)
    assert.match(sent.text, /href="#file"/)
  })

  it('checks a large file as a job and tells how far it has come', async () => {
    const rows = Array.from(
      { length: 2500 },
      (_, index) => `stor-${index};Förnamn;Efternamn${index};p${index}@example.se;10000001;;;Lag ${index % 20};Lärare`,
    )
    const path = await upload(listOf(admin, ...rows))
    const id = path.split('/').at(-1) ?? ''
    assert.match((await visitor.get(path)).text, /upload-progress/)
    await program.runTask('check-roster', { authority: here.authority, id })
    const progress = await visitor.get(`${path}/progress`)
    assert.deepEqual(JSON.parse(progress.text).url, path)
    await carryOut(path, { drastic: '1' })
    assert.match((await visitor.get('/people')).text, /2\s501 personer/)
  })

  it('forgets uploads after a day', async () => {
    const path = await upload(listOf(admin, 'x9;Kim;Alm;;10000001;;;;Lärare'))
    await program.owner.query("update roster_import set at = '2026-09-01' ")
    await program.runTask('clear-roster-imports', {})
    assert.equal((await visitor.get(path)).status, 404)
  })
})
