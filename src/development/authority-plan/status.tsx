import type { Day } from '../../ground/base/clock.ts'
import type { Language } from '../../ground/base/language.ts'
import { Status, type StatusKind } from '../../ground/ui/components/status/status.tsx'
import { type AuthorityPlan, type PlanState, stateOf } from './authority-plan.ts'
import { nameWords } from './names.words.ts'

const looks: Record<PlanState, StatusKind> = {
  draft: 'under-way',
  shared: 'under-way',
  final: 'not-started',
  coming: 'done',
  'in force': 'done',
  replaced: 'ended',
}

/** Where a plan stands, as a shape and words. */
export function PlanStatus({ language, today, plan }: { language: Language; today: Day; plan: AuthorityPlan }) {
  const state = stateOf(plan, today)
  return <Status is={looks[state]}>{nameWords[language].states[state]}</Status>
}
