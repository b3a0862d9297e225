import { linkTo } from '../../../ground/base/addresses.ts'
import type { Language } from '../../../ground/base/language.ts'
import { Tabs } from '../../../ground/ui/components/tabs/tabs.tsx'

import { tabWords } from './tabs.words.ts'

export type OrganisationTab = 'people' | 'organisation' | 'import' | 'settings'

/** The four parts of looking after who is who, and where. */
export function OrganisationTabs({ language, current }: { language: Language; current: OrganisationTab }) {
  const t = tabWords[language]
  const all = [
    { key: 'people', href: linkTo('/people'), label: t.people },
    { key: 'organisation', href: linkTo('/organisation'), label: t.organisation },
    { key: 'import', href: linkTo('/roster-imports/new'), label: t.import },
    { key: 'settings', href: linkTo('/settings'), label: t.settings },
  ]
  return <Tabs label={t.label} tabs={all.map(({ key, href, label }) => ({ href, label, current: key === current }))} />
}
