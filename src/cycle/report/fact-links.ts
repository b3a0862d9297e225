import type { Viewer } from '../../ground/base/viewer.ts'
import { seesSchool, sightOf, type Thing } from '../../people/permission/permission.ts'
import type { Fact } from './report.ts'

/** Whether a viewer may open what a fact of a school comes from. What is said of it is read by more than open the source, and nobody is led to a page that is not theirs. */
export function opensFacts(viewer: Viewer, school: { id: string; district: string | null }): (fact: Fact) => boolean {
  const sees = (thing: Thing) => {
    const sight = sightOf(viewer, thing)
    return sight !== null && seesSchool(sight, school)
  }
  return ({ href, topic }) => {
    if (href.startsWith('/group-results/')) return sees('school result')
    if (href.startsWith('/checkins/')) return sees('school checkin')
    // What is not decided is read by those who write it.
    return sees('school plan') || (topic?.is !== 'no plan' && sees('adopted plan'))
  }
}
