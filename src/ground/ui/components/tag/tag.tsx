import type { ComponentChildren } from 'preact'

/** A word that says of what kind something is. `must`: the kind that is asked of everybody. */
export function Tag({ must, children }: { must?: boolean; children: ComponentChildren }) {
  return <span class={must ? 'tag must' : 'tag'}>{children}</span>
}
