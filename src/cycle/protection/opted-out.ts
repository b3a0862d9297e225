import type { Cell } from './cell.ts'
import type { Settings, Sums } from './sums.ts'
import { sizeOf } from './tally.ts'

/**
 * What a school's groups (teams, and people without team) said to a statement, as far as opting out is concerned. `levels`: on a level. `optedOut`: "I have chosen not
 * to, for my pupils". `otherwise`: handed in, and neither. `uncounted`: how many of either do not count towards k.
 */
export type OptedOutGroup = {
  team: string | null
  levels: number
  optedOut: number
  otherwise: number
  uncounted: { levels: number; optedOut: number }
}

/**
 * How many of a school opted out of a statement, where it may be said; null where nothing is. Said are k and more, beside k and more on a level, so that it is never all
 * and never almost nobody. Handed in minus levels is known of each shown group; so that no group's number follows, neither that nobody of it did being impossible: whoever
 * belongs to one group may all be among those who neither opted out nor chose a level, and one is left over for a reader who knows that of themselves.
 */
export function optedOutShown(groups: readonly OptedOutGroup[], k: number): number | null {
  const sum = (of: (group: OptedOutGroup) => number) => groups.reduce((total, group) => total + of(group), 0)
  const optedOut = sum((group) => group.optedOut)
  if (optedOut - sum(({ uncounted }) => uncounted.optedOut) < k) return null
  if (sum(({ levels, uncounted }) => levels - uncounted.levels) < k) return null
  const otherwise = sum((group) => group.otherwise)
  const most = Math.max(0, ...groups.map((group) => group.optedOut + group.otherwise))
  return most < otherwise ? optedOut : null
}

/** Puts beside a school's shown cells of statements how many opted out, where it may be said. A school whose own figure is not shown says nothing; nor do teams and units above. */
export function withOptedOut(cells: readonly Cell[], sums: Sums, settings: Settings): readonly Cell[] {
  const groups = optedOutGroups(sums)
  if (groups.size === 0) return cells
  return cells.map((cell) => {
    const { level, audience, measure, content } = cell
    if (level !== 'school' || audience !== 'staff' || measure.kind !== 'statement' || content.kind === 'protected') return cell
    const optedOut = optedOutShown(groups.get(placeOf(cell.unit, measure.key)) ?? [], settings.minimumGroup)
    return optedOut === null ? cell : { ...cell, optedOut }
  })
}

/** The groups of each school and statement that anybody opted out of. */
function optedOutGroups({ groups }: Sums): Map<string, OptedOutGroup[]> {
  const staff = groups.filter(({ audience }) => audience === 'staff')
  const bySchool = Map.groupBy(staff, ({ school }) => school)
  const found = new Map<string, OptedOutGroup[]>()
  for (const [school, own] of bySchool) {
    const keys = new Set(own.flatMap(({ optedOut = [] }) => optedOut.map(({ key }) => key)))
    for (const key of keys) {
      const byTeam = Map.groupBy(own, ({ team }) => team)
      found.set(
        placeOf(school, key),
        [...byTeam].map(([team, same]) =>
          joined(
            team,
            same.map((group) => oneOf(group, key)),
          ),
        ),
      )
    }
  }
  return found
}

function oneOf({ answered, choices, optedOut = [] }: Sums['groups'][number], key: string): Omit<OptedOutGroup, 'team'> {
  const on = choices.filter((choice) => choice.kind === 'statement' && choice.key === key)
  const levels = on.reduce((total, { counts }) => total + sizeOf(counts), 0)
  const out = optedOut.filter((each) => each.key === key)
  const persons = out.reduce((total, each) => total + each.persons, 0)
  const uncounted = {
    levels: on.reduce((total, each) => total + (each.uncounted ?? 0), 0),
    optedOut: out.reduce((total, each) => total + each.uncounted, 0),
  }
  return { levels, optedOut: persons, otherwise: answered - levels - persons, uncounted }
}

function joined(team: string | null, same: readonly Omit<OptedOutGroup, 'team'>[]): OptedOutGroup {
  const sum = (of: (group: Omit<OptedOutGroup, 'team'>) => number) => same.reduce((total, group) => total + of(group), 0)
  return {
    team,
    levels: sum(({ levels }) => levels),
    optedOut: sum(({ optedOut }) => optedOut),
    otherwise: sum(({ otherwise }) => otherwise),
    uncounted: { levels: sum(({ uncounted }) => uncounted.levels), optedOut: sum(({ uncounted }) => uncounted.optedOut) },
  }
}

function placeOf(school: string, key: string): string {
  return `${school} ${key}`
}
