import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { figuresIn } from '../../../test/support/figure-texts.ts'
import { plotRowsIn, sectionOf, tablesIn, wordsIn } from '../../../test/support/page-tables.ts'
import { openTestProgram, type TestProgram } from '../../../test/support/program.ts'
import { releaseUnevenTown, type ShownUnit, type StoredUnit, type UnevenTown } from '../../../test/support/uneven-town.ts'
import { formatNumber } from '../../ground/base/language.ts'
import type { Participation } from '../protection/cell.ts'
import { jsonCounts } from './export/figures.ts'

import { stateWords } from './reading/states.words.ts'

const reasons = Object.values(stateWords.sv.protected)

describe('a page of released figures', () => {
  let program: TestProgram
  let town: UnevenTown
  before(async () => {
    program = await openTestProgram()
    town = await releaseUnevenTown(program)
  })
  after(() => program.close())

  function shownOf({ id }: StoredUnit): ShownUnit {
    const found = town.shown.get(id)
    assert.ok(found)
    return found
  }

  const under = (unit: StoredUnit) =>
    town.units.filter(({ parent }) => parent === unit.id).toSorted((a, b) => a.name.localeCompare(b.name, 'sv'))
  const took = (id: string, audience: Participation['audience']) =>
    town.participation.find((each) => each.unit === id && each.audience === audience)

  it('says of participation what was stored, which is what the files say', () => {
    for (const unit of town.units) {
      const { page, json } = shownOf(unit)
      const teams = unit.level === 'school' ? under(unit) : []
      const groups = [
        took(unit.id, 'staff'),
        ...(teams.length > 1 ? teams : []).map(({ id }) => took(id, 'staff')),
        took(unit.id, 'leader'),
      ]
      const expected = groups.flatMap((group) => (group && group.invited > 0 ? [[String(group.invited), ...countsOf(group)]] : []))
      const [table] = tablesIn(sectionOf(page, 'participation'))
      assert.deepEqual(
        table?.rows.map(([, invited, answered]) => [...figuresIn(invited), ...figuresIn(answered)]),
        expected,
        unit.name,
      )
      for (const row of json.participation) {
        const stored = took(row.unit_id, row.audience === 'leader' ? 'leader' : 'staff')
        const signs = { exact: '', 'at least': '>=', 'at most': '<=', unsaid: '' }
        const answered = stored && stored.answered.kind !== 'unsaid' ? `${signs[stored.answered.kind]}${stored.answered.count}` : ''
        assert.deepEqual(jsonCounts(row), { invited: String(stored?.invited), answered }, unit.name)
      }
    }
  })

  it('says of the schools under it how many took part, and of their middle what was stored', () => {
    for (const unit of town.units.filter(({ level }) => level === 'district' || level === 'authority')) {
      const { page, json } = shownOf(unit)
      for (const table of tablesIn(sectionOf(page, 'schools')))
        for (const [name, ...cells] of table.rows) {
          const child = town.units.find((each) => each.name === name)
          assert.ok(child && child.level !== 'team', name)
          const stored = (['staff', 'leader'] as const).map((audience) => took(child.id, audience))
          assert.deepEqual(
            cells.map(figuresIn),
            stored.map((each) => (each ? countsOf(each) : [])),
            `${unit.name}: ${name}`,
          )
        }
      const middle = json.comparisons.filter(({ measure }) => measure === 'statement')
      const rows = tablesIn(sectionOf(page, 'middle')).flatMap((table) => table.rows)
      assert.equal(rows.length, middle.length)
      for (const [index, row] of rows.entries())
        assert.equal(figuresIn(row[2])[0], formatNumber(middle[index]?.median ?? 0, 'sv', 1), `${unit.name}: ${row[0]}`)
    }
    assert.ok(town.units.some((unit) => sectionOf(shownOf(unit).page, 'middle').includes('<table')))
  })

  it('has no number with a decimal, and no count of answers, that is not among its released figures', () => {
    for (const unit of town.units) {
      const { page, json } = shownOf(unit)
      const records = [...json.results, ...json.importance]
      const decimals = new Set<string>()
      for (const { mean, spread } of records) {
        if (mean) decimals.add(text('exact' in mean ? mean.exact : 'at_least' in mean ? mean.at_least : mean.at_most))
        if (spread && 'deviation' in spread) decimals.add(text(spread.deviation))
      }
      const exact = (aspect: string, audience: string) => {
        const mean = records.find(
          (each) =>
            each.unit_id === unit.id &&
            each.audience === audience &&
            each.statement === `${aspect}.${audience}` &&
            each.measure === 'statement',
        )?.mean
        return mean && 'exact' in mean ? Math.round(mean.exact * 10) : null
      }
      for (const { statement } of records.filter(({ audience, measure }) => audience === 'leader' && measure === 'statement')) {
        const aspect = statement?.split('.')[0] ?? ''
        const [staff, leader] = [exact(aspect, 'staff'), exact(aspect, 'leader')]
        if (staff !== null && leader !== null) decimals.add(text(Math.abs(leader - staff) / 10))
      }
      for (const each of comparisonsOf(json)) for (const value of each) decimals.add(text(value))
      const said = wordsIn(page.replace(/<head>.*<\/head>/s, ''))
      for (const [number] of said.matchAll(/(?<![\d,])\d+,\d+(?![\d,])/g))
        assert.ok(decimals.has(number), `${unit.name}: ${number} in …${around(said, number)}…`)
      const counts = new Set<string>()
      for (const { contributors, levels } of records) {
        if (contributors !== null) counts.add(text(contributors, 0))
        if (levels) {
          const total = levels.reduce((sum, { count }) => sum + count, 0)
          counts.add(text(total, 0))
        }
      }
      for (const group of [unit, ...under(unit)].flatMap(({ id }) => [took(id, 'staff'), took(id, 'leader')]))
        if (group) for (const number of countsOf(group)) counts.add(number)
      for (const { coverage } of records) for (const number of JSON.stringify(coverage ?? '').match(/\d+/g) ?? []) counts.add(number)
      for (const [, number = ''] of said.matchAll(/(\d[\d\u00a0]*) (?:svar|personer|person)\b/g))
        assert.ok(counts.has(number), `${unit.name}: ${number} in …${around(said, `${number} `)}…`)
    }
  })

  it('shows neither number nor mark in a row that is protected', () => {
    let bare = 0
    for (const unit of town.units) {
      const { page } = shownOf(unit)
      for (const section of ['profile', 'distribution', 'importance', 'gap', 'teams'])
        for (const { rows } of tablesIn(sectionOf(page, section)))
          for (const cell of rows.flatMap((row) => row.slice(1)))
            if (reasons.some((reason) => cell.includes(reason)) && !/\(\d/.test(cell)) {
              bare += 1
              assert.deepEqual(figuresIn(cell), [], `${unit.name}: ${section}: ${cell}`)
            }
      for (const section of ['profile', 'distribution', 'gap'])
        for (const { words, marks } of plotRowsIn(sectionOf(page, section)))
          if (figuresIn(words).length === 0)
            assert.ok(
              !/<(?:circle|path|line|text|rect class="(?:seam|open|band))/.test(marks),
              `${unit.name}: ${section}: ${words}: ${marks}`,
            )
    }
    assert.ok(bare > 50)
  })

  it('of a group that is protected altogether has no figure but how many took part', () => {
    const protectedWhole = town.units.filter(({ id }) =>
      town.cells.filter(({ unit }) => unit === id).every(({ content }) => content.kind === 'protected'),
    )
    assert.deepEqual(new Set(protectedWhole.map(({ level }) => level)), new Set(['team']))
    for (const unit of protectedWhole) {
      const { page, csv, json } = shownOf(unit)
      const said = wordsIn(page)
      assert.doesNotMatch(said, /(?<![\d,])\d,\d(?![\d,])|\d (?:svar|person)\b/, unit.name)
      for (const line of csv.trim().split('\r\n').slice(1)) assert.match(line, /,,,,,,,,(few|nobody|complementary),$/, unit.name)
      for (const row of [...json.results, ...json.importance])
        assert.deepEqual(
          [row.contributors, row.mean, row.spread, row.levels, row.coverage, row.index],
          [null, null, null, null, null, null],
        )
    }
  })

  it('has the same numbers in English', () => {
    for (const unit of town.units) {
      const { page, english } = shownOf(unit)
      assert.match(english, /<html lang="en"/)
      const numbers = (html: string) =>
        tablesIn(html).map(({ rows }) =>
          rows.map((row) => row.slice(1).map((cell) => cell.match(/\d+(?:[.,]\d)?/g)?.map((each) => each.replace(',', '.')) ?? [])),
        )
      assert.deepEqual(numbers(english), numbers(page), unit.name)
    }
  })
})

/** "10" and "12" of "10 av 12"; nothing where it is not said. */
function countsOf({ invited, answered }: Participation): string[] {
  return invited === 0 || answered.kind === 'unsaid' ? [] : [String(answered.count), String(invited)]
}

function comparisonsOf(json: ShownUnit['json']): number[][] {
  return json.comparisons.map((each) =>
    Object.entries(each).flatMap(([key, value]) => (typeof value === 'number' && key !== 'schools' ? [value] : [])),
  )
}

function text(value: number, decimals = 1): string {
  return formatNumber(value, 'sv', decimals)
}

function around(said: string, word: string): string {
  const at = said.indexOf(word)
  return said.slice(Math.max(0, at - 60), at + 60)
}
