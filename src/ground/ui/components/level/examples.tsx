import type { Example } from '../../example.ts'
import { Level } from './level.tsx'

export const examples: Example[] = [
  {
    name: 'Fem nivåer',
    node: (
      <div class="row">
        <Level level={1} name="Upptäcker" />
        <Level level={2} name="Prövar" />
        <Level level={3} name="Använder" />
        <Level level={4} name="Utvecklar" />
        <Level level={5} name="Sprider" />
      </div>
    ),
  },
]
