import type { ComponentChildren } from 'preact'
import { Icon } from '../icon/icon.tsx'

/** Something the reader should know before going on; at most one per page. `alert` only when it answers what was just done. */
export function Notice({
  kind = 'info',
  alert,
  children,
}: {
  kind?: 'info' | 'warn' | 'error'
  alert?: boolean
  children: ComponentChildren
}) {
  return (
    <div class={kind === 'info' ? 'notice' : `notice ${kind}`} role={alert ? 'alert' : undefined}>
      <Icon name={kind === 'info' ? 'info' : 'warning'} />
      <div>{children}</div>
    </div>
  )
}
