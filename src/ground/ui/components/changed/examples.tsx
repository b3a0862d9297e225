import type { Example } from '../../example.ts'
import { Changed } from './changed.tsx'

export const examples: Example[] = [
  {
    name: 'Ändrat sedan förra gången',
    node: (
      <Changed word="Ändrat sedan förra rapporten">
        <h3>Digital kompetens</h3>
        <p class="measure">Källkritiken har blivit en del av vardagen.</p>
      </Changed>
    ),
  },
]
