import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { signedIn } from '../../../test/support/browser.ts'
import { type Municipality, makeMunicipality } from '../../../test/support/municipality.ts'
import { leastPdf } from '../../../test/support/pdf.ts'
import { Planning } from '../../../test/support/planned.ts'
import { openTestProgram, type TestProgram } from '../../../test/support/program.ts'

describe('evidence', () => {
  let program: TestProgram
  let town: Municipality
  let planning: Planning
  let action: string

  before(async () => {
    program = await openTestProgram()
    town = await makeMunicipality(program)
    planning = new Planning(program, town)
    action = await planning.action(town.teams.fourSix, { ownerPerson: town.people.staff })
  })
  after(() => program.close())

  const as = (person: keyof Municipality['people']) => signedIn(program, town.authority, town.people[person])
  function form(fields: Record<string, string>, file?: { name: string; content: Uint8Array; type?: string }): FormData {
    const data = new FormData()
    for (const [name, value] of Object.entries(fields)) data.append(name, value)
    if (file) data.append('file', new File([new Uint8Array(file.content)], file.name, { type: file.type ?? 'text/html' }))
    return data
  }
  const idOf = async (title: string) =>
    (await program.owner.query<{ id: string }>('select id from action_evidence where title = $1', [title])).rows[0]?.id ?? ''

  it('that is a file is kept and given back as it was, only to be saved, as what it is and never as what it was called', async () => {
    const teacher = await as('teacher')
    const added = await teacher.upload(`/actions/${action}/evidence`, form({}, { name: 'Lektionsplan å.pdf', content: leastPdf }))
    assert.equal(added.status, 303)
    const page = await teacher.get(`/actions/${action}`)
    assert.match(page.text, /Lektionsplan å\.pdf \(PDF, 1 kB\)/)
    assert.match(page.text, /Sara Lindqvist lade till underlaget ”Lektionsplan å.pdf”/)
    const { response, status } = await teacher.get(`/actions/${action}/evidence/${await idOf('Lektionsplan å.pdf')}`)
    assert.equal(status, 200)
    assert.ok(Buffer.from(await response.arrayBuffer()).equals(leastPdf))
    assert.equal(response.headers.get('content-type'), 'application/pdf')
    assert.match(
      response.headers.get('content-disposition') ?? '',
      /^attachment; filename="[\w.-]+"; filename\*=UTF-8''Lektionsplan%20%C3%A5\.pdf$/,
    )
    assert.equal(response.headers.get('x-content-type-options'), 'nosniff')
    assert.equal(response.headers.get('content-security-policy'), "default-src 'none'; sandbox")
    assert.equal(response.headers.get('cache-control'), 'no-store')
  })

  it('that is not what its name says is refused in words, with what was written kept', async () => {
    const teacher = await as('teacher')
    const refused = await teacher.upload(
      `/actions/${action}/evidence`,
      form(
        { name: 'Fin bild', text: 'Från tisdagen' },
        { name: 'bild.png', content: Buffer.from('<svg onload="alert(1)"/>'), type: 'image/png' },
      ),
    )
    assert.equal(refused.status, 422)
    assert.match(refused.text, /”bild\.png” är inte det som namnet säger/)
    assert.match(refused.text, /value="Fin bild"/)
    assert.match(refused.text, /Från tisdagen/)
    assert.equal(await idOf('Fin bild'), '')
  })

  it('that is somewhat too large is refused on the page, and far too large before it is read', async () => {
    const teacher = await as('teacher')
    const large = await teacher.upload(
      `/actions/${action}/evidence`,
      form({ name: 'Stor' }, { name: 'stor.pdf', content: Buffer.concat([leastPdf, Buffer.alloc(6 * 1024 * 1024)]) }),
    )
    assert.equal(large.status, 422)
    assert.match(large.text, /större än 5 MB/)
    assert.match(large.text, /value="Stor"/)
    const huge = await teacher.get('/')
    assert.equal(huge.status, 200)
    const body = new Uint8Array(40 * 1024 * 1024)
    const cookie = [...teacher.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await program.app.request(`/actions/${action}/evidence`, {
      method: 'POST',
      body,
      headers: {
        'content-type': 'multipart/form-data; boundary=x',
        'content-length': String(body.length),
        'sec-fetch-site': 'same-origin',
        cookie,
        'accept-language': 'sv',
      },
    })
    assert.equal(response.status, 413)
    assert.match(await response.text(), /större än sidan tar emot.*mindre fil/s)
  })

  it('that is a link shows where it leads and gives the other side nothing', async () => {
    const teacher = await as('teacher')
    assert.equal(
      (await teacher.upload(`/actions/${action}/evidence`, form({ url: 'https://Exempel.se/sida', name: 'Vår film' }))).status,
      303,
    )
    const { text } = await teacher.get(`/actions/${action}`)
    assert.match(text, /<a href="https:\/\/exempel\.se\/sida" rel="noopener noreferrer">Vår film \(exempel\.se\)<\/a>/)
    const refused = await teacher.upload(`/actions/${action}/evidence`, form({ url: 'javascript:alert(1)' }))
    assert.equal(refused.status, 422)
    assert.match(refused.text, /Skriv en adress som börjar med https/)
  })

  it('that is a text needs a heading, and a form without anything says what is wanted', async () => {
    const teacher = await as('teacher')
    assert.match(
      (await teacher.upload(`/actions/${action}/evidence`, form({ text: 'Vi gjorde så här.' }))).text,
      /Skriv en rubrik för texten/,
    )
    assert.match((await teacher.upload(`/actions/${action}/evidence`, form({}))).text, /Välj en fil, skriv en länk eller skriv en text/)
    assert.equal(
      (await teacher.upload(`/actions/${action}/evidence`, form({ name: 'Så gick det', text: 'Vi gjorde\n\nså här.' }))).status,
      303,
    )
  })

  it('is deleted with a reason that is kept, and leaves nothing else behind', async () => {
    const teacher = await as('teacher')
    await teacher.upload(
      `/actions/${action}/evidence`,
      form({ name: 'Namn på elev', text: 'hemligt innehåll' }, { name: 'elev.txt', content: Buffer.from('hemligt') }),
    )
    const id = await idOf('Namn på elev')
    const path = `/actions/${action}/evidence/${id}`
    const refused = await teacher.post(`${path}?_method=DELETE`, { reason: ' ' })
    assert.equal(refused.status, 422)
    assert.match(refused.text, /Skriv varför underlaget tas bort/)
    assert.equal((await teacher.get(`${path}/removal`)).status, 200)
    assert.equal((await teacher.post(`${path}?_method=DELETE`, { reason: 'En elev syntes.' })).status, 303)
    assert.equal((await teacher.get(path)).status, 404)
    const { text } = await teacher.get(`/actions/${action}`)
    assert.match(text, /Borttaget 29 september 2026 av Sara Lindqvist: ”En elev syntes.”/)
    assert.match(text, /Sara Lindqvist tog bort ett underlag: /)
    assert.ok(!text.includes('Namn på elev'))
    for (const table of ['action_evidence', 'action_evidence_file', 'action_note', 'event']) {
      const { rows } = await program.owner.query<{ row: string }>(`select t::text as row from ${table} t`)
      assert.ok(!rows.some(({ row }) => /Namn på elev|hemligt|elev\.txt|68656d6c696774/.test(row)), table)
    }
    assert.equal((await teacher.post(`${path}?_method=DELETE`, { reason: 'Igen' })).location, `/actions/${action}#evidence`)
  })

  it('is added by the team and who answers for the action, and deleted by who added it and by those who write the plan', async () => {
    const staff = await as('staff')
    assert.equal((await staff.upload(`/actions/${action}/evidence`, form({ name: 'Av ansvarig', text: 'x' }))).status, 303)
    const [colleague, principal, other] = [await as('colleague'), await as('principal'), await as('otherPrincipal')]
    assert.equal(
      (await colleague.upload(`/actions/${action}/evidence`, form({ name: 'Av kollega' }, { name: 'a.txt', content: Buffer.from('hej') })))
        .status,
      303,
    )
    const theirs = `/actions/${action}/evidence/${await idOf('Av kollega')}`
    assert.equal((await staff.get(theirs)).status, 200)
    assert.equal((await staff.post(`${theirs}?_method=DELETE`, { reason: 'Nej' })).status, 404, 'the one in charge deletes only their own')
    assert.equal((await principal.get(theirs)).status, 200)
    assert.equal((await principal.post(`${theirs}?_method=DELETE`, { reason: 'Nej' })).status, 404)
    assert.equal((await principal.upload(`/actions/${action}/evidence`, form({ name: 'Nej', text: 'x' }))).status, 404)
    for (const path of [theirs, `${theirs}/removal`, `/actions/${action}/evidence`]) assert.equal((await other.get(path)).status, 404, path)
    assert.equal(
      (await colleague.post(`/actions/${action}/evidence/${await idOf('Av ansvarig')}?_method=DELETE`, { reason: 'Dubblett' })).status,
      303,
    )
  })

  it('of one action is not found through another', async () => {
    const second = await planning.action(town.teams.fourSix)
    const teacher = await as('teacher')
    assert.equal((await teacher.get(`/actions/${second}/evidence/${await idOf('Av kollega')}`)).status, 404)
  })

  it('is at most forty pieces for one action', async () => {
    const full = await planning.action(town.teams.fourSix)
    await program.owner.query(
      `insert into action_evidence (authority_id, action_id, kind, title, text, at) select $1, $2, 'text', 'x', 'y', now() from generate_series(1, 40)`,
      [town.authority, full],
    )
    const teacher = await as('teacher')
    const refused = await teacher.upload(`/actions/${full}/evidence`, form({ name: 'En till', text: 'x' }))
    assert.equal(refused.status, 422)
    assert.match(refused.text, /redan 40 underlag/)
  })
})
