import type { ComponentChildren } from 'preact'
import { useWords } from '../../language.tsx'

/** A figure that is protected: hatched, with words, never empty or zero. */
export function Protected({ children }: { children?: ComponentChildren }) {
  const words = useWords()
  return (
    <div class="hidden-cell">
      <span>{children ?? words.protected}</span>
    </div>
  )
}

/** The same as a cell of a heat map or a table; `rows` tells how many rows it covers. */
export function ProtectedCell({ rows, children }: { rows?: number; children?: ComponentChildren }) {
  const words = useWords()
  return (
    <td class="hidden-cell" rowspan={rows}>
      <span>{children ?? words.protectedShort}</span>
    </td>
  )
}
