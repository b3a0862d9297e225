import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { heldSession } from '../../../test/support/attended.ts'
import { Visitor } from '../../../test/support/browser.ts'
import { type PdfElement, readPdf } from '../../../test/support/pdf.ts'
import { chunk, jpegOf, segment } from '../../../test/support/pictures.ts'
import { TrainingTown } from '../../../test/support/training.ts'
import { pngOfDrawing } from '../../ground/paper/emblem.ts'
import { pdfOf } from '../../ground/paper/pdf.ts'
import { wordOf } from '../../ground/paper/word.ts'
import { unionFlag } from '../../ground/ui/components/emblem/drawing.ts'
import { fewestDots, largestLogo, readLogo } from './funder.ts'
import { funderBlocks } from './funder-blocks.ts'

const logo = pngOfDrawing(unionFlag(), 300)
const alt = 'Skolverkets logotyp'

/** The words of every picture. */
function altsIn({ alt: own, children }: PdfElement): string[] {
  return [own, ...children.flatMap(altsIn)]
}

describe('a funder’s picture', () => {
  it('is a PNG or JPEG of a size that can be shown, and nothing else', () => {
    const read = readLogo('logo.png', logo)
    assert.ok(typeof read === 'object')
    assert.deepEqual([read.type, read.width, read.height], ['png', 300, 200])
    assert.equal(readLogo('logo.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')), 'type')
    assert.equal(readLogo('logo.jpg', logo), 'type', 'what it says it is and what it is are two things')
    assert.equal(readLogo('logo.pdf', Buffer.from('%PDF-1.7\n%%EOF')), 'type')
    assert.equal(readLogo('logo.png', Buffer.alloc(largestLogo + 1)), 'large')
    assert.equal(readLogo('logo.png', Buffer.alloc(0)), 'broken')
    assert.equal(readLogo('logo.png', logo.subarray(0, 200)), 'type')
    assert.equal(readLogo('logo.png', pngOfDrawing(unionFlag(), fewestDots)), 'dots', 'too low')
    assert.equal(readLogo('logo.jpg', jpegOf()), 'dots', 'eight dots')
  })

  it('is told the size of by the frame of a JPEG, whatever stands before it, and is kept without where it was taken', () => {
    const jpeg = jpegOf([segment(0xe1, Buffer.from('Exif\0\0plats'))])
    const at = jpeg.indexOf(Buffer.from([0xff, 0xc0]))
    jpeg.writeUInt16BE(120, at + 5)
    jpeg.writeUInt16BE(400, at + 7)
    const read = readLogo('logo.jpeg', jpeg)
    assert.ok(typeof read === 'object')
    assert.deepEqual([read.type, read.width, read.height], ['jpeg', 400, 120])
    assert.ok(!Buffer.from(read.bytes).includes('plats'))
  })

  it('leaves a paper its line where nobody can read it', async () => {
    const picture = { type: 'png' as const, width: 300, height: 200, base64: Buffer.from('ingen bild').toString('base64') }
    const funderMark = { is: 'picture' as const, id: '', programme: '', alt, width: 300, height: 200 }
    const blocks = funderBlocks({ funderLine: 'Med stöd av Skolverket', funderMark, picture }, 'sv')
    const sender = { name: 'Björkköping', logo: null }
    const pdf = readPdf(await pdfOf({ language: 'sv', title: 'Lista', sender, corner: [], foot: '', day: '2026-11-30', blocks }))
    assert.ok(pdf.root.text.includes('Med stöd av Skolverket'))
  })
})

