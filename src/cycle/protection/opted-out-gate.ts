import type { Cell } from './cell.ts'
import type { Finding } from './gate.ts'
import type { Settings, Sums } from './sums.ts'
import { sizeOf } from './tally.ts'

/**
 * What the shown numbers of those who opted out tell, held against the sums by themselves and not by the rule that let them be shown: fewer than k, or nobody but those; or
 * that somebody of one group did, because the others are too few to have been all. An empty list is the proof.
 */
export function optedOutFindings(cells: readonly Cell[], { groups }: Sums, { minimumGroup }: Settings): Finding[] {
  return cells.flatMap(({ unit, level, audience, measure, optedOut }): Finding[] => {
    if (optedOut === undefined) return []
    const finding = {
      unit,
      audience,
      measure,
      how: 'linear' as const,
      level: level === 'school' ? ('school' as const) : ('above' as const),
    }
    const own = groups.filter((group) => group.school === unit && group.audience === audience)
    const onLevels = (some: typeof own) =>
      some
        .flatMap(({ choices }) => choices.filter(({ kind, key }) => kind === 'statement' && key === measure.key))
        .reduce((n, { counts }) => n + sizeOf(counts), 0)
    const handedIn = (some: typeof own) => some.reduce((n, { answered }) => n + answered, 0)
    if (level !== 'school' || optedOut < minimumGroup || onLevels(own) < minimumGroup) return [{ ...finding, group: '' }]
    return [...Map.groupBy(own, ({ team }) => team ?? '')].flatMap(([group, same]) => {
      const others = own.filter((each) => !same.includes(each))
      return optedOut > handedIn(others) - onLevels(others) ? [{ ...finding, group }] : []
    })
  })
}
