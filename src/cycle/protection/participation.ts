import type { Participation } from './cell.ts'
import { largeGroup } from './minimum.ts'

type Answered = Participation['answered']

/** A group that was asked. `key` is null for a school's people without team, who are counted in the school only. */
export type Asked = { key: string | null; invited: number; answered: number }

/**
 * How many of each group of a whole handed in, and how many of the whole itself. In groups under ten "everyone" and "nobody" are not said (NUMBERS section 2): the two
 * highest counts are said together, and the two lowest. So that the whole's number minus the others' does not say it, such groups are two at least and
 * together ten people or neither all nor nobody; else the smallest other group is not said either.
 */
export function partsParticipation(groups: readonly Asked[], said: (group: Asked) => Answered = saidAlone): Map<string, Answered> {
  const asked = groups
    .filter(({ invited }) => invited > 0)
    .toSorted((a, b) => a.invited - b.invited || ((a.key ?? '') < (b.key ?? '') ? -1 : 1))
  const all = new Map(asked.map((group) => [group, group.key === null ? { kind: 'unsaid' as const } : said(group)]))
  for (const group of asked) {
    if (isSafe(asked.filter((each) => all.get(each)?.kind !== 'exact'))) break
    if (all.get(group)?.kind === 'exact') all.set(group, { kind: 'unsaid' })
  }
  return new Map([...all].flatMap(([{ key }, answered]): [string, Answered][] => (key === null ? [] : [[key, answered]])))
}

/** How many of a group handed in, by itself. */
export function saidAlone({ invited, answered }: Pick<Asked, 'invited' | 'answered'>): Answered {
  if (invited >= largeGroup) return { kind: 'exact', count: answered }
  if (invited <= 2 && invited > 0) return { kind: 'unsaid' }
  return saidVaguely({ invited, answered })
}

/**
 * How many of a whole handed in. Where some of its groups are spoken of vaguely, "everyone" of the whole would say it of each of them. Nobody at all is said of
 * ten or more who were asked, as it is of their cells.
 * @param parts its groups, as they are said; people without team are always vague
 */
export function saidOfWhole(
  whole: Pick<Asked, 'invited' | 'answered'>,
  parts: { said: readonly Answered[]; withoutTeam: number },
): Answered {
  if (whole.invited < largeGroup) return saidAlone(whole)
  const isVague = parts.withoutTeam > 0 || parts.said.some(({ kind }) => kind !== 'exact')
  return isVague && whole.answered >= whole.invited - 1 ? saidVaguely(whole) : { kind: 'exact', count: whole.answered }
}

function saidVaguely({ invited, answered }: Pick<Asked, 'invited' | 'answered'>): Answered {
  if (invited === 0) return { kind: 'exact', count: 0 }
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
