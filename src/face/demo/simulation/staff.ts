import type { Role } from '../../../ground/base/viewer.ts'
import type { Changes, PersonFields } from '../../../people/organisation/roster/register.ts'
import { type CharacterKey, characters } from '../characters.ts'
import { demoNames } from '../names.ts'
import { chanceOf, idOf, shuffled } from './chance.ts'
import type { SchoolSize } from './sizes.ts'
import { teamSizes } from './teams.ts'

/** A person of the simulation with what they do. `school` is where they belong, null above the schools. */
export type Someone = PersonFields & { school: string | null; duties: { unit: string; role: Role }[] }

type Unit = Changes['units']['add'][number]

/** A staff as it stands in some year. */
export type Staff = { units: Unit[]; people: Someone[] }

/** Schools that one district head has. */
const schoolsInDistrict = 20
/** Share of a school's teachers who belong to no team. */
const looseShare = 0.04
/** Share of schools of which one teacher works at the next one in the file as well. */
const sharedTeacherShare = 0.25

/** The address of whom the simulation's rounds are opened by. */
export const administratorEmail = 'administrator@simulering.example'

/**
 * The staff of an authority with schools of these sizes: districts of twenty schools in the order of the file, teams of five to nine, leaders, and one person
 * in every role above. The same seed gives the same staff, ids and all.
 */
export function inventStaff(schools: readonly SchoolSize[], authority: string, seed: number): Staff {
  const units: Unit[] = []
  const people: Someone[] = []
  for (const [index, size] of schools.entries()) {
    const district = idOf(seed, 'district', Math.floor(index / schoolsInDistrict))
    if (index % schoolsInDistrict === 0) {
      const name = `Verksamhetsområde ${index / schoolsInDistrict + 1}`
      units.push({ id: district, kind: 'district', name, code: null, parent: authority })
      people.push(inventPerson(seed, null, `chef ${district}`, [{ unit: district, role: 'district_head' }]))
    }
    const school = inventSchool(size, district, seed)
    units.push(...school.units)
    people.push(...school.people)
  }
  share(schools, people, seed)
  people.push(inventPerson(seed, null, 'coach', [{ unit: authority, role: 'coach' }]))
  people.push({ ...inventPerson(seed, null, 'administrator', [{ unit: authority, role: 'administrator' }]), email: administratorEmail })
  for (const role of ['head', 'development_lead', 'registrar'] as const)
    people.push(inventPerson(seed, null, role, [{ unit: authority, role }]))
  return { units, people: withCharacters(people) }
}

/** A new person; `what` tells them from all others. */
export function inventPerson(seed: number, school: string | null, what: string, duties: Someone['duties']): Someone {
  const random = chanceOf(seed, 'name', what)
  const id = idOf(seed, 'person', what)
  const givenName = random.pick(demoNames().given)
  const familyName = random.pick(demoNames().family)
  const email = `${plain(givenName)}.${plain(familyName)}.${id.slice(0, 8)}@simulering.example`
  return { id, personId: `sim-${id}`, givenName, familyName, email, eppn: null, school, duties }
}

/** The school's id in a simulation. */
export function schoolId(seed: number, code: string): string {
  return idOf(seed, 'school', code)
}

function inventSchool({ code, name, teachers }: SchoolSize, district: string, seed: number): Staff {
  const id = schoolId(seed, code)
  const random = chanceOf(seed, 'school', code)
  const units: Unit[] = [{ id, kind: 'school', name, code, parent: district }]
  const leaders = Math.min(4, 1 + Math.floor(teachers / 20))
  const people = Array.from({ length: leaders }, (_, index) =>
    inventPerson(seed, id, `${code} leader ${index}`, [{ unit: id, role: index === 0 ? 'principal' : 'leader' }]),
  )
  const { teams, loose } = teamSizes(teachers, looseShare, random)
  for (const [at, size] of teams.entries()) {
    const team = idOf(seed, 'team', code, at)
    units.push({ id: team, kind: 'team', name: `Arbetslag ${at + 1}`, code: null, parent: id })
    for (let index = 0; index < size; index += 1) {
      const lead = index === 0 ? [{ unit: team, role: 'team_lead' as const }] : []
      people.push(inventPerson(seed, id, `${code} team ${at} ${index}`, [{ unit: team, role: 'teacher' }, ...lead]))
    }
  }
  for (let index = 0; index < loose; index += 1)
    people.push(inventPerson(seed, id, `${code} loose ${index}`, [{ unit: id, role: 'teacher' }]))
  return { units, people }
}

/** Some teachers work at another school, too, where they belong to no team. */
function share(schools: readonly SchoolSize[], people: readonly Someone[], seed: number): void {
  const bySchool = Map.groupBy(people, ({ school }) => school)
  for (const [index, { code, teachers }] of schools.entries()) {
    const next = schools[index + 1]
    const random = chanceOf(seed, 'shared', code)
    if (!next || teachers < 10 || random.next() >= sharedTeacherShare) continue
    const candidates = (bySchool.get(schoolId(seed, code)) ?? []).filter(({ duties }) => duties.every(({ role }) => role === 'teacher'))
    shuffled(candidates, random)[0]?.duties.push({ unit: schoolId(seed, next.code), role: 'teacher' })
  }
}

/** The people whom one looks at a demo as: one in each role, at the first school that has teams. */
function withCharacters(people: readonly Someone[]): Someone[] {
  const lead = people.find(({ duties }) => duties.some(({ role }) => role === 'team_lead'))
  const team = lead?.duties[0]?.unit
  const holds = (someone: Someone, role: Role) => someone.duties.some((duty) => duty.role === role)
  const fits: Record<CharacterKey, (someone: Someone) => boolean> = {
    lead: (someone) => someone === lead,
    teacher: (someone) => someone !== lead && someone.duties.some(({ unit }) => unit === team),
    principal: (someone) => holds(someone, 'principal') && (!lead || someone.school === lead.school),
    district_head: (someone) => holds(someone, 'district_head'),
    head: (someone) => holds(someone, 'head'),
    development_lead: (someone) => holds(someone, 'development_lead'),
    registrar: (someone) => holds(someone, 'registrar'),
    coach: (someone) => holds(someone, 'coach'),
    administrator: (someone) => holds(someone, 'administrator'),
  }
  const chosen = new Map(characters.map(({ key, id }) => [people.find(fits[key]), id]))
  return people.map((someone) => ({ ...someone, personId: chosen.get(someone) ?? someone.personId }))
}

function plain(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
