import type { ShowingPart } from './showing.ts'

declare module '../../ground/base/database.ts' {
  interface Tables {
    programme_showing: { programme_id: string; authority_id: string; parts: ShowingPart[]; changed_by_name: string; at: Date }
  }
}
