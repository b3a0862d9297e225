import { addMonths, type Day } from '../../ground/base/clock.ts'
import { type Question, together } from '../../ground/base/question.ts'
import type { Sight } from '../../people/permission/permission.ts'
import { schoolChecksAsked } from '../checkin/store.ts'
import { periodOf } from '../report/report.ts'
import { type Asked, helpAskedAsked } from '../report/store-asked.ts'
import { supportAskedAsked } from '../support/store-asked.ts'
import type { Kind } from '../support/support.ts'
import { gatheredFrom, type Hindrances, hindrancesIn, type Theme } from './help-asked.ts'
import { placeOf, sortedAsked, themesAsked } from './store.ts'

/** Months back from which support requests and checks are counted. */
const monthsBack = 12

/** All that schools ask for, as somebody sorts it. */
export type Gathered = {
  themes: Theme[]
  asks: (Asked & { theme: Theme | null })[]
  support: { kind: Kind; schools: number }[]
  /** Null where fewer than five schools have a check to speak of. */
  hindrances: Hindrances | null
}

/** What the schools within a sight ask for, and what stands in their way. An ask under a theme that the reader does not see counts as unsorted to them. */
export function gatheredAsked(sight: Sight, today: Day): Question<Gathered> {
  const since = addMonths(today, -monthsBack)
  return together(
    themesAsked(sight),
    sortedAsked(),
    helpAskedAsked(sight, gatheredFrom(periodOf(today))),
    supportAskedAsked(sight, since),
    schoolChecksAsked(sight, since, today),
  ).map(([themes, sorted, asks, support, checks]) => {
    const byId = new Map(themes.map((theme) => [theme.id, theme]))
    return {
      themes,
      asks: asks.map((ask) => ({ ...ask, theme: byId.get(sorted.get(placeOf(ask)) ?? '') ?? null })),
      support,
      hindrances: hindrancesIn(checks),
    }
  })
}
