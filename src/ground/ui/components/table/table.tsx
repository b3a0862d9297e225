import type { ComponentChildren } from 'preact'

/** A column: its heading, and whether its cells are figures. */
export interface Column {
  label: string
  numeric?: boolean
  /** Keeps the heading for screen readers only, as for a column of links. */
  hidden?: boolean
}

/** A cell that lies over several columns, as what is told of them together. */
export interface WideCell {
  over: number
  cell: ComponentChildren
}

export interface TableProps {
  caption: ComponentChildren
  /** A line under the caption. */
  note?: ComponentChildren
  /** Hides the caption where the heading above already says it. */
  captionHidden?: boolean
  columns: (string | Column)[]
  /** The first cell of each row is its heading. */
  rows: (ComponentChildren | WideCell)[][]
  /** On phones each row becomes a small block with its column names. Otherwise put wide tables in `ScrollRegion`. */
  stack?: boolean
  measure?: boolean
}

/** A table with caption, column and row headings. A stacked one carries its roles in words, since blocks lose them. */
export function Table({ caption, note, captionHidden, columns, rows, stack, measure }: TableProps) {
  const heads = columns.map((column): Column => (typeof column === 'string' ? { label: column } : column))
  const role = (name: 'table' | 'rowgroup' | 'row' | 'columnheader' | 'rowheader' | 'cell') => (stack ? name : undefined)
  return (
    <table class={['table', stack && 'table-stack', measure && 'measure'].filter(Boolean).join(' ')} role={role('table')}>
      <caption class={captionHidden ? 'vh' : undefined}>
        {caption}
        {note && <small>{note}</small>}
      </caption>
      <thead role={role('rowgroup')}>
        <tr role={role('row')}>
          {heads.map((head, index) => (
            <th key={index} role={role('columnheader')} scope="col" class={head.numeric ? 'num' : undefined}>
              {head.hidden ? <span class="vh">{head.label}</span> : head.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role={role('rowgroup')}>
        {rows.map(([first, ...cells], row) => (
          <tr key={row} role={role('row')}>
            <th role={role('rowheader')} scope="row">
              {isWide(first) ? first.cell : first}
            </th>
            {placed(cells).map(({ cell, over, at }) => {
              const head = heads[at]
              return (
                <td
                  key={at}
                  role={role('cell')}
                  colSpan={over > 1 ? over : undefined}
                  class={over > 1 ? 'over' : head?.numeric ? 'num' : undefined}
                  data-label={stack && !head?.hidden ? head?.label : undefined}
                >
                  {cell}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function isWide(cell: ComponentChildren | WideCell): cell is WideCell {
  return typeof cell === 'object' && cell !== null && 'over' in cell
}

/** The cells after a row's heading, each with the column that it begins in. */
function placed(cells: readonly (ComponentChildren | WideCell)[]): (WideCell & { at: number })[] {
  let next = 1
  return cells.map((each) => {
    const wide = isWide(each) ? each : { over: 1, cell: each }
    const at = next
    next += wide.over
    return { ...wide, at }
  })
}

/** Wide content that scrolls sideways by itself; reachable by keyboard and named. */
export function ScrollRegion({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <div class="scroll" tabindex={0} role="region" aria-label={label}>
      {children}
    </div>
  )
}
