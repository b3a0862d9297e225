import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { rowsIn } from '../../../test/support/overview.ts'
import { openTestProgram, type TestProgram } from '../../../test/support/program.ts'
import { releaseTown } from '../../../test/support/released-town.ts'
import { changeText } from './standing-sentences.ts'

const counts = ['noll', 'ett', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio', 'elva', 'tolv']

/** The sentence of a school with so many certain increases, certain decreases, none and too few. */
function sentence(up: number, down: number, none: number, few: number): string {
  const areas = (n: number) => `${counts[n] ?? n} ${n === 1 ? 'delområde' : 'delområden'}`
  if (up > 0 && down > 0) return `Säker ökning i ${areas(up)}, säker minskning i ${areas(down)}`
  if (up > 0) return `Säker ökning i ${areas(up)}`
  if (down > 0) return `Säker minskning i ${areas(down)}`
  if (none === 0) return few === 0 ? 'Kan inte jämföras' : 'För få för att säga'
  return few === 0
    ? 'Ingen säker förändring'
    : `Ingen säker förändring i ${counts[none] ?? none} av ${counts[none + few] ?? none + few} delområden`
}

describe('what the overview says of a school’s change', () => {
  let program: TestProgram
  let town: Awaited<ReturnType<typeof releaseTown>>
  before(async () => {
    program = await openTestProgram()
    town = await releaseTown(program)
  })
  after(() => program.close())

  it('is what the page of its change says, counted: certain ones first, and none only where one would have been found', async () => {
    const head = town.visitors.districtHead
    const { text } = await head.get('/overview')
    const rows = rowsIn(text)
    let compared = 0
    for (const [school, columns] of rows) {
      const href = new RegExp(`href="(/group-results/[^"]*/change)"[^>]*>${columns['Sedan förra gången']}<`).exec(text)?.[1]
      if (!href) continue
      const change = (await head.get(href)).text
      const staff = change.slice(change.indexOf('id="change-staff"'), change.indexOf('id="change-leader"'))
      const said = [...staff.matchAll(/<b>([^<]*)<\/b>/g)].map(([, verdict]) => verdict)
      const of = (verdict: string) => said.filter((each) => each === verdict).length
      assert.equal(
        columns['Sedan förra gången'],
        sentence(of('säker ökning'), of('säker minskning'), of('ingen säker förändring'), of('för få för att säga')),
        school,
      )
      compared += 1
    }
    assert.ok(compared > 0, [...rows.keys()].join())
  })

  it('has no figure: nothing that a list could be read as a ranking by', async () => {
    for (const columns of rowsIn((await town.visitors.districtHead.get('/overview')).text).values())
      assert.doesNotMatch(columns['Sedan förra gången'] ?? '', /\d/)
  })

  it('is said to nobody who does not open the schools’ results', async () => {
    assert.doesNotMatch((await town.visitors.administrator.get('/overview')).text, /Sedan förra gången/)
  })

  it('says only what may be said', () => {
    const said = (increase: number, decrease: number, none: number, few: number) => changeText({ increase, decrease, none, few }, 'sv')
    assert.equal(changeText(null, 'sv'), 'Första resultatet')
    assert.equal(said(0, 0, 0, 0), 'Kan inte jämföras')
    assert.equal(said(2, 1, 4, 7), 'Säker ökning i två delområden, säker minskning i ett delområde')
    assert.equal(said(0, 0, 14, 0), 'Ingen säker förändring')
    assert.equal(said(0, 0, 9, 5), 'Ingen säker förändring i nio av 14 delområden')
    assert.equal(said(0, 0, 0, 14), 'För få för att säga')
  })
})
