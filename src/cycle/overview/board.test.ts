import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { lockFrom } from '../../../test/support/matters.ts'
import { readPdf } from '../../../test/support/pdf.ts'
import { openTestProgram, type TestProgram } from '../../../test/support/program.ts'
import { releaseTown } from '../../../test/support/released-town.ts'
import { unzipped } from '../../../test/support/zip.ts'

describe('the page for the board', () => {
  let program: TestProgram
  let town: Awaited<ReturnType<typeof releaseTown>>
  before(async () => {
    program = await openTestProgram()
    town = await releaseTown(program)
  })
  after(() => program.close())

  const head = () => town.visitors.headOfTheAuthority
  const write = (goals: string, asks: string, revision = '0') => head().post('/overview/board/words?_method=PUT', { goals, asks, revision })

  it('says the picture in words, three charts each with its table, goals and what is asked for', async () => {
    await write('Alla skolor har en plan.', 'Tid för kollegialt lärande.')
    const { text } = await head().get('/overview/board')
    for (const said of [
      'fått sitt resultat',
      'Hur långt har skolorna kommit?',
      'Var står vi i varje område?',
      'Hur lika är skolorna?',
      'Alla skolor har en plan.',
      'Tid för kollegialt lärande.',
    ])
      assert.ok(text.includes(said), said)
    assert.equal([...text.matchAll(/<details class="data"/g)].length, 3)
  })

  it('gives every mean its n, names no school, and says so where a figure is protected', async () => {
    const { text } = await head().get('/overview/board')
    const areas = /id="areas-chart"[\s\S]*?<\/figure>/.exec(text)?.[0] ?? ''
    const rows = [...areas.matchAll(/<tr>\s*<th scope="row">([\s\S]*?)<\/tr>/g)].map(([row]) =>
      [...row.matchAll(/<td[^>]*>([^<]*)</g)].map(([, cell]) => cell),
    )
    assert.ok(rows.length >= 5)
    for (const [staff = '', n = ''] of rows)
      assert.ok(/^((högst|minst) )?\d,\d$/.test(staff) ? /\d+ person/.test(n) : staff.length > 3 && n === '–', `${staff} (${n})`)
    for (const school of ['Almskolan', 'Bergskolan', 'Sjöskolan', 'Vuxenskolan']) assert.doesNotMatch(text, new RegExp(school))
  })

  it('is two tagged pages at the most, however much is written, with every figure in a table, and a document to edit', async () => {
    const { revision } = (await program.owner.query<{ revision: number }>('select revision from board_words')).rows[0] ?? { revision: 0 }
    await write('Målet är ett. '.repeat(64).slice(0, 900), 'Vi ber om tid. '.repeat(60).slice(0, 900), String(revision))
    const pdf = readPdf(Buffer.from(await (await head().get('/overview/board.pdf')).response.arrayBuffer()))
    assert.ok(pdf.marked)
    assert.ok(pdf.pages <= 2, `${pdf.pages} pages`)
    assert.match(pdf.metadata, /pdfuaid:part/)
    const kinds: string[] = []
    const alts: string[] = []
    const walk = ({ kind, alt, children }: (typeof pdf)['root']) => {
      kinds.push(kind)
      if (alt) alts.push(alt)
      for (const child of children) walk(child)
    }
    walk(pdf.root)
    assert.equal(kinds.filter((kind) => kind === 'Table').length, 3)
    assert.equal(alts.length, 3)
    const word = unzipped(Buffer.from(await (await head().get('/overview/board.docx')).response.arrayBuffer()))
    assert.match(word.get('word/document.xml')?.toString() ?? '', /Hur lika är skolorna/)
  })

  it('is locked in a matter straight from its page, and offered to nobody who has no matters in hand', async () => {
    const document = await lockFrom(head(), '/overview/board', '/overview/board/matter-documents')
    const locked = readPdf(Buffer.from(await (await head().get(`${document}/file`)).response.arrayBuffer()))
    assert.match(locked.root.text, /Var står vi i varje område/)
    const { districtHead } = town.visitors
    assert.doesNotMatch((await districtHead.get('/overview/board')).text, /matter-documents/)
    assert.equal((await districtHead.get('/overview/board/matter-documents/new')).status, 404)
  })

  it('keeps both texts when two write at once, and what is too long', async () => {
    const { rows } = await program.owner.query<{ revision: number }>('select revision from board_words')
    const revision = String(rows[0]?.revision)
    assert.equal((await write('Mitt', 'A', revision)).status, 303)
    const second = await write('Ditt', 'B', revision)
    assert.equal(second.status, 409)
    assert.match(second.text, /Mitt[\s\S]*Ditt/)
    const long = await write('å'.repeat(901), '', String(Number(revision) + 1))
    assert.equal(long.status, 422)
    assert.match(long.text, /å{901}/)
  })

  it('is for whoever follows schools, and nobody at a school', async () => {
    for (const name of ['districtHead', 'administrator'] as const)
      assert.equal((await town.visitors[name].get('/overview/board')).status, 200)
    for (const name of ['teacher', 'principal', 'leader', 'askedCoach'] as const)
      for (const path of ['', '.pdf', '.docx', '/words'])
        assert.equal((await town.visitors[name].get(`/overview/board${path}`)).status, 404)
  })
})
