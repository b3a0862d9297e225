import type { Language } from '../../ground/base/language.ts'
import { Status, type StatusKind } from '../../ground/ui/components/status/status.tsx'

import { nameWords } from './names.words.ts'
import type { PlanState } from './rules.ts'
import type { Plan } from './store.ts'

const stateLooks: Record<PlanState, StatusKind> = {
  draft: 'under-way',
  submitted: 'under-way',
  answered: 'under-way',
  adopted: 'done',
  closed: 'ended',
}

/** Where a plan stands, as a shape and a word. */
export function PlanStatus({ language, plan }: { language: Language; plan: Pick<Plan, 'state'> }) {
  return <Status is={stateLooks[plan.state]}>{nameWords[language].states[plan.state]}</Status>
}
