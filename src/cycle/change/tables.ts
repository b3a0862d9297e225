declare module '../../ground/base/database.ts' {
  interface Tables {
    school_change: SchoolChangeTable
  }
}

/** In how many sub-areas each thing may be said of a school between two released rounds. Written by the worker once, and never changed. */
export type SchoolChangeTable = {
  round_id: string
  before_id: string
  school_id: string
  authority_id: string
  increase: number
  decrease: number
  unchanged: number
  unsaid: number
}
