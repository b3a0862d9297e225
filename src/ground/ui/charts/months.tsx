import type { ComponentChildren } from 'preact'
import { type ChartWords, LegendItem, Plot } from './plot.tsx'
import { type PartTone, percent } from './scale.ts'

/** Something that goes on for a while: shares of the twelve months across, from 0 to 1. */
export interface Stretch {
  from: number
  to: number
}

export interface MonthsProps extends ChartWords {
  /** Twelve names, the first the leftmost. Their first three letters stand for them, on a phone the first: a month's column has no room for more, and no name is broken. */
  months: string[]
  rows: { name: string; when: string; tone: PartTone; stretches: Stretch[] }[]
  legend: { tone: PartTone; label: string }[]
  /** Where today lies, from 0 to 1; null when it is of another year. */
  today: { at: number; label: string } | null
  note?: ComponentChildren
}

/** Bars in time: twelve months across, a row for each thing. A list beside it says the same in words. */
export function Months({ months, rows, legend, today, ...rest }: MonthsProps) {
  return (
    <Plot
      {...rest}
      months
      legend={
        <>
          {legend.map(({ tone, label }) => (
            <LegendItem
              key={tone}
              mark={
                <g class={tone}>
                  <rect class="band" width="100%" height="100%" />
                </g>
              }
            >
              {label}
            </LegendItem>
          ))}
          {today && <LegendItem mark={<line class="today" x1="50%" x2="50%" y1="0" y2="100%" />}>{today.label}</LegendItem>}
        </>
      }
    >
      <div class="plot-axis" aria-hidden="true">
        <div>
          {months.map((name) => (
            <span key={name}>
              <b>
                {name.slice(0, 1)}
                <span class="rest">{name.slice(1, 3)}</span>
              </b>
            </span>
          ))}
        </div>
      </div>
      <ul role="list">
        {rows.map((row) => (
          <li key={row.name} class="plot-row">
            <span>
              {row.name} <span class="soft small">{row.when}</span>
            </span>
            <svg aria-hidden="true" focusable="false">
              {row.stretches.map(({ from, to }, index) => (
                <g key={index} class={row.tone}>
                  <rect class="seam" x={percent(from * 100)} width={percent(Math.max(to - from, 0.008) * 100)} y="25%" height="50%" />
                </g>
              ))}
              {today && <line class="today" x1={percent(today.at * 100)} x2={percent(today.at * 100)} y1="0" y2="100%" />}
            </svg>
          </li>
        ))}
      </ul>
    </Plot>
  )
}
