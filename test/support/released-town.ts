import { inScope } from '../../src/ground/base/database.ts'
import type { Role } from '../../src/ground/base/viewer.ts'
import { addDuty, addPerson, addUnit } from '../../src/people/organisation/store.ts'
import { openRoundIn } from './answering.ts'
import { signedIn } from './browser.ts'
import { letCoachIn } from './coaching.ts'
import { closeAndRelease, crowdAnswers } from './crowds.ts'
import { type Municipality, makeMunicipality } from './municipality.ts'
import type { TestProgram } from './program.ts'

/** Every unit of the town's rounds. The teams' names and sizes occur nowhere else, so that they can be looked for in what somebody gets. */
export const units = {
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
export type Unit = keyof typeof units
export const teams = ['blue', 'white', 'yellow', 'lupin'] as const satisfies Unit[]
export type Team = (typeof teams)[number]
type Ids = Record<Unit, string>

/**
 * A town with two released rounds of all its schools and one that is closed and waits. Afterwards two people are moved to another team and one to another
 * school, and a school to another district.
 */
export async function releaseTown(program: TestProgram) {
  program.setNow('2025-10-01T08:00:00Z')
  const town = await makeMunicipality(program)
  const ids = await nameUnits(program, town)
  const people = await addPeople(program, town, ids)
  const before = await openAnswered(program, town, ids, 'Hösten 2025', '2025-09-15', 1)
  await closeAndRelease(program, town, before)
  await startDuty(program, town, people.movedAfterOneRound, ids.blue, '2025-11-01')
  program.setNow('2026-09-29T08:00:00Z')
  const now = await openAnswered(program, town, ids, 'Hösten 2026', '2026-09-14', 2)
  await closeAndRelease(program, town, now)
  for (const person of [people.movedToAnotherTeam, people.movedAfterOneRound]) await move(program, town, person, ids.white)
  await move(program, town, people.movedToAnotherSchool, ids.bergskolan)
  await program.owner.query('update unit_parent set parent_id = $2 where unit_id = $1', [ids.movedSchool, ids.south])
  const waiting = await openAnswered(program, town, ids, 'Extra 2026', '2026-09-15', 3)
  await program.owner.query(`insert into round_closing (round_id, authority_id, reason, at) values ($1, $2, 'hand', $3)`, [
    waiting,
    town.authority,
    program.program.clock(),
  ])
  return { town, ids, rounds: { before, now, waiting }, visitors: await visitorsFrom(program, town, people) }
}

async function nameUnits(program: TestProgram, town: Municipality): Promise<Ids> {
  const { authority } = town
  const unit = (kind: 'district' | 'school' | 'team', name: string, parent: string, code?: string) =>
    inScope(program.db, { authority }, (tx) => addUnit(tx, { authority, kind, name, parent, code, from: '2025-08-15' }))
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

async function addPeople(program: TestProgram, town: Municipality, ids: Ids) {
  const { authority } = town
  const person = (familyName: string, ...duties: [Role, string][]) =>
    inScope(program.db, { authority }, async (tx) => {
      const id = await addPerson(tx, { authority, givenName: 'Kim', familyName, from: '2025-08-15' }, program.program.secret)
      for (const [role, unit] of duties) await addDuty(tx, { authority, person: id, unit, role, from: '2025-08-15', home: true })
      return id
    })
  const people = {
    headOfAnotherDistrict: await person('Sydlig', ['district_head', ids.south]),
    headOfTheAuthority: await person('Överst', ['head', authority]),
    askedCoach: await person('Bjuden', ['coach', authority]),
    coachAskedBefore: await person('Tidigare', ['coach', authority]),
    noCoachAnyMore: await person('Slutat', ['coach', authority]),
    movedToAnotherTeam: await person('Flyttad', ['teacher', ids.blue]),
    movedAfterOneRound: await person('Nyligen'),
    movedToAnotherSchool: await person('Borta', ['teacher', ids.blue]),
  }
  const at = { authority, school: town.almskolan }
  await letCoachIn(program, { ...at, coach: people.askedCoach })
  await letCoachIn(program, { ...at, coach: people.coachAskedBefore }, { from: '2025-08-20', until: '2026-06-30' })
  await letCoachIn(program, { ...at, coach: people.noCoachAnyMore })
  await program.owner.query(`update duty set to_on = '2026-09-01' where person_id = $1`, [people.noCoachAnyMore])
  return people
}

/** A round with the real members of every school, and so many more that each team is as large as `units` says. */
async function openAnswered(
  program: TestProgram,
  town: Municipality,
  ids: Ids,
  name: string,
  opensOn: string,
  seed: number,
): Promise<string> {
  const { north, south } = ids
  const schools = [ids.almskolan, ids.bergskolan, ids.lakeSchool, ids.movedSchool, ids.adultSchool]
  const round = await openRoundIn(program, town, { schools, opensOn, closesOn: `${opensOn.slice(0, 4)}-10-09`, name })
  const { rows } = await program.owner.query<{ team: string; n: number }>(
    'select team_id as team, count(*)::int as n from round_member where round_id = $1 and team_id is not null group by team_id',
    [round],
  )
  const crowd = (team: Team, school: string, answered: number, around: number) => {
    const there = rows.find((row) => row.team === ids[team])?.n ?? 0
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

function startDuty(program: TestProgram, { authority }: Municipality, person: string, unit: string, from: string): Promise<string> {
  return inScope(program.db, { authority }, (tx) => addDuty(tx, { authority, person, unit, role: 'teacher', from, home: true }))
}

async function move(program: TestProgram, town: Municipality, person: string, unit: string): Promise<void> {
  await program.owner.query(`update duty set to_on = '2026-09-25' where person_id = $1`, [person])
  await startDuty(program, town, person, unit, '2026-09-25')
}

/** Everyone who may want to look, signed in by their own mail; the last ones belong to another authority. */
async function visitorsFrom(program: TestProgram, { authority, people: own }: Municipality, people: Awaited<ReturnType<typeof addPeople>>) {
  const stranger = await makeMunicipality(program, 'Granköpings kommun')
  const at = (person: string) => signedIn(program, authority, person)
  const from = (person: string) => signedIn(program, stranger.authority, person)
  return {
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
    strangeTeacher: await from(stranger.people.teacher),
    strangePrincipal: await from(stranger.people.principal),
    strangeHead: await from(stranger.people.districtHead),
    strangeAdministrator: await from(stranger.people.admin),
  }
}
