import type { ComponentChildren } from 'preact'
import { ScrollRegion, Table, type TableProps } from '../components/table/table.tsx'

/** The words around a chart: a title that is the question and a sentence or two that answer it. */
export interface ChartWords {
  /** Id of the title; one of its own on each page. */
  id: string
  title: ComponentChildren
  answer?: ComponentChildren
}

/** A chart's table twin, folded under `summary`. */
export interface TwinWords {
  summary: string
  caption: string
}

/** The frame of every chart. `levelNames` gives the five levels' scale, grid and axis. */
export function Plot({
  id,
  title,
  answer,
  legend,
  levelNames,
  slim,
  wordy,
  months,
  children,
  note,
  twin,
}: ChartWords & {
  legend?: ComponentChildren
  levelNames?: string[]
  slim?: boolean
  /** Each row says a sentence beside its marks. */
  wordy?: boolean
  /** Twelve months across instead of five levels. */
  months?: boolean
  children: ComponentChildren
  note?: ComponentChildren
  twin?: ComponentChildren
}) {
  return (
    <figure
      class={['chart', levelNames && 'levels', slim && 'slim', wordy && 'wordy', months && 'months'].filter(Boolean).join(' ')}
      aria-labelledby={id}
    >
      <figcaption>
        <h3 id={id}>{title}</h3>
        {answer && <p>{answer}</p>}
      </figcaption>
      {legend && (
        <ul class="legend" role="list">
          {legend}
        </ul>
      )}
      {levelNames && <LevelAxis names={levelNames} />}
      {children}
      {note && <p class="small soft">{note}</p>}
      {twin}
    </figure>
  )
}

/** Rows under the name of their area. */
export function PlotArea({ name, children }: { name?: string | undefined; children: ComponentChildren }) {
  return (
    <>
      {name && <h4 class="plot-group">{name}</h4>}
      <ul role="list">{children}</ul>
    </>
  )
}

/** One row: words to the left and right, marks between. Screen readers get the words. */
export function PlotRow({ label, value, children }: { label: ComponentChildren; value: ComponentChildren; children?: ComponentChildren }) {
  return (
    <li class="plot-row">
      <span>{label}</span>
      <svg aria-hidden="true" focusable="false">
        {children}
      </svg>
      <span class="plot-val">{value}</span>
    </li>
  )
}

/** A mark and what it stands for. */
export function LegendItem({ mark, children }: { mark: ComponentChildren; children: ComponentChildren }) {
  return (
    <li>
      <svg aria-hidden="true">{mark}</svg>
      {children}
    </li>
  )
}

/** The chart's figures as a table that scrolls by itself; opened before printing. */
export function Twin({ summary, ...table }: { summary: string } & TableProps) {
  return (
    <details class="data">
      <summary>{summary}</summary>
      <ScrollRegion label={summary}>
        <Table {...table} />
      </ScrollRegion>
    </details>
  )
}

function LevelAxis({ names }: { names: string[] }) {
  return (
    <div class="plot-axis" aria-hidden="true">
      <div>
        {names.map((name, index) => (
          <span key={name}>
            <b>{index + 1}</b>
            {name}
          </span>
        ))}
      </div>
    </div>
  )
}
