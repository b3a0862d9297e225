import type { StaffMember } from '../../people/organisation/store.ts'
import type { RoundSchool } from './round.ts'

/** Who will be asked at one school, and what to see to before opening. */
export type SchoolPreview = {
  id: string
  name: string
  staff: number
  leaders: number
  /** Staff fewer than the minimum group: the school's results will be protected. Leaders' view is shown whatever their number (NUMBERS section 3). */
  tooSmall: boolean
  withoutEmail: number
  withoutTeam: number
  /** Teams whose result will be hidden because of people without team, if everyone answers, by name: else theirs could be worked out. */
  hiddenAlong: string[]
}

/** Somebody to see to, with the schools it is about. */
export type Named = { person: string; name: string; schools: string[] }

/** What a round will ask of whom. */
export type Preview = { schools: SchoolPreview[]; people: number; withoutEmail: Named[]; withoutTeam: Named[]; atSeveral: Named[] }

export type Known = { id: string; name: string; email: string | null }

/**
 * Counts who is asked, by school, and finds those whom mail does not reach, who have no team, or who are at several schools.
 * @param teams the names of teams, by id
 */
export function summarise(
  members: StaffMember[],
  people: Known[],
  schools: RoundSchool[],
  minimumGroup: number,
  teams: ReadonlyMap<string, string>,
): Preview {
  const known = new Map(people.map((person) => [person.id, person]))
  const hasEmail = (member: StaffMember) => Boolean(known.get(member.person)?.email)
  const lacksTeam = (member: StaffMember) => member.audience === 'staff' && member.team === null
  const names = new Map(schools.map(({ id, name }) => [id, name]))
  const bySchool = Map.groupBy(members, (member) => member.school)
  function named(some: StaffMember[]): Named[] {
    return [...Map.groupBy(some, (member) => member.person)]
      .map(([person, places]) => ({
        person,
        name: known.get(person)?.name ?? '',
        schools: places.map(({ school }) => names.get(school) ?? ''),
      }))
      .sort((a, b) => a.name.localeCompare(b.name, 'sv'))
  }
  return {
    people: new Set(members.map(({ person }) => person)).size,
    withoutEmail: named(members.filter((member) => !hasEmail(member))),
    withoutTeam: named(members.filter(lacksTeam)),
    atSeveral: named(members).filter((person) => person.schools.length > 1),
    schools: schools.map(({ id, name }) => {
      const here = bySchool.get(id) ?? []
      const staff = here.filter(({ audience }) => audience === 'staff').length
      return {
        id,
        name,
        staff,
        leaders: here.length - staff,
        tooSmall: staff > 0 && staff < minimumGroup,
        withoutEmail: here.filter((member) => !hasEmail(member)).length,
        withoutTeam: here.filter(lacksTeam).length,
        hiddenAlong: hiddenByLoose(here, minimumGroup).map((team) => teams.get(team) ?? ''),
      }
    }),
  }
}

/**
 * Which teams a school hides along with those too small, if everyone answers (decision 30): the smallest first, until what is hidden, with people without team, is nobody
 * or at least k persons in two groups. The release decides anew by who has answered.
 * @param sizes of its teams, by id
 */
export function foretoldHidden(sizes: ReadonlyMap<string, number>, loose: number, minimumGroup: number): string[] {
  const order = [...sizes].toSorted(([a, n], [b, m]) => n - m || (a < b ? -1 : 1))
  const enough = order.filter(([, size]) => size >= minimumGroup)
  const hidden = [...order.flatMap(([, size]) => (size > 0 && size < minimumGroup ? [size] : [])), ...(loose > 0 ? [loose] : [])]
  const along: string[] = []
  for (const [team, size] of enough) {
    const persons = hidden.reduce((sum, each) => sum + each, 0)
    if (persons === 0 || (hidden.length >= 2 && persons >= minimumGroup)) break
    along.push(team)
    hidden.push(size)
  }
  return along
}

/** Those that would be shown if everyone had a team. */
function hiddenByLoose(here: readonly StaffMember[], minimumGroup: number): string[] {
  const staff = here.filter(({ audience }) => audience === 'staff')
  const sizes = new Map([...Map.groupBy(staff, ({ team }) => team)].flatMap(([team, some]) => (team ? [[team, some.length] as const] : [])))
  const loose = staff.filter(({ team }) => team === null).length
  const anyway = foretoldHidden(sizes, 0, minimumGroup)
  return foretoldHidden(sizes, loose, minimumGroup).filter((team) => !anyway.includes(team))
}
