import { linkTo } from '../../ground/base/addresses.ts'
import type { Language } from '../../ground/base/language.ts'
import { Tabs } from '../../ground/ui/components/tabs/tabs.tsx'

import { nameWords } from '../plan/names.words.ts'
import type { Plan } from '../plan/store.ts'
import { tabWords } from './plan-tabs.words.ts'

/** The pages of one plan. */
export function PlanTabs({
  language,
  plan,
  current,
}: {
  language: Language
  plan: Plan
  current: 'plan' | 'teams' | 'checkins' | 'revisions'
}) {
  const t = tabWords[language]
  const path = linkTo('/plans/:id', plan.id)
  const tabs = [
    { href: path, label: t.plan[plan.unit.kind], current: current === 'plan' },
    ...(plan.unit.kind === 'school' && plan.sees === 'whole'
      ? [{ href: linkTo('/plans/:id/teams', plan.id), label: t.teams, current: current === 'teams' }]
      : []),
    ...(plan.readsChecks && plan.decisions > 0
      ? [{ href: linkTo('/plans/:id/checkins', plan.id), label: t.checkins, current: current === 'checkins' }]
      : []),
    ...(plan.decisions > 0
      ? [{ href: linkTo('/plans/:id/revisions', plan.id), label: t.revisions, current: current === 'revisions' }]
      : []),
  ]
  return tabs.length > 1 ? <Tabs label={nameWords[language].tabs} tabs={tabs} /> : null
}
