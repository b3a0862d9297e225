import type { Example } from '../../example.ts'
import { Person } from './person.tsx'

export const examples: Example[] = [
  {
    name: 'Personer',
    node: (
      <div class="row">
        <Person name="Sara Lindqvist" />
        <Person name="Jonas Ek" />
        <Person name="Mariam Osman" />
      </div>
    ),
  },
]
