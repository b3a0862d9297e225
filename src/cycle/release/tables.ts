import type { ColumnType } from 'kysely'
import type { Audience } from '../../content/framework/framework.ts'
import type { Content, Coverage, Participation, UnitLevel } from '../protection/cell.ts'
import type { MatchedCell, MatchedContent } from '../protection/matched.ts'
import type { Measure } from '../protection/sums.ts'
import type { InstrumentContent } from './instrument.ts'

declare module '../../ground/base/database.ts' {
  interface Tables {
    result_unit: {
      round_id: string
      authority_id: string
      unit_id: string
      level: UnitLevel
      name: string
      code: string | null
      parent_id: string | null
    }
    result_cell: ResultCellTable
    result_participation: {
      round_id: string
      authority_id: string
      unit_id: string
      level: UnitLevel
      audience: Audience
      invited: number
      answered: ColumnType<Participation['answered'], string, never>
    }
    result_comparison: {
      round_id: string
      authority_id: string
      unit_id: string
      level: 'district' | 'authority'
      kind: Measure['kind']
      key: string
      schools: number
      lower: ColumnType<string, number, never>
      median: ColumnType<string, number, never>
      upper: ColumnType<string, number, never>
    }
    result_change: {
      round_id: string
      authority_id: string
      unit_id: string
      before_round_id: string
      level: MatchedCell['level']
      key: string
      content: ColumnType<MatchedContent, string, never>
    }
    result_instrument: {
      round_id: string
      authority_id: string
      area: string
      content: ColumnType<InstrumentContent, string, never>
    }
  }
}

export type ResultCellTable = {
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
  opted_out: number | null
}
