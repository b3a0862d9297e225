import type { ComponentChildren } from 'preact'
import { ProtectedCell } from '../components/hidden-cell/hidden-cell.tsx'
import { ScrollRegion } from '../components/table/table.tsx'
import { useLanguage, useWords } from '../language.tsx'
import { mean, toneOf } from './scale.ts'

/** A group: its name and how many answers. `protectedWhy` hides its whole column and says why. */
export interface HeatColumn {
  name: string
  note?: string
  /** The whole that the groups are parts of: bold, set apart. */
  total?: boolean
  protectedWhy?: string
}

export interface HeatMapProps {
  /** Names the scrolling region. */
  label: string
  caption: ComponentChildren
  note?: ComponentChildren
  columns: HeatColumn[]
  /** Means in the order of the columns; undefined is protected. */
  areas: { name: string; rows: { name: string; values: (number | undefined)[] }[] }[]
}

/** Groups by sub-area, tone and number in each cell. It is itself a table, so it has no twin. */
export function HeatMap({ label, caption, note, columns, areas }: HeatMapProps) {
  const words = useWords()
  return (
    <ScrollRegion label={label}>
      <table class="heat">
        <caption>
          {caption}
          {note && <small>{note}</small>}
        </caption>
        <thead>
          <tr>
            <td class="wide" />
            <th scope="col">
              <span class="vh">{words.area}</span>
            </th>
            {columns.map((column) => (
              <th key={column.name} scope="col">
                {column.name}
                {column.note && <small>{column.note}</small>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {areas.flatMap((area, place) =>
            area.rows.map((row, index) => (
              <tr key={row.name}>
                {index === 0 && (
                  <th scope="rowgroup" rowspan={area.rows.length} class="area wide">
                    {area.name}
                  </th>
                )}
                <th scope="row">{row.name}</th>
                <Cells
                  columns={columns}
                  values={row.values}
                  first={place === 0 && index === 0}
                  rows={areas.reduce((sum, item) => sum + item.rows.length, 0)}
                />
              </tr>
            )),
          )}
        </tbody>
      </table>
    </ScrollRegion>
  )
}

function Cells({ columns, values, first, rows }: { columns: HeatColumn[]; values: (number | undefined)[]; first: boolean; rows: number }) {
  const language = useLanguage()
  return columns.map((column, index) => {
    const value = values[index]
    if (column.protectedWhy)
      return first ? (
        <ProtectedCell key={column.name} rows={rows}>
          {column.protectedWhy}
        </ProtectedCell>
      ) : null
    if (value === undefined) return <ProtectedCell key={column.name} />
    return (
      <td key={column.name} class={column.total ? `total ${toneOf(value)}` : toneOf(value)}>
        {mean(value, language)}
      </td>
    )
  })
}
