import type { Viewer } from '../../ground/base/viewer.ts'
import { type Sight, seesSchool, sightOf } from '../../people/permission/permission.ts'
import { type Factor, isTold, type Mark } from './success-factor.ts'

/** What a viewer is to the factors: whose schools' marks they make and see with the school, and whose naming they answer. */
export type Standing = { marks: Sight | null; names: readonly string[] }

export function standingOf(viewer: Viewer): Standing {
  return { marks: sightOf(viewer, 'mark success factors'), names: sightOf(viewer, 'name the school')?.schools ?? [] }
}

/** Whether a viewer is told of a factor: everyone from three schools on; before that those who mark, and the principals whose schools speak of it. */
export function sees({ marks, names }: Standing, factor: Factor): boolean {
  return isTold(factor) || marks !== null || factor.marks.some(({ school }) => names.includes(school.id))
}

/** Whether a mark is shown with its school and where it is said: to those who read that school's reports, and to its principal. */
export function seesSource({ marks, names }: Standing, { school }: Mark): boolean {
  return (marks !== null && seesSchool(marks, school)) || names.includes(school.id)
}
