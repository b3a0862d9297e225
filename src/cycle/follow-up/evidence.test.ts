// Long: the promises of what shows that an action helped, with the same plan and files for all.
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { signedIn } from '../../../test/support/browser.ts'
import { type Municipality, makeMunicipality } from '../../../test/support/municipality.ts'
import { jpegOf, pngOf } from '../../../test/support/pictures.ts'
import { Planning } from '../../../test/support/planned.ts'
import { openTestProgram, type TestProgram } from '../../../test/support/program.ts'
import { readAddress } from './evidence-form.ts'
import { checkFile, plainName } from './file-type.ts'

const pdf = Buffer.from('%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\nstartxref\n9\n%%EOF\n')
const png = pngOf()
const jpeg = jpegOf()
const docx = zip({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w:document/>' })
const odt = zip({ mimetype: 'application/vnd.oasis.opendocument.text', 'META-INF/manifest.xml': '<m/>', 'content.xml': '<c/>' })

describe('a file', () => {
  it('of every kind that is taken is known by its content', () => {
    const taken: [string, Buffer][] = [
      ['plan.pdf', pdf],
      ['foto.PNG', png],
      ['foto.jpeg', jpeg],
      ['foto.jpg', jpeg],
      ['plan.docx', docx],
      ['tal.xlsx', zip({ '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<w/>' })],
      ['bilder.pptx', zip({ '[Content_Types].xml': '<Types/>', 'ppt/presentation.xml': '<p/>' })],
      ['plan.odt', odt],
      ['text.txt', Buffer.from('Hej på dig, åäö.')],
      ['text.txt', Buffer.from('Hej på dig, åäö.', 'latin1')],
    ]
    for (const [name, content] of taken) assert.notEqual(typeof checkFile(name, content), 'string', name)
  })

  it('that is not what its name says is refused, whichever way it was renamed', () => {
    const wrong: [string, Buffer][] = [
      ['plan.pdf', png],
      ['plan.pdf', docx],
      ['foto.png', jpeg],
      ['foto.jpg', Buffer.from('<svg onload=alert(1)>')],
      ['plan.docx', pdf],
      ['plan.docx', zip({ 'a.txt': 'x' })],
      ['plan.docx', zip({ '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<w/>' })],
      ['plan.odt', docx],
      [
        'plan.odt',
        zip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'META-INF/manifest.xml': '<m/>', 'content.xml': '<c/>' }),
      ],
      ['text.txt', pdf],
      ['text.txt', Buffer.from('MZ\x90\0\x03')],
      ['text.txt', Buffer.from('  <!DOCTYPE html><script>alert(1)</script>')],
      ['text.txt', Buffer.from('\ufeff<html>')],
      ['text.txt', Buffer.from([0, 1, 2, 3])],
    ]
    for (const [name, content] of wrong) assert.equal(checkFile(name, content), 'mismatch', `${name} ${content.subarray(0, 12)}`)
  })

  it('of a kind that can be run, or without an ending, is refused', () => {
    for (const name of [
      'sida.html',
      'bild.svg',
      'program.exe',
      'makro.docm',
      'plan',
      '.pdf',
      'plan.pdf.exe',
      'plan.pdf ',
      'plan.pdf\u0000.exe',
    ])
      assert.ok(['type', 'mismatch'].includes(String(checkFile(name, Buffer.from('x')))), name)
    assert.equal(
      checkFile('makro.docx', zip({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<d/>', 'word/vbaProject.bin': 'x' })),
      'macros',
    )
  })

  it('that is two things at once is refused where the second could be run', () => {
    assert.equal(checkFile('plan.pdf', Buffer.concat([docx, pdf])), 'mismatch')
    assert.equal(checkFile('plan.docx', Buffer.concat([pdf, docx])), 'mismatch')
    assert.equal(checkFile('text.txt', Buffer.from('#!/bin/sh\nrm -rf /')), 'mismatch')
    assert.equal(checkFile('plan.pdf', Buffer.from('<html>%PDF-1.7 %%EOF')), 'mismatch')
  })

  it('that is empty, too large, broken or unpacks without end is refused', () => {
    assert.equal(checkFile('plan.pdf', Buffer.alloc(0)), 'empty')
    assert.equal(checkFile('plan.pdf', Buffer.concat([pdf, Buffer.alloc(5 * 1024 * 1024)])), 'large')
    assert.equal(checkFile('plan.docx', docx.subarray(0, docx.length - 8)), 'broken')
    const bomb = zip({ '[Content_Types].xml': '<Types/>', 'word/document.xml': Buffer.alloc(120 * 1024 * 1024, 32) })
    assert.equal(checkFile('plan.docx', bomb), 'broken')
  })

  it('keeps its name, without folders, turned text or signs that file systems refuse', () => {
    assert.equal(plainName('Lektionsplan åk 4–6.pdf'), 'Lektionsplan åk 4–6.pdf')
    assert.equal(plainName('../../etc/passwd.txt'), 'passwd.txt')
    assert.equal(plainName('C:\\Users\\sara\\plan.docx'), 'plan.docx')
    assert.equal(plainName('plan\u202Efdp.exe'), 'planfdp.exe', 'a name that reads backwards shows its true ending')
    assert.equal(plainName('a"; filename="b<c>.pdf'), 'a_; filename=_b_c_.pdf')
    assert.equal(plainName('خطة الدرس.pdf'), 'خطة الدرس.pdf')
    assert.equal(plainName('a\r\nSet-Cookie: x.pdf'), 'a Set-Cookie_ x.pdf')
  })

  it('has a name of 200 characters at most on one line with its ending, whatever it was called', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (name) => {
        const plain = plainName(`${name}.pdf`)
        assert.ok([...plain].length <= 200 && plain.length >= 4)
        assert.match(plain, /\.pdf$/)
        // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
        assert.doesNotMatch(plain, /[\u0000-\u001f/\\\u202a-\u202e\u2066-\u2069]/)
        assert.equal(plainName(plain), plain)
      }),
    )
  })
})

