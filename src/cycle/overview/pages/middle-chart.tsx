import type { Language } from '../../../ground/base/language.ts'
import { Dot } from '../../../ground/ui/charts/marks.tsx'
import { LegendItem, Plot, PlotArea, PlotRow, Twin } from '../../../ground/ui/charts/plot.tsx'
import { levelAt, percent } from '../../../ground/ui/charts/scale.ts'
import { boardWords } from '../board/board.words.ts'
import type { ChartInWords, MiddleChart } from '../board/middle.ts'

/** The school in the middle and the middle half, in each area. */
export function Middle({ language, chart }: { language: Language; chart: MiddleChart }) {
  const t = boardWords[language].middle
  return (
    <Plot
      id="middle-chart"
      title={chart.question}
      answer={chart.answer}
      levelNames={chart.levels}
      legend={
        <>
          <LegendItem mark={<Dot at="50%" />}>{t.dot}</LegendItem>
          <LegendItem mark={<Band x="0" width="100%" />}>{t.band}</LegendItem>
        </>
      }
      twin={<ChartTable language={language} chart={chart} />}
    >
      <PlotArea>
        {chart.bands.map(({ name, middle }, index) => (
          <PlotRow
            key={name}
            label={name}
            value={<span class="may-wrap">{middle ? <MedianOf row={chart.rows[index] ?? []} words={t.of} /> : t.few}</span>}
          >
            {middle && <Band x={levelAt(middle.low)} width={percent((middle.high - middle.low) * 20)} />}
            {middle && <Dot at={levelAt(middle.median)} />}
          </PlotRow>
        ))}
      </PlotArea>
    </Plot>
  )
}

/** The median with how many schools it is of. */
function MedianOf({ row: [, , median = '', , schools = ''], words }: { row: string[]; words(schools: string): string }) {
  return (
    <>
      <b>{median}</b> ({words(schools)})
    </>
  )
}

function Band({ x, width }: { x: string; width: string }) {
  return (
    <g class="p2">
      <rect class="band" x={x} width={width} y="30%" height="40%" />
    </g>
  )
}

/** A chart's figures as its table. */
export function ChartTable({ language, chart }: { language: Language; chart: ChartInWords }) {
  const [first = '', ...figures] = chart.columns
  return (
    <Twin
      summary={boardWords[language].table(chart.question)}
      caption={chart.question}
      columns={[first, ...figures.map((label) => ({ label, numeric: true }))]}
      rows={chart.rows}
    />
  )
}
