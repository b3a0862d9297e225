import type { Day } from '../../ground/base/clock.ts'

/** Characters that may be written. */
export const longest = { source: 200, link: 500, what: 2000, means: 2000 } as const

/** Something that was noticed outside: where it was said, and what it means for us. */
export type OutlookNote = {
  id: string
  source: string
  link: string
  seenOn: Day
  what: string
  means: string
  revision: number
  byName: string
}
