import type { Role } from '../../../ground/base/viewer.ts'
import { resembles } from './names.ts'
import type { UnitPlan } from './plan-units.ts'
import type { Changes, Register, Warnings } from './register.ts'

type Staffed = { unit: string; person: string }

/** What an import would do that is seldom meant: emptied teams and schools, schools that lose half, a hand over all of Stegvis. */
export function warningsOf(register: Register, changes: Changes, units: UnitPlan): Omit<Warnings, 'past'> {
  const ended = new Set(changes.duties.end)
  const before: Staffed[] = register.duties
  const after: Staffed[] = [...register.duties.filter(({ id }) => !ended.has(id)), ...changes.duties.add]
  return {
    administrators: administratorsOf(register, changes),
    authority: authorityOf(register, changes),
    losses: lossesOf(register, peopleIn(before, units), peopleIn(after, units), units),
    emptied: emptiedOf(register, changes, units, peopleIn(before, units), peopleIn(after, units)),
  }
}

function administratorsOf(register: Register, changes: Changes): Warnings['administrators'] {
  const ended = new Set(changes.duties.end)
  const names = new Map(
    [...register.people, ...changes.people.add].map((person) => [person.id, `${person.givenName} ${person.familyName}`]),
  )
  const named = (people: Iterable<string>) =>
    [...people].map((person) => names.get(person) ?? '').toSorted((a, b) => a.localeCompare(b, 'sv'))
  const was = new Set(register.duties.filter(({ role }) => role === 'administrator').map(({ person }) => person))
  const stays = register.duties.filter(({ role, id }) => role === 'administrator' && !ended.has(id)).map(({ person }) => person)
  const comes = changes.duties.add.filter(({ role }) => role === 'administrator').map(({ person }) => person)
  const will = new Set([...stays, ...comes])
  return { gain: named(will.difference(was)), lose: named(was.difference(will)) }
}

/** Duties of the authority itself, which open much: a job title in a list is enough for them. */
const ofTheAuthority: readonly Role[] = ['head', 'development_lead', 'registrar']

function authorityOf(register: Register, changes: Changes): NonNullable<Warnings['authority']> {
  const had = new Set(register.duties.map(({ person, role }) => `${person} ${role}`))
  const names = new Map(
    [...register.people, ...changes.people.add].map((person) => [person.id, `${person.givenName} ${person.familyName}`]),
  )
  return changes.duties.add
    .filter(({ person, role }) => ofTheAuthority.includes(role) && !had.has(`${person} ${role}`))
    .map(({ person, role }) => ({ name: names.get(person) ?? '', role }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'sv'))
}

type People = ReadonlyMap<string, ReadonlySet<string>>

/** The people of every unit; a school's are also those of its teams. */
function peopleIn(duties: Staffed[], { names }: UnitPlan): People {
  const people = new Map<string, Set<string>>()
  for (const { unit, person } of duties)
    for (const each of [unit, names.get(unit)?.school]) if (each) people.set(each, (people.get(each) ?? new Set()).add(person))
  return people
}

/** More than half gone. A school of one or two has its own weather. */
function lossesOf(register: Register, before: People, after: People, { names }: UnitPlan): Warnings['losses'] {
  return register.units
    .filter(({ kind }) => kind === 'school')
    .map(({ id, name }) => {
      const had = before.get(id) ?? new Set<string>()
      return { school: names.get(id)?.name ?? name, before: had.size, after: had.intersection(after.get(id) ?? new Set()).size }
    })
    .filter((loss) => loss.before >= 3 && loss.after * 2 < loss.before)
}

function emptiedOf(register: Register, changes: Changes, { names }: UnitPlan, before: People, after: People): Warnings['emptied'] {
  const fresh = Map.groupBy(changes.units.add, (unit) => (unit.kind === 'team' ? unit.parent : unit.kind))
  const added = unitsOf(changes)
  let left = mostPairs
  const alike = (name: string, units: Added[]) => {
    left -= units.length
    return left < 0 ? undefined : units.find((unit) => resembles(unit.name, name))
  }
  const emptied = register.units.flatMap(({ id, kind, name, parent, planned = false }) => {
    if (kind !== 'team' && kind !== 'school') return []
    const had = before.get(id)
    if (!had || after.has(id)) return []
    const like = goingOn(had, kind, added) ?? alike(name, fresh.get(kind === 'school' ? kind : `${parent}`) ?? [])
    const within = kind === 'team' && parent ? (names.get(parent)?.name ?? null) : null
    return [{ kind, name, within, planned, like: like?.name ?? null }]
  })
  return emptied.toSorted((a, b) => Number(b.planned) - Number(a.planned) || Number(b.like !== null) - Number(a.like !== null))
}

/** Names that are compared by their letters; beyond that only the people tell. */
const mostPairs = 100_000

type Added = Changes['units']['add'][number]

/** The new teams and schools that each person comes to. */
function unitsOf(changes: Changes): Map<string, Added[]> {
  const added = new Map(changes.units.add.map((unit) => [unit.id, unit]))
  const people = new Map<string, Added[]>()
  for (const { person, unit } of changes.duties.add) {
    const own = added.get(unit)
    const above = own && added.get(own.parent)
    for (const each of [own, above]) if (each) people.set(person, [...(people.get(person) ?? []), each])
  }
  return people
}

/** The new unit to which half of those who were there, and two at least, go on together. */
function goingOn(had: ReadonlySet<string>, kind: 'school' | 'team', added: Map<string, Added[]>): Added | undefined {
  const counts = new Map<Added, number>()
  for (const person of had)
    for (const unit of new Set(added.get(person))) if (unit.kind === kind) counts.set(unit, (counts.get(unit) ?? 0) + 1)
  return [...counts].find(([, together]) => together >= 2 && together * 2 >= had.size)?.[0]
}
