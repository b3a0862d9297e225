import { formatDay, type Language } from '../../ground/base/language.ts'
import { CountBars } from '../../ground/ui/charts/count-bars.tsx'
import { holding, type Indicator, type Reading } from './indicator.ts'
import { indicatorPageWords } from './pages/indicator-page.words.ts'
import { readingSaid } from './sentences.ts'

/** As many readings as a chart shows: the latest. */
const mostShown = 8

/** Readings over time as bars, the earliest first, for what is so many of so many; what has no value says so in words. Its table is beside it. */
export function ReadingChart({
  language,
  indicator,
  readings,
}: {
  language: Language
  indicator: Indicator
  readings: readonly Reading[]
}) {
  const t = indicatorPageWords[language]
  const shown = holding(readings).slice(0, mostShown).toReversed()
  const hasShares = shown.some(({ total }) => total !== null)
  if (!hasShares || shown.length < 2) return null
  const rows = shown.map((reading) => ({
    name: formatDay(reading.onDay, language, true),
    count: reading.count ?? 0,
    total: reading.total ?? 1,
    value: readingSaid(reading, indicator, language),
  }))
  return (
    <CountBars
      id={`chart-${indicator.id}`}
      title={t.chart(indicator.name)}
      rows={rows}
      twin={{
        summary: t.twin,
        caption: indicator.name,
        columns: [t.columns.day, t.columns.said],
        rows: rows.map(({ name, value }) => [name, value]),
      }}
    />
  )
}
