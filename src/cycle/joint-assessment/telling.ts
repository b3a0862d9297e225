import type { Actor } from '../../ground/base/actor.ts'
import type { Tx } from '../../ground/base/database.ts'
import { type Happenings, recordEvent } from '../../ground/base/event.ts'

/** What happened to a joint assessment, for whoever looks back; never which levels. */
export function tell(
  tx: Tx,
  { authority, by }: Actor,
  what: Happenings['joint-assessment'],
  id: string,
  detail: Record<string, string> = {},
): Promise<void> {
  return recordEvent(tx, { authority, by, what: `joint-assessment.${what}`, about: { kind: 'joint-assessment', id }, detail })
}
