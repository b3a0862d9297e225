import { readAs, readCopy } from './database.ts'
import type { Mask } from './mask.ts'
import { type Town, visitorIn } from './town.ts'
import { type Looking, type Namable, type Seen, walk } from './walk.ts'
import type { World } from './worlds.ts'

/** Somebody who wants to know what another answered, and everything that they get to see of a world. */
export type Attacker = { name: string; look(world: World, mask: Mask, looking: Looking): Promise<Seen> }

/** Everyone who comes in by the pages: by the role that they have there. */
const visiting = {
  'a colleague of the same team': ['sameTeam'],
  'a colleague of another team': ['atTwoSchools'],
  'the team lead': ['lead'],
  'a school leader': ['leader'],
  'the principal': ['principal'],
  'the principal of the small school': ['otherPrincipal'],
  'the district head': ['districtHead'],
  'a coach whom the school has asked': ['coach'],
  'the administrator': ['admin'],
  'two colluding of five': ['oneOfFive', 'otherOfFive'],
  'somebody signed out': ['nobody'],
}

const byThePages = [
  ...Object.entries(visiting).map(
    ([name, people]): Attacker => ({
      name,
      async look({ program, town }, mask, looking) {
        const all: Seen = new Map()
        for (const person of people)
          for (const [address, what] of await walk(visitorIn(program, town, person), town.things, namable(town), mask, looking))
            all.set(`${person} ${address}`, what)
        return all
      },
    }),
  ),
]

/** Those who come in by another way. Who has a copy of the database sees answers under code names too: that is looked at apart. */
export const behindThePages: readonly Attacker[] = [
  { name: 'whoever holds the web’s login', look: ({ program, town }, mask) => holdingLogin(program.web, town, mask) },
  { name: 'whoever holds the worker’s login', look: ({ program, town }, mask) => holdingLogin(program.worker, town, mask) },
  { name: 'an operator with a copy of the database', look: ({ program }, mask) => readCopy(program.owner, mask) },
  { name: 'whoever reads the log', look: async ({ log }) => new Map([['log', log.join('')]]) },
]

export const attackers: readonly Attacker[] = [...byThePages, ...behindThePages]

/** Every unit where a group's figures are asked for; elsewhere another person, and the school where a team is named. */
function namable({ municipality, people }: Town): Namable {
  const { almskolan, bergskolan, vuxenskolan, district, authority, teams } = municipality
  const units = [teams.fourSix, teams.f3, teams.afterSchool, almskolan, bergskolan, vuxenskolan, district, authority]
  return ({ path }, parameter) => {
    if (parameter === 'unit') return path.startsWith('/group-results') ? units : [almskolan]
    return parameter === 'person' ? [people.teacher ?? '', people.staff ?? ''] : []
  }
}

/** Functions that answer a question about a round, as somebody asks who knows every id and no pseudonym. */
function callsAbout({ round, municipality }: Town): string[] {
  const { almskolan, bergskolan, people } = municipality
  const names = `array['${people.teacher}', '', '%']`
  return [
    ...[almskolan, bergskolan].map((school) => `private.handed_in_total('${round}', '${school}')`),
    `private.handed_in('${round}', '${almskolan}', ${names})`,
    `private.release_sums('${round}', ${names}, array[0, 1, 2], array['${almskolan}', '${almskolan}', '${almskolan}']::uuid[], array[0, 0, 0], '{"kollegium.staff": 64}')`,
  ]
}

async function holdingLogin(pool: Parameters<typeof readAs>[0], town: Town, mask: Mask): Promise<Seen> {
  const all: Seen = new Map()
  for (const person of ['admin', 'teacher', 'staff']) {
    const settings = { authority: town.municipality.authority, person: town.people[person] ?? '' }
    for (const [where, what] of await readAs(pool, settings, callsAbout(town), mask)) all.set(`as ${person}: ${where}`, what)
  }
  return all
}

/** Where what two have seen is not the same, with what stands there. An empty list: nobody can tell the worlds apart. */
export function differences(one: Seen, other: Seen): string[] {
  return [...new Set([...one.keys(), ...other.keys()])].flatMap((where) => {
    const [a, b] = [one.get(where), other.get(where)]
    if (a === b) return []
    if (a === undefined || b === undefined) return [`${where}: only in one world`]
    let at = 0
    while (a[at] === b[at]) at += 1
    const around = (text: string) => text.slice(Math.max(0, at - 80), at + 80).replaceAll('\n', ' ')
    return [`${where}: …${around(a)}… | …${around(b)}…`]
  })
}
