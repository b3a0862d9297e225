import type { Participation } from './cell.ts'
import { largeGroup } from './minimum.ts'

type Answered = Participation['answered']

/** A group that was asked. `team` is null for a school's people without team, who are counted in the school only. */
export type Asked = { team: string | null; invited: number; answered: number }

/**
 * How many of each team handed in. In teams under ten "everyone" and "nobody" are not said (NUMBERS section 2): the two highest counts are said together, and the two
 * lowest. So that the school's number minus the others' does not say it, such teams are two at least and together ten people or neither all nor
 * nobody; else the smallest other team is not said either.
 */
export function teamParticipation(groups: readonly Asked[]): Map<string, Answered> {
  const asked = groups
    .filter(({ invited }) => invited > 0)
    .toSorted((a, b) => a.invited - b.invited || ((a.team ?? '') < (b.team ?? '') ? -1 : 1))
  const said = new Map(asked.map((group) => [group, group.team === null ? { kind: 'unsaid' as const } : sayOf(group)]))
  for (const group of asked) {
    if (isSafe(asked.filter((each) => said.get(each)?.kind !== 'exact'))) break
    if (said.get(group)?.kind === 'exact') said.set(group, { kind: 'unsaid' })
  }
  return new Map([...said].flatMap(([{ team }, answered]): [string, Answered][] => (team === null ? [] : [[team, answered]])))
}

function sayOf({ invited, answered }: Asked): Answered {
  if (invited >= largeGroup) return { kind: 'exact', count: answered }
  if (invited <= 2) return { kind: 'unsaid' }
  if (answered >= invited - 1) return { kind: 'at least', count: invited - 1 }
  if (answered <= 1) return { kind: 'at most', count: 1 }
  return { kind: 'exact', count: answered }
}

function isSafe(vague: readonly Asked[]): boolean {
  if (vague.length === 0) return true
  const invited = vague.reduce((total, group) => total + group.invited, 0)
  const answered = vague.reduce((total, group) => total + group.answered, 0)
  return vague.length >= 2 && (invited >= largeGroup || (answered > 0 && answered < invited))
}
