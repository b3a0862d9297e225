import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { countOf, differenceOf, figuresIn, meanText, type Said, saidIn, spreadIn, spreadText } from '../../../test/support/figure-texts.ts'
import { type PageTable, plotRowsIn, sectionOf, tablesIn } from '../../../test/support/page-tables.ts'
import { digitalSchool as framework } from '../../../test/support/plan-content.ts'
import { openTestProgram, type TestProgram } from '../../../test/support/program.ts'
import { releaseUnevenTown, type ShownUnit, type StoredUnit, type UnevenTown } from '../../../test/support/uneven-town.ts'
import { type Audience, isMirrored, statementKey } from '../../content/framework/framework.ts'
import { formatNumber } from '../../ground/base/language.ts'
import { levelAt } from '../../ground/ui/charts/scale.ts'
import { type Figures, figuresOf, jsonFigures, readFigures } from './export/figures.ts'
import { csvRows, levelWords } from './export/reading-back.ts'

import { profileWords } from './pages/profile-section.words.ts'
import { coverageText } from './reading/figure-sentences.ts'

const words = profileWords.sv

describe('the figures of a release', () => {
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

  const said = (unit: StoredUnit, audience: Audience, measure: 'statement' | 'area' | 'importance', key: string, of = unit.id): Said =>
    saidIn(shownOf(unit), of, audience, measure, key)
  const aspects = framework.areas.flatMap((area) =>
    area.aspects.map((aspect) => ({ area, aspect, key: statementKey(aspect.key, 'staff') })),
  )
  /** Units whose page shows a part. */
  const withPart = (id: string) => town.units.filter((unit) => sectionOf(shownOf(unit).page, id) !== '')
  const tableOf = (unit: StoredUnit, id: string): PageTable => tablesIn(sectionOf(shownOf(unit).page, id))[0] ?? { heads: [], rows: [] }
  const teamsOf = ({ id, level }: StoredUnit) =>
    level === 'school' ? town.units.filter(({ parent }) => parent === id).toSorted((a, b) => a.name.localeCompare(b.name, 'sv')) : []

  it('are of every kind: large, small, coded, of leaders, and protected', () => {
    const kinds = new Set<string>(town.cells.map(({ content }) => (content.kind === 'protected' ? content.reason : content.kind)))
    for (const kind of ['large', 'small', 'leadership', 'few', 'complementary']) assert.ok(kinds.has(kind), kind)
    const coded = new Set<string>(town.cells.flatMap(({ content }) => (content.kind === 'small' ? [content.mean.kind] : [])))
    assert.deepEqual(coded, new Set(['plain', 'at most', 'at least']))
    assert.ok(town.cells.some(({ content }) => content.kind === 'large' && content.distribution.kind === 'parts'))
    assert.ok(town.cells.some(({ coverage }) => coverage && coverage.leftOut.schools > 0))
    assert.ok([...town.shown.values()].some(({ json }) => json.comparisons.length > 0))
  })

  it('are the same in CSV and JSON as they were stored, all of them and nothing else', () => {
    for (const unit of town.units) {
      const { csv, json } = shownOf(unit)
      const own = [unit, ...teamsOf(unit)]
      const stored = town.cells.filter((cell) => own.some(({ id }) => id === cell.unit))
      const place = (...parts: (string | null | undefined)[]) => parts.join(' ')
      const rows = csvRows(csv).map((row): [string, Figures] => [
        place(own.find(({ name }) => name === row.unit_name)?.id, row.audience, row.statement || row.area),
        readFigures(row, 'level', levelWords(5)),
      ])
      const levels = stored
        .filter(({ kind }) => kind !== 'importance')
        .map((cell): [string, Figures] => [place(cell.unit, cell.audience, cell.key), figuresOf(cell.content)])
      assert.equal(rows.length, levels.length)
      assert.deepEqual(Object.fromEntries(rows), Object.fromEntries(levels), unit.name)
      assert.deepEqual(
        Object.fromEntries(
          [...json.results, ...json.importance].map((row) => [
            place(row.unit_id, row.audience, row.measure, row.statement ?? row.area),
            { ...jsonFigures(row), index: row.index },
          ]),
        ),
        Object.fromEntries(
          stored.map(({ unit: id, audience, kind, key, content, index }) => [
            place(id, audience, kind, key),
            { ...figuresOf(content), index },
          ]),
        ),
        unit.name,
      )
    }
  })

  it('are the same in the profile’s table and chart, with what they are made of', () => {
    for (const unit of withPart('profile')) {
      const expected = framework.areas.flatMap((area) => [
        said(unit, 'staff', 'area', area.key),
        ...area.aspects.map(({ key }) => said(unit, 'staff', 'statement', statementKey(key, 'staff'))),
      ])
      const { heads, rows } = tableOf(unit, 'profile')
      const mean = heads.indexOf(words.columns.mean)
      assert.ok(mean > 0 && rows.length === expected.length, unit.name)
      for (const [index, row] of rows.entries()) {
        const figures = expected[index]
        assert.ok(figures)
        const label = `${unit.name}: ${row[0]}`
        const found = [figuresIn(row[mean]), figuresIn(row[mean + 1]), spreadIn(row[mean + 2])]
        assert.deepEqual(found, [figuresIn(meanText(figures)), countOf(figures), spreadText(figures)], label)
        const indexed = heads.indexOf(words.columns.index)
        assert.deepEqual(indexed < 0 ? [] : figuresIn(row[indexed]), figures.index === null ? [] : [String(figures.index)], label)
        const basis = heads.indexOf(words.columns.basis)
        assert.deepEqual(
          basis < 0 ? [] : figuresIn(row[basis]),
          figures.coverage ? figuresIn(coverageText(figures.coverage, 5, 'sv')) : [],
          label,
        )
      }
      const chart = plotRowsIn(sectionOf(shownOf(unit).page, 'profile'))
      assert.deepEqual(
        chart.map(({ marks }) => placesOf(marks)),
        expected.map((figures) => (figures.mean ? [levelAt(figures.mean.value)] : [])),
        unit.name,
      )
      assert.deepEqual(
        chart.map((row) => figuresIn(row.words)),
        expected.map((figures) => [...figuresIn(meanText(figures)), ...countOf(figures)]),
        unit.name,
      )
    }
  })

  it('are the same for staff beside leaders, and their difference is that of the shown means', () => {
    for (const unit of withPart('gap')) {
      const table = tableOf(unit, 'gap').rows
      const columns = table[0]?.length ?? 0
      for (const [index, { aspect }] of aspects.entries()) {
        if (!isMirrored(aspect)) continue
        const staff = said(unit, 'staff', 'statement', statementKey(aspect.key, 'staff'))
        const leader = said(unit, 'leader', 'statement', statementKey(aspect.key, 'leader'))
        const row = (table[index] ?? []).slice(1).map(figuresIn)
        const figures = [...(columns > 3 ? [staff] : []), leader].flatMap((each) => [figuresIn(meanText(each)), countOf(each)])
        assert.deepEqual(row, columns > 3 ? [...figures, differenceOf(staff, leader)] : figures, `${unit.name}: ${aspect.key}`)
      }
      const marks = plotRowsIn(sectionOf(shownOf(unit).page, 'gap')).map((row) => placesOf(row.marks))
      const expected = aspects.map(({ aspect }) =>
        [
          columns > 3 && isMirrored(aspect) && said(unit, 'staff', 'statement', `${aspect.key}.staff`),
          said(unit, 'leader', 'statement', `${aspect.key}.leader`),
        ].flatMap((each) => (each && each.mean !== null ? [levelAt(each.mean.value)] : [])),
      )
      assert.deepEqual(marks, expected, unit.name)
    }
  })

  it('are the same in the distribution, with levels merged where they are', () => {
    for (const unit of withPart('distribution'))
      for (const [index, { aspect, key }] of aspects.entries()) {
        const row = (tableOf(unit, 'distribution').rows[index] ?? []).slice(1)
        const figures = said(unit, 'staff', 'statement', key)
        const label = `${unit.name}: ${aspect.key}`
        if (row.length === 2) {
          assert.deepEqual([spreadIn(row[0]), figuresIn(row[1] ?? '')], [spreadText(figures), countOf(figures)], label)
          continue
        }
        const parts = figures.parts ?? []
        const total = parts.reduce((sum, { count }) => sum + count, 0)
        const perLevel = levelWords(5).map((_, level) => {
          const part = parts.find(({ from, to }) => from <= level + 1 && level + 1 <= to)
          if (part?.to !== level + 1) return []
          return [part.count, ...(part.from < part.to ? [part.from, part.to] : [])].map(String)
        })
        const count = parts.length > 0 ? [formatNumber(total, 'sv')] : countOf(figures)
        assert.deepEqual(
          row.map((cell, place) => (place < 6 ? figuresIn(cell) : spreadIn(cell))),
          [...perLevel, count, spreadText(figures)],
          label,
        )
      }
  })

  it('are the same in the table of a school’s teams, and in how much things matter', () => {
    for (const unit of withPart('teams')) {
      const columns = [unit, ...teamsOf(unit)]
      const table = tableOf(unit, 'teams').rows.map((row) => row.slice(-columns.length))
      if (columns.length === 2) continue
      assert.deepEqual(
        table.map((row) => row.map(figuresIn)),
        aspects.map(({ key }) => columns.map(({ id }) => figuresIn(meanText(said(unit, 'staff', 'statement', key, id))))),
        unit.name,
      )
    }
    for (const unit of withPart('importance'))
      assert.deepEqual(
        tableOf(unit, 'importance').rows.map((row) => row.slice(1, 3).map(figuresIn)),
        aspects.map(({ key }) =>
          [said(unit, 'staff', 'importance', key), said(unit, 'staff', 'statement', key)].map((each) => [
            ...figuresIn(meanText(each)),
            ...countOf(each),
          ]),
        ),
        unit.name,
      )
  })
})

/** Where the marks of a chart's row stand. */
function placesOf(marks: string): (string | undefined)[] {
  return [...marks.matchAll(/(?:cx|svg x)="([^"]+)"/g)].map(([, at]) => at)
}
