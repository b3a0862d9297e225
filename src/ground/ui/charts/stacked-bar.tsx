import type { ComponentChildren } from 'preact'
import { useWords } from '../language.tsx'
import { Swatch } from './marks.tsx'
import { type ChartWords, LegendItem, Plot, PlotArea, PlotRow, Twin, type TwinWords } from './plot.tsx'
import { type LevelTone, type PartTone, percent } from './scale.ts'

/** A part of a bar: how many, and the words in it. `wide` stands before the number where the screen is wide. */
export interface BarPart {
  tone: LevelTone | PartTone
  count: number
  text?: string
  wide?: string | undefined
}

export interface BarRow {
  name: ComponentChildren
  /** In order; empty for a protected row. */
  parts: BarPart[]
  /** "38 svar". */
  value: ComponentChildren
}

/** The counts of one row by level, where merged levels are one: `{ from: 1, to: 2, count: 12 }`. */
export interface LevelCount {
  from: number
  to: number
  count: number
}

export interface StackedBarProps extends ChartWords {
  legend: { tone: LevelTone | PartTone; text?: string; label: string }[]
  areas: { name?: string; rows: BarRow[] }[]
  note?: ComponentChildren
  slim?: boolean
  twin?: TwinWords & { columns: string[]; rows: ComponentChildren[][] }
}

/** How answers divide, in counts: parts of a whole. */
export function StackedBar({ legend, areas, twin, ...rest }: StackedBarProps) {
  const marks = legend.map((item) => (
    <LegendItem key={item.label} mark={<Swatch tone={item.tone} text={item.text} />}>
      {item.label}
    </LegendItem>
  ))
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
    <Plot {...rest} legend={marks} twin={table}>
      {areas.map((area, index) => (
        <PlotArea key={area.name ?? index} name={area.name}>
          {area.rows.map((row, place) => (
            <BarRowView key={place} row={row} />
          ))}
        </PlotArea>
      ))}
    </Plot>
  )
}

/** One bar as a row of a list, for pages that put bars among other things. */
export function BarRowView({ row: { name, parts, value } }: { row: BarRow }) {
  const total = parts.reduce((sum, part) => sum + part.count, 0)
  let start = 0
  return (
    <PlotRow label={name} value={value}>
      {parts
        .filter((part) => part.count > 0)
        .map((part) => {
          const width = (part.count / total) * 100
          const x = start
          start += width
          return <Part key={x} part={part} x={x} width={width} />
        })}
      {total > 0 && <rect class="frame" x="0" y="15%" width="100%" height="70%" />}
    </PlotRow>
  )
}

/** Bar parts for counts by level; merged levels take the tone of the upper one and say which they are. */
export function useLevelParts(counts: LevelCount[]): BarPart[] {
  const words = useWords()
  return counts.map(({ from, to, count }) => ({
    tone: levelTones[to - 1] ?? 'v5',
    count,
    text: from === to ? String(count) : `${words.levelRange(String(from), String(to))}: ${count}`,
  }))
}

const levelTones: LevelTone[] = ['v1', 'v2', 'v3', 'v4', 'v5']

function Part({ part, x, width }: { part: BarPart; x: number; width: number }) {
  return (
    <g class={part.tone}>
      <rect class="seam" x={percent(x)} width={percent(width)} y="15%" height="70%" />
      {width >= 4 && (
        <text x={percent(x + width / 2)} y="50%" dy=".35em">
          {part.wide && width >= 19 && <tspan class="wide-l">{part.wide} </tspan>}
          {part.text ?? part.count}
        </text>
      )}
    </g>
  )
}
