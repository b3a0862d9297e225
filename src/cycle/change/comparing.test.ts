import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Content } from '../protection/cell.ts'
import { complementary, exampleFramework, exampleResult, few, large, leaders } from '../result/reading/example-result.ts'
import { gapAnswer, gapsOf } from '../result/reading/gaps.ts'
import { heatAnswer, heatRows } from '../result/reading/heat.ts'
import { aspectRows } from '../result/reading/rows.ts'
import { areaChanges, changeRows } from './change.ts'
import { chanceNote, changeAnswer, changeText, foundText, leftOutText } from './change-sentences.ts'

const framework = exampleFramework()
const small = (value: number, n = 7, kind: 'plain' | 'at most' | 'at least' = 'plain'): Content => ({
  kind: 'small',
  n,
  mean: { kind, value },
  spread: 'some',
  withheld: false,
})

describe('staff beside leaders', () => {
  it('are not compared where they are asked about different things', () => {
    const rows = aspectRows(exampleResult({ staff: large(3.2, 3), leader: leaders(4.2, 2.7) }), framework)
    const apart = rows.map((row) => (row.aspect.key === 'a1' ? { ...row, aspect: { ...row.aspect, mirrored: 'no' as const } } : row))
    assert.deepEqual(
      [rows, apart].map((each) => gapsOf(each).map(({ row }) => row.aspect.key)),
      [['a1', 'a2'], ['a2']],
    )
  })

  it('are compared only where both means are said exactly', () => {
    const rows = aspectRows(
      exampleResult({ staff: [...large(3.2, 3), small(1.4, 7, 'at most'), few, null], leader: leaders(4.2, 2.7, 3, 3, 3) }),
      framework,
    )
    assert.deepEqual(
      gapsOf(rows).map(({ row, difference }) => [row.aspect.key, difference]),
      [
        ['a1', 1],
        ['a2', -0.3],
      ],
    )
    assert.equal(
      gapAnswer(rows, 'sv'),
      'Ledningen ligger högre än personalen i egen planering (1,0). I resten är skillnaden högst 0,3. Tre delområden går inte att jämföra, för att någon av siffrorna skyddas eller inte sägs exakt. Underlag: 38 svar från personalen och 6 svar från ledningen.',
    )
  })

  it('differ by seven tenths at least before it is said that they do', () => {
    const rows = aspectRows(exampleResult({ staff: large(3, 3, 3, 3, 3), leader: leaders(3.6, 3, 3.3, 3, 3) }), framework)
    assert.match(
      gapAnswer(rows, 'sv'),
      /^Personalen och ledningen ser ungefär lika på delområdena\. Störst är skillnaden i egen planering \(0,6\)\./,
    )
    const equal = aspectRows(exampleResult({ staff: large(3, 3), leader: leaders(3, 3) }), framework)
    assert.match(gapAnswer(equal, 'sv'), /^Personalen och ledningen har samma medelvärden\./)
  })

  it('say why there is nothing to compare', () => {
    const answer = (shown: Parameters<typeof exampleResult>[0]) => gapAnswer(aspectRows(exampleResult(shown), framework), 'sv')
    assert.match(answer({ staff: large(3) }), /ingen bild från ledningen/)
    assert.match(answer({ staff: [few], leader: leaders(3) }), /^Personalens bild kan inte visas/)
    assert.match(answer({ staff: large(3), leader: [few] }), /^Bilden från ledningen kan inte visas/)
    assert.match(answer({ leader: leaders(3) }), /inte tillfrågad/)
    assert.match(answer({ staff: [small(1.4, 7, 'at most')], leader: leaders(3) }), /^Inget delområde går att jämföra/)
  })
})

