import type { ComponentChildren } from 'preact'
import { Icon } from '../icon/icon.tsx'

/** A button that unfolds links and buttons; put `a` and `form > button` in it. Escape closes it where script runs. */
export function Menu({ label, children }: { label: ComponentChildren; children: ComponentChildren }) {
  return (
    <details class="menu">
      <summary class="btn btn-2">
        {label}
        <Icon name="chevron-down" />
      </summary>
      <div class="menu-list start">{children}</div>
    </details>
  )
}