describe('who pays for a programme', () => {
  let place: TrainingTown
  before(async () => {
    place = await TrainingTown.open()
    await place.course({ funder: 'Skolverket', funderLine: 'Med stöd av Skolverket' })
  })
  after(() => place.program.close())

  const newest = async () =>
    String(
      (await place.rows<{ revision: number }>('select revision from programme where id = $1', [place.programme.split('/')[2]]))[0]
        ?.revision,
    )
  const choose = async (
    fields: Record<string, string>,
    file?: { name: string; bytes: Uint8Array<ArrayBuffer> },
    who: 'ulla' | 'teacher' = 'ulla',
  ) => {
    const form = new FormData()
    for (const [name, value] of Object.entries({ revision: await newest(), ...fields })) form.append(name, value)
    if (file) form.append('logo', new File([file.bytes], file.name))
    return place.as(who).upload(`${place.programme}/funder-mark?_method=PUT`, form)
  }
  const line = 'Med stöd av Skolverket'
  const png = { name: 'logo.png', bytes: new Uint8Array(logo) }

  it('is refused a picture without words for it, no picture, or what is none, with what was written kept', async () => {
    const fields = { mark: 'picture', line, alt: '' }
    assert.match((await choose(fields)).text, /Välj en bild/)
    const wordless = await choose(fields, png)
    assert.equal(wordless.status, 422)
    assert.match(wordless.text, /Skriv vad bilden visar/)
    assert.match(wordless.text, /value="Med stöd av Skolverket"/)
    assert.match((await choose({ ...fields, alt }, { name: 'logo.svg', bytes: new TextEncoder().encode('<svg/>') })).text, /PNG eller JPEG/)
    assert.equal((await choose({ ...fields, alt }, png, 'teacher')).status, 404)
    assert.equal((await place.rows('select from funder_logo')).length, 0)
  })

  it('is taken up to the size that the page promises, and above it refused in words, with what was written kept', async () => {
    const fields = { mark: 'picture', line: 'Raden som jag skrev', alt }
    // As large as that by words in it, which are no part of the picture. They stand before its end.
    const sized = (kilobytes: number) => {
      const filling = chunk('tEXt', Buffer.alloc(kilobytes * 1024 - logo.length, 'a'))
      return { name: 'logo.png', bytes: new Uint8Array(Buffer.concat([logo.subarray(0, -12), filling, logo.subarray(-12)])) }
    }
    for (const kilobytes of [513, 4000]) {
      const large = await choose(fields, sized(kilobytes))
      assert.equal(large.status, 422, `${kilobytes} kB`)
      assert.match(large.text, /Bilden får vara högst 512 kB[\s\S]*value="Raden som jag skrev"/)
    }
    assert.equal((await choose({ ...fields, line }, sized(300))).status, 303)
  })

  it('is not a picture where the line names the Union, whose flag stands there whatever was chosen', async () => {
    const before = await newest()
    const union = 'Medfinansieras av Europeiska unionen'
    const refused = await choose({ mark: 'picture', line: union, alt }, png)
    assert.equal(refused.status, 422)
    assert.match(refused.text, /Raden nämner Europeiska unionen, och då står EU:s flagga bredvid/)
    assert.equal(await newest(), before)
    assert.equal((await choose({ mark: 'picture', line, alt }, png)).status, 303)
    await place.rows('update programme set funder_line = $1', [union])
    const page = (await place.as('teacher').get(place.programme)).text
    assert.match(page, /Europeiska unionens flagga/)
    assert.ok(!page.includes(`alt="${alt}"`))
    await place.rows('update programme set funder_line = $1', [line])
  })

  it('is not changed over what somebody else has saved since', async () => {
    const seen = await newest()
    assert.equal((await choose({ mark: 'none', line: 'Det som den första skrev', alt: '' })).status, 303)
    const late = await choose({ mark: 'none', line: 'Det som den andra skrev', alt: '', revision: seen })
    assert.equal(late.status, 409)
    assert.match(late.text, /har sparat medan du skrev[\s\S]*Det som den första skrev[\s\S]*value="Det som den andra skrev"/)
    const faulty = await choose({ mark: 'picture', line, alt: '', revision: seen })
    assert.match(faulty.text, new RegExp(`name="revision" value="${seen}"`), 'nor when it was refused first')
    assert.equal((await choose({ mark: 'none', line: 'Det som den andra skrev', alt: '' })).status, 303)
  })

  it('stands with its picture on pages, lists, reports and certificates, and stays on what was made with it', async () => {
    assert.equal((await choose({ mark: 'picture', line, alt }, png)).status, 303)
    const page = await place.as('teacher').get(place.programme)
    const source = /src="(\/programmes\/[^"]+\/funder-logos\/[^"]+)"/.exec(page.text)?.[1] ?? ''
    assert.ok(page.text.includes(`alt="${alt}"`))
    const picture = await place.as('teacher').get(source)
    assert.equal(picture.response.headers.get('content-type'), 'image/png')
    assert.ok(Buffer.from(await picture.response.arrayBuffer()).equals(logo))
    const teacher = place.town.people.teacher
    const session = await heldSession(place, { startsAt: '2026-09-03T12:30:00Z' }, [{ person: teacher, minutes: 120 }])
    for (const path of ['', '/list', '/attendance'])
      assert.ok((await place.as('ulla').get(`/course-sessions/${session}${path}`)).text.includes(source), path)
    assert.ok((await place.as('ulla').get(`${place.programme}/report`)).text.includes(source))
    assert.equal((await place.as('teacher').post(`${place.programme}/certificates`)).status, 303)
    const [made] = await place.rows<{ number: string; bytes: Buffer }>(
      'select number, bytes from certificate join certificate_content on certificate_id = id',
    )
    for (const bytes of [
      made?.bytes ?? Buffer.alloc(0),
      Buffer.from(await (await place.as('ulla').get(`/course-sessions/${session}/attendance/list.pdf`)).response.arrayBuffer()),
      Buffer.from(await (await place.as('ulla').get(`${place.programme}/report.pdf`)).response.arrayBuffer()),
    ]) {
      const pdf = readPdf(bytes)
      assert.ok(pdf.marked && pdf.root.text.includes(line))
      assert.ok(altsIn(pdf.root).includes(alt))
    }
    assert.equal((await choose({ mark: 'union', line: '', alt: '' })).status, 303)
    assert.match(
      (await place.as('teacher').get(place.programme)).text,
      /Europeiska unionens flagga[\s\S]*Medfinansieras av Europeiska unionen/,
    )
    const anyone = new Visitor(place.program)
    const check = await anyone.get(`/certificate/${made?.number}`)
    assert.ok(check.text.includes(`alt="${alt}"`) && check.text.includes(line))
    const kept = await anyone.get(`/certificate/${made?.number}/funder-logo`)
    assert.equal(kept.response.headers.get('content-type'), 'image/png')
    assert.ok(Buffer.from(await kept.response.arrayBuffer()).equals(logo))
  })

  it('has its picture in Word as well, with its words', async () => {
    const picture = { type: 'png' as const, width: 300, height: 200, base64: logo.toString('base64') }
    const funderMark = { is: 'picture' as const, id: '', programme: '', alt, width: 300, height: 200 }
    const sender = { name: 'Björkköping', logo: null }
    const paper = { language: 'sv' as const, title: 'Lista', sender, corner: [], foot: '', day: '2026-11-30' }
    const plain = await wordOf({ ...paper, blocks: funderBlocks({ funderLine: line, funderMark, picture: null }, 'sv') })
    const marked = await wordOf({ ...paper, blocks: funderBlocks({ funderLine: line, funderMark, picture }, 'sv') })
    assert.ok(!plain.includes('word/media/') && marked.includes('word/media/'))
  })
})
