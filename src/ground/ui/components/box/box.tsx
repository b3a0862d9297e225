import type { ComponentChildren } from 'preact'

/** The discussion sheet: the only tinted panel of a report. */
export function Box({ children }: { children: ComponentChildren }) {
  return (
    <div class="box">
      <div class="stack">{children}</div>
    </div>
  )
}
