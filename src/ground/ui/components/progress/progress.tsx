import type { ComponentChildren } from 'preact'
import { useWords } from '../../language.tsx'

/** A question's mark: answered, the one in sight, or still ahead. */
export type Tick = 'done' | 'now' | 'ahead'

/** "Fråga 7 av 12 · Digitalt innehåll" and one mark per question, grouped by area. The saved note goes in as a child. */
export function Progress({
  current,
  total,
  area,
  groups,
  children,
}: {
  current: number
  total: number
  area: string
  groups: Tick[][]
  children?: ComponentChildren
}) {
  const words = useWords()
  return (
    <div>
      <div class="row">
        <p>
          <b>{words.question(current, total)}</b> · {area}
        </p>
        {children}
      </div>
      <ol class="ticks" role="list" aria-hidden="true">
        {groups.map((ticks, group) =>
          ticks.map((tick, index) => <li key={`${group}-${index}`} class={tickClass(tick, group > 0 && index === 0)} />),
        )}
      </ol>
    </div>
  )
}

function tickClass(tick: Tick, first: boolean): string | undefined {
  return [first ? 'new' : '', tick === 'ahead' ? '' : tick].filter(Boolean).join(' ') || undefined
}
