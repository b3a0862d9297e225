import type { ComponentChildren } from 'preact'

/** A column: its heading, and whether its cells are figures. */
export interface Column {
  label: string
  numeric?: boolean
  /** Keeps the heading for screen readers only, as for a column of links. */
  hidden?: boolean
}

export interface TableProps {
  caption: ComponentChildren
  /** A line under the caption. */
  note?: ComponentChildren
  /** Hides the caption where the heading above already says it. */
  captionHidden?: boolean
  columns: (string | Column)[]
  /** The first cell of each row is its heading. */
  rows: ComponentChildren[][]
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
              {first}
            </th>
            {cells.map((cell, index) => {
              const head = heads[index + 1]
              return (
                <td
                  key={index}
                  role={role('cell')}
                  class={head?.numeric ? 'num' : undefined}
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

/** Wide content that scrolls sideways by itself; reachable by keyboard and named. */
export function ScrollRegion({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <div class="scroll" tabindex={0} role="region" aria-label={label}>
      {children}
    </div>
  )
}
