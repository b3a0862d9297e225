import type { Example } from '../../example.ts'
import { Notice } from './notice.tsx'

export const examples: Example[] = [
  {
    name: 'Upplysning',
    node: (
      <Notice>
        <p>
          <b>Skattningen stänger fredag 9 oktober.</b> Efter det ser skolan sin sammanställning.
        </p>
      </Notice>
    ),
  },
  {
    name: 'Uppmärksamhet',
    node: (
      <Notice kind="warn">
        <p>
          <b>En fråga saknar svar.</b> <a href="#notice">Svara på fråga 12</a>
        </p>
      </Notice>
    ),
  },
  {
    name: 'Fel',
    node: (
      <Notice kind="error" alert>
        <p>
          <b>Svaret kunde inte sparas.</b> Kontrollera nätet och försök igen. Det du har skrivit finns kvar.
        </p>
      </Notice>
    ),
  },
]
