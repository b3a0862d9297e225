import type { Example } from '../../example.ts'
import { More } from './more.tsx'

export const examples: Example[] = [
  {
    name: 'Stängd',
    node: (
      <More label="Historik">
        <p>Följde med från förra årets plan.</p>
      </More>
    ),
  },
  {
    name: 'Öppen',
    node: (
      <More label="Historik" open>
        <p>Följde med från förra årets plan.</p>
      </More>
    ),
  },
]
