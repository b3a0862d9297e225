import type { Example } from '../../example.ts'
import { unionFlag } from './drawing.ts'
import { Emblem } from './emblem.tsx'

export const examples: Example[] = [
  {
    name: 'Flaggan med sin rad',
    node: (
      <p class="with-emblem">
        <Emblem drawing={unionFlag()} label="Europeiska unionens flagga" />
        <span>Medfinansieras av Europeiska unionen</span>
      </p>
    ),
  },
]
