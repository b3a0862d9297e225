import type { ComponentChildren } from 'preact'
import { Icon } from '../icon/icon.tsx'

/** What was just done, on the page that follows; stays until the next page. */
export function Flash({ children }: { children: ComponentChildren }) {
  return (
    <div class="flash" role="status">
      <Icon name="check" />
      <p>{children}</p>
    </div>
  )
}
