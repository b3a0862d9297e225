import { stepWords } from '../../../cycle/year/steps.words.ts'
import type { Step } from '../../../cycle/year/year.ts'
import { spanInWords } from '../../../cycle/year/year-sentences.ts'
import type { Day } from '../../../ground/base/clock.ts'
import { formatShortDay } from '../../../ground/base/language.ts'
import { Months, type MonthsProps } from '../../../ground/ui/charts/months.tsx'
import { shareOf } from '../year.ts'
import { yearPageWords } from './year-page.words.ts'
import type { YearPageProps } from './year-props.ts'

const talks: ReadonlySet<Step> = new Set(['talk', 'autumn-dialogue', 'spring-dialogue'])

/** Twelve months across: the steps in their order, and the breaks. */
export function YearPicture({ language, today, year, breaks }: Pick<YearPageProps, 'language' | 'today' | 'year' | 'breaks'>) {
  const t = yearPageWords[language].chart
  const { schoolYear, steps } = year
  const [first, last] = [`${schoolYear}-07-01`, `${schoolYear + 1}-06-30`]
  const share = (day: Day) => shareOf(schoolYear, day < first ? first : day) ?? 1
  const stretch = ({ from, to }: { from: Day; to: Day }) => ({ from: share(from), to: share(to > last ? last : to) })
  const rows: MonthsProps['rows'] = [
    ...steps.map((each): MonthsProps['rows'][number] => ({
      name: stepWords[language].names[each.step],
      when: spanInWords(each, language),
      tone: talks.has(each.step) ? 'p2' : 'p3',
      stretches: [stretch(each)],
    })),
    ...(breaks.length > 0
      ? [{ name: t.breaks, when: t.breaksWhen(breaks.length), tone: 'p1' as const, stretches: breaks.map(stretch) }]
      : []),
  ]
  const now = shareOf(schoolYear, today)
  return (
    <Months
      id="months"
      title={t.title}
      answer={t.answer(steps.length)}
      months={Array.from({ length: 12 }, (_, at) =>
        formatShortDay(`2001-${String(((at + 6) % 12) + 1).padStart(2, '0')}-15`, language).replace(/\d+\s*/, ''),
      )}
      rows={rows}
      legend={[
        { tone: 'p3', label: t.whole },
        { tone: 'p2', label: t.talk },
        ...(breaks.length > 0 ? [{ tone: 'p1' as const, label: t.breaks }] : []),
      ]}
      today={now === null ? null : { at: now, label: t.today }}
    />
  )
}
