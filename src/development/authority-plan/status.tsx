import type { Day } from '../../ground/base/clock.ts'
import type { Language } from '../../ground/base/language.ts'
import { Status, type StatusKind } from '../../ground/ui/components/status/status.tsx'
import { type AuthorityPlan, stateOf, type TextOf, type TextState, textStateOf } from './authority-plan.ts'
import { nameWords } from './names.words.ts'

const looks: Record<TextState, StatusKind> = {
  draft: 'under-way',
  shared: 'under-way',
  final: 'not-started',
  coming: 'done',
  'in force': 'done',
  replaced: 'ended',
  earlier: 'ended',
}

/** Where a plan stands, as a shape and words. */
export function PlanStatus({ language, today, plan }: { language: Language; today: Day; plan: AuthorityPlan }) {
  return <StateStatus language={language} state={stateOf(plan, today)} />
}

/** Where one text of a plan stands, which is not in force because another is. @param text null for what is being written */
export function TextStatus({ language, today, plan, text }: { language: Language; today: Day; plan: AuthorityPlan; text: TextOf }) {
  return <StateStatus language={language} state={textStateOf(plan, text, today)} />
}

/** The same of a state that is known. */
export function StateStatus({ language, state }: { language: Language; state: TextState }) {
  return <Status is={looks[state]}>{nameWords[language].states[state]}</Status>
}
