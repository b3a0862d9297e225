import { linkTo } from '../../ground/base/addresses.ts'
import type { ReleasedResult } from '../release/released.ts'

/** The parts of a meeting about a result, in order. */
export const parts = ['picture', 'talk', 'choices'] as const
export type Part = (typeof parts)[number]

/** An hour in all, as the guide about the conversation has it; the last part ends with who does what. */
export const minutesOf: Record<Part, number> = { picture: 10, talk: 25, choices: 25 }

/** So many actions are chosen in one meeting at most. A meeting is a day. */
export const mostChoices = 3

/** What lets somebody into the meetings at all; `meetsAt` says at which unit. */
export const room = 'school result'

/** What an address of a meeting carries on: the round when another than the newest is looked at, when it began, and what the suggestions start from. */
export type Keep = { round: string | null; start: string | null; joint: boolean }

/**
 * A result as it may stand on a screen before the whole group, whoever shows it: the unit's own cells, nothing of the units below.
 */
export function shownToAll(result: ReleasedResult): ReleasedResult {
  const own = <T extends { unit: string }>(list: readonly T[]): T[] => list.filter(({ unit }) => unit === result.unit.id)
  return { ...result, children: [], cells: own(result.cells), participation: own(result.participation), comparisons: [] }
}

/** The address of a meeting or of a part of it. */
export function meetingPath(unit: string, part: Part | 'notes' | null, keep: Keep): string {
  const query = new URLSearchParams(keptFields(keep)).toString()
  const path = part === null ? linkTo('/workshops/:unit', unit) : linkTo(`/workshops/:unit/${part}`, unit)
  return `${path}${query === '' ? '' : `?${query}`}`
}

/** The same as the fields of a form. */
export function keptFields({ round, start, joint }: Keep): Record<string, string> {
  return { ...(round === null ? {} : { round }), ...(start === null ? {} : { start }), ...(joint ? { from: 'joint' } : {}) }
}
