import type { Day } from '../../ground/base/clock.ts'

declare module '../../ground/base/database.ts' {
  interface Tables {
    used_form: { fingerprint: string; authority_id: string; person_id: string; location: string | null; said: string | null; on_day: Day }
  }
}
