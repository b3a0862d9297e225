import type { ReleasedResult } from '../release/released.ts'

/** A unit by itself on a page: a team is named with its school, for many schools have a team "7–9". */
export function unitName({ unit, path }: Pick<ReleasedResult, 'unit' | 'path'>): string {
  const school = unit.level === 'team' ? path.find(({ level }) => level === 'school') : undefined
  return school ? `${unit.name}, ${school.name}` : unit.name
}
