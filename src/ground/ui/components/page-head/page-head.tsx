import type { ComponentChildren } from 'preact'
import { Privacy } from '../privacy/privacy.tsx'

export interface PageHeadProps {
  title: ComponentChildren
  /** Where and when: "Hösten 2026 · inskickat 2 oktober". */
  context?: ComponentChildren
  /** The conclusion in one paragraph. */
  lead?: ComponentChildren
  /** Who sees what is shown. */
  privacy?: ComponentChildren
  children?: ComponentChildren
}

/** The head of a page: its one h1, its context and what it comes down to. */
export function PageHead({ title, context, lead, privacy, children }: PageHeadProps) {
  return (
    <div class="page-head">
      <h1>{title}</h1>
      {context && <p class="soft row">{context}</p>}
      {lead && <p class="lead">{lead}</p>}
      {privacy && <Privacy>{privacy}</Privacy>}
      {children}
    </div>
  )
}
