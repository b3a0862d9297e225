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
  const emptied = register.units.flatMap(({ id, kind, name, parent, planned = false }) => {
    if (kind !== 'team' && kind !== 'school') return []
    const had = before.get(id)
    if (!had || after.has(id)) return []
    const fresh = changes.units.add.filter((unit) => unit.kind === kind && (kind === 'school' || unit.parent === parent))
    const like = fresh.find((unit) => resembles(unit.name, name)) ?? fresh.find((unit) => isHalfOf(had, after.get(unit.id)))
    const within = kind === 'team' && parent ? (names.get(parent)?.name ?? null) : null
    return [{ kind, name, within, planned, like: like?.name ?? null }]
  })
  return emptied.toSorted((a, b) => Number(b.planned) - Number(a.planned) || Number(b.like !== null) - Number(a.like !== null))
}

/** Whether half of those who were there, and two at least, go on together. */
function isHalfOf(had: ReadonlySet<string>, next: ReadonlySet<string> = new Set()): boolean {
  const together = had.intersection(next).size
  return together >= 2 && together * 2 >= had.size
}
