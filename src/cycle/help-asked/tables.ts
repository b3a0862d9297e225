import type { Generated } from 'kysely'
import type { Day } from '../../ground/base/clock.ts'
import type { Source, ThemeState } from './help-asked.ts'

declare module '../../ground/base/event.ts' {
  interface Happenings {
    theme: 'begun' | 'changed' | 'sorted' | 'judged' | 'removed'
  }
}

declare module '../../ground/base/database.ts' {
  interface Tables {
    help_theme: HelpThemeTable
    /** `of_district`: whose sorting it is, a district's or the authority's; each has its own. */
    help_theme_ask: { report_id: string; ask: string; of_district: boolean; authority_id: string; theme_id: string }
    help_theme_source: { theme_id: string; authority_id: string; source: Source }
    help_theme_state: HelpThemeStateTable
  }
}

export type HelpThemeTable = {
  id: Generated<string>
  authority_id: string
  district_id: string | null
  title: string
  note: Generated<string>
  revision: Generated<number>
  begun_on: Day
}

export type HelpThemeStateTable = {
  id: Generated<string>
  authority_id: string
  theme_id: string
  state: ThemeState
  reason: string
  by_name: string
  at: Date
}
