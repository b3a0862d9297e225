import type { Example } from '../../example.ts'
import { drawings, type IconName } from './drawings.tsx'
import { Icon } from './icon.tsx'

const names = Object.keys(drawings) as IconName[]

export const examples: Example[] = [
  {
    name: 'Ikoner, alltid bredvid ett ord',
    node: (
      <div class="row">
        {names.map((name) => (
          <span class="status" key={name}>
            <Icon name={name} />
            {name}
          </span>
        ))}
      </div>
    ),
  },
]
