import type { Framework } from '../../content/framework/schema.ts'
import { versionAsked } from '../../content/framework/store.ts'
import type { ReleasedRound, ReleasedUnit } from '../../cycle/release/released.ts'
import { figuresAsked, roundsSeenAsked } from '../../cycle/result/store-seen.ts'
import { known, type Question, together } from '../../ground/base/question.ts'
import type { Viewer } from '../../ground/base/viewer.ts'
import { type Need, needsOf } from './need.ts'

/** What needs are told from: the newest released round of which somebody sees the whole authority or a district, and what it says of one of those. */
export type Ground = {
  round: ReleasedRound
  unit: ReleasedUnit
  /** The units that the asker may choose among, the authority first. */
  units: ReleasedUnit[]
  framework: Framework
  needs: Need[]
}

/** @param wanted of which unit; the authority, or the first district, where it is none that the asker sees */
export function groundAsked(viewer: Viewer, wanted: string): Question<Ground | null> {
  return roundsSeenAsked(viewer).followedBy((rounds): Question<Ground | null> => {
    for (const { round, units: all } of rounds) {
      const units = (['authority', 'district'] as const).flatMap((level) => all.filter((unit) => unit.level === level))
      const unit = units.find(({ id }) => id === wanted) ?? units[0]
      if (!unit) continue
      return together(figuresAsked([{ round, unit, seen: true }]), versionAsked(round.frameworkVersion)).map(
        ([[figures], { framework }]) => (figures ? { round, unit, units, framework, needs: needsOf(figures, framework) } : null),
      )
    }
    return known(null)
  })
}
