import type { Generated } from 'kysely'
import type { Day } from '../../ground/base/clock.ts'
import type { MarkKind } from '../funder/funder.ts'

declare module '../../ground/base/event.ts' {
  interface Happenings {
    certificate: 'made' | 'withdrawn'
  }
}

declare module '../../ground/base/database.ts' {
  interface Tables {
    certificate: CertificateTable
    certificate_session: { authority_id: string; certificate_id: string; session_id: string; minutes: number }
    certificate_content: { certificate_id: string; authority_id: string; bytes: Buffer }
    certificate_withdrawal: { certificate_id: string; authority_id: string; reason: string; by_name: string; at: Date }
  }
}

export type CertificateTable = {
  id: Generated<string>
  authority_id: string
  programme_id: string | null
  /** Null when they have been erased. */
  person_id: string | null
  number: string
  title: string
  name: string
  initials: string
  minutes: number
  from_on: Day
  to_on: Day
  funder_line: string
  funder_mark: Generated<MarkKind>
  funder_logo_id: string | null
  size: number
  sha256: Buffer
  issued_on: Day
}
