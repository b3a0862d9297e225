import type { ColumnType, Generated } from 'kysely'
import type { Day } from '../../ground/base/clock.ts'
import type { MinimumGroup } from '../round/round.ts'
import type { Asking, Outcome } from './ballot.ts'

declare module '../../ground/base/database.ts' {
  interface Tables {
    ballot: {
      id: Generated<string>
      authority_id: string
      asking: ColumnType<Asking, string, never>
      minimum_group: MinimumGroup
      eligible: number
      opened_on: Day
      closes_on: Day
    }
    ballot_person: { ballot_id: string; authority_id: string; person_id: string }
    ballot_closing: { ballot_id: string; authority_id: string; closed_on: Day }
    ballot_code: {
      ballot_id: string
      authority_id: string
      number: Generated<number>
      hash: Buffer
      until_on: Day
      most: number
      given: Generated<number>
    }
    ballot_result: {
      ballot_id: string
      authority_id: string
      outcome: ColumnType<Outcome, string, never>
      words: Buffer | null
      counted_on: Day
    }
    /** A view: where a ballot is, for rooms above. */
    ballot_standing: { ballot_id: string; authority_id: string; closes_on: Day; closed_on: Day | null; counted: boolean }
    /** Read and written by functions of the database alone. */
    'private.ballot_door': { ballot_id: string; door: Buffer }
    'private.ballot_roll': { ballot_id: string; mailed: Buffer[]; coded: Buffer[] }
    'private.ballot_urn': { ballot_id: string; papers: Generated<Buffer[]>; words: Generated<Buffer[]>; coded: Generated<number> }
  }
}
