import type { Audience } from '../../content/framework/framework.ts'
import type { Day } from '../../ground/base/clock.ts'
import type { Tree } from '../protection/sums.ts'

/** A member of a round at one school, as frozen; `there` says whether they were still at the school when the round closed. */
export type Invited = {
  person: string
  school: string
  team: string | null
  district: string | null
  audience: Audience
  addedOn: Day
  /** Came to a school that was in the open round already: does not count towards k. */
  late: boolean
  there: boolean
}

/**
 * The tree that a round's members were frozen in. A school that was moved while the round was open keeps the district of its first members, so that it
 * is counted in one district only. A team is in the tree when somebody of it was asked.
 * @param schools the round's schools, also those where nobody was asked
 */
export function frozenTree(
  authority: string,
  schools: readonly { id: string; district: string | null }[],
  invited: readonly Invited[],
): Tree {
  const bySchool = Map.groupBy(invited, ({ school }) => school)
  const placed = schools.map(({ id, district }) => {
    const members = bySchool.get(id) ?? []
    return {
      id,
      district: members.length > 0 ? firstDistrict(members) : district,
      teams: [...new Set(members.flatMap(({ team }) => team ?? []))].toSorted(),
    }
  })
  return { authority, districts: [...new Set(placed.flatMap(({ district }) => district ?? []))].toSorted(), schools: placed }
}

/** Where most of those who were there from the first day were. */
function firstDistrict(members: readonly Invited[]): string | null {
  const first = members.map(({ addedOn }) => addedOn).toSorted()[0]
  const counts = Map.groupBy(
    members.filter(({ addedOn }) => addedOn === first),
    ({ district }) => district,
  )
  const [most] = [...counts].toSorted(([a, some], [b, others]) => others.length - some.length || String(a).localeCompare(String(b)))
  return most?.[0] ?? null
}
