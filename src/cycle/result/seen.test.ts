import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { readSheet } from 'read-excel-file/node'
import { Visitor } from '../../../test/support/browser.ts'
import { openTestProgram, type TestProgram } from '../../../test/support/program.ts'
import { releaseTown, type Team, teams, type Unit, units } from '../../../test/support/released-town.ts'
import { sheetNames } from './export/xlsx.ts'
import { groupResultRoutes } from './routes.tsx'

type Scene = Awaited<ReturnType<typeof releaseTown>>

const every = Object.keys(units).filter((name): name is Unit => name in units)

type Viewer = keyof Scene['visitors']

/** Who sees which units of the newest round, with 200; all the others are 404. */
const sees = {
  teacher: ['white', 'almskolan'],
  colleagueInAnotherTeam: ['blue', 'almskolan', 'bergskolan'],
  staff: ['yellow', 'almskolan'],
  teamLead: ['white', 'almskolan'],
  leader: ['blue', 'white', 'yellow', 'almskolan'],
  principal: ['blue', 'white', 'yellow', 'almskolan'],
  principalOfAnotherSchool: ['lupin', 'bergskolan'],
  districtHead: ['almskolan', 'bergskolan', 'movedSchool', 'north', 'authority'],
  headOfAnotherDistrict: ['lakeSchool', 'movedSchool', 'south', 'authority'],
  headOfTheAuthority: ['almskolan', 'bergskolan', 'lakeSchool', 'movedSchool', 'adultSchool', 'north', 'south', 'authority'],
  administrator: ['authority'],
  coach: [],
  askedCoach: ['almskolan'],
  coachAskedBefore: [],
  noCoachAnyMore: [],
  movedToAnotherTeam: ['blue', 'white', 'almskolan'],
  movedAfterOneRound: ['blue', 'white', 'almskolan'],
  movedToAnotherSchool: ['bergskolan'],
  strangeTeacher: [],
  strangePrincipal: [],
  strangeHead: [],
  strangeAdministrator: [],
} as const satisfies Record<Viewer, Unit[]>
const viewers = Object.keys(sees).filter((name): name is Viewer => name in sees)

/** The routes of one unit. */
const paths = groupResultRoutes.map(({ path }) => path).filter((path) => path.includes(':unit'))

