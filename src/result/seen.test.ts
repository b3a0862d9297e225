import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { readSheet } from 'read-excel-file/node'
import { openRoundIn } from '../../test/support/answering.ts'
import { signedIn, Visitor } from '../../test/support/browser.ts'
import { letCoachIn } from '../../test/support/coaching.ts'
import { closeAndRelease, crowdAnswers } from '../../test/support/crowds.ts'
import { type Municipality, makeMunicipality } from '../../test/support/municipality.ts'
import { openTestProgram, type TestProgram } from '../../test/support/program.ts'
import { inScope } from '../base/database.ts'
import type { Role } from '../base/viewer.ts'
import { addDuty, addPerson, addUnit } from '../organisation/store.ts'
import { sheetNames } from './export/xlsx.ts'
import { groupResultRoutes } from './routes.tsx'

/** Every unit of the round. The teams' names and sizes occur nowhere else, so that they can be looked for in what somebody gets. */
const units = {
  blue: { name: 'Lag Blåklockan', invited: 123 },
  white: { name: 'Lag Vitsippan', invited: 137 },
  yellow: { name: 'Lag Gullvivan', invited: 149 },
  lupin: { name: 'Lag Lupinen', invited: 163 },
  almskolan: { name: 'Almskolan' },
  bergskolan: { name: 'Bergskolan' },
  lakeSchool: { name: 'Sjöskolan' },
  movedSchool: { name: 'Flyttskolan' },
  adultSchool: { name: 'Vuxenskolan' },
  north: { name: 'Grundskolor norr' },
  south: { name: 'Grundskolor syd' },
  authority: { name: 'Björkköpings kommun' },
} as const
type Unit = keyof typeof units
const every = Object.keys(units).filter((name): name is Unit => name in units)
const teams = ['blue', 'white', 'yellow', 'lupin'] as const satisfies Unit[]

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
} as const satisfies Record<string, Unit[]>
type Viewer = keyof typeof sees
const viewers = Object.keys(sees).filter((name): name is Viewer => name in sees)

/** The routes of one unit. */
const paths = groupResultRoutes.map(({ path }) => path).filter((path) => path.includes(':unit'))

