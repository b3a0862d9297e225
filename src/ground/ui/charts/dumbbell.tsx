import { useLanguage, useWords } from '../language.tsx'
import { Diamond, Dot, Link } from './marks.tsx'
import { type ChartWords, LegendItem, Plot, PlotArea, PlotRow, Twin, type TwinWords } from './plot.tsx'
import { levelAt, mean } from './scale.ts'

/** Two groups' means in one sub-area, already released; undefined is protected. */
export interface DumbbellRow {
  name: string
  first?: number
  second?: number
  /** A difference that the text names: thick and bold. */
  stressed?: boolean
}

export interface DumbbellProps extends ChartWords {
  levelNames: string[]
  areas: { name: string; rows: DumbbellRow[] }[]
  /** "Personal, 38 svar": round and filled. */
  firstLabel: string
  /** "Ledning, 6 svar": diamond and open. */
  secondLabel: string
  /** Short names for the table's columns. */
  columns: [string, string]
  twin: TwinWords
}

/** Two groups' means in every sub-area, in the framework's order. */
export function Dumbbell({ areas, levelNames, firstLabel, secondLabel, columns, twin, ...rest }: DumbbellProps) {
  const words = useWords()
  const language = useLanguage()
  const legend = (
    <>
      <LegendItem mark={<Dot at="50%" r={7} />}>{firstLabel}</LegendItem>
      <LegendItem mark={<Diamond at="50%" />}>{secondLabel}</LegendItem>
    </>
  )
  const cell = (value: number | undefined) => (value === undefined ? words.protectedShort : mean(value, language))
  const table = (
    <Twin
      {...twin}
      columns={[words.area, ...[...columns, words.difference].map((label) => ({ label, numeric: true }))]}
      rows={areas.flatMap((area) => area.rows).map((row) => [row.name, cell(row.first), cell(row.second), cell(difference(row))])}
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

function Row({ row: { name, first, second, stressed } }: { row: DumbbellRow }) {
  const words = useWords()
  const language = useLanguage()
  const both = first !== undefined && second !== undefined
  const text = both
    ? words.and(mean(first, language), mean(second, language))
    : words.and(
        first === undefined ? words.protectedShort : mean(first, language),
        second === undefined ? words.protectedShort.toLowerCase() : mean(second, language),
      )
  return (
    <PlotRow
      label={name}
      value={
        first === undefined && second === undefined ? <span class="may-wrap">{words.protected}</span> : stressed ? <b>{text}</b> : text
      }
    >
      {both && <Link from={levelAt(first)} to={levelAt(second)} hot={stressed} />}
      {first !== undefined && <Dot at={levelAt(first)} />}
      {second !== undefined && <Diamond at={levelAt(second)} />}
    </PlotRow>
  )
}

function difference({ first, second }: DumbbellRow): number | undefined {
  return first === undefined || second === undefined ? undefined : Math.abs(second - first)
}
