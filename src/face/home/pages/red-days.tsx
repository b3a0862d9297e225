import { redDayWords } from '../../../cycle/year/red-days.words.ts'
import { capitalise, formatShortDay, formatWeekday } from '../../../ground/base/language.ts'
import { redDaysBetween } from '../../../ground/base/working-days.ts'
import { More } from '../../../ground/ui/components/more/more.tsx'
import { yearPageWords } from './year-page.words.ts'
import type { YearPageProps } from './year-props.ts'

/** The red days of a school year by name: mail rests on them. */
export function RedDays({ language, today, year: { schoolYear } }: Pick<YearPageProps, 'language' | 'today' | 'year'>) {
  const t = yearPageWords[language]
  return (
    <More label={t.redDays}>
      <ul class="events spans" role="list">
        {redDaysBetween(`${schoolYear}-07-01`, `${schoolYear + 1}-06-30`).map(({ day, name }) => (
          <li key={day} class={day < today ? 'soft' : undefined}>
            <time datetime={day}>{formatShortDay(day, language)}</time>
            <span>
              {capitalise(redDayWords[language][name])} <span class="soft small">{formatWeekday(day, language).split(' ')[0]}</span>
            </span>
          </li>
        ))}
      </ul>
      <p class="small soft measure">{t.redDaysNote}</p>
    </More>
  )
}
