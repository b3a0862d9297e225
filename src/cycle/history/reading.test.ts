import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { readFramework } from '../../content/framework/reading.ts'
import type { Fault, Reading } from './history.ts'
import { questionsOf, statementPlaces } from './instrument.ts'
import { readHistory } from './reading.ts'

const read = readFramework(readFileSync('content/frameworks/digital-skola/1.yaml', 'utf8'))
assert.ok(read.ok)
const { framework } = read
const own = {
  mapping: null,
  questions: questionsOf(framework),
  places: statementPlaces(framework, ['staff', 'leader']),
  round: null,
  day: null,
  audience: null,
}

const heading = 'Omgång;Datum;Skolenhetskod;Arbetslag;Personkod;Målgrupp;Påstående;Nivå;Relevans'

function asBytes(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

function reading(text: string | Uint8Array, manner: Partial<typeof own> = {}): Promise<Reading> {
  return readHistory({ bytes: typeof text === 'string' ? asBytes(text) : text, manner: { ...own, ...manner } })
}

function codes({ faults }: Reading): Fault['code'][] {
  return faults.map(({ code }) => code)
}

describe('a file of an earlier survey', () => {
  it('becomes sums of its smallest groups, and nobody’s code is in what is left', async () => {
    const rows = ['a', 'b', 'c'].flatMap((person, index) => [
      `Hösten 2023;2023-11-05;10000001;4–6;hemlig-${person};Personal;kollegium;${index + 2};stor`,
      `Hösten 2023;2023-11-06;10000001;4–6;hemlig-${person};Personal;kallkritik;vet ej;`,
    ])
    const found = await reading([heading, ...rows].join('\n'))
    assert.deepEqual(found.faults, [])
    const [round] = found.rounds
    assert.equal(round?.day, '2023-11-06')
    assert.equal(round?.persons, 3)
    assert.deepEqual(
      round?.groups.map(({ school, team, answered }) => [school, team, answered]),
      [['10000001', '4–6', 3]],
    )
    const choices = round?.groups[0]?.choices
    assert.deepEqual(choices, [
      { kind: 'statement', key: 'kollegium.staff', counts: [0, 1, 1, 1, 0] },
      { kind: 'importance', key: 'kollegium.staff', counts: [0, 0, 3] },
    ])
    assert.doesNotMatch(JSON.stringify(found), /hemlig/)
  })

  it('keeps of an area how many answered which of its statements, with the sum and the sum of squares of each person’s own sum', async () => {
    const area = framework.areas.find(({ aspects }) => aspects.length >= 2)
    const [first = '', second = ''] = area?.aspects.map(({ key }) => key) ?? []
    const rows = [
      ['a', first, 2],
      ['a', second, 3],
      ['b', first, 4],
      ['b', second, 4],
      ['c', second, 5],
      ['c', first, 1],
      ['d', first, 3],
    ].map(([person, statement, level]) => `A;2023-11-05;1;;${person};;${statement};${level};`)
    const found = await reading([heading, ...rows].join('\n'))
    assert.deepEqual(found.faults, [])
    const [of] = found.rounds[0]?.groups[0]?.areas ?? []
    assert.equal(of?.area, area?.key)
    const [one, both] = (of?.patterns ?? []).toSorted((left, right) => left.answered.length - right.answered.length)
    assert.deepEqual(one, { answered: [`${first}.staff`], persons: 1, sum: 3, squares: 3 ** 2 })
    assert.deepEqual(both && { ...both, answered: both.answered.toSorted() }, {
      answered: [`${first}.staff`, `${second}.staff`].toSorted(),
      persons: 3,
      sum: 5 + 8 + 6,
      squares: 5 ** 2 + 8 ** 2 + 6 ** 2,
    })
  })

  it('may hold several rounds, each by itself and in the order of their days', async () => {
    const found = await reading([heading, 'B;2024-11-05;1;;x;;kollegium;3;', 'A;2023-11-05;1;;x;;kollegium;2;'].join('\n'))
    assert.deepEqual(
      found.rounds.map(({ name, day, answers }) => [name, day, answers]),
      [
        ['A', '2023-11-05', 1],
        ['B', '2024-11-05', 1],
      ],
    )
  })

  it('tells each kind of fault once with its rows, and gives nothing', async () => {
    const rows = [
      'A;2023-11-05;1;;p1;;kollegium;6;',
      'A;2023-11-05;1;;p2;;kollegium;6;',
      'A;2023-11-05;1;;p3;;trolleri;3;',
      'A;igår;1;;p4;;kollegium;3;',
      'A;2023-11-05;1;;p5;Vaktmästare;kollegium;3;',
      'A;2023-11-05;1;;p6;;kollegium;3,5;',
      'A;2023-11-05;;;p7;;kollegium;3;',
      'A;2023-11-05;1;;p8;;kollegium;bra;',
      'A;2023-11-05;1;;p9;;kollegium;3;kanske',
    ]
    const found = await reading([heading, ...rows].join('\n'))
    assert.deepEqual(found.rounds, [])
    assert.deepEqual(
      found.faults.map(({ code, value, rows: at, count }) => [code, value, at, count]),
      [
        ['level-range', '6', [2, 3], 2],
        ['rare-word', '', [4], 1],
        ['rare-word', '', [5], 1],
        ['rare-word', '', [6], 1],
        ['bad-level', '3,5', [7], 1],
        ['missing', '', [8], 1],
        ['rare-word', '', [9], 1],
        ['rare-word', '', [10], 1],
      ],
    )
  })

  it('refuses the same person twice, in two teams, and as two audiences, without saying who', async () => {
    const rows = [
      'A;2023-11-05;1;Lag 1;p1;;kollegium;3;',
      'A;2023-11-05;1;Lag 1;p1;;kollegium;4;',
      'A;2023-11-05;1;Lag 2;p1;;kallkritik;4;',
      'A;2023-11-05;1;;p1;Rektor;kollegium;4;',
    ]
    const found = await reading([heading, ...rows].join('\n'))
    assert.deepEqual(
      found.faults.map(({ code, value, rows: at }) => [code, value, at]),
      [
        ['person-twice', '', [3]],
        ['person-two-teams', '', [4]],
        ['person-two-audiences', '', [5]],
      ],
    )
  })

  it('counts a person who is at two schools at each, and knows that it is one', async () => {
    const rows = ['A;2023-11-05;1;;p1;;kollegium;3;', 'A;2023-11-05;2;;p1;;kollegium;4;', 'A;2023-11-05;2;;p2;;kollegium;4;']
    const [round] = (await reading([heading, ...rows].join('\n'))).rounds
    assert.equal(round?.persons, 2)
    assert.ok(round?.overlaps.some(({ of, schools, persons }) => of.kind === 'statement' && schools.join() === '1,2' && persons === 1))
  })

  it('keeps a semicolon in a quoted field, and reads headings below title rows', async () => {
    const found = await reading(`Resultat 2023;;;\n"Uttag; alla";;;\n\n${heading}\nA;2023-11-05;1;"Lag; 1";p1;;kollegium;3;\n`)
    assert.deepEqual(found.faults, [])
    assert.equal(found.rounds[0]?.groups[0]?.team, 'Lag; 1')
  })

  it('reads UTF-8 with mark, UTF-16 and Windows-1252, with å, ä and ö in headings', async () => {
    const text = `${heading}\nHösten;2023-11-05;Björkskolan;Åttan;p1;Lärare;kollegium;3;\n`
    const latin = Uint8Array.from([...text.replace('–', '-')].map((letter) => letter.charCodeAt(0)))
    const wide = new Uint8Array([0xff, 0xfe, ...Buffer.from(text, 'utf16le')])
    for (const bytes of [asBytes(`\uFEFF${text}`), wide, latin]) {
      const found = await reading(bytes)
      assert.deepEqual(found.faults, [])
      assert.deepEqual(
        [found.rounds[0]?.name, found.rounds[0]?.groups[0]?.school, found.rounds[0]?.groups[0]?.team],
        ['Hösten', 'Björkskolan', 'Åttan'],
      )
    }
  })

  it('takes decimal commas for whole levels, and days as a spreadsheet counts them', async () => {
    const found = await reading(`${heading}\nA;45235;1;;p1;;kollegium;3,0;\nA;45235,52;1;;p2;;kollegium;4.00;\n`)
    assert.deepEqual(found.faults, [])
    assert.equal(found.rounds[0]?.day, '2023-11-05')
    assert.deepEqual(found.rounds[0]?.groups[0]?.choices[0]?.counts, [0, 0, 1, 1, 0])
  })

  it('says of an empty file, one of headings alone, and one without statements what is missing', async () => {
    assert.deepEqual(codes(await reading('')), ['empty-file'])
    assert.deepEqual(codes(await reading('\n \n')), ['empty-file'])
    assert.deepEqual(codes(await reading(heading)), ['only-header'])
    assert.deepEqual(codes(await reading('Namn;Skola\nA;B\n')), ['no-statements'])
    assert.deepEqual(codes(await reading('Påstående;Nivå\nkollegium;3\n')), ['no-school'])
    assert.deepEqual(codes(await reading('Skola;Påstående;Nivå\n1;kollegium;3\n')), ['no-day'])
    assert.deepEqual(codes(await reading(`${heading}\nA;2023-11-05;1;;"p1;;kollegium;3;\n`)), ['broken-quotes'])
  })

  it('takes people by ids made at random, whatever digits are in them', async () => {
    const people = ['19800112-2384-4a1b-9c3d-0123456789ab', '12345678-1234-4234-8234-123456789012']
    const rows = people.map((person) => `Hösten 2023;2023-11-05;10000001;4–6;${person};Personal;kollegium;3;stor`)
    const found = await reading([heading, ...rows].join('\n'))
    assert.deepEqual(codes(found), [])
    assert.equal(found.rounds[0]?.persons, 2)
  })

  it('never takes personal identity numbers', async () => {
    assert.deepEqual(codes(await reading('Personnummer;Skola;Påstående;Nivå\n;1;kollegium;3\n')), ['identity-column'])
    const found = await reading(`${heading}\nA;2023-11-05;1;;19811218-9876;;kollegium;3;\n`)
    assert.deepEqual(codes(found), ['identity-number'])
    assert.doesNotMatch(JSON.stringify(found), /9876/)
  })

  it('without person codes has counts and no areas; with some it is refused', async () => {
    const [round] = (await reading(`${heading}\nA;2023-11-05;1;;;;kollegium;3;\nA;2023-11-05;1;;;;kollegium;3;\n`)).rounds
    assert.equal(round?.kind, 'counts')
    assert.deepEqual(round?.groups[0]?.areas, [])
    assert.deepEqual(round?.groups[0]?.choices[0]?.counts, [0, 0, 2, 0, 0])
    assert.deepEqual(codes(await reading(`${heading}\nA;2023-11-05;1;;x;;kollegium;3;\nA;2023-11-05;1;;;;kollegium;3;\n`)), [
      'persons-mixed',
    ])
  })

  it('reads counts per level, in a column each or a row each', async () => {
    const columns = await reading('Omgång;Datum;Skola;Påstående;1;2;3;4;5\nA;2023-11-05;1;kollegium;0;3;4;;2\n')
    assert.deepEqual(columns.faults, [])
    assert.deepEqual(columns.rounds[0]?.groups[0]?.choices[0]?.counts, [0, 3, 4, 0, 2])
    const rows = await reading('Omgång;Datum;Skola;Påstående;Nivå;Antal\nA;2023-11-05;1;kollegium;2;3\nA;2023-11-05;1;kollegium;3;4\n')
    assert.deepEqual(rows.rounds[0]?.groups[0]?.choices[0]?.counts, [0, 3, 4, 0, 0])
    assert.deepEqual(codes(await reading('Omgång;Datum;Skola;Påstående;Nivå;Antal\nA;2023-11-05;1;kollegium;2;många\n')), ['rare-word'])
    assert.deepEqual(codes(await reading('Omgång;Datum;Skola;Påstående;Nivå;Antal\nA;2023-11-05;1;kollegium;2;2,5\n')), ['bad-count'])
  })
})

describe('reading a file of an earlier survey', () => {
  it('never fails for what is in the bytes', async () => {
    for (let seed = 1; seed < 300; seed++) {
      const bytes = Uint8Array.from({ length: seed * 7 }, (_, at) => (seed * 31 + at * at * 17 + (at % seed) * 13) % 256)
      await reading(bytes)
      await reading(`${heading}\n${new TextDecoder('latin1').decode(bytes)}`)
    }
  })
})