describe('who sees which released result', () => {
  let program: TestProgram
  let town: Municipality
  let ids: Record<Unit, string>
  let rounds: { before: string; now: string; waiting: string }
  let visitors: Record<Viewer, Visitor>

  before(async () => {
    program = await openTestProgram()
    program.setNow('2025-10-01T08:00:00Z')
    town = await makeMunicipality(program)
    ids = await nameUnits()
    const people = await addPeople()
    const before = await openAnswered('Hösten 2025', '2025-09-15', 1)
    await closeAndRelease(program, town, before)
    await startDuty(people.movedAfterOneRound, ids.blue, 'teacher', '2025-11-01')
    program.setNow('2026-09-29T08:00:00Z')
    const now = await openAnswered('Hösten 2026', '2026-09-14', 2)
    await closeAndRelease(program, town, now)
    for (const person of [people.movedToAnotherTeam, people.movedAfterOneRound]) await move(person, ids.white)
    await move(people.movedToAnotherSchool, ids.bergskolan)
    await program.owner.query('update unit_parent set parent_id = $2 where unit_id = $1', [ids.movedSchool, ids.south])
    const waiting = await openAnswered('Extra 2026', '2026-09-15', 3)
    await program.owner.query(`insert into round_closing (round_id, authority_id, reason, at) values ($1, $2, 'hand', $3)`, [
      waiting,
      town.authority,
      program.program.clock(),
    ])
    rounds = { before, now, waiting }
    const stranger = await makeMunicipality(program, 'Granköpings kommun')
    const { people: own } = town
    const { people: strange } = stranger
    const at = (person: string) => signedIn(program, town.authority, person)
    const from = (person: string) => signedIn(program, stranger.authority, person)
    visitors = {
      teacher: await at(own.teacher),
      colleagueInAnotherTeam: await at(own.atTwoSchools),
      staff: await at(own.staff),
      teamLead: await at(own.lead),
      leader: await at(own.leader),
      principal: await at(own.principal),
      principalOfAnotherSchool: await at(own.otherPrincipal),
      districtHead: await at(own.districtHead),
      headOfAnotherDistrict: await at(people.headOfAnotherDistrict),
      headOfTheAuthority: await at(people.headOfTheAuthority),
      administrator: await at(own.admin),
      coach: await at(own.coach),
      askedCoach: await at(people.askedCoach),
      coachAskedBefore: await at(people.coachAskedBefore),
      noCoachAnyMore: await at(people.noCoachAnyMore),
      movedToAnotherTeam: await at(people.movedToAnotherTeam),
      movedAfterOneRound: await at(people.movedAfterOneRound),
      movedToAnotherSchool: await at(people.movedToAnotherSchool),
      strangeTeacher: await from(strange.teacher),
      strangePrincipal: await from(strange.principal),
      strangeHead: await from(strange.districtHead),
      strangeAdministrator: await from(strange.admin),
    }
  })
  after(() => program.close())

  async function nameUnits(): Promise<Record<Unit, string>> {
    const { authority } = town
    const unit = (kind: 'district' | 'school' | 'team', name: string, parent: string, code?: string) =>
      inScope(program.program.db, { authority }, (tx) => addUnit(tx, { authority, kind, name, parent, code, from: '2025-08-15' }))
    const south = await unit('district', units.south.name, authority)
    const made = {
      blue: town.teams.f3,
      white: town.teams.fourSix,
      yellow: town.teams.afterSchool,
      lupin: await unit('team', units.lupin.name, town.bergskolan),
      almskolan: town.almskolan,
      bergskolan: town.bergskolan,
      lakeSchool: await unit('school', units.lakeSchool.name, south, '10000004'),
      movedSchool: await unit('school', units.movedSchool.name, town.district, '10000005'),
      adultSchool: town.vuxenskolan,
      north: town.district,
      south,
      authority,
    }
    for (const name of teams) await program.owner.query('update unit set name = $2 where id = $1', [made[name], units[name].name])
    return made
  }

  async function addPeople() {
    const person = (familyName: string, ...duties: [Role, string][]) =>
      inScope(program.program.db, { authority: town.authority }, async (tx) => {
        const id = await addPerson(tx, { authority: town.authority, givenName: 'Kim', familyName, from: '2025-08-15' })
        for (const [role, unit] of duties)
          await addDuty(tx, { authority: town.authority, person: id, unit, role, from: '2025-08-15', home: true })
        return id
      })
    const people = {
      headOfAnotherDistrict: await person('Sydlig', ['district_head', ids.south]),
      headOfTheAuthority: await person('Överst', ['district_head', town.authority]),
      askedCoach: await person('Bjuden', ['coach', town.authority]),
      coachAskedBefore: await person('Tidigare', ['coach', town.authority]),
      noCoachAnyMore: await person('Slutat', ['coach', town.authority]),
      movedToAnotherTeam: await person('Flyttad', ['teacher', ids.blue]),
      movedAfterOneRound: await person('Nyligen'),
      movedToAnotherSchool: await person('Borta', ['teacher', ids.blue]),
    }
    const at = { authority: town.authority, school: town.almskolan }
    await letCoachIn(program, { ...at, coach: people.askedCoach })
    await letCoachIn(program, { ...at, coach: people.coachAskedBefore }, { from: '2025-08-20', until: '2026-06-30' })
    await letCoachIn(program, { ...at, coach: people.noCoachAnyMore })
    await program.owner.query(`update duty set to_on = '2026-09-01' where person_id = $1`, [people.noCoachAnyMore])
    return people
  }

  function startDuty(person: string, unit: string, role: Role, from: string): Promise<string> {
    return inScope(program.program.db, { authority: town.authority }, (tx) =>
      addDuty(tx, { authority: town.authority, person, unit, role, from, home: true }),
    )
  }

  async function move(person: string, unit: string): Promise<void> {
    await program.owner.query(`update duty set to_on = '2026-09-25' where person_id = $1`, [person])
    await startDuty(person, unit, 'teacher', '2026-09-25')
  }

  /** A round of every school with its real members, filled up so that each team has as many as `units` says. */
  async function openAnswered(name: string, opensOn: string, seed: number): Promise<string> {
    const { north, south } = ids
    const schools = [ids.almskolan, ids.bergskolan, ids.lakeSchool, ids.movedSchool, ids.adultSchool]
    const round = await openRoundIn(program, town, { schools, opensOn, closesOn: `${opensOn.slice(0, 4)}-10-09`, name })
    const counted = await program.owner.query<{ team: string; n: number }>(
      'select team_id as team, count(*)::int as n from round_member where round_id = $1 and team_id is not null group by team_id',
      [round],
    )
    const crowd = (team: (typeof teams)[number], school: string, answered: number, around: number) => {
      const there = counted.rows.find((row) => row.team === ids[team])?.n ?? 0
      return { school, team: ids[team], district: north, invited: units[team].invited - there, answered, around }
    }
    await crowdAnswers(
      program,
      town,
      round,
      [
        crowd('blue', ids.almskolan, 19, 2.2),
        crowd('white', ids.almskolan, 18, 3),
        crowd('yellow', ids.almskolan, 3, 4.4),
        crowd('lupin', ids.bergskolan, 14, 3.4),
        { school: ids.almskolan, team: null, district: north, audience: 'leader', invited: 2, answered: 2, around: 3.8 },
        { school: ids.lakeSchool, team: null, district: south, invited: 31, answered: 26, around: 2.8 },
        { school: ids.movedSchool, team: null, district: north, invited: 13, answered: 11, around: 3.1 },
        { school: ids.adultSchool, team: null, invited: 16, answered: 12, around: 3.3 },
      ],
      seed,
    )
    return round
  }

  function address(path: string, round: string, unit: Unit): string {
    return path.replace(':round', round).replace(':unit', ids[unit])
  }

  /** All that somebody gets from a route, as text without ids and addresses. */
  async function bodyOf(visitor: Visitor, path: string): Promise<string> {
    const { response, text, status } = await visitor.get(path)
    assert.equal(status, 200, path)
    if (!path.endsWith('.xlsx')) return wordsIn(text)
    const bytes = Buffer.from(await response.arrayBuffer())
    const sheets = await Promise.all(Object.values(sheetNames).map((sheet) => readSheet(bytes, sheet)))
    return wordsIn(JSON.stringify(sheets))
  }

  for (const viewer of viewers) {
    it(`${viewer}: ${sees[viewer].join(', ') || 'nothing'}, on every page and in every file`, async () => {
      const allowed: readonly Unit[] = sees[viewer]
      for (const unit of every)
        for (const path of paths) {
          const { status } = await visitors[viewer].get(address(path, rounds.now, unit))
          const hasBefore = !(viewer === 'movedAfterOneRound' && unit === 'blue')
          const expected = allowed.includes(unit) && (hasBefore || !path.endsWith('/change')) ? 200 : 404
          assert.equal(status, expected, `${viewer}: ${path} of ${unit}`)
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
    for (const viewer of ['teacher', 'colleagueInAnotherTeam', 'staff', 'teamLead', 'askedCoach'] as const) {
      const allowed: readonly Unit[] = sees[viewer]
      for (const unit of allowed)
        for (const path of paths) {
          const body = await bodyOf(visitors[viewer], address(path, rounds.now, unit))
          for (const team of teams.filter((each) => !allowed.includes(each))) assertSilent(body, team, `${viewer}: ${path} of ${unit}`)
        }
    }
  })

  it('those above the school find no team at all, and the administrator no figure of a school but how many took part', async () => {
    for (const viewer of ['districtHead', 'headOfAnotherDistrict', 'headOfTheAuthority', 'administrator'] as const) {
      const allowed: readonly Unit[] = sees[viewer]
      for (const unit of allowed)
        for (const path of paths) {
          const body = await bodyOf(visitors[viewer], address(path, rounds.now, unit))
          for (const team of teams) assertSilent(body, team, `${viewer}: ${path} of ${unit}`)
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
    const body = await bodyOf(visitors.districtHead, address('/group-results/:round/:unit', rounds.now, 'authority'))
    assert.match(body, /Almskolan/)
    assert.doesNotMatch(body, /Sjöskolan|Vuxenskolan|Grundskolor syd|av 31\b/)
  })

  it('the principal has every team on the school’s page and in its files', async () => {
    for (const path of paths.filter((each) => !each.endsWith('/export') && !each.endsWith('/change') && !each.includes('code-book'))) {
      const body = await bodyOf(visitors.principal, address(path, rounds.now, 'almskolan'))
      for (const team of ['blue', 'white', 'yellow'] as const) assert.ok(body.includes(units[team].name), `${path}: ${team}`)
    }
  })

  /** Neither the name nor the id nor the size of a team. */
  function assertSilent(body: string, team: (typeof teams)[number], label: string): void {
    for (const word of [units[team].name, ids[team], String(units[team].invited)]) {
      const at = body.indexOf(word)
      assert.ok(at < 0, `${label}: ${team}: …${body.slice(Math.max(0, at - 80), at + 80)}…`)
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
