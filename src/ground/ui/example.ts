import type { VNode } from 'preact'

/** One state of a component, shown in the gallery and walked through by the accessibility test. */
export interface Example {
  name: string
  node: VNode
}
