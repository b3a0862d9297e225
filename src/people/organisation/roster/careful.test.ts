import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import writeXlsx from 'write-excel-file/node'
import { identityNumberIn } from './identity-number.ts'
import { inForceOn, readRoster } from './reading.ts'

const encode = (content: string) => new TextEncoder().encode(content)
const read = (...lines: string[]) => readRoster(encode(lines.join('\r\n')))
const heading = 'Personid;Förnamn;Efternamn;E-post;Skolenhetskod;Skola;Arbetslag;Roll'

/** Ten digits with the right check digit, as Skatteverket makes them (Luhn). */
function withCheckDigit(nine: string): string {
  const sum = [...nine].reduce((total, digit, index) => {
    const weighed = Number(digit) * (index % 2 === 0 ? 2 : 1)
    return total + (weighed > 9 ? weighed - 9 : weighed)
  }, 0)
  return `${nine}${(10 - (sum % 10)) % 10}`
}

describe('a staff list read with care', () => {
  it('knows personal identity numbers and coordination numbers in every usual form, and no telephone or employee number for one', () => {
    const ten = withCheckDigit('800112238')
    const coordination = withCheckDigit('800172238')
    for (const number of [ten, coordination]) {
      const [day, last] = [number.slice(0, 6), number.slice(6)]
      for (const text of [
        `${day}-${last}`,
        `${day}+${last}`,
        `${day} - ${last}`,
        `19${day}-${last}`,
        `19${day}${last}`,
        `19${day} ${last}`,
        `${day}–${last}`,
        `${day}_${last}`,
        `A19${day}-${last}`,
        `${day.slice(0, 4)} ${day.slice(4)}-${last}`,
        `19${day.slice(0, 2)}.${day.slice(2, 4)}.${day.slice(4)}-${last}`,
        `19${day}-${last}`.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
      ])
        assert.equal(identityNumberIn(text), 'sure', text)
      assert.equal(identityNumberIn(number), 'likely')
      assert.equal(identityNumberIn(`19${number}@kommun.se`), 'sure')
      assert.equal(identityNumberIn(`1980-${day.slice(2, 4)}-${day.slice(4)}-${last}`), 'sure')
    }
    for (const text of [
      '070-123 45 67',
      '08-508 00 100',
      '1001',
      '10000001',
      '2026-08-24',
      'E4500112238',
      '800112-22',
      '801312-1234',
      '4612345678',
      // Ids made at random whose digits could be a day of birth and four more.
      '19800112-2384-4a1b-9c3d-0123456789ab',
      'AB800112-2384-4A1B-9C3D-0123456789AB',
    ])
      assert.equal(identityNumberIn(text), null, text)
    for (const text of ['19800112-2384-4a1b-9c3d-0123456789abc', '19800112-2384-4a1b', '3f2504e0-4f89-41d3-9a0c-0305e82c3301 800112-2384'])
      assert.equal(identityNumberIn(text), 'sure', text)
  })

  it('refuses a personal identity number wherever it stands, and never repeats it', async () => {
    const ten = withCheckDigit('800112238')
    const secret = `${ten.slice(0, 6)}-${ten.slice(6)}`
    const files = [
      [heading, `${secret};Kim;Ek;;;Almskolan;;Lärare`],
      [heading, `1;Kim;Ek;;;Almskolan;Lag ${secret};Lärare`],
      [heading, `1;Kim;Ek;19${ten}@kommun.se;;Almskolan;;Lärare`],
      [heading, `1;Kim;Ek;;;Almskolan;;${secret}`],
      [`${heading};Anteckning`, `1;Kim;Ek;;;Almskolan;;Lärare;se ${secret}`],
      [`${heading};Personnr`, '1;Kim;Ek;;;Almskolan;;Lärare;'],
      [`${secret};Kim;Ek;Almskolan;Lärare`, '1;Noa;Ek;Almskolan;Lärare'],
    ]
    for (const lines of files) {
      const { rows, faults } = await read(...lines)
      assert.deepEqual([rows, faults.length], [[], 1], lines[1])
      assert.match(faults[0]?.code ?? '', /^identity-/, lines[1])
      assert.doesNotMatch(JSON.stringify(faults), new RegExp(`${ten.slice(6)}|${ten.slice(0, 6)}`))
    }
  })

  it('takes a column of telephone numbers for what it is', async () => {
    const people = Array.from(
      { length: 200 },
      (_, index) => `${index};Kim;Ek${index};;;Almskolan;;Lärare;07010112${String(index).padStart(2, '0')}`,
    )
    const { faults, ignored } = await read(`${heading};Telefon`, ...people)
    assert.deepEqual([faults, ignored], [[], ['Telefon']])
  })

  it('refuses by name what a spreadsheet has done to numbers, teams and school codes', async () => {
    const { faults } = await read(
      heading,
      '1,23457E+11;Kim;Ek;;;Almskolan;;Lärare',
      '2;Kim;Ek;;9,00E+07;Almskolan;;Lärare',
      '3;Kim;Ek;;;Almskolan;04-jun;Lärare',
      '4;Kim;Ek;;;Almskolan;2026-06-04;Lärare',
      '5;Kim;Ek;;1000001;Almskolan;;Lärare',
      '6;Kim;Ek;;;Almskolan;4-6;Lärare',
    )
    assert.deepEqual(
      faults.map(({ row, column, code, value }) => [row, column, code, value]),
      [
        [2, 'personId', 'number-damaged', '1,23457E+11'],
        [3, 'schoolCode', 'number-damaged', '9,00E+07'],
        [4, 'team', 'date-cell', '04-jun'],
        [5, 'team', 'date-cell', '2026-06-04'],
        [6, 'schoolCode', 'bad-school-code', '1000001'],
      ],
    )
    const sheet = await writeXlsx([
      heading.split(';'),
      ['7', 'Kim', 'Ek', null, null, 'Almskolan', { value: new Date('2026-06-04'), format: 'dd-mmm' }, 'Lärare'],
    ]).toBuffer()
    assert.deepEqual(
      (await readRoster(sheet)).faults.map(({ code }) => code),
      ['date-cell'],
    )
  })

  it('never takes a usual name of a team for a date', async () => {
    const names = ['4-6', 'F-3', 'Arbetslag 1', '7A', 'Lag 4–6', 'Maj', 'April 3', 'Mars', 'Augusti', '2026', 'År 4-6']
    const { faults } = await read(heading, ...names.map((name, index) => `${index};Kim;Ek${index};;;Almskolan;${name};Lärare`))
    assert.deepEqual(faults, [])
  })

  it('leaves out rows whose last day has passed, and counts them', async () => {
    const reading = await read(
      `${heading};T.o.m.`,
      '1;Kim;Ek;;;Almskolan;;Lärare;2026-06-30',
      '2;Noa;Ek;;;Almskolan;;Lärare;2026-12-01',
      '3;Åsa;Ek;;;Almskolan;;Lärare;',
      '4;Pia;Ek;;;Almskolan;;Lärare;30/6 2026',
      '5;Ulf;Ek;;;Almskolan;;Lärare;46203',
    )
    const today = inForceOn(reading, '2026-12-01')
    assert.deepEqual([today.rows.map(({ personId }) => personId), today.past, today.faults], [['2', '3'], 3, []])
    assert.deepEqual(
      inForceOn(reading, '2027-01-01').rows.map(({ personId }) => personId),
      ['3'],
    )
    const ended = inForceOn(await read(`${heading};Slutdatum`, '1;Kim;Ek;;;Almskolan;;Lärare;2026-06-30'), '2026-12-01')
    assert.deepEqual(
      ended.faults.map(({ code }) => code),
      ['all-ended'],
    )
    const strange = await read(`${heading};Slutdatum`, '1;Kim;Ek;;;Almskolan;;Lärare;tills vidare')
    assert.deepEqual(
      strange.faults.map(({ code }) => code),
      ['bad-date'],
    )
  })

  it('takes "Administratör" at a school for staff, and asks what is meant elsewhere', async () => {
    const { rows, faults } = await read(
      heading,
      '1;Kim;Ek;;;Almskolan;;Administratör',
      '2;Noa;Ek;;;;;Administratör i Stegvis',
      '3;Pia;Ek;;;;;Administratör',
      '4;Ulf;Ek;;;;;Systemadministratör',
    )
    assert.deepEqual(
      rows.map(({ roles }) => roles),
      [['staff'], ['administrator']],
    )
    assert.deepEqual(
      faults.map(({ row, code }) => [row, code]),
      [
        [4, 'administrator-or-staff'],
        [5, 'administrator-or-staff'],
      ],
    )
  })

  it('finds the headings under titles and under headings over several columns', async () => {
    const sheet = await writeXlsx([
      ['Almskolan – personallista', null, null, null, null],
      ['Utskriven 2026-08-24', null, null, null, null],
      [null, null, null, null, null],
      ['Person', null, null, 'Placering', 'Tjänst'],
      ['Förnamn', 'Efternamn', 'E-post', 'Enhet', 'Befattning'],
      ['Kim', 'Ek', 'kim@example.se', 'Almskolan', 'Lärare'],
    ]).toBuffer()
    const { rows, faults } = await readRoster(sheet)
    assert.deepEqual([faults, rows.map(({ row, givenName, school }) => [row, givenName, school])], [[], [[6, 'Kim', 'Almskolan']]])
  })

  it('reads UTF-16 with tabs, and the school at the end of a path; not when paths differ in depth', async () => {
    const lines = ['Anställningsnr\tFörnamn\tEfternamn\tOrganisation\tBefattning', '1\tKim\tEk\tBUN/Grundskola/Almskolan\tLärare']
    const utf16 = (text: string) => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'))
    const { rows, faults } = await readRoster(utf16(lines.join('\r\n')))
    assert.deepEqual([faults, rows.map(({ school }) => school)], [[], ['Almskolan']])
    const uneven = await readRoster(utf16([...lines, '2\tNoa\tEk\tBUN/Grundskola/Almskolan/Fritids\tLärare'].join('\r\n')))
    assert.deepEqual(
      uneven.faults.map(({ code }) => code),
      ['paths-differ'],
    )
  })

  it('reads a name in one column and several schools in one cell', async () => {
    const { rows, faults } = await read(
      'Fullständigt namn;E-post;Skolor;Roller',
      'Kim Ek;kim@example.se;Almskolan, Bergskolan;Pedagog, Mentor',
      'Lindqvist, Sara;sara@example.se;Almskolan;Lärare',
      'Eva von Essen;eva@example.se;Almskolan;Lärare',
    )
    assert.deepEqual(faults, [])
    assert.deepEqual(
      rows.map(({ row, givenName, familyName, school }) => [row, givenName, familyName, school]),
      [
        [2, 'Kim', 'Ek', 'Almskolan'],
        [2, 'Kim', 'Ek', 'Bergskolan'],
        [3, 'Sara', 'Lindqvist', 'Almskolan'],
        [4, 'Eva', 'von Essen', 'Almskolan'],
      ],
    )
  })

  it('says something and never throws, whatever the cells', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(fc.string(), { minLength: 1, maxLength: 9 }), { maxLength: 8 }), async (cells) => {
        const reading = await readRoster(encode([heading, ...cells.map((row) => row.join(';'))].join('\n')))
        assert.equal(reading.faults.length > 0 || reading.rows.length > 0, true)
      }),
      { numRuns: 200 },
    )
  })
})
