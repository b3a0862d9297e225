import { useLanguage, useWords } from '../language.tsx'
import { Dot } from './marks.tsx'
import { type ChartWords, LegendItem, Plot, PlotArea, PlotRow, Twin, type TwinWords } from './plot.tsx'
import { levelAt, mean, percent } from './scale.ts'

/** The middle unit and the middle half of many, levels from 1 to 5. Without figures the row is protected. */
export interface RangeRow {
  name: string
  figures?: { low: number; median: number; high: number } | undefined
  stressed?: boolean
}

export interface MedianRangeProps extends ChartWords {
  levelNames: string[]
  areas: { name: string; rows: RangeRow[] }[]
  /** "Mittersta skolan (median)". */
  medianLabel: string
  /** "Mittersta hälften av elva skolor". */
  rangeLabel: string
  twin: TwinWords
}

/** How alike many units are in every sub-area; no unit is named. */
export function MedianRange({ areas, levelNames, medianLabel, rangeLabel, twin, ...rest }: MedianRangeProps) {
  const words = useWords()
  const language = useLanguage()
  const legend = (
    <>
      <LegendItem mark={<Dot at="50%" />}>{medianLabel}</LegendItem>
      <LegendItem
        mark={
          <g class="p2">
            <rect class="band" y="30%" width="100%" height="40%" />
          </g>
        }
      >
        {rangeLabel}
      </LegendItem>
    </>
  )
  const table = (
    <Twin
      {...twin}
      columns={[words.area, ...[words.lowerQuartile, words.median, words.upperQuartile].map((label) => ({ label, numeric: true }))]}
      rows={areas
        .flatMap((area) => area.rows)
        .map(({ name, figures }) => [
          name,
          ...(figures
            ? [figures.low, figures.median, figures.high].map((value) => mean(value, language))
            : [words.protectedShort, words.protectedShort, words.protectedShort]),
        ])}
    />
  )
  return (
    <Plot {...rest} levelNames={levelNames} legend={legend} twin={table}>
      {areas.map((area) => (
        <PlotArea key={area.name} name={area.name}>
          {area.rows.map((row) => (
            <Row key={row.name} row={row} />
          ))}
        </PlotArea>
      ))}
    </Plot>
  )
}

function Row({ row: { name, figures, stressed } }: { row: RangeRow }) {
  const words = useWords()
  const language = useLanguage()
  if (!figures) return <PlotRow label={name} value={<span class="may-wrap">{words.protected}</span>} />
  const { low, median, high } = figures
  const range = `(${words.levelRange(mean(low, language), mean(high, language))})`
  return (
    <PlotRow
      label={stressed ? <b>{name}</b> : name}
      value={
        <>
          <b>{mean(median, language)}</b> {range}
        </>
      }
    >
      <g class="p2">
        <rect class="band" x={levelAt(low)} width={percent((high - low) * 20)} y="30%" height="40%" />
      </g>
      <Dot at={levelAt(median)} />
    </PlotRow>
  )
}
