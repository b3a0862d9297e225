import type { ComponentChildren } from 'preact'

export interface KeysRow {
  /** What it is: also its name among the others. */
  term: string
  value: ComponentChildren
  /** Where it comes from. */
  source?: ComponentChildren
  /** What differs from last time, in words. */
  changed?: string
}

/** Facts in a list: what, the value with its n, and where it comes from. `sourced` gives the source a column of its own on a wide screen. */
export function Keys({ rows, sourced }: { rows: KeysRow[]; sourced?: boolean }) {
  return (
    <dl class={sourced ? 'keys sourced' : 'keys'}>
      {rows.map(({ term, value, source, changed }) => (
        <div key={term} class={changed ? 'changed' : undefined}>
          <dt>{term}</dt>
          <dd>
            {changed && <span class="changed-word">{changed}: </span>}
            {value}
          </dd>
          {source && <dd>{source}</dd>}
        </div>
      ))}
    </dl>
  )
}
