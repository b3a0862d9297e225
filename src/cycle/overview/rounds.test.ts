import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { openTestProgram, type TestProgram } from '../../../test/support/program.ts'
import { releaseTown } from '../../../test/support/released-town.ts'

describe('round by round', () => {
  let program: TestProgram
  let town: Awaited<ReturnType<typeof releaseTown>>
  before(async () => {
    program = await openTestProgram()
    town = await releaseTown(program)
  })
  after(() => program.close())

  type Name = keyof (typeof town)['visitors']
  const page = async (name: Name, query = '') => (await town.visitors[name].get(`/overview/rounds${query}`)).text
  /** Area, round, figure, number, words: a row each. */
  const trendIn = (html: string) => rowsOf(/id="trend-chart"[\s\S]*?<\/figure>/.exec(html)?.[0] ?? '')
  const middleIn = (html: string) => rowsOf(/id="middle-chart"[\s\S]*?<\/figure>/.exec(html)?.[0] ?? '')

  it('says of each area what every released round said, with its number, and what has changed since the round before in words', async () => {
    const rows = trendIn(await page('headOfTheAuthority'))
    const byArea = Map.groupBy(rows, ([area]) => area)
    assert.ok(byArea.size >= 5)
    for (const [area, of] of byArea) {
      assert.ok(of.length >= 2, area)
      assert.equal(of[0]?.[4], 'Första resultatet')
      for (const [, round, figure = '', n = '', words = ''] of of) {
        assert.ok(/^((högst|minst) )?\d,\d$/.test(figure) ? /\d+ person/.test(n) : n === '–', `${area} ${round}: ${figure} (${n})`)
        assert.doesNotMatch(words, /\d,\d|[+−]/)
      }
    }
  })

  it('says the same whoever asks, and when it was judged before', async () => {
    const first = trendIn(await page('headOfTheAuthority'))
    assert.ok(first.some(([, , , , words]) => words !== 'Första resultatet' && words !== '–'))
    assert.deepEqual(trendIn(await page('headOfTheAuthority')), first)
    const own = trendIn(await page('districtHead'))
    assert.deepEqual(trendIn(await page('districtHead')), own)
    assert.notDeepEqual(own, first, 'a district is not taken for the authority')
  })

  it('has in the newest round the figures and the middle of the page for the board', async () => {
    const [own, board] = [await page('headOfTheAuthority'), (await town.visitors.headOfTheAuthority.get('/overview/board')).text]
    assert.deepEqual(middleIn(own), middleIn(board))
    assert.ok(middleIn(own).some(([, lower = '', , , schools]) => /^\d,\d$/.test(lower) && Number(schools) >= 5))
    const newest = [...Map.groupBy(trendIn(own), ([area]) => area).values()].map((of) => of.at(-1) ?? [])
    const said = rowsOf(/id="areas-chart"[\s\S]*?<\/figure>/.exec(board)?.[0] ?? '')
    assert.deepEqual(
      newest.map(([area, , figure, n]) => [area, figure, n]),
      said.map(([area, figure, n]) => [area, figure, n]),
    )
  })

  it('shows who heads a district that district, and no unit that they do not open, whatever the address says', async () => {
    const own = await page('districtHead')
    assert.ok(own.includes('<main'))
    assert.ok(trendIn(own).length > 0)
    for (const unit of [town.ids.south, town.ids.almskolan, 'none']) {
      const { text, status } = await town.visitors.districtHead.get(`/overview/rounds?unit=${unit}`)
      assert.equal(status, 200)
      assert.deepEqual(trendIn(text), trendIn(own))
      assert.doesNotMatch(text.slice(text.indexOf('<main')), /Grundskolor syd|Almskolan/)
    }
    assert.notDeepEqual(trendIn(own), trendIn(await page('headOfTheAuthority')))
  })

  it('is for whoever follows schools', async () => {
    for (const name of ['teacher', 'principal', 'leader', 'askedCoach'] as const)
      assert.equal((await town.visitors[name].get('/overview/rounds')).status, 404)
  })
})

function rowsOf(html: string): string[][] {
  const table = html.slice(html.indexOf('<tbody'))
  return [...table.matchAll(/<tr>\s*([\s\S]*?)<\/tr>/g)].map(([, row = '']) =>
    [...row.matchAll(/<t[hd][^>]*>([^<]*)</g)].map(([, cell = '']) => cell),
  )
}