describe('teams beside each other', () => {
  const result = exampleResult(
    { staff: large(3.2, 3, 3, 3, 3) },
    {
      teams: {
        '4–6': [...large(3.8, 3), small(3), small(1.4, 7, 'at most'), complementary],
        '7–9': [small(2.4), ...large(3.5, 3.2, 3.1), few],
        Elevhälsa: [complementary, complementary, complementary, complementary, complementary],
        Fritidshem: [few, few, few, few, few],
        Modersmål: [few, complementary, few, few, few],
      },
    },
  )

  it('come in the order of the framework and of their names, each figure with its n, each protected one with its reason', () => {
    const { columns, rows } = heatRows(result, framework, 'sv')
    assert.deepEqual(
      columns.map(({ unit, whole, answers, protectedBy }) => [
        unit.name.startsWith('Enheten') ? 'skolan' : unit.name,
        whole,
        answers,
        protectedBy,
      ]),
      [
        ['skolan', true, '38 svar', null],
        ['4–6', false, '7\u2060–\u206038 svar', null],
        ['7–9', false, '7\u2060–\u206038 svar', null],
        ['Elevhälsa', false, '', 'complementary'],
        ['Fritidshem', false, '', 'few'],
        ['Modersmål', false, '', 'mixed'],
      ],
    )
    assert.deepEqual(
      rows.map(({ aspect }) => aspect.key),
      ['a1', 'a2', 'a3', 'b1', 'b2'],
    )
    assert.deepEqual(rows[3]?.cells[1], { is: 'mean', text: 'högst 1,4', mean: { value: 1.4, coded: 'at most' }, n: 7, tone: 'v15' })
    assert.deepEqual(rows[4]?.cells[2], { is: 'protected', reason: 'few', text: 'För få svar – skyddas' })
  })

  it('are said to differ from a level on, and protected ones are named with no more than their reason', () => {
    assert.equal(
      heatAnswer(result, framework, 'sv'),
      'Arbetslagen skiljer sig mest åt i egen planering: där ligger de minst en nivå isär. Fritidshem skyddas för att svaren är färre än fem. Elevhälsa skyddas för att ett annat arbetslags svar annars hade gått att räkna fram. Modersmål skyddas: svaren är för få, eller så hade andras svar gått att räkna fram. Enstaka rutor skyddas: färre än fem svar, eller så hade andras svar gått att räkna fram.',
    )
  })

  it('are not said to be alike where some are known only roughly', () => {
    const alike = exampleResult({ staff: large(3) }, { teams: { A: large(3, 3, 3, 3, 3), B: large(3.9, 3, 3, 3, 3) } })
    assert.equal(heatAnswer(alike, framework, 'sv'), 'Arbetslagen som visas ligger mindre än en nivå isär i alla delområden.')
    const rough = exampleResult(
      { staff: large(3) },
      { teams: { A: large(3, 3, 3, 3, 3), B: large(3.9, 3, 3, 3, 3), C: [small(1.4, 7, 'at most'), ...large(3, 3, 3, 3)] } },
    )
    assert.match(heatAnswer(rough, framework, 'sv'), /^Där två eller flera arbetslag har medelvärden som sägs exakt/)
  })
})

