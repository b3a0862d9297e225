import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { leastPdf } from '../../../test/support/pdf.ts'
import { jpegOf, pngOf } from '../../../test/support/pictures.ts'
import { zipOf } from '../../../test/support/zip.ts'
import { checkFile, plainName } from './file-type.ts'

const png = pngOf()
const jpeg = jpegOf()
const docx = zip({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w:document/>' })
const odt = zip({ mimetype: 'application/vnd.oasis.opendocument.text', 'META-INF/manifest.xml': '<m/>', 'content.xml': '<c/>' })

describe('a file', () => {
  it('of every kind that is taken is known by its content', () => {
    const taken: [string, Buffer][] = [
      ['plan.pdf', leastPdf],
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
      ['plan.docx', leastPdf],
      ['plan.docx', zip({ 'a.txt': 'x' })],
      ['plan.docx', zip({ '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<w/>' })],
      ['plan.odt', docx],
      [
        'plan.odt',
        zip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'META-INF/manifest.xml': '<m/>', 'content.xml': '<c/>' }),
      ],
      ['text.txt', leastPdf],
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
    assert.equal(checkFile('plan.pdf', Buffer.concat([docx, leastPdf])), 'mismatch')
    assert.equal(checkFile('plan.docx', Buffer.concat([leastPdf, docx])), 'mismatch')
    assert.equal(checkFile('text.txt', Buffer.from('#!/bin/sh\nrm -rf /')), 'mismatch')
    assert.equal(checkFile('plan.pdf', Buffer.from('<html>%PDF-1.7 %%EOF')), 'mismatch')
  })

  it('that is empty, too large, broken or unpacks without end is refused', () => {
    assert.equal(checkFile('plan.pdf', Buffer.alloc(0)), 'empty')
    assert.equal(checkFile('plan.pdf', Buffer.concat([leastPdf, Buffer.alloc(5 * 1024 * 1024)])), 'large')
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

/** An office document of some parts. */
function zip(parts: Record<string, string | Buffer>): Buffer {
  return Buffer.from(zipOf(Object.entries(parts).map(([name, content]) => [name, Buffer.from(content)])))
}
