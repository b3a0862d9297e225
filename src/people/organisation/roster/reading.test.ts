// Long: every way in which a list is read or refused, on the same few rows.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import writeXlsx from 'write-excel-file/node'
import { unzipped, workbook, zipOf } from '../../../../test/support/zip.ts'
import { type Role, roles } from '../../../ground/base/viewer.ts'
import { columnOf } from './columns.ts'
import { exportRoster } from './export.ts'
import { readRoster } from './reading.ts'
import { rolesOf, wordForRole } from './roles.ts'
import { unpackParts } from './zip.ts'

const text = (content: string) => new TextEncoder().encode(content)
const codes = (faults: { code: string }[]) => faults.map((fault) => fault.code)

/** A file in a one-byte encoding, by the few letters that the tests use. */
function inBytes(content: string, letters: Record<string, number>): Uint8Array {
  return Uint8Array.from([...content], (letter) => letters[letter] ?? letter.charCodeAt(0))
}

const plain = 'Personid;Förnamn;Efternamn;Skola;Arbetslag;Roll\r\n1;Åsa;Öberg;Ärlaskolan;Blå;Lärare\r\n'

describe('reading a roster file', () => {
  it('knows headings in Swedish and English in any case, with any spaces and hyphens', () => {
    for (const heading of ['E-post', 'e post', 'EPOST', 'E-mail', ' email ', 'Mejl']) assert.equal(columnOf(heading), 'email')
    for (const heading of ['Person ID', 'personid', 'Anställningsnummer', 'anst.nr']) assert.equal(columnOf(heading), 'personId')
    assert.equal(columnOf('Skolenhetskod'), 'schoolCode')
    assert.equal(columnOf('School unit code'), 'schoolCode')
    assert.equal(columnOf('Telefon'), undefined)
  })

  it('knows the roles by the words that schools use, and by its own words for them', () => {
    const read = (roles: Role[]) => ({ roles })
    const expected: Record<string, Role | Role[]> = {
      Lärare: 'teacher',
      Förskollärare: 'teacher',
      fritidspedagog: 'staff',
      Elevhälsa: 'staff',
      'Biträdande rektor': 'leader',
      'Bitr. rektor': 'leader',
      REKTOR: 'principal',
      Grundskolechef: 'district_head',
      'IKT-pedagog': 'coach',
      Utvecklingspedagog: 'coach',
      Administratör: 'staff',
      'Administratör i Stegvis': 'administrator',
      Registrator: 'staff',
      Projektledare: 'staff',
      'Lärare 4-6': 'teacher',
      'Lärare 7-9 Ma/NO': 'teacher',
      'Lärare, tidigare år': 'teacher',
      'Rektor, lärare': ['principal', 'teacher'],
      Teacher: 'teacher',
      'Team lead': 'team_lead',
    }
    for (const [word, role] of Object.entries(expected)) assert.deepEqual(rolesOf(word), read([role].flat()), word)
    for (const language of ['sv', 'en'] as const)
      for (const role of roles) assert.deepEqual(rolesOf(wordForRole(role, language), false), read([role]))
    assert.deepEqual(rolesOf('Lärare / arbetslagsledare'), read(['teacher', 'team_lead']))
    assert.deepEqual(rolesOf('Studie- och yrkesvägledare'), read(['staff']))
    assert.deepEqual(rolesOf('Lärare, trollkarl'), { unknown: 'trollkarl' })
  })

  it('knows the head of something by the title before it, and the head of everything without a district', async () => {
    const read = (roles: Role[]) => ({ roles })
    assert.deepEqual(rolesOf('Verksamhetschef grundskola'), read(['district_head']))
    assert.deepEqual(rolesOf('Områdeschef norr'), read(['district_head']))
    for (const title of ['Skolchef', 'UTBILDNINGSCHEF', 'Förvaltningschef']) assert.deepEqual(rolesOf(title), read(['head']))
    assert.deepEqual(rolesOf('Skolchef, verksamhetschef'), read(['head', 'district_head']))
    assert.deepEqual(rolesOf('Verksamhetschef och trollkarl'), { unknown: 'trollkarl' })
    assert.deepEqual(rolesOf('Chef grundskola'), { unknown: 'Chef grundskola' })
    const file = (title: string) => readRoster(text(`Personid;Förnamn;Efternamn;Skola;Verksamhetsområde;Roll\n1;Kim;Ek;;;${title}\n`))
    assert.deepEqual((await file('Skolchef')).rows[0]?.roles, ['head'])
    assert.deepEqual((await file('Skolchef, verksamhetschef')).rows[0]?.roles, ['head'])
    assert.deepEqual(codes((await file('Verksamhetschef grundskola')).faults), ['needs-district'])
  })

  it('writes names in capitals as names are written, and leaves every other as it is', async () => {
    const lines = ['1;ANNA-KARIN;VON ESSEN', '2;ÅSA;ÖBERG', '3;Bo;EK', '4;ELSA;McDonald', '5;JO;LI', "6;SINÉAD;O'BRIEN"]
    const { rows } = await readRoster(
      text(['Personid;Förnamn;Efternamn;Skola;Roll', ...lines.map((line) => `${line};Almskolan;Lärare`)].join('\n')),
    )
    assert.deepEqual(
      rows.map(({ givenName, familyName }) => `${givenName} ${familyName}`),
      ['Anna-Karin von Essen', 'Åsa Öberg', 'Bo EK', 'ELSA McDonald', 'JO LI', "Sinéad O'Brien"],
    )
  })

  it('reads the same rows from every separator and encoding that spreadsheets write', async () => {
    const swedish = {
      windows: { Å: 0xc5, Ä: 0xc4, Ö: 0xd6, å: 0xe5, ä: 0xe4, ö: 0xf6 },
      mac: { Å: 0x81, Ä: 0x80, Ö: 0x85, å: 0x8c, ä: 0x8a, ö: 0x9a },
    }
    const files = {
      'utf-8': text(plain),
      'utf-8 with mark': text(`\uFEFF${plain}`),
      comma: text(plain.replaceAll(';', ',')),
      tab: text(plain.replaceAll(';', '\t')),
      windows: inBytes(plain, swedish.windows),
      mac: inBytes(plain, swedish.mac),
      'utf-16': new Uint8Array(Buffer.from(`\uFEFF${plain}`, 'utf16le')),
      'lone returns': text(plain.replaceAll('\r\n', '\r')),
      'sep line': text(`sep=;\r\n${plain}`).slice(),
      'blank lines': text(plain.replace('\r\n1', '\r\n;;;;;\r\n\r\n1')),
    }
    for (const [name, bytes] of Object.entries(files)) {
      const { rows, faults } = await readRoster(bytes)
      assert.deepEqual(faults, [], name)
      assert.equal(rows.length, 1, name)
      assert.deepEqual(
        [rows[0]?.givenName, rows[0]?.familyName, rows[0]?.school, rows[0]?.roles],
        ['Åsa', 'Öberg', 'Ärlaskolan', ['teacher']],
        name,
      )
    }
  })

  it('says that letters have been garbled, and where', async () => {
    const garbled = plain.replace('Öberg', 'Ã–berg')
    const { faults } = await readRoster(text(garbled))
    assert.deepEqual(faults, [{ row: 2, column: null, code: 'wrong-encoding', value: 'Ã–berg' }])
    const dos = inBytes(plain, { Å: 0x8f, Ä: 0x8e, Ö: 0x99, å: 0x86, ä: 0x84, ö: 0x94 })
    assert.deepEqual(codes((await readRoster(dos)).faults), ['wrong-encoding'])
  })

  it('reads a workbook: numbers and long codes as they are written', async () => {
    const bytes = await writeXlsx([
      ['Personid', 'Förnamn', 'Efternamn', 'Skolenhetskod', 'Skola', 'Arbetslag', 'Roll', 'Telefon'],
      [1001, 'Åsa', 'Öberg', 10000001, 'Ärlaskolan', 4, 'Lärare', '08-1'],
      ['0007', 'Kim', 'Ek', '00012345', 'Ärlaskolan', null, 'Rektor', null],
    ]).toBuffer()
    const { rows, faults, ignored } = await readRoster(bytes)
    assert.deepEqual(faults, [])
    assert.deepEqual(
      rows.map((row) => [row.row, row.personId, row.schoolCode]),
      [
        [2, '1001', '10000001'],
        [3, '0007', '00012345'],
      ],
    )
    assert.equal(rows[0]?.team, '4')
    assert.deepEqual(ignored, ['Telefon'])
  })

  it('takes a formula by its value, and says which row shows an error', async () => {
    const row = (number: number, team: string) =>
      `<row r="${number}">${['1', 'Kim', 'Ek', 'Almskolan', '', 'Lärare']
        .map((value, index) => (index === 4 ? team : `<c r="${'ABCDEF'[index]}${number}" t="str"><v>${value}</v></c>`))
        .join('')}</row>`
    const heading = `<row r="1">${['Personid', 'Förnamn', 'Efternamn', 'Skola', 'Arbetslag', 'Roll'].map((value, index) => `<c r="${'ABCDEF'[index]}1" t="str"><v>${value}</v></c>`).join('')}</row>`
    const good = await readRoster(await workbook(heading + row(2, '<c r="E2" t="str"><f>"Bl"&amp;"å"</f><v>Blå</v></c>')))
    assert.deepEqual([good.faults, good.rows[0]?.team], [[], 'Blå'])
    const bad = await readRoster(await workbook(heading + row(2, '<c r="E2" t="e"><v>#N/A</v></c>')))
    assert.deepEqual(bad.faults, [{ row: 2, column: 'team', code: 'cell-error', value: '#N/A' }])
  })

  it('refuses what is not a roster, each with its own reason', async () => {
    const noise = new Uint8Array(200_000).map((_, index) => (index * 2654435761) >>> 13)
    const other = await writeXlsx([['A']]).toBuffer()
    const files: [string, Uint8Array, string][] = [
      ['nothing', new Uint8Array(), 'empty-file'],
      ['only spaces', text('\n \n'), 'empty-file'],
      ['only headings', text(plain.split('\r\n')[0] ?? ''), 'only-header'],
      ['noise', noise, 'not-text'],
      ['too large', new Uint8Array(11 * 1024 * 1024), 'too-large'],
      ['old Excel', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1, 2), 'old-excel'],
      ['a letter', text('%PDF-1.7 …'), 'other-format'],
      ['a page', text('<!DOCTYPE html><p>Logga in'), 'other-format'],
      ['half a workbook', other.subarray(0, 300), 'broken-spreadsheet'],
      ['a zip of something else', zip('mimetype.xml', Buffer.from('x')), 'other-format'],
      ['a bomb', zip('xl/worksheets/sheet1.xml', Buffer.alloc(110 * 1024 * 1024)), 'unpacks-too-large'],
      ['a bomb that lies', zip('xl/worksheets/sheet1.xml', Buffer.alloc(110 * 1024 * 1024), 10), 'unpacks-too-large'],
      ['other headings', text('Elev;Ort\nKim;Umeå'), 'no-header'],
      ['no role', text('Personid;Förnamn;Efternamn;Skola\n1;A;B;C'), 'columns-missing'],
      ['twice', text(plain.replace('Arbetslag', 'E-post;Mejl')), 'column-twice'],
      ['a stray quote', text(`${plain}2;"Kim" X;Ek;Y;Z;Lärare\n`), 'broken-quotes'],
      ['a far cell', await workbook('<row r="1"><c r="XFD1" t="inlineStr"><is><t>x</t></is></c></row>'), 'too-many-columns'],
      ['a deep cell', await workbook('<row r="900000"><c r="A900000"><v>1</v></c></row>'), 'too-many-rows'],
      ['many rows', text(`Personid;Förnamn;Efternamn;Skola;Roll\n${'1;A;B;C;Lärare\n'.repeat(50_001)}`), 'too-many-rows'],
    ]
    for (const [name, bytes, code] of files) assert.deepEqual(codes((await readRoster(bytes)).faults), [code], name)
  })

  it('refuses a workbook by what all its parts unpack to, whatever their names, and unpacks none that it does not read', async () => {
    const good = [...unzipped(Buffer.from(workbook('<row r="1"><c r="A1" t="str"><v>x</v></c></row>')))].map(
      ([name, content]): [string, Buffer] => [name, Buffer.from(content)],
    )
    const zeros = Buffer.alloc(60 * 1024 * 1024)
    for (const name of ['xl/media/0.bin', 'xl/worksheets/big.XML', 'xl/media/0.png']) {
      const big = zipOf([...good, [name, zeros], [name.replace('.', '1.'), zeros]])
      assert.deepEqual(codes((await readRoster(big)).faults), ['unpacks-too-large'], name)
      const small = zipOf([...good, [name, zeros]])
      assert.deepEqual(codes((await readRoster(small)).faults), ['unpacks-too-large'], `${name}, by its ratio`)
    }
    const lies = zipOf([...good, ['xl/worksheets/big.XML', zeros]], 10)
    assert.deepEqual(codes((await readRoster(lies)).faults), ['unpacks-too-large'])
    const unread = unpackParts(zipOf([...good, ['xl/media/0.bin', zeros]], 10))
    assert.deepEqual(
      [...unread.parts.keys()],
      good.map(([name]) => name),
    )
    assert.deepEqual(codes((await readRoster(zipOf([...good, ...good.slice(0, 1)]))).faults), ['broken-spreadsheet'])
  })

  it('refuses a far cell however it is written, and more cells than a list has', async () => {
    const cells: [string, string][] = [
      ['<c\tr="xfd1048576" t="n"><!-- x --><v>1</v></c>', 'broken-spreadsheet'],
      ['<c\tr="XFD1048576" t="n"><!-- x --><v>1</v></c>', 'too-many-columns'],
      ['<c\n\u000cr="A1048576"><![CDATA[ ]]><v>1</v></c>', 'too-many-rows'],
      [`<c r='A1048576'><!--${'x'.repeat(2000)}--><v>1</v></c>`, 'too-many-rows'],
      ['<c x=">" r="XFD1"><v>1</v></c>', 'too-many-columns'],
      ['<c x=" r=\'A1\' " r="XFD1"><v>1</v></c>', 'too-many-columns'],
      ['<c q:r="A1" r="XFD1"><v>1</v></c>', 'broken-spreadsheet'],
      ['<c r="&#88;FD1"><v>1</v></c>', 'broken-spreadsheet'],
      ['<c r="A1e9"/>', 'broken-spreadsheet'],
      [`<${'p'.repeat(40)}:c r="XFD1"><v>1</v></${'p'.repeat(40)}:c>`, 'too-many-columns'],
      ['<å-b:c r="XFD1"><v>1</v></å-b:c>', 'too-many-columns'],
      ['<c><v>1</v></c>', 'broken-spreadsheet'],
      ['</row><row r="1e9"/><row r="3">', 'too-many-rows'],
      ['<c r="B2"/>'.repeat(1_000_001), 'unpacks-too-large'],
      ['</row><row>'.repeat(1_000_001), 'unpacks-too-large'],
    ]
    for (const [cell, code] of cells)
      assert.deepEqual(codes((await readRoster(workbook(`<row r="2">${cell}</row>`))).faults), [code], cell.slice(0, 60))
  })

  it('finds every fault of a row, once a cell, by its row in the spreadsheet', async () => {
    const file = [
      'Personid;E-post;Förnamn;Efternamn;Skola;Verksamhetsområde;Arbetslag;Roll',
      ';;Kim;Ek;Almskolan;;;Lärare',
      `1;;${'Å'.repeat(300)};Ek;Almskolan;;;Lärare`,
      '2;;@SUM(A1);Ek;Almskolan;;;Trollkarl',
      '3;kim;Kim;;;;Blå;Lärare',
      '4;;Kim;Ek;;;;Rektor',
      '5;;Kim;Ek;;;;Grundskolechef',
      '6;;Kim;Ek;Almskolan;;;Arbetslagsledare',
      '',
      '7;;Kim;Ek;Almskolan;;;',
    ].join('\n')
    const { faults, total } = await readRoster(text(file))
    assert.equal(total, 8)
    assert.deepEqual(
      faults.map(({ row, column, code }) => `${row} ${column} ${code}`),
      [
        '2 personId missing-identity',
        '3 givenName too-long',
        '4 givenName formula',
        '4 role unknown-role',
        '5 familyName missing',
        '5 email bad-email',
        '5 school team-without-school',
        '6 school needs-school',
        '7 district needs-district',
        '8 team needs-team',
        '10 role missing',
      ],
    )
  })

  it('keeps letters of all scripts and emoji, and drops what turns text around or cannot be seen', async () => {
    const { rows, faults } = await readRoster(
      text('Personid;Förnamn;Efternamn;Skola;Roll\n1;\u202EKim\u200B 🌱;عبد  الله;Alm\u00ADskolan;Lärare\n'),
    )
    assert.deepEqual(faults, [])
    assert.deepEqual([rows[0]?.givenName, rows[0]?.familyName, rows[0]?.school], ['Kim 🌱', 'عبد الله', 'Almskolan'])
  })

  it('writes what a spreadsheet would take for a formula so that it does not, and reads it back as it was', async () => {
    const row = {
      personId: '-1',
      givenName: '=cmd',
      familyName: '+46',
      email: null,
      eppn: null,
      schoolCode: null,
      school: '"Alm"; skolan',
      district: null,
      team: '@laget',
      role: 'teacher' as const,
    }
    const written = exportRoster([row], 'sv')
    assert.match(written, /'-1;'=cmd;'\+46/)
    const { rows, faults } = await readRoster(text(written))
    assert.deepEqual(faults, [])
    assert.deepEqual(
      [rows[0]?.personId, rows[0]?.givenName, rows[0]?.familyName, rows[0]?.school, rows[0]?.team],
      ['-1', '=cmd', '+46', '"Alm"; skolan', '@laget'],
    )
  })
})

function zip(name: string, content: Buffer, claimed?: number): Uint8Array {
  return zipOf([[name, content]], claimed)
}
