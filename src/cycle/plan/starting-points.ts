import { register } from '../../ground/published/published.ts'
import { quantityOf } from '../protection/quantities.ts'
import type { Baseline } from './plan.ts'

/** Goals with the figures that they start from, which are copies of released ones: they go through the register when they are read, too. */
export function registeredGoals<Goal extends { aspect: string | null; baseline: Baseline | null }>(goals: Goal[]): Goal[] {
  return register(goals, () =>
    goals.flatMap(({ aspect, baseline }) => {
      if (baseline?.kind !== 'released') return []
      return (['staff', 'leader'] as const).flatMap((audience) => {
        const content = baseline[audience]
        // A copy keeps the name of its unit alone.
        const about = { round: baseline.round, unit: baseline.unitName, audience, measure: `statement ${aspect}.${audience}` }
        return content ? (quantityOf(about, content) ?? []) : []
      })
    }),
  )
}
