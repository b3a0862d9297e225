import type { Example } from '../../example.ts'
import { Paragraphs } from './paragraphs.tsx'

export const examples: Example[] = [
  {
    name: 'Det någon har skrivit',
    node: <Paragraphs text={'Vi har valt tre åtgärder.\nDen andra är vi osäkra på.\n\nKan du läsa planen före den 27 november?'} />,
  },
]
