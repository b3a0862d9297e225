import type { ComponentChildren } from 'preact'
import type { Day } from '../../../base/clock.ts'
import { formatShortDay, formatWeekday } from '../../../base/language.ts'
import { useLanguage } from '../../language.tsx'

export interface ScheduleItem {
  key: string
  day: Day
  /** What it is, with its heading. */
  what: ComponentChildren
  /** How it stands, and what can be done. */
  standing: ComponentChildren
}

/** Things that take place on days, in their order: the day as on a leaf of a calendar, then what, then how it stands. `years`: which year, for what has been, which may be long ago. */
export function Schedule({ items, years }: { items: ScheduleItem[]; years?: boolean }) {
  const language = useLanguage()
  return (
    <ol class="sched" role="list">
      {items.map(({ key, day, what, standing }) => {
        const [number = '', month = '', year = ''] = formatShortDay(day, language, years).split(' ')
        return (
          <li key={key}>
            <time class="day" dateTime={day}>
              {formatWeekday(day, language).slice(0, 3)}
              <b>{number}</b>
              {month}
              {years && <span class="block">{year}</span>}
            </time>
            <div>{what}</div>
            <div class="stack-s">{standing}</div>
          </li>
        )
      })}
    </ol>
  )
}
