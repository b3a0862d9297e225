import type { Example } from '../../example.ts'
import { Flash } from './flash.tsx'

export const examples: Example[] = [
  {
    name: 'Efter en handling',
    node: (
      <Flash>
        Åtgärden är tillagd i planen. <a href="#flash">Ångra</a>
      </Flash>
    ),
  },
]
