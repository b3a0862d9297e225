import type { Example } from '../../example.ts'
import { Privacy } from './privacy.tsx'

export const examples: Example[] = [
  {
    name: 'Vem ser svaren',
    node: (
      <Privacy>
        <b>Bara du ser dina svar.</b> Skolan ser sammanställningar med minst fem svar.
      </Privacy>
    ),
  },
]
