import type { ComponentChildren } from 'preact'
import { Icon } from '../icon/icon.tsx'

/** Who sees the answers, wherever answers are given or shown. */
export function Privacy({ children }: { children: ComponentChildren }) {
  return (
    <p class="privacy">
      <Icon name="lock" />
      <span>{children}</span>
    </p>
  )
}
