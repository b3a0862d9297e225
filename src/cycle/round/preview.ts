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
}

/** Somebody to see to, with the schools it is about. */
export type Named = { person: string; name: string; schools: string[] }

/** What a round will ask of whom. */
export type Preview = { schools: SchoolPreview[]; people: number; withoutEmail: Named[]; withoutTeam: Named[]; atSeveral: Named[] }

export type Known = { id: string; name: string; email: string | null }

/** Counts who is asked, by school, and finds those whom mail does not reach, who have no team, or who are at several schools. */
export function summarise(members: StaffMember[], people: Known[], schools: RoundSchool[], minimumGroup: number): Preview {
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
      }
    }),
  }
}
