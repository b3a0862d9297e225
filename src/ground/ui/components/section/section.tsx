import type { ComponentChildren } from 'preact'

export interface SectionProps {
  /** Id of the heading, to link to. */
  id: string
  title: ComponentChildren
  /** A short note under the heading. */
  note?: ComponentChildren
  /** Heading above instead of in the margin: for wide tables. */
  full?: boolean
  /** Nothing to read on paper: forms and what can be done. */
  screenOnly?: boolean
  children: ComponentChildren
}

/** The spread: heading and note in the margin, content to the right, a hairline above. */
export function Section({ id, title, note, full, screenOnly, children }: SectionProps) {
  return (
    <section class={['section', full && 'full', screenOnly && 'no-print'].filter(Boolean).join(' ')} aria-labelledby={id}>
      <div class="section-head">
        <h2 id={id}>{title}</h2>
        {note && <p>{note}</p>}
      </div>
      <div>{children}</div>
    </section>
  )
}
