import type { ColumnType, Generated } from 'kysely'
import type { Day } from '../../ground/base/clock.ts'
import type { DocumentKind, Way } from './matter.ts'
import type { OutsideFindings } from './outside-signature.ts'

declare module '../../ground/base/event.ts' {
  interface Happenings {
    matter: 'opened' | 'closed' | 'document-frozen' | 'document-withdrawn' | 'registered' | 'dispatched'
    attest: 'asked' | 'asking-ended' | 'made' | 'refused' | 'withdrawn'
  }
}

declare module '../../ground/base/database.ts' {
  interface Tables {
    matter: MatterTable
    matter_closing: { matter_id: string; authority_id: string; on_day: Day; by_name: string }
    matter_document: MatterDocumentTable
    matter_content: { document_id: string; authority_id: string; bytes: Buffer }
    document_withdrawal: { document_id: string; authority_id: string; reason: string; by_name: string; at: Date }
    register_entry: RegisterEntryTable
    dispatch: DispatchTable
    dispatch_document: { dispatch_id: string; document_id: string; authority_id: string }
    outside_signature: { document_id: string; authority_id: string; findings: ColumnType<OutsideFindings, string, never>; checked_at: Date }
    attest_request: AttestRequestTable
    attest_request_end: { request_id: string; authority_id: string; reason: string; by_name: string; at: Date }
    attest_refusal: { request_id: string; authority_id: string; reason: string; at: Date }
    proof_code: ProofCodeTable
    attest: AttestTable
    attest_withdrawal: {
      attest_id: string
      authority_id: string
      reason: string
      at: Date
      proved_to: string | null
      proved_at: Date | null
    }
    attest_head: { authority_id: string; sequence: number; hash: Buffer }
    attest_key: { id: string; pem: string; first_used_on: Day; mac: Buffer | null }
  }
}

export type MatterTable = {
  id: Generated<string>
  authority_id: string
  number: string
  title: string
  opened_on: Day
  opened_by: string | null
  opened_by_name: string
}

export type MatterDocumentTable = {
  id: Generated<string>
  authority_id: string
  matter_id: string
  kind: DocumentKind
  title: string
  version: number
  file_name: string
  type: string
  size: number
  sha256: Buffer
  number: string
  secrecy: string | null
  frozen_at: Date
  by_name: string
  made_from_kind: string | null
  made_from_id: string | null
  made_from_version: number | null
  sheet_of: string | null
  copy_of: string | null
  came_in: Generated<boolean>
}

export type DispatchTable = {
  id: Generated<string>
  authority_id: string
  matter_id: string
  recipient: string
  way: Way
  on_day: Day
  note: string
  by_name: string
  at: Date
}

export type RegisterEntryTable = {
  id: Generated<string>
  authority_id: string
  matter_id: string
  direction: 'in' | 'out' | 'made'
  on_day: Day
  party: string
  subject: string
  document_id: string | null
  secrecy: string | null
  by_name: string
  at: Date
}

export type AttestRequestTable = {
  id: Generated<string>
  authority_id: string
  document_id: string
  person_id: string | null
  name: string
  title: string
  unit: string
  part: string
  sentence: string
  step: number
  due_on: Day | null
  asked_by_name: string
  asked_at: Date
  instead_of: string | null
}

export type ProofCodeTable = {
  authority_id: string
  person_id: string
  purpose: 'attest' | 'decision' | 'participation'
  about: string
  code_hash: string
  sent_to: string
  sent_at: Date
  expires_at: Date
  tries: Generated<number>
}

export type AttestTable = {
  id: Generated<string>
  authority_id: string
  request_id: string
  document_id: string
  sequence: number
  at: Date
  body: string
  hash: Buffer
  previous: Buffer | null
  signature: Buffer
  key_id: string
}
