import type { Changes } from '../../../people/organisation/roster/register.ts'
import { characters } from '../characters.ts'
import { chanceOf, shuffled } from './chance.ts'
import { inventPerson, type Someone, type Staff } from './staff.ts'

/** Share of a school's teachers who have left a year later; as many have come in their place. */
const leaverShare = 0.06
/** Share of a school's teachers in teams who have changed places with somebody of another team. */
const moverShare = 0.05

/** Who is there a year later: some have left and others come, some have changed teams. Sizes stay. */
export function aYearLater({ units, people }: Staff, year: number, seed: number): Staff {
  const teachers = Map.groupBy(people, ({ school }) => school)
  const later = new Map<string, Someone>()
  for (const [school, some] of teachers) {
    if (school === null) continue
    const random = chanceOf(seed, 'year', year, school)
    const ordinary = shuffled(some.filter(isOrdinary), random)
    const leaving = ordinary.slice(0, Math.floor(ordinary.length * leaverShare + random.next()))
    for (const someone of leaving) later.set(someone.id, inventPerson(seed, school, `${someone.id} ${year}`, someone.duties))
    const inTeams = ordinary.slice(leaving.length).filter(({ duties }) => duties[0]?.unit !== school)
    for (const [one, other] of pairs(inTeams, moverShare)) {
      later.set(one.id, { ...one, duties: moved(one, other) })
      later.set(other.id, { ...other, duties: moved(other, one) })
    }
  }
  return { units, people: people.map((someone) => later.get(someone.id) ?? someone) }
}

/** What has to change in the register for one staff to become another. `known` are the ids of duties, by `dutyKey`. */
export function changesBetween(before: Staff | null, after: Staff, known: ReadonlyMap<string, string>): Changes {
  const there = new Set(before?.people.map(({ id }) => id))
  const stays = new Set(after.people.map(({ id }) => id))
  const was = new Set(before?.people.flatMap(keysOf))
  const is = new Set(after.people.flatMap(keysOf))
  return {
    units: { add: before ? [] : after.units, rename: [], code: [], move: [], revive: [] },
    people: {
      add: after.people.filter(({ id }) => !there.has(id)),
      change: [],
      revive: [],
      end: [...there].filter((id) => !stays.has(id)),
    },
    duties: {
      add: after.people.flatMap(({ id, duties }) =>
        duties.flatMap(({ unit, role }, index) =>
          was.has(dutyKey(id, unit, role)) ? [] : [{ person: id, unit, role, home: index === 0 && role === 'teacher' }],
        ),
      ),
      end: [...was].filter((key) => !is.has(key)).flatMap((key) => known.get(key) ?? []),
      home: [],
    },
  }
}

/** What tells a duty from others, before the database has given it an id. */
export function dutyKey(person: string, unit: string, role: string): string {
  return `${person} ${unit} ${role}`
}

function keysOf({ id, duties }: Someone): string[] {
  return duties.map(({ unit, role }) => dutyKey(id, unit, role))
}

/** Who teaches at one school and nothing else, and is nobody whom one looks at the demo as. */
function isOrdinary({ personId, duties }: Someone): boolean {
  return duties.length === 1 && duties[0]?.role === 'teacher' && !characters.some(({ id }) => id === personId)
}

/** Pairs of people of different teams, each in one pair at most. */
function pairs(people: readonly Someone[], share: number): [Someone, Someone][] {
  const wanted = Math.ceil((people.length * share) / 2)
  const left = [...people]
  const found: [Someone, Someone][] = []
  while (found.length < wanted) {
    const one = left.shift()
    const at = left.findIndex(({ duties }) => duties[0]?.unit !== one?.duties[0]?.unit)
    const [other] = at < 0 ? [] : left.splice(at, 1)
    if (!one || !other) break
    found.push([one, other])
  }
  return found
}

function moved(one: Someone, to: Someone): Someone['duties'] {
  return one.duties.map(({ role }, index) => ({ unit: to.duties[index]?.unit ?? '', role }))
}
