import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import type { Language } from '../../ground/base/language.ts'
import type { ReleasedResult } from '../release/released.ts'
import { exampleAuthority } from './pages/example.ts'
import { almskolan, framework, html, part, rounds, rowsIn, tableIn, textOf } from './pages/example-html.tsx'
import type { OwnPlace } from './pages/profile-section.tsx'
import { ResultPage } from './pages/result-page.tsx'
import { aspectRows, meanOf } from './reading/rows.ts'

const alm = exampleAuthority(framework, [almskolan], { seed: 7 })
/** The reader is on level 2 in everything. */
const own: OwnPlace = new Map(framework.areas.flatMap(({ aspects }) => aspects.map(({ key }) => [`${key}.staff`, 2] as const)))
describe('a released result', () => {
  it('says why a protected figure is protected, in words, never with a dash, a nought or a gap', () => {
    const html = resultHtml(alm.result('s0'))
    const small = Array.from({ length: 12 }, (_, index) => ({ name: `Lag ${index}`, invited: 7, answered: 4 + (index % 3) }))
    const many = resultHtml(exampleAuthority(framework, [{ ...almskolan, teams: small }], { seed: 2, skipping: 0.15 }).result('s0'))
    const boxes = [html, many].map((page) =>
      [...page.matchAll(/<td class="hidden-cell"[^>]*>(.*?)<\/td>/g)].map(([, inside = '']) => textOf(inside)),
    )
    assert.ok(boxes[0]?.includes('För få svar – skyddas'), boxes[0]?.join('; '))
    assert.ok(boxes[1]?.includes('För få svar'), boxes[1]?.join('; '))
    for (const box of boxes.flat()) assert.match(box, /svar|[Ss]kydd/)
    assert.match(html, /Fritidshem skyddas för att svaren är färre än fem/)
    assert.match(many, /”För få svar” i en ruta: siffror visas från fem svar/)
  })

  it('says in one part why nothing is shown, instead of twelve empty rows', () => {
    const team = resultHtml(alm.result('s0t4'), own)
    assert.match(textOf(part(team, 'protected')), /För få svar – skyddas.*Siffror visas från fem svar/)
    assert.doesNotMatch(team, /id="profile"|id="distribution"|id="talk"/)
    assert.doesNotMatch(textOf(part(team, 'participation')), /\d procent/, 'a team under ten is not said exactly')
  })

  it('has n beside every mean', () => {
    for (const unit of ['s0', 's0t1', 's0t2', 'd0', 'authority']) {
      const rows = rowsIn(part(resultHtml(alm.result(unit)), 'profile-chart'))
      assert.equal(rows.length, 19, unit)
      for (const { label, value } of rows) {
        if (/\d,\d/.test(value)) assert.match(value, /^(högst |minst )?\d,\d \(\d+ (svar|personer?)\)$/, `${unit} ${label}`)
      }
    }
    const gap = part(resultHtml(alm.result('s0')), 'gap')
    assert.match(textOf(gap), /Personal, \d+(⁠–⁠\d+)? svar/)
    assert.match(textOf(gap), /Skolledningens bild, \d(⁠–⁠\d)? svar/)
  })

  it('has the same values in a chart and in its table', () => {
    for (const unit of ['s0', 's0t2', 'authority']) {
      const result = alm.result(unit)
      const html = resultHtml(result)
      const chart = rowsIn(part(html, 'profile-chart')).filter(({ label }) => label !== 'Hela området')
      const table = new Map(tableIn(part(html, 'profile-chart')).map(([name = '', ...cells]) => [name, cells]))
      assert.equal(chart.length, 14)
      for (const { label, value } of chart) {
        const cells = (table.get(label) ?? []).join(' ')
        for (const figure of value.match(/(högst |minst )?\d+,\d|\d+(?= svar)/g) ?? [])
          assert.ok(cells.includes(figure), `${label}: ${value} / ${cells}`)
      }
    }
    const gap = part(resultHtml(alm.result('s0')), 'gap-chart')
    const twin = new Map(tableIn(gap).map(([name = '', staff, , leaders]) => [name, `${staff} och ${leaders}`]))
    assert.equal(rowsIn(gap).length, 14)
    for (const { label, value } of rowsIn(gap)) assert.equal(value, twin.get(label)?.replace(/^annan fråga och /, ''), label)
    assert.match(twin.get('Elevernas digitala kompetens') ?? '', /^annan fråga och \d/, 'leaders are asked about something else there')
  })

  it('has every answer of a distribution in the table once, merged levels with their levels', () => {
    const table = tableIn(part(resultHtml(alm.result('s0')), 'distribution-chart'))
    assert.equal(table.length, 14)
    const divided = table.filter((cells) => !cells.includes('visas inte'))
    assert.ok(divided.length > 0)
    for (const [name, ...cells] of divided) {
      const counts = cells.slice(0, 5).map((cell) => Number(/^\d+/.exec(cell)?.[0] ?? 0))
      assert.equal(
        counts.reduce((sum, count) => sum + count, 0),
        Number(cells[5]),
        `${name}: ${cells.join(' | ')}`,
      )
    }
    assert.match(table.flat().join(' '), /\d+ \(\d⁠–⁠\d\)/)
  })

  it("never sets the reader's own level beside a group of fewer than ten", () => {
    const small = resultHtml(alm.result('s0t2'), own)
    assert.doesNotMatch(small, /M-6 3h12L0 12z/)
    assert.doesNotMatch(textOf(part(small, 'profile')), /\b[Dd]u\b/)
    for (const unit of ['s0', 's0t0', 's0t1']) {
      const result = alm.result(unit)
      const html = resultHtml(result, own)
      const large = aspectRows(result, framework).filter(({ staff }) => staff?.content.kind === 'large').length
      const legend = large > 0 ? 1 : 0
      assert.equal(html.split('M-6 3h12L0 12z').length - 1, large + legend, unit)
      assert.doesNotMatch(resultHtml(result), /M-6 3h12L0 12z/)
    }
  })

  it('leads from every link on the page to a part of it, and gives every part an id of its own', () => {
    for (const unit of ['s0', 's0t1', 's0t4', 'd0', 'authority']) {
      const html = resultHtml(alm.result(unit), own)
      const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
      assert.equal(new Set(ids).size, ids.length, unit)
      for (const [, id] of html.matchAll(/href="#([^"]+)"/g)) assert.ok(ids.includes(id), `${unit} #${id}`)
      for (const [, id] of html.matchAll(/aria-labelledby="([^"]+)"/g)) assert.ok(ids.includes(id), `${unit} ${id}`)
    }
  })

  it('lists schools in alphabetical order whatever they answered, and opens only what the reader may open', () => {
    const schools = ['Örby skola', 'Almskolan', 'Kvarnskolan 10', 'Kvarnskolan 2', 'Ängsskolan', 'Hagaskolan']
    const many = exampleAuthority(
      framework,
      schools.map((name, index) => ({
        ...almskolan,
        name,
        teams: [{ name: 'Alla', invited: 30, answered: 12 + index, around: 2 + index / 3 }],
      })),
      { seed: 3 },
    )
    const html = part(resultHtml(many.result('d0'), null, 'sv', new Set(['s0'])), 'schools')
    const names = tableIn(html).map(([name]) => name)
    assert.deepEqual(names, ['Almskolan', 'Hagaskolan', 'Kvarnskolan 2', 'Kvarnskolan 10', 'Ängsskolan', 'Örby skola'])
    assert.deepEqual(
      [...html.matchAll(/href="([^"]+)"/g)].map(([, href]) => href),
      ['/group-results/round-2/s0'],
    )
    assert.doesNotMatch(textOf(html), /\d,\d/, 'no figure of any school')
    assert.match(textOf(part(resultHtml(many.result('d0')), 'middle')), /Mittersta hälften av sex skolor/)
  })

  it('turns the table of many teams round, and shows no table for one', () => {
    const teams = (count: number) => Array.from({ length: count }, (_, index) => ({ name: `Lag ${index + 1}`, invited: 9, answered: 7 }))
    const of = (count: number) => resultHtml(exampleAuthority(framework, [{ ...almskolan, teams: teams(count) }]).result('s0'))
    assert.equal(part(of(40), 'teams').split('class="heat"').length - 1, framework.areas.length)
    assert.equal(part(of(8), 'teams').split('class="heat"').length - 1, 1)
    assert.match(textOf(part(of(1), 'teams')), /bara ett arbetslag/)
  })

  it('is whole in both languages for any authority: no gap in the words, no style or script in the page', () => {
    const team = fc.record({
      invited: fc.integer({ min: 1, max: 14 }),
      missing: fc.integer({ min: 0, max: 4 }),
      around: fc.double({ min: 1, max: 5, noNaN: true }),
    })
    const school = fc.record({ teams: fc.array(team, { maxLength: 6 }), leaders: fc.integer({ min: 0, max: 4 }), north: fc.boolean() })
    fc.assert(
      fc.property(
        fc.array(school, { minLength: 1, maxLength: 6 }),
        fc.integer(),
        fc.constantFrom<Language>('sv', 'en'),
        (schools, seed, language) => {
          const made = exampleAuthority(
            framework,
            schools.map(({ teams, leaders, north }, index) => ({
              name: `Skola ${index}`,
              district: north ? 'Norr' : null,
              leaders,
              teams: teams.map(({ invited, missing, around }, place) => ({
                name: `Lag ${place}`,
                invited,
                answered: Math.max(0, invited - missing),
                around,
              })),
            })),
            { seed, skipping: 0.2 },
          )
          for (const { id } of made.units) {
            const html = resultHtml(made.result(id), own, language)
            assert.doesNotMatch(html, /undefined|null|NaN|\[object|Infinity| style=|<script|<style/, id)
            const shown = aspectRows(made.result(id), framework).some(({ staff }) => staff && meanOf(staff.content))
            assert.equal(html.includes('id="profile"'), shown, id)
          }
        },
      ),
      { numRuns: 6 },
    )
  })
})

function resultHtml(
  result: ReleasedResult,
  mine: OwnPlace | null = null,
  language: Language = 'sv',
  open: ReadonlySet<string> = new Set([...result.path, ...result.children].map(({ id }) => id)),
): string {
  return html(
    <ResultPage language={language} result={result} framework={framework} rounds={rounds} own={mine} links={{ change: true, open }} />,
    language,
  )
}
