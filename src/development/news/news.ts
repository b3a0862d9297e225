import type { Day } from '../../ground/base/clock.ts'

/** Characters at most; the columns hold the same. */
export const longest = { title: 200, text: 20_000, author: 200 } as const
/** How many of a programme's news stand on its page. */
export const newest = 3

/** A piece of news of a programme. @property text in the house's Markdown @property released whether everybody who sees the programme reads it */
export type Post = {
  id: string
  programme: string
  title: string
  text: string
  author: string
  day: Day
  revision: number
  changedByName: string
  released: boolean
}
