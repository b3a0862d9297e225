import type { Day } from '../../ground/base/clock.ts'
import type { hinders } from '../checkin/asking.ts'
import type { Checkin } from '../checkin/checkin.ts'
import { readHinders } from '../checkin/reading.ts'
import type { Period } from '../report/report.ts'
import type { Kind as SupportKind } from '../support/support.ts'

/** What is said of a theme. `declined` is said with its reason. */
export const themeStates = ['new', 'taken-up', 'answered', 'declined'] as const
export type ThemeState = (typeof themeStates)[number]

export type Hinder = (typeof hinders)[number]
/** What belongs to a theme beside what reports ask for: a hindrance of checks, or a kind of support. */
export type Source = `hinder:${Hinder}` | `support:${SupportKind}`

/** A theme as its readers see it. `district`: whose it is; null for the whole authority's. */
export type Theme = {
  id: string
  district: string | null
  districtName: string | null
  title: string
  note: string
  revision: number
  begunOn: Day
  sources: Source[]
  /** The latest first; none is new. */
  said: { state: ThemeState; reason: string; byName: string; at: Date }[]
}

export const longest = { title: 120, note: 4000, reason: 2000 } as const

/** Schools below which a number over schools is not said (NUMBERS section 5: "did it help" over schools). */
export const fewestSchools = 5
/** Schools below which it is said only that they are few. */
export const few = 3

/** Where a theme stands. */
export function stateOf({ said }: Pick<Theme, 'said'>): ThemeState {
  return said[0]?.state ?? 'new'
}

/** The half-year three before a period: what schools asked for in the last two years is gathered. */
export function gatheredFrom({ year, half }: Period): Period {
  return half === 1 ? { year: year - 2, half: 2 } : { year: year - 1, half: 1 }
}

/** A number of schools as it may be said: one or two are few. */
export function saidSchools(count: number): { kind: 'few' } | { kind: 'count'; count: number } {
  return count < few ? { kind: 'few' } : { kind: 'count', count }
}

/** What hinders, over schools: at how many of the latest checks at least three people named it. */
export type Hindrances = { schools: number; named: { key: Hinder; schools: number }[] }

/**
 * Hindrances over schools, from what each school's latest counted check may say and from nothing else: a school counts where at least three people named it, as its
 * own released cell tells. Null for fewer than five schools. Checks that a small group filled in together count nowhere.
 */
export function hindrancesIn(checks: readonly Checkin[]): Hindrances | null {
  const latest = new Map<string, Checkin>()
  for (const check of checks.toSorted((a, b) => b.openedOn.localeCompare(a.openedOn)))
    if (check.state.is === 'done' && check.state.outcome?.enough && !latest.has(check.school.id)) latest.set(check.school.id, check)
  if (latest.size < fewestSchools) return null
  const named = new Map<Hinder, number>()
  for (const check of latest.values())
    for (const { key, said } of readHinders(check)) {
      const told = (said.kind === 'exact' || said.kind === 'at least') && said.count >= 3
      named.set(key, (named.get(key) ?? 0) + (told ? 1 : 0))
    }
  return { schools: latest.size, named: [...named].map(([key, schools]) => ({ key, schools })) }
}
