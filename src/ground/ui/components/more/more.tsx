import type { ComponentChildren } from 'preact'

/** Folded text under a word that opens it. */
export function More({ label, open, children }: { label: ComponentChildren; open?: boolean | undefined; children: ComponentChildren }) {
  return (
    <details class="more" open={open}>
      <summary>{label}</summary>
      {children}
    </details>
  )
}
