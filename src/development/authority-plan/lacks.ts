import type { PlanText } from './authority-plan.ts'

/** What somebody should look at before a plan is frozen: told, never held against it. */
export type Lack =
  | 'no goals'
  | 'goal without owner'
  | 'goal without sign'
  | 'goal without measure'
  | 'measure without owner'
  | 'measure without day'
  | 'loose needs'
  | 'no unions'

/** @param loose needs that no goal answers */
export function lacksOf({ parts, consultations }: PlanText, loose: number): { lack: Lack; count: number }[] {
  const goals = parts.flatMap((part) => part.goals)
  const measures = goals.flatMap((goal) => goal.measures)
  const counts: [Lack, number][] = [
    ['no goals', goals.length === 0 ? 1 : 0],
    ['goal without owner', goals.filter(({ owner }) => owner.duty === '').length],
    ['goal without sign', goals.filter(({ sign }) => sign === '').length],
    ['goal without measure', goals.filter((goal) => goal.measures.length === 0).length],
    ['measure without owner', measures.filter(({ owner }) => owner.duty === '').length],
    ['measure without day', measures.filter(({ dueOn }) => dueOn === null).length],
    ['loose needs', loose],
    ['no unions', consultations.some(({ kind }) => kind === 'unions') ? 0 : 1],
  ]
  return counts.filter(([, count]) => count > 0).map(([lack, count]) => ({ lack, count }))
}
