import type { Example } from '../../example.ts'
import { Status, type StatusKind } from './status.tsx'

const kinds: StatusKind[] = ['not-started', 'under-way', 'done', 'paused', 'ended', 'late', 'missing']

export const examples: Example[] = [
  {
    name: 'Alla lägen',
    node: (
      <div class="row">
        {kinds.map((kind) => (
          <Status is={kind} key={kind} />
        ))}
      </div>
    ),
  },
  { name: 'Med egna ord', node: <Status is="done">Fastställd 27 nov</Status> },
]
