import { linkTo } from '../../ground/base/addresses.ts'
import type { Language } from '../../ground/base/language.ts'
import { type Tab, Tabs } from '../../ground/ui/components/tabs/tabs.tsx'
import { tabWords } from './plan-tabs.words.ts'
import { followsGoals, type Right, seesDraft } from './seeing.ts'

export type PlanTab = 'plan' | 'follow-up' | 'ground' | 'remarks' | 'revisions' | 'decision'

/** The pages of a plan, for those who see more of it than what was frozen. */
export function PlanTabs({ language, plan, right, current }: { language: Language; plan: string; right: Right; current: PlanTab }) {
  const t = tabWords[language]
  if (right === 'in force') return null
  const drafts = seesDraft(right)
  const tabs: (Tab & { tab: PlanTab; shown: boolean })[] = [
    { tab: 'plan', href: linkTo('/authority-plans/:id', plan), label: t.plan, shown: true },
    { tab: 'follow-up', href: linkTo('/authority-plans/:id/follow-up', plan), label: t.followUp, shown: followsGoals(right) },
    { tab: 'ground', href: linkTo('/authority-plans/:id/sources', plan), label: t.ground, shown: right === 'writes' },
    { tab: 'remarks', href: linkTo('/authority-plans/:id/remarks', plan), label: t.remarks, shown: drafts },
    { tab: 'revisions', href: linkTo('/authority-plans/:id/revisions', plan), label: t.revisions, shown: drafts },
    {
      tab: 'decision',
      href: linkTo('/authority-plans/:id/decision', plan),
      label: t.decision,
      shown: right === 'writes' || right === 'reads',
    },
  ]
  return (
    <Tabs
      label={t.label}
      tabs={tabs.filter(({ shown }) => shown).map(({ tab, shown: _shown, ...each }) => ({ ...each, current: tab === current }))}
    />
  )
}
