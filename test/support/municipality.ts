import { addDays } from '../../src/ground/base/clock.ts'
import { inScope } from '../../src/ground/base/database.ts'
import type { Role } from '../../src/ground/base/viewer.ts'
import { addDuty, addPerson, addUnit } from '../../src/people/organisation/store.ts'
import type { TestProgram } from './program.ts'
import '../../src/people/organisation/tables.ts'

/** A small municipality for tests: a district with two schools, a school without a district, teams, people in every role. */
export type Municipality = {
  authority: string
  district: string
  almskolan: string
  bergskolan: string
  vuxenskolan: string
  teams: { f3: string; fourSix: string; afterSchool: string }
  people: Record<
    | 'admin'
    | 'districtHead'
    | 'coach'
    | 'principal'
    | 'leader'
    | 'lead'
    | 'teacher'
    | 'colleague'
    | 'staff'
    | 'atTwoSchools'
    | 'otherPrincipal'
    | 'adultTeacher',
    string
  >
}

const since = '2025-08-15'

/** Makes a municipality of its own in the test database; call it twice for two authorities. */
export async function makeMunicipality(
  program: Pick<TestProgram, 'program' | 'db' | 'owner'>,
  name = 'Björkköpings kommun',
  kind: 'real' | 'demo' = 'real',
): Promise<Municipality> {
  const { rows } = await program.owner.query<{ id: string }>(
    'insert into authority (kind, name, created_on) values ($1, $2, $3) returning id',
    [kind, name, since],
  )
  const authority = rows[0]?.id ?? ''
  const domain = `${authority.slice(0, 8)}.example.se`
  return inScope(program.db, { authority }, async (tx) => {
    await tx
      .insertInto('unit')
      .values({ id: authority, authority_id: authority, kind: 'authority', name, code: null, from_on: since, to_on: null })
      .execute()
    const unit = (kindOf: 'district' | 'school' | 'team', unitName: string, parent: string, code?: string, forms?: string[]) =>
      addUnit(tx, { authority, kind: kindOf, name: unitName, parent, code, forms, from: since })
    const person = async (givenName: string, familyName: string, ...duties: [Role, string, boolean?][]) => {
      const email = `${givenName}.${familyName}@${domain}`.toLowerCase().replace(/å|ä/g, 'a').replace(/ö/g, 'o')
      const id = await addPerson(
        tx,
        { authority, givenName, familyName, email, externalId: `${givenName}-${familyName}`, from: since },
        program.program.secret,
      )
      for (const [role, at, home] of duties)
        await addDuty(tx, { authority, person: id, unit: at, role, home: home ?? false, from: since, source: 'roster' })
      return id
    }
    const district = await unit('district', 'Grundskolor norr', authority)
    const almskolan = await unit('school', 'Almskolan', district, '10000001', ['fsk', 'gr', 'fri'])
    const bergskolan = await unit('school', 'Bergskolan', district, '10000002', ['gr'])
    const vuxenskolan = await unit('school', 'Vuxenskolan', authority, '10000003', ['vux', 'sfi'])
    const teams = {
      f3: await unit('team', 'F–3', almskolan),
      fourSix: await unit('team', '4–6', almskolan),
      afterSchool: await unit('team', 'Fritidshem', almskolan),
    }
    const people = {
      admin: await person('Anna', 'Åberg', ['administrator', authority]),
      districtHead: await person('Per-Olof', 'Nyström', ['district_head', district]),
      coach: await person('Karim', 'Haddad', ['coach', authority]),
      principal: await person('Helena', 'Sundström', ['principal', almskolan]),
      leader: await person('Mats', 'Ek', ['leader', almskolan], ['teacher', teams.f3]),
      lead: await person('Liv', 'Westman', ['team_lead', teams.fourSix], ['teacher', teams.fourSix, true]),
      teacher: await person('Sara', 'Lindqvist', ['teacher', teams.fourSix, true]),
      colleague: await person('Jonas', 'Ek', ['teacher', teams.fourSix, true]),
      staff: await person('Mariam', 'Osman', ['staff', teams.afterSchool, true]),
      atTwoSchools: await person('Östen', 'Ärlig', ['teacher', teams.f3, true], ['teacher', bergskolan]),
      otherPrincipal: await person('Eva', 'Berg', ['principal', bergskolan]),
      adultTeacher: await person('Åsa', 'Öst', ['teacher', vuxenskolan]),
    }
    return { authority, district, almskolan, bergskolan, vuxenskolan, teams, people }
  })
}

/** A day before the test's today. */
export function daysAgo(program: TestProgram, days: number): string {
  return addDays(program.program.clock().toISOString().slice(0, 10), -days)
}
