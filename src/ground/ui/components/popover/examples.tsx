import type { Example } from '../../example.ts'
import { Help } from './popover.tsx'

export const examples: Example[] = [
  {
    name: 'Förklaring',
    node: (
      <div>
        <Help id="word" question="Vad betyder temperaturmätning?" title="Temperaturmätning">
          <p>En kort avstämning ett halvår efter skattningen: hur långt har vi kommit, hjälper det, vad hindrar?</p>
        </Help>
      </div>
    ),
  },
]