describe('an address', () => {
  it('is one of a page, without names and passwords in it', () => {
    assert.deepEqual(readAddress('https://www.skolverket.se/a?b=c#d'), {
      href: 'https://www.skolverket.se/a?b=c#d',
      host: 'www.skolverket.se',
    })
    for (const text of [
      'javascript:alert(1)',
      'data:text/html,x',
      'ftp://a.se',
      'file:///etc/passwd',
      '//a.se',
      'www.a.se',
      'https://',
      'http:a.se',
    ])
      assert.ok('code' in readAddress(text), text)
    assert.deepEqual(readAddress('https://skolverket.se@evil.example/'), { code: 'secret' })
    assert.deepEqual(readAddress(`https://a.se/${'å'.repeat(500)}`), { code: 'urlLong' })
  })

  it('that looks like another shows its true host', () => {
    const read = readAddress('https://ѕkolverket.se/')
    assert.ok('host' in read && read.host.startsWith('xn--'))
  })
})

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
    const added = await teacher.upload(`/actions/${action}/evidence`, form({}, { name: 'Lektionsplan å.pdf', content: pdf }))
    assert.equal(added.status, 303)
    const page = await teacher.get(`/actions/${action}`)
    assert.match(page.text, /Lektionsplan å\.pdf \(PDF, 1 kB\)/)
    assert.match(page.text, /Sara Lindqvist lade till underlaget ”Lektionsplan å.pdf”/)
    const { response, status } = await teacher.get(`/actions/${action}/evidence/${await idOf('Lektionsplan å.pdf')}`)
    assert.equal(status, 200)
    assert.ok(Buffer.from(await response.arrayBuffer()).equals(pdf))
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
      form({ name: 'Stor' }, { name: 'stor.pdf', content: Buffer.concat([pdf, Buffer.alloc(6 * 1024 * 1024)]) }),
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

/** A zip file of some parts; those named `mimetype` unpacked, as in OpenDocument. */
function zip(parts: Record<string, string | Buffer>): Buffer {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const [name, text] of Object.entries(parts)) {
    const content = Buffer.from(text)
    const stored = name === 'mimetype'
    const packed = stored ? content : deflateRawSync(content)
    const head = Buffer.alloc(30)
    head.writeUInt32LE(0x04034b50, 0)
    head.writeUInt16LE(stored ? 0 : 8, 8)
    head.writeUInt32LE(packed.length, 18)
    head.writeUInt32LE(content.length, 22)
    head.writeUInt16LE(name.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(stored ? 0 : 8, 10)
    entry.writeUInt32LE(packed.length, 20)
    entry.writeUInt32LE(content.length, 24)
    entry.writeUInt16LE(name.length, 28)
    entry.writeUInt32LE(at, 42)
    files.push(head, Buffer.from(name), packed)
    directory.push(entry, Buffer.from(name))
    at += 30 + name.length + packed.length
  }
  const list = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(Object.keys(parts).length, 8)
  end.writeUInt16LE(Object.keys(parts).length, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...files, list, end])
}
