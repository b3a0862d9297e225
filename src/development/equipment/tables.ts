import type { Generated } from 'kysely'
import type { Day } from '../../ground/base/clock.ts'
import type { EquipmentKind } from './equipment.ts'

declare module '../../ground/base/event.ts' {
  interface Happenings {
    equipment: 'counted' | 'imported' | 'removed'
  }
}

declare module '../../ground/base/database.ts' {
  interface Tables {
    equipment_count: EquipmentCountTable
  }
}

export type EquipmentCountTable = {
  id: Generated<string>
  authority_id: string
  unit_id: string
  kind: EquipmentKind
  what: string
  number: number
  on_day: Day
  by_name: string
  at: Date
}
