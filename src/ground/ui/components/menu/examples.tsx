import type { Example } from '../../example.ts'
import { Menu } from './menu.tsx'

export const examples: Example[] = [
  {
    name: 'Meny',
    node: (
      <Menu label="Åtgärden">
        <a href="#menu">Ändra</a>
        <a href="#menu">Byt ansvarig</a>
        <button type="button">Pausa</button>
      </Menu>
    ),
  },
]
