import type { ComponentChildren } from 'preact'

/** Counts with their meaning, such as "38 av 44"; never a score standing alone. */
export function Facts({ facts }: { facts: { term: string; value: ComponentChildren; note?: ComponentChildren }[] }) {
  return (
    <dl class="facts">
      {facts.map((fact) => (
        <div key={fact.term}>
          <dt>{fact.term}</dt>
          <dd>
            {fact.value}
            {fact.note && <small>{fact.note}</small>}
          </dd>
        </div>
      ))}
    </dl>
  )
}
