import type { Example } from '../../example.ts'
import { Meter, UploadProgress } from './meter.tsx'

export const examples: Example[] = [
  { name: 'Antal', node: <Meter id="pr" label="28 av 44 har svarat" value={28} max={44} /> },
  {
    name: 'Inläsning',
    node: (
      <UploadProgress id="up" url="/nowhere" label="Personallistan läses in" done={120} total={480} text="120 av 480 rader">
        <p>
          <a href="#meter">Se hur långt det har kommit</a>
        </p>
      </UploadProgress>
    ),
  },
]
