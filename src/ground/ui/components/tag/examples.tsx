import type { Example } from '../../example.ts'
import { Tag } from './tag.tsx'

export const examples: Example[] = [
  {
    name: 'Av vilket slag',
    node: (
      <p class="row">
        <Tag must>Ska</Tag> <Tag>Välj minst två</Tag>
      </p>
    ),
  },
]
