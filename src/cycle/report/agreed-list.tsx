import { linkTo } from '../../ground/base/addresses.ts'
import { formatDay, type Language } from '../../ground/base/language.ts'
import { Changed } from '../../ground/ui/components/changed/changed.tsx'
import { Status, type StatusKind } from '../../ground/ui/components/status/status.tsx'
import { nameWords } from '../plan/names.words.ts'
import type { ActionStatus } from '../plan/plan.ts'
import type { Agreed } from './report.ts'
import { reportWords } from './report.words.ts'

const kinds: Record<ActionStatus, StatusKind> = {
  planned: 'not-started',
  'under way': 'under-way',
  done: 'done',
  paused: 'paused',
  dropped: 'ended',
}

/** Agreements as they were locked: where each stood, who answers for it, and what was written of it last. */
export function AgreedList({
  language,
  agreements,
  changed,
  linked = false,
}: {
  language: Language
  agreements: readonly Agreed[]
  changed: ReadonlySet<string>
  /** For those who open the agreement's own page. */
  linked?: boolean
}) {
  const words = reportWords[language]
  return (
    <ul class="list" role="list">
      {agreements.map((agreed) => (
        <li key={agreed.id}>
          <Changed word={changed.has(`agreement ${agreed.id}`) ? words.changed : undefined}>
            <p class="row">
              <Status is={agreed.late ? 'late' : kinds[agreed.status]}>{standingOf(agreed, language)}</Status>
              <b>{linked ? <a href={linkTo('/agreements/:id', agreed.id)}>{agreed.title}</a> : agreed.title}</b>
            </p>
            <p class="soft">{words.agreed(agreed.owner, agreed.agreedOn, agreed.dueOn)}</p>
            {agreed.note && <p>{agreed.note}</p>}
          </Changed>
        </li>
      ))}
    </ul>
  )
}

/** Where an agreement stood, in words. */
export function standingOf({ late, status, dueOn }: Agreed, language: Language): string {
  return late
    ? reportWords[language].late(dueOn)
    : `${nameWords[language].statuses[status]}${status === 'done' || status === 'dropped' ? '' : `, ${formatDay(dueOn, language)}`}`
}
