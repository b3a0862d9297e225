import { linkTo } from '../../ground/base/addresses.ts'
import type { Language } from '../../ground/base/language.ts'
import { type Tab, Tabs } from '../../ground/ui/components/tabs/tabs.tsx'
import { reportWords } from './report.words.ts'

/** The reports and the dialogues about them, beside each other. */
export function ReportTabs({
  language,
  at,
  above,
}: {
  language: Language
  at: 'reports' | 'dialogues' | 'help' | 'factors'
  /** Who reads the reports of schools: what schools ask for and what has helped them stands beside. */
  above?: boolean
}) {
  const t = reportWords[language]
  const tabs: Tab[] = [
    { href: linkTo('/reports'), label: t.reports, current: at === 'reports' },
    { href: linkTo('/dialogues'), label: t.dialogues, current: at === 'dialogues' },
    ...(above
      ? [
          { href: linkTo('/help-asked'), label: t.helpAsked, current: at === 'help' },
          { href: linkTo('/success-factors'), label: t.factors, current: at === 'factors' },
        ]
      : []),
  ]
  return <Tabs label={t.tabs} tabs={tabs} />
}
