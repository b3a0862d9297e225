import type { Day } from '../../ground/base/clock.ts'

/** What a factor is about (framgångsfaktorer i styrning, processer, resurser och kompetenser, organisation, kultur). */
export const themes = ['steering', 'processes', 'resources', 'organisation', 'culture'] as const
export type FactorTheme = (typeof themes)[number]

/** Schools that must speak of a factor before others are told of it. */
export const fewestSchools = 3

export const longest = { title: 120, text: 1000 } as const

/** Where it is said: in a report's own words, in what it tells of the school's temperature check, or in what a dialogue agreed. */
export type Mark = {
  id: string
  school: { id: string; name: string; district: string | null }
  source: 'report' | 'dialogue' | 'check'
  /** The report, also of what it tells of a check, or the dialogue. */
  about: string
  text: string
  byName: string
  onDay: Day
  /** Its principal's answer to whether the school may be named beside it; null while there is none, as when it was marked after the last answer. */
  named: boolean | null
}

export type Factor = { id: string; theme: FactorTheme; title: string; revision: number; begunOn: Day; marks: Mark[] }

/** How many schools speak of a factor: each once, however often it says so. */
export function schoolsIn({ marks }: Pick<Factor, 'marks'>): number {
  return new Set(marks.map(({ school }) => school.id)).size
}

/** Whether everyone is told of a factor. */
export function isTold(factor: Pick<Factor, 'marks'>): boolean {
  return schoolsIn(factor) >= fewestSchools
}

/** The schools that are named beside a factor: those whose principal has said yes to something they say of it, by name. */
export function namedIn({ marks }: Pick<Factor, 'marks'>): string[] {
  const names = marks.flatMap(({ school, named }) => (named ? [school.name] : []))
  return [...new Set(names)].toSorted((a, b) => a.localeCompare(b, 'sv'))
}

/** What a principal is to answer, or has answered, of a school's marks: `newer` where something was marked after they answered. */
export function namingOf({ marks }: Pick<Factor, 'marks'>, school: string): { is: 'unanswered' | 'newer' | 'yes' | 'no'; marks: string[] } {
  const own = marks.filter((mark) => mark.school.id === school)
  const answers = new Set(own.map(({ named }) => named))
  const is = answers.has(null) ? (answers.size > 1 ? 'newer' : 'unanswered') : answers.has(true) ? 'yes' : 'no'
  return { is, marks: own.map(({ id }) => id) }
}

/** What everyone may read of what is said: not in the order in which schools said it, and of which kind its source is, and with a school only where it may be named. */
export function saidIn({ marks }: Pick<Factor, 'marks'>): { text: string; source: Mark['source']; school: string | null }[] {
  return marks
    .map(({ text, source, school, named }) => ({ text, source, school: named ? school.name : null }))
    .toSorted((a, b) => a.text.localeCompare(b.text, 'sv'))
}
