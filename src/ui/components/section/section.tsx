import type { ComponentChildren } from 'preact'

export interface SectionProps {
  /** Id of the heading, to link to. */
  id: string
  title: ComponentChildren
  /** A short note under the heading. */
  note?: ComponentChildren
  /** Heading above instead of in the margin: for wide tables. */
  full?: boolean
  children: ComponentChildren
}

/** The spread: heading and note in the margin, content to the right, a hairline above. */
export function Section({ id, title, note, full, children }: SectionProps) {
  return (
    <section class={full ? 'section full' : 'section'} aria-labelledby={id}>
      <div class="section-head">
        <h2 id={id}>{title}</h2>
        {note && <p>{note}</p>}
      </div>
      <div>{children}</div>
    </section>
  )
}
