import type { ComponentChildren } from 'preact'
import { useWords } from '../../language.tsx'
import type { IconName } from '../icon/drawings.tsx'
import { Icon } from '../icon/icon.tsx'

export type StatusKind = 'not-started' | 'under-way' | 'done' | 'paused' | 'ended' | 'late' | 'missing'

const icons: Record<StatusKind, IconName> = {
  'not-started': 'ring',
  'under-way': 'half',
  done: 'tick',
  paused: 'pause',
  ended: 'ended',
  late: 'clock',
  missing: 'warning',
}

/** A shape and a word; the word may be replaced by what happened and when. `late` and `missing` are ochre, never red. */
export function Status({ is, children }: { is: StatusKind; children?: ComponentChildren }) {
  const words = useWords()
  const look = is === 'done' ? 'status ok' : is === 'late' || is === 'missing' ? 'status late' : 'status'
  return (
    <span class={look}>
      <Icon name={icons[is]} />
      {children ?? words.status[is]}
    </span>
  )
}
