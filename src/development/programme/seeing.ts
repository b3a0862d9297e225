import type { Viewer } from '../../ground/base/viewer.ts'
import { schoolsOf } from '../../ground/base/viewer.ts'
import { sightOf } from '../../people/permission/permission.ts'

/** Who asks, as the questions about programmes need them. */
export type Asker = { person: string; schools: string[]; runsAll: boolean }

export function askerOf(viewer: Viewer): Asker {
  return { person: viewer.person, schools: schoolsOf(viewer).map(({ id }) => id), runsAll: sightOf(viewer, 'running programmes') !== null }
}
