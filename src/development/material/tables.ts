import type { Generated } from 'kysely'
import type { FileType } from '../../cycle/plan/plan.ts'
import type { Day } from '../../ground/base/clock.ts'
import type { Licence, MaterialKind } from './material.ts'

declare module '../../ground/base/event.ts' {
  interface Happenings {
    material: 'added' | 'changed' | 'published' | 'taken-down' | 'removed' | 'consent-added' | 'consent-withdrawn'
  }
}

declare module '../../ground/base/database.ts' {
  interface Tables {
    material: {
      id: Generated<string>
      authority_id: string
      programme_id: string
      session_id: string | null
      kind: MaterialKind
      title: string
      about: Generated<string>
      url: string | null
      file_name: string | null
      file_type: FileType | null
      file_size: number | null
      licence: Licence
      licence_note: Generated<string>
      captioned: Generated<boolean>
      transcript: Generated<string>
      nobody_seen: Generated<boolean>
      until_on: Day | null
      revision: Generated<number>
      made_on: Day
      by_name: string
    }
    material_file: { material_id: string; authority_id: string; content: Buffer }
    material_consent: {
      id: Generated<string>
      authority_id: string
      material_id: string
      who: string
      given_on: Day
      kept: string
      until_on: Day | null
      withdrawn_on: Day | null
      withdrawn_by_name: string | null
    }
    material_publication: { material_id: string; authority_id: string; at: Date; by_name: string }
  }
}