describe('now beside last time', () => {
  it('is whole groups with their n, a difference only of exact means, and a verdict that small groups do not reach', () => {
    const now = exampleResult({ staff: [...large(4.2), small(3.3, 20), small(3.6, 7), small(4.6, 7, 'at least'), few] })
    const before = exampleResult({ staff: [...large(3.0), small(3, 20), small(3, 7), ...large(4), ...large(3)] })
    const { rows, leftOut } = changeRows(now, before, framework, framework)
    assert.deepEqual(leftOut, [])
    assert.deepEqual(
      rows.map((row) => changeText(row, 'sv')),
      [
        '4,2 (38 svar), förra gången 3,0 (38 svar): +1,2, säker ökning',
        '3,3 (20 svar), förra gången 3,0 (20 svar): +0,3, för få för att säga',
        '3,6 (7 svar), förra gången 3,0 (7 svar): +0,6, för få för att säga',
        'minst 4,6 (7 svar), förra gången 4,0 (38 svar)',
        'För få svar – skyddas, förra gången 3,0 (38 svar)',
      ],
    )
    assert.equal(
      changeAnswer(rows, 'sv'),
      'Säker ökning: egen planering. För få svar för att säga om något har ändrats: ”Källkritik, säkerhet och ansvar” samt ”Eget innehåll och upphovsrätt”. Jämförelsen gäller hela gruppen då och nu, inte samma personer.',
    )
    assert.equal(
      chanceNote(12, 'sv'),
      'Här görs 12 jämförelser. Bedömd var för sig hade i genomsnitt 0,6 av dem sett ut som en förändring av ren slump. Därför krävs mer av var och en, så att risken att något alls kallas säkert fast inget har ändrats är 5 procent.',
    )
    assert.match(
      foundText(
        rows.flatMap(({ judged }) => judged ?? []),
        5,
        'sv',
      ) ?? '',
      /^Med så här många svar hade en förändring på 0,\d\u2060–\u20602,\d nivåer upptäckts i åtta fall av tio\.$/,
    )
  })

  it('asks more of many comparisons than of one, and says that nothing has changed only where it would have been seen', () => {
    const of = (n: number, ...means: number[]) =>
      exampleResult({ staff: means.map((mean) => ({ kind: 'large', n, mean, deviation: 1, distribution: { kind: 'collapsed' } })) })
    const verdicts = (n: number, ...means: number[]) =>
      changeRows(of(n, ...means), of(n, ...means.map(() => 3)), framework, framework).rows.map(({ judged }) => judged?.verdict)
    assert.deepEqual(verdicts(38, 3.5), ['increase'])
    assert.deepEqual(verdicts(38, 3.5, 3, 3, 3, 3), ['few', 'few', 'few', 'few', 'few'])
    assert.deepEqual(verdicts(150, 3.1, 3, 3, 2.9, 2.4), ['none', 'none', 'none', 'none', 'decrease'])
  })

  it('of a leadership is never certain, and of a group without a deviation only where the largest possible one allows it', () => {
    const leading = changeRows(exampleResult({ leader: leaders(5) }), exampleResult({ leader: leaders(1) }), framework, framework)
    assert.equal(changeText(leading.rows[0] ?? assert.fail(), 'sv'), '5,0 (6 svar), förra gången 1,0 (6 svar): +4,0, för få för att säga')
    assert.equal(chanceNote(leading.rows.filter(({ judged }) => judged).length, 'sv'), null)
    const verdict = (now: number) =>
      changeRows(exampleResult({ staff: [small(now, 9)] }), exampleResult({ staff: [small(2, 9)] }), framework, framework).rows[0]?.judged
        ?.verdict
    assert.deepEqual([2.5, 3, 3.5, 4].map(verdict), ['few', 'few', 'increase', 'increase'])
  })

  it('of an area is that of all answers to its statements, and certain only where all of them together are', () => {
    const rows = (means: number[], then: number[]) =>
      changeRows(exampleResult({ staff: large(...means) }), exampleResult({ staff: large(...then) }), framework, framework).rows
    const areas = areaChanges(rows([3.9, 3.6, 3.9, 3, 3], [3, 3, 3, 3, 3]), 5)
    assert.deepEqual(
      areas.map(({ area, judged }) => [area.key, Math.round(judged.value * 100) / 100, judged.verdict]),
      [
        ['a', 0.8, 'increase'],
        ['b', 0, 'few'],
      ],
    )
    // Where one statement is protected, so is the area's change.
    const broken = changeRows(
      exampleResult({ staff: [...large(3.9, 3.6), few, ...large(3, 3)] }),
      exampleResult({ staff: large(3, 3, 3, 3, 3) }),
      framework,
      framework,
    )
    assert.deepEqual(
      areaChanges(broken.rows, 5).map(({ area }) => area.key),
      ['b'],
    )
  })

  it('leaves out what no longer asks the same, and says why', () => {
    const second = exampleFramework(2, [
      { from: 'a1.staff', to: 'a1.staff', as: 'same' },
      { from: 'a2.staff', to: 'a2.staff', as: 'reworded' },
      { from: 'a3.staff', to: ['a3.staff', 'b1.staff'], as: 'split' },
      { from: 'b1.staff', as: 'dropped' },
      { to: 'b2.staff', as: 'new' },
      { from: 'b2.staff', as: 'dropped' },
    ])
    const [now, before] = [exampleResult({ staff: large(3, 3, 3, 3, 3) }), exampleResult({ staff: large(2, 2, 2, 2, 2) })]
    const { rows, leftOut } = changeRows(now, before, second, framework)
    assert.deepEqual(
      rows.map(({ aspect, difference }) => [aspect.key, difference]),
      [['a1', 1]],
    )
    const said = leftOutText(
      leftOut.filter(({ audience }) => audience === 'staff'),
      'sv',
    )
    assert.match(said, /Frågan har skrivits om: källkritik, säkerhet och ansvar\./)
    assert.match(said, /Frågan ställs inte längre: /)
    const backwards = changeRows(before, now, framework, second)
    assert.deepEqual(
      backwards.rows.map(({ aspect, difference }) => [aspect.key, difference]),
      [['a1', -1]],
    )
  })

  it('compares nothing of another framework', () => {
    const other = { ...framework, key: 'other' }
    const { rows, leftOut } = changeRows(exampleResult({ staff: large(3) }), exampleResult({ staff: large(2) }), framework, other)
    assert.deepEqual(rows, [])
    assert.equal(leftOutText(leftOut, 'sv'), 'Omgångarna har olika ramverk, så inget går att jämföra.')
    assert.match(changeAnswer(rows, 'sv'), /^Inget går att jämföra/)
  })
})
