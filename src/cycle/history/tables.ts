import type { ColumnType, Generated } from 'kysely'
import type { Audience } from '../../content/framework/framework.ts'
import type { Day } from '../../ground/base/clock.ts'
import type { Content, Coverage, UnitLevel } from '../protection/cell.ts'
import type { Measure } from '../protection/sums.ts'
import type { MinimumGroup } from '../round/round.ts'
import type { Instrument } from './instrument.ts'
import type { KeptManner } from './manner.ts'
import type { Mapping } from './mapping.ts'
import type { Preview } from './planning.ts'

declare module '../../ground/base/event.ts' {
  interface Happenings {
    history: 'imported' | 'removed'
  }
}

declare module '../../ground/base/database.ts' {
  interface Tables {
    history_import: HistoryImportTable
    history_mapping: HistoryMappingTable
    history_round: HistoryRoundTable
    history_removal: { round_id: string; authority_id: string; by_person_id: string | null; at: Date }
    history_unit: {
      round_id: string
      authority_id: string
      unit_id: string
      level: UnitLevel
      name: string
      code: string | null
      parent_id: string | null
    }
    history_cell: {
      round_id: string
      authority_id: string
      unit_id: string
      level: UnitLevel
      audience: Audience
      kind: Measure['kind']
      key: string
      content: ColumnType<Content, string, never>
      coverage: ColumnType<Coverage | null, string | null, never>
      index: number | null
    }
  }
}

/** `mapping`: it waits for somebody to say what its headings mean. */
export type ImportState = 'reading' | 'mapping' | 'faulty' | 'ready' | 'importing' | 'done' | 'failed'

export type HistoryImportTable = {
  id: Generated<string>
  authority_id: string
  by_person_id: string | null
  file_name: string
  sealed: Buffer
  state: ImportState
  manner: ColumnType<KeptManner, string, string>
  done: Generated<number>
  total: Generated<number>
  preview: ColumnType<Preview | null, string | null, string | null>
  at: Date
}

export type HistoryMappingTable = {
  id: Generated<string>
  authority_id: string
  name: string
  mapping: ColumnType<Mapping, string, string>
  by_person_id: string | null
  at: Date
}

export type HistoryRoundTable = {
  id: Generated<string>
  authority_id: string
  name: string
  /** The first and the last day that somebody answered. */
  held_from: Day
  held_on: Day
  kind: 'persons' | 'counts'
  minimum_group: MinimumGroup
  framework_version_id: string | null
  instrument: ColumnType<Instrument | null, string | null, never>
  levels: number
  answers: number
  by_person_id: string | null
  imported_at: Date
  shown_at: Date
}
