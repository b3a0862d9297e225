import { linkTo } from '../../../ground/base/addresses.ts'
import type { Language } from '../../../ground/base/language.ts'
import { Tabs } from '../../../ground/ui/components/tabs/tabs.tsx'
import { overviewTabWords } from './overview-tabs.words.ts'

/** The pages of the overview. */
export function OverviewTabs({ language, current }: { language: Language; current: 'schools' | 'rounds' | 'waves' | 'board' }) {
  const t = overviewTabWords[language]
  return (
    <Tabs
      label={t.label}
      tabs={[
        { href: linkTo('/overview'), label: t.schools, current: current === 'schools' },
        { href: linkTo('/overview/rounds'), label: t.rounds, current: current === 'rounds' },
        { href: linkTo('/waves'), label: t.waves, current: current === 'waves' },
        { href: linkTo('/overview/board'), label: t.board, current: current === 'board' },
      ]}
    />
  )
}
