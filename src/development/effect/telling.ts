import { findAspect } from '../../content/framework/framework.ts'
import { newestAsked } from '../../content/framework/store.ts'
import { type Day, dayOf } from '../../ground/base/clock.ts'
import type { Text } from '../../ground/base/language.ts'
import { type Question, together } from '../../ground/base/question.ts'
import type { Viewer } from '../../ground/base/viewer.ts'
import type { Quantity } from '../../ground/published/published.ts'
import { programmeSeen } from '../programme/store.ts'
import { extentFigures, toldExtent } from './extent.ts'
import { learntAsked } from './learning.ts'
import { takenLines } from './loading.ts'
import { extentAsked, type Stretch, takenUpAsked } from './store.ts'

/** A programme as it may be told outside it: what it is for, what has been held, what released results say. Nothing that those who took part said of it. */
export type ToldProgramme = {
  id: string
  title: string
  purpose: string
  from: Day
  to: Day
  partners: string
  funderLine: string
  funding: string
  /** The sub-areas that it is about. */
  aims: Text[]
  extent: Text[]
  learnt: Text[]
  takenUp: Text[]
  /** The figures within what is told. */
  figures: Quantity[]
}

/**
 * The same of a programme that somebody sees, as far as they see released results; NotFound for one that they do not see.
 * @param within a stretch of it that is told of: what was held and taken up on its days, beside what results say by now; null: the whole time so far
 */
export function toldProgrammeAsked(viewer: Viewer, now: Date, id: string, within: Stretch | null = null): Question<ToldProgramme> {
  return together(programmeSeen(viewer, id), extentAsked(id, now, within), newestAsked()).followedBy(([programme, extent, versions]) => {
    const { title, purpose, from, to, partners, funderLine, funding } = programme
    const { aspects } = programme
    const aims = aspects.flatMap(({ framework, aspect }) => {
      const version = versions.find((each) => each.framework.key === framework)
      const name = version && findAspect(version.framework, aspect)?.name
      return name ? [name] : []
    })
    return together(learntAsked(viewer, aspects, from), takenUpAsked(aspects, within ?? { from, to: dayOf(now) })).map(
      ([learnt, taken]) => ({
        ...{ id, title, purpose, from, to, partners, funderLine, funding, aims },
        extent: toldExtent(extent),
        learnt: learnt.map(({ line }) => line),
        takenUp: takenLines(taken),
        figures: [
          ...learnt.flatMap((said) => said.figures),
          ...extentFigures(within ? `${id} ${within.from} ${within.to}` : id, viewer.authority, extent),
        ],
      }),
    )
  })
}
