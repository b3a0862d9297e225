import type { Language } from '../../ground/base/language.ts'
import { Status, type StatusKind } from '../../ground/ui/components/status/status.tsx'
import type { VisitState } from './visit.ts'
import { visitStatusWords } from './visit-status.words.ts'

const looks: Record<VisitState, StatusKind> = {
  asked: 'not-started',
  lapsed: 'ended',
  declined: 'ended',
  coming: 'under-way',
  visited: 'under-way',
  told: 'done',
  replied: 'done',
}

/** Where a visit stands, as a shape and words. */
export function VisitStatus({ language, state }: { language: Language; state: VisitState }) {
  return <Status is={looks[state]}>{visitStatusWords[language][state]}</Status>
}
