import type { ComponentChildren } from 'preact'
import { type ChartWords, Plot, PlotArea, PlotRow, Twin, type TwinWords } from './plot.tsx'
import { percent } from './scale.ts'

/** How many of how many: "38 av 44". */
export interface CountRow {
  name: ComponentChildren
  count: number
  total: number
  value: ComponentChildren
}

export interface CountBarsProps extends ChartWords {
  rows: CountRow[]
  note?: ComponentChildren
  twin?: TwinWords & { columns: string[]; rows: ComponentChildren[][] }
}

/** Shares of wholes, one bar each, such as participation. */
export function CountBars({ rows, twin, ...rest }: CountBarsProps) {
  const [first = '', ...figures] = twin?.columns ?? []
  const table = twin && (
    <Twin
      summary={twin.summary}
      caption={twin.caption}
      rows={twin.rows}
      columns={[first, ...figures.map((label) => ({ label, numeric: true }))]}
    />
  )
  return (
    <Plot {...rest} twin={table}>
      <PlotArea>
        {rows.map((row, index) => (
          <PlotRow key={index} label={row.name} value={row.value}>
            {row.count > 0 && (
              <g class="p3">
                <rect class="seam" x="0" y="30%" width={percent((row.count / row.total) * 100)} height="40%" />
              </g>
            )}
            <rect class="frame" x="0" y="30%" width="100%" height="40%" />
          </PlotRow>
        ))}
      </PlotArea>
    </Plot>
  )
}
