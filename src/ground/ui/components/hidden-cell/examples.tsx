import type { Example } from '../../example.ts'
import { Protected } from './hidden-cell.tsx'

export const examples: Example[] = [
  { name: 'Skyddat', node: <Protected /> },
  { name: 'Med skäl', node: <Protected>Skyddas tillsammans med fritidshemmet</Protected> },
]
