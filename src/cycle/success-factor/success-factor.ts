import type { Day } from '../../ground/base/clock.ts'

/** What a factor is about (framgångsfaktorer i styrning, processer, resurser och kompetenser, organisation, kultur). */
export const themes = ['steering', 'processes', 'resources', 'organisation', 'culture'] as const
export type FactorTheme = (typeof themes)[number]

/** Schools that must speak of a factor before others are told of it. */
export const fewestSchools = 3
/** Schools that what checks say over schools is made of, at least (NUMBERS section 5). */
export const schoolsOfChecks = 5

export const longest = { title: 120, text: 1000 } as const

/** Where it is said. `school` is null for what checks say over schools. */
export type Mark = {
  id: string
  school: { id: string; name: string; district: string | null } | null
  source: 'report' | 'dialogue' | 'check'
  /** The report or the dialogue; null for checks. */
  about: string | null
  text: string
  byName: string
  onDay: Day
  /** Its principal's answer to whether the school may be named; null while there is none. */
  named: boolean | null
}

export type Factor = { id: string; theme: FactorTheme; title: string; begunOn: Day; marks: Mark[] }

/** How many schools speak of a factor: each once, however often it says so. Where only checks tell, at least five do. */
export function schoolsIn({ marks }: Pick<Factor, 'marks'>): { count: number; atLeast: boolean } {
  const named = new Set(marks.flatMap(({ school }) => school?.id ?? [])).size
  const byChecks = marks.some(({ source }) => source === 'check')
  return byChecks && named < schoolsOfChecks ? { count: schoolsOfChecks, atLeast: true } : { count: named, atLeast: byChecks }
}

/** Whether everyone is told of a factor. */
export function isTold(factor: Pick<Factor, 'marks'>): boolean {
  return schoolsIn(factor).count >= fewestSchools
}

/** The schools that are named beside a factor: those whose principal has said yes, by name. */
export function namedIn({ marks }: Pick<Factor, 'marks'>): string[] {
  const names = marks.flatMap(({ school, named }) => (school && named ? [school.name] : []))
  return [...new Set(names)].toSorted((a, b) => a.localeCompare(b, 'sv'))
}

/** What everyone may read of what is said: not in the order in which schools said it, and with a school only where it may be named. */
export function saidIn({ marks }: Pick<Factor, 'marks'>): { text: string; school: string | null }[] {
  return marks
    .map(({ text, school, named }) => ({ text, school: named ? (school?.name ?? null) : null }))
    .toSorted((a, b) => a.text.localeCompare(b.text, 'sv'))
}
