import type { Generated } from 'kysely'
import type { Day } from '../../ground/base/clock.ts'
import type { EvidenceKind, FileType } from '../plan/plan.ts'

declare module '../../ground/base/event.ts' {
  interface Happenings {
    calendar: 'renewed' | 'ended'
  }
}

declare module '../../ground/base/database.ts' {
  interface Tables {
    action_evidence: ActionEvidenceTable
    action_evidence_file: { evidence_id: string; authority_id: string; content: Buffer }
    reminder_refusal: { person_id: string; authority_id: string; since: Day }
    action_reminder: {
      authority_id: string
      action_id: string
      person_id: string
      kind: 'week before' | 'late'
      due_on: Day
      sent_on: Day
    }
    calendar_feed: {
      id: Generated<string>
      authority_id: string
      person_id: string
      token_hash: Buffer
      created_on: Day
      ended_on: Day | null
      /** Binds the address to the person. */
      mac: Buffer | null
    }
  }
}

export type ActionEvidenceTable = {
  id: Generated<string>
  authority_id: string
  action_id: string
  kind: EvidenceKind
  title: Generated<string>
  text: Generated<string>
  url: string | null
  file_name: string | null
  file_type: FileType | null
  /** Bytes. */
  file_size: number | null
  by_person_id: string | null
  at: Date
  removed_at: Date | null
  removed_by: string | null
  removal_reason: string | null
}
