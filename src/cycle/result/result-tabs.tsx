import type { Language } from '../../ground/base/language.ts'
import { type Tab, Tabs } from '../../ground/ui/components/tabs/tabs.tsx'

import type { ReleasedRound, ReleasedUnit } from '../release/released.ts'
import { changePath, resultPath } from './addresses.ts'
import { headWords } from './result-head.words.ts'

/** A released round in which the unit has a result. */
export type UnitRound = { id: string; name: string; current: boolean }

type Props = {
  language: Language
  round: Pick<ReleasedRound, 'id'>
  unit: ReleasedUnit
  rounds: readonly UnitRound[]
  /** `has`: there is an earlier round to compare with. `here`: that comparison is the page in sight. */
  change: 'none' | 'has' | 'here'
}

/** The rounds of a unit, and what has changed since the one before. Nothing where there is one page only. */
export function ResultTabs({ language, round, unit, rounds, change }: Props) {
  const t = headWords[language]
  const tabs: Tab[] = rounds.map(({ id, name, current }) => ({
    href: resultPath(id, unit.id),
    label: name,
    current: current && change !== 'here',
  }))
  if (change !== 'none') tabs.push({ href: changePath(round.id, unit.id), label: t.change, current: change === 'here' })
  return tabs.length > 1 ? <Tabs label={t.tabs} tabs={tabs} /> : null
}
