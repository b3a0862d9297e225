import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import readXlsx from 'read-excel-file/node'
import { almskolansPlan, emptyPlan, hardPlan, longPlan, paperFacts, planAction } from '../../../test/support/plan-content.ts'
import { unzipped } from '../../../test/support/zip.ts'
import type { PlanContent } from '../plan/plan.ts'
import { excelOf } from './excel.ts'
import { paperOf } from './outline.ts'

async function sheets(content: PlanContent, language: 'sv' | 'en' = 'sv') {
  const file = await excelOf(paperOf(content, paperFacts(), language))
  return { file, sheets: await readXlsx(file) }
}

/** The actions by the headings of their columns. */
async function rowsOf(content: PlanContent) {
  const [first] = (await sheets(content)).sheets
  const [head = [], ...rows] = first?.data ?? []
  return rows.map((row) => Object.fromEntries(head.map((name, index) => [String(name), row[index] ?? null])))
}

describe('a plan in Excel', () => {
  it('has one row per action under one row of headings', async () => {
    const rows = await rowsOf(almskolansPlan())
    assert.equal(rows.length, 5)
    assert.deepEqual(
      rows.map((row) => row.Nr),
      ['1.1', '1.2', '2.1', '2.2', '3.1'],
    )
    assert.equal((await rowsOf(longPlan(200))).length, 200)
  })

  it('has days as days and numbers as numbers', async () => {
    const [first, second] = await rowsOf(almskolansPlan())
    assert.deepEqual(first?.['Klar senast'], new Date('2027-01-29T00:00:00Z'))
    assert.deepEqual(first?.Börjar, new Date('2026-11-09T00:00:00Z'))
    assert.equal(first?.['Kostnad (kr)'], 12_000)
    assert.equal(second?.['Tid (timmar)'], 12.5)
    assert.equal(second?.['Var och en (timmar)'], 1.5)
    assert.equal(second?.['Antal veckor'], 6)
  })

  it('leaves empty what nobody has written, and says where an action lives', async () => {
    const rows = await rowsOf(almskolansPlan())
    assert.equal(rows[3]?.Ansvarig, null)
    assert.equal(rows[3]?.['Kostnad (kr)'], null)
    assert.equal(rows[4]?.Ursprung, 'Hemma i planen för F–3. Där ändras den och följs upp.')
    assert.equal(rows[4]?.Försenad, 'ja')
  })

  it('has the goals with what they start from, and what the plan says of itself', async () => {
    const [, goals, about] = (await sheets(almskolansPlan())).sheets
    assert.equal(goals?.sheet, 'Mål')
    assert.deepEqual(goals?.data[1]?.slice(0, 2), ['1', 'Eleverna granskar källor själva i minst tre ämnen'])
    assert.equal(goals?.data[1]?.[4], 'Personalen 2,4 (38 svar), skolledningen 3,2 (3 svar)')
    assert.deepEqual(about?.data.slice(1, 3), [
      ['Plan', 'Handlingsplan 2026/27 för Almskolan'],
      ['Huvudman', 'Björkköpings kommun'],
    ])
  })

  it('makes no formula of what people write', async () => {
    const { file, sheets: all } = await sheets(hardPlan())
    for (const [name, xml] of unzipped(file)) assert.ok(!/<f[ >]/.test(xml), name)
    assert.equal(all[0]?.data[7]?.[3], '=HYPERLINK("http://example.se";"Klicka")')
    assert.equal(all[0]?.data[8]?.[3], "+46 8 123 45 67, @SUM(A1), -1 och 'citat'")
  })

  it('keeps texts that the format or a program would take for something else', async () => {
    for (const title of ['_x0041_', 'constructor', '__proto__', '007', '1e5', '2026-01-01', 'TRUE']) {
      const [row] = await rowsOf(emptyPlan({ loose: [planAction({ title })] }))
      assert.equal(row?.Åtgärd, title)
    }
  })

  it('reads back as it was written, whatever that was', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }), { minLength: 8, maxLength: 8 }),
        async (texts) => {
          const paper = paperOf(hardPlan(texts), paperFacts(), 'sv')
          const [actions] = await readXlsx(await excelOf(paper))
          assert.deepEqual(
            actions?.data.slice(1).map((row) => row[0]),
            paper.actions.map(({ number }) => number),
          )
        },
      ),
      { numRuns: 25 },
    )
  })

  it('of an empty plan has its headings', async () => {
    const { sheets: all } = await sheets(emptyPlan(), 'en')
    assert.deepEqual(all.map(({ sheet, data }) => [sheet, data.length]).slice(0, 2), [
      ['Actions', 1],
      ['Goals', 1],
    ])
  })
})
