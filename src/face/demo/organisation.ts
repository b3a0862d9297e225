import { addDays, type Day } from '../../ground/base/clock.ts'
import type { Tx } from '../../ground/base/database.ts'
import type { Secret } from '../../ground/base/secret.ts'
import type { Role } from '../../ground/base/viewer.ts'
import { addDuty, addPerson, addUnit } from '../../people/organisation/store.ts'
import { characters } from './characters.ts'
import { type DemoSchool, demoMunicipality } from './municipality.ts'
import { demoNames } from './names.ts'
import { type Random, randomFrom } from './random.ts'

type Made = { schools: Map<string, string>; people: number }
type Naming = { random: Random; taken: Set<string>; number: number; secret: Secret }

/** Fills an authority with districts, schools, teams and people in every role. */
export async function fillOrganisation(tx: Tx, secret: Secret, authority: string, today: Day): Promise<Made> {
  const from = addDays(today, -600)
  const naming: Naming = { random: randomFrom(2026), taken: new Set(), number: 0, secret }
  const districts = new Map<string, string>()
  for (const name of demoMunicipality().districts)
    districts.set(name, await addUnit(tx, { authority, kind: 'district', name, parent: authority, from }))
  const schools = new Map<string, string>()
  for (const school of demoMunicipality().schools)
    schools.set(school.code, await fillSchool(tx, authority, school, districts, naming, from))
  await fillAbove(tx, authority, districts, naming, from)
  return { schools, people: naming.number }
}

async function fillSchool(
  tx: Tx,
  authority: string,
  school: DemoSchool,
  districts: Map<string, string>,
  naming: Naming,
  from: Day,
): Promise<string> {
  const parent = (school.district && districts.get(school.district)) || authority
  const id = await addUnit(tx, { authority, kind: 'school', name: school.name, code: school.code, forms: school.forms, parent, from })
  const first = school.code === demoMunicipality().schools[0]?.code
  for (let index = 0; index < school.leaders; index += 1) {
    await someone(tx, authority, naming, from, [[index === 0 ? 'principal' : 'leader', id]], first && index === 0 ? 'principal' : undefined)
  }
  for (const [at, team] of school.teams.entries()) {
    const unit = await addUnit(tx, { authority, kind: 'team', name: team.name, parent: id, from })
    const role: Role = team.staff ? 'staff' : 'teacher'
    for (let index = 0; index < team.size; index += 1) {
      const lead = index === 0
      const character = first && at === 1 ? (lead ? 'lead' : index === 1 ? 'teacher' : undefined) : undefined
      await someone(
        tx,
        authority,
        naming,
        from,
        lead
          ? [
              [role, unit],
              ['team_lead', unit],
            ]
          : [[role, unit]],
        character,
      )
    }
  }
  for (let index = 0; index < school.loose; index += 1) await someone(tx, authority, naming, from, [['teacher', id]])
  return id
}

async function fillAbove(tx: Tx, authority: string, districts: Map<string, string>, naming: Naming, from: Day): Promise<void> {
  for (const [index, id] of [...districts.values()].entries()) {
    await someone(tx, authority, naming, from, [['district_head', id]], index === 0 ? 'district_head' : undefined)
  }
  for (const character of ['coach', undefined, undefined] as const)
    await someone(tx, authority, naming, from, [['coach', authority]], character)
  for (const character of ['administrator', undefined] as const)
    await someone(tx, authority, naming, from, [['administrator', authority]], character)
  for (const role of ['head', 'development_lead', 'registrar'] as const)
    await someone(tx, authority, naming, from, [[role, authority]], role)
}

async function someone(
  tx: Tx,
  authority: string,
  naming: Naming,
  from: Day,
  duties: [Role, string][],
  character?: (typeof characters)[number]['key'],
): Promise<void> {
  const { givenName, familyName, email } = newName(naming)
  naming.number += 1
  const person = await addPerson(
    tx,
    {
      authority,
      givenName,
      familyName,
      from,
      externalId: characters.find(({ key }) => key === character)?.id ?? `demo-${naming.number}`,
      // Some have no mail at work: they get slips.
      email: naming.number % 23 === 0 ? null : email,
      language: naming.number % 37 === 0 ? 'en' : 'sv',
    },
    naming.secret,
  )
  for (const [index, [role, unit]] of duties.entries())
    await addDuty(tx, {
      authority,
      person,
      unit,
      role,
      from,
      home: index === 0 && (role === 'teacher' || role === 'staff'),
      source: 'roster',
    })
}

function newName({ random, taken }: Naming): { givenName: string; familyName: string; email: string } {
  for (;;) {
    const givenName = random.pick(demoNames().given)
    const familyName = random.pick(demoNames().family)
    const email = `${plain(givenName)}.${plain(familyName)}@bjorkkoping.example`
    if (taken.has(email)) continue
    taken.add(email)
    return { givenName, familyName, email }
  }
}

function plain(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
