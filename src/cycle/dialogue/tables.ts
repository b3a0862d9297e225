import type { Generated } from 'kysely'
import type { Day } from '../../ground/base/clock.ts'
import type { Side } from '../agreement/agreement.ts'

declare module '../../ground/base/event.ts' {
  interface Happenings {
    dialogue: 'booked' | 'moved' | 'called-off' | 'approved' | 'concluded'
  }
}

declare module '../../ground/base/database.ts' {
  interface Tables {
    dialogue: { id: Generated<string>; authority_id: string; school_id: string; year: number; half: number }
    dialogue_booking: DialogueBookingTable
    dialogue_calling_off: { dialogue_id: string; number: number; authority_id: string; by_name: string; at: Date }
    dialogue_question: { id: Generated<string>; authority_id: string; dialogue_id: string; text: string; by_name: string; at: Date }
    dialogue_struck: { dialogue_id: string; authority_id: string; question: string }
    dialogue_notes: {
      dialogue_id: string
      authority_id: string
      text: string
      revision: Generated<number>
      by_name: string
      at: Date
    }
    dialogue_own_notes: { dialogue_id: string; person_id: string; authority_id: string; sealed: Buffer; revision: Generated<number> }
    dialogue_approval: DialogueApprovalTable
    dialogue_conclusion: { dialogue_id: string; authority_id: string; at: Date; on_day: Day }
  }
}

export type DialogueBookingTable = {
  dialogue_id: string
  authority_id: string
  number: number
  starts_at: Date
  minutes: number
  place: string
  message: string
  by_name: string
  at: Date
}

export type DialogueApprovalTable = {
  dialogue_id: string
  authority_id: string
  side: Side
  version: string
  by_person_id: string | null
  by_name: string
  at: Date
}
