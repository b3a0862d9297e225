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

/** Something that a school asks for. `theme`: under which the reader's own side has it; `below`: for the authority, under which its district has it. */
export type SortedAsk = Asked & { theme: Theme | null; below: Theme | null }

/** All that schools ask for, as somebody sorts it. */
export type Gathered = {
  themes: Theme[]
  asks: SortedAsk[]
  support: { kind: Kind; schools: number }[]
  /** Null where fewer than five schools have a check to speak of. */
  hindrances: Hindrances | null
}

/** What the schools within a sight ask for, sorted by the reader's own themes and, for the authority, its districts' beside. A theme that the reader does not see counts as none to them. */
export function asksAsked(sight: Sight, today: Day): Question<{ themes: Theme[]; asks: SortedAsk[] }> {
  return together(themesAsked(sight), sortedAsked(), helpAskedAsked(sight, gatheredFrom(periodOf(today)))).map(([themes, sorted, asks]) => {
    const byId = new Map(themes.map((theme) => [theme.id, theme]))
    return {
      themes,
      asks: asks.map((ask) => {
        const under = (sorted.get(placeOf(ask)) ?? []).flatMap((id) => byId.get(id) ?? [])
        const own = under.find((theme) => isOwn(theme, sight)) ?? null
        return { ...ask, theme: own, below: under.find((theme) => theme !== own) ?? null }
      }),
    }
  })
}

/** Whether a theme is one that the reader sorts by: the authority has its own, and reads those of its districts. */
export function isOwn({ district }: Pick<Theme, 'district'>, sight: Pick<Sight, 'authority'>): boolean {
  return (district === null) === sight.authority
}

/** Whether an ask stands under a theme, the reader's own or a district's. */
export function isUnder({ theme, below }: SortedAsk, { id }: Pick<Theme, 'id'>): boolean {
  return theme?.id === id || below?.id === id
}

/** What the schools within a sight ask for, and what stands in their way. */
export function gatheredAsked(sight: Sight, today: Day): Question<Gathered> {
  const since = addMonths(today, -monthsBack)
  return together(asksAsked(sight, today), supportAskedAsked(sight, since), schoolChecksAsked(sight, since, today)).map(
    ([{ themes, asks }, support, checks]) => ({ themes, asks, support, hindrances: hindrancesIn(checks) }),
  )
}
