import type { Day } from '../../ground/base/clock.ts'
import { formatDay, type Language } from '../../ground/base/language.ts'
import type { MetaRow } from '../../ground/ui/components/act/act.tsx'
import { Person } from '../../ground/ui/components/person/person.tsx'
import { Status, type StatusKind } from '../../ground/ui/components/status/status.tsx'
import { nameWords } from '../plan/names.words.ts'
import type { ActionStatus } from '../plan/plan.ts'
import { type Agreement, isOverdue, statusOf } from './agreement.ts'
import { agreementWords } from './agreement.words.ts'

const kinds: Record<ActionStatus, StatusKind> = {
  planned: 'not-started',
  'under way': 'under-way',
  done: 'done',
  paused: 'paused',
  dropped: 'ended',
}

/** Where an agreement stands, in a shape and words; late when its last day has gone by. */
export function AgreementStatus({ language, today, agreement }: { language: Language; today: Day; agreement: Agreement }) {
  if (isOverdue(agreement, today)) return <Status is="late">{agreementWords[language].late(agreement.dueOn)}</Status>
  const status = statusOf(agreement)
  return <Status is={kinds[status]}>{nameWords[language].statuses[status]}</Status>
}

/** Who, until when, and where it stands. */
export function metaOf({ language, today, agreement }: { language: Language; today: Day; agreement: Agreement }): MetaRow[] {
  const t = agreementWords[language]
  const { owner, dueOn } = agreement
  return [
    { term: t.owner, value: owner.left ? <Status is="missing">{t.left(owner.name)}</Status> : <Person name={owner.name} /> },
    { term: t.dueOn, value: formatDay(dueOn, language, true) },
    { term: t.status, value: <AgreementStatus {...{ language, today, agreement }} /> },
  ]
}
