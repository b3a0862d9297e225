import type { Generated } from 'kysely'
import type { EvidenceKind, FileType } from '../plan/plan.ts'

declare module '../../ground/base/database.ts' {
  interface Tables {
    action_evidence: ActionEvidenceTable
    action_evidence_file: { evidence_id: string; authority_id: string; content: Buffer }
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
