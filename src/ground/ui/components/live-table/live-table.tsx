import type { ComponentChildren } from 'preact'

/** A column of a live table. `sort`: the list in this column's order, as an address. */
export interface LiveColumn {
  label: string
  sort?: { href: string; current: boolean; about: string } | undefined
}

/** What a cell says. `aside` says nothing that needs a place on a phone: "Nej", or a day far off. */
export type LiveCell = ComponentChildren | { said: ComponentChildren; aside: true }

export interface LiveTableProps {
  caption: string
  columns: LiveColumn[]
  /** The first cell of each row is its heading. */
  rows: { key: string; cells: LiveCell[] }[]
}

/**
 * A list to look through: dense rows on a wide screen; on a phone a row is its name and one run of "label value". The order is the address's, and a column that can order the list is a
 * link in its head. Roles are said in words, since blocks lose them.
 */
export function LiveTable({ caption, columns, rows }: LiveTableProps) {
  return (
    <table class="table dense table-list" role="table">
      <caption class="vh">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map(({ label, sort }) => (
            <th key={label} role="columnheader" scope="col" aria-sort={sort?.current ? 'other' : undefined}>
              {sort ? (
                <a class="tap" href={sort.href}>
                  {label}
                  <span class="vh">{sort.about}</span>
                </a>
              ) : (
                label
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map(({ key, cells: [first, ...cells] }) => (
          <tr key={key} role="row">
            <th role="rowheader" scope="row">
              {isAside(first) ? first.said : first}
            </th>
            {cells.map((cell, index) => (
              <td key={index} role="cell" data-label={columns[index + 1]?.label} class={isAside(cell) ? 'wide' : undefined}>
                {isAside(cell) ? <span class="soft">{cell.said}</span> : <span>{cell}</span>}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function isAside(cell: LiveCell): cell is { said: ComponentChildren; aside: true } {
  return typeof cell === 'object' && cell !== null && 'aside' in cell
}
