import type { Example } from '../../example.ts'
import { drawings } from './drawings.tsx'

export const examples: Example[] = [
  {
    name: 'Ikoner, alltid bredvid ett ord',
    node: (
      <div class="row">
        {Object.entries(drawings).map(([name, draw]) => (
          <span class="status" key={name}>
            <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
              {draw()}
            </svg>
            {name}
          </span>
        ))}
      </div>
    ),
  },
]
