import type { Day } from '../../../ground/base/clock.ts'
import type { Language } from '../../../ground/base/language.ts'
import { Status } from '../../../ground/ui/components/status/status.tsx'

import { nameWords } from '../names.words.ts'
import type { ActionStatus } from '../plan.ts'
import { markOf } from './history.ts'
import { historyWords } from './history.words.ts'

type Props = { language: Language; status: ActionStatus; dueOn: Day | null; today: Day; closed?: boolean }

/** How an action goes, in words and a drawing: "Pågår", or "Pågår, försenad" when its last day has passed. */
export function ActionStatusMark({ language, status, dueOn, today, closed }: Props) {
  const name = nameWords[language].statuses[status]
  const mark = markOf({ status, dueOn }, today, closed)
  return <Status is={mark}>{mark === 'late' ? historyWords[language].late(name) : name}</Status>
}