describe('who sees which released result', () => {
  let program: TestProgram
  let ids: Scene['ids']
  let rounds: Scene['rounds']
  let visitors: Scene['visitors']
  before(async () => {
    program = await openTestProgram()
    ;({ ids, rounds, visitors } = await releaseTown(program))
  })
  after(() => program.close())

  function address(path: string, round: string, unit: Unit): string {
    return path.replace(':round', round).replace(':unit', ids[unit])
  }

  /** All that somebody gets from a route, a workbook as the text of its sheets. */
  async function bodyOf(visitor: Visitor, path: string): Promise<string> {
    const { response, text, status } = await visitor.get(path)
    assert.equal(status, 200, path)
    if (!path.endsWith('.xlsx')) return text
    const bytes = Buffer.from(await response.arrayBuffer())
    return JSON.stringify(await Promise.all(Object.values(sheetNames).map((sheet) => readSheet(bytes, sheet))))
  }

  for (const viewer of viewers) {
    it(`${viewer}: ${sees[viewer].join(', ') || 'nothing'}, on every page and in every file`, async () => {
      const allowed: readonly Unit[] = sees[viewer]
      for (const unit of every) {
        const hasBefore = !(viewer === 'movedAfterOneRound' && unit === 'blue')
        const answers = await Promise.all(paths.map((path) => visitors[viewer].get(address(path, rounds.now, unit))))
        assert.deepEqual(
          answers.map(({ status }, index) => `${paths[index]} of ${unit}: ${status}`),
          paths.map((path) => `${path} of ${unit}: ${allowed.includes(unit) && (hasBefore || !path.endsWith('/change')) ? 200 : 404}`),
        )
      }
    })
  }

  it('nobody sees anything of a round that is closed and not released', async () => {
    for (const viewer of viewers)
      for (const unit of sees[viewer])
        for (const path of paths)
          assert.equal((await visitors[viewer].get(address(path, rounds.waiting, unit))).status, 404, `${viewer}: ${path} of ${unit}`)
  })

  it('who is signed out is sent to the sign-in, for units that are there and units that are not', async () => {
    for (const path of paths)
      for (const unit of [ids.authority, ids.blue, '00000000-0000-4000-8000-000000000000']) {
        const answer = await new Visitor(program).get(path.replace(':round', rounds.now).replace(':unit', unit))
        assert.match(answer.location ?? '', /^\/sign-in/, path)
      }
  })

  it('the list holds just the units one may open, and every page leads only to pages that open', async () => {
    for (const viewer of viewers) {
      const linked = linksIn((await visitors[viewer].get('/group-results')).text)
      const expected = sees[viewer].map((unit) => address('/group-results/:round/:unit', rounds.now, unit)).toSorted()
      assert.deepEqual(linked.filter((link) => link.includes(rounds.now)).toSorted(), expected, viewer)
      assert.ok(!linked.some((link) => link.includes(rounds.waiting)))
    }
    for (const viewer of ['staff', 'principal', 'districtHead', 'administrator', 'askedCoach', 'movedAfterOneRound'] as const) {
      const pages = new Map<string, string>()
      const open = async (link: string) => {
        const { status, text } = await visitors[viewer].get(link)
        assert.equal(status, 200, `${viewer}: ${link}`)
        pages.set(link, text)
        for (const next of linksIn(text)) if (!pages.has(next) && !/\.(csv|xlsx|json)$/.test(next)) await open(next)
      }
      await open('/group-results')
      assert.ok(pages.size > sees[viewer].length)
    }
  })

  it('the first round of a unit has nothing to be compared with, for anybody', async () => {
    for (const unit of every)
      assert.equal((await visitors.headOfTheAuthority.get(address('/group-results/:round/:unit/change', rounds.before, unit))).status, 404)
  })

  it('staff find no other team’s name or number in anything they get, the school’s page and files included', async () => {
    for (const viewer of ['teacher', 'staff', 'askedCoach'] as const) {
      const allowed: readonly Unit[] = sees[viewer]
      for (const unit of allowed)
        for (const path of paths) {
          const body = await bodyOf(visitors[viewer], address(path, rounds.now, unit))
          const hidden = teams.filter((each) => !allowed.includes(each))
          assertSilent(body, hidden, `${viewer}: ${path} of ${unit}`)
        }
    }
  })

  it('those above the school find no team at all, and the administrator no figure of a school but how many took part', async () => {
    for (const viewer of ['districtHead', 'administrator'] as const) {
      const allowed: readonly Unit[] = sees[viewer]
      for (const unit of allowed)
        for (const path of paths) {
          const body = await bodyOf(visitors[viewer], address(path, rounds.now, unit))
          assertSilent(body, teams, `${viewer}: ${path} of ${unit}`)
        }
    }
    const json = JSON.parse(
      (await visitors.administrator.get(address('/group-results/:round/:unit/results.json', rounds.now, 'authority'))).text,
    )
    assert.deepEqual(
      new Set([...json.results, ...json.importance, ...json.participation].map(({ unit_kind }) => unit_kind)),
      new Set(['authority']),
    )
    const page = (await visitors.administrator.get(address('/group-results/:round/:unit', rounds.now, 'authority'))).text
    assert.match(wordsIn(page), /Sjöskolan 26 av 31/)
  })

  it('a district’s head finds no school of another district, on the authority’s page either', async () => {
    const body = wordsIn(await bodyOf(visitors.districtHead, address('/group-results/:round/:unit', rounds.now, 'authority')))
    assert.match(body, /Almskolan/)
    assert.doesNotMatch(body, /Sjöskolan|Vuxenskolan|Grundskolor syd|av 31\b/)
  })

  it('the principal has every team on the school’s page and in its files', async () => {
    for (const path of paths.filter((each) => !each.endsWith('/export') && !each.endsWith('/change') && !each.includes('code-book'))) {
      const body = await bodyOf(visitors.principal, address(path, rounds.now, 'almskolan'))
      for (const team of ['blue', 'white', 'yellow'] as const) assert.ok(body.includes(units[team].name), `${path}: ${team}`)
    }
  })

  /** Neither the name nor the id nor the size of any of these teams. */
  function assertSilent(body: string, hidden: readonly Team[], label: string): void {
    const words = wordsIn(body)
    for (const team of hidden) {
      assert.ok(!body.includes(units[team].name) && !body.includes(ids[team]), `${label}: ${team}`)
      const size = words.search(new RegExp(`\\b${units[team].invited}\\b`))
      assert.ok(size < 0, `${label}: how many ${team} has: ${words.slice(Math.max(0, size - 60), size + 60)}`)
    }
  }
})

function linksIn(html: string): string[] {
  return [...new Set([...html.matchAll(/href="(\/group-results\/[^"#]+)"/g)].map(([, link = '']) => link))]
}

/** What is said, without markup. */
function wordsIn(text: string): string {
  return text
    .replace(/<head>.*<\/head>/s, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
}
