import type { StatusKind } from '../../../ground/ui/components/status/status.tsx'
import type { AttestRequest, RequestState } from '../matter.ts'

/** How each state of a request looks. */
export const stateLooks: Record<RequestState, StatusKind> = {
  attested: 'done',
  withdrawn: 'missing',
  refused: 'missing',
  ended: 'ended',
  waits: 'under-way',
  'not yet': 'not-started',
}

/** Whether who is to attest has no post by which they could: they have left, or been given other work. */
export function hasLeft({ person }: AttestRequest, state: RequestState, there: ReadonlySet<string>): boolean {
  return (state === 'waits' || state === 'not yet') && (person === null || !there.has(person))
}
