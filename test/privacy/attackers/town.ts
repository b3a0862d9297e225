import { inScope } from '../../../src/ground/base/database.ts'
import type { Role } from '../../../src/ground/base/viewer.ts'
import { addDuty, addPerson } from '../../../src/people/organisation/store.ts'
import { openRoundIn } from '../../support/answering.ts'
import { signedIn, Visitor } from '../../support/browser.ts'
import { letCoachIn } from '../../support/coaching.ts'
import { crowdAnswers } from '../../support/crowds.ts'
import { type Municipality, makeMunicipality } from '../../support/municipality.ts'
import type { TestProgram } from '../../support/program.ts'
import { type Things, thingsOf } from '../../support/things.ts'

/** Those who answer for themselves, in each world otherwise. */
export const answering = ['teacher', 'colleague', 'staff', 'loose', 'inSmallSchool', 'oneOfFive', 'otherOfFive', 'early', 'tardy'] as const
export type Answering = (typeof answering)[number]

/**
 * A town in which a round is open: a school with two teams that will be shown (4-6, F-3) and two groups that will not (Fritidshem of three, two people without
 * team), a school too small to show, and a school of one group of five.
 */
export type Town = {
  municipality: Municipality
  round: string
  things: Things
  people: Record<string, string>
  /** What each signed in with, before the worlds part. */
  cookies: ReadonlyMap<string, ReadonlyMap<string, string>>
}

export async function makeTown(program: TestProgram, seed: number): Promise<Town> {
  const town = await makeMunicipality(program)
  const { authority, almskolan, bergskolan, vuxenskolan, district, teams } = town
  const person = (familyName: string, role: Role, unit: string) =>
    inScope(program.db, { authority }, async (tx) => {
      const email = `kim.${familyName.toLowerCase()}@attackers.example.se`
      const id = await addPerson(tx, { authority, givenName: 'Kim', familyName, email, from: '2025-08-15' }, program.program.secret)
      await addDuty(tx, { authority, person: id, unit, role, from: '2025-08-15', home: true })
      return id
    })
  const people = {
    ...town.people,
    withThings: await person('Sakrik', 'teacher', teams.fourSix),
    sameTeam: await person('Lagkamrat', 'teacher', teams.fourSix),
    loose: await person('Fristedt', 'teacher', almskolan),
    inSmallSchool: await person('Liten', 'teacher', bergskolan),
    early: await person('Tidig', 'teacher', teams.f3),
    tardy: await person('Sen', 'teacher', teams.f3),
    oneOfFive: town.people.adultTeacher,
    otherOfFive: await person('Femman', 'teacher', vuxenskolan),
  }
  await letCoachIn(program, { authority, school: almskolan, coach: people.coach })
  // Whose things the addresses name has answered in another round too, under the same pseudonym: nobody whose answers are put in another's place.
  const things = await thingsOf(program, { ...town, people: { ...town.people, teacher: people.withThings } })
  const round = await openRoundIn(program, town, { schools: [almskolan, bergskolan, vuxenskolan], name: 'Provad omgång' })
  await program.owner.query(
    "insert into round_mailing (authority_id, round_id, kind, on_day) values ($1, $2, 'first_reminder', '2026-09-29')",
    [authority, round],
  )
  const at = { school: almskolan, district }
  await crowdAnswers(
    program,
    town,
    round,
    [
      { ...at, team: teams.fourSix, invited: 11, answered: 10, around: 3 },
      { ...at, team: teams.f3, invited: 13, answered: 11, around: 2.4 },
      { ...at, team: teams.afterSchool, invited: 2, answered: 2, around: 3.5 },
      { ...at, team: null, invited: 1, answered: 1 },
      { ...at, team: null, audience: 'leader', invited: 2, answered: 2 },
      { school: bergskolan, district, team: null, invited: 2, answered: 1 },
      { school: vuxenskolan, team: null, invited: 3, answered: 3, around: 3 },
    ],
    seed,
  )
  const cookies = new Map<string, ReadonlyMap<string, string>>()
  for (const [name, id] of Object.entries(people)) cookies.set(name, (await signedIn(program, authority, id)).cookies)
  return { municipality: town, round, things: { ...things, round }, people, cookies }
}

/** Somebody of the town at their browser in one of the worlds; signed out for a name that nobody has. */
export function visitorIn(world: TestProgram, town: Town, name: string): Visitor {
  const visitor = new Visitor(world)
  for (const [cookie, value] of town.cookies.get(name) ?? []) visitor.cookies.set(cookie, value)
  return visitor
}
