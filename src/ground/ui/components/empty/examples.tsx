import type { Example } from '../../example.ts'
import { Empty } from './empty.tsx'

export const examples: Example[] = [
  {
    name: 'Tomt',
    node: (
      <Empty title="Inga åtgärder än">
        <p>Börja med ett av förslagen från ert resultat, eller skriv en egen.</p>
        <p>
          <a href="#empty">Se förslagen</a>
        </p>
      </Empty>
    ),
  },
  {
    name: 'Skyddat',
    node: (
      <Empty title="För få svar – skyddas">
        <p>Fyra i arbetslaget har svarat. Resultatet visas när minst fem har gjort det. Till dess kan ni samtala om skolans bild.</p>
      </Empty>
    ),
  },
]
